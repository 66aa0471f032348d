/*
 * Puts the files that a page includes into its text.
 *
 * Opens nothing: it asks its caller for the text of a path, and only for paths below the root. Runs
 * before a page is parsed, because parsing happens where no file can be opened. The hard idea: an
 * included file may include others, so a page of a few bytes could become endless; depth, files and
 * bytes are counted for the page as a whole, and no file includes itself, not even through others.
 */
#define _GNU_SOURCE /* memrchr */
#include "shortcode/includes.h"

#include "base/list.h"
#include "base/path.h"
#include "base/text.h"
#include "content/address.h"
#include "content/front.h"
#include "content/scanner.h"
#include "shortcode/include_text.h"
#include "shortcode/place.h"
#include "shortcode/tags.h"

#include <string.h>

/* A text that includes files: the page, or a file that it includes. */
struct source {
    const char *path; /* "" in marks means the page */
    const char *s;
    size_t n_bytes;
    unsigned line; /* of its start in its file */
    unsigned column;
    unsigned indent; /* bytes put before each of its further lines */
    unsigned depth;
    const struct source *outer; /* what includes it */
};

struct includer {
    const struct includes_page *page;
    struct notes *notes;
    size_t bytes_left;
    unsigned files_left;
    struct arena arena;
};

/* One file to include, and where. */
struct inclusion {
    const struct shortcode_tag *tag;
    const char *wanted; /* as the author wrote it */
    const char *path;   /* as it was found */
    struct shortcode_args args;
    bool alone; /* on its line */
    char prefix[PLACE_PREFIX_BYTES + 1];
    struct buffer text; /* the file */
};

static const char including[] = "readfile include"; /* the names of such shortcodes */

bool includes_in(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = text_find_pair(at, (size_t)(end - at), '{', '{')); at++) {
        if (!shortcode_opens(at, (size_t)(end - at)))
            continue;
        const char *name = at + 3;
        size_t n = 0;
        name += ascii_lead_bytes(name, (size_t)(end - name), " \t\r\n");
        while (name + n < end && ascii_is_letter((unsigned char)name[n]))
            n++;
        if (list_has(including, name, n))
            return true;
    }
    return false;
}

static bool is_open(const struct source *source, const char *path)
{
    for (; source; source = source->outer)
        if (strcmp(source->path, path) == 0)
            return true;
    return false;
}

/* Looks for a file in one folder. Sets *why to what went wrong, unless it says as much already. */
static bool try_place(struct includer *includer, const struct source *source,
                      struct inclusion *inclusion, const char *folder, const char *wanted,
                      const char **why)
{
    struct buffer path = {0};
    bool inside = address_join(&path, folder, wanted) && path.used;
    bool circle = inside && is_open(source, path.bytes);
    enum includes_found found = INCLUDES_NONE;
    if (inside && !circle)
        found = includer->page->read(includer->page->context, path.bytes, &inclusion->text);
    if (found == INCLUDES_FOUND)
        inclusion->path = arena_copy(&includer->arena, path.bytes, path.used);
    if (circle)
        *why = "includes itself";
    else if (found == INCLUDES_UNREADABLE)
        *why = "is there, but cannot be read: let this account read it, or try again";
    else if (!inside && !*why)
        *why = "leads out of the content";
    buffer_done(&path);
    return found == INCLUDES_FOUND;
}

/* Reads the file into inclusion->text. Returns NULL, or why it could not. */
static const char *find_file(struct includer *includer, const struct source *source,
                             struct inclusion *inclusion)
{
    const char *wanted = inclusion->wanted;
    const char *why = NULL;
    const char *page = includer->page->path;
    struct arena *arena = &includer->arena;
    const char *folders[] = {
        arena_copy(arena, source->path, path_above_bytes(source->path, strlen(source->path))),
        arena_copy(arena, page, path_above_bytes(page, strlen(page))),
        "",
        arena_copy(arena, page, path_above_bytes(page, strlen(page)) ? strcspn(page, "/") : 0),
    };
    bool root = *wanted == '/';
    wanted += strspn(wanted, "/");
    if (strncmp(wanted, "content/", 8) == 0) {
        root = true;
        wanted += 8;
    }
    if (!*wanted)
        return "names no file";
    for (const char *c = wanted; *c; c++)
        if ((unsigned char)*c < ' ' || strchr("\"\\`", *c))
            return "is no name of a file here";
    for (size_t i = root ? 2 : 0; i < sizeof folders / sizeof *folders; i++)
        if (try_place(includer, source, inclusion, folders[i], wanted, &why))
            return NULL;
    return why ? why : "is not there: correct its name, or put it there";
}

