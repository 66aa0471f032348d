/*
 * The parts of a pair's text.
 *
 * Refuses to guess: a single argument without a key is an id, in all themes that have one, and
 * names no part.
 */
#define _GNU_SOURCE /* memmem */
#include "shortcode/parts.h"

#include "base/ascii.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The mark of the themes Book and Geekdoc. */
#define COLUMNS_PART "<--->"

/* Adds a name, or several with commas between. A line end in one is a blank, since names end in
 * line ends: those behind it would be those of other parts. */
static void add_names(struct buffer *names, const char *s, char between)
{
    for (; *s; s++)
        buffer_add_char(names, *s == '\n' || *s == '\r' ? ' ' : *s == between ? '\n' : *s);
    buffer_add_char(names, '\n');
}

/* As many as there are arguments from `first` on: tabName1=Adults tabName2=Children, or, where
 * `prefix` is empty, "Adults" "Children". */
static void add_numbered(struct buffer *names, const struct shortcode_call *call,
                         const char *prefix, unsigned first)
{
    const char *name = "";
    for (unsigned i = first; name; i++) {
        name = shortcode_arg(&call->args, arena_format(call->arena, "%s%u", prefix, i));
        if (name)
            add_names(names, name, '\n');
    }
}

void shortcode_parts_name(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                          const struct shortcode_call *call)
{
    const char *items = shortcode_value(&call->args, "items");
    struct buffer names = {0};
    if (kind != &shortcode_tabs)
        return;
    if (*items)
        add_names(&names, items, ',');
    else if (shortcode_arg(&call->args, "1"))
        add_numbered(&names, call, "", 0);
    else
        add_numbered(&names, call, "tabName", 1);
    parts->names = names.bytes;
}

/* The name of the last part, which need not be the one behind the part before it; NULL: none. */
static const char *name_of(const struct shortcode_parts *parts, struct arena *arena)
{
    enum { NAMES_BYTES_MAX = 4096 }; /* each part may ask */
    const char *name = parts->names;
    unsigned i = 1;
    for (; i < parts->count && *name && name - parts->names < NAMES_BYTES_MAX; i++)
        name += strcspn(name, "\n") + 1;
    return i == parts->count && *name ? arena_copy(arena, name, strcspn(name, "\n")) : NULL;
}

void shortcode_parts_count(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                           struct shortcode_call *call)
{
    bool named =
        parts->names && kind == &shortcode_section && call->known->kind != &shortcode_unknown;
    if (!named && call->known->kind != &shortcode_step)
        return;
    unsigned long asked = strtoul(shortcode_value(&call->args, "tabNum"), NULL, 10);
    if (asked > INT_MAX)
        asked = INT_MAX;
    call->number = parts->count = named && asked ? (unsigned)asked : parts->count + 1;
    call->label = named ? name_of(parts, call->arena) : NULL;
}

bool shortcode_parts_find(const struct weave *weave, size_t to, size_t *line, size_t *end)
{
    const char *s = weave->s;
    for (size_t from = weave->at; from < to; from = *end) {
        const char *mark = memmem(s + from, to - from, COLUMNS_PART, strlen(COLUMNS_PART));
        if (!mark)
            return false;
        *line = (size_t)(mark - s);
        *end = *line + strlen(COLUMNS_PART);
        while (*line > from && ascii_is_blank_in_line(s[*line - 1]))
            --*line;
        if (*line && s[*line - 1] == '\n')
            return true;
    }
    return false;
}
