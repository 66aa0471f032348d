/*
 * Search: which questions are asked, one after the other, until there is an answer.
 *
 * First for pages with all of the words as they were typed; then with the words mended; then with
 * some of them. Only pages that have the words together answer the first two: one of some length
 * has many words somewhere.
 */
#include "library/search.h"

#include "base/list.h"
#include "language/negation.h"
#include "language/tokens.h"
#include "library/elsewhere.h"
#include "library/kin.h"
#include "library/mend.h"
#include "library/question.h"
#include "library/said.h"

#include <stdlib.h>
#include <string.h>

/* A search: what is looked for, of which at most `limit` pages, are in its results. */
struct search {
    struct scope scope;
    size_t limit;
    bool denies;         /* pages have nothing but a "no" of what was typed */
    struct buffer typed; /* the words as they were typed, and small ones as they were meant */
    struct library_results *results;
};

/* Sets what each word is worth, once the question was asked: a rare one more than two others that
 * are on many pages, but less than three. One that says no tells nothing by itself, as rare as it
 * may be where few pages are in its language. */
static void weigh(const struct question *question, struct library_sought *sought)
{
    enum { COMMON = 2, RARE = 5 };
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const char *word = sought->tokens[sought->phrases[i].first];
        bool is_rare = rank_is_rare(&question->ranking, i) && !negation_is(word, strlen(word));
        sought->phrases[i].worth = is_rare ? RARE : COMMON;
    }
}

/* Puts a page first, whether it is among the results or not. */
static void put_first(struct library_results *results, uint32_t id, size_t limit)
{
    size_t at = 0;
    while (at < results->count && results->ids[at] != id)
        at++;
    if (at == results->count) {
        size_t room = results->count;
        results->ids = memory_grow(results->ids, &room, results->count + 1, sizeof *results->ids);
        results->count++;
    }
    memmove(results->ids + 1, results->ids, at * sizeof *results->ids);
    results->ids[0] = id;
    if (results->count > limit) {
        results->count = limit;
        results->more = true;
    }
}

/* Puts the first page that has no signs of an emergency before those that have, which were found by
 * a "cannot" as it may be: who "cannot knit" is not told to call an ambulance first. */
static void put_calm_first(const struct search *search, const struct question *question)
{
    enum { LOOKED_AT_MAX = 20 };
    struct library_results *results = search->results;
    for (size_t i = 0; i < results->count && i < LOOKED_AT_MAX; i++)
        if (!question_has_signs(question, results->ids[i])) {
            put_first(results, results->ids[i], search->limit);
            return;
        }
}

/* Asks for pages with all of the words, if a page has them together. QUESTION_ANY: then for pages
 * with at least one too: in a large library so many have one that those with all might not be among
 * them. */
static void ask(struct search *search, enum question_words words)
{
    struct question question;
    const struct library_sought *sought = search->results->sought;
    if (!sought->phrase_count)
        return;
    question_begin(&question, &search->scope, sought);
    question_gather(&question, QUESTION_ALL, search->limit);
    weigh(&question, search->results->sought);
    if (words == QUESTION_ANY)
        question_gather(&question, QUESTION_ANY, search->limit);
    if (words == QUESTION_ALL && !question.together)
        question.count = 0; /* as good as none */
    else
        question_gather_named(&question, buffer_string(&search->typed), search->limit);
    question_take(&question, search->limit, search->results);
    if (search->denies && !question.sign)
        put_calm_first(search, &question);
    question_end(&question);
}

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
    kin_take(&search->scope, sought);
}

/* Appends those of the typed words that are in a list of folded ones, and what is between two parts
 * of one, if anything: "38.5"; none if nothing else was asked for, but for a part of such a word.
 */
static void take_lost(const struct scope *scope, const char *words, const char *lost,
                      struct buffer *out)
{
    struct tokens tokens;
    struct token token;
    size_t end = 0;
    bool others = false;
    tokens_begin(&tokens, words, strlen(words));
    while (*lost && tokens_next(&tokens, &token)) {
        if (!list_has(lost, token.folded, token.folded_bytes)) {
            others = others || !list_has(scope->small, token.folded, token.folded_bytes);
            continue;
        }
        bool is_part = out->used && token.start <= end + 1;
        if (out->used && !is_part)
            buffer_add_char(out, ' ');
        size_t start = is_part ? end : token.start;
        buffer_add(out, words + start, token.end - start);
        end = token.end;
    }
    if (!others)
        out->used = 0;
    tokens_done(&tokens);
}

/* No page has all the words together as they were typed: tries them mended, then takes pages with
 * some. */
