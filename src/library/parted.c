/*
 * Words that were typed as one where pages have several.
 *
 * Only words of pages that the reader is shown are considered, as in spelling. Refuses to split a
 * word just anywhere: both parts must be too long to match by accident, except a number and what it
 * counts. A letter before a number is a name ("S1"), not two words.
 */
#include "library/parted.h"

#include "base/ascii.h"
#include "base/list.h"
#include "library/said.h"

#include <string.h>

enum { PART_MIN = 3, LONG_PART_MIN = 4 };

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
        bool said = near ? may_be_compound(n_bytes, at) && said_near(scope, both.bytes, both.used)
                         : may_part(folded, n_bytes, at) && said_word(scope, both.bytes, both.used);
        found = said ? at : 0;
    }
    buffer_done(&both);
    return found;
}

static bool part_in_two(struct scope *scope, const char *folded, bool near, struct buffer *out)
{
    size_t at = find_parting(scope, folded, near);
    if (at)
        buffer_format(out, "%.*s %s", (int)at, folded, folded + at);
    return at > 0;
}

/* A word that is parted into several, small ones between them: "queuedecheval". */
enum { PARTS_MAX = 6 };
struct parting {
    struct scope *scope;
    const char *folded;
    size_t n_bytes;
    size_t ends[PARTS_MAX]; /* of the parts so far */
    size_t count;
};

static bool is_small(const struct parting *parting, size_t at, size_t end)
{
    return list_has(parting->scope->small, parting->folded + at, end - at);
}

static bool is_part(const struct parting *parting, size_t at, size_t end)
{
    return is_small(parting, at, end) ||
           (end - at >= PART_MIN && said_pages(parting->scope, parting->folded + at, end - at) > 0);
}

/* Appends the parts with blanks between them. `all`: the small ones too. */
static void write_parts(const struct parting *parting, bool all, struct buffer *out)
{
    const char *blank = "";
    size_t at = 0;
    for (size_t i = 0; i < parting->count; at = parting->ends[i++]) {
        if (!all && is_small(parting, at, parting->ends[i]))
            continue;
        buffer_format(out, "%s%.*s", blank, (int)(parting->ends[i] - at), parting->folded + at);
        blank = " ";
    }
}

/* Whether there are several parts that are not small, all of them long enough for a compound. */
static bool are_long(const struct parting *parting)
{
    size_t count = 0;
    size_t at = 0;
    for (size_t i = 0; i < parting->count; at = parting->ends[i++]) {
        bool small = is_small(parting, at, parting->ends[i]);
        if (!small && parting->ends[i] - at < LONG_PART_MIN)
            return false;
        count += !small;
    }
    return count > 1;
}

/* Whether a shown page has the parts side by side or, without the small ones, near each other. */
static bool are_said(const struct parting *parting)
{
    struct buffer words = {0};
    write_parts(parting, true, &words);
    bool said = said_word(parting->scope, words.bytes, words.used);
    words.used = 0;
    write_parts(parting, false, &words);
    said = said || (are_long(parting) && said_near(parting->scope, words.bytes, words.used));
    buffer_done(&words);
    return said;
}

/* Parts what is left from a byte on, so that a shown page has all the parts together. */
static bool part_from(struct parting *parting, size_t at)
{
    enum { PARTS_MIN = 3 };
    if (at == parting->n_bytes)
        return parting->count >= PARTS_MIN && are_said(parting);
    if (parting->count == PARTS_MAX)
        return false;
    for (size_t end = parting->n_bytes; end > at; end--) {
        if (!is_part(parting, at, end))
            continue;
        parting->ends[parting->count++] = end;
        if (part_from(parting, end))
            return true;
        parting->count--;
    }
    return false;
}

static bool part_in_several(struct scope *scope, const char *folded, struct buffer *out)
{
    enum { BYTES_MIN = 8, BYTES_MAX = 64 };
    struct parting parting = {.scope = scope, .folded = folded, .n_bytes = strlen(folded)};
    if (parting.n_bytes < BYTES_MIN || parting.n_bytes > BYTES_MAX || !part_from(&parting, 0))
        return false;
    write_parts(&parting, false, out);
    return true;
}

/* How many bytes of a word stand before the apostrophe that was left out, if those are a small word
 * before a vowel: "lhernie", "quune"; 0: there are none. */
static size_t find_apostrophe(const struct scope *scope, const char *folded)
{
    size_t at = strncmp(folded, "qu", 2) == 0 ? 2 : 1;
    if (!*folded || ascii_is_vowel((unsigned char)*folded) || !list_has(scope->small, folded, at))
        return 0;
    return folded[at] == 'h' || ascii_is_vowel((unsigned char)folded[at]) ? at : 0;
}

bool parted_elided(struct scope *scope, const char *folded, struct buffer *out)
{
    size_t at = find_apostrophe(scope, folded);
    const char *rest = folded + at;
    uint32_t id;
    if (!at || !(list_has(scope->small, rest, strlen(rest)) ||
                 (strlen(rest) >= PART_MIN && said_where(scope, rest, scope->asked_in, &id, 1))))
        return false;
    buffer_add_string(out, rest);
    return true;
}

bool parted_in_words(struct scope *scope, const char *folded, struct buffer *out)
{
    return part_in_two(scope, folded, false, out) || part_in_several(scope, folded, out) ||
           part_in_two(scope, folded, true, out);
}
