/*
 * Lists: the numbers of their items, and their boxes, of which md4c 0.4.8 does not see all and
 * makes definitions of what follows some. In a table cell, which holds no list, an item's bullet or
 * number becomes text: a step must not lose its number.
 */
#include "markup/lists.h"

#include "base/ascii.h"
#include "dialect/dialect.h"

#include <stdlib.h>
#include <string.h>

void lists_done(struct lists *lists)
{
    free(lists->open);
}

void lists_open(struct lists *lists, unsigned flags, uint32_t start)
{
    builder_open(lists->builder, NODE_LIST);
    builder_set_flags(lists->builder, flags);
    builder_set_number(lists->builder, start);
    lists->open = memory_grow(lists->open, &lists->room, lists->count + 1, sizeof *lists->open);
    lists->open[lists->count++] = (struct list_open){start, (flags & NODE_ORDERED) != 0};
}

/* Writes an item's bullet or number as text, where the item gets no node. */
static void say_item(struct lists *lists, const struct list_open *open)
{
    struct buffer mark = {0};
    if (open->ordered)
        buffer_format(&mark, "%u. ", open->number);
    else
        buffer_add_string(&mark, "• ");
    builder_say_mark(lists->builder, mark.bytes, mark.used);
    buffer_done(&mark);
}

void lists_open_item(struct lists *lists)
{
    bool takes = builder_takes_blocks(lists->builder);
    struct list_open none = {0};
    struct list_open *open = lists->count ? &lists->open[lists->count - 1] : &none;
    builder_open(lists->builder, NODE_ITEM);
    builder_set_number(lists->builder, open->number);
    if (!takes)
        say_item(lists, open);
    open->number++;
    lists->item_begins = takes;
}

void lists_begin_words(struct lists *lists)
{
    lists->item_begins = false;
}

size_t lists_take_box(struct lists *lists, const char *s, size_t n_bytes)
{
    enum { JOINT_BYTES = sizeof DIALECT_JOINT - 1 };
    bool begins = lists->item_begins;
    lists->item_begins = false;
    bool joint = n_bytes > JOINT_BYTES && memcmp(s + 1, DIALECT_JOINT, JOINT_BYTES) == 0;
    size_t mark = joint ? 1 + JOINT_BYTES : 1;
    size_t box_bytes = mark + 2;
    if (!begins || n_bytes < box_bytes || s[0] != '[' || s[mark + 1] != ']')
        return 0;
    bool done = s[mark] == 'x' || s[mark] == 'X';
    bool alone = n_bytes == box_bytes;
    if ((!done && s[mark] != ' ') || !(alone || ascii_is_blank_in_line(s[box_bytes])))
        return 0;
    unsigned flags = NODE_TASK | (done ? NODE_DONE : 0);
    if (builder_node(lists->builder)->kind == NODE_ITEM)
        builder_set_flags(lists->builder, flags);
    else
        builder_set_parent_flags(lists->builder, flags);
    return box_bytes + !alone;
}

void lists_leave(struct lists *lists)
{
    lists->count -= lists->count > 0;
}
