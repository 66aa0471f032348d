/*
 * The text of code blocks: verbatim, except for tabs, which a document cannot hold.
 */
#define _GNU_SOURCE /* memrchr */
#include "markup/code.h"

#include "base/text.h"

#include <string.h>

/* Adds text without tabs. */
static void add(struct builder *builder, const char *s, size_t n_bytes, size_t *column_cols)
{
    const char *line_end = n_bytes ? memrchr(s, '\n', n_bytes) : NULL;
    const char *last = line_end ? line_end + 1 : s;
    builder_text(builder, NODE_TEXT, s, n_bytes);
    *column_cols = (line_end ? 0 : *column_cols) + text_cols(last, n_bytes - (size_t)(last - s));
}

void code_add(struct builder *builder, const char *s, size_t n_bytes, size_t *column_cols)
{
    const char *end = s + n_bytes;
    const char *tab;
    while (s < end && (tab = memchr(s, '\t', (size_t)(end - s)))) {
        add(builder, s, (size_t)(tab - s), column_cols);
        add(builder, "    ", 4 - *column_cols % 4, column_cols);
        s = tab + 1;
    }
    add(builder, s, (size_t)(end - s), column_cols);
}
