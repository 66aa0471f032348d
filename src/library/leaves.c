/*
 * Writes the tables in which FTS5 keeps an index.
 *
 * FTS5 takes pages as they come and sorts their words itself, in one process, which takes as long
 * as all else together. If the words are in order already, its tables can be written directly:
 * their format is described in SQLite's ext/fts5/fts5_index.c and has not changed since the first
 * version, because each version reads what the others wrote. Here an index is one segment, as after
 * 'optimize'. Words and pages go into leaves of one size; a leaf ends with the offsets of its
 * words. `idx` has the first word of a leaf, or as much of it as tells it from the word before. The
 * hard idea is that a list may go on over leaves without a word (skips.c), and places over leaves
 * without a page.
 */
#include "library/leaves.h"

#include "library/skips.h"
#include "library/varint.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    LEAF_BYTES = 4050, /* as in FTS5: a leaf fits into a page of SQLite's */
    HEAD_BYTES = 4,    /* offsets of a page number that precedes all words, and of the footer */
    SEGMENT = 1,
    STRUCTURE_ROW = 10, /* of _data: which segments there are */
    SIZES_ROW = 1,
};

static const char word_prefix = '0'; /* of whole words; others would be of prefix indexes */

struct leaves {
    unsigned columns;
    struct statement *data;
    struct statement *idx;
    struct statement *size;
    struct statement *replace; /* for the rows of _data about the whole index */
    uint64_t pages;
    uint64_t column_words[STORE_COLUMNS_MAX]; /* totals of all pages */
    uint32_t number;                          /* of the leaf being filled, counted from 1 */
    struct buffer leaf;
    struct buffer footer;
    size_t last_word_at;
    struct buffer word; /* the last word, with its prefix */
    struct buffer next; /* the next word, likewise */
    bool has_word;      /* the leaf */
    bool has_page;      /* the leaf has one, or needs no pointer to its first */
    bool list_begins;
    int64_t last_page;
    struct buffer divider; /* the key in idx of the leaf `divided` */
    uint32_t divided;
    struct skips *skips;
};

static void set_16(struct buffer *leaf, size_t at, size_t number)
{
    leaf->bytes[at] = (char)(number >> 8);
    leaf->bytes[at + 1] = (char)(number & 0xff);
}

static struct statement *ask(struct store *store, const char *format, const char *table)
{
    char *sql = memory_format(format, table);
    struct statement *statement = store_statement(store, sql);
    free(sql);
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
    leaves->skips = skips_new(LEAF_BYTES);
    leaves->divided = 1; /* the first leaf's key is empty: it precedes any word */
    buffer_room(&leaves->leaf, LEAF_BYTES);
    begin_leaf(leaves);
    return leaves;
}

/* --- Rows --- */

static int64_t leaf_row(uint32_t number)
{
    return (int64_t)SEGMENT << 37 | number;
}

static void write_row(struct statement *row, int64_t id, const char *bytes, size_t n_bytes)
{
    statement_bind_number(row, 1, id);
    statement_bind_bytes(row, 2, bytes, n_bytes);
    statement_run(row);
}

/* --- Leaves --- */

static void write_divider(struct leaves *leaves)
{
    bool indexed = skips_end_list(leaves->skips);
    statement_bind_number(leaves->idx, 1, SEGMENT);
    statement_bind_bytes(leaves->idx, 2, leaves->divider.bytes, leaves->divider.used);
    statement_bind_number(leaves->idx, 3, (int64_t)leaves->divided << 1 | indexed);
    statement_run(leaves->idx);
}

static void end_leaf(struct leaves *leaves)
{
    set_16(&leaves->leaf, 2, leaves->leaf.used);
    if (!leaves->has_word)
        skips_add_leaf(leaves->skips, leaves->has_page);
    buffer_add(&leaves->leaf, buffer_string(&leaves->footer), leaves->footer.used);
    write_row(leaves->data, leaf_row(leaves->number), leaves->leaf.bytes, leaves->leaf.used);
    begin_leaf(leaves);
}

static size_t filled(const struct leaves *leaves)
{
    return leaves->leaf.used + leaves->footer.used;
}

/* How many bytes the next word and the last have in common at their start. */
static size_t shared(const struct leaves *leaves)
{
    const struct buffer *last = &leaves->word;
    const struct buffer *next = &leaves->next;
    size_t n = 0;
    while (n < last->used && n < next->used && last->bytes[n] == next->bytes[n])
        n++;
    return n;
}

/* Makes the key of a leaf: the shortest beginning of its first word that is greater than the word
 * before. */
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
    varint_add(&leaves->footer, leaves->leaf.used - leaves->last_word_at);
    leaves->last_word_at = leaves->leaf.used;
    if (leaves->has_word) {
        same = shared(leaves);
        varint_add(&leaves->leaf, same);
    } else if (leaves->number > 1) {
        divide(leaves);
    }
    varint_add(&leaves->leaf, next->used - same);
    buffer_add(&leaves->leaf, next->bytes + same, next->used - same);
    struct buffer last = leaves->word;
    leaves->word = *next;
    *next = last;
    leaves->has_word = leaves->has_page = leaves->list_begins = true;
    skips_begin_list(leaves->skips, leaves->number);
}

/* Adds places; those that do not fit on a leaf continue on the next. */
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

/* Copies an entry that already has the form it needs in the middle of a leaf. False: it does not go
 * there. */
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
        skips_add_page(leaves->skips, leaves->number, number);
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

void leaves_add_size(struct leaves *leaves, int64_t number, const uint32_t *column_words,
                     bool counts)
{
    char bytes[STORE_COLUMNS_MAX * VARINT_BYTES_MAX];
    size_t n = 0;
    leaves->pages += counts;
    for (unsigned i = 0; i < leaves->columns; i++) {
        n += varint_put(bytes + n, column_words[i]);
        leaves->column_words[i] += counts ? column_words[i] : 0;
    }
    write_row(leaves->size, number, bytes, n);
}

/* Writes which segments there are: one, or none. */
static void write_structure(struct leaves *leaves, uint32_t count)
{
    static const char cookie[4];
    struct buffer bytes = {0};
    buffer_add(&bytes, cookie, sizeof cookie);
    varint_add(&bytes, count > 0); /* levels */
    varint_add(&bytes, count > 0); /* segments */
    varint_add(&bytes, 0);         /* leaves written since segments were last merged */
    if (count) {
        varint_add(&bytes, 0); /* segments being merged */
        varint_add(&bytes, 1); /* segments of this level */
        varint_add(&bytes, SEGMENT);
        varint_add(&bytes, 1); /* the first leaf, and the last: */
        varint_add(&bytes, count);
    }
    write_row(leaves->replace, STRUCTURE_ROW, bytes.bytes, bytes.used);
    buffer_done(&bytes);
}

static void write_sizes(struct leaves *leaves)
{
    struct buffer bytes = {0};
    varint_add(&bytes, leaves->pages);
    for (unsigned i = 0; i < leaves->columns; i++)
        varint_add(&bytes, leaves->column_words[i]);
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
    skips_write(leaves->skips, leaves->data, leaf_row(0));
    write_structure(leaves, count);
    write_sizes(leaves);
    skips_free(leaves->skips);
    buffer_done(&leaves->leaf);
    buffer_done(&leaves->footer);
    buffer_done(&leaves->word);
    buffer_done(&leaves->next);
    buffer_done(&leaves->divider);
    free(leaves);
}
