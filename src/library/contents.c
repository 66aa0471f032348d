/*
 * A list as a document: its own text, then links to its pages. Links to pages that may not be
 * opened at the query's time are dead.
 */
#include "library/library.h"

#include "document/builder.h"

#include <stdlib.h>
#include <string.h>

void library_add_link(struct builder *builder, const struct library *library, uint32_t id)
{
    struct library_row row = library_row(library, id);
    builder_open(builder, NODE_ITEM);
    builder_open(builder, NODE_LINK);
    builder_set_target(builder, TARGET_PAGE, id, 0);
    builder_data(builder, row.address, strlen(row.address));
    builder_text(builder, NODE_TEXT, row.title, strlen(row.title));
    builder_close(builder);
    builder_close(builder);
}

void library_hide_links(const struct library *library, struct document *document,
                        const struct library_query *query)
{
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->level == TARGET_PAGE &&
            !library_may_open(library, node->page, query->now, query->show))
            document_set_target(document, i, TARGET_DEAD, 0, 0);
    }
}

static struct document *own_contents(const struct library *library, uint32_t id,
                                     const struct library_query *query)
{
    struct document *document = library_document(library, id);
    library_hide_links(library, document, query);
    return document;
}

struct document *library_contents(const struct library *library, uint32_t id,
                                  const struct library_query *query)
{
    struct library_query wanted = *query;
    struct library_list list = {0};
    wanted.list = id;
    wanted.filter = NULL;
    if (library_row(library, id).kind != LIBRARY_PAGE)
        library_list(library, &wanted, &list);
    if (!list.count) {
        library_list_done(&list);
        return own_contents(library, id, query);
    }
    struct document *own = own_contents(library, id, query);
    struct builder builder;
    builder_init(&builder);
    builder_splice(&builder, own);
    free(own);
    builder_open(&builder, NODE_LIST);
    builder_set_flags(&builder, NODE_TIGHT);
    for (size_t i = 0; i < list.count; i++)
        library_add_link(&builder, library, library_list_id(&list, i));
    builder_close(&builder);
    library_list_done(&list);
    return builder_finish(&builder);
}
