/*
 * The index into a word's list that spans many leaves (FTS5's doclist index).
 *
 * Refuses lists on few leaves. FTS5 uses it to skip to a page number without reading the leaves
 * between: it is a tree whose lowest nodes give the first page on each leaf of the list, or say
 * that there is none, and whose other nodes give the same for the nodes below them. Its rows have
 * ids above those of all leaves, so they wait until the leaves are written.
 */
#include "library/skips.h"

#include "library/varint.h"

#include <stdlib.h>
#include <string.h>

enum {
    LEAVES_MIN = 4, /* on which no word begins */
    LEVELS = 6,
    SKIPS_BIT = 36, /* in the id of a row, above the number of a leaf */
    LEVEL_BIT = 31,
};

struct level {
    struct buffer node; /* being filled; empty: there is no such level */
    uint32_t number;    /* of the node */
    int64_t last;       /* the last page in it */
};

struct skips {
    size_t node_bytes;
    struct level levels[LEVELS];
    unsigned leaves; /* of the list, on which no word begins */
    struct buffer waiting;
};

struct skips *skips_new(size_t node_bytes)
{
    struct skips *skips = memory_new(sizeof *skips);
    skips->node_bytes = node_bytes;
    return skips;
}

void skips_free(struct skips *skips)
{
    for (unsigned i = 0; i < LEVELS; i++)
        buffer_done(&skips->levels[i].node);
    buffer_done(&skips->waiting);
    free(skips);
}

/* --- Nodes --- */

static void keep_node(struct skips *skips, unsigned nth)
{
    const struct level *level = &skips->levels[nth];
    int64_t id = (int64_t)1 << SKIPS_BIT | (int64_t)nth << LEVEL_BIT | level->number;
    buffer_add(&skips->waiting, (const char *)&id, sizeof id);
    buffer_add_part(&skips->waiting, level->node.bytes, level->node.used);
}

/* below: the leaf or the node of the level below that has the page. */
static void begin_node(struct level *level, bool is_root, uint32_t below, int64_t page)
{
    varint_add(&level->node, !is_root);
    varint_add(&level->node, below);
    varint_add(&level->node, (uint64_t)page);
    level->last = page;
}

static int64_t first_page(const struct level *level)
{
    uint64_t number;
    size_t at = 1;                                      /* skips the flag of the root */
    at += varint_take(level->node.bytes + at, &number); /* and what is below */
    varint_take(level->node.bytes + at, &number);
    return (int64_t)number;
}

/* Ends a full node and sees to it that there is a level above to refer to it. False: there can be
 * no more levels. */
static bool end_node(struct skips *skips, unsigned nth)
{
    struct level *level = &skips->levels[nth];
    struct level *above = level + 1;
    if (nth + 1 == LEVELS)
        return false;
    level->node.bytes[0] = 1; /* it is not the root */
    keep_node(skips, nth);
    if (!above->node.used) {
        above->number = level->number;
        begin_node(above, true, level->number, first_page(level));
    }
    level->node.used = 0;
    level->number++;
    return true;
}

void skips_begin_list(struct skips *skips, uint32_t leaf)
{
    skips->levels[0].number = leaf;
}

void skips_add_page(struct skips *skips, uint32_t leaf, int64_t page)
{
    uint32_t below = leaf;
    for (unsigned nth = 0; nth < LEVELS; nth++) {
        struct level *level = &skips->levels[nth];
        bool ended = level->node.used >= skips->node_bytes && end_node(skips, nth);
        if (level->node.used) {
            varint_add(&level->node, (uint64_t)(page - level->last));
            level->last = page;
        } else {
            begin_node(level, !ended, below, page);
        }
        if (!ended)
            return;
        below = level->number;
    }
}

void skips_add_leaf(struct skips *skips, bool has_page)
{
    if (!has_page && skips->levels[0].node.used)
        varint_add(&skips->levels[0].node, 0);
    skips->leaves++;
}

bool skips_end_list(struct skips *skips)
{
    bool kept = skips->levels[0].node.used && skips->leaves >= LEAVES_MIN;
    for (unsigned nth = 0; nth < LEVELS && skips->levels[nth].node.used; nth++) {
        if (kept)
            keep_node(skips, nth);
        skips->levels[nth].node.used = 0;
    }
    skips->leaves = 0;
    return kept;
}

/* --- Rows --- */

static int compare_rows(const void *left, const void *right)
{
    int64_t a;
    int64_t b;
    memcpy(&a, *(const char *const *)left, sizeof a);
    memcpy(&b, *(const char *const *)right, sizeof b);
    return (a > b) - (a < b);
}

static void write_row(struct statement *row, int64_t leaves, const char *from)
{
    int64_t id;
    size_t n_bytes;
    memcpy(&id, from, sizeof id);
    from += sizeof id;
    const char *node = buffer_take_part(&from, &n_bytes);
    statement_bind_number(row, 1, leaves + id);
    statement_bind_bytes(row, 2, node, n_bytes);
    statement_run(row);
}

void skips_write(struct skips *skips, struct statement *row, int64_t leaves)
{
    const char **rows = NULL;
    size_t count = 0;
    size_t room = 0;
    const char *at = buffer_string(&skips->waiting);
    const char *end = at + skips->waiting.used;
    while (at < end) {
        size_t n_bytes;
        rows = memory_grow(rows, &room, count + 1, sizeof *rows);
        rows[count++] = at;
        at += sizeof(int64_t);
        buffer_take_part(&at, &n_bytes);
    }
    if (count)
        qsort(rows, count, sizeof *rows, compare_rows);
    for (size_t i = 0; i < count; i++)
        write_row(row, leaves, rows[i]);
    free(rows);
}
