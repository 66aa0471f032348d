/*
 * Proportions: percentages, and "N in M".
 *
 * Refuses words ("one in ten"), which are no figures to check, and "N in M" in other languages than
 * English, where it may be "8 in 24 Stunden". The hard idea is rounding: 0.2% may stand for
 * anything from 0.15 to 0.25, and "1 in 23" for anything from 22.5 to 23.5, so two figures disagree
 * only if no value rounds to both.
 */
#include "wording/numbers.h"

#include "base/ascii.h"
#include "base/list.h"
#include "wording/amounts.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

/* "," and three digits, as in "12,000". */
static bool begins_thousands(const char *s, size_t n_bytes)
{
    return *s == ',' && n_bytes > 3 && ascii_is_digit(s[1]) && ascii_is_digit(s[2]) &&
           ascii_is_digit(s[3]);
}

size_t number_read(const char *s, size_t n_bytes, double *number, unsigned *decimals)
{
    size_t i = 0;
    double value = 0;
    unsigned places = 0;
    while (i < n_bytes && (ascii_is_digit(s[i]) || (i && begins_thousands(s + i, n_bytes - i)))) {
        if (s[i] != ',')
            value = value * 10 + (s[i] - '0');
        i++;
    }
    if (i && i + 1 < n_bytes && s[i] == '.' && ascii_is_digit(s[i + 1])) {
        double scale = 1;
        for (i++; i < n_bytes && ascii_is_digit(s[i]); i++, places++)
            value += (s[i] - '0') * (scale /= 10);
    }
    *number = value;
    if (decimals)
        *decimals = places;
    return i;
}

bool number_stands_apart(const char *s, size_t at)
{
    unsigned char before = at ? (unsigned char)s[at - 1] : ' ';
    if (before == ',' && at > 1 && ascii_is_digit(s[at - 2]))
        return false;
    return !isalnum(before) && before < 0x80 && !strchr("-/._#:+", before);
}

size_t number_word_before(const char *s, size_t at)
{
    size_t start = at;
    if (start && s[start - 1] == ' ')
        for (start--; start && ascii_is_letter(s[start - 1]);)
            start--;
    return at - start > 1 ? start : at;
}

bool number_follows(const char *list, const char *s, size_t at)
{
    size_t word = number_word_before(s, at);
    return word < at && list_has(list, s + word, at - 1 - word);
}

/* Reads the sign or words after a number that make it a percentage. False: there are none. */
static bool read_percent(const char *s, size_t n_bytes, size_t at, struct number_rate *rate,
                         double number, unsigned decimals)
{
    static const char signs[] = "%|\u066a";
    static const char words[] =
        "per cent|percent|por ciento|pour cent|Prozent|procent|في المئة|في المائة|بالمئة|بالمائة";
    size_t blank = phrase_blank(s, n_bytes, at);
    size_t from = at + blank;
    size_t n = phrase_begins(s + from, n_bytes - from, signs);
    if (!n && blank)
        n = phrase_begins(s + from, n_bytes - from, words);
    rate->percent = n;
    rate->value = number / 100;
    rate->tolerance = pow(10, -(double)decimals) / 200;
    rate->end = from + n;
    return n;
}

static size_t word_before(const char *s, size_t at, size_t *end)
{
    at -= ascii_tail_bytes(s, at, " :");
    *end = at;
    while (at && ascii_is_letter(s[at - 1]))
        at--;
    return at;
}

/* Whether a word of a scale closely precedes a number. Not if a word between makes it a proportion
 * of people ("the pain went in 7 out of 10"), or one near says what it is a proportion of ("the
 * success rate is 9 out of 10"). */
static bool names_scale(const char *s, size_t at)
{
    static const char scale[] = "pain score scores scored rate rates rated rating scale mark mood "
                                "level worst hurt hurts ache stress tiredness";
    static const char shares[] = "risk risks chance chances odds success cure survival relief";
    enum { WORDS_MAX = 4 };
    bool named = false;
    for (int i = 0; i < WORDS_MAX; i++) {
        size_t end;
        size_t start = word_before(s, at, &end);
        if (start == end)
            break;
        if (list_has(shares, s + start, end - start) ||
            (!named && list_has("in for among", s + start, end - start)))
            return false;
        named = named || list_has(scale, s + start, end - start);
        at = start;
    }
    return named;
}

/* "your pain is 7 out of 10": a mark on a scale, not a proportion, after which would come what is
 * counted. English only, as "out of" is. */
static bool is_score(const char *s, size_t n_bytes, size_t start, size_t end)
{
    static const char passing[] =
        "or|and|but|at|when|while|for|on|today|now|most|if|then|after|before|by|with|as";
    size_t word = end + (end < n_bytes && s[end] == ' ');
    return (word == end || phrase_begins_whole(s + word, n_bytes - word, passing)) &&
           names_scale(s, start);
}

