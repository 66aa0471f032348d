/*
 * Lists: which pages are in one, and in which order.
 *
 * A list is made for the time that its query gives, so that a page whose time is over is gone from
 * the next one without anything being read again.
 */
#include "library/library.h"

#include "base/text.h"
#include "library/entries.h"
#include "library/stored.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { FILTER_PAGES_MAX = 2000 };

uint32_t library_next_list(const struct library *library, enum library_kind kind, uint32_t after)
{
    if (library->stored)
        return stored_next_list(library, kind, after);
    for (size_t i = after; i < library->count; i++)
        if (library->entries[i].place.kind == kind)
            return (uint32_t)i + 1;
    return 0;
}

bool library_has_ways(const struct library *library)
{
    if (library->stored)
        return stored_has_ways(library);
    for (size_t i = 0; i < library->count; i++) {
        enum library_kind kind = library->entries[i].place.kind;
        if (kind == LIBRARY_SECTION || kind == LIBRARY_TERM)
            return true;
    }
    return false;
}

/* Whether a page is in a list, or in the list's counterpart in another language. */
static bool is_in_list(const struct library *library, uint32_t id, uint32_t list)
{
    uint32_t parent = library->entries[id - 1].place.parent;
    if (parent == list || !parent)
        return parent == list;
    uint32_t language = library->entries[list - 1].place.language;
    return library->entries[id - 1].place.language != language &&
           library_translation(library, parent, language) == list;
}

/* What rows are compared by. */
struct rank {
    uint32_t id;
    uint32_t title;   /* its place in the order by title */
    long long weight; /* INT64_MAX: none, which goes last (Hugo) */
    int64_t date;
};

static int compare_ranks(const void *left, const void *right)
{
    const struct rank *a = left;
    const struct rank *b = right;
    if (a->weight != b->weight)
        return a->weight < b->weight ? -1 : 1;
    if (a->date != b->date)
        return a->date > b->date ? -1 : 1;
    return (a->title > b->title) - (a->title < b->title);
}

/* Sorts a list that is in the order of titles as the query asks. */
static void reorder(const struct library *library, const struct library_query *query,
                    struct library_list *list)
{
    if (query->order == ORDER_TITLE || !list->count)
        return;
    struct rank *ranks = memory_new(list->count * sizeof *ranks);
    struct library_facts *all = library->stored ? stored_all_facts(library) : NULL;
    for (size_t i = 0; i < list->count; i++) {
        uint32_t id = list->ids[i];
        struct library_facts facts = all ? all[id] : library_facts(library, id);
        bool weighed = query->order == ORDER_WEIGHT && facts.weight;
        ranks[i] = (struct rank){id, (uint32_t)i, weighed ? facts.weight : LLONG_MAX, facts.date};
    }
    free(all);
    qsort(ranks, list->count, sizeof *ranks, compare_ranks);
    for (size_t i = 0; i < list->count; i++)
        list->ids[i] = ranks[i].id;
    free(ranks);
}

/* Pages that match by their title come before those that match by other words. */
static void filter_list(const struct library *library, const char *filter,
                        struct library_list *list)
{
    struct buffer folded = {0};
    uint32_t *others = memory_new((list->count + 1) * sizeof *others);
    size_t kept = 0;
    size_t other_count = 0;
    text_fold_words(&folded, filter, strlen(filter));
    for (size_t i = 0; i < list->count; i++) {
        const char *words;
        size_t n_bytes;
        enum library_match match =
            library_match(library, list->ids[i], buffer_string(&folded), &words, &n_bytes);
        if (match == MATCH_TITLE)
            list->ids[kept++] = list->ids[i];
        else if (match != MATCH_NOT)
            others[other_count++] = list->ids[i];
    }
    if (other_count)
        memcpy(list->ids + kept, others, other_count * sizeof *others);
    list->count = kept + other_count;
    free(others);
    buffer_done(&folded);
}

