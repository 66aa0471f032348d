/*
 * Moving in a list, by rows, half screens and screens, so that no row is skipped.
 */
#include "ui/view_list.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/bidi.h"

#include <string.h>

int view_screenful(int rows)
{
    enum { ONE_IN = 20 };
    int kept = (rows + ONE_IN / 2) / ONE_IN;
    int screen = rows - (kept > 1 ? kept : 1);
    return screen > 1 ? screen : 1;
}

static size_t scroll(size_t top, size_t chosen, size_t need, size_t count, int shown)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    size_t last_top = count > rows ? count - rows : 0;
    if (need > rows)
        need = rows;
    if (top > last_top)
        top = last_top;
    if (chosen < top)
        top = chosen;
    return chosen - top + need > rows ? chosen + need - rows : top;
}

size_t view_keep_in_sight(struct view_stand *stand, size_t top, size_t chosen, size_t need,
                          size_t count, int shown)
{
    bool moved = top != stand->shown_top || chosen != stand->shown_chosen;
    top = scroll(moved ? top : stand->top, chosen, need, count, shown);
    *stand = (struct view_stand){moved ? top : stand->top, top, chosen};
    return top;
}

void view_position(struct buffer *out, size_t top, size_t last_top, size_t shown, size_t count)
{
    if (!last_top)
        buffer_add_string(out, words_say("All"));
    else if (!top)
        buffer_add_string(out, words_say("Top"));
    else if (top == last_top)
        buffer_add_string(out, words_say("End"));
    else {
        buffer_add_number(out, (top + shown) * 100 / count);
        buffer_add_char(out, '%');
    }
}

size_t view_list_at(size_t row, size_t chosen, int below_rows)
{
    size_t below = (size_t)below_rows;
    if (row <= chosen)
        return row;
    return row - chosen <= below ? chosen : row - below;
}

int view_row_cols(const struct screen *screen)
{
    enum { COLS_MAX = 80 };
    return screen->cols < COLS_MAX ? screen->cols : COLS_MAX;
}

void view_list_position(struct buffer *out, size_t top, int shown, size_t count)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    if (count > rows)
        view_position(out, top, count - rows, rows, count);
}

bool view_overflows(int shown, size_t count)
{
    return count > (shown > 0 ? (size_t)shown : 1);
}

/* The last rows in sight become the first, or the first the last, and the choice goes with them: it
 * is not known yet how many rows the next chosen one takes, and none may be skipped. What is in
 * sight is known since the list was last drawn, which may be some keys ago. */
static void move_by_screen(bool down, int shown, size_t count, size_t *top, size_t *chosen)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    size_t screen = (size_t)view_screenful((int)rows);
    if (down && *top + rows >= count) {
        *chosen = count ? count - 1 : 0;
    } else if (down) {
        *top += screen;
        *chosen = *chosen < *top ? *top : *chosen + (*chosen + 1 < count);
    } else {
        size_t last = *top + rows - screen;
        *chosen = !*top || !*chosen ? 0 : *chosen < last ? *chosen - 1 : last - 1;
        *top = 0;
    }
}

bool view_move(enum command command, int shown, size_t count, size_t *top, size_t *chosen)
{
    static const struct {
        enum command command;
        int lines, halves, ends;
    } moves[] = {
        {COMMAND_UP, -1, 0, 0},       {COMMAND_LINE_UP, -1, 0, 0}, {COMMAND_DOWN, 1, 0, 0},
        {COMMAND_LINE_DOWN, 1, 0, 0}, {COMMAND_HALF_UP, 0, -1, 0}, {COMMAND_HALF_DOWN, 0, 1, 0},
        {COMMAND_TOP, 0, 0, -1},      {COMMAND_END, 0, 0, 1},
    };
    bool down = command == COMMAND_SCREEN_DOWN;
    if (down || command == COMMAND_SCREEN_UP) {
        move_by_screen(down, shown, count, top, chosen);
        return true;
    }
    long half = shown > 1 ? shown / 2 : 1;
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].command != command)
            continue;
        long to =
            (long)*chosen + moves[i].lines + moves[i].halves * half + moves[i].ends * (long)count;
        long last = (long)count - 1;
        to = to > last ? last : to;
        *chosen = to > 0 ? (size_t)to : 0;
        return true;
    }
    return false;
}

const char *view_marker(const struct view_context *context, const struct screen *screen)
{
    return context->ascii ? ">" : screen->mirrored ? "◂" : "▸";
}

void view_draw_marker(const struct view_context *context, struct screen *screen, int row,
                      bool chosen, size_t number)
{
    char digit[] = {(char)('1' + number), '\0'};
    if (chosen)
        screen_put_string(screen, row, 0, 1, view_marker(context, screen), STYLE_FOCUS);
    else if (context->numbers && number < VIEW_NO_NUMBER)
        screen_put_string(screen, row, 0, 1, digit, STYLE_MARK);
}

void view_mark_match(struct screen *screen, int row, int col, int cols, const char *words,
                     size_t start, size_t end)
{
    int whole = (int)text_cols(words, strlen(words));
    int from = (int)text_cols(words, start);
    int to = (int)text_cols(words, end);
    bool is_moved = screen->bidi != LAYOUT_BIDI_OFF && bidi_has_rtl(words, strlen(words));
    bool is_cut = screen->mirrored && whole > cols; /* it begins at another column */
    if (to <= cols && !is_cut && !is_moved)
        screen_add_style(screen, row, col + (screen->mirrored ? whole - to : from), to - from,
                         STYLE_MATCH);
}