/* Reads " in M" or " out of M", where M is a whole number that is no year, time or end of a
 * scale. */
static bool read_ratio(const char *s, size_t n_bytes, size_t at, struct number_rate *rate,
                       double number)
{
    static const char joins[] = " in every | in | out of ";
    static const char times[] = " year| month| week| day| hour| minute"; /* "in 6 weeks" */
    double all;
    unsigned decimals;
    size_t join = phrase_begins(s + at, n_bytes - at, joins);
    size_t from = at + join;
    size_t n = join ? number_read(s + from, n_bytes - from, &all, &decimals) : 0;
    size_t end = from + n;
    bool year = n == 4 && all >= 1900 && all < 2100;
    if (!n || decimals || year || all < 2 || number > all ||
        phrase_begins(s + end, n_bytes - end, times) ||
        (tolower((unsigned char)s[at + 1]) == 'o' && is_score(s, n_bytes, rate->start, end)))
        return false;
    rate->value = number / all;
    rate->denominator = all;
    rate->tolerance = number / (all - 0.5) - number / all;
    rate->end = end;
    /* "5 in 10" may be 4.5 in 10 as well as 5.5. */
    if (number != 1)
        rate->tolerance += 0.5 / all;
    return true;
}

/* Whether the number at `start` is the upper end of a range. */
static bool is_range(const char *s, size_t start)
{
    size_t n = phrase_ends(s, start, " to |-|–| or ");
    char before = n && n < start ? s[start - n - 1] : ' ';
    return ascii_is_digit(before) || (before == '%' && s[start - 2] != 'r');
}

/* Finds the next percentage in other languages than English, where none is compared. */
static bool next_percentage(const char *s, size_t n_bytes, size_t *at, struct number_rate *rate)
{
    struct amount amount;
    while (amount_next(s, n_bytes, false, at, &amount)) {
        *rate = (struct number_rate){.start = amount.start};
        if (read_percent(s, n_bytes, amount.end, rate, 0, 0)) {
            *at = rate->end;
            return true;
        }
    }
    return false;
}

bool number_next_rate(const char *s, size_t n_bytes, bool english, size_t *at,
                      struct number_rate *rate)
{
    if (!english)
        return next_percentage(s, n_bytes, at, rate);
    for (size_t i = *at; i < n_bytes;) {
        double number;
        unsigned decimals;
        bool inside = i && (ascii_is_digit(s[i - 1]) || s[i - 1] == '.' || s[i - 1] == ',' ||
                            (s[i - 1] | 32) == 'x' || s[i - 1] == '/');
        size_t n = ascii_is_digit(s[i]) && !inside
                       ? number_read(s + i, n_bytes - i, &number, &decimals)
                       : 0;
        if (!n) {
            i++;
            continue;
        }
        *rate = (struct number_rate){.start = i, .range = is_range(s, i)};
        if (read_percent(s, n_bytes, i + n, rate, number, decimals) ||
            (!decimals && read_ratio(s, n_bytes, i + n, rate, number))) {
            *at = rate->end;
            return true;
        }
        i += n;
    }
    *at = n_bytes;
    return false;
}

float number_chance(const char *s, size_t n_bytes, const struct amount *amount, size_t *end)
{
    static const char joins[] = /* the longest first */
        " in every | in | out of every | out of | of every | of | de cada | de | en | entre | sur |"
        " von | unter | na | z | من كل | من بين | من | في كل | في ";
    struct number_rate rate;
    double number = amount_value(s, amount);
    if (read_percent(s, n_bytes, amount->end, &rate, number, 0)) {
        *end = rate.end;
        return (float)rate.value;
    }
    size_t at = amount->end;
    size_t join = phrase_begins(s + at, n_bytes - at, joins);
    if (!join) { /* who they are: "1 person in 50" */
        at += phrase_blank(s, n_bytes, at);
        at += phrase_word(s + at, n_bytes - at, " ");
        join = phrase_begins(s + at, n_bytes - at, joins);
    }
    struct amount all;
    size_t next = at + join;
    if (!join || !amount_next(s, n_bytes, amount->english, &next, &all) || all.start > at + join)
        return 0;
    double count = amount_value(s, &all);
    *end = all.end;
    return count > 0 ? (float)(number / count) : 0;
}

bool number_rates_agree(const struct number_rate *a, const struct number_rate *b)
{
    double apart = a->value > b->value ? a->value - b->value : b->value - a->value;
    return apart <= a->tolerance + b->tolerance + 1e-12;
}