static void add_all(const struct library *library, const struct library_query *query,
                    struct library_list *list)
{
    for (size_t i = 0; i < library->count; i++) {
        uint32_t id = library->order[i];
        const struct entry *entry = &library->entries[id - 1];
        bool wanted = query->list ? is_in_list(library, id, query->list) : !entry->place.generated;
        bool asked = !query->lists || entry->place.kind != LIBRARY_PAGE;
        if (wanted && asked && library_is_in(library, id, query))
            list->ids[list->count++] = id;
    }
}

/* qsort passes no context, so each row carries its sort key. */
struct title_rank {
    const char *sort_key;
    uint32_t id;
};

static int compare_title_ranks(const void *left, const void *right)
{
    const struct title_rank *a = left;
    const struct title_rank *b = right;
    int order = strcmp(a->sort_key, b->sort_key);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

/* The pages of a term are few, so they are sorted here instead of being picked from all pages. */
static void add_term(const struct library *library, const struct library_query *query,
                     struct library_list *list)
{
    size_t count = 0;
    const struct library_pair *pairs = pairs_find(&library->terms, query->list, &count);
    struct title_rank *ranks = memory_new((count + 1) * sizeof *ranks);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = &library->entries[pairs[i].id - 1];
        bool asked = !query->lists || entry->place.kind != LIBRARY_PAGE;
        if (asked && library_is_listed(&entry->place, query))
            ranks[used++] = (struct title_rank){entry->sort_key, pairs[i].id};
    }
    qsort(ranks, used, sizeof *ranks, compare_title_ranks);
    for (size_t i = 0; i < used; i++)
        list->ids[list->count++] = ranks[i].id;
    free(ranks);
}

void library_list(const struct library *library, const struct library_query *query,
                  struct library_list *list)
{
    *list = (struct library_list){0};
    /* In a large file only titles are filtered: the other words are inside the pages. */
    bool filtered = query->filter && *query->filter;
    bool whole = !library->stored || library->count <= FILTER_PAGES_MAX;
    struct library_query unfiltered = *query;
    unfiltered.filter = NULL;
    if (library->stored && !filtered && stored_run(library, query, list))
        return;
    list->ids = memory_new((library->count + 1) * sizeof *list->ids);
    if (library->stored)
        stored_list(library, filtered && whole ? &unfiltered : query, list);
    else if (query->list && library->entries[query->list - 1].place.kind == LIBRARY_TERM)
        add_term(library, query, list);
    else
        add_all(library, query, list);
    if (!library->stored)
        library_own_first(library, query->language, list);
    reorder(library, query, list);
    if (filtered && whole)
        filter_list(library, query->filter, list);
}

enum library_hidden library_why_empty(const struct library *library,
                                      const struct library_query *query)
{
    struct library_query all = *query;
    struct library_list list;
    enum library_hidden why = HIDDEN_NOT;
    all.show = SHOW_DRAFTS | SHOW_FUTURE | SHOW_EXPIRED | SHOW_UNLISTED;
    library_list(library, &all, &list);
    if (list.count)
        why = library_hidden(library, library_list_id(&list, 0), query->now);
    library_list_done(&list);
    return why;
}

/* The order of a run: first the pages in its language, then the others, both by title. */
static bool stands_before(const struct library *library, uint32_t language, uint32_t id,
                          const struct library_facts *other)
{
    struct library_facts facts = library_facts(library, id);
    bool own = library_is_own(&facts.place, language);
    bool other_own = library_is_own(&other->place, language);
    return own == other_own ? facts.ord < other->ord : own;
}

static size_t find_in_run(const struct library *library, const struct library_list *list,
                          uint32_t id)
{
    struct library_facts wanted = library_facts(library, id);
    uint32_t language = stored_run_language(list->run);
    size_t low = 0;
    size_t high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (stands_before(library, language, library_list_id(list, middle), &wanted))
            low = middle + 1;
        else
            high = middle;
    }
    return low < list->count && library_list_id(list, low) == id ? low : list->count;
}

size_t library_list_find(const struct library *library, const struct library_list *list,
                         uint32_t id)
{
    size_t at = 0;
    if (!id || id > library->count)
        return list->count;
    if (list->run)
        return find_in_run(library, list, id);
    while (at < list->count && list->ids[at] != id)
        at++;
    return at;
}
