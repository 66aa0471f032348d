/*
 * Parses a text that lacks the padding that page_parse requires.
 */
#ifndef PAMPHLET_TESTS_PADDED_H
#define PAMPHLET_TESTS_PADDED_H

#include "markup/markdown.h"
#include "markup/parse.h"

#include <string.h>

static inline void parse_padded(struct page *page, const char *s, size_t n_bytes,
                                const struct content_options *options, struct notes *notes)
{
    struct buffer text = {0};
    buffer_add(&text, s, n_bytes);
    memset(buffer_room(&text, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    page_parse(page, text.bytes, n_bytes, options, notes);
    buffer_done(&text);
}

#endif
