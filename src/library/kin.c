/*
 * Finds other forms of a question's words that the library has.
 *
 * A reader who asks for "leg weakness" means the page that says "your leg is weak". So a question
 * is asked in the forms that the pages have, while the index has each word as it was written: those
 * of the same stem (stem.h), those that no ending tells (irregular.h), and numbers (numeral.h).
 */
#include "library/kin.h"

#include "base/list.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "language/irregular.h"
#include "language/numeral.h"
#include "language/small.h"
#include "language/stem.h"
#include "library/said.h"

#include <string.h>

enum { KIN_MAX = 16, BEGINNING_BYTES_MIN = 3 };

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
    const char *small = small_words(code); /* they are on every page: "Wanne" is not "wann" */
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

/* Adds to `kin` the words of a language that have the stem of a phrase's word. What begins like a
 * word that is still being typed is asked for already, and of one letter thousands do. */
static void take_of_language(const struct scope *scope, uint32_t language,
                             struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *code = code_of(scope, language);
    const char *typed = sought->tokens[phrase->first];
    struct buffer stem = {0};
    struct buffer beginning = {0};
    if (stem_write(code, typed, strlen(typed), &stem)) {
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

/* Adds the digits for a number in words, and the other way round. */
static void take_numeral(const struct scope *scope, uint32_t language,
                         struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *code = code_of(scope, language);
    const char *typed = sought->tokens[phrase->first];
    struct buffer other = {0};
    if (phrase->kin_count < KIN_MAX && numeral_write(code, typed, &other) &&
        !is_asked(phrase, typed, other.bytes) && said_pages(scope, other.bytes, other.used))
        phrase->kin[phrase->kin_count++] = arena_copy(&sought->arena, other.bytes, other.used);
    buffer_done(&other);
}

/* Adds to `kin` what a phrase's word is in other forms of a language. */
static void take_forms(const struct scope *scope, uint32_t language, struct library_sought *sought,
                       struct sought_phrase *phrase)
{
    take_of_language(scope, language, sought, phrase);
    take_numeral(scope, language, sought, phrase);
}

/* Adds the irregular forms that pages have. */
static void take_irregular(const struct scope *scope, uint32_t language,
                           struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *code = code_of(scope, language);
    const char *typed = sought->tokens[phrase->first];
    struct buffer forms = {0};
    irregular_write(code, typed, &forms);
    size_t n;
    for (const char *at = buffer_string(&forms); *at == ' '; at += n) {
        n = strcspn(++at, " ");
        char *form = arena_copy(&sought->arena, at, n);
        if (phrase->kin_count < KIN_MAX && !is_asked(phrase, typed, form) &&
            said_pages(scope, form, n))
            phrase->kin[phrase->kin_count++] = form;
    }
    buffer_done(&forms);
}

void kin_take(const struct scope *scope, struct library_sought *sought)
{
    for (size_t i = 0; i < sought->phrase_count; i++) {
        struct sought_phrase *phrase = &sought->phrases[i];
        if (phrase->count > 1 || phrase->kept)
            continue;
        phrase->kin = arena_new(&sought->arena, KIN_MAX * sizeof *phrase->kin);
        take_forms(scope, scope->language, sought, phrase);
        if (scope->standard != scope->language)
            take_forms(scope, scope->standard, sought, phrase);
        phrase->kin_alike = phrase->kin_count;
        take_irregular(scope, scope->language, sought, phrase);
        if (scope->standard != scope->language)
            take_irregular(scope, scope->standard, sought, phrase);
    }
}
