/*
 * A question to the index: asks it, and ranks what it finds.
 *
 * FTS5's own ranking looks at every page that has a word, which for a common word is all of them.
 * Here the index is read in its own order, which is that of importance, and no further than a
 * bounded number of pages that the reader is shown; titles and names have an index of their own
 * that is asked first, so that pages with the words there are always among those.
 */
#include "library/question.h"

#include "base/fold.h"
#include "base/list.h"
#include "language/stop_words.h"
#include "library/called.h"
#include "library/entries.h"
#include "library/expression.h"
#include "library/index.h"

#include <stdlib.h>
#include <string.h>

enum {
    CANDIDATES_MAX = 500, /* rows that one query takes */
    CANDIDATES_MIN = 100,
    NAMED_MAX = 200,  /* of those with words in their titles, the shortest titles come first */
    WORK_MAX = 20000, /* rows times the phrases of the expression, within these bounds */
};

/* A row costs more the more phrases the expression has. */
static int64_t candidates_max(const struct question *question)
{
    if (question->by_name)
        return NAMED_MAX;
    int64_t most = WORK_MAX / (int64_t)question->ranking.asked_count;
    return most > CANDIDATES_MAX ? CANDIDATES_MAX : most < CANDIDATES_MIN ? CANDIDATES_MIN : most;
}

/* The page that the reader is shown for one: itself or, for a title in the default language or a
 * name in the reader's, its translation. 0: none. */
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

/* Looks up which words of the question are small ones in a language. */
static void take_small(struct question *question, uint32_t language)
{
    const struct library_sought *sought = question->ranking.sought;
    const char *words = stop_words(library_language(question->scope->library, language)->code);
    question->all_small = true;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const struct sought_phrase *phrase = &sought->phrases[i];
        const char *word = sought->tokens[phrase->first];
        question->small[i] =
            phrase->count == 1 && !phrase->kept && list_has(words, word, strlen(word));
        question->all_small = question->all_small && question->small[i];
    }
    question->small_in = language;
}

/* Ranks a row of another language than that of the question by those of its words that are no small
 * ones there: "old man" does not ask for the German pages that say "man" for "one". If all of them
 * are, as in "den", such a page goes behind those of other languages. */
static double rank_foreign(struct question *question, const struct store_found *found)
{
    static const double all_small_worth = 0.1;
    struct store_instance kept[STORE_INSTANCES_MAX];
    struct store_found left = *found;
    if (question->small_in != index_language(found->number))
        take_small(question, index_language(found->number));
    if (question->all_small)
        return all_small_worth * rank_row(&question->ranking, found);
    left.list = kept;
    left.count = 0;
    for (int i = 0; i < found->count; i++)
        if (!question->small[question->ranking.asked[found->list[i].phrase].word])
            kept[left.count++] = found->list[i];
    return left.count ? rank_row(&question->ranking, &left) : STORE_UNWANTED;
}

/* Whether a row is of another language than the question. The number is the file's, which may be
 * wrong. */
static bool is_foreign(const struct scope *scope, const struct store_found *found)
{
    uint32_t language = index_language(found->number);
    return language && language != scope->asked_in &&
           language <= library_language_count(scope->library);
}

static double rank(void *context, const struct store_found *found)
{
    struct question *question = context;
    question->whole_title = question->by_name && rank_has_whole_title(&question->ranking, found);
    if (!question->by_name)
        question->together = question->together || rank_is_together(&question->ranking, found);
    return is_foreign(question->scope, found) ? rank_foreign(question, found)
                                              : rank_row(&question->ranking, found);
}

/* What a page of the reader's language is worth more than one that only stands in for such a page:
 * of two that are called alike it is the first. */
static double worth_of_own(const struct question *question)
{
    static const double share = 0.1;
    return share * question->ranking.rarity_sum;
}

static void add_candidate(struct question *question, const struct candidate *candidate)
{
    question->candidates = memory_grow(question->candidates, &question->room, question->count + 1,
                                       sizeof *question->candidates);
    question->candidates[question->count++] = *candidate;
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
    statement_bind_number(row, 3, index_end(language));
    while (taken < most && statement_step(row)) {
        double worth = statement_real(row, 2);
        if (worth < 0)
            continue;
        taken++;
        uint32_t found = (uint32_t)statement_number(row, 1);
        uint32_t id = shown_for(question, found);
        bool own = id != found || language == question->scope->language;
        add_candidate(question,
                      &(struct candidate){.id = id,
                                          .found = found,
                                          .number = statement_number(row, 0),
                                          .rank = worth + (own ? worth_of_own(question) : 0),
                                          .whole_title = question->whole_title});
    }
    question->more = question->more || (taken == most && !question->by_name);
    statement_end(row);
    return taken;
}

