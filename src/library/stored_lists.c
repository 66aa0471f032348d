/*
 * Lists of a library in a file.
 *
 * The list of all topics is in the file (library/stored_run.c). At times for which it was not made,
 * the pages whose dates decide whether they are shown are checked one by one. All other lists are
 * made from the rows.
 */
#include "library/stored.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* The set of pages that a query for a string finds; the caller's. */
static unsigned char *mark(const struct library *library, const char *sql, const char *folded,
                           size_t n_bytes)
{
    unsigned char *bits = stored_new_bits(library);
    struct statement *row = store_statement(library->stored->store, sql);
    statement_bind_text(row, 1, folded, n_bytes);
    while (statement_step(row))
        stored_set_bit(bits, stored_number(row, 0, library->count));
    statement_end(row);
    return bits;
}

/* The set of pages whose folded title contains all words of the filter; NULL: all. The caller's. */
static unsigned char *match(const struct library *library, const char *filter)
{
    struct buffer folded = {0};
    unsigned char *bits = NULL;
    const char *word;
    size_t n_bytes;
    if (filter)
        text_fold_words(&folded, filter, strlen(filter));
    for (const char *at = buffer_string(&folded); library_filter_word(&at, &word, &n_bytes);) {
        unsigned char *more =
            mark(library, "SELECT id FROM folded WHERE instr(title, ?1)", word, n_bytes);
        for (size_t i = 0; bits && i <= library->count / 8; i++)
            more[i] &= bits[i];
        free(bits);
        bits = more;
    }
    buffer_done(&folded);
    return bits;
}

/* The set of pages whose folded title begins so; the caller's. For titles that begin with an ASCII
 * letter, as most do, SQL decides; only the others are looked at one by one. */
static unsigned char *mark_beginnings(const struct library *library, const char *folded,
                                      size_t n_bytes)
{
    unsigned char *bits = stored_new_bits(library);
    struct statement *row = store_statement(library->stored->store,
                                            "SELECT id, title FROM folded WHERE (title >= ?1 AND"
                                            " title < ?1 || " STORE_LAST ")"
                                            " OR NOT (title >= 'a' AND title < '{')");
    statement_bind_text(row, 1, folded, n_bytes);
    while (statement_step(row))
        if (library_title_begins(statement_text(row, 1, NULL), folded, n_bytes))
            stored_set_bit(bits, stored_number(row, 0, library->count));
    statement_end(row);
    return bits;
}

size_t stored_jump(const struct library *library, const struct library_list *list, size_t from,
                   const char *folded, size_t n_bytes)
{
    unsigned char *bits = mark_beginnings(library, folded, n_bytes);
    size_t at = list->count;
    for (size_t i = 1; i <= list->count && at == list->count; i++)
        if (stored_has_bit(bits, library_list_id(list, (from + i) % list->count)))
            at = (from + i) % list->count;
    free(bits);
    return at;
}

/* Adds the ids of a run in its order; those in `timed` are checked one by one. */
static void add_run(const struct library *library, const struct library_query *query,
                    const unsigned char *matches, struct statement *run, struct library_list *list)
{
    size_t n_bytes;
    size_t timed_bytes;
    const unsigned char *ids = statement_bytes(run, 0, &n_bytes);
    const unsigned char *timed = statement_bytes(run, 1, &timed_bytes);
    unsigned char *look = timed_bytes >= STORED_ID_BYTES ? stored_new_bits(library) : NULL;
    stored_set_bits(library, look, timed, timed_bytes);
    for (size_t i = 0; i + STORED_ID_BYTES <= n_bytes && list->count < library->count;
         i += STORED_ID_BYTES) {
        uint32_t id = stored_id(ids + i);
        if (id && id <= library->count && (!matches || stored_has_bit(matches, id)) &&
            (!look || !stored_has_bit(look, id) || library_is_in(library, id, query)))
            list->ids[list->count++] = id;
    }
    free(look);
}

/* What rows are sorted by. */
struct title_place {
    uint32_t ord;
    uint32_t id;
};

