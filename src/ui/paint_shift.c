/*
 * Rows that only moved.
 *
 * The one hard idea: whatever differs afterwards is painted, so the move need not be the best one.
 * The nearest distances are tried first, and one that puts most of it right is good enough.
 */
#include "ui/paint.h"

#include <stdlib.h>

/* What setting a region, moving and undoing it takes, in bytes. */
enum { SHIFT_COST_BYTES = 20 };

/* Two screens, and which rows stay as they are. */
struct change {
    const struct screen *from, *to;
    bool *same;
};

/* What a row takes, in bytes, about. */
static int weight(const struct change *change, int row)
{
    return change->to->row[row].end;
}

/* The best run of rows that moved by one distance, and what it wins: rows that come right, less
 * those that were. */
static int try_distance(const struct change *change, int by, struct paint_shift *best)
{
    int rows = change->to->rows;
    int most = 0;
    for (int row = by < 0 ? -by : 0; row < rows && row + by < rows; row++) {
        int won = 0;
        int start = row;
        for (; row < rows && row + by < rows &&
               screen_same_row(change->from, row + by, change->to, row);
             row++)
            won += change->same[row] ? 0 : weight(change, row);
        for (int lost = by < 0 ? start + by : row; won > 0 && lost < (by < 0 ? start : row + by);
             lost++)
            won -= change->same[lost] ? weight(change, lost) : 0;
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

struct paint_shift paint_find_shift(const struct screen *from, const struct screen *to)
{
    struct change change = {from, to, memory_new((size_t)to->rows * sizeof *change.same)};
    struct paint_shift best = {0};
    int most = SHIFT_COST_BYTES;
    int changed = 0;
    for (int row = 0; row < to->rows; row++) {
        change.same[row] = screen_same_row(from, row, to, row);
        changed += change.same[row] ? 0 : weight(&change, row);
    }
    for (int by = 1; by < to->rows && 2 * most <= changed; by = next_distance(by)) {
        struct paint_shift found = {0};
        int won = try_distance(&change, by, &found);
        if (won > most) {
            most = won;
            best = found;
        }
    }
    free(change.same);
    return best;
}
