/*
 * In which language somebody asks who has chosen another: counts the words that each one knows.
 *
 * Whoever has learnt a little of the language on the screen mixes two in one sentence, and no page
 * has all of that. Small words count like others: by them a language is known. Refuses to decide
 * where most words are of no language here, or as many of the one that was chosen.
 */
#include "library/elsewhere.h"

#include "base/list.h"
#include "language/negation.h"
#include "language/stop_words.h"
#include "library/kin.h"
#include "library/said.h"

#include <string.h>

static bool is_said_in(struct scope *scope, const char *word)
{
    uint32_t id;
    return said_where(scope, word, scope->language, &id, 1) > 0;
}

/* Whether a shown page of the scope's own language has a phrase's word, in any of its forms. */
static bool is_of_language(struct scope *scope, const struct library_sought *sought,
                           const struct sought_phrase *phrase)
{
    for (size_t i = 0; i <= phrase->other_count; i++)
        if (is_said_in(scope, sought_form(sought, phrase, i)))
            return true;
    for (size_t i = 0; i < phrase->kin_count; i++)
        if (is_said_in(scope, phrase->kin[i]))
            return true;
    return false;
}

static bool is_small_in(const char *code, const char *word)
{
    return list_has(stop_words(code), word, strlen(word)) ||
           list_has(stop_words_people(code), word, strlen(word));
}

/* A small word tells nothing alone: "bin" is one in English. */
static bool is_known(struct scope *scope, const struct library_sought *sought,
                     const struct sought_phrase *phrase)
{
    if (is_small_in(scope->code, sought->tokens[phrase->first]))
        return sought->phrase_count > 1;
    return is_of_language(scope, sought, phrase);
}

/* How many of the words a language knows. `standard`, unless NULL: or the site's default, on any
 * page of its own, whether the reader is shown that or its translation. */
static size_t count_known(struct scope *scope, struct scope *standard, const char *words,
                          size_t *all)
{
    struct library_sought *sought = sought_new(words, strlen(words), false, "");
    size_t count = 0;
    kin_take(scope, sought);
    *all = sought->phrase_count;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const struct sought_phrase *phrase = &sought->phrases[i];
        count += is_known(scope, sought, phrase) ||
                 (standard && (negation_words(sought->tokens[phrase->first]) ||
                               is_known(standard, sought, phrase)));
    }
    sought_free(sought);
    return count;
}

/* Begins the scope of a question in another language; the query is its own. */
static void init_in(struct scope *other, struct library_query *query, const struct scope *scope,
                    uint32_t language)
{
    *query = *scope->query;
    query->language = language;
    scope_init(other, scope->library, query);
}

uint32_t elsewhere_find(struct scope *scope, const char *words, bool *clearly)
{
    enum { LANGUAGES_MAX = 32 }; /* each is asked for every word */
    uint32_t count = library_language_count(scope->library);
    uint32_t found = 0;
    size_t all;
    struct library_query query;
    struct scope other;
    init_in(&other, &query, scope, scope->standard);
    size_t own = count_known(scope, &other, words, &all);
    size_t most = own;
    scope_done(&other);
    for (uint32_t i = 1; scope->language && i <= count && i <= LANGUAGES_MAX; i++) {
        if (i == scope->language || i == scope->standard)
            continue;
        init_in(&other, &query, scope, i);
        size_t known = count_known(&other, NULL, words, &all);
        scope_done(&other);
        if (known > most && known * 2 > all) {
            most = known;
            found = i;
        }
    }
    *clearly = most > own + 1;
    return found;
}
