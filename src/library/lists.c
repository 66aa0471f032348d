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

const char *library_hidden_words(enum library_hidden hidden)
{
    static const char *const words[] = {
        [HIDDEN_NOT] = "",
        [HIDDEN_DRAFT] = "draft",
        [HIDDEN_FUTURE] = "future",
        [HIDDEN_EXPIRED] = "expired",
        [HIDDEN_BELOW_DRAFT] = "section is a draft",
        [HIDDEN_BELOW_FUTURE] = "section is of the future",
        [HIDDEN_BELOW_EXPIRED] = "section has expired",
        [HIDDEN_UNLISTED] = "unlisted",
    };
    return words[hidden];
}

enum library_hidden library_hidden(const struct library *library, uint32_t id, int64_t now)
{
    struct library_facts facts = library_facts(library, id);
    const struct library_place *place = &facts.place;
    const struct {
        bool applies;
        enum library_hidden hidden;
    } reasons[] = {
        {place->draft, HIDDEN_DRAFT},
        {now < place->times.from, HIDDEN_FUTURE},
        {now >= place->times.until, HIDDEN_EXPIRED},
        {place->below_draft, HIDDEN_BELOW_DRAFT},
        {now < place->section_times.from, HIDDEN_BELOW_FUTURE},
        {now >= place->section_times.until, HIDDEN_BELOW_EXPIRED},
        {place->unlisted, HIDDEN_UNLISTED},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].applies)
            return reasons[i].hidden;
    return HIDDEN_NOT;
}

bool library_is_seen(const struct library_place *place, int64_t now, unsigned show)
{
    bool draft = place->draft || place->below_draft;
    bool future = now < place->times.from || now < place->section_times.from;
    bool expired = now >= place->times.until || now >= place->section_times.until;
    return (!draft || show & SHOW_DRAFTS) && (!future || show & SHOW_FUTURE) &&
           (!expired || show & SHOW_EXPIRED);
}

struct library_times library_span(const struct library *library, int64_t now)
{
    struct library_times span = {INT64_MIN, INT64_MAX};
    for (uint32_t id = 1; id <= library_page_count(library); id++) {
        struct library_facts facts = library_facts(library, id);
        const struct library_place *place = &facts.place;
        const int64_t times[] = {place->times.from, place->times.until, place->section_times.from,
                                 place->section_times.until};
        for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
            if (times[i] <= now && times[i] > span.from)
                span.from = times[i];
            if (times[i] > now && times[i] < span.until)
                span.until = times[i];
        }
    }
    return span;
}

bool library_may_open(const struct library *library, uint32_t id, int64_t now, unsigned show)
{
    struct library_facts facts = library_facts(library, id);
    return library_is_seen(&facts.place, now, show);
}

/* Whether the query lets a page with this place be listed, in any language. */
static bool is_listed(const struct library_place *place, const struct library_query *query)
{
    return (!place->unlisted || query->show & SHOW_UNLISTED) &&
           library_is_seen(place, query->now, query->show);
}

/* Whether a page of the default language stands in for one that the query's language lacks or does
 * not list. */
static bool stands_in(const struct library *library, uint32_t id, uint32_t language,
                      const struct library_query *query)
{
    if (language != library->default_language)
        return false;
    uint32_t other = library_translation(library, id, query->language);
    if (!other)
        return true;
    struct library_facts facts = library_facts(library, other);
    return !is_listed(&facts.place, query);
}

bool library_is_in(const struct library *library, uint32_t id, const struct library_query *query)
{
    struct library_facts facts = library_facts(library, id);
    return is_listed(&facts.place, query) && (library_is_own(&facts.place, query->language) ||
                                              stands_in(library, id, facts.place.language, query));
}

uint32_t library_in_language(const struct library *library, uint32_t id,
                             const struct library_query *query)
{
    uint32_t other = query->language ? library_translation(library, id, query->language) : 0;
    return other && library_may_open(library, other, query->now, query->show) ? other : id;
}

uint32_t library_next_list(const struct library *library, enum library_kind kind, uint32_t after)
{
    if (library->stored)
        return stored_next_list(library, kind, after);
    for (size_t i = after; i < library->count; i++)
        if (library->entries[i].place.kind == kind)
            return (uint32_t)i + 1;
    return 0;
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

void library_own_first(const struct library *library, uint32_t language, struct library_list *list)
{
    uint32_t *others = memory_new((list->count + 1) * sizeof *others);
    size_t own = 0;
    size_t other_count = 0;
    for (size_t i = 0; language && i < list->count; i++)
        if (library_facts(library, list->ids[i]).place.language == language)
            list->ids[own++] = list->ids[i];
        else
            others[other_count++] = list->ids[i];
    if (other_count)
        memcpy(list->ids + own, others, other_count * sizeof *others);
    free(others);
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
        if (asked && is_listed(&entry->place, query))
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

void library_list_done(struct library_list *list)
{
    free(list->ids);
    free(list->run);
    *list = (struct library_list){0};
}

uint32_t library_list_id(const struct library_list *list, size_t index)
{
    return list->run ? stored_run_id(list->run, index) : list->ids[index];
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

size_t library_related(const struct library *library, uint32_t id,
                       const struct library_query *query, uint32_t *ids, size_t max)
{
    struct library_query wanted = *query;
    size_t count = 0;
    if (!library->stored && !library->index->related)
        library->index->related = related_find(library);
    struct related_row row =
        library->stored ? stored_related(library, id) : library->index->related[id - 1];
    wanted.language = 0; /* they are in the page's own */
    for (size_t i = 0; i < RELATED_MAX && row.ids[i] && count < max; i++)
        if (row.ids[i] != id && library_is_in(library, row.ids[i], &wanted))
            ids[count++] = row.ids[i];
    return count;
}
