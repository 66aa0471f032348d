/*
 * Runs: the list of all topics, ready in the file for each language.
 *
 * The hard idea: a run has ids in their order, as it is in the span of time in which the file was
 * made. However long such a list is, it is read only as far as it is looked at.
 */
#include "library/stored.h"

#include <string.h>

unsigned char *stored_new_bits(const struct library *library)
{
    return memory_new(library->count / 8 + 1);
}

void stored_set_bits(const struct library *library, unsigned char *bits, const unsigned char *ids,
                     size_t n_bytes)
{
    for (size_t i = 0; i + STORED_ID_BYTES <= n_bytes; i += STORED_ID_BYTES)
        if (stored_id(ids + i) <= library->count)
            stored_set_bit(bits, stored_id(ids + i));
}

enum { RUN_IDS = 256 }; /* in memory at a time */

struct library_run {
    const struct library *library;
    struct store_blob blob; /* its row is the language; 0: all */
    size_t count;
    size_t first;
    size_t held; /* ids in memory, from `first` on */
    unsigned char ids[RUN_IDS * STORED_ID_BYTES];
};

/* Asks for columns of the run for a query's language and time. */
static struct statement *ask_run(const struct library *library, const struct library_query *query,
                                 const char *sql)
{
    struct statement *row = store_statement(library->stored->store, sql);
    statement_bind_number(row, 1, query->language);
    statement_bind_number(row, 2, query->now);
    return row;
}

#define RUN_OF_QUERY " FROM run WHERE number = ?1 AND since <= ?2 AND ?2 < until"

bool stored_run(const struct library *library, const struct library_query *query,
                struct library_list *list)
{
    if (query->list || query->lists || query->show || query->order != ORDER_TITLE)
        return false;
    struct statement *row =
        ask_run(library, query, "SELECT ifnull(length(seen), -1), length(ids)" RUN_OF_QUERY);
    bool found = statement_step(row);
    bool all = found && statement_number(row, 0) < 0;
    uint64_t count = found ? (uint64_t)statement_number(row, all) / STORED_ID_BYTES : 0;
    statement_end(row);
    if (!found)
        return false;
    struct library_run *run = list->run = memory_new(sizeof *run);
    run->library = library;
    run->blob = (struct store_blob){"run", all ? "ids" : "seen", query->language};
    run->count = list->count = count < library->count ? (size_t)count : library->count;
    return true;
}

unsigned char *stored_run_bits(const struct library *library, const struct library_query *query)
{
    if (query->show)
        return NULL;
    struct statement *row = ask_run(library, query, "SELECT ifnull(seen, ids)" RUN_OF_QUERY);
    unsigned char *bits = statement_step(row) ? stored_new_bits(library) : NULL;
    size_t n_bytes = 0;
    const unsigned char *ids = bits ? statement_bytes(row, 0, &n_bytes) : NULL;
    stored_set_bits(library, bits, ids, n_bytes);
    statement_end(row);
    return bits;
}

uint32_t stored_run_id(struct library_run *run, size_t index)
{
    if (index < run->first || index >= run->first + run->held) {
        run->first = index / RUN_IDS * RUN_IDS;
        run->held = run->count - run->first < RUN_IDS ? run->count - run->first : RUN_IDS;
        if (!store_read_part(run->library->stored->store, run->blob, run->first * STORED_ID_BYTES,
                             run->ids, run->held * STORED_ID_BYTES))
            memset(run->ids, 0, sizeof run->ids);
    }
    uint32_t id = stored_id(run->ids + (index - run->first) * STORED_ID_BYTES);
    return id && id <= run->library->count ? id : 1; /* in a damaged file, any page */
}

uint32_t stored_run_language(const struct library_run *run)
{
    return (uint32_t)run->blob.row;
}
