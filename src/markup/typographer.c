/*
 * Typographic marks.
 *
 * The hard idea: the same keys are quotes and feet, inches, minutes and minus signs. A patient may
 * act on a number, so in doubt a mark stays as it was typed. The neighbours of a quote tell whether
 * it opens or closes; emphasis marks may come between it and them.
 */
#define _GNU_SOURCE /* memmem */
#include "markup/typographer.h"

#include "base/ascii.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

/* How much markup is passed over to find the neighbour of a quote. */
enum { MARKUP_BYTES_MAX = 256 };

static bool is_word(uint32_t code)
{
    return text_is_letter_or_digit(code) || text_is_mark(code);
}

static bool is_blank(uint32_t code)
{
    return code <= ' ' || code == 0xa0 || (code >= 0x2000 && code <= 0x200b) || code == 0x202f ||
           code == 0x3000;
}

/* Whether a quote may open behind this character: a blank, or a mark that closes nothing. */
static bool may_open_behind(uint32_t code)
{
    if (code < 0x80)
        return is_blank(code) || strchr("([{-/=|\"'", (int)code);
    return code != 0x2019 && code != 0x201d && code != 0xbb && code != 0x2026 && !is_word(code);
}

/* Whether a quote opens between these two. may_close: one behind another quote that has no word
 * behind it closes what is around that ("Say 'go'", he said); else that one has just opened, as in
 * "'...and so', he said". */
static bool opens(uint32_t before, uint32_t next, bool may_close)
{
    bool behind_quote = before == '"' || before == '\'';
    bool ends = next < 0x80 && strchr(".,:;!?)]}", (int)next);
    return may_open_behind(before) && !is_blank(next) && !(behind_quote && ends && may_close);
}

static uint32_t code_at(const char *s, const char *end)
{
    uint32_t code = 0;
    if (s < end)
        text_decode(s, (size_t)(end - s), &code);
    return code;
}

/* The first character behind the mark's k bytes that is no markup; 0 for the end of the text. */
static uint32_t after(const struct typographer_place *place, size_t k)
{
    const char *s = place->s + k;
    const char *run_end = place->s + place->n_bytes;
    if (s < run_end)
        return code_at(s, run_end);
    const char *limit = place->end - s > MARKUP_BYTES_MAX ? s + MARKUP_BYTES_MAX : place->end;
    while (s < limit) {
        const char *tag = *s == '<' ? memchr(s, '>', (size_t)(limit - s)) : NULL;
        if (!tag && !(*s && strchr("*_~`[]!\\", *s)))
            return code_at(s, place->end);
        s = tag ? tag + 1 : s + 1;
    }
    return 0;
}

static size_t run_bytes(const struct typographer_place *place)
{
    size_t n = 1;
    while (n < place->n_bytes && place->s[n] == *place->s)
        n++;
    return n;
}

/* Whether the next quote of this kind is behind a digit. That one will stay as it was typed, so the
 * one that it closes must stay too. Each stretch between two quotes is looked at once. */
static bool next_stays(const struct typographer_place *place)
{
    const char *s = place->s + 1;
    const char *next = s < place->end ? memchr(s, *place->s, (size_t)(place->end - s)) : NULL;
    return next && next > s && ascii_is_digit(next[-1]) &&
           !memmem(s, (size_t)(next - s), "\n\n", 2);
}

static bool closes_before(uint32_t code)
{
    return is_blank(code) || !is_word(code);
}

static const char *double_quote(struct typographer *typographer,
                                const struct typographer_place *place)
{
    uint32_t next = after(place, 1);
    if (next == '"' || place->before == '"' || ascii_is_digit(place->before))
        return NULL;
    if (opens(place->before, next, typographer->doubles > 0)) {
        if (next_stays(place))
            return NULL;
        typographer->doubles++;
        return "\u201c";
    }
    if (!typographer->doubles || is_blank(place->before) || !closes_before(next))
        return NULL;
    typographer->doubles--;
    return "\u201d";
}

