/*
 * The rule of abbreviations (L16) for those that prescribers use, of Latin words in English: "5mg
 * tds", "1 cp", "3x tgl.".
 *
 * Refuses what may be another word, a fraction or a day, and what the page explains.
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "check/page.h"
#include "wording/numbers.h"
#include "wording/phrases.h"
#include "wording/prescribers.h"

#include <ctype.h>
#include <string.h>

/* Whether brackets are open at a byte, or open right behind the abbreviation that ends at `end`:
 * its words stand outside or within them. */
static bool is_explained(const char *s, size_t n_bytes, size_t at, size_t end)
{
    enum { NEAR_BYTES = 60 };
    size_t open = at;
    while (open && at - open < NEAR_BYTES && !strchr("()", s[open - 1]))
        open--;
    return (open && s[open - 1] == '(') || (end + 1 < n_bytes && memcmp(s + end, " (", 2) == 0);
}

/* Whether n bytes at a byte are to be told of, as the first on a page of those called `key`. */
static bool is_first(const struct check_unit *unit, size_t at, size_t n, struct buffer *told,
                     const char *key)
{
    return n && !is_explained(unit->text, unit->n_bytes, at, at + n) &&
           check_is_first(told, key, strcspn(key, " "));
}

/* Whether the site says that its readers know it, as it stands there or in small letters. */
static bool is_known(const struct check_page *page, const char *s, const struct prescriber *found)
{
    const struct check_words *words = &page->check->config.abbreviations;
    return check_words_have(words, found->letters, strlen(found->letters)) ||
           check_words_have(words, s, found->bytes);
}

/* Reports an abbreviation at a byte, each once a page. */
static void check_word(const struct check_page *page, const struct check_unit *unit, size_t at,
                       struct buffer *told)
{
    struct prescriber found;
    const char *s = unit->text;
    if (prescriber_at(s, unit->n_bytes, at, page->language, &found) &&
        !is_known(page, s + at, &found) && is_first(unit, at, found.bytes, told, found.letters))
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write %s", (int)found.bytes, s + at, found.words);
}

/* How often something is taken: "q8h", "q 4-6 h". Bytes of the text. */
struct every {
    size_t from; /* the hours, or the fewest */
    size_t from_bytes;
    size_t to; /* the most; no bytes: there is one number */
    size_t to_bytes;
};

static size_t count_digits(const char *s, size_t n_bytes, size_t at)
{
    return ascii_lead_bytes(s + at, n_bytes - at, "0123456789");
}

/* Bytes of it at a byte; 0: it is not there. */
static size_t read_every(const char *s, size_t n_bytes, size_t at, struct every *every)
{
    enum { DIGITS_MAX_HOURS = 2 };
    every->from = at + 1 + phrase_blank(s, n_bytes, at + 1);
    every->from_bytes = count_digits(s, n_bytes, every->from);
    size_t end = every->from + every->from_bytes;
    size_t dash = phrase_dash(s, n_bytes, end);
    every->to = end + dash;
    every->to_bytes = dash ? count_digits(s, n_bytes, every->to) : 0;
    end = every->to + every->to_bytes;
    size_t unit = end + phrase_blank(s, n_bytes, end);
    size_t n = phrase_begins(s + unit, n_bytes - unit, "hrs|hr|h");
    bool goes_on = unit + n < n_bytes && text_is_word_byte(s[unit + n]);
    bool number =
        every->from_bytes && every->from_bytes <= DIGITS_MAX_HOURS && !dash == !every->to_bytes;
    return n && number && !goes_on ? unit + n - at : 0;
}

/* Reports it, once a page. */
static void check_every(const struct check_page *page, const struct check_unit *unit, size_t at,
                        struct buffer *told)
{
    const char *s = unit->text;
    struct every every;
    size_t n = read_every(s, unit->n_bytes, at, &every);
    if (!is_first(unit, at, n, told, "every"))
        return;
    bool hourly = every.from_bytes == 1 && s[every.from] == '1' && !every.to_bytes;
    if (hourly)
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write every hour", (int)n, s + at);
    else
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write every %.*s%s%.*s hours", (int)n, s + at,
                  (int)every.from_bytes, s + every.from, every.to_bytes ? " to " : "",
                  (int)every.to_bytes, s + every.to);
}

/* Bytes of a plan of the day at a byte, "1-0-1" or "1-0-0-1": how many in the morning, at noon and
 * at night; 0: there is none. Without a 0 it may be anything. */
