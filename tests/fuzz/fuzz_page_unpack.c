/* A page from any bytes, as a hostile worker may send it. */
#include "document/page_pack.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    struct page page;
    struct notes notes;
    page_init(&page, "page.md");
    notes_init(&notes);
    if (page_unpack(&page, bytes, n_bytes, &notes)) {
        /* What was accepted can be packed again, and is accepted again. */
        struct buffer again = {0};
        page_pack(&again, &page, &notes);
        if (page.document && !document_validate(page.document, document_bytes(page.document)))
            abort();
        if (!page_unpack(&page, again.bytes, again.used, NULL))
            abort();
        buffer_done(&again);
    }
    notes_done(&notes);
    page_done(&page);
    return 0;
}
