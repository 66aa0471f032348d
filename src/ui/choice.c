/*
 * A choice of one from a list.
 *
 * It only lists: each row has a wish, which the app grants.
 */
#include "ui/choice.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/view_title.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = VIEW_HEAD_ROWS + 1 /* what to do */, RIGHT_COLS_MIN = 40 };

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
    size_t room;
    struct view_list list;
    const char *title;
    const char *prompt;
    enum command closes;
    enum keys_context named; /* the view whose keys the rows name; its own: they name none */
};

static struct view_title title_of(const struct choice_row *line, const struct screen *screen)
{
    int cols = view_row_cols(screen);
    struct view_title title =
        view_title_with(line->right, VIEW_INDENT_COLS + line->indent_cols, cols,
                        screen->cols >= RIGHT_COLS_MIN ? cols / 2 - 1 : 0);
    buffer_add_string(&title.words, line->words);
    title.whole_bytes = title.words.used;
    return title;
}

/* Draws a row; the chosen one may go on down to last_row. */
static void draw_row(const struct choice *choice, struct screen *screen, int row, int last_row,
                     size_t index)
{
    struct view_title title = title_of(&choice->rows[index], screen);
    bool chosen = index == choice->list.chosen;
    view_draw_marker(choice->view.context, screen, row, chosen, index - choice->list.top);
    if (chosen)
        screen_put_cursor(screen, row, title.col);
    view_title_draw(&title, screen, row, last_row, chosen ? STYLE_FOCUS : STYLE_PLAIN);
    buffer_done(&title.words);
}

/* Draws what to do, in fewer words if the end of the choice's own would be cut. */
static void draw_prompt(const struct choice *choice, struct screen *screen)
{
    const char *prompt = choice->prompt;
    int cols = screen->cols - 2;
    if ((int)text_cols(prompt, strlen(prompt)) > cols)
        prompt = choice->view.context->taps ? words_say("Touch one, or arrows and Enter")
                                            : words_say("Choose with the arrows, press Enter");
    screen_put_cut(screen, 1, 1, cols, prompt, STYLE_QUIET);
}

static void draw(struct view *view, struct screen *screen)
{
    struct choice *choice = (struct choice *)view;
    int last_row = screen->rows - VIEW_FOOT_ROWS - 1;
    int rows = 1;
    if (choice->list.count)
        rows = view_title_rows(title_of(&choice->rows[choice->list.chosen], screen));
    view_list_fit(&choice->list, last_row - HEAD_ROWS + 1, rows - 1);
    view_draw_head(screen, choice->title, "");
    draw_prompt(choice, screen);
    int row = HEAD_ROWS;
    for (size_t i = choice->list.top; i < choice->list.count && row <= last_row; i++) {
        int end = i == choice->list.chosen ? row + choice->list.below : row;
        draw_row(choice, screen, row, end < last_row ? end : last_row, i);
        row = end + 1;
    }
}

static struct wish open(struct choice *choice, size_t index)
{
    if (index >= choice->list.count)
        return (struct wish){.kind = WISH_STAY};
    choice->list.chosen = index;
    return choice->rows[index].wish;
}

static struct wish open_number(struct choice *choice, int number)
{
    size_t index = view_list_numbered(&choice->list, number);
    if (index >= choice->list.count)
        return (struct wish){.kind = WISH_SAY,
                             .message = words_say("There are not that many on the screen.")};
    return open(choice, index);
}

/* The row that says what a command does, NULL: there is none. Help in an emergency is the same
 * everywhere, and leads back to where the reader was, here too. */
static const struct choice_row *row_of(const struct choice *choice, enum command command)
{
    for (size_t i = 0; i < choice->list.count && command != COMMAND_EMERGENCY; i++)
        if (choice->rows[i].wish.kind == WISH_COMMAND && choice->rows[i].wish.command == command)
            return &choice->rows[i];
    return NULL;
}

/* A key that is named at a row does what the row does, unless it moves within the choice or leaves
 * it. */
static enum command means(const struct view *view, uint32_t key)
{
    const struct choice *choice = (const struct choice *)view;
    enum command command = keys_command(KEYS_CHOICE, key);
    enum command named = keys_command(choice->named, key);
    return command == COMMAND_NONE && row_of(choice, named) ? named : command;
}

static struct wish command(struct view *view, enum command command)
{
    struct choice *choice = (struct choice *)view;
    if (view_list_move(&choice->list, command))
        return (struct wish){.kind = WISH_STAY};
    if (command == COMMAND_OPEN)
        return open(choice, choice->list.chosen);
    if (command >= COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
        return open_number(choice, command - COMMAND_NUMBER_1);
    if (command == choice->closes)
        return (struct wish){.kind = WISH_LEAVE};
    if (row_of(choice, command))
        return (struct wish){.kind = WISH_BELOW, .command = command};
    return (struct wish){.kind = WISH_PASS};
}

/* The number of an entry is 1 more than its index. */
static uint32_t touched(const struct view *view, int row, int col)
{
    const struct view_list *list = &((const struct choice *)view)->list;
    size_t index = view_list_at(list, row - HEAD_ROWS);
    (void)col;
    return index < list->count ? 1 + (uint32_t)index : 0;
}

static struct wish tap(struct view *view, uint32_t touched)
{
    return touched ? open((struct choice *)view, touched - 1) : (struct wish){.kind = WISH_STAY};
}

static void choice_free(struct view *view)
{
    struct choice *choice = (struct choice *)view;
    arena_done(&choice->arena);
    free(choice->rows);
    free(choice);
}

static const char *advice(const struct view_context *context)
{
    return context->taps ? words_say("Touch one, or choose it with the arrows and Enter.")
                         : words_say("Choose with the arrows, press Enter.");
}

struct view *choice_new(const struct view_context *context, const char *title, const char *prompt,
                        enum command closes, enum keys_context named)
{
    static const struct view_ops ops = {.keys = KEYS_CHOICE,
                                        .draw = draw,
                                        .command = command,
                                        .means = means,
                                        .touched = touched,
                                        .tap = tap,
                                        .free = choice_free};
    struct choice *choice = memory_new(sizeof *choice);
    arena_init(&choice->arena);
    choice->view = (struct view){.ops = &ops, .context = context, .list = &choice->list};
    choice->title = title;
    choice->prompt = prompt ? prompt : advice(context);
    choice->closes = closes;
    choice->named = named;
    return &choice->view;
}

void choice_add(struct view *view, int indent_cols, const char *words, const char *right,
                struct wish wish)
{
    struct choice *choice = (struct choice *)view;
    char *copy = arena_string(&choice->arena, words);
    for (char *c = copy; *c; c++)
        if (*c == '\n')
            *c = ' ';
    choice->rows =
        memory_grow(choice->rows, &choice->room, choice->list.count + 1, sizeof *choice->rows);
    choice->rows[choice->list.count++] =
        (struct choice_row){copy, arena_string(&choice->arena, right), indent_cols, wish};
}
