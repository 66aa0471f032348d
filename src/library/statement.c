/*
 * Statements of SQL: prepared once, values in and out.
 *
 * Refuses to fail where a file is damaged: a statement that cannot be prepared is NULL, and NULL
 * has no rows. Whoever asks need look for trouble only once, at the end.
 */
#include "library/store_state.h"

#include "base/memory.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct statement {
    sqlite3_stmt *sqlite;
    struct store *store;
    struct statement *next;
    char *sql;
};

struct statement *store_statement(struct store *store, const char *sql)
{
    for (struct statement *s = store->statements; s; s = s->next)
        if (strcmp(s->sql, sql) == 0)
            return s;
    sqlite3_stmt *sqlite = NULL;
    if (!store_check(store, sqlite3_prepare_v3(store->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                               &sqlite, NULL)))
        return NULL;
    struct statement *statement = memory_new(sizeof *statement);
    *statement =
        (struct statement){sqlite, store, store->statements, memory_copy(sql, strlen(sql))};
    store->statements = statement;
    return statement;
}

void statement_bind_number(struct statement *statement, int index, int64_t number)
{
    if (statement)
        store_check(statement->store, sqlite3_bind_int64(statement->sqlite, index, number));
}

void statement_bind_text(struct statement *statement, int index, const char *s, size_t n_bytes)
{
    if (statement)
        store_check(statement->store, sqlite3_bind_text64(statement->sqlite, index, s, n_bytes,
                                                          SQLITE_STATIC, SQLITE_UTF8));
}

void statement_bind_string(struct statement *statement, int index, const char *s)
{
    statement_bind_text(statement, index, s, s ? strlen(s) : 0);
}

void statement_bind_bytes(struct statement *statement, int index, const void *s, size_t n_bytes)
{
    if (statement)
        store_check(statement->store, sqlite3_bind_blob64(statement->sqlite, index, s ? s : "",
                                                          n_bytes, SQLITE_STATIC));
}

bool statement_step(struct statement *statement)
{
    if (!statement)
        return false;
    int code = sqlite3_step(statement->sqlite);
    store_check(statement->store, code);
    return code == SQLITE_ROW;
}

bool statement_run(struct statement *statement)
{
    if (!statement)
        return false;
    int code;
    while ((code = sqlite3_step(statement->sqlite)) == SQLITE_ROW)
        continue;
    statement_end(statement);
    return store_check(statement->store, code);
}

int64_t statement_number(struct statement *statement, int column)
{
    return statement ? sqlite3_column_int64(statement->sqlite, column) : 0;
}

double statement_real(struct statement *statement, int column)
{
    return statement ? sqlite3_column_double(statement->sqlite, column) : 0;
}

const char *statement_text(struct statement *statement, int column, size_t *n_bytes)
{
    bool is_text = statement && sqlite3_column_type(statement->sqlite, column) == SQLITE_TEXT;
    const char *s = is_text ? (const char *)sqlite3_column_text(statement->sqlite, column) : NULL;
    if (n_bytes)
        *n_bytes = s ? (size_t)sqlite3_column_bytes(statement->sqlite, column) : 0;
    return s ? s : "";
}

const void *statement_bytes(struct statement *statement, int column, size_t *n_bytes)
{
    bool is_blob = statement && sqlite3_column_type(statement->sqlite, column) == SQLITE_BLOB;
    const void *s = is_blob ? sqlite3_column_blob(statement->sqlite, column) : NULL;
    *n_bytes = s ? (size_t)sqlite3_column_bytes(statement->sqlite, column) : 0;
    return s;
}

void statement_end(struct statement *statement)
{
    if (!statement)
        return;
    sqlite3_reset(statement->sqlite);
    sqlite3_clear_bindings(statement->sqlite);
}

int64_t statement_take_number(struct statement *statement)
{
    int64_t number = statement_step(statement) ? statement_number(statement, 0) : 0;
    statement_end(statement);
    return number;
}

void statement_forget(struct statement *statement)
{
    struct statement **link = statement ? &statement->store->statements : NULL;
    if (!statement)
        return;
    while (*link != statement)
        link = &(*link)->next;
    *link = statement->next;
    sqlite3_finalize(statement->sqlite);
    free(statement->sql);
    free(statement);
}