static size_t read_plan(const char *s, size_t n_bytes, size_t at)
{
    enum { PARTS_MIN = 3, PARTS_MAX = 4 };
    size_t parts = 0;
    bool none = false;
    bool some = false;
    size_t end = at;
    while (parts < PARTS_MAX && count_digits(s, n_bytes, end) == 1) {
        none = none || s[end] == '0';
        some = some || s[end] != '0';
        parts++;
        end++;
        size_t dash = phrase_dash(s, n_bytes, end);
        if (!dash || count_digits(s, n_bytes, end + dash) != 1)
            break;
        end += dash;
    }
    bool goes_on = end < n_bytes && (isalnum((unsigned char)s[end]) || strchr("-/", s[end]));
    return parts >= PARTS_MIN && none && some && !goes_on ? end - at : 0;
}

static void check_plan(const struct check_page *page, const struct check_unit *unit, size_t at,
                       struct buffer *told)
{
    size_t n = read_plan(unit->text, unit->n_bytes, at);
    if (is_first(unit, at, n, told, "plan"))
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write how many in the morning, at noon and at night",
                  (int)n, unit->text + at);
}

/* Reports hours as prescribers write them in Spanish, "c/8h", once a page. */
static void check_each(const struct check_page *page, const struct check_unit *unit, size_t at,
                       struct buffer *told)
{
    const char *s = unit->text;
    size_t from = at + 2;
    size_t digits =
        unit->n_bytes > from && s[at + 1] == '/' ? count_digits(s, unit->n_bytes, from) : 0;
    size_t end = from + digits + phrase_blank(s, unit->n_bytes, from + digits);
    bool hours = digits && end < unit->n_bytes && s[end] == 'h' &&
                 (end + 1 == unit->n_bytes || !ascii_is_letter(s[end + 1]));
    size_t n = hours ? end + 1 - at : 0;
    if (is_first(unit, at, n, told, "every"))
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write cada %.*s horas", (int)n, s + at, (int)digits,
                  s + from);
}

/* Reports a time in sevenths of a week or parts of a year: "in 2/52", "for 5/7". Up to 52 weeks are
 * hardly anything else but a page or a room, and "90/52" is a blood pressure; the others may be a
 * fraction before another word ("in 5/7 of people"), and a day behind "after". */
static void check_part(const struct check_page *page, const struct check_unit *unit, size_t at)
{
    static const struct {
        const char *below;
        const char *ends;
        const char *word;
    } parts[] = {
        {"/7", ".,;:)!\n", "day"}, {"/52", ".,;:)!\n ", "week"}, {"/12", ".,;:)!\n", "month"}};
    static const char before[] = "in for after every within";
    static const char nouns[] = "page room ward bed";
    const char *s = unit->text;
    size_t digits = count_digits(s, unit->n_bytes, at);
    size_t slash = at + digits;
    bool follows = number_follows(before, s, at);
    bool in_year = (digits < 2 || memcmp(s + at, "52", 2) <= 0) && !number_follows(nouns, s, at);
    if (!digits || digits > 2)
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t end = slash + strlen(parts[i].below);
        bool weeks = *parts[i].word == 'w';
        if ((follows || (weeks && in_year)) && end <= unit->n_bytes &&
            memcmp(s + slash, parts[i].below, end - slash) == 0 &&
            (end == unit->n_bytes || strchr(parts[i].ends, s[end])) && memcmp(s + at, "24", 2) != 0)
            check_add(
                page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                !weeks && number_follows("after", s, at)
                    ? "%.*s is for prescribers, or a day: write %.*s %s%s, or the month's name"
                    : "%.*s is for prescribers: write %.*s %s%s",
                (int)(end - at), s + at, (int)digits, s + at, parts[i].word,
                digits == 1 && s[at] == '1' ? "" : "s");
    }
}

void rule_latin(const struct check_page *page)
{
    struct buffer told = {0};
    bool english = check_is_english(page);
    bool spanish = tag_is_of(page->language, "es");
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        for (size_t at = 0; at < unit->n_bytes; at++) {
            if (!prescriber_begins(unit->text, at) && unit->text[at] != '/')
                continue;
            check_word(page, unit, at, &told);
            if (english && strchr("qQ", unit->text[at]))
                check_every(page, unit, at, &told);
            if (spanish && strchr("cC", unit->text[at]))
                check_each(page, unit, at, &told);
            if (ascii_is_digit(unit->text[at]))
                check_plan(page, unit, at, &told);
            if (english)
                check_part(page, unit, at);
        }
    }
    buffer_done(&told);
}
