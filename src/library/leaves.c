/*
 * Writes the tables that FTS5 keeps an index in.
 *
 * FTS5 takes pages as they come and sorts their words itself, in one process and at twice the cost
 * of all else. Who has the words in order already may write what comes of that: the form is told in
 * SQLite's ext/fts5/fts5_index.c and has not changed since the first version, for each reads what
 * the others wrote. Here it is one segment, as after 'optimize'. Words and pages go into leaves of
 * one length; a leaf ends with where its words begin. `idx` has the first word of a leaf, or so
 * much of it as tells it from the word before. The hard idea is the list that goes on over many
 * leaves without a word: it has an index of its own, a tree of the first page on each of these
 * leaves, by which FTS5 skips to a number.
 */
#include "library/leaves.h"

#include "library/varint.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    LEAF_BYTES = 4050, /* as FTS5 has it: one fits into a page of SQLite's */
    HEAD_BYTES = 4,    /* where the first number is if it goes before any word; where the end is */
    SEGMENT = 1,
    SKIPS_MIN = 4, /* leaves without a word; lists on fewer get no index */
    SKIP_LEVELS = 6,
    STRUCTURE_ROW = 10, /* of _data, in which it says which segments there are */
    SIZES_ROW = 1,
};

static const char word_prefix = '0'; /* of the index of whole words; others are of beginnings */

/* One level of a list's index. */
struct skips {
    struct buffer bytes;
    uint32_t number; /* of the node that is being filled */
    int64_t last;
};

struct leaves {
    unsigned columns;
    struct statement *data;
    struct statement *idx;
    struct statement *size;
    struct statement *replace; /* a row of _data that says something of all */
    uint64_t pages;
    uint64_t column_words[STORE_COLUMNS_MAX]; /* of all pages */
    uint32_t number;                          /* of the leaf that is being filled, counted from 1 */
    struct buffer leaf;
    struct buffer footer;
    size_t last_word_at;
    struct buffer word; /* the last, with its prefix */
    struct buffer next; /* the same of the one that comes */
    bool has_word;      /* the leaf */
    bool has_page;      /* the leaf, or no page is to be pointed at in it */
    bool list_begins;
    int64_t last_page;
    struct buffer divider; /* what idx will have for the leaf `divided`, 0: none */
    uint32_t divided;
    unsigned wordless; /* leaves since that one */
    struct skips skips[SKIP_LEVELS];
    struct buffer waiting; /* nodes of such indexes: their rows go behind those of all leaves */
};

static void add_varint(struct buffer *out, uint64_t number)
{
    char *to = buffer_room(out, VARINT_BYTES_MAX);
    out->used += varint_put(to, number);
}

static void set_16(struct buffer *leaf, size_t at, size_t number)
{
    leaf->bytes[at] = (char)(number >> 8);
    leaf->bytes[at + 1] = (char)(number & 0xff);
}

static struct statement *ask(struct store *store, const char *format, const char *table)
{
    struct buffer sql = {0};
    buffer_format(&sql, format, table);
    struct statement *statement = store_ask(store, sql.bytes);
    buffer_done(&sql);
    return statement;
}

static void begin_leaf(struct leaves *leaves)
{
    static const char head[HEAD_BYTES];
    leaves->number++;
    leaves->leaf.used = leaves->footer.used = 0;
    leaves->last_word_at = 0;
    leaves->has_word = leaves->has_page = false;
    buffer_add(&leaves->leaf, head, sizeof head);
}

struct leaves *leaves_new(struct store *store, const char *table, unsigned columns)
{
    struct leaves *leaves = memory_new(sizeof *leaves);
    leaves->columns = columns;
    leaves->data = ask(store, "INSERT INTO %s_data VALUES(?1, ?2)", table);
    leaves->idx = ask(store, "INSERT INTO %s_idx VALUES(?1, ?2, ?3)", table);
    leaves->size = ask(store, "INSERT INTO %s_docsize VALUES(?1, ?2)", table);
    leaves->replace = ask(store, "REPLACE INTO %s_data VALUES(?1, ?2)", table);
    leaves->divided = 1; /* the first leaf holds all that goes before any word */
    buffer_room(&leaves->leaf, LEAF_BYTES);
    begin_leaf(leaves);
    return leaves;
}

