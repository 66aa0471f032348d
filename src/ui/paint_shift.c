/*
 * Rows that only moved.
 *
 * Each row is reduced to one number, and every distance is tried for its longest run of rows that
 * are the same but for their place. The one hard idea: nothing depends on the numbers being right,
 * or on the move being a good one, for whatever differs afterwards is painted.
 */
#include "ui/paint.h"

#include <stdlib.h>
#include <string.h>

/* What setting a region, moving and undoing it takes, in bytes. */
enum { SHIFT_COST_BYTES = 20 };

struct row {
    uint64_t number;
    int weight; /* bytes, about */
};

static struct row row_of(const struct screen *screen, int index)
{
    struct row row = {0};
    const struct cell *cell = screen_cell(screen, index, 0);
    int end = screen->cols;
    while (end > 0 && cell[end - 1].bytes == 0 && cell[end - 1].style == STYLE_PLAIN)
        end--;
    for (int col = 0; col < end; col++, cell++) {
        uint64_t letters = cell->bytes <= CELL_BYTES ? cell->text : cell->bytes;
        row.number = (row.number ^ letters ^ (uint64_t)cell->style << 32) * 0x9e3779b97f4a7c15u;
        row.number ^= row.number >> 29;
        row.weight += cell->bytes;
    }
    return row;
}

/* The best run for one distance, and what it wins: rows that come right, less those that were. */
static int try_distance(const struct row *from, const struct row *to, int rows, int by,
                        struct paint_shift *best)
{
    int most = 0;
    for (int row = by < 0 ? -by : 0; row < rows && row + by < rows; row++) {
        int won = 0;
        int start = row;
        for (; row < rows && row + by < rows && to[row].number == from[row + by].number; row++)
            won += to[row].number == from[row].number ? 0 : to[row].weight;
        for (int lost = by < 0 ? start + by : row; won > 0 && lost < (by < 0 ? start : row + by);
             lost++)
            won -= to[lost].number == from[lost].number ? to[lost].weight : 0;
        if (won > most) {
            most = won;
            *best = (struct paint_shift){
                .top = by < 0 ? start + by : start, .bottom = by < 0 ? row : row + by, .by = by};
        }
    }
    return most;
}

struct paint_shift paint_find_shift(const struct screen *from, const struct screen *to)
{
    int rows = to->rows;
    struct row *row = memory_new(2 * (size_t)rows * sizeof *row);
    struct paint_shift best = {0};
    int most = SHIFT_COST_BYTES;
    int changed = 0;
    for (int i = 0; i < rows; i++) {
        row[i] = row_of(from, i);
        row[rows + i] = row_of(to, i);
        changed += row[i].number == row[rows + i].number ? 0 : row[rows + i].weight;
    }
    for (int by = 1 - rows; changed > most && by < rows; by++) {
        struct paint_shift found = {0};
        int won = by == 0 ? 0 : try_distance(row, row + rows, rows, by, &found);
        if (won > most) {
            most = won;
            best = found;
        }
    }
    free(row);
    return best;
}