static int compare_title_places(const void *left, const void *right)
{
    const struct title_place *a = left;
    const struct title_place *b = right;
    if (a->ord != b->ord)
        return a->ord < b->ord ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

struct title_places {
    struct title_place *list;
    size_t count;
    size_t room;
};

/* Takes the ids that a statement finds, with their place in the order by title. */
static void take_places(const struct library *library, struct statement *row,
                        const unsigned char *matches, struct title_places *places)
{
    while (places->count < library->count && statement_step(row)) {
        uint32_t id = stored_number(row, 0, library->count);
        if (!id || (matches && !stored_has_bit(matches, id)))
            continue;
        places->list =
            memory_grow(places->list, &places->room, places->count + 1, sizeof *places->list);
        places->list[places->count++] =
            (struct title_place){(uint32_t)statement_number(row, 1), id};
    }
    statement_end(row);
}

/* Adds those that are asked for: first what is in the query's language, then the rest, each by
 * title. Language and whether a page is shown are read from its row at once. */
static void add_places(const struct library *library, const struct library_query *query,
                       bool any_language, struct title_places *places, struct library_list *list)
{
    struct library_query wanted = *query;
    if (any_language)
        wanted.language = 0;
    if (places->count)
        qsort(places->list, places->count, sizeof *places->list, compare_title_places);
    uint32_t *others = memory_new((places->count + 1) * sizeof *others);
    size_t other_count = 0;
    for (size_t i = 0; i < places->count && list->count + other_count < library->count; i++) {
        uint32_t id = places->list[i].id;
        const struct library_row *row = &stored_row(library, id)->row;
        bool own = !query->language || row->language == query->language;
        if ((query->lists && row->kind == LIBRARY_PAGE) || !library_is_in(library, id, &wanted))
            continue;
        if (own)
            list->ids[list->count++] = id;
        else
            others[other_count++] = id;
    }
    if (other_count)
        memcpy(list->ids + list->count, others, other_count * sizeof *others);
    list->count += other_count;
    free(others);
    free(places->list);
}

static void take_below(const struct library *library, uint32_t list, bool lists,
                       const unsigned char *matches, struct title_places *places)
{
    struct statement *row = store_statement(
        library->stored->store,
        lists ? "SELECT id, ord FROM page INDEXED BY page_list WHERE parent = ?1 AND"
                " kind > 0"
              : "SELECT id, ord FROM page WHERE parent = ?1");
    statement_bind_number(row, 1, list);
    take_places(library, row, matches, places);
}

/* Takes the pages of a list and of its counterparts in other languages. */
static void take_list(const struct library *library, const struct library_query *query,
                      const unsigned char *matches, struct title_places *places)
{
    uint32_t list = query->list;
    uint32_t language = stored_row(library, list)->row.language;
    take_below(library, list, query->lists, matches, places);
    for (uint32_t i = 1; i <= library->language_count; i++) {
        uint32_t other = i == language ? 0 : stored_translation(library, list, i);
        if (other && other != list && stored_translation(library, other, language) == list)
            take_below(library, other, query->lists, matches, places);
    }
}

static void take_all(const struct library *library, const unsigned char *matches,
                     struct title_places *places)
{
    struct statement *row =
        store_statement(library->stored->store, "SELECT id, ord FROM page WHERE NOT flags & ?1");
    statement_bind_number(row, 1, STORED_GENERATED);
    take_places(library, row, matches, places);
}

static void take_term(const struct library *library, uint32_t term, const unsigned char *matches,
                      struct title_places *places)
{
    struct statement *row = store_statement(
        library->stored->store, "SELECT id, (SELECT ord FROM page WHERE page.id = term.id)"
                                " FROM term WHERE term = ?1");
    statement_bind_number(row, 1, term);
    take_places(library, row, matches, places);
}

void stored_list(const struct library *library, const struct library_query *query,
                 struct library_list *list)
{
    struct title_places places = {0};
    unsigned char *matches = match(library, query->filter);
    bool is_term = query->list && stored_row(library, query->list)->row.kind == LIBRARY_TERM;
    struct statement *run = NULL;
    if (!query->list && !query->lists && !query->show)
        run = store_statement(library->stored->store,
                              "SELECT CASE WHEN seen IS NOT NULL AND since <= ?2 AND ?2 < until"
                              " THEN seen ELSE ids END,"
                              " CASE WHEN since <= ?2 AND ?2 < until THEN x'' ELSE timed END"
                              " FROM run WHERE number = ?1");
    statement_bind_number(run, 1, query->language);
    statement_bind_number(run, 2, query->now);
    if (statement_step(run))
        add_run(library, query, matches, run, list);
    else if (is_term)
        take_term(library, query->list, matches, &places);
    else if (query->list)
        take_list(library, query, matches, &places);
    else
        take_all(library, matches, &places);
    statement_forget(run);
    add_places(library, query, is_term, &places, list);
    free(matches);
}

uint32_t stored_next_list(const struct library *library, enum library_kind kind, uint32_t after)
{
    struct statement *row = store_statement(library->stored->store,
                                            "SELECT min(id) FROM page INDEXED BY page_list WHERE"
                                            " kind > 0 AND kind = ?1 AND id > ?2");
    statement_bind_number(row, 1, kind);
    statement_bind_number(row, 2, after);
    uint32_t id = statement_step(row) ? stored_number(row, 0, library->count) : 0;
    statement_end(row);
    return id > after ? id : 0;
}

/* It ends at the first that it finds, and looks at lists only. */
bool stored_has_ways(const struct library *library)
{
    struct statement *row =
        store_statement(library->stored->store, "SELECT 1 FROM page INDEXED BY page_list WHERE"
                                                " kind > 0 AND kind IN (?1, ?2) LIMIT 1");
    statement_bind_number(row, 1, LIBRARY_SECTION);
    statement_bind_number(row, 2, LIBRARY_TERM);
    return statement_take_number(row);
}

struct library_facts *stored_all_facts(const struct library *library)
{
    struct library_facts *facts = memory_new((library->count + 1) * sizeof *facts);
    struct statement *row =
        store_statement(library->stored->store, "SELECT id, weight, date FROM page");
    while (statement_step(row)) {
        uint32_t id = stored_number(row, 0, library->count);
        facts[id].weight = stored_weight(statement_number(row, 1));
        facts[id].date = statement_number(row, 2);
    }
    statement_end(row);
    return facts;
}