/* --- Rows --- */

static int64_t leaf_row(uint32_t number)
{
    return (int64_t)SEGMENT << 37 | number;
}

static int64_t skips_row(unsigned level, uint32_t number)
{
    return leaf_row(0) | (int64_t)1 << 36 | (int64_t)level << 31 | number;
}

static void write_row(struct statement *row, int64_t id, const char *bytes, size_t n_bytes)
{
    statement_bind_number(row, 1, id);
    statement_bind_bytes(row, 2, bytes, n_bytes);
    statement_run(row);
}

static void keep_skips(struct leaves *leaves, unsigned level)
{
    struct skips *skips = &leaves->skips[level];
    int64_t id = skips_row(level, skips->number);
    buffer_add(&leaves->waiting, (const char *)&id, sizeof id);
    buffer_add_part(&leaves->waiting, skips->bytes.bytes, skips->bytes.used);
}

static int compare_rows(const void *left, const void *right)
{
    int64_t a;
    int64_t b;
    memcpy(&a, *(const char *const *)left, sizeof a);
    memcpy(&b, *(const char *const *)right, sizeof b);
    return (a > b) - (a < b);
}

static void write_waiting(struct leaves *leaves)
{
    const char **rows = NULL;
    size_t count = 0;
    size_t room = 0;
    const char *at = buffer_string(&leaves->waiting);
    const char *end = at + leaves->waiting.used;
    while (at < end) {
        size_t n_bytes;
        rows = memory_grow(rows, &room, count + 1, sizeof *rows);
        rows[count++] = at;
        at += sizeof(int64_t);
        buffer_take_part(&at, &n_bytes);
    }
    if (count)
        qsort(rows, count, sizeof *rows, compare_rows);
    for (size_t i = 0; i < count; i++) {
        int64_t id;
        size_t n_bytes;
        at = rows[i] + sizeof id;
        memcpy(&id, rows[i], sizeof id);
        const char *bytes = buffer_take_part(&at, &n_bytes);
        write_row(leaves->data, id, bytes, n_bytes);
    }
    free(rows);
}

/* --- The index of a long list --- */

static void begin_skips(struct leaves *leaves, unsigned level, bool is_top, int64_t page)
{
    struct skips *skips = &leaves->skips[level];
    uint32_t below = level ? leaves->skips[level - 1].number : leaves->number;
    add_varint(&skips->bytes, !is_top);
    add_varint(&skips->bytes, below);
    add_varint(&skips->bytes, (uint64_t)page);
    skips->last = page;
}

/* The first page that a node says. */
static int64_t first_of(const struct skips *skips)
{
    uint64_t number;
    size_t at = 1;
    at += varint_take(skips->bytes.bytes + at, &number);
    varint_take(skips->bytes.bytes + at, &number);
    return (int64_t)number;
}

/* A node is full: it goes, and the level above says where it is. False: there is no such level. */
static bool end_skips(struct leaves *leaves, unsigned level)
{
    struct skips *skips = &leaves->skips[level];
    if (level + 1 == SKIP_LEVELS)
        return false;
    skips->bytes.bytes[0] = 1;
    keep_skips(leaves, level);
    if (!skips[1].bytes.used) {
        skips[1].number = skips->number;
        begin_skips(leaves, level + 1, true, first_of(skips));
    }
    skips->bytes.used = 0;
    skips->number++;
    return true;
}

/* The list's first page on this leaf. */
static void add_skip(struct leaves *leaves, int64_t page)
{
    for (unsigned level = 0; level < SKIP_LEVELS; level++) {
        struct skips *skips = &leaves->skips[level];
        bool ended = skips->bytes.used >= LEAF_BYTES && end_skips(leaves, level);
        if (skips->bytes.used) {
            add_varint(&skips->bytes, (uint64_t)(page - skips->last));
            skips->last = page;
        } else {
            begin_skips(leaves, level, !ended, page);
        }
        if (!ended)
            return;
    }
}

