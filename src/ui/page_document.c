/*
 * A page's document as a reader gets it: its own, what stands in its list, and a word where it is
 * not in the reader's language.
 */
#include "ui/view.h"

#include "document/builder.h"

#include <stdlib.h>
#include <time.h>

struct library_query view_query(const struct view_context *context)
{
    struct library_query query = context->query;
    if (!query.now)
        query.now = time(NULL);
    return query;
}

const char *view_site_title(const struct view_context *context)
{
    uint32_t language = context->query.language;
    const char *title = language ? library_language(context->library, language)->title : "";
    return *title ? title : library_title(context->library);
}

/* Whether the reader's language has no such page that may be opened. */
static bool stands_in(const struct library *library, uint32_t page,
                      const struct library_query *query)
{
    if (!query->language || library_row(library, page).language == query->language)
        return false;
    uint32_t translation = library_translation(library, page, query->language);
    return !translation || !library_may_open(library, translation, query->now, query->show);
}

static void add_word(struct builder *builder, const struct library_language *language)
{
    struct buffer word = {0};
    buffer_format(&word, "This page is not available in %s.", language->name);
    builder_open(builder, NODE_PARAGRAPH);
    builder_text(builder, NODE_TEXT, word.bytes, word.used);
    builder_close(builder);
    buffer_done(&word);
}

struct document *view_page_document(const struct view_context *context, uint32_t page,
                                    uint32_t *shift)
{
    struct library_query query = view_query(context);
    struct document *document = library_contents(context->library, page, &query);
    *shift = 0;
    if (!stands_in(context->library, page, &query))
        return document;
    struct builder builder;
    builder_init(&builder);
    add_word(&builder, library_language(context->library, query.language));
    *shift = (uint32_t)builder.count - 1;
    builder_splice(&builder, document, false);
    free(document);
    return builder_finish(&builder);
}
