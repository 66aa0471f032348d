/*
 * The text of code: verbatim, except for tabs, which a document cannot hold.
 */
#define _GNU_SOURCE /* memrchr */
#include "markup/code.h"

#include "base/text.h"

#include <string.h>

void code_add(struct buffer *out, const char *s, size_t n_bytes, size_t *column_cols)
{
    const char *end = s + n_bytes;
    while (s < end) {
        const char *tab = memchr(s, '\t', (size_t)(end - s));
        size_t n = (size_t)((tab ? tab : end) - s);
        const char *line_end = n ? memrchr(s, '\n', n) : NULL;
        const char *last = line_end ? line_end + 1 : s;
        buffer_add(out, s, n);
        *column_cols = (line_end ? 0 : *column_cols) + text_cols(last, (size_t)(s + n - last));
        size_t blanks = tab ? 4 - *column_cols % 4 : 0;
        buffer_add(out, "    ", blanks);
        *column_cols += blanks;
        s += n + (tab != NULL);
    }
}
