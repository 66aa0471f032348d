/*
 * Which opening and closing tags of shortcodes belong together.
 *
 * Only a closing tag says that a shortcode has an inside, so tags are matched before anything is
 * expanded. The hard idea: with a stack per name beside the stack of all open tags, a closing tag
 * finds its opening one, or that it has none, without a search; nests of any depth take linear
 * time.
 */
#include "shortcode/tags.h"

#include "base/map.h"

#include <stdlib.h>

/* The open tags. `newest` and `hidden` hold 1 + the index of a tag; 0: none. */
struct open_tags {
    struct map numbers; /* of names */
    uint32_t *names;    /* of each tag: the number of its name */
    uint32_t *stack;
    size_t depth;
    uint32_t *newest; /* of each name: its innermost open tag */
    uint32_t *hidden; /* of each tag: the next one of its name further out */
};

static void push(struct open_tags *open, uint32_t tag)
{
    uint32_t *newest = &open->newest[open->names[tag]];
    open->hidden[tag] = *newest;
    *newest = tag + 1;
    open->stack[open->depth++] = tag;
}

static uint32_t pop(struct open_tags *open)
{
    uint32_t tag = open->stack[--open->depth];
    open->newest[open->names[tag]] = open->hidden[tag];
    return tag;
}

/* Closes the nearest open tag of the closer's name; those above it on the stack are alone. */
static void close_nearest(struct shortcode_tags *tags, struct open_tags *open, uint32_t closer)
{
    uint32_t newest = open->newest[open->names[closer]];
    if (!newest)
        return;
    uint32_t opener = newest - 1;
    while (pop(open) != opener)
        ;
    tags->list[closer].partner = opener;
    tags->list[opener].partner = closer;
}

void shortcode_tags_match(struct shortcode_tags *tags, const char *s)
{
    struct open_tags open = {
        .names = memory_new(tags->count * sizeof *open.names),
        .stack = memory_new(tags->count * sizeof *open.stack),
        .newest = memory_new((tags->count + 1) * sizeof *open.newest),
        .hidden = memory_new(tags->count * sizeof *open.hidden),
    };
    for (uint32_t i = 0; i < tags->count; i++) {
        const struct shortcode_tag *tag = &tags->list[i];
        bool opens = tag->kind == SHORTCODE_OPENS && !tag->self_closed;
        if (!opens && tag->kind != SHORTCODE_CLOSES)
            continue;
        open.names[i] = map_add(&open.numbers, s + tag->name, tag->name_bytes,
                                (uint32_t)open.numbers.count + 1);
        if (opens)
            push(&open, i);
        else
            close_nearest(tags, &open, i);
    }
    map_done(&open.numbers);
    free(open.names);
    free(open.stack);
    free(open.newest);
    free(open.hidden);
}
