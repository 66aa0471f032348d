/*
 * Help in an emergency: in the head of every screen, on paper, and as a document of its own.
 *
 * Refuses to open a page that is hidden: the number is shown without it.
 */
#include "ui/emergency.h"

#include "base/words.h"
#include "document/builder.h"
#include "ui/compose.h"

#include <stdlib.h>
#include <string.h>

const char *emergency_label(const struct library *library)
{
    const char *label = library_setting(library, "emergency.label");
    return *label ? label : words_say("Emergency");
}

const char *emergency_number(const struct library *library)
{
    return library_setting(library, "emergency.number");
}

bool emergency_is_set_up(const struct library *library)
{
    return *emergency_number(library) || *library_setting(library, "emergency.page");
}

void emergency_write(const struct library *library, struct buffer *out)
{
    const char *number = emergency_number(library);
    /* Translators: between a name and what it is; French has a blank that does not break before it.
     */
    const char *colon = words_say(": ");
    buffer_format(out, "%s%s%s", emergency_label(library), *number ? colon : "", number);
}

uint32_t emergency_page(const struct library *library, const struct library_query *query)
{
    const char *address = library_setting(library, "emergency.page");
    uint32_t page = 0;
    if (!*address || library_find(library, address, strlen(address), &page) != FOUND_PAGE)
        return 0;
    page = library_in_language(library, page, query);
    return library_may_open(library, page, query->now, query->show) ? page : 0;
}

static void add_number(struct builder *builder, const struct library *library)
{
    struct buffer words = {0};
    emergency_write(library, &words);
    builder_open(builder, NODE_PARAGRAPH);
    builder_strong(builder, words.bytes, words.used);
    builder_close(builder);
    buffer_done(&words);
}

/* Whether a block at the page's beginning keeps what to do out of sight on a small screen and says
 * no more than the line with the number: its title, if that is the number's name, and the picture
 * that its front matter names. Both are there where the page is opened as any other is. */
static bool is_in_the_way(const struct document *document, uint32_t block, const char *label)
{
    const struct node *node = &document->nodes[block];
    if (node->kind == NODE_HEADING)
        return node->flags & NODE_FROM_HEAD && node->text_bytes == strlen(label) &&
               memcmp(node_text(document, node), label, node->text_bytes) == 0;
    return node->kind == NODE_PARAGRAPH && node->size > 1 && node[1].kind == NODE_PICTURE &&
           node[1].flags & NODE_FROM_HEAD;
}

static void add_page(struct builder *builder, const struct library *library, uint32_t page,
                     const struct library_query *query)
{
    uint32_t shift;
    struct document *document = compose_page(library, page, query, &shift);
    const char *label = *emergency_number(library) ? emergency_label(library) : "";
    for (uint32_t i = 1; i < document->node_count; i += document->nodes[i].size)
        if (!is_in_the_way(document, i, label))
            builder_splice_without(builder, document, i, NODE_DOCUMENT);
    free(document);
}

struct document *emergency_document(const struct library *library,
                                    const struct library_query *query)
{
    bool number = *emergency_number(library);
    uint32_t page = emergency_page(library, query);
    const char *contact = library_setting_in(library, "contact", query->language);
    struct builder builder;
    if (!number && !page)
        return NULL;
    builder_init(&builder);
    if (number)
        add_number(&builder, library);
    if (page)
        add_page(&builder, library, page, query);
    else if (*contact)
        builder_paragraph(&builder, contact);
    return builder_finish(&builder);
}