/* Whether a word that lost its beginning, or a decade ('90s), follows. */
static bool is_elision(const struct typographer_place *place)
{
    static const char *const words[] = {"twas", "tis", "em", "til", "cause", "n"};
    const char *s = place->s + 1;
    size_t left = place->n_bytes - 1;
    if (left >= 3 && ascii_is_digit(s[0]) && ascii_is_digit(s[1]) && s[2] == 's')
        return left == 3 || closes_before((unsigned char)s[3]);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t n = strlen(words[i]);
        if (left >= n && strncasecmp(s, words[i], n) == 0 &&
            (left == n || closes_before((unsigned char)s[n])))
            return true;
    }
    return false;
}

static const char *single_quote(const struct typographer *typographer,
                                const struct typographer_place *place)
{
    uint32_t next = after(place, 1);
    if (next == '\'' || place->before == '\'' || ascii_is_digit(place->before))
        return NULL;
    if (is_word(place->before))
        return "\u2019";
    if (opens(place->before, next, !typographer->doubles)) {
        if (is_elision(place))
            return "\u2019";
        return next_stays(place) ? NULL : "\u2018";
    }
    return !is_blank(place->before) && closes_before(next) ? "\u2019" : NULL;
}

/* Beside such a mark, hyphens are part of an arrow, a comment or a drawing. */
static bool draws(uint32_t code)
{
    return code && code < 0x80 && strchr("<>|+!=-", (int)code);
}

static const char *hyphens(const struct typographer_place *place, size_t n)
{
    uint32_t next = after(place, n);
    if (n < 2 || n > 3 || draws(place->before) || draws(next))
        return NULL;
    if (ascii_is_digit(next) && !is_word(place->before))
        return NULL;
    return n == 2 ? "\u2013" : "\u2014";
}

static const char *dots(const struct typographer_place *place, size_t n)
{
    return n == 3 && !ascii_is_digit(place->before) && !ascii_is_digit(after(place, n)) ? "\u2026"
                                                                                        : NULL;
}

/* Whether there is a ">>" between s and end; each stretch is searched once. */
static bool guillemet_closes(struct typographer *typographer, const char *s, const char *end)
{
    if (!typographer->searched || s >= typographer->searched) {
        typographer->found = memmem(s, (size_t)(end - s), ">>", 2);
        typographer->searched = typographer->found ? typographer->found + 1 : end;
    }
    return typographer->found != NULL;
}

/* Whether "<<word>>" begins here. md4c takes "<word>" for a tag, so the run ends behind the first
 * "<". */
static bool is_cut(const struct typographer_place *place)
{
    const char *s = place->s + 1;
    if (place->n_bytes > 1 || place->end - s < 4 || *s != '<' ||
        !is_word(code_at(s + 1, place->end)))
        return false;
    const char *limit = place->end - s > MARKUP_BYTES_MAX ? s + MARKUP_BYTES_MAX : place->end;
    const char *close = memchr(s, '>', (size_t)(limit - s));
    return close && close + 1 < limit && close[1] == '>';
}

/* "<<" opens only before a word, and only if ">>" follows: a comparison has no closing mark. */
static const char *open_guillemet(struct typographer *typographer,
                                  const struct typographer_place *place, size_t n)
{
    const char *s = place->s + n;
    const char *run_end = place->s + place->n_bytes;
    while (s < run_end && *s == ' ')
        s++;
    uint32_t next = code_at(s, run_end);
    bool cut = n == 1 && is_cut(place);
    bool opens = n == 2 && !ascii_is_digit(next) && is_word(next) &&
                 guillemet_closes(typographer, s, run_end);
    if (!may_open_behind(place->before) || !(cut || opens))
        return NULL;
    typographer->guillemet = cut ? 1 : 2;
    return "\u00ab";
}

static const char *close_guillemet(struct typographer *typographer, size_t n)
{
    if (!typographer->guillemet || n != typographer->guillemet)
        return NULL;
    typographer->guillemet = 0;
    return "\u00bb";
}

size_t typographer_mark(struct typographer *typographer, const struct typographer_place *place,
                        const char **instead)
{
    size_t n = run_bytes(place);
    switch (*place->s) {
    case '"':
        *instead = double_quote(typographer, place);
        return *instead ? 1 : n;
    case '\'':
        *instead = single_quote(typographer, place);
        return *instead ? 1 : n;
    case '-':
        *instead = hyphens(place, n);
        return n;
    case '.':
        *instead = dots(place, n);
        return n;
    case '<':
        *instead = open_guillemet(typographer, place, n);
        return n;
    default:
        *instead = close_guillemet(typographer, n);
        return n;
    }
}
