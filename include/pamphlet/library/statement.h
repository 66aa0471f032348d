/*
 * Statements of SQL, and the values that go into them and come out. Included by library/store.h,
 * which has an example.
 */
#ifndef PAMPHLET_LIBRARY_STATEMENT_H
#define PAMPHLET_LIBRARY_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct store;
struct statement;

/* The statement of an SQL text, lent: each text is prepared once and kept until store_close, so a
 * statement must have ended before its text is asked for again. NULL only if the file is damaged or
 * of another form; the functions below take NULL and then find nothing. */
struct statement *store_statement(struct store *store, const char *sql);

/* index: counted from 1, as in "?1". Text and bytes are lent: they must stay as they are until the
 * statement has ended. A NULL pointer is bound as SQL's NULL if it is text, as an empty blob if it
 * is bytes; what is not bound is NULL. */
void statement_bind_number(struct statement *statement, int index, int64_t number);
void statement_bind_text(struct statement *statement, int index, const char *s, size_t n_bytes);
void statement_bind_string(struct statement *statement, int index, const char *s);
void statement_bind_bytes(struct statement *statement, int index, const void *s, size_t n_bytes);

/* The next row. False: there is none, or it cannot be read (store_trouble tells them apart). */
bool statement_step(struct statement *statement);

/* Runs the statement to its end and resets it. False: it failed. */
bool statement_run(struct statement *statement);

/* Values of the row; column: counted from 0. Lent until the next step. As text, a value of another
 * type is ""; as bytes, NULL; as a number, what SQLite converts it to. Text ends in a NUL and may
 * hold others. n_bytes may be NULL for text. */
int64_t statement_number(struct statement *statement, int column);
double statement_real(struct statement *statement, int column);
const char *statement_text(struct statement *statement, int column, size_t *n_bytes);
const void *statement_bytes(struct statement *statement, int column, size_t *n_bytes);

/* Resets the statement, so that it can be bound and stepped again. */
void statement_end(struct statement *statement);

/* The same, and frees the statement, which would hold on to the memory of a large value. */
void statement_forget(struct statement *statement);

/* The number in the first row, 0 if there is none, of a statement that has no other; ends it. */
int64_t statement_take_number(struct statement *statement);

#endif
