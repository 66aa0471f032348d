/*
 * Links to places within pages, as pairs of pages.
 *
 * A link holds the number of its place, which changes as soon as anything before the place does. A
 * page's links to itself are not kept: they are made anew whenever the page is.
 */
#include "library/places.h"

#include <string.h>

void places_add(const struct document *document, uint32_t id, struct library_pairs *places)
{
    for (uint32_t i = 0; document && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->level == TARGET_PAGE && node->page &&
            node->page != id && memchr(node_data(document, node), '#', node->data_bytes))
            pairs_add(places, node->page, id);
    }
}

static void run_each(struct library_pairs *places, struct store *store, const char *sql)
{
    struct statement *row = store_statement(store, sql);
    pairs_sort(places);
    for (size_t i = 0; i < places->count && !store_trouble(store); i++) {
        statement_bind_number(row, 1, places->list[i].first);
        statement_bind_number(row, 2, places->list[i].id);
        statement_run(row);
    }
}

void places_write(struct library_pairs *places, struct store *store)
{
    run_each(places, store, "INSERT OR IGNORE INTO place VALUES(?1, ?2)");
}

void places_remove(struct library_pairs *places, struct store *store)
{
    run_each(places, store, "DELETE FROM place WHERE target = ?1 AND id = ?2");
}

size_t places_find(struct store *store, uint32_t target, uint32_t *ids, size_t max)
{
    struct statement *row = store_statement(store, "SELECT id FROM place WHERE target = ?1");
    size_t count = 0;
    statement_bind_number(row, 1, target);
    while (count < max && statement_step(row))
        ids[count++] = (uint32_t)statement_number(row, 0);
    statement_end(row);
    return count;
}
