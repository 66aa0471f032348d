/*
 * Targets on the bars, the emergency number at the right end of the first row, and the foot.
 *
 * The number is the last thing to go: on a narrow screen its label does, and then what the screen
 * is called is cut.
 */
#include "ui/bar.h"

#include "base/text.h"
#include "layout/emergency.h"
#include "layout/style.h"

#include <ctype.h>
#include <string.h>

enum { HINT_GAP_COLS = 2, HINT_GAP_COLS_MIN = 1 };

void bar_add(struct bar *bar, int row, int col, int cols, enum command command)
{
    if (bar->count == BAR_TARGETS_MAX)
        return;
    if (cols < BAR_TARGET_COLS_MIN)
        cols = BAR_TARGET_COLS_MIN;
    bar->targets[bar->count++] = (struct bar_target){row, col, cols, command};
}

enum command bar_command(const struct bar *bar, int row, int col)
{
    for (int i = 0; i < bar->count; i++) {
        const struct bar_target *target = &bar->targets[i];
        if (target->row == row && col >= target->col && col < target->col + target->cols)
            return target->command;
    }
    return COMMAND_NONE;
}

/* The key's name: a letter as it stands on the keyboard, so that it is seen as one. */
static void add_key(struct buffer *out)
{
    const char *key = keys_first_name(COMMAND_EMERGENCY);
    if (strlen(key) == 1)
        buffer_add_char(out, (char)toupper((unsigned char)key[0]));
    else
        buffer_add_string(out, key_words(key));
}

/* "E Emergency: 112"; at most half a screen, then "E 112". Returns the bytes of the key. */
static size_t format(const struct view_context *context, int screen_cols, struct buffer *out,
                     int *key_cols)
{
    const char *number = emergency_number(context->library);
    add_key(out);
    *key_cols = (int)text_cols(buffer_string(out), out->used);
    size_t key_bytes = out->used;
    buffer_add_char(out, ' ');
    emergency_write(context->library, out);
    if (*number && (int)text_cols(out->bytes, out->used) > screen_cols / 2) {
        out->used = key_bytes;
        buffer_format(out, " %s", number);
    }
    return key_bytes;
}

int bar_emergency_cols(const struct view_context *context, const struct screen *screen)
{
    struct buffer words = {0};
    int key_cols;
    if (!emergency_is_set_up(context->library))
        return 0;
    format(context, screen->cols, &words, &key_cols);
    int cols = (int)text_cols(buffer_string(&words), words.used) + 2;
    buffer_done(&words);
    return cols < screen->cols ? cols : screen->cols;
}

void bar_draw_emergency(struct bar *bar, const struct view_context *context, struct screen *screen)
{
    struct buffer words = {0};
    int key_cols;
    int cols = bar_emergency_cols(context, screen);
    int col = screen->cols - cols;
    if (!cols)
        return;
    size_t key_bytes = format(context, screen->cols, &words, &key_cols);
    screen_fill(screen, 0, col, cols, " ", STYLE_BAR);
    screen_put_words(screen, 0, col + 1, key_cols, words.bytes, key_bytes, STYLE_BAR | STYLE_KEY);
    col += 1 + key_cols + 1;
    screen_put_string(screen, 0, col, screen->cols - col, words.bytes + key_bytes + 1, STYLE_BAR);
    bar_add(bar, 0, screen_col(screen, screen->cols - cols, cols), cols, COMMAND_EMERGENCY);
    buffer_done(&words);
}

/* Not what nothing here can be asked of. */
static bool is_of_use(const struct library *library, enum command command)
{
    if (command == COMMAND_LANGUAGE)
        return library_language_count(library) >= 2;
    return command != COMMAND_TAKE_AWAY || *library_setting(library, "address");
}

static int hint_cols(const struct keys_hint *hint)
{
    return (int)(text_cols(hint->keys, strlen(hint->keys)) + 1 +
                 text_cols(hint->word, strlen(hint->word)));
}

static bool next_hint(const struct view *view, size_t *index, struct keys_hint *hint)
{
    bool found =
        keys_next_hint(view->ops->keys, view->context->session, view->context->ascii, index, hint);
    if (found && hint->command == COMMAND_OPEN && view->enter)
        hint->word = view->enter;
    return found;
}

/* The last to go where there is little room. */
static bool is_kept(enum command command)
{
    return command == COMMAND_BACK || command == COMMAND_HELP;
}

/* Columns of those hints from an index on, each with the gap before it. */
static int kept_cols(const struct view *view, size_t index, int gap_cols)
{
    struct keys_hint hint;
    int cols = 0;
    while (next_hint(view, &index, &hint))
        if (is_kept(hint.command))
            cols += gap_cols + hint_cols(&hint);
    return cols;
}

/* A narrow one where the first hint and those that are kept need it. */
static int choose_gap(const struct view *view, int cols)
{
    struct keys_hint hint;
    size_t index = 0;
    if (!next_hint(view, &index, &hint))
        return HINT_GAP_COLS;
    int need = 1 + hint_cols(&hint) + kept_cols(view, index, HINT_GAP_COLS);
    return need <= cols ? HINT_GAP_COLS : HINT_GAP_COLS_MIN;
}

/* As many as there is room for, in their order. */
static void draw_hints(struct bar *bar, const struct view *view, struct screen *screen, int row,
                       int cols)
{
    size_t index = 0;
    int col = 1;
    int gap = choose_gap(view, cols);
    struct keys_hint hint;
    while (next_hint(view, &index, &hint)) {
        int need = hint_cols(&hint);
        int kept = is_kept(hint.command) ? 0 : kept_cols(view, index, gap);
        if (col + need + kept > cols || !is_of_use(view->context->library, hint.command))
            continue;
        bar_add(bar, row, screen_col(screen, col - 1, need + 1), need + 1, hint.command);
        col += screen_put_string(screen, row, col, cols - col, hint.keys, STYLE_BAR | STYLE_KEY);
        col += 1;
        col += screen_put_string(screen, row, col, cols - col, hint.word, STYLE_BAR);
        col += gap;
    }
}

/* What is being typed; its end stays in sight. */
static bool draw_prompt(const struct view *view, struct screen *screen, int row)
{
    struct buffer prompt = {0};
    bool typing = view->ops->prompt && view->ops->prompt(view, &prompt);
    if (typing) {
        int cols = view_put_typed(screen, row, 1, screen->cols - 2, &prompt, STYLE_BAR);
        screen_put_cursor(screen, row, 1 + cols);
    }
    buffer_done(&prompt);
    return typing;
}

void bar_draw_foot(struct bar *bar, const struct view *view, const char *message,
                   const char *position, struct screen *screen)
{
    int row = screen->rows - 1;
    int right = (int)text_cols(position, strlen(position));
    screen_fill(screen, row, 0, screen->cols, " ", STYLE_BAR);
    if (draw_prompt(view, screen, row))
        return;
    if (message)
        screen_put_cut(screen, row, 1, screen->cols - 2, message, STYLE_BAR | STYLE_WARNING);
    else
        draw_hints(bar, view, screen, row, screen->cols - right - 2);
    if (right && !message)
        screen_put_string(screen, row, screen->cols - right - 1, right, position, STYLE_BAR);
}
