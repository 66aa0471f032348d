/*
 * The parts of a pair's text.
 *
 * Refuses to guess: a single argument without a key is an id, in all themes that have one, and
 * names no part.
 */
#define _GNU_SOURCE /* memmem */
#include "shortcode/parts.h"

#include "base/ascii.h"

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
static void add_numbered(struct buffer *names, const struct shortcode_args *args,
                         const char *prefix, unsigned first)
{
    struct buffer key = {0};
    const char *name = "";
    for (unsigned i = first; name; i++) {
        key.used = 0;
        buffer_format(&key, "%s%u", prefix, i);
        name = shortcode_arg(args, key.bytes);
        if (name)
            add_names(names, name, '\n');
    }
    buffer_done(&key);
}

void shortcode_parts_name(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                          const struct shortcode_call *call)
{
    const struct shortcode_args *args = &call->args;
    const char *items = shortcode_arg(args, "items");
    struct buffer names = {0};
    if (kind != &shortcode_tabs)
        return;
    if (items && *items)
        add_names(&names, items, ',');
    else if (shortcode_arg(args, "1"))
        add_numbered(&names, args, "", 0);
    else
        add_numbered(&names, args, "tabName", 1);
    parts->names = names.bytes;
    parts->next = names.bytes;
}

void shortcode_parts_done(struct shortcode_parts *parts)
{
    free(parts->names);
    *parts = (struct shortcode_parts){0};
}

static const char *take_name(struct shortcode_parts *parts, struct arena *arena)
{
    const char *name = parts->next;
    if (!name || !*name)
        return NULL;
    size_t n = strcspn(name, "\n");
    parts->next += n + (name[n] == '\n');
    return arena_copy(arena, name, n);
}

/* Goes to the name that a part asks for by its number, if it does: it need not be the next one. */
static void find_name(struct shortcode_parts *parts, const char *number)
{
    enum { NAMES_BYTES_MAX = 4096 }; /* each part may ask */
    const char *name = parts->names;
    unsigned long left = number && name ? strtoul(number, NULL, 10) : 0;
    if (!left)
        return;
    while (--left && *name && name - parts->names < NAMES_BYTES_MAX) {
        size_t n = strcspn(name, "\n");
        name += n + (name[n] == '\n');
    }
    parts->next = left ? "" : name;
}

void shortcode_parts_count(struct shortcode_parts *parts, const struct shortcode_kind *kind,
                           struct shortcode_call *call)
{
    if (kind == &shortcode_section && call->known->kind != &shortcode_unknown) {
        find_name(parts, shortcode_arg(&call->args, "tabNum"));
        call->label = take_name(parts, call->arena);
    }
    if (call->known->kind == &shortcode_step)
        call->number = ++parts->steps;
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
