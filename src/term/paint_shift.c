/*
 * Rows that only moved.
 *
 * Each row is reduced to one number. The one hard idea: nothing depends on the numbers being right,
 * or on the move being the best one, since whatever differs afterwards is painted. Short distances
 * are tried first, and one that puts most of it right is good enough.
 */
#include "term/paint.h"

#include <string.h>

/* Bytes that it takes to set a region and scroll it. */
enum { SHIFT_COST_BYTES = 14 };

struct paint_row_sum {
    uint64_t number;
    int weight; /* about the bytes that it takes to paint it */
};

/* Letters and style of a cell as one number. */
static uint64_t number_of(const struct cell *cell, bool may_be_long)
{
    uint64_t number;
    _Static_assert(sizeof number == sizeof *cell, "");
    memcpy(&number, cell, sizeof number);
    if (may_be_long && cell->bytes > CELL_BYTES) /* its letters are elsewhere in each screen */
        number = cell->bytes | (uint64_t)cell->style << 32;
    return number;
}

/* Each cell is multiplied by a factor of its column and the products are added up, so that, unlike
 * in a chain of multiplications, none has to wait for the one before. */
static struct paint_row_sum row_of(const struct screen_row *shown)
{
    struct paint_row_sum row = {.number = shown->mark, .weight = shown->end};
    uint64_t factor = 0xc2b2ae3d27d4eb4fu;
    if (shown->mark)
        return row;
    for (int col = 0; col < shown->end; col++, factor += 0x9e3779b97f4a7c15u)
        row.number += number_of(&shown->cells[col], shown->is_long) * factor;
    return row;
}

/* The total weight of the rows from..end that are already right; of those still wrong if !right. */
static int weigh(const struct paint_row_sum *shown, const struct paint_row_sum *to, int from,
                 int end, bool right)
{
    int weight = 0;
    for (int row = from; row < end; row++)
        weight += (to[row].number == shown[row].number) == right ? to[row].weight : 0;
    return weight;
}

/* Finds the best run of rows for one distance. Returns what it saves: the weight of rows that
 * become right, less that of rows that were right and are moved away. */
static int try_distance(const struct paint_row_sum *shown, const struct paint_row_sum *to, int rows,
                        int by, struct paint_shift *best)
{
    int most = 0;
    int end = by < 0 ? rows : rows - by;
    for (int row = by < 0 ? -by : 0; row < end; row++) {
        int start = row;
        while (row < end && to[row].number == shown[row + by].number)
            row++;
        int won = weigh(shown, to, start, row, false);
        if (won > most)
            won -= by < 0 ? weigh(shown, to, start + by, start, true)
                          : weigh(shown, to, row, row + by, true);
        if (won > most) {
            most = won;
            *best = (struct paint_shift){
                .top = by < 0 ? start + by : start, .bottom = by < 0 ? row : row + by, .by = by};
        }
    }
    return most;
}

/* The distances in turn: 1, -1, 2, -2 and so on. */
static int next_distance(int by)
{
    return by > 0 ? -by : 1 - by;
}

struct paint_shift paint_find_shift(struct paint *paint, const struct screen *to)
{
    int rows = to->rows;
    const struct screen *from = &paint->shown;
    struct paint_row_sum *row = paint->sums =
        memory_grow(paint->sums, &paint->sums_room, 2 * (size_t)rows, sizeof *paint->sums);
    struct paint_shift best = {0};
    int most = SHIFT_COST_BYTES;
    int changed = 0;
    for (int i = 0; i < rows; i++) {
        row[i] = paint->sums_rows == rows ? row[rows + i] : row_of(&from->row[i]);
        row[rows + i] = row_of(&to->row[i]);
        changed += row[i].number == row[rows + i].number ? 0 : row[rows + i].weight;
    }
    paint->sums_rows = rows; /* the second half is of the screen that is shown next */
    for (int by = 1; by < rows && 2 * most <= changed; by = next_distance(by)) {
        struct paint_shift found = {0};
        int won = try_distance(row, row + rows, rows, by, &found);
        if (won > most) {
            most = won;
            best = found;
        }
    }
    return best;
}
