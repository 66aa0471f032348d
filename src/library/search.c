/*
 * Search: asks the index and ranks what it finds.
 *
 * FTS5's own ranking looks at every page that has a word, which for a common word is all of them.
 * Here the index is read in its own order, which is that of importance, and no further than a
 * bounded number of pages that the reader is shown; titles and names have an index of their own
 * that is asked first, so that pages with the words there are always among those.
 */
#include "library/search.h"

#include "library/entries.h"
#include "library/expression.h"
#include "library/index.h"
#include "library/mend.h"
#include "library/rank.h"
#include "library/said.h"
#include "library/scope.h"
#include "library/sought.h"
#include "library/stem.h"
#include "library/tokens.h"

#include <stdlib.h>
#include <string.h>

enum {
    CANDIDATES_MAX = 500, /* rows that one query takes */
    CANDIDATES_MIN = 100,
    NAMED_MAX = 200,  /* of those with words in their titles, the shortest titles come first */
    WORK_MAX = 20000, /* rows times the phrases of the expression, within these bounds */
};

struct candidate {
    uint32_t id;
    int64_t number; /* in the index */
    double rank;
};

/* A question that is being answered. */
struct question {
    struct scope *scope;
    struct ranking ranking;
    struct buffer match; /* as an FTS5 expression */
    bool any;            /* one of the words is enough */
    bool alone;          /* pages in the default language do not follow */
    bool by_titles;      /* those found there stand for their translations too */
    bool by_name;        /* only pages whose whole title was typed */
    struct candidate *candidates;
    size_t count;
    size_t room;
    bool more;
    bool together; /* one of the pages with all of the words has them together */
};

/* --- Candidates --- */

/* A row costs more the more phrases the expression has. */
static int64_t candidates_max(const struct question *question)
{
    if (question->by_name)
        return NAMED_MAX;
    int64_t most = WORK_MAX / (int64_t)question->ranking.asked_count;
    return most > CANDIDATES_MAX ? CANDIDATES_MAX : most < CANDIDATES_MIN ? CANDIDATES_MIN : most;
}

/* The page that the reader is shown for one: itself or, for a title in the default language, its
 * translation. 0: none. */
static uint32_t shown_for(const struct question *question, int64_t id)
{
    struct scope *scope = question->scope;
    if (scope_has(scope, id))
        return (uint32_t)id;
    if (!question->by_titles || id < 1 || (uint64_t)id > scope->library->count)
        return 0;
    uint32_t other = library_translation(scope->library, (uint32_t)id, scope->language);
    return scope_has(scope, other) ? other : 0;
}

static bool wants(void *context, int64_t id)
{
    return shown_for(context, id) > 0;
}

/* 0: it is not wanted after all, though it took its place among the candidates. */
static double rank(void *context, const struct store_found *found)
{
    struct question *question = context;
    if (question->by_name)
        return rank_has_whole_title(&question->ranking, found) ? rank_row(&question->ranking, found)
                                                               : 0;
    question->together = question->together || rank_is_together(&question->ranking, found);
    return rank_row(&question->ranking, found);
}

/* Takes candidates of a language (0: of all). Pages that the reader is not shown are passed over
 * and do not count, however many they are. Returns how many it took. */
static int64_t take_candidates(struct question *question, const char *sql, uint32_t language)
{
    struct statement *row = store_statement(question->scope->store, sql);
    int64_t most = candidates_max(question);
    int64_t taken = 0;
    statement_bind_text(row, 1, question->match.bytes, question->match.used);
    statement_bind_number(row, 2, index_first(language));
    statement_bind_number(row, 3, language ? index_first(language + 1) : INT64_MAX);
    while (taken < most && statement_step(row)) {
        double worth = statement_real(row, 2);
        if (worth < 0)
            continue;
        taken++;
        if (worth == 0)
            continue;
        question->candidates = memory_grow(question->candidates, &question->room,
                                           question->count + 1, sizeof *question->candidates);
        question->candidates[question->count++] = (struct candidate){
            shown_for(question, statement_number(row, 1)), statement_number(row, 0), worth};
    }
    question->more = question->more || (taken == most && !question->by_name);
    statement_end(row);
    return taken;
}

/* Returns how many it took. */
static int64_t take_by_titles(struct question *question, uint32_t language)
{
    question->by_titles = question->scope->language && language != question->scope->language;
    int64_t taken = take_candidates(question,
                                    "SELECT titles.rowid, hit.id, importance(titles, hit.id)"
                                    " FROM titles CROSS JOIN hit ON hit.number = titles.rowid"
                                    " WHERE titles MATCH ?1 AND titles.rowid >= ?2"
                                    " AND titles.rowid < ?3",
                                    language);
    question->by_titles = false;
    return taken;
}