/* The list has come to its end. Returns whether it was long enough for an index. */
static bool finish_skips(struct leaves *leaves)
{
    bool kept = leaves->skips[0].bytes.used && leaves->wordless >= SKIPS_MIN;
    for (unsigned level = 0; level < SKIP_LEVELS && leaves->skips[level].bytes.used; level++) {
        if (kept)
            keep_skips(leaves, level);
        leaves->skips[level].bytes.used = 0;
    }
    leaves->wordless = 0;
    return kept;
}

/* --- Leaves --- */

static void write_divider(struct leaves *leaves)
{
    if (!leaves->divided)
        return;
    bool indexed = finish_skips(leaves);
    statement_bind_number(leaves->idx, 1, SEGMENT);
    statement_bind_bytes(leaves->idx, 2, leaves->divider.bytes, leaves->divider.used);
    statement_bind_number(leaves->idx, 3, (int64_t)leaves->divided << 1 | indexed);
    statement_run(leaves->idx);
    leaves->divided = 0;
}

static void end_leaf(struct leaves *leaves)
{
    set_16(&leaves->leaf, 2, leaves->leaf.used);
    if (!leaves->has_word) {
        if (!leaves->has_page && leaves->skips[0].bytes.used)
            add_varint(&leaves->skips[0].bytes, 0);
        leaves->wordless++;
    }
    buffer_add(&leaves->leaf, buffer_string(&leaves->footer), leaves->footer.used);
    write_row(leaves->data, leaf_row(leaves->number), leaves->leaf.bytes, leaves->leaf.used);
    begin_leaf(leaves);
}

static size_t filled(const struct leaves *leaves)
{
    return leaves->leaf.used + leaves->footer.used;
}

/* Bytes at the start of the next word that the last one has too. */
static size_t shared(const struct leaves *leaves)
{
    const struct buffer *last = &leaves->word;
    const struct buffer *next = &leaves->next;
    size_t n = 0;
    while (n < last->used && n < next->used && last->bytes[n] == next->bytes[n])
        n++;
    return n;
}

/* The first word of a leaf is told from the last one of those before. */
static void divide(struct leaves *leaves)
{
    size_t n = leaves->word.used ? shared(leaves) + 1 : leaves->next.used;
    write_divider(leaves);
    leaves->divider.used = 0;
    buffer_add(&leaves->divider, leaves->next.bytes, n);
    leaves->divided = leaves->number;
}

void leaves_add_word(struct leaves *leaves, const char *word, size_t n_bytes)
{
    struct buffer *next = &leaves->next;
    size_t same = 0;
    next->used = 0;
    buffer_add_char(next, word_prefix);
    buffer_add(next, word, n_bytes);
    if (filled(leaves) + next->used + 2 >= LEAF_BYTES && leaves->leaf.used > HEAD_BYTES)
        end_leaf(leaves);
    add_varint(&leaves->footer, leaves->leaf.used - leaves->last_word_at);
    leaves->last_word_at = leaves->leaf.used;
    if (leaves->has_word) {
        same = shared(leaves);
        add_varint(&leaves->leaf, same);
    } else if (leaves->number > 1) {
        divide(leaves);
    }
    add_varint(&leaves->leaf, next->used - same);
    buffer_add(&leaves->leaf, next->bytes + same, next->used - same);
    struct buffer last = leaves->word;
    leaves->word = *next;
    *next = last;
    leaves->has_word = leaves->has_page = leaves->list_begins = true;
    leaves->skips[0].number = leaves->number;
}

/* Places that do not fit on a leaf go on on the next one. */
static void add_places(struct leaves *leaves, const char *places, size_t n_bytes)
{
    while (filled(leaves) + n_bytes >= LEAF_BYTES) {
        size_t room = filled(leaves) < LEAF_BYTES ? LEAF_BYTES - filled(leaves) : 0;
        size_t n = 0;
        uint64_t number;
        while (n < room)
            n += varint_take(places + n, &number);
        buffer_add(&leaves->leaf, places, n);
        places += n;
        n_bytes -= n;
        end_leaf(leaves);
    }
    buffer_add(&leaves->leaf, places, n_bytes);
}

