/*
 * Targets on the bars, and the emergency number at the right end of the first row.
 *
 * The number is the last thing to go: on a narrow screen its label goes first, then the end of the
 * screen's title.
 */
#include "ui/bar.h"

#include "base/text.h"
#include "layout/style.h"
#include "ui/emergency.h"

#include <ctype.h>
#include <string.h>

void bar_add_target(struct bar *bar, struct bar_target target)
{
    if (target.cols < BAR_TARGET_COLS_MIN)
        target.cols = BAR_TARGET_COLS_MIN;
    if (bar->count < BAR_TARGETS_MAX)
        bar->targets[bar->count++] = target;
}

enum command bar_command(const struct bar *bar, int row, int col)
{
    for (int i = 0; i < bar->count; i++) {
        const struct bar_target *target = &bar->targets[i];
        if (row >= target->row && row < target->row + target->rows && col >= target->col &&
            col < target->col + target->cols)
            return target->command;
    }
    return COMMAND_NONE;
}

/* Appends the key's name: a letter in upper case, as it is on the keyboard, so that it is
 * recognised as a key. */
static void add_key(struct buffer *out)
{
    const char *key = keys_first_name(COMMAND_EMERGENCY);
    if (strlen(key) == 1)
        buffer_add_char(out, (char)toupper((unsigned char)key[0]));
    else
        buffer_add_string(out, key_words(key));
}

/* Appends "E Emergency: 112", or "E 112" if that takes more than half the screen. Returns the bytes
 * of the key. */
static size_t format(const struct view_context *context, int screen_cols, struct buffer *out)
{
    const char *number = emergency_number(context->library);
    add_key(out);
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
    if (!emergency_is_set_up(context->library))
        return 0;
    format(context, screen->cols, &words);
    int cols = (int)text_cols(buffer_string(&words), words.used) + 2;
    buffer_done(&words);
    return cols < screen->cols ? cols : screen->cols;
}

void bar_draw_emergency(struct bar *bar, const struct view_context *context, bool types,
                        struct screen *screen)
{
    struct buffer words = {0};
    int cols = screen->head_cols;
    int col = screen->cols - cols;
    if (!cols)
        return;
    size_t key_bytes = format(context, screen->cols, &words);
    int key_cols = (int)text_cols(words.bytes, key_bytes);
    screen_fill(screen, 0, col, cols, STYLE_BAR);
    if (!types)
        screen_put_words(screen, 0, col + 1, key_cols, words.bytes, key_bytes,
                         STYLE_BAR | STYLE_KEY);
    col += 1 + key_cols + 1;
    screen_put_cut(screen, 0, col, screen->cols - col, words.bytes + key_bytes + 1, STYLE_BAR);
    bar_add_target(bar, (struct bar_target){0, 1, screen_col(screen, screen->cols - cols, cols),
                                            cols, COMMAND_EMERGENCY});
    buffer_done(&words);
}
