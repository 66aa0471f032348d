/*
 * Rules of bytes, languages and translations, and what reading noted (L20, L21, L23).
 */
#include "base/list.h"
#include "base/text.h"
#include "check/page.h"
#include "content/html_page.h"
#include "content/yaml.h"
#include "sync/resolve.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char no_utf8[] = "bytes that are no UTF-8: save the file in the encoding UTF-8";
static const char lost[] =
    "the sign \xef\xbf\xbd stands for a letter that was lost when the file was "
    "converted: write the letter again";

static const char garbled[] =
    "signs that stand for one letter: UTF-8 was read as another encoding when "
    "this was copied or saved; write it again";

/* An apostrophe, a dash or a letter with its accent as a program shows it that takes each of its
 * bytes for a letter: no language has these signs side by side, but for a quote that ends behind
 * capitals, as in Portuguese. */
static bool is_garbled(uint32_t code, const char *s, char before)
{
    if (code == 0xe2)
        return strncmp(s + 2, "\xe2\x82\xac", 3) == 0;
    if (before >= 'A' && before <= 'Z' && strncmp(s + 2, "\xc2\xbb", 2) == 0)
        return false;
    return (code == 0xc2 || code == 0xc3) && s[2] == '\xc2' && (unsigned char)s[3] >= 0xa1;
}

/* What a code point does that no reader sees; NULL: nothing. before: the byte before it. */
static const char *hidden_meaning(uint32_t code, const char *s, size_t n, char before)
{
    if (code == TEXT_REPLACEMENT)
        return n == 3 && memcmp(s, "\xef\xbf\xbd", 3) == 0 ? lost : no_utf8;
    if (is_garbled(code, s, before))
        return garbled;
    if (code == 0x1b)
        return "an escape character";
    if ((code < ' ' && code != '\t' && code != '\n' && code != '\r') || code == 0x7f ||
        (code >= 0x80 && code < 0xa0))
        return "a control character";
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
        return "a character that turns the direction of text";
    return NULL;
}

/* Of a file in another encoding the first place is told: it is one fault. Of one in UTF-16 that is
 * told where it is read. */
static void check_bytes(struct check *check, const struct check_page *page)
{
    const struct buffer *file = &page->source.file;
    struct source_place place = {page->page->path, 1, 1};
    unsigned told_line = 0;
    bool told_encoding = false;
    size_t from = text_is_utf16(buffer_string(file), file->used) ? file->used : 0;
    for (size_t at = from; at < file->used;) {
        uint32_t code = (unsigned char)file->bytes[at];
        size_t n = code < 0x80 ? 1 : text_decode(file->bytes + at, file->used - at, &code);
        const char *what =
            code >= ' ' && code < 0x7f
                ? NULL
                : hidden_meaning(code, file->bytes + at, n, at ? file->bytes[at - 1] : ' ');
        bool once = what == no_utf8 || what == garbled;
        if (what && told_line != place.line && !(once && told_encoding)) {
            check_add(check, page, RULE_L20, NOTE_ERROR, place, "%s", what);
            told_line = place.line;
            told_encoding = told_encoding || once;
        }
        place.column += (unsigned)n;
        if (file->bytes[at] == '\n') {
            place.line++;
            place.column = 1;
        }
        at += n;
    }
}

/* Tags without a meaning in Markdown, which medicine needs. */
static bool is_needed(const char *s, size_t n_bytes)
{
    static const char *const tags[] = {"sup", "sub", "abbr", "br"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        size_t n = strlen(tags[i]);
        if (n_bytes > n + 1 && strncasecmp(s + 1, tags[i], n) == 0 && strchr(" \t\n/>", s[n + 1]))
            return true;
    }
    return false;
}

/* Whether a tag is one of these names, parted by blanks. */
static bool is_tag(const char *s, size_t n_bytes, const char *names)
{
    size_t n = 0;
    while (n + 1 < n_bytes && isalnum((unsigned char)s[n + 1]))
        n++;
    return list_has(names, s + 1, n);
}

/* Rows and cells, and items: one fault with the table, or the list, that they are in. */
static bool is_part(const char *s, size_t n_bytes, bool table, bool list)
{
    return (table && is_tag(s, n_bytes, "caption colgroup col thead tbody tfoot tr th td")) ||
           (list && is_tag(s, n_bytes, "li dt dd"));
}

