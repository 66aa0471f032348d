/*
 * A screen as text, for scripts of keys and for tests: each row, and below it its styles.
 */
#include "screen_dump.h"

#include "base/ascii.h"
#include "layout/style.h"

static char style_mark(uint32_t style)
{
    static const char marks[STYLE_BIT_MAX] = {
#define X(name, mark) [STYLE_BIT_##name] = mark,
        STYLES(X)
#undef X
    };
    for (int i = 0; i < STYLE_BIT_MAX; i++)
        if (style & 1u << i)
            return marks[i];
    return ' ';
}

static void trim(struct buffer *out, size_t from)
{
    out->used -= ascii_tail_bytes(out->bytes + from, out->used - from, " ");
    buffer_add_char(out, '\n');
}

void screen_dump(const struct screen *screen, struct buffer *out)
{
    for (int row = 0; row < screen->rows; row++) {
        size_t start = out->used;
        for (int col = 0; col < screen->cols; col++) {
            const struct cell *cell = screen_cell(screen, row, col);
            size_t n;
            const char *s = screen_cell_text(screen, cell, &n);
            if (cell->cols)
                buffer_add(out, s, n);
        }
        trim(out, start);
        start = out->used;
        buffer_add_char(out, '~');
        for (int col = 0; col < screen->cols; col++)
            buffer_add_char(out, style_mark(screen_cell(screen, row, col)->style));
        size_t marks = out->used - start - 1;
        if (ascii_lead_bytes(out->bytes + start + 1, marks, " ") == marks)
            out->used = start;
        else
            trim(out, start);
    }
    buffer_format(out, "cursor %d %d\n", screen->cursor_row + 1, screen->cursor_col + 1);
}
