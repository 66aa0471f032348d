/*
 * Which opening and closing tags of shortcodes belong together.
 *
 * Only a closing tag says that a shortcode has an inside, so this is known before anything is
 * expanded. The hard idea: with a stack per name beside the stack of all, a closing tag finds its
 * opening one, or that it has none, without a search; so nests of any depth take linear time.
 */
#include "content/shortcode_tags.h"

#include <stdlib.h>
#include <string.h>

/* A name and its tag, to be sorted by name. */
struct named {
    const char *name;
    uint32_t name_bytes;
    uint32_t tag;
};

static int compare_names(const void *left, const void *right)
{
    const struct named *a = left;
    const struct named *b = right;
    uint32_t n = a->name_bytes < b->name_bytes ? a->name_bytes : b->name_bytes;
    int order = memcmp(a->name, b->name, n);
    if (order)
        return order;
    return a->name_bytes < b->name_bytes ? -1 : a->name_bytes > b->name_bytes;
}

static bool has_name(const struct shortcode_tag *tag)
{
    return tag->kind == SHORTCODE_CLOSES || (tag->kind == SHORTCODE_OPENS && !tag->self_closed);
}

/* Numbers the names: a number per tag, the same for the same name. Sorted rather than hashed, for
 * names can be chosen to share a hash. */
static uint32_t *number_names(const struct shortcode_tags *tags, const char *s)
{
    struct named *names = memory_new(tags->count * sizeof *names);
    uint32_t *numbers = memory_new(tags->count * sizeof *numbers);
    size_t count = 0;
    for (size_t i = 0; i < tags->count; i++) {
        const struct shortcode_tag *tag = &tags->list[i];
        if (has_name(tag))
            names[count++] = (struct named){s + tag->name, tag->name_bytes, (uint32_t)i};
    }
    if (count)
        qsort(names, count, sizeof *names, compare_names);
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        number += i && compare_names(&names[i - 1], &names[i]) != 0;
        numbers[names[i].tag] = number;
    }
    free(names);
    return numbers;
}

/* Closes the nearest open tag of the closer's name; those above it on the stack stand alone. */
void shortcode_tags_match(struct shortcode_tags *tags, const char *s)
{
    uint32_t *numbers = number_names(tags, s);
    uint32_t *newest = memory_new(tags->count * sizeof *newest); /* 1 + open tag of a name */
    uint32_t *before = memory_new(tags->count * sizeof *before); /* the one that it hides */
    uint32_t *stack = memory_new(tags->count * sizeof *stack);
    size_t depth = 0;
    for (uint32_t i = 0; i < tags->count; i++) {
        struct shortcode_tag *tag = &tags->list[i];
        if (!has_name(tag))
            continue;
        uint32_t open = newest[numbers[i]];
        if (tag->kind == SHORTCODE_OPENS) {
            before[i] = open;
            newest[numbers[i]] = i + 1;
            stack[depth++] = i;
            continue;
        }
        for (uint32_t top = 0; open && top != open;) {
            top = stack[--depth] + 1;
            newest[numbers[top - 1]] = before[top - 1];
        }
        if (open) {
            tag->partner = open - 1;
            tags->list[open - 1].partner = i;
        }
    }
    free(numbers);
    free(newest);
    free(before);
    free(stack);
}
