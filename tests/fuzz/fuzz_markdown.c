/* Any bytes are a page, and its document is valid. The first byte chooses options. */
#include "dialect/dialect.h"
#include "markup/markdown.h"
#include "markup/parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

/* Where there is nothing to rewrite, rewriting only adds a missing line end. */
static void check_untouched(const char *s, size_t n_bytes)
{
    struct dialect_look look;
    if (!n_bytes || memchr(s, '\t', n_bytes) || dialect_is_needed(s, n_bytes, &look))
        return;
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    dialect_rewrite(&out, s, n_bytes, &look, &footnotes);
    if (out.used - n_bytes > 1 || memcmp(out.bytes, s, n_bytes) != 0)
        abort();
    buffer_done(&out);
    footnotes_done(&footnotes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    if (!n_bytes)
        return 0;
    struct content_options options = {
        .emoji = bytes[0] & 1,
        .hard_wraps = bytes[0] & 2,
        .no_typographer = bytes[0] & 4,
        .extras = bytes[0] & 64 ? (1u << EXTRAS) - 1 : 0,
        .heading_ids = (enum heading_ids)((bytes[0] >> 3) % 3),
    };
    char *copy = memory_new(n_bytes - 1 + MARKDOWN_PADDING_BYTES);
    memcpy(copy, bytes + 1, n_bytes - 1);
    struct page page;
    page_init(&page, "page.md");
    page_parse(&page, copy, n_bytes - 1, &options, NULL);
    if (!document_validate(page.document, document_bytes(page.document)))
        abort();
    check_untouched(copy, n_bytes - 1);
    page_done(&page);
    free(copy);
    return 0;
}
