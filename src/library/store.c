/*
 * Opens SQLite with care, and closes it.
 *
 * Refuses what is not exactly ours: another application's file, another format, a file that is not
 * as long as it says, a schema that is not letter for letter schema.c's. The hard idea is that last
 * check: a hostile file can do no harm with triggers, views or generated columns if the text of
 * every object in it is known.
 */
#include "library/store_state.h"

#include "base/memory.h"
#include "base/refused.h"
#include "library/schema.h"
#include "library/store_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    CACHE_KIB = 128, /* of a reader; 200 sessions have one each */
    WRITE_CACHE_KIB = 4096,
    BLOCK_BYTES_MAX = 256 << 20, /* larger than anything of ours */
};

static bool run(struct store *store, const char *sql)
{
    return store_check(store, sqlite3_exec(store->sqlite, sql, NULL, NULL, NULL));
}

/* Nothing in a file is trusted: its schema may call no function that could do harm, and no SQL may
 * write to the schema or to shadow tables. */
static bool configure(struct store *store)
{
    sqlite3 *sqlite = store->sqlite;
    sqlite3_extended_result_codes(sqlite, 1);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)NULL);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)NULL);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)NULL);
    sqlite3_limit(sqlite, SQLITE_LIMIT_ATTACHED, 0);
    bool packed = store->mode == STORE_PACKED;
    /* A defensive database must have a journal, but it need not be a file. */
    char *sql =
        memory_format("PRAGMA cell_size_check=1;PRAGMA temp_store=2;PRAGMA cache_size=-%d%s",
                      packed ? CACHE_KIB : WRITE_CACHE_KIB,
                      packed ? "" : ";PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF");
    bool fine = run(store, sql);
    free(sql);
    return fine;
}

static bool is_empty(struct store *store)
{
    struct statement *rows = store_statement(store, "SELECT 1 FROM sqlite_schema LIMIT 1");
    bool empty = !statement_step(rows) && !store->trouble;
    statement_end(rows);
    return empty;
}

static bool make(struct store *store)
{
    char *sql = memory_format("PRAGMA application_id=%d;PRAGMA user_version=%d;",
                              STORE_APPLICATION_ID, STORE_FORMAT);
    bool fine =
        store_begin(store) && run(store, schema_sql) && run(store, sql) && store_commit(store);
    free(sql);
    return fine;
}

/* The next statement of some SQL without its semicolon, as SQLite keeps it. */
static bool next_object(const char **sql, const char **object, size_t *n_bytes)
{
    *object = *sql;
    *n_bytes = strcspn(*sql, ";");
    *sql += *n_bytes + ((*sql)[*n_bytes] == ';');
    return *n_bytes > 0;
}

/* Whether the next rows are the statements of some SQL. */
static bool are_next(struct statement *rows, const char *sql)
{
    const char *object;
    const char *text;
    size_t want;
    size_t have;
    while (next_object(&sql, &object, &want))
        if (!statement_step(rows) || !(text = statement_text(rows, 0, &have)) || have != want ||
            memcmp(object, text, want) != 0)
            return false;
    return true;
}

/* Whether the file's objects are schema.c's. Indexes that SQLite makes by itself have no SQL. */
static bool is_ours(struct store *store)
{
    struct statement *rows = store_statement(
        store, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
               " ORDER BY sql LIKE 'CREATE TABLE ''%', rowid"); /* shadow tables last */
    bool ours =
        are_next(rows, schema_sql) && are_next(rows, schema_made_sql) && !statement_step(rows);
    statement_end(rows);
    return ours;
}

/* Prepares what SQLite opened with this result code. False: store->trouble says why it is not to be
 * used. */
static bool prepare(struct store *store, int code)
{
    if (!store_check(store, code) || !configure(store))
        return false;
    if (store->mode != STORE_PACKED && is_empty(store) && !make(store))
        return false;
    if (!store->trouble && !is_ours(store))
        store->trouble = store_damaged;
    return !store->trouble;
}

/* Returns a store that SQLite opened with this result code; closes it and returns NULL if it is not
 * to be used. */
