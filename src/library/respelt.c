/*
 * Words that are written otherwise than on any page, but by a rule.
 *
 * Such a word may have many wrong letters and still be one word only. Refuses to mend anything
 * else besides: what the rule gives must be on a page as it is.
 */
#include "library/respelt.h"

#include "base/tag.h"
#include "base/text.h"
#include "library/kin.h"
#include "library/said.h"
#include "library/search.h"

#include <string.h>

enum { BYTES_MIN = 4 };

/* Letters that change places, two by two, where somebody types as on the keyboard at home: those of
 * France and of Germany, and the English one. */
static const char *const keyboards[] = {"aqzw", "yz"};

static char key_at_home(const char *pairs, char letter)
{
    const char *at = letter ? strchr(pairs, letter) : NULL;
    if (!at)
        return letter;
    return (at - pairs) % 2 ? at[-1] : at[1];
}

/* Letters of a language that sound like others of it: "ll" and "y" nearly everywhere, "j" and "g"
 * before some vowels, and all that a Polish ear does not tell apart. What is written "ą" and "ę" is
 * folded to "a" and "e". */
static const struct {
    const char *language;
    const char *typed;
    const char *written;
} sounds[] = {
    {"es", "y", "ll"}, {"es", "ll", "y"}, {"es", "j", "g"},   {"es", "g", "j"},
    {"fr", "j", "g"},  {"fr", "g", "j"},  {"pl", "on", "a"},  {"pl", "om", "a"},
    {"pl", "en", "e"}, {"pl", "em", "e"}, {"pl", "h", "ch"},  {"pl", "ch", "h"},
    {"pl", "rz", "z"}, {"pl", "z", "rz"}, {"pl", "sz", "rz"}, {"pl", "f", "w"},
};

static bool is_said(struct scope *scope, const struct buffer *word, const char *folded)
{
    return strcmp(word->bytes, folded) != 0 && said_word(scope, word->bytes, word->used);
}

static bool find_by_keyboard(struct scope *scope, const char *folded, struct buffer *word)
{
    for (size_t i = 0; i < sizeof keyboards / sizeof *keyboards; i++) {
        word->used = 0;
        for (const char *at = folded; *at; at++)
            buffer_add_char(word, key_at_home(keyboards[i], *at));
        if (is_said(scope, word, folded))
            return true;
    }
    return false;
}

/* Whether a page has the word if it is written otherwise at one of its places. */
static bool find_by_rule(struct scope *scope, const char *folded, const char *typed,
                         const char *written, struct buffer *word)
{
    for (const char *at = folded; (at = strstr(at, typed)); at++) {
        word->used = 0;
        buffer_format(word, "%.*s%s%s", (int)(at - folded), folded, written, at + strlen(typed));
        if (is_said(scope, word, folded))
            return true;
    }
    return false;
}

static bool find_by_sound(struct scope *scope, const char *folded, struct buffer *word)
{
    for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++)
        if (tag_is_of(scope->code, sounds[i].language) &&
            find_by_rule(scope, folded, sounds[i].typed, sounds[i].written, word))
            return true;
    return false;
}

/* Appends a folded word as it is folded if the two letters of its umlauts are one: "fuesse". */
static void add_umlauts(struct buffer *out, const char *folded)
{
    for (const char *at = folded; *at; at++)
        if (*at != 'e' || at == folded || !strchr("aou", at[-1]))
            buffer_add_char(out, *at);
}

/* Whether a page has a word, or another form of it. */
static bool is_said_in_a_form(struct scope *scope, const struct buffer *word)
{
    struct library_sought *sought = sought_new(word->bytes, word->used, false, "");
    kin_take(scope, sought);
    bool said = sought->phrase_count && said_sought(scope, sought, &sought->phrases[0]);
    sought_free(sought);
    return said;
}

/* Whether a page has a German word whose umlauts were typed as two letters: "fuesse" or "fuessen",
 * where the index has "fusse". */
static bool find_umlauts(struct scope *scope, const char *folded, struct buffer *word)
{
    if (!tag_is_of(scope->code, "de"))
        return false;
    word->used = 0;
    add_umlauts(word, folded);
    return strcmp(buffer_string(word), folded) != 0 && is_said_in_a_form(scope, word);
}

/* Whether a page has an Arabic word without "in", "for", "and", "so" or "like", of which each is
 * one letter that begins the word: "in my back". */
static bool find_behind_letter(struct scope *scope, const char *folded, struct buffer *word)
{
    static const char *const letters[] = {"\u0628", "\u0644", "\u0648", "\u0641", "\u0643"};
    enum { LEFT_BYTES_MIN = 6 }; /* three letters */
    for (size_t i = 0; tag_is_of(scope->code, "ar") && i < sizeof letters / sizeof *letters; i++) {
        size_t n = strlen(letters[i]);
        if (strncmp(folded, letters[i], n) != 0 || strlen(folded + n) < LEFT_BYTES_MIN)
            continue;
        word->used = 0;
        buffer_add_string(word, folded + n);
        return is_said(scope, word, folded);
    }
    return false;
}

bool respelt_find(struct scope *scope, const char *folded, struct buffer *out)
{
    struct buffer word = {0};
    bool found = strlen(folded) >= BYTES_MIN &&
                 (find_umlauts(scope, folded, &word) || find_behind_letter(scope, folded, &word) ||
                  find_by_sound(scope, folded, &word) || find_by_keyboard(scope, folded, &word));
    if (found)
        buffer_add(out, word.bytes, word.used);
    buffer_done(&word);
    return found;
}

bool library_respell(const struct library *library, uint32_t language, const char *typed,
                     size_t n_bytes, struct buffer *out)
{
    struct buffer folded = {0};
    size_t before = out->used;
    language = language ? language : library_default_language(library);
    if (!language || !tag_is_of(library_language(library, language)->code, "de"))
        return false;
    text_fold_words(&folded, typed, n_bytes);
    add_umlauts(out, buffer_string(&folded));
    bool respelt = out->used - before < folded.used;
    buffer_done(&folded);
    return respelt;
}
