/*
 * The outline of a page: its headings, the one the reader is under chosen.
 *
 * It only lists; to go there is the page's own affair, which the app asks it for.
 */
#include "ui/choice.h"

#include "base/words.h"

enum { INDENT_COLS = 2, LEVEL_MAX = 4 };

struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t here)
{
    struct view *view =
        choice_new(context, words_say("On this page"),
                   words_say("Choose a part with the arrows, press Enter."), COMMAND_OUTLINE);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_HEADING || !node->text_bytes)
            continue;
        int level = node->level < LEVEL_MAX ? node->level : LEVEL_MAX;
        choice_add(view, INDENT_COLS * (level - 1), node_text(document, node), node->text_bytes, "",
                   (struct wish){.kind = WISH_GO, .node = i});
        if (i <= here)
            choice_choose_last(view);
    }
    if (choice_count(view))
        return view;
    view->ops->free(view);
    return NULL;
}
