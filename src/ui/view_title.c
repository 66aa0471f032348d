/*
 * A row of a list: of a page its title, what tells it apart, and its section or its language at the
 * right.
 */
#include "ui/view_title.h"

#include "base/text.h"
#include "ui/paragraph.h"
#include "ui/view_list.h"

#include <string.h>

static const char *words_beside(const struct view_context *context, const struct library_row *page)
{
    bool stands_in = context->query.language && page->language != context->query.language;
    return stands_in ? library_language(context->library, page->language)->name : page->section;
}

struct view_title view_title_with(const char *right, int col, int end, int right_cols_max)
{
    struct view_title title = {.right = right, .col = col, .end = end};
    int right_cols = (int)text_cols(right, strlen(right));
    if (right_cols <= right_cols_max)
        title.right_cols = right_cols;
    title.cols = end - col - 1 - (title.right_cols ? title.right_cols + 2 : 0);
    return title;
}

struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int end, int right_cols_max)
{
    struct view_title title =
        view_title_with(words_beside(context, page), VIEW_INDENT_COLS, end, right_cols_max);
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

int view_title_rows(struct view_title title)
{
    enum { ROWS_MAX = 4 };
    int rows = paragraph_rows(buffer_string(&title.words), title.whole_bytes, title.cols);
    buffer_done(&title.words);
    return rows < 1 ? 1 : rows < ROWS_MAX ? rows : ROWS_MAX;
}

int view_title_draw(const struct view_title *title, struct screen *screen, int row, int last_row,
                    uint32_t style)
{
    struct paragraph_area area = {row, last_row, title->col, title->cols};
    const char *words = buffer_string(&title->words);
    int rows = 1;
    if (last_row > row)
        rows = paragraph_put_fitting(screen, area, words, title->whole_bytes, style);
    else
        screen_put_cut(screen, row, title->col, title->cols, words, style);
    if (title->right_cols)
        screen_put_ending(screen, row, title->end - 1, title->right, STYLE_QUIET);
    return rows;
}
