/*
 * The labels of a page's footnotes: a definition on one line is found again from any other.
 */
#include "dialect/footnotes.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void footnotes_done(struct footnotes *footnotes)
{
    names_done(&footnotes->labels);
    free(footnotes->list);
    free(footnotes->order);
    *footnotes = (struct footnotes){0};
}

/* Labels are stored as in a document: cleaned. */
size_t footnotes_find(const struct footnotes *footnotes, const char *label, size_t n_bytes)
{
    struct buffer clean = {0};
    text_clean(&clean, label, n_bytes, TEXT_LINE);
    const struct name *name = names_find(&footnotes->labels, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return name ? (size_t)(name - footnotes->labels.list) + 1 : 0;
}

void footnotes_define(struct footnotes *footnotes, const char *label, size_t n_bytes, unsigned line)
{
    size_t count = footnotes->labels.count;
    struct buffer clean = {0};
    text_clean(&clean, label, n_bytes, TEXT_LINE);
    names_add(&footnotes->labels, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    if (footnotes->labels.count == count)
        return;
    footnotes->list =
        memory_grow(footnotes->list, &footnotes->room, count + 1, sizeof *footnotes->list);
    footnotes->list[count] = (struct footnote){.line = line};
}
