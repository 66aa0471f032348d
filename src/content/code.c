/*
 * The text of code blocks: as it is, but for tabs, which the document knows nothing of.
 */
#include "content/code.h"

#include "base/text.h"

void code_add(struct builder *builder, const char *s, size_t n_bytes, size_t *column_cols)
{
    size_t start = 0;
    for (size_t i = 0; i <= n_bytes; i++) {
        if (i < n_bytes && s[i] != '\t' && s[i] != '\n')
            continue;
        builder_text(builder, NODE_TEXT, s + start, i - start);
        *column_cols += text_cols(s + start, i - start);
        start = i + 1;
        if (i == n_bytes)
            break;
        if (s[i] == '\n') {
            builder_text(builder, NODE_TEXT, "\n", 1);
            *column_cols = 0;
        } else {
            size_t blanks = 4 - *column_cols % 4;
            builder_text(builder, NODE_TEXT, "    ", blanks);
            *column_cols += blanks;
        }
    }
}
