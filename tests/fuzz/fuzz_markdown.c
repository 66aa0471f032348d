/* Any bytes are a page, and its document is valid. The first byte chooses options. */
#include "markup/markdown.h"
#include "markup/parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

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
    page_done(&page);
    free(copy);
    return 0;
}
