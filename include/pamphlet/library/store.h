/*
 * The store: a library file, queried in SQL. The only door to SQLite, for the files of this room
 * only. Includes the header for statements.
 *
 *     struct store *store = store_open("clinic.library", STORE_PACKED, &why);
 *     struct statement *titles = store_statement(store, "SELECT title FROM page WHERE id = ?1");
 *     statement_bind_number(titles, 1, id);
 *     while (statement_step(titles))
 *         puts(statement_text(titles, 0, NULL));
 *     statement_end(titles);
 *
 * A file is hostile: whoever reads a row of it checks lengths, bounds and text. SQL comes from this
 * program only; values are bound, never written into it.
 */
#ifndef PAMPHLET_LIBRARY_STORE_H
#define PAMPHLET_LIBRARY_STORE_H

#include "library/statement.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* SQLite's application_id of our files, and the version of the format that this program reads and
 * writes. The version also changes when words are folded differently, because searches would then
 * miss what is in the index. */
enum { STORE_APPLICATION_ID = 0x504d4c42 /* "PMLB" */, STORE_FORMAT = 11 };

enum store_mode {
    STORE_PACKED, /* a finished file: read only, and it must not change while it is open */
    STORE_WRITE,  /* being made, and nobody else's yet: if that is interrupted it is broken */
    STORE_MEMORY, /* a new one in memory; it has no path */
};

/* Opens a store. Checks the header, length and schema of a finished file, and the schema of any
 * other; gives a new one the schema. NULL: *why is a sentence that the caller need not free. */
struct store *store_open(const char *path, enum store_mode mode, const char **why);

/* The same for a file that is open (STORE_WRITE: for reading and writing); nothing else is opened,
 * now or later. The store owns the descriptor; on failure it is closed. */
struct store *store_open_file(int fd, enum store_mode mode, const char **why);

/* Ignores NULL. */
void store_close(struct store *store);

/* Has `met` called with `data` when the first damage in the file is found, unless that was before.
 * `met` may be called in the middle of a statement and must not use the store. */
void store_when_damaged(struct store *store, void (*met)(void *data), void *data);

/* store_set_damaged: damage that SQLite cannot see was found. */
void store_set_damaged(struct store *store);
bool store_is_damaged(const struct store *store);

/* The sentence for a file that does not hold what it should. */
extern const char store_damaged[];

/* The sentence for the first thing that went wrong since it was opened, static; NULL: nothing
 * did. */
const char *store_trouble(const struct store *store);

/* Runs SQL that has no parameters and no results. False: it failed, store_trouble says why. */
bool store_run(struct store *store, const char *sql);

/* FTS5's shadow tables are guarded against direct writes once a store is open. Statements that
 * write to them must be prepared and run between store_unguard and store_guard. */
void store_unguard(struct store *store);
void store_guard(struct store *store);

/* Every write belongs between these two. False: store_trouble says why. */
bool store_begin(struct store *store);
bool store_commit(struct store *store);

/* SQL for the highest code point: "word >= ?1 AND word < ?1 || " STORE_LAST finds words by their
 * beginning, with the help of an index. */
#define STORE_LAST "char(1114111)"

/* Where a blob is: table and column are literals of this program. */
struct store_blob {
    const char *table;
    const char *column;
    int64_t row;
};

/* Reads n_bytes from offset `at` of a blob without reading the rest of it. False: there is no such
 * row, or the blob is shorter. */
bool store_read_part(struct store *store, struct store_blob blob, size_t at, void *out,
                     size_t n_bytes);

/* Where FTS5 found the phrases of an expression in one row. A phrase is what stands between quotes
 * in the expression; they are counted from 0. */
enum { STORE_COLUMNS_MAX = 4 };
struct store_found {
    const struct store_instance {
        int phrase;
        int column;
        int offset; /* of its first word in the column */
    } * list;
    int count;                           /* STORE_INSTANCES_MAX at most */
    int64_t number;                      /* of the row */
    int column_words[STORE_COLUMNS_MAX]; /* of this row */
    double mean_words;                   /* of a row, all columns together */
};

/* Gives SQL the function importance(TABLE, NUMBER): what `rank` makes of a row, which is 0 or more,
 * or STORE_UNWANTED if it is none after all; STORE_UNWANTED too if `wants` refuses the number,
 * which is asked first because it costs less. The context is lent until the next call or
 * store_close. */
enum { STORE_UNWANTED = -1, STORE_INSTANCES_MAX = 256 };
typedef double store_rank(void *context, const struct store_found *found);
typedef bool store_wants(void *context, int64_t number);
void store_set_rank(struct store *store, store_rank *rank, store_wants *wants, void *context);

/* The numeric value of the file's fact of this name, 0 if it has none. */
int64_t store_fact(struct store *store, const char *name);

#endif
