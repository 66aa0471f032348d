/*
 * Which index a library has: its file's, or one of its own.
 *
 * A library in memory is indexed when it is first asked, and not before: whoever prints its pages
 * or their titles never asks.
 */
#include "library/index.h"

#include "library/stored.h"

static bool give(void *data, unsigned nth, struct buffer *out)
{
    (void)nth;
    return indexer_give(data, out);
}

static bool fill_store(const struct library *library, struct store *store)
{
    struct indexer *indexer = indexer_new(library, NULL);
    struct merge_from from = {give, indexer, 1};
    struct buffer sizes = {0};
    for (size_t i = 0; i < indexer_share(indexer, 1, 1); i++)
        indexer_take(indexer, i, library->entries[indexer_page(indexer, i) - 1].page.document);
    indexer_give_sizes(indexer, &sizes);
    indexer_write_sizes(indexer, store, 0, 1, &sizes);
    indexer_write(indexer, &from);
    buffer_done(&sizes);
    indexer_free(indexer);
    return !store_trouble(store);
}

struct store *index_of(const struct library *library)
{
    const char *why;
    if (library->stored)
        return library->stored->store;
    if (!library->index->store) {
        struct store *store = store_open("", STORE_MEMORY, &why);
        if (store && store_begin(store) && fill_store(library, store) && store_commit(store))
            library->index->store = store;
        else
            store_close(store);
    }
    return library->index->store;
}
