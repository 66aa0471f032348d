/*
 * A page's row in a list: its title, what tells it apart, and its section or its language at the
 * right.
 */
#include "ui/view_title.h"

#include "base/text.h"
#include "ui/paragraph.h"

#include <string.h>

static const char *words_beside(const struct view_context *context, const struct library_row *page)
{
    bool stands_in = context->query.language && page->language != context->query.language;
    return stands_in ? library_language(context->library, page->language)->name : page->section;
}

struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int cols, int right_cols_max)
{
    struct view_title title = {.right = words_beside(context, page)};
    int right_cols = (int)text_cols(title.right, strlen(title.right));
    if (right_cols <= right_cols_max)
        title.right_cols = right_cols;
    title.cols = cols - 1 - (title.right_cols ? title.right_cols + 2 : 0);
    bool beside = title.right_cols && title.right == page->section;
    buffer_add_string(&title.words, page->title);
    if (!beside && page->same_title && page->apart == APART_BY_SECTION && *page->section)
        buffer_format(&title.words, " (%s)", page->section);
    title.whole_bytes = title.words.used;
    return title;
}

void view_title_add_apart(struct view_title *title, const struct view_context *context,
                          const struct library_row *page)
{
    title->whole_bytes = title->words.used;
    if (page->apart == APART_BY_SECTION)
        return;
    view_add_dash(&title->words, context);
    library_add_apart(context->library, page, &title->words);
    if (page->apart != APART_BY_DESCRIPTION)
        title->whole_bytes = title->words.used;
}

int view_title_rows(const struct view_title *title)
{
    return paragraph_title_rows(buffer_string(&title->words), title->whole_bytes, title->cols);
}

void view_title_draw_right(const struct view_title *title, struct screen *screen, int row, int cols)
{
    if (title->right_cols)
        screen_put_string(screen, row, cols - title->right_cols - 1, title->right_cols,
                          title->right, STYLE_QUIET);
}
