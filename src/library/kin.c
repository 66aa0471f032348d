/*
 * Finds other forms of a question's words that the library has.
 *
 * A reader who asks for "leg weakness" means the page that says "your leg is weak". So a question
 * is asked in the forms that the pages have, while the index has each word as it was written: those
 * of the same stem (stem.h), those that no ending tells (irregular.h), numbers (numeral.h), and
 * what the site says is the same: "tummy", "stomach".
 */
#include "library/kin.h"

#include "base/list.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "language/irregular.h"
#include "language/numeral.h"
#include "language/stem.h"
#include "language/stop_words.h"
#include "library/said.h"

#include <stdlib.h>
#include <string.h>

enum { KIN_MAX = 32, BEGINNING_BYTES_MIN = 3 };

static bool ends_with(const struct buffer *stem, const char *ending)
{
    size_t n = strlen(ending);
    return stem->used > n && memcmp(stem->bytes + stem->used - n, ending, n) == 0;
}

/* Cuts a stem down to what all its words begin with: its last letter may differ in some of them,
 * and in short English words both letters of "ie": "lie", "lying". */
static void cut_what_differs(struct buffer *stem, bool is_english)
{
    if (is_english && ends_with(stem, "ie"))
        stem->used -= 2;
    bool is_kept = stem->used <= BEGINNING_BYTES_MIN && !(is_english && ends_with(stem, "y"));
    if (is_kept)
        return;
    do
        stem->used--;
    while (text_goes_on(stem->bytes[stem->used]));
}

/* Whether a phrase finds a word already. */
static bool is_asked(const struct sought_phrase *phrase, const char *typed, const char *word)
{
    size_t n = strlen(typed);
    if (strncmp(word, typed, n) == 0 && (phrase->prefix || !word[n]))
        return true;
    for (size_t i = 0; i < phrase->kin_count; i++)
        if (strcmp(word, phrase->kin[i]) == 0)
            return true;
    return false;
}

static const char *code_of(const struct scope *scope, uint32_t language)
{
    return language ? library_language(scope->library, language)->code : "";
}

/* Adds to `kin` the words of a language (0: none) that begin so and have a stem. */
static void take_with_stem(const struct scope *scope, uint32_t language, const char *beginning,
                           const char *stem, struct library_sought *sought,
                           struct sought_phrase *phrase)
{
    const char *code = code_of(scope, language);
    const char *typed = sought->tokens[phrase->first];
    const char *small = stop_words(code); /* they are on every page: "Wanne" is not "wann" */
    struct buffer other = {0};
    struct statement *row =
        store_statement(scope->store, "SELECT word FROM vocabulary WHERE word >= ?1"
                                      " AND word < ?1 || " STORE_LAST " AND language = ?2");
    statement_bind_string(row, 1, beginning);
    statement_bind_number(row, 2, language);
    while (phrase->kin_count < KIN_MAX && statement_step(row)) {
        size_t n_bytes;
        const char *word = statement_text(row, 0, &n_bytes);
        other.used = 0;
        if (stem_write(code, word, n_bytes, &other) && strcmp(buffer_string(&other), stem) == 0 &&
            !list_has(small, word, n_bytes) && !is_asked(phrase, typed, word))
            phrase->kin[phrase->kin_count++] = arena_copy(&sought->arena, word, n_bytes);
    }
    statement_end(row);
    buffer_done(&other);
}

/* Adds to `kin` the words of a language that have the stem of a folded word. What begins like a
 * word that is still being typed is asked for already, and of one letter thousands do. */
static void take_alike(const struct scope *scope, uint32_t language, const char *word,
                       struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *code = code_of(scope, language);
    const char *typed = sought->tokens[phrase->first];
    struct buffer stem = {0};
    struct buffer beginning = {0};
    if (stem_write(code, word, strlen(word), &stem)) {
        buffer_add(&beginning, stem.bytes, stem.used);
        cut_what_differs(&beginning, tag_is_of(code, "en"));
        beginning.bytes[beginning.used] = '\0';
        if (!phrase->prefix || strncmp(buffer_string(&beginning), typed, strlen(typed)) != 0)
            take_with_stem(scope, language, buffer_string(&beginning), buffer_string(&stem), sought,
                           phrase);
    }
    buffer_done(&stem);
    buffer_done(&beginning);
}

