/*
 * Lists of rows: the choice moves by rows, half screens and screens, so that no row is skipped, and
 * stays in sight.
 */
#include "ui/view_list.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/bidi.h"

#include <stdlib.h>
#include <string.h>

long view_lines(enum command command, int shown, size_t count)
{
    enum { ONE_IN = 20 };
    long kept = (shown + ONE_IN / 2) / ONE_IN;
    long screen = shown > 2 ? shown - (kept > 1 ? kept : 1) : 1;
    long half = shown > 1 ? shown / 2 : 1;
    long all = (long)count + 1;
    const struct {
        enum command command;
        long lines;
    } moves[] = {
        {COMMAND_UP, -1},         {COMMAND_LINE_UP, -1},        {COMMAND_DOWN, 1},
        {COMMAND_LINE_DOWN, 1},   {COMMAND_SCREEN_UP, -screen}, {COMMAND_SCREEN_DOWN, screen},
        {COMMAND_HALF_UP, -half}, {COMMAND_HALF_DOWN, half},    {COMMAND_TOP, -all},
        {COMMAND_END, all},
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (moves[i].command == command)
            return moves[i].lines;
    return 0;
}

static size_t at_least_one(int rows)
{
    return rows > 0 ? (size_t)rows : 1;
}

/* Rows of all of it. */
static size_t all_rows(const struct view_list *list)
{
    return list->count + (size_t)list->below;
}

void view_list_fit(struct view_list *list, int shown, int below)
{
    bool moved = list->top != list->drawn_top || list->chosen != list->drawn_chosen;
    size_t rows = at_least_one(shown);
    list->shown = shown;
    list->below = below < shown ? below : (int)rows - 1;
    size_t last_top = all_rows(list) > rows ? all_rows(list) - rows : 0;
    size_t top = moved ? list->top : list->stand_top;
    top = top < last_top ? top : last_top;
    top = top < list->chosen ? top : list->chosen;
    size_t end = list->chosen + 1 + (size_t)list->below;
    list->top = end - top > rows ? end - rows : top;
    if (moved)
        list->stand_top = list->top;
    list->drawn_top = list->top;
    list->drawn_chosen = list->chosen;
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

int view_row_cols(const struct screen *screen)
{
    enum { COLS_MAX = 80 };
    return screen->cols < COLS_MAX ? screen->cols : COLS_MAX;
}

void view_list_position(const struct view_list *list, struct buffer *out)
{
    size_t rows = at_least_one(list->shown);
    if (view_list_overflows(list))
        view_position(out, list->top, all_rows(list) - rows, rows, all_rows(list));
}

bool view_list_overflows(const struct view_list *list)
{
    return all_rows(list) > at_least_one(list->shown);
}

size_t view_list_numbered(const struct view_list *list, int number)
{
    size_t index = list->top + (size_t)number;
    int behind = index > list->chosen ? list->below : 0;
    return number + behind < list->shown && index < list->count ? index : list->count;
}

size_t view_list_at(const struct view_list *list, int row)
{
    if (row < 0 || row >= list->shown)
        return list->count;
    size_t below = (size_t)list->below;
    size_t at = list->top + (size_t)row;
    if (at > list->chosen)
        at = at - list->chosen <= below ? list->chosen : at - below;
    return at < list->count ? at : list->count;
}

/* The last rows in sight become the first, or the first the last, and the choice goes with them: it
 * is not known yet how many rows the next chosen one takes, and none may be skipped. What is in
 * sight is known since the list was last drawn, which may be some keys ago. */
static void move_by_screen(struct view_list *list, long lines, size_t rows)
{
    size_t screen = (size_t)labs(lines);
    bool down = lines > 0;
    if (down && list->top + rows >= list->count) {
        list->chosen = list->count ? list->count - 1 : 0;
    } else if (down) {
        list->top += screen;
        list->chosen =
            list->chosen < list->top ? list->top : list->chosen + (list->chosen + 1 < list->count);
    } else {
        size_t last = list->top + rows - screen;
        list->chosen = !list->top || !list->chosen ? 0
                       : list->chosen < last       ? list->chosen - 1
                                                   : last - 1;
        list->top = 0;
    }
}

bool view_list_move(struct view_list *list, enum command command)
{
    int shown = list->shown - list->below;
    long lines = view_lines(command, shown, list->count);
    long to = (long)list->chosen + lines;
    long last = (long)list->count - 1;
    to = to > last ? last : to;
    if (command == COMMAND_SCREEN_UP || command == COMMAND_SCREEN_DOWN)
        move_by_screen(list, lines, at_least_one(shown));
    else if (lines)
        list->chosen = to > 0 ? (size_t)to : 0;
    return lines;
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