static void check_tags(struct check *check, const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = source->text.bytes;
    bool table = false;
    bool list = false;
    for (size_t at = 0; at < source->text.used; at++) {
        size_t end = at;
        if (source->classes[at] != SOURCE_TAG || s[at] != '<')
            continue;
        while (end < source->text.used && s[end] != '>')
            end++;
        size_t n = end - at > 60 ? 60 : end - at;
        bool opens = s[at + 1] != '/';
        table = table || (opens && is_tag(s + at, end - at, "table"));
        list = list || (opens && is_tag(s + at, end - at, "ul ol dl"));
        if (opens && !is_needed(s + at, end - at + 1) && !is_part(s + at, end - at, table, list))
            check_add(check, page, RULE_L20, NOTE_ERROR, source_find(source, at), "raw HTML: %.*s>",
                      (int)n, s + at);
        at = end;
    }
}

/* Its file's name or folder says which page it translates. */
static bool has_translation(const struct check *check, const struct check_page *page)
{
    for (uint32_t i = 1; i <= library_language_count(check->library); i++) {
        uint32_t id = library_translation(check->library, page->id, i);
        if (id && id != page->id)
            return true;
    }
    return false;
}

void rule_safety(struct check *check, const struct check_page *page)
{
    check_bytes(check, page);
    if (!html_page_is(page->page->path)) /* it was written as HTML, and knowingly */
        check_tags(check, page);
    if (!page->headless && check->is_in_languages && !check_field(page, "lang") &&
        !check_field(page, "translationKey") && !has_translation(check, page))
        check_add(check, page, RULE_L20, NOTE_WARNING, check_head_place(page),
                  "neither lang nor translationKey is there, in a site of several languages");
}

/* What the translations of one text have in common: the first page of them. */
static uint32_t group_key(const struct check *check, const struct check_page *page)
{
    uint32_t first = page->id;
    for (uint32_t i = 1; i <= library_language_count(check->library); i++) {
        uint32_t id = library_translation(check->library, page->id, i);
        first = id && id < first ? id : first;
    }
    return first;
}

struct group_row {
    uint32_t key;
    const struct check_page *page;
};

static int compare_groups(const void *one, const void *other)
{
    const struct group_row *a = one;
    const struct group_row *b = other;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return strcmp(a->page->page->path, b->page->page->path);
}

/* All pages but parts, those of one text together; the caller's to free. */
static struct group_row *find_groups(struct check *check, size_t *count)
{
    struct group_row *rows = memory_new((check->page_count + 1) * sizeof *rows);
    *count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        if (!check->pages[i].headless)
            rows[(*count)++] =
                (struct group_row){group_key(check, &check->pages[i]), &check->pages[i]};
    qsort(rows, *count, sizeof *rows, compare_groups);
    return rows;
}

static size_t group_end(const struct group_row *rows, size_t count, size_t from)
{
    size_t end = from + 1;
    while (end < count && rows[end].key == rows[from].key)
        end++;
    return end;
}

static const struct check_page *find_original(const struct check *check,
                                              const struct group_row *rows, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (strcasecmp(rows[i].page->language, check->config.language) == 0)
            return rows[i].page;
    return NULL;
}

static long reviewed(const struct check_page *page)
{
    const char *text = check_text(page, "reviewed", NULL);
    return check_day(text, strlen(text));
}

void rule_translations(struct check *check)
{
    size_t count;
    struct group_row *rows = find_groups(check, &count);
    for (size_t from = 0, to; from < count; from = to) {
        to = group_end(rows, count, from);
        const struct check_page *original = find_original(check, rows, from, to);
        for (size_t i = from; original && i < to; i++) {
            const struct check_page *page = rows[i].page;
            if (page == original || strcasecmp(page->language, original->language) == 0)
                continue;
            long day = reviewed(page);
            if (day >= 0 && day < reviewed(original))
                check_add(check, page, RULE_L20, NOTE_ERROR,
                          check_value_place(page, check_field(page, "reviewed")),
                          "the translation was reviewed before its original, %s",
                          original->page->path);
        }
    }
    free(rows);
}

static bool speaks(const struct group_row *rows, size_t from, size_t to, const char *language)
{
    for (size_t i = from; i < to; i++)
        if (strcasecmp(rows[i].page->language, language) == 0)
            return true;
    return false;
}

/* Languages of the site, each once; at most `room`. */
static size_t find_languages(const struct check *check, const char **list, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < check->page_count && count < room; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = strcasecmp(list[k], check->pages[i].language) == 0;
        if (!known)
            list[count++] = check->pages[i].language;
    }
    return count;
}

void rule_missing_translations(struct check *check)
{
    const char *languages[64];
    size_t language_count = find_languages(check, languages, 64);
    size_t count;
    struct group_row *rows = find_groups(check, &count);
    for (size_t from = 0, to; from < count; from = to) {
        to = group_end(rows, count, from);
        const struct check_page *original = find_original(check, rows, from, to);
        struct buffer missing = {0};
        for (size_t i = 0; i < language_count; i++)
            if (!speaks(rows, from, to, languages[i]))
                buffer_format(&missing, "%s%s", missing.used ? ", " : "", languages[i]);
        if (missing.used)
            check_add(check, original ? original : rows[from].page, RULE_L23, NOTE_INFO,
                      check_head_place(original ? original : rows[from].page),
                      "not in the site's other languages: %s", missing.bytes);
        buffer_done(&missing);
    }
    free(rows);
}

