/*
 * Lists: the numbers of their items.
 */
#include "content/lists.h"

#include <string.h>

void lists_done(struct lists *lists)
{
    buffer_done(&lists->numbers);
}

void lists_open(struct lists *lists, unsigned flags, uint32_t start)
{
    builder_open(lists->builder, NODE_LIST);
    builder_set_flags(lists->builder, flags);
    builder_set_number(lists->builder, start);
    buffer_add(&lists->numbers, (const char *)&start, sizeof start);
}

static uint32_t next_number(struct lists *lists)
{
    uint32_t number = 0;
    if (lists->numbers.used < sizeof number)
        return 0;
    char *top = lists->numbers.bytes + lists->numbers.used - sizeof number;
    memcpy(&number, top, sizeof number);
    uint32_t next = number + 1;
    memcpy(top, &next, sizeof next);
    return number;
}

void lists_open_item(struct lists *lists, unsigned flags)
{
    builder_open(lists->builder, NODE_ITEM);
    builder_set_number(lists->builder, next_number(lists));
    if (flags)
        builder_set_flags(lists->builder, flags);
}

void lists_leave(struct lists *lists)
{
    if (lists->numbers.used >= sizeof(uint32_t))
        lists->numbers.used -= sizeof(uint32_t);
}