/* Adds a folded word that pages have, unless the phrase finds it already. */
static void take_word(const struct scope *scope, const char *word, struct library_sought *sought,
                      struct sought_phrase *phrase)
{
    const char *typed = sought->tokens[phrase->first];
    size_t n_bytes = strlen(word);
    if (phrase->kin_count < KIN_MAX && !is_asked(phrase, typed, word) &&
        said_pages(scope, word, n_bytes))
        phrase->kin[phrase->kin_count++] = arena_copy(&sought->arena, word, n_bytes);
}

/* Adds the digits for a number in words, and the other way round. */
static void take_numeral(const struct scope *scope, uint32_t language,
                         struct library_sought *sought, struct sought_phrase *phrase)
{
    struct buffer other = {0};
    if (numeral_write(code_of(scope, language), sought->tokens[phrase->first], &other))
        take_word(scope, buffer_string(&other), sought, phrase);
    buffer_done(&other);
}

/* Whether a phrase's word is another one, in any form. */
static bool is_word(const char *code, const struct library_sought *sought,
                    const struct sought_phrase *phrase, const char *word)
{
    size_t i = 0;
    while (i <= phrase->other_count && !stem_is_same(code, word, sought_form(sought, phrase, i)))
        i++;
    return i <= phrase->other_count;
}

/* Adds a word in all the forms that pages have. */
static void take_all_forms(const struct scope *scope, uint32_t language, const char *word,
                           struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *forms[ARTICLE_FORMS_MAX];
    size_t count = article_forms(word, ARTICLE_TRUE, &sought->arena, forms);
    take_word(scope, word, sought, phrase);
    for (size_t i = 0; i < count; i++)
        take_word(scope, forms[i], sought, phrase);
    take_alike(scope, language, word, sought, phrase);
}

/* Adds the words of a group if a phrase's word is one of them. */
static void take_group(const struct scope *scope, uint32_t language, char *group,
                       struct library_sought *sought, struct sought_phrase *phrase)
{
    enum { WORDS_MAX = 64 };
    const char *words[WORDS_MAX];
    size_t count = 0;
    bool has = false;
    char *rest = group;
    for (char *word; count < WORDS_MAX && (word = strtok_r(rest, " ", &rest)); count++) {
        words[count] = word;
        has = has || is_word(code_of(scope, language), sought, phrase, word);
    }
    for (size_t i = 0; has && i < count; i++)
        take_all_forms(scope, language, words[i], sought, phrase);
}

/* Adds what means the same as a phrase's word, as the site has it in a setting. */
static void take_same(const struct scope *scope, uint32_t language, const char *setting,
                      struct library_sought *sought, struct sought_phrase *phrase)
{
    char *groups = memory_copy(setting, strlen(setting));
    char *rest = groups;
    for (char *group; (group = strtok_r(rest, ",", &rest));)
        take_group(scope, language, group, sought, phrase);
    free(groups);
}

/* Adds to `kin` what a phrase's word is in other forms of a language, and what means the same. */
static void take_forms(const struct scope *scope, uint32_t language, const char *setting,
                       struct library_sought *sought, struct sought_phrase *phrase)
{
    take_alike(scope, language, sought->tokens[phrase->first], sought, phrase);
    take_numeral(scope, language, sought, phrase);
    take_same(scope, language, setting, sought, phrase);
}

/* Adds the irregular forms that pages have. */
static void take_irregular(const struct scope *scope, uint32_t language,
                           struct library_sought *sought, struct sought_phrase *phrase)
{
    struct buffer forms = {0};
    irregular_write(code_of(scope, language), sought->tokens[phrase->first], &forms);
    char *rest = forms.bytes;
    for (char *form; rest && (form = strtok_r(rest, " ", &rest));)
        take_word(scope, form, sought, phrase);
    buffer_done(&forms);
}

void kin_take(const struct scope *scope, struct library_sought *sought)
{
    const char *same = library_setting_in(scope->library, "words", scope->language);
    const char *standard = library_setting_in(scope->library, "words", scope->standard);
    for (size_t i = 0; i < sought->phrase_count; i++) {
        struct sought_phrase *phrase = &sought->phrases[i];
        if (phrase->count > 1 || phrase->kept)
            continue;
        phrase->kin = arena_new(&sought->arena, KIN_MAX * sizeof *phrase->kin);
        take_forms(scope, scope->language, same, sought, phrase);
        if (scope->standard != scope->language)
            take_forms(scope, scope->standard, standard, sought, phrase);
        phrase->kin_alike = phrase->kin_count;
        take_irregular(scope, scope->language, sought, phrase);
        if (scope->standard != scope->language)
            take_irregular(scope, scope->standard, sought, phrase);
    }
}