static const struct check_page *find_page(const struct check *check, const char *path)
{
    for (size_t i = 0; i < check->page_count; i++)
        if (strcmp(check->pages[i].page->path, path) == 0)
            return &check->pages[i];
    return NULL;
}

/* Notes on links say no line; the link with this address does. Most are told by their own rule. */
static void add_link_note(struct check *check, const struct note *note)
{
    static const char guess[] = "link is only guessed by its last part: ";
    const struct check_page *page = find_page(check, note->file);
    if (!page || strncmp(note->message, guess, sizeof guess - 1) != 0)
        return;
    const char *address = note->message + sizeof guess - 1;
    const struct document *document = page->page->document;
    size_t n = strlen(address);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->data_bytes == n &&
            memcmp(node_data(document, node), address, n) == 0)
            check_add(check, page, RULE_L15, NOTE_WARNING, check_link_place(page, i), "%s",
                      note->message);
    }
}

static bool is_of_library(const struct check *check, const char *path)
{
    for (uint32_t id = 1; id <= library_page_count(check->library); id++)
        if (strcmp(library_row(check->library, id).path, path) == 0)
            return true;
    return false;
}

/* The page whose folder a file lies in or below, NULL: there is none. */
static const char *find_bundle(const struct check *check, const char *path)
{
    for (uint32_t id = 1; id <= library_page_count(check->library); id++) {
        struct library_row row = library_row(check->library, id);
        const char *slash = strrchr(row.path, '/');
        size_t n = slash ? (size_t)(slash - row.path) + 1 : 0;
        if (!library_page(check->library, id)->is_section &&
            strncmp(row.path + n, "index.", 6) == 0 && strncmp(row.path, path, n) == 0)
            return row.path;
    }
    return NULL;
}

static bool is_folder(const struct check *check, const char *path)
{
    for (size_t i = 0; i < check->walk.count; i++)
        if (check_is_in(check->walk.files[i].path, path))
            return true;
    return false;
}

/* A file that an editor asked for is told of, whether it is a page or not. */
static void check_wanted(struct check *check, const char *file)
{
    struct source_place place = {file, 0, 0};
    size_t found = walk_find(&check->walk, file);
    bool page = found < check->walk.count && check->walk.files[found].is_page;
    if (found == check->walk.count && is_folder(check, file))
        return;
    if (notes_on(library_notes(check->library), file, NULL) || is_of_library(check, file))
        return;
    const char *bundle = page ? find_bundle(check, file) : NULL;
    if (bundle)
        check_add(check, NULL, RULE_L21, NOTE_INFO, place,
                  "is a part of the page %s and no page of its own", bundle);
    else
        check_add(check, NULL, RULE_L21, NOTE_INFO, place,
                  page ? "is no page: the site's configuration leaves it out" : "is no page");
}

/* The pages that pass over the rule of notes, which are few; the caller's to free. */
static const struct check_page **find_passing(const struct check *check, size_t *count)
{
    const struct check_page **list = memory_new((check->page_count + 1) * sizeof(*list));
    *count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        if (check->pages[i].ignored >> RULE_L21 & 1)
            list[(*count)++] = &check->pages[i];
    return list;
}

static const struct check_page *find_among(const struct check_page **list, size_t count,
                                           const char *path)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i]->page->path, path) == 0)
            return list[i];
    return NULL;
}

/* Whether the rule of bytes told it already, of the same byte. */
static bool is_told(const struct check *check, const struct note *note)
{
    if (strcmp(note->message, YAML_LEFT_OUT) != 0)
        return false;
    for (size_t i = 0; i < check->finding_count; i++) {
        const struct finding *finding = &check->findings[i];
        if (finding->rule == RULE_L20 && finding->line == note->line &&
            finding->column == note->column && strcmp(finding->file, note->file) == 0)
            return true;
    }
    return false;
}

void rule_notes(struct check *check)
{
    size_t count;
    const struct check_page **over = find_passing(check, &count);
    for (size_t i = 0; i < check->options.file_count; i++)
        check_wanted(check, check->options.files[i]);
    const struct notes *notes = library_notes(check->library);
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        if (!note->line && resolver_is_note(note))
            add_link_note(check, note);
        else if (!is_told(check, note))
            check_add(check, find_among(over, count, note->file), RULE_L21, note->level,
                      (struct source_place){note->file, note->line, note->column}, "%s",
                      note->message);
    }
    free(over);
}
