/*
 * A choice of one from a list.
 *
 * It only lists; what a row stands for is the app's affair, which it is wished of.
 */
#include "ui/choice.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 2, FOOT_ROWS = 1, INDENT_COLS = 2, RIGHT_COLS_MIN = 40 };

struct choice_row {
    const char *words;
    const char *right;
    int indent_cols;
    struct wish wish;
};

struct choice {
    struct view view;
    struct arena arena;
    struct choice_row *rows;
    size_t count;
    size_t room;
    const char *title;
    const char *prompt;
    enum command closes;
    size_t chosen;
    size_t top;
    int shown_rows; /* when it was last drawn */
};

static void draw_row(const struct choice *choice, struct screen *screen, int row, size_t index)
{
    const struct choice_row *line = &choice->rows[index];
    bool chosen = index == choice->chosen;
    uint32_t style = chosen ? STYLE_FOCUS : STYLE_PLAIN;
    int right_cols = (int)text_cols(line->right, strlen(line->right));
    bool right = right_cols && screen->cols >= RIGHT_COLS_MIN && right_cols < screen->cols / 2;
    int col = INDENT_COLS + line->indent_cols;
    int end = screen->cols - 1 - (right ? right_cols + 2 : 0);
    view_draw_marker(choice->view.context, screen, row, chosen, index - choice->top);
    if (chosen)
        screen_put_cursor(screen, row, col);
    screen_put_cut(screen, row, col, end - col, line->words, style);
    if (right)
        screen_put_string(screen, row, screen->cols - 1 - right_cols, right_cols, line->right,
                          STYLE_QUIET);
}

/* What to do, in fewer words where those of the choice would lose their end. */
static void draw_prompt(const struct choice *choice, struct screen *screen)
{
    const char *prompt = choice->prompt;
    int cols = screen->cols - 2;
    if ((int)text_cols(prompt, strlen(prompt)) > cols)
        prompt = words_say("Choose with the arrows, press Enter");
    screen_put_cut(screen, 1, 1, cols, prompt, STYLE_QUIET);
}

static void draw(struct view *view, struct screen *screen)
{
    struct choice *choice = (struct choice *)view;
    int last_row = screen->rows - FOOT_ROWS - 1;
    choice->shown_rows = last_row - HEAD_ROWS + 1;
    choice->top =
        view_keep_in_sight(choice->top, choice->chosen, 1, choice->count, choice->shown_rows);
    view_draw_head(screen, choice->title, "");
    draw_prompt(choice, screen);
    int row = HEAD_ROWS;
    for (size_t i = choice->top; i < choice->count && row <= last_row; i++)
        draw_row(choice, screen, row++, i);
}

static struct wish open(struct choice *choice, size_t index)
{
    if (index >= choice->count)
        return (struct wish){.kind = WISH_STAY};
    choice->chosen = index;
    return choice->rows[index].wish;
}

static struct wish open_number(struct choice *choice, int number)
{
    size_t index = choice->top + (size_t)number;
    if (number >= choice->shown_rows || index >= choice->count)
        return (struct wish){.kind = WISH_SAY,
                             .message = words_say("There are not so many on the screen.")};
    return open(choice, index);
}

static void position(const struct view *view, struct buffer *out)
{
    const struct choice *choice = (const struct choice *)view;
    view_list_position(out, choice->top, choice->shown_rows, choice->count);
}

static struct wish command(struct view *view, enum command command)
{
    struct choice *choice = (struct choice *)view;
    if (view_move(command, choice->shown_rows, choice->count, &choice->chosen))
        return (struct wish){.kind = WISH_STAY};
    if (command == COMMAND_OPEN)
        return open(choice, choice->chosen);
    if (command >= COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
        return open_number(choice, command - COMMAND_NUMBER_1);
    if (command == choice->closes)
        return (struct wish){.kind = WISH_BACK};
    return (struct wish){.kind = WISH_PASS};
}

static struct wish tap(struct view *view, int row, int col)
{
    struct choice *choice = (struct choice *)view;
    (void)col;
    if (row < HEAD_ROWS || row >= HEAD_ROWS + choice->shown_rows)
        return (struct wish){.kind = WISH_STAY};
    return open(choice, choice->top + (size_t)(row - HEAD_ROWS));
}

static void choice_free(struct view *view)
{
    struct choice *choice = (struct choice *)view;
    arena_done(&choice->arena);
    free(choice->rows);
    free(choice);
}

struct view *choice_new(const struct view_context *context, const char *title, const char *prompt,
                        enum command closes)
{
    static const struct view_ops ops = {.keys = KEYS_CHOICE,
                                        .draw = draw,
                                        .command = command,
                                        .tap = tap,
                                        .position = position,
                                        .free = choice_free};
    struct choice *choice = memory_new(sizeof *choice);
    arena_init(&choice->arena);
    choice->view = (struct view){.ops = &ops, .context = context};
    choice->title = title;
    choice->prompt = prompt;
    choice->closes = closes;
    return &choice->view;
}

void choice_add(struct view *view, int indent_cols, const char *words, size_t n_bytes,
                const char *right, struct wish wish)
{
    struct choice *choice = (struct choice *)view;
    char *copy = arena_copy(&choice->arena, words, n_bytes);
    for (char *c = copy; *c; c++)
        if (*c == '\n')
            *c = ' ';
    choice->rows =
        memory_grow(choice->rows, &choice->room, choice->count + 1, sizeof *choice->rows);
    choice->rows[choice->count++] =
        (struct choice_row){copy, arena_string(&choice->arena, right), indent_cols, wish};
}

void choice_choose_last(struct view *view)
{
    struct choice *choice = (struct choice *)view;
    choice->chosen = choice->count - 1;
}

size_t choice_count(const struct view *view)
{
    return ((const struct choice *)view)->count;
}
