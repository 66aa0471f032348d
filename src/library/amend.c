/*
 * Changes pages in a finished library file.
 *
 * Refuses whatever would change a list, a name or the pages related to others: such a file has to
 * be made anew. The hard idea is that little depends on a page's text: its own row and body, its
 * words in the index and in the vocabulary, and the places that it links to in other pages.
 */
#include "library/amend.h"

#include "library/bodies.h"
#include "library/index.h"
#include "library/places.h"
#include "library/stored.h"
#include "library/write.h"

#include <string.h>

/* A page before and after its change, and the copy it goes into. */
struct change {
    struct store *store; /* of the copy */
    uint32_t id;
    const struct page *before;
    const struct page *after;
};

static void find_links(const struct document *document, struct library_pairs *links)
{
    for (uint32_t i = 0; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK && document->nodes[i].level == TARGET_PAGE)
            pairs_add(links, document->nodes[i].page, 0);
    pairs_sort(links);
}

static bool same_links(const struct change *change)
{
    struct library_pairs before = {0};
    struct library_pairs after = {0};
    find_links(change->before->document, &before);
    find_links(change->after->document, &after);
    bool same =
        before.count == after.count &&
        (!before.count || memcmp(before.list, after.list, before.count * sizeof *before.list) == 0);
    pairs_done(&before);
    pairs_done(&after);
    return same;
}

/* Whether the page is still told apart from others with its title, which its description may do. */
static bool stands_alike(const struct change *change, const struct library *library)
{
    return !stored_row(library, change->id)->row.same_title ||
           strcmp(change->before->field[PAGE_DESCRIPTION],
                  change->after->field[PAGE_DESCRIPTION]) == 0;
}

static void change_body(const struct change *change)
{
    struct buffer block = {0};
    struct buffer body = {0};
    struct statement *row =
        store_statement(change->store, "UPDATE body SET page = ?2 WHERE id = ?1");
    bodies_pack(change->after, COMPRESS_QUICKLY, &block, &body);
    statement_bind_number(row, 1, change->id);
    statement_bind_bytes(row, 2, body.bytes, body.used);
    statement_run(row);
    buffer_done(&block);
    buffer_done(&body);
}

static void change_row(const struct change *change)
{
    struct statement *row =
        store_statement(change->store, "UPDATE page SET description = ?2 WHERE id = ?1");
    statement_bind_number(row, 1, change->id);
    statement_bind_string(row, 2, change->after->field[PAGE_DESCRIPTION]);
    statement_run(row);
}

static void change_places(const struct change *change)
{
    struct library_pairs before = {0};
    struct library_pairs after = {0};
    places_add(change->before->document, change->id, &before);
    places_add(change->after->document, change->id, &after);
    places_remove(&before, change->store);
    places_write(&after, change->store);
    pairs_done(&before);
    pairs_done(&after);
}

static void change_notes(const struct change *change, const struct notes *notes)
{
    struct statement *old = store_statement(change->store, "DELETE FROM note WHERE file = ?1");
    statement_bind_string(old, 1, change->after->path);
    statement_run(old);
    library_write_notes(change->store, notes);
}

/* False: the change affects more than the page itself. */
static bool amend_page(const struct library *library, struct store *store,
                       const struct library_amendment *amendment)
{
    struct change change = {store, amendment->id, stored_page(library, amendment->id),
                            amendment->page};
    if (!same_links(&change) || !stands_alike(&change, library))
        return false;
    change_body(&change);
    change_row(&change);
    change_places(&change);
    change_notes(&change, amendment->notes);
    index_replace(store, change.id, stored_row(library, change.id)->row.language, change.before,
                  change.after);
    return true;
}

static const char *amend_all(const struct library *library, struct store *store,
                             const struct library_amendment *list, size_t count)
{
    if (!store_begin(store))
        return store_trouble(store);
    for (size_t i = 0; i < count && !store_trouble(store); i++)
        if (!amend_page(library, store, &list[i]))
            return "a page links to other pages than before, or is told apart otherwise";
    store_run(store, "DELETE FROM fact WHERE name = 'state'");
    store_commit(store);
    return store_trouble(store);
}

const char *library_amend(const struct library *library, int fd,
                          const struct library_amendment *list, size_t count)
{
    const char *why;
    struct store *store = store_open_file(fd, STORE_WRITE, &why);
    if (!store)
        return why;
    why = amend_all(library, store, list, count);
    store_close(store);
    return why;
}

size_t library_linking_into(const struct library *library, uint32_t id, uint32_t *ids, size_t max)
{
    size_t count = places_find(library->stored->store, id, ids, max);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (ids[i] && ids[i] <= library->count)
            ids[kept++] = ids[i];
    return kept;
}

size_t library_file_count(const struct library *library)
{
    return (size_t)statement_take_number(
        store_statement(library->stored->store, "SELECT count(DISTINCT id) FROM hit"));
}