static void ask_again(struct search *search, const char *words)
{
    struct library_results *results = search->results;
    struct mended mended;
    mend_words(&search->scope, results->sought, &mended);
    bool prefix = results->sought->phrases[results->sought->phrase_count - 1].prefix;
    prefix = prefix && mended.ends;
    seek(search, sought_new(mended.words.bytes, mended.words.used, prefix, ""));
    results->asked.used = 0;
    buffer_add(&results->asked, mended.words.bytes, mended.words.used);
    buffer_add_string(&search->typed, buffer_string(&mended.small));
    search->denies = mended.denies;
    buffer_done(&mended.words);
    buffer_done(&mended.small);
    if (mended.count && !mended.lost.used)
        ask(search, QUESTION_ALL);
    results->answer = SEARCH_SPELT;
    if (!results->count) {
        ask(search, QUESTION_ANY);
        results->answer = SEARCH_SOME;
        if (results->count)
            take_lost(&search->scope, words, buffer_string(&mended.lost), &results->lost);
    }
    buffer_done(&mended.lost);
}

/* Appends the one word that a few typed ones make together, with their small ones. False: there are
 * too many. */
static bool join_words(const char *words, struct buffer *out)
{
    enum { WORDS_MIN = 2, WORDS_MAX = 4 };
    struct tokens tokens;
    struct token token;
    size_t count = 0;
    tokens_begin(&tokens, words, strlen(words));
    while (count <= WORDS_MAX && tokens_next(&tokens, &token)) {
        buffer_add(out, token.folded, token.folded_bytes);
        count++;
    }
    tokens_done(&tokens);
    return count >= WORDS_MIN && count <= WORDS_MAX;
}

/* Takes pages that are called as a word is. */
static void take_called(struct search *search, const struct buffer *word, size_t max,
                        struct library_results *called)
{
    struct question question;
    struct library_sought *sought = sought_new(word->bytes, word->used, false, "");
    kin_take(&search->scope, sought);
    question_begin(&question, &search->scope, sought);
    question_gather_named(&question, word->bytes, max);
    question_take(&question, max, called);
    question_end(&question);
    sought_free(sought);
}

static bool has_quoted(const struct library_sought *sought)
{
    size_t i = 0;
    while (i < sought->phrase_count && !sought->phrases[i].kept)
        i++;
    return i < sought->phrase_count;
}

/* Puts the pages first that are called as the typed words are as one: "short codes", of which many
 * texts speak, but one page is called "Shortcodes". */
static void put_joined_first(struct search *search, const char *words)
{
    enum { TAKEN_MAX = 3 };
    struct library_results called = {0};
    struct buffer word = {0};
    if (!has_quoted(search->results->sought) && join_words(words, &word) &&
        said_in_titles(&search->scope, word.bytes))
        take_called(search, &word, TAKEN_MAX, &called);
    for (size_t i = called.count; i-- > 0;)
        put_first(search->results, called.ids[i], search->limit);
    free(called.ids);
    buffer_done(&word);
}

/* There is a word to look for. */
static void answer(struct search *search, const char *words)
{
    struct library_results *results = search->results;
    results->answer = SEARCH_ALL;
    settle_beginning(&search->scope, results->sought);
    kin_take(&search->scope, results->sought);
    ask(search, QUESTION_ALL);
    if (results->count)
        put_joined_first(search, words);
    if (!results->count)
        ask_again(search, words);
    if (!results->count)
        results->answer = SEARCH_NOTHING;
}

static void search_in(const struct library *library, const struct library_query *query,
                      const char *words, size_t limit, struct library_results *results)
{
    struct search search = {.limit = limit, .results = results};
    scope_init(&search.scope, library, query);
    *results = (struct library_results){
        .sought = sought_new(words, strlen(words), true, search.scope.small)};
    buffer_add_string(&results->asked, words);
    buffer_add_string(&search.typed, words);
    if (search.scope.store && results->sought->phrase_count)
        answer(&search, words);
    buffer_done(&search.typed);
    scope_done(&search.scope);
}

/* Asks once more in the language of the words, if the one that was chosen does not know all of
 * them. A single word that can be mended is rather a misspelt one. */
static void search_elsewhere(const struct library *library, const struct library_query *query,
                             const char *words, size_t limit, struct library_results *results)
{
    struct library_query other = *query;
    struct library_results found;
    struct scope scope;
    bool clearly;
    scope_init(&scope, library, query);
    results->elsewhere = scope.store ? elsewhere_find(&scope, words, &clearly) : 0;
    scope_done(&scope);
    if (!results->elsewhere || (results->answer == SEARCH_SPELT && !clearly))
        return;
    other.language = results->elsewhere;
    search_in(library, &other, words, limit, &found);
    if (!found.count) {
        library_results_done(&found);
        return;
    }
    found.elsewhere = results->elsewhere;
    library_results_done(results);
    *results = found;
}

void library_search(const struct library *library, const struct library_query *query,
                    const char *words, size_t limit, struct library_results *results)
{
    search_in(library, query, words, limit, results);
    if (results->answer != SEARCH_ALL && query->language)
        search_elsewhere(library, query, words, limit, results);
}

void library_results_done(struct library_results *results)
{
    free(results->ids);
    sought_free(results->sought);
    buffer_done(&results->asked);
    buffer_done(&results->lost);
    *results = (struct library_results){0};
}
