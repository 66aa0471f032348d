/*
 * What views share: the head of the screen, and taking letters as text.
 */
#include "ui/view.h"

#include "base/text.h"
#include "layout/style.h"

#include <string.h>

void view_draw_head(struct screen *screen, const char *title, const char *right)
{
    int right_cols = (int)text_cols(right, strlen(right));
    int title_cols = (int)text_cols(title, strlen(title));
    int cols = screen->cols - screen->head_cols;
    bool both = right_cols && title_cols + right_cols + 4 <= cols && strcmp(title, right) != 0;
    screen_fill(screen, 0, 0, screen->cols, " ", STYLE_BAR);
    screen_put_cut(screen, 0, 1, cols - 2 - (both ? right_cols + 2 : 0), title,
                   STYLE_BAR | STYLE_TITLE);
    if (both)
        screen_put_string(screen, 0, cols - right_cols - 1, right_cols, right, STYLE_BAR);
}

static void drop_last_grapheme(struct buffer *words)
{
    words->used = words->used ? text_last_grapheme(words->bytes, words->used) : 0;
    if (words->bytes)
        words->bytes[words->used] = '\0';
}

bool view_type(struct buffer *words, uint32_t key)
{
    if (key == KEY_IS_BACKSPACE || key == KEY_IS_DELETE) {
        drop_last_grapheme(words);
        return true;
    }
    if (key < ' ' || key >= KEY_NAMED || key == 0x7f)
        return false;
    char bytes[4];
    struct buffer clean = {0};
    text_clean(&clean, bytes, text_encode(bytes, key), TEXT_LINE);
    if (words->used + clean.used <= VIEW_TYPED_BYTES_MAX)
        buffer_add(words, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return true;
}
