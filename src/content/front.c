/*
 * Front matter: finds it, reads it, sets the fields of the page.
 *
 * The rules of where it begins and ends are Hugo's. What cannot be read costs a note and never a
 * word of the page; and a page that says it is a draft stays one even where the rest is broken.
 */
#include "content/front.h"

#include "base/text.h"
#include "content/yaml.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Front matter as it lies in the file. */
struct block {
    size_t start; /* the first byte inside */
    size_t end;   /* the first byte past the inside */
    size_t body;  /* where the page's text begins */
    unsigned line; /* of its first line */
    bool closed;
};

static size_t skip_blank_start(const char *s, size_t n_bytes, unsigned *line)
{
    size_t i = n_bytes >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (; i < n_bytes && isspace((unsigned char)s[i]); i++)
        *line += s[i] == '\n';
    return i;
}

static size_t line_end(const char *s, size_t n_bytes, size_t at)
{
    const char *end = memchr(s + at, '\n', n_bytes - at);
    return end ? (size_t)(end - s) + 1 : n_bytes;
}

/* Delimiter lines: the block ends at the first later line that begins with the same three. */
static struct block find_fenced(const char *s, size_t n_bytes, size_t start, unsigned line)
{
    struct block block = {.start = start + 3, .line = line};
    size_t first = line_end(s, n_bytes, start);
    for (size_t at = first; at < n_bytes; at = line_end(s, n_bytes, at)) {
        if (n_bytes - at < 3 || memcmp(s + at, s + start, 3) != 0)
            continue;
        block.end = at;
        block.body = at + 3;
        block.closed = true;
        while (block.body < n_bytes && strchr(" \t\r", s[block.body]) && s[block.body])
            block.body++;
        return block;
    }
    block.end = block.body = first;
    return block;
}

/* JSON: from brace to matching brace, strings passed over. */
static struct block find_braced(const char *s, size_t n_bytes, size_t start, unsigned line)
{
    struct block block = {.start = start, .line = line, .end = start, .body = start};
    unsigned depth = 0;
    bool quoted = false;
    for (size_t i = start; i < n_bytes; i++) {
        if (quoted && s[i] == '\\')
            i++;
        else if (s[i] == '"')
            quoted = !quoted;
        else if (!quoted && s[i] == '{')
            depth++;
        else if (!quoted && s[i] == '}' && --depth == 0) {
            block.end = block.body = i + 1;
            block.closed = true;
            break;
        }
    }
    return block;
}

static bool is_plain(const struct value *value)
{
    return value->kind == VALUE_SCALAR;
}

static void add_item(struct buffer *list, const char *s)
{
    if (!*s)
        return;
    if (list->used)
        buffer_add_char(list, '\n');
    buffer_add_string(list, s);
}

/* One line for an item: a scalar, or the scalars of a map ("name, year"). */
static void add_list_item(struct buffer *list, struct arena *arena, const struct value *item)
{
    struct buffer line = {0};
    if (is_plain(item))
        buffer_add(&line, item->scalar, item->scalar_bytes);
    for (const struct value *part = item->kind == VALUE_MAP ? item->first : NULL; part;
         part = part->next) {
        if (!is_plain(part))
            continue;
        if (line.used)
            buffer_add_string(&line, ", ");
        buffer_add(&line, part->scalar, part->scalar_bytes);
    }
    add_item(list, text_clean_line(arena, buffer_string(&line), line.used));
    buffer_done(&line);
}

static const char *list_field(struct arena *arena, const struct value *value)
{
    struct buffer list = {0};
    if (value->kind == VALUE_LIST)
        for (const struct value *item = value->first; item; item = item->next)
            add_list_item(&list, arena, item);
    else
        add_list_item(&list, arena, value);
    const char *field = arena_copy(arena, buffer_string(&list), list.used);
    buffer_done(&list);
    return field;
}

static const struct value *find(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, key);
    return value ? value : value_find(value_find(map, "params"), key);
}

/* Hugo: a number is cut to a whole one, anything else is none. */
static int read_weight(const struct value *value)
{
    double weight = value && is_plain(value) ? strtod(value->scalar, NULL) : 0;
    return weight > -1e9 && weight < 1e9 ? (int)weight : 0;
}