/* Returns how many it took. */
static int64_t take_by_titles(struct question *question, uint32_t language)
{
    question->by_titles = question->scope->language;
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

/* Each page once, the best first. What its name is worth is added to what its words are. */
static void sort_candidates(struct question *question)
{
    size_t kept = 0;
    struct candidate *list = question->candidates;
    if (question->count)
        qsort(list, question->count, sizeof *list, compare_ids);
    for (size_t i = 0; i < question->count; i++) {
        if (!kept || list[kept - 1].id != list[i].id)
            list[kept++] = list[i];
        else if (list[kept - 1].called < list[i].called)
            list[kept - 1].called = list[i].called;
    }
    for (size_t i = 0; i < kept; i++)
        list[i].rank += list[i].called;
    question->count = kept;
    if (kept)
        qsort(list, kept, sizeof *list, compare_candidates);
}

void question_take(struct question *question, size_t limit, struct library_results *results)
{
    size_t room = 0;
    sort_candidates(question);
    size_t count = question->count < limit ? question->count : limit;
    for (size_t i = 0; i < count; i++) {
        results->ids = memory_grow(results->ids, &room, results->count + 1, sizeof *results->ids);
        results->ids[results->count++] = question->candidates[i].id;
    }
    results->more = count < question->count || question->more;
}

void question_gather(struct question *question, enum question_words words, size_t limit)
{
    uint32_t language = question->scope->language;
    uint32_t standard = question->scope->standard;
    question->any = words == QUESTION_ANY;
    expression_write(question->scope, question->any, &question->ranking, &question->match);
    take_language(question, language, limit);
    if (language && language != standard)
        take_language(question, standard, limit);
}

/* The page that the site has for an emergency, in the reader's language; 0: it has none. */
static uint32_t find_urgent(const struct scope *scope)
{
    const char *address = library_setting(scope->library, "emergency.page");
    uint32_t page = 0;
    bool found =
        *address && library_find(scope->library, address, strlen(address), &page) == FOUND_PAGE;
    return found ? library_in_language(scope->library, page, scope->query) : 0;
}

/* Whether one of the tags of a page is a title. */
static bool has_tag(const struct page *page, const char *title)
{
    const char *tags = page->field[PAGE_TAGS];
    const char *tag;
    struct buffer sought = {0};
    struct buffer folded = {0};
    bool has = false;
    text_fold_words(&sought, title, strlen(title));
    for (size_t n_bytes; !has && page_next_line(&tags, &tag, &n_bytes); folded.used = 0) {
        text_fold_words(&folded, tag, n_bytes);
        has = strcmp(buffer_string(&folded), buffer_string(&sought)) == 0;
    }
    buffer_done(&folded);
    buffer_done(&sought);
    return has;
}

/* The page that the site has for an emergency has signs, and those have with that page's title for
 * a tag. */
bool question_has_signs(const struct question *question, uint32_t id)
{
    const struct library *library = question->scope->library;
    uint32_t urgent = question->urgent;
    return urgent &&
           (id == urgent || has_tag(library_page(library, id), library_row(library, urgent).title));
}

/* What is added to the rank of such a page for a sign that the question has. */
static double worth_of_sign(const struct question *question, const char *typed, uint32_t found,
                            const struct called *all, size_t count)
{
    struct called sign =
        called_find_sign(question->scope, question->ranking.sought, typed, found, all, count);
    return rank_urgent(&question->ranking, &sign);
}

/* Puts the page for an emergency among the first `max` of some candidates, if it is one at all: its
 * signs are compared whatever other names have the same words. It may be several, with names in
 * several languages. */
static void put_urgent_within(const struct question *question, struct candidate *list, size_t count,
                              size_t max)
{
    for (size_t i = max; i < count; i++) {
        while (max && list[i].id == question->urgent && list[max - 1].id == question->urgent)
            max--;
        if (max && list[i].id == question->urgent) {
            struct candidate urgent = list[i];
            list[i] = list[--max];
            list[max] = urgent;
        }
    }
}

void question_gather_named(struct question *question, const char *typed, size_t limit)
{
    enum { READ_MAX = 12 };
    struct called called[READ_MAX];
    size_t kept = question->count;
    size_t read = 0;
    question->by_name = true;
    question_gather(question, QUESTION_ANY, limit);
    question->by_name = false;
    size_t count = question->count - kept;
    if (!count)
        return;
    struct candidate *named = question->candidates + kept;
    qsort(named, count, sizeof *named, compare_candidates);
    put_urgent_within(question, named, count, READ_MAX);
    for (; read < READ_MAX && read < count; read++)
        called[read] =
            called_find(question->scope, question->ranking.sought, typed, named[read].found);
    for (size_t i = 0; i < count; i++) {
        struct candidate *candidate = &named[i];
        bool is_named = i < read && called[i].words;
        if (is_named)
            candidate->called = rank_called(&question->ranking, &called[i]);
        if (is_named && question_has_signs(question, candidate->id)) {
            double worth = worth_of_sign(question, typed, candidate->found, called, read);
            candidate->called += worth;
            question->sign = question->sign || worth > 0;
        }
        if (is_named || candidate->whole_title)
            question->candidates[kept++] = *candidate;
    }
    question->count = kept;
}

void question_begin(struct question *question, struct scope *scope,
                    const struct library_sought *sought)
{
    *question = (struct question){
        .scope = scope, .urgent = find_urgent(scope), .ranking = {.sought = sought}};
    store_set_rank(scope->store, rank, wants, question);
}

void question_end(struct question *question)
{
    free(question->candidates);
    free(question->ranking.asked);
    buffer_done(&question->match);
}
