/*
 * A page's source, and which file and line its text is from.
 *
 * The hard idea is that the text contains other files: the marks that includes_expand leaves say
 * where each piece is from. What its bytes are part of is told by source_classes.c.
 */
#include "check/source.h"

#include "base/ascii.h"
#include "content/front.h"
#include "dialect/line.h"
#include "markup/parse.h"
#include "shortcode/shortcodes.h"
#include "sync/include.h"
#include "sync/walk.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void add_piece(struct source *source, size_t at, struct source_place place)
{
    source->pieces = memory_grow(source->pieces, &source->piece_room, source->piece_count + 1,
                                 sizeof *source->pieces);
    source->pieces[source->piece_count++] = (struct source_piece){at, place};
}

struct source_place source_find(const struct source *source, size_t offset)
{
    size_t low = 0;
    size_t high = source->piece_count;
    if (!high)
        return (struct source_place){source->path, 1, 1};
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->pieces[middle].at <= offset)
            low = middle;
        else
            high = middle;
    }
    struct source_place place = source->pieces[low].place;
    place.column += (unsigned)(offset - source->pieces[low].at);
    return place;
}

struct line source_line(const struct source *source, size_t at)
{
    const char *s = source->text.bytes;
    struct line line = line_of(s + at, s + source->text.used);
    size_t lead = ascii_lead_bytes(line.s, line.n_bytes, " \t>");
    return (struct line){line.s + lead, line.n_bytes - lead, 0};
}

size_t source_line_next(const struct source *source, const struct line *line)
{
    return (size_t)(line->s - source->text.bytes) + line->n_bytes + 1;
}

static const char *keep_file(struct source *source, const char *name, size_t n_bytes)
{
    for (size_t i = 0; i < source->included_count; i++)
        if (strlen(source->included[i]) == n_bytes &&
            memcmp(source->included[i], name, n_bytes) == 0)
            return source->included[i];
    source->included = memory_grow(source->included, &source->included_room,
                                   source->included_count + 1, sizeof *source->included);
    return source->included[source->included_count++] = arena_copy(&source->arena, name, n_bytes);
}

/* Reads a mark of include_add_mark: the place of the text after it, its indent, and `before`, how
 * many bytes follow the mark before that text. Returns the mark's length, 0: there is none. */
static size_t read_mark(struct source *source, size_t at, struct source_place *place,
                        unsigned *indent, size_t *before)
{
    static const char opening[] = "{{% " SHORTCODE_INCLUDED " \"";
    static const char closing[] = "{{% /" SHORTCODE_INCLUDED " \"";
    const char *s = source->text.bytes + at;
    size_t left = source->text.used - at;
    bool opens = left > sizeof opening && memcmp(s, opening, sizeof opening - 1) == 0;
    bool closes = left > sizeof closing && memcmp(s, closing, sizeof closing - 1) == 0;
    if (!opens && !closes)
        return 0;
    const char *name = s + (opens ? sizeof opening : sizeof closing) - 1;
    const char *quote = memchr(name, '"', left - (size_t)(name - s));
    const char *end = quote ? memchr(quote, '}', left - (size_t)(quote - s)) : NULL;
    if (!end || (size_t)(end - s) + 1 >= left)
        return 0;
    unsigned long number[3] = {1, 0, 0};
    char *next = (char *)(uintptr_t)quote + 1;
    for (size_t i = 0; i < 3; i++)
        number[i] = strtoul(next, &next, 10);
    bool is_page = quote == name;
    place->file = is_page ? source->path : keep_file(source, name, (size_t)(quote - name));
    place->line = (unsigned)number[0];
    place->column = opens ? 1 : (unsigned)number[2];
    *indent = (unsigned)number[1];
    *before = opens ? number[2] : 0;
    return (size_t)(end - s) + 2;
}

static void find_pieces(struct source *source)
{
    struct source_place place = {source->path, 1, 1};
    unsigned indent = 0;
    add_piece(source, 0, place);
    for (size_t at = 0; at < source->text.used;) {
        size_t before = 0;
        size_t mark =
            source->text.bytes[at] == '{' ? read_mark(source, at, &place, &indent, &before) : 0;
        if (mark) {
            memset(source->classes + at, SOURCE_COMMENT, mark);
            at += mark;
            add_piece(source, at + before, place);
        } else if (source->text.bytes[at++] == '\n') {
            place.line++;
            place.column = 1;
            add_piece(source, at + indent, place);
        }
    }
}

void source_load(struct source *source, const struct walk *walk, const char *path)
{
    *source = (struct source){.path = path};
    arena_init(&source->arena);
    size_t total;
    struct missing missing = {0};
    source->is_unread =
        walk_read(walk->folder_fd, path, PAGE_BYTES_MAX, &source->file, &total) != 0;
    if (source->is_unread)
        source->file.used = 0;
    buffer_add(&source->text, buffer_string(&source->file), source->file.used);
    include_files(&source->text, walk, path, path, NULL, &missing);
    source->classes = memory_new(source->text.used + 1);
    find_pieces(source);
    size_t body = front_find_body(buffer_string(&source->text), source->text.used);
    memset(source->classes, SOURCE_FRONT, body);
    source_classify(source, body);
}

void source_done(struct source *source)
{
    buffer_done(&source->file);
    buffer_done(&source->text);
    free(source->classes);
    free(source->pieces);
    free(source->included);
    arena_done(&source->arena);
    *source = (struct source){0};
}