static void set_fields(struct page *page, const struct value *map)
{
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        const struct value *value = find(map, page_field_name(i));
        if (!value)
            continue;
        if (page_field_shape(i) == PAGE_FIELD_LIST)
            page->field[i] = list_field(&page->arena, value);
        else if (is_plain(value))
            page->field[i] = text_clean_line(&page->arena, value->scalar, value->scalar_bytes);
    }
    const struct value *published = value_find(map, "published");
    page->weight = read_weight(value_find(map, "weight"));
    page->draft = value_is_true(value_find(map, "draft")) ||
                  (published && is_plain(published) &&
                   (strcasecmp(published->scalar, "false") == 0 ||
                    strcasecmp(published->scalar, "no") == 0));
}

/* A withdrawn page must not come back because its front matter broke: one line is believed even
 * then. */
static bool says_draft(const char *s, size_t n_bytes)
{
    for (size_t at = 0; at < n_bytes; at = line_end(s, n_bytes, at)) {
        size_t n = line_end(s, n_bytes, at) - at;
        size_t i = 0;
        while (i < n && isspace((unsigned char)s[at + i]))
            i++;
        bool draft = n - i > 6 && strncasecmp(s + at + i, "draft:", 6) == 0;
        for (i += 6; draft && i < n && strchr(" \t\"'", s[at + i]) && s[at + i]; i++)
            ;
        if (draft && n - i >= 4 && strncasecmp(s + at + i, "true", 4) == 0)
            return true;
    }
    return false;
}

/* libyaml refuses control characters and broken UTF-8; a cleaned copy is read instead. */
static struct value *read_yaml(const char *s, size_t n_bytes, struct page *page, unsigned line,
                               struct arena *arena, struct notes *notes)
{
    struct buffer clean = {0};
    text_clean(&clean, s, n_bytes, TEXT_PROSE);
    size_t returns = 0;
    for (size_t i = 0; i < n_bytes; i++)
        returns += s[i] == '\r';
    if (clean.used + returns != n_bytes)
        notes_add(notes, NOTE_WARNING, page->path, line, 0,
                  "front matter holds control characters or broken UTF-8, which are left out");
    struct value *value =
        yaml_read(buffer_string(&clean), clean.used, page->path, line, arena, notes);
    buffer_done(&clean);
    return value;
}

/* Returns false if what looked like front matter is the page's own text between two rules. */
static bool read_block(const char *s, const struct block *block, struct page *page,
                       struct notes *notes)
{
    size_t n = block->end - block->start;
    if (n > FRONT_BYTES_MAX) {
        notes_add(notes, NOTE_ERROR, page->path, block->line, 1,
                  "front matter is too long: %zu bytes, the limit is %d", n, FRONT_BYTES_MAX);
        page->draft = says_draft(s + block->start, FRONT_BYTES_MAX);
        return true;
    }
    struct arena arena;
    arena_init(&arena);
    const struct value *value =
        read_yaml(s + block->start, n, page, block->line, &arena, notes);
    bool is_front = !value || value->kind == VALUE_MAP || value->kind == VALUE_NULL;
    if (value && is_front)
        set_fields(page, value);
    if (!value)
        page->draft = says_draft(s + block->start, n);
    if (!is_front)
        notes_add(notes, NOTE_WARNING, page->path, block->line, 1,
                  "front matter has no fields (name: value), it is shown as text");
    arena_done(&arena);
    return is_front;
}

size_t front_read(const char *s, size_t n_bytes, struct page *page, struct notes *notes)
{
    unsigned line = 1;
    size_t at = skip_blank_start(s, n_bytes, &line);
    size_t text = n_bytes >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    bool fenced = n_bytes - at >= 3 && (memcmp(s + at, "---", 3) == 0 ||
                                        memcmp(s + at, "+++", 3) == 0);
    /* A page may begin with a shortcode: two braces are no JSON. */
    bool braced = n_bytes - at >= 2 && s[at] == '{' && s[at + 1] != '{';
    if (!fenced && !braced)
        return text;
    struct block block = fenced ? find_fenced(s, n_bytes, at, line)
                                : find_braced(s, n_bytes, at, line);
    if (!block.closed) {
        if (fenced)
            notes_add(notes, NOTE_ERROR, page->path, line, 1,
                      "front matter is not closed: add a line of %.3s below it", s + at);
        page->draft = fenced && says_draft(s + at, n_bytes - at);
        return fenced ? block.body : text;
    }
    if (s[at] == '+') {
        notes_add(notes, NOTE_WARNING, page->path, line, 1, "TOML front matter is not read yet");
        return block.body;
    }
    bool is_front = read_block(s, &block, page, notes);
    return is_front ? block.body : text;
}
