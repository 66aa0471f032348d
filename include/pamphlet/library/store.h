/*
 * The store: a library file, asked in SQL. The only door to SQLite, for the files of this room
 * only.
 *
 *     struct store *store = store_open("clinic.library", STORE_PACKED, &why);
 *     struct statement *titles = store_ask(store, "SELECT title FROM page WHERE id = ?1");
 *     statement_bind_number(titles, 1, id);
 *     while (statement_step(titles))
 *         puts(statement_text(titles, 0, NULL));
 *     statement_end(titles);
 *
 * A file is hostile until a row of it is checked: whoever reads one checks lengths, bounds and
 * text. SQL comes from this program only; values are bound, never written into it.
 */
#ifndef PAMPHLET_LIBRARY_STORE_H
#define PAMPHLET_LIBRARY_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct store;
struct statement;

/* What tells our files from others, and the form that this program reads and writes: another
 * wherever words are folded otherwise too, or what is asked would not be met. */
enum { STORE_APPLICATION_ID = 0x504d4c42 /* "PMLB" */, STORE_FORMAT = 8 };

enum store_mode {
    STORE_PACKED, /* a finished file: read only, and nobody changes it while it is open */
    STORE_WRITE,  /* written to, and nobody else's yet: what is cut short leaves it broken */
    STORE_MEMORY, /* a new one in memory; it has no path */
};

/* Opens a store; a file's first bytes, its length and its schema are checked, and a new one gets
 * the schema. NULL: *why is a sentence, lent for ever. */
struct store *store_open(const char *path, enum store_mode mode, const char **why);

/* The same of a file that is open (STORE_WRITE: for both); no other is opened then or later. The
 * descriptor is the store's, or closed. */
struct store *store_open_file(int fd, enum store_mode mode, const char **why);

/* NULL is closed already. */
void store_close(struct store *store);

/* Has `met` called with data when the first damage is met within the file, unless some was before.
 * It may be called in the midst of a statement, and is to ask the store nothing. */
void store_when_damaged(struct store *store, void (*met)(void *data), void *data);

/* Damage that SQLite cannot see was met. */
void store_set_damaged(struct store *store);
bool store_is_damaged(const struct store *store);

/* The sentence for a file that does not hold what it should. */
extern const char store_damaged[];

/* The sentence for the first thing that went wrong since it was opened, static; NULL: nothing
 * did. */
const char *store_trouble(const struct store *store);

/* Runs SQL without values and results. False: it failed, store_trouble says why. */
bool store_run(struct store *store, const char *sql);

/* Whether the tables that the full-text index keeps for itself are kept from everybody else, as
 * they are in a store that was opened. Statements that write into them are for the time between. */
void store_guard(struct store *store, bool guarded);

/* Around all that is written. */
bool store_begin(struct store *store);
bool store_commit(struct store *store);

/* SQL for the last character that there is: "word >= ?1 AND word < ?1 || " STORE_LAST finds words
 * by their beginning, and by way of an index. */
#define STORE_LAST "char(1114111)"

/* A statement, lent: it is prepared once for each text and kept until store_close. One text is one
 * statement: it must have ended before it is asked for again. NULL only where the file is damaged
 * or of another form; all functions below take NULL and then find nothing. */
struct statement *store_ask(struct store *store, const char *sql);

/* index: counted from 1, as in "?1". Text and bytes are copied. NULL binds NULL as text, no bytes
 * as bytes; what is not bound is NULL. */
void statement_bind_number(struct statement *statement, int index, int64_t number);
void statement_bind_text(struct statement *statement, int index, const char *s, size_t n_bytes);
void statement_bind_string(struct statement *statement, int index, const char *s);
void statement_bind_bytes(struct statement *statement, int index, const void *s, size_t n_bytes);

/* The same, lent until the statement ends, and not copied. */
void statement_lend_text(struct statement *statement, int index, const char *s, size_t n_bytes);
void statement_lend_string(struct statement *statement, int index, const char *s);
void statement_lend_bytes(struct statement *statement, int index, const void *s, size_t n_bytes);

/* The next row. False: there is none, or it cannot be read (store_trouble tells them apart). */
bool statement_step(struct statement *statement);

/* Runs to the end and ends. False: it failed. */
bool statement_run(struct statement *statement);

/* Values of the row; column: counted from 0. Lent until the next step. A value of another type is
 * 0, "" or no bytes; text ends in a NUL and may hold others. n_bytes may be NULL. */
int64_t statement_number(struct statement *statement, int column);
double statement_real(struct statement *statement, int column);
const char *statement_text(struct statement *statement, int column, size_t *n_bytes);
const void *statement_bytes(struct statement *statement, int column, size_t *n_bytes);

/* Gives the rows back; the statement can be bound and stepped anew. */
void statement_end(struct statement *statement);

/* The same, and gives up the statement: it would hold on to the memory of a large value. */
void statement_forget(struct statement *statement);

/* Reads a part of a value that is bytes, without the rest of it. table and column: words of this
 * program. False: it is not there, or not so long. */
bool store_read_part(struct store *store, const char *table, const char *column, int64_t row,
                     size_t at, void *out, size_t n_bytes);

/* Where the full-text index found the phrases of a question in one row. A phrase is what stands
 * between quotes in the question, counted from 0. */
enum { STORE_COLUMNS_MAX = 4 };
struct store_found {
    const struct store_instance {
        int phrase;
        int column;
        int offset; /* of its first word in the column */
    } * list;
    int count;
    int column_words[STORE_COLUMNS_MAX]; /* of this row */
    double mean_words;                   /* of a row, all columns together */
};

/* Gives SQL the function importance(TABLE, NUMBER): what `rank` makes of each row; it is 0 or more.
 * STORE_UNWANTED where `wants` refuses the number: that is asked first, and costs less. Lent until
 * the next call or store_close. */
enum { STORE_UNWANTED = -1 };
typedef double store_rank(void *context, const struct store_found *found);
typedef bool store_wants(void *context, int64_t number);
void store_set_rank(struct store *store, store_rank *rank, store_wants *wants, void *context);

/* The number that the file says of itself under this name, 0 if it says none. */
int64_t store_fact(struct store *store, const char *name);

#endif
