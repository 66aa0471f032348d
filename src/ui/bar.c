/*
 * Targets on the bars, and the emergency number at the right end of the first row.
 *
 * The number is the last thing to go: on a narrow screen its label does, and then what the screen
 * is called is cut.
 */
#include "ui/bar.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"

#include <ctype.h>
#include <string.h>

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
    const char *label = library_setting(context->library, "emergency.label");
    const char *number = library_setting(context->library, "emergency.number");
    add_key(out);
    *key_cols = (int)text_cols(buffer_string(out), out->used);
    size_t key_bytes = out->used;
    buffer_format(out, " %s%s%s", *label ? label : words_say("Emergency"), *number ? ": " : "",
                  number);
    if (*number && (int)text_cols(out->bytes, out->used) > screen_cols / 2) {
        out->used = key_bytes;
        buffer_format(out, " %s", number);
    }
    return key_bytes;
}

static bool is_set_up(const struct view_context *context)
{
    return *library_setting(context->library, "emergency.number") ||
           *library_setting(context->library, "emergency.page");
}

int bar_emergency_cols(const struct view_context *context, const struct screen *screen)
{
    struct buffer words = {0};
    int key_cols;
    if (!is_set_up(context))
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
