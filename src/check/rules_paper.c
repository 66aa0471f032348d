/*
 * What only a printed leaflet has, and a page took over from one (L21): "Page 1 of 2", "overleaf".
 *
 * Refuses to tell of a page's number within a sentence, which may be that of a form or a book:
 * "Bring page 1 of 2."
 */
#include "check/judges.h"

#include "base/utf8.h"
#include "wording/digits.h"
#include "wording/phrases.h"

#include <string.h>

enum { PAGES_DIGITS_MAX = 2 };

/* Bytes of the blank at a byte, with those behind it. */
static size_t blanks(const char *s, size_t n_bytes, size_t at)
{
    size_t end = at;
    for (size_t n; (n = phrase_blank(s, n_bytes, end)) != 0;)
        end += n;
    return end - at;
}

/* The number at *at, of few digits, and moves *at past it; 0: there is none. */
static int read_number(const char *s, size_t n_bytes, size_t *at)
{
    struct number number = number_behind(s, n_bytes, *at);
    int value = 0;
    for (size_t i = 0; i < number.count && number.count <= PAGES_DIGITS_MAX; i++)
        value = value * 10 + (number.digits[i] - '0');
    *at = number.end;
    return value;
}

/* Bytes of the number of a page and of how many there are, at a byte: "Page 1 of 2", "Seite 1/2";
 * 0: they are not there. */
static size_t pages_bytes(const char *s, size_t n_bytes, size_t at)
{
    static const char names[] = "Page|Página|Pagina|Pág.|Pag.|Seite|Strona|Str.|صفحة|الصفحة";
    static const char joins[] = "of|de|sur|von|z|من|/";
    size_t name = phrase_begins(s + at, n_bytes - at, names);
    size_t end = at + name + blanks(s, n_bytes, at + name);
    int first = name ? read_number(s, n_bytes, &end) : 0;
    end += blanks(s, n_bytes, end);
    size_t join = phrase_begins(s + end, n_bytes - end, joins);
    end += join;
    end += blanks(s, n_bytes, end);
    int all = first && join ? read_number(s, n_bytes, &end) : 0;
    return all && first <= all ? end - at : 0;
}

/* Whether nothing but a sign of punctuation is before a byte, and behind another one. A dash
 * without a blank joins words: "Max-Planck-Str. 5/7" is an address. */
static bool stands_alone(const char *s, size_t n_bytes, size_t start, size_t end)
{
    static const char signs[] = ".|!|?|)|-|–|—|•|·";
    size_t before = start;
    for (size_t n; (n = phrase_blank_before(s, before)) != 0;)
        before -= n;
    size_t behind = end + blanks(s, n_bytes, end);
    bool joined = before == start && phrase_ends(s, before, "-|–");
    bool begins = !before || strchr("\n|", s[before - 1]) || phrase_ends(s, before, signs);
    return begins && !joined &&
           (behind == n_bytes || strchr("\n|", s[behind]) ||
            phrase_begins(s + behind, n_bytes - behind, signs));
}

void rule_paper(const struct check_unit *unit)
{
    const char *s = unit->text;
    for (size_t at = 0; at < unit->n_bytes; at++) {
        if (at && text_is_word_byte(s[at - 1]))
            continue;
        size_t n = pages_bytes(s, unit->n_bytes, at);
        size_t word = phrase_begins(s + at, unit->n_bytes - at, "overleaf|umseitig");
        if (n && stands_alone(s, unit->n_bytes, at, at + n))
            check_warn(unit, at, RULE_L21,
                       "%.*s is of a printed leaflet, and here are no such pages: leave it out",
                       (int)n, s + at);
        if (word)
            check_warn(unit, at, RULE_L21,
                       "%.*s is of a printed leaflet, and here is no other side: say under which "
                       "heading, or link to it",
                       (int)word, s + at);
    }
}