static struct store *finish(struct store *store, int code, const char **why)
{
    if (prepare(store, code))
        return store;
    *why = store->trouble;
    store_close(store);
    return NULL;
}

/* SQLite's default allocator. */
static sqlite3_mem_methods usual;

/* The program ends here if memory runs out. So if SQLite reports that it got none, a damaged file
 * asked for more than anything of ours needs. */
static void *judge(void *block, int n_bytes)
{
    if (!block && n_bytes <= BLOCK_BYTES_MAX)
        fatal("out of memory");
    return block;
}

static void *take_block(int n_bytes)
{
    return judge(n_bytes > BLOCK_BYTES_MAX ? NULL : usual.xMalloc(n_bytes), n_bytes);
}

static void *resize_block(void *block, int n_bytes)
{
    return judge(n_bytes > BLOCK_BYTES_MAX ? NULL : usual.xRealloc(block, n_bytes), n_bytes);
}

static void take_memory_over(void)
{
    if (usual.xMalloc || sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK)
        return;
    sqlite3_mem_methods methods = usual;
    methods.xMalloc = take_block;
    methods.xRealloc = resize_block;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

/* No process of this program has threads, and nobody asks how much memory SQLite uses. SQLite
 * accepts this only before anything is opened, on the first call. */
static struct store *new_store(void)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    take_memory_over();
    return memory_new(sizeof(struct store));
}

struct store *store_open_file(int fd, enum store_mode mode, const char **why)
{
    bool packed = mode == STORE_PACKED;
    *why = packed ? store_file_judge(fd) : NULL;
    if (*why) {
        close(fd);
        return NULL;
    }
    struct store *store = new_store();
    store->mode = mode;
    return finish(store, store_file_open(fd, packed, &store->sqlite), why);
}

static struct store *open_memory(const char **why)
{
    struct store *store = new_store();
    store->mode = STORE_MEMORY;
    *why = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    return finish(store, sqlite3_open_v2("", &store->sqlite, flags, NULL), why);
}

struct store *store_open(const char *path, enum store_mode mode, const char **why)
{
    static const int flags[] = {
        [STORE_PACKED] = O_RDONLY | O_NONBLOCK, [STORE_WRITE] = O_RDWR | O_CREAT};
    if (mode == STORE_MEMORY)
        return open_memory(why);
    int fd = open(path, flags[mode] | O_CLOEXEC, 0666);
    if (fd >= 0)
        return store_open_file(fd, mode, why);
    *why = refused_why(errno);
    return NULL;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    while (store->statements)
        statement_forget(store->statements);
    sqlite3_close(store->sqlite);
    free(store);
}

bool store_run(struct store *store, const char *sql)
{
    return run(store, sql);
}

void store_guard(struct store *store)
{
    sqlite3_db_config(store->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
}

void store_unguard(struct store *store)
{
    sqlite3_db_config(store->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 0, (int *)NULL);
}

bool store_begin(struct store *store)
{
    return run(store, "BEGIN IMMEDIATE");
}

bool store_commit(struct store *store)
{
    return run(store, "COMMIT");
}

bool store_read_part(struct store *store, struct store_blob blob, size_t at, void *out,
                     size_t n_bytes)
{
    sqlite3_blob *value = NULL;
    if (at > INT_MAX || n_bytes > INT_MAX)
        return false;
    bool read = store_check(store, sqlite3_blob_open(store->sqlite, "main", blob.table, blob.column,
                                                     blob.row, 0, &value)) &&
                store_check(store, sqlite3_blob_read(value, out, (int)n_bytes, (int)at));
    sqlite3_blob_close(value);
    return read;
}

int64_t store_fact(struct store *store, const char *name)
{
    struct statement *row = store_statement(store, "SELECT value FROM fact WHERE name = ?1");
    statement_bind_string(row, 1, name);
    return statement_take_number(row);
}

void store_set_rank(struct store *store, store_rank *rank, store_wants *wants, void *context)
{
    bool known = store->ranked.rank;
    store->ranked = (struct store_ranked){rank, wants, context};
    if (!known)
        store_check(store, store_rank_register(store->sqlite, &store->ranked));
}