/* If the index of titles and names gives enough, that of the texts is not asked. */
static void take_language(struct question *question, uint32_t language, size_t limit)
{
    int64_t taken = take_by_titles(question, language);
    if (question->by_name)
        return;
    if (!question->any && (uint64_t)taken >= limit)
        question->more = true;
    else
        take_candidates(question,
                        "SELECT words.rowid, hit.id, importance(words, hit.id)"
                        " FROM words CROSS JOIN hit ON hit.number = words.rowid"
                        " WHERE words MATCH ?1 AND words.rowid >= ?2 AND words.rowid < ?3",
                        language);
}

static int compare_ids(const void *left, const void *right)
{
    const struct candidate *a = left;
    const struct candidate *b = right;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return (a->rank < b->rank) - (a->rank > b->rank);
}

static int compare_candidates(const void *left, const void *right)
{
    const struct candidate *a = left;
    const struct candidate *b = right;
    if (a->rank != b->rank)
        return a->rank > b->rank ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* Each page once, the best first. */
static void sort_candidates(struct question *question)
{
    size_t kept = 0;
    struct candidate *list = question->candidates;
    if (question->count)
        qsort(list, question->count, sizeof *list, compare_ids);
    for (size_t i = 0; i < question->count; i++)
        if (!kept || list[kept - 1].id != list[i].id)
            list[kept++] = list[i];
    question->count = kept;
    if (kept)
        qsort(list, kept, sizeof *list, compare_candidates);
}

static void take_pages(const struct question *question, size_t limit,
                       struct library_results *results)
{
    size_t room = 0;
    size_t count = question->count < limit ? question->count : limit;
    for (size_t i = 0; i < count; i++) {
        results->ids = memory_grow(results->ids, &room, results->count + 1, sizeof *results->ids);
        results->ids[results->count++] = question->candidates[i].id;
    }
    results->more = count < question->count || question->more;
}

/* Takes pages with all of the words, or with any. */
static void gather(struct question *question, bool any, size_t limit)
{
    uint32_t language = question->scope->language;
    uint32_t standard = question->scope->standard;
    question->any = any;
    expression_write(question->scope, any, &question->ranking, &question->match);
    take_language(question, language, limit);
    if (language && language != standard && !question->alone)
        take_language(question, standard, limit);
}

/* Takes pages that are called as a part of the question is, though they lack the rest of it:
 * whoever asks for "spinal fusion hospital" wants the page "Spinal fusion" before any that mentions
 * both. */
static void gather_named(struct question *question, size_t limit)
{
    question->by_name = true;
    gather(question, true, limit);
    question->by_name = false;
}

/* By value: begin_question, end_question. */
static void begin_question(struct question *question, struct scope *scope,
                           const struct library_sought *sought)
{
    *question = (struct question){.scope = scope, .ranking = {.sought = sought}};
    store_set_rank(scope->store, rank, wants, question);
}

static void end_question(struct question *question)
{
    free(question->candidates);
    free(question->ranking.asked);
    buffer_done(&question->match);
}

/* A search: what is looked for, of which at most `limit` pages, are in its results. */
struct search {
    struct scope scope;
    size_t limit;
    struct library_results *results;
};

/* Sets what each word is worth, once the question was asked: a rare one more than two others that
 * are on many pages, but less than three. */
static void weigh(const struct question *question, struct library_sought *sought)
{
    enum { COMMON = 2, RARE = 5 };
    static const double rare = 2.5; /* the rarity of what one page in twelve has */
    for (size_t i = 0; i < sought->phrase_count; i++)
        sought->phrases[i].worth = question->ranking.rarity[i] < rare ? COMMON : RARE;
}

/* Asks for pages with all of the words, if any has them together, and, if `any`, for pages with at
 * least one too: in a large library so many have one that those with all might not be among them.
 */
static void ask(struct search *search, bool any)
{
    struct question question;
    const struct library_sought *sought = search->results->sought;
    if (!sought->phrase_count)
        return;
    begin_question(&question, &search->scope, sought);
    gather(&question, false, search->limit);
    weigh(&question, search->results->sought);
    if (any)
        gather(&question, true, search->limit);
    if (!any && !question.together)
        question.count = 0; /* as good as none */
    else if (!any && sought->phrase_count > 1)
        gather_named(&question, search->limit);
    sort_candidates(&question);
    take_pages(&question, search->limit, search->results);
    end_question(&question);
}

/* --- Answers --- */

/* Decides whether the last word may be unfinished. One that only looks as if it had an article is
 * finished if pages have it as it is: otherwise "alam", which is pain, would find every word that
 * begins with "al-m". */
static void settle_beginning(struct scope *scope, struct library_sought *sought)
{
    struct sought_phrase *last = &sought->phrases[sought->phrase_count - 1];
    bool prefix = last->prefix;
    last->prefix = false;
    if (prefix)
        last->prefix = last->article == ARTICLE_TRUE || !said_sought(scope, sought, last);
}

/* Replaces what is looked for from now on. */
static void seek(struct search *search, struct library_sought *sought)
{
    sought_free(search->results->sought);
    search->results->sought = sought;
    stem_take_kin(&search->scope, sought);
}

/* Whether pages in the query's language have all the words as they were typed. The last word counts
 * as finished: its beginning alone would be found by chance. */
static bool has_all(const struct library *library, const struct library_query *query,
                    const char *words)
{
    struct scope scope;
    struct question question;
    scope_init(&scope, library, query);
    struct library_sought *sought = sought_new(words, strlen(words), false, scope.small);
    stem_take_kin(&scope, sought);
    begin_question(&question, &scope, sought);
    question.alone = true;
    gather(&question, false, 1);
    bool found = question.together;
    end_question(&question);
    sought_free(sought);
    scope_done(&scope);
    return found;
}

/* The first language, except those that were asked, whose pages have all the words; 0: there is
 * none. */
static uint32_t find_elsewhere(const struct scope *scope, const char *words)
{
    enum { LANGUAGES_MAX = 32 }; /* each is a search of its own */
    uint32_t count = library_language_count(scope->library);
    struct library_query other = *scope->query;
    for (uint32_t i = 1; scope->language && i <= count && i <= LANGUAGES_MAX; i++) {
        other.language = i;
        if (i != scope->language && i != scope->standard && has_all(scope->library, &other, words))
            return i;
    }
    return 0;
}

/* No page has all the words together as they were typed: tries them mended, then takes pages with
 * some. */
static void ask_again(struct search *search)
{
    struct library_results *results = search->results;
    struct mended mended;
    mend_words(&search->scope, results->sought, &mended);
    bool prefix = results->sought->phrases[results->sought->phrase_count - 1].prefix;
    seek(search, sought_new(mended.words.bytes, mended.words.used, prefix && !mended.count, ""));
    results->asked.used = 0;
    buffer_add(&results->asked, mended.words.bytes, mended.words.used);
    buffer_done(&mended.words);
    if (mended.count && !mended.lost)
        ask(search, false);
    results->answer = SEARCH_SPELT;
    if (results->count)
        return;
    ask(search, true);
    results->answer = SEARCH_SOME;
}

/* Whether a title is what was typed, small words and all. */
static bool is_typed(const char *title, const char *words)
{
    struct tokens left;
    struct tokens right;
    struct token one;
    struct token other;
    bool same = true;
    bool more = true;
    tokens_begin(&left, title, strlen(title));
    tokens_begin(&right, words, strlen(words));
    while (same && more) {
        more = tokens_next(&left, &one);
        same =
            tokens_next(&right, &other) == more && (!more || strcmp(one.folded, other.folded) == 0);
    }
    tokens_done(&left);
    tokens_done(&right);
    return same;
}

/* Puts a page first whose title was typed whole: without its small words it may rank below
 * another. */
static void put_typed_first(const struct library *library, const char *words,
                            struct library_results *results)
{
    enum { LOOKED_AT_MAX = 20 };
    for (size_t i = 0; i < results->count && i < LOOKED_AT_MAX; i++) {
        uint32_t id = results->ids[i];
        if (!is_typed(library_row(library, id).title, words))
            continue;
        memmove(results->ids + 1, results->ids, i * sizeof *results->ids);
        results->ids[0] = id;
        return;
    }
}

/* There is a word to look for. */
static void answer(struct search *search, const char *words)
{
    struct library_results *results = search->results;
    results->answer = SEARCH_ALL;
    settle_beginning(&search->scope, results->sought);
    stem_take_kin(&search->scope, results->sought);
    ask(search, false);
    put_typed_first(search->scope.library, words, results);
    if (!results->count) {
        results->elsewhere = find_elsewhere(&search->scope, words);
        ask_again(search);
    }
    if (!results->count)
        results->answer = SEARCH_NOTHING;
}

void library_search(const struct library *library, const struct library_query *query,
                    const char *words, size_t limit, struct library_results *results)
{
    struct search search = {.limit = limit, .results = results};
    scope_init(&search.scope, library, query);
    *results = (struct library_results){
        .sought = sought_new(words, strlen(words), true, search.scope.small)};
    buffer_add_string(&results->asked, words);
    if (search.scope.store && results->sought->phrase_count)
        answer(&search, words);
    scope_done(&search.scope);
}

void library_results_done(struct library_results *results)
{
    free(results->ids);
    sought_free(results->sought);
    buffer_done(&results->asked);
    *results = (struct library_results){0};
}