static const char too_long[] = "is too long: include less, or make two pages of this one";

/* Reads the file within the page's limits. Returns NULL, or why it cannot be included. */
static const char *load(struct includer *includer, const struct source *source,
                        struct inclusion *inclusion)
{
    if (source->depth == INCLUDES_DEPTH_MAX)
        return "is included too deeply: include it from the page itself";
    if (!includer->files_left)
        return "is one file too many: make one of several";
    if (!includer->bytes_left)
        return too_long;
    includer->files_left--;
    const char *why = find_file(includer, source, inclusion);
    if (!why && text_is_utf16(buffer_string(&inclusion->text), inclusion->text.used))
        why = "is UTF-16: save it as UTF-8";
    if (!why && inclusion->text.used > includer->bytes_left) {
        includer->bytes_left = 0;
        why = too_long;
    }
    return why;
}

/* Appends the mark that says where a source goes on: right behind a tag, or on the line below. */
static void add_end_mark(struct buffer *out, const struct source *source,
                         const struct shortcode_tag *tag, bool below)
{
    const char *last = memrchr(source->s + tag->start, '\n', tag->end - tag->start);
    size_t line_start = last ? (size_t)(last - source->s) + 1 : tag->line_start;
    unsigned column = (unsigned)(tag->end - line_start) + (tag->end_line ? 1 : source->column);
    const struct include_mark mark = {
        .goes_on = true,
        .path = source->outer ? source->path : "",
        .line = source->line + tag->end_line + below,
        .indent = source->indent,
        .column = below ? 1 : column,
    };
    include_add_mark(out, &mark);
}

static void expand(struct includer *includer, struct buffer *out, const struct source *source);

/* Appends the file's body with the files that it includes; *first_line: the body's first line. */
static void make_text(struct includer *includer, struct buffer *out, const struct source *source,
                      const struct inclusion *inclusion, unsigned *first_line)
{
    const char *s = buffer_string(&inclusion->text);
    size_t n_bytes = inclusion->text.used;
    size_t start = front_find_body(s, n_bytes);
    start += ascii_lead_bytes(s + start, n_bytes - start, "\r\n");
    n_bytes -= ascii_tail_bytes(s + start, n_bytes - start, " \t\r\n");
    *first_line = (unsigned)text_count_line_ends(s, start) + 1;
    struct source inner = {
        .path = inclusion->path,
        .s = s + start,
        .n_bytes = n_bytes - start,
        .line = *first_line,
        .column = 1,
        .indent = source->indent + (unsigned)strlen(inclusion->prefix),
        .depth = source->depth + 1,
        .outer = source,
    };
    expand(includer, out, &inner);
}

/* Writes a text, which begins on `line` of its file, in place of the tag, behind the mark that says
 * where it is from. *out ends with what precedes the tag on its line; where the tag is alone on the
 * line, the mark goes in front of that. */
static void put_text(struct buffer *out, const struct source *source,
                     const struct inclusion *inclusion, const struct buffer *text, unsigned line)
{
    size_t line_start = inclusion->tag->line_start;
    size_t before = inclusion->alone ? inclusion->tag->start - line_start : 0;
    const struct include_mark mark = {
        .path = inclusion->path,
        .line = line,
        .indent = source->indent + (unsigned)strlen(inclusion->prefix),
        .column = (unsigned)before,
    };
    out->used -= before;
    include_add_mark(out, &mark);
    buffer_add(out, source->s + line_start, before);
    include_add_lines(out, buffer_string(text), text->used, inclusion->prefix, inclusion->alone);
    if (!inclusion->alone)
        add_end_mark(out, source, inclusion->tag, false);
}

/* Writes a loaded file in place of its tag; *out ends with what precedes the tag on its line.
 * Returns NULL, or why the file is left out. */
static const char *add_inclusion(struct includer *includer, struct buffer *out,
                                 const struct source *source, struct inclusion *inclusion)
{
    struct buffer text = {0};
    unsigned line = 1;
    if (shortcode_says_yes(&inclusion->args, "code"))
        include_add_code(&text, &inclusion->text, inclusion->alone,
                         shortcode_arg(&inclusion->args, "lang language 1"));
    else
        make_text(includer, &text, source, inclusion, &line);
    size_t lines = text_count_line_ends(text.bytes, text.used);
    size_t cost = text.used + (inclusion->alone ? lines * strlen(inclusion->prefix) : 0);
    const char *why = cost > includer->bytes_left ? too_long : NULL;
    includer->bytes_left -= why ? includer->bytes_left : cost;
    if (!why)
        put_text(out, source, inclusion, &text, line);
    buffer_done(&text);
    return why;
}