/* What lies there as it goes into the middle of a leaf is copied. */
static bool add_whole(struct leaves *leaves, int64_t number, const char *entry, size_t n_bytes)
{
    if (!leaves->has_page || leaves->list_begins || filled(leaves) + n_bytes >= LEAF_BYTES)
        return false;
    memcpy(leaves->leaf.bytes + leaves->leaf.used, entry, n_bytes);
    leaves->leaf.used += n_bytes;
    leaves->last_page = number;
    return true;
}

void leaves_add_page(struct leaves *leaves, int64_t number, const char *places, size_t n_bytes,
                     size_t head_bytes)
{
    if (head_bytes && add_whole(leaves, number, places - head_bytes, n_bytes + head_bytes))
        return;
    if (filled(leaves) >= LEAF_BYTES)
        end_leaf(leaves);
    bool points = !leaves->has_page;
    if (points) {
        set_16(&leaves->leaf, 0, leaves->leaf.used);
        add_skip(leaves, number);
    }
    int64_t before = leaves->list_begins || points ? 0 : leaves->last_page;
    char *to = buffer_room(&leaves->leaf, 2 * VARINT_BYTES_MAX);
    char *end = to + varint_put(to, (uint64_t)(number - before));
    end += varint_put(end, (uint64_t)n_bytes * 2);
    leaves->leaf.used += (size_t)(end - to);
    leaves->last_page = number;
    leaves->list_begins = false;
    leaves->has_page = true;
    add_places(leaves, places, n_bytes);
}

/* --- What FTS5 keeps besides --- */

void leaves_add_size(struct leaves *leaves, int64_t number, const uint32_t *column_words)
{
    char bytes[STORE_COLUMNS_MAX * VARINT_BYTES_MAX];
    size_t n = 0;
    leaves->pages++;
    for (unsigned i = 0; i < leaves->columns; i++) {
        n += varint_put(bytes + n, column_words[i]);
        leaves->column_words[i] += column_words[i];
    }
    write_row(leaves->size, number, bytes, n);
}

/* Says which segments there are: one, or none. */
static void write_structure(struct leaves *leaves, uint32_t count)
{
    static const char cookie[4];
    struct buffer bytes = {0};
    buffer_add(&bytes, cookie, sizeof cookie);
    add_varint(&bytes, count > 0); /* levels */
    add_varint(&bytes, count > 0); /* segments */
    add_varint(&bytes, 0);         /* leaves that were written since segments were merged */
    if (count) {
        add_varint(&bytes, 0); /* segments that are being merged */
        add_varint(&bytes, 1); /* segments of this level */
        add_varint(&bytes, SEGMENT);
        add_varint(&bytes, 1); /* from leaf to leaf */
        add_varint(&bytes, count);
    }
    write_row(leaves->replace, STRUCTURE_ROW, bytes.bytes, bytes.used);
    buffer_done(&bytes);
}

static void write_sizes(struct leaves *leaves)
{
    struct buffer bytes = {0};
    add_varint(&bytes, leaves->pages);
    for (unsigned i = 0; i < leaves->columns; i++)
        add_varint(&bytes, leaves->column_words[i]);
    write_row(leaves->replace, SIZES_ROW, bytes.bytes, bytes.used);
    buffer_done(&bytes);
}

void leaves_finish(struct leaves *leaves)
{
    if (leaves->leaf.used > HEAD_BYTES)
        end_leaf(leaves);
    uint32_t count = leaves->number - 1;
    if (count)
        write_divider(leaves);
    write_waiting(leaves);
    write_structure(leaves, count);
    write_sizes(leaves);
    for (unsigned i = 0; i < SKIP_LEVELS; i++)
        buffer_done(&leaves->skips[i].bytes);
    buffer_done(&leaves->leaf);
    buffer_done(&leaves->footer);
    buffer_done(&leaves->word);
    buffer_done(&leaves->next);
    buffer_done(&leaves->divider);
    buffer_done(&leaves->waiting);
    free(leaves);
}
