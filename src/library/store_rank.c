/*
 * Ranking as an auxiliary function of FTS5.
 */
#include "library/store_rank.h"

#include <sqlite3.h>

/* Collects for `rank` what FTS5 knows of the current row. Returns an SQLite result code. */
static int take_found(const Fts5ExtensionApi *api, Fts5Context *fts, struct store_found *found,
                      struct store_instance *instances, int instances_max)
{
    int count = 0;
    int code = api->xInstCount(fts, &count);
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    count = count < instances_max ? count : instances_max;
    for (int i = 0; i < count && code == SQLITE_OK; i++)
        code = api->xInst(fts, i, &instances[i].phrase, &instances[i].column, &instances[i].offset);
    int columns = api->xColumnCount(fts);
    for (int i = 0; i < columns && i < STORE_COLUMNS_MAX && code == SQLITE_OK; i++)
        code = api->xColumnSize(fts, i, &found->column_words[i]);
    if (code == SQLITE_OK)
        code = api->xColumnTotalSize(fts, -1, &words);
    if (code == SQLITE_OK)
        code = api->xRowCount(fts, &rows);
    found->number = api->xRowid(fts);
    found->list = instances;
    found->count = count;
    found->mean_words = rows > 0 ? (double)words / (double)rows : 1;
    return code;
}

static void importance(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result,
                       int count, sqlite3_value **values)
{
    const struct store_ranked *ranked = api->xUserData(fts);
    struct store_instance instances[STORE_INSTANCES_MAX];
    struct store_found found = {0};
    if (count == 1 && !ranked->wants(ranked->context, sqlite3_value_int64(values[0]))) {
        sqlite3_result_int(result, STORE_UNWANTED);
        return;
    }
    int code = take_found(api, fts, &found, instances, STORE_INSTANCES_MAX);
    if (code != SQLITE_OK)
        sqlite3_result_error_code(result, code);
    else
        sqlite3_result_double(result, ranked->rank(ranked->context, &found));
}

/* FTS5 writes its interface to whatever pointer is bound under the right name. */
static int find_fts(struct sqlite3 *sqlite, fts5_api **api)
{
    *api = NULL;
    sqlite3_stmt *ask = NULL;
    int code = sqlite3_prepare_v2(sqlite, "SELECT fts5(?1)", -1, &ask, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_pointer(ask, 1, api, "fts5_api_ptr", NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(ask);
    sqlite3_finalize(ask);
    return code == SQLITE_ROW ? SQLITE_OK : code;
}

int store_rank_register(struct sqlite3 *sqlite, struct store_ranked *ranked)
{
    fts5_api *api;
    int code = find_fts(sqlite, &api);
    return code == SQLITE_OK && api
               ? api->xCreateFunction(api, "importance", ranked, importance, NULL)
               : code;
}
