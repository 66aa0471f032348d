/*
 * Words that were split or joined otherwise than on any page.
 *
 * Only words of pages that the reader is shown are considered, as in spelling. Refuses to split a
 * word just anywhere: both parts must be too long to match by accident, except a number and what it
 * counts. A letter before a number is a name ("S1"), not two words.
 */
#include "library/parted.h"

#include "base/ascii.h"
#include "library/said.h"
#include "library/spelling.h"

#include <string.h>

enum { PART_MIN = 3 };

/* Whether a code such as "M54.5" was typed without its dot. */
static bool is_code(const char *word, size_t n_bytes, size_t at)
{
    enum { DOT = 3, BYTES_MAX = 5 };
    bool digits = at == DOT && n_bytes <= BYTES_MAX && !ascii_is_digit(*word);
    for (size_t i = 1; i < n_bytes && digits; i++)
        digits = ascii_is_digit(word[i]);
    return digits;
}

/* Whether an apostrophe may have been left out: "obrien", "lepaule". */
static bool is_elided(const char *word, size_t n_bytes, size_t at)
{
    enum { REST_MIN = 4 };
    return at == 1 && strchr("dlo", *word) && n_bytes > REST_MIN;
}

static bool may_part(const char *word, size_t n_bytes, size_t at)
{
    bool counts = ascii_is_digit(word[at - 1]) && !ascii_is_digit(word[at]);
    bool counted = !ascii_is_digit(word[at - 1]) && ascii_is_digit(word[at]);
    return counts || is_code(word, n_bytes, at) || is_elided(word, n_bytes, at) ||
           (at >= PART_MIN && (counted || at + PART_MIN <= n_bytes));
}

/* Whether both parts are long enough for a compound: to whoever asks for a "rückenoperation", a
 * page about an "Operation am Rücken" is of use. */
static bool may_be_compound(size_t n_bytes, size_t at)
{
    enum { LONG_PART_MIN = 4 };
    return at >= LONG_PART_MIN && at + LONG_PART_MIN <= n_bytes;
}

/* Where a folded word is parted into two that a shown page has, side by side or else `near` each
 * other; 0: nowhere. */
static size_t find_parting(struct scope *scope, const char *folded, bool near)
{
    struct buffer both = {0};
    size_t n_bytes = strlen(folded);
    size_t found = 0;
    for (size_t at = 1; at < n_bytes && !found; at++) {
        both.used = 0;
        buffer_add(&both, folded, at);
        buffer_add_char(&both, ' ');
        buffer_add_string(&both, folded + at);
        bool said = near ? may_be_compound(n_bytes, at) && said_near(scope, folded, n_bytes, at)
                         : may_part(folded, n_bytes, at) && said_word(scope, both.bytes, both.used);
        found = said ? at : 0;
    }
    buffer_done(&both);
    return found;
}

bool parted_in_two(struct scope *scope, const char *folded, struct buffer *out)
{
    size_t at = find_parting(scope, folded, false);
    at = at ? at : find_parting(scope, folded, true);
    if (at)
        buffer_format(out, "%.*s %s", (int)at, folded, folded + at);
    return at > 0;
}

bool parted_join(struct scope *scope, const char *first, const char *second, bool prefix,
                 struct buffer *out)
{
    struct buffer joined = {0};
    bool said = true;
    buffer_format(&joined, "%s%s", first, second);
    if (said_word(scope, joined.bytes, joined.used))
        buffer_add(out, joined.bytes, joined.used);
    else
        said = prefix && strlen(first) >= PART_MIN && said_beginning(scope, joined.bytes) &&
               spelling_mend(scope, joined.bytes, true, out);
    buffer_done(&joined);
    return said;
}

/* In English, like the spelling rules: other languages have a separate word for "not". */
static const struct {
    const char *folded;
    const char *words[2]; /* the second may be NULL */
} negations[] = {
    {"arent", {"are", "not"}},       {"cant", {"cannot", NULL}},    {"couldnt", {"could", "not"}},
    {"didnt", {"did", "not"}},       {"doesnt", {"does", "not"}},   {"dont", {"do", "not"}},
    {"hadnt", {"had", "not"}},       {"hasnt", {"has", "not"}},     {"havent", {"have", "not"}},
    {"isnt", {"is", "not"}},         {"mustnt", {"must", "not"}},   {"neednt", {"need", "not"}},
    {"shouldnt", {"should", "not"}}, {"wasnt", {"was", "not"}},     {"werent", {"were", "not"}},
    {"wont", {"will", "not"}},       {"wouldnt", {"would", "not"}},
};
enum { NEGATIONS = sizeof negations / sizeof *negations };

/* Its index, NEGATIONS if it is none. */
static size_t find_negation(const char *folded)
{
    size_t i = 0;
    while (i < NEGATIONS && strcmp(negations[i].folded, folded) != 0)
        i++;
    return i;
}

bool parted_is_negation(const char *folded)
{
    return find_negation(folded) < NEGATIONS;
}

bool parted_negation(struct scope *scope, const char *folded, struct buffer *out)
{
    const char *const *words = negations[find_negation(folded)].words;
    size_t count = words[1] ? 2 : 1;
    for (size_t i = 0; i < count; i++)
        if (!said_word(scope, words[i], strlen(words[i])))
            return false;
    for (size_t i = 0; i < count; i++)
        buffer_format(out, "%s%s", i ? " " : "", words[i]);
    return true;
}
