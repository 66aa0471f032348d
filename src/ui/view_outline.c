/*
 * The outline of a page: its headings, with the one the reader is under chosen.
 *
 * It only lists: the app asks the page's view to go to a heading.
 */
#include "ui/choice.h"

#include "base/words.h"
#include "ui/compose.h"

enum { INDENT_COLS = 2, LEVEL_MAX = 6 };

/* Appends a heading's words, with those that are crossed out marked as on the page. */
static void add_words(struct buffer *out, const struct document *document, uint32_t heading,
                      const char *struck)
{
    const struct node *nodes = document->nodes;
    const char *text = document_text(document);
    uint32_t at = nodes[heading].text;
    uint32_t step;
    for (uint32_t i = heading + 1; i < heading + nodes[heading].size; i += step) {
        bool marks = nodes[i].kind == NODE_STRIKE && nodes[i].text_bytes;
        step = marks ? nodes[i].size : 1;
        if (!marks)
            continue;
        buffer_add(out, text + at, nodes[i].text - at);
        buffer_add_string(out, struck);
        buffer_add(out, text + nodes[i].text, nodes[i].text_bytes);
        buffer_add_char(out, ']');
        at = nodes[i].text + nodes[i].text_bytes;
    }
    buffer_add(out, text + at, nodes[heading].text + nodes[heading].text_bytes - at);
}

/* The highest level of a heading; without a title, as what to do in an emergency has none, it is
 * not the first. */
static int top_level(const struct document *document)
{
    int top = LEVEL_MAX;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document_has_heading(document, i) && document->nodes[i].level < top)
            top = document->nodes[i].level;
    return top;
}

struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t page, uint32_t here)
{
    struct buffer words = {0};
    const char *struck = compose_words(context->library, page).struck;
    struct view *view = choice_new(context, words_say("On this page"), NULL, COMMAND_OUTLINE);
    int top = top_level(document);
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (!document_has_heading(document, i))
            continue;
        words.used = 0;
        add_words(&words, document, i, struck);
        choice_add(view, INDENT_COLS * (document->nodes[i].level - top), words.bytes, "",
                   (struct wish){.kind = WISH_LEAVE, .node = i});
        if (i <= here)
            view->list->chosen = view->list->count - 1;
    }
    buffer_done(&words);
    if (view->list->count)
        return view;
    view->ops->free(view);
    return NULL;
}