static void note_left_out(struct includer *includer, const struct source *source,
                          const struct inclusion *inclusion, const char *why)
{
    const struct shortcode_tag *tag = inclusion->tag;
    unsigned column = (unsigned)(tag->start - tag->line_start) + (tag->line ? 1 : source->column);
    notes_add(includer->notes, NOTE_WARNING, source->outer ? source->path : includer->page->shown,
              source->line + tag->line, column, "file %.200s cannot be included, it %s",
              inclusion->wanted, why);
}

/* Finds out whether a tag has its line to itself, and what further lines there begin with. */
static void look_around(const struct source *source, struct inclusion *inclusion)
{
    const struct shortcode_tag *tag = inclusion->tag;
    struct markdown_place place = {0};
    size_t end =
        tag->end + ascii_lead_bytes(source->s + tag->end, source->n_bytes - tag->end, " \t\r");
    size_t before = tag->start - tag->line_start;
    inclusion->alone = end == source->n_bytes || source->s[end] == '\n';
    if (before > 4 * PLACE_PREFIX_BYTES)
        inclusion->alone = false;
    if (!inclusion->alone)
        return;
    place_begin_line(&place, source->s + tag->line_start, before + 1);
    inclusion->alone = place.prefix_bytes == before;
    if (inclusion->alone)
        memcpy(inclusion->prefix, place.prefix, sizeof place.prefix);
}

static bool is_include(const struct source *source, const struct shortcode_tag *tag)
{
    return tag->kind == SHORTCODE_OPENS && tag->partner == SHORTCODE_ALONE &&
           list_has(including, source->s + tag->name, tag->name_bytes);
}

/* Writes what a tag includes and returns where the source goes on. */
static size_t expand_tag(struct includer *includer, struct buffer *out, const struct source *source,
                         const struct shortcode_tag *tag)
{
    struct inclusion inclusion = {.tag = tag};
    size_t at = tag->end;
    shortcode_args_read(&inclusion.args, source->s, tag, &includer->arena);
    inclusion.wanted = shortcode_arg(&inclusion.args, "file path src 0");
    if (!inclusion.wanted)
        inclusion.wanted = "";
    look_around(source, &inclusion);
    const char *why = load(includer, source, &inclusion);
    if (!why)
        why = add_inclusion(includer, out, source, &inclusion);
    if (why) {
        note_left_out(includer, source, &inclusion, why);
        include_add_left_out(out, inclusion.wanted);
    } else if (inclusion.alone) {
        /* The mark goes on the next line: this one may close a fenced code block. */
        while (at < source->n_bytes && source->s[at] != '\n')
            at++;
        at += at < source->n_bytes;
        buffer_add(out, source->s + tag->end, at - tag->end);
        add_end_mark(out, source, tag, true);
    }
    buffer_done(&inclusion.text);
    return at;
}

/* Appends a source with what it includes. */
static void expand(struct includer *includer, struct buffer *out, const struct source *source)
{
    struct shortcode_tags tags = {0};
    size_t at = 0;
    if (includes_in(source->s, source->n_bytes))
        shortcode_tags_find(&tags, source->s, source->n_bytes);
    for (size_t i = 0; i < tags.count; i++) {
        if (!is_include(source, &tags.list[i]))
            continue;
        buffer_add(out, source->s + at, tags.list[i].start - at);
        at = expand_tag(includer, out, source, &tags.list[i]);
    }
    buffer_add(out, source->s + at, source->n_bytes - at);
    shortcode_tags_done(&tags);
}

void includes_expand(struct buffer *out, const char *s, size_t n_bytes,
                     const struct includes_page *page, struct notes *notes)
{
    struct includer includer = {
        .page = page,
        .notes = notes,
        .bytes_left = INCLUDES_BYTES_MAX,
        .files_left = INCLUDES_MAX,
    };
    size_t body = front_find_body(s, n_bytes);
    struct line_finder lines = {.s = s};
    line_find(&lines, body);
    const struct source source = {.path = page->path,
                                  .s = s + body,
                                  .n_bytes = n_bytes - body,
                                  .line = lines.line + 1,
                                  .column = (unsigned)(body - lines.line_start) + 1};
    arena_init(&includer.arena);
    buffer_add(out, s, body);
    expand(&includer, out, &source);
    arena_done(&includer.arena);
}
