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

/* Tells of n bytes at a byte, if they are the first on a page of those called `key`. */
static void tell(const struct check_unit *unit, size_t at, size_t n, struct buffer *told,
                 const char *key, const char *right)
{
    const char *s = unit->text;
    if (n && !is_explained(s, unit->n_bytes, at, at + n) &&
        check_is_first(told, key, strcspn(key, " ")))
        check_warn(unit, at, RULE_L16, "%.*s is for prescribers: write %s", (int)n, s + at, right);
}

/* Whether the site says that its readers know it, as it stands there or in small letters. */
static bool is_known(const struct check_page *page, const char *s, const struct prescriber *found)
{
    const struct check_words *words = &page->check->config.abbreviations;
    return check_words_have(words, found->letters, strlen(found->letters)) ||
           check_words_have(words, s, found->bytes);
}

/* Reports an abbreviation at a byte, each once a page. */
static void check_word(const struct check_unit *unit, size_t at, struct buffer *told)
{
    struct prescriber found;
    if (prescriber_at(unit->text, unit->n_bytes, at, unit->page->language, &found) &&
        !is_known(unit->page, unit->text + at, &found))
        tell(unit, at, found.bytes, told, found.letters, found.words);
}

static size_t count_digits(const char *s, size_t n_bytes, size_t at)
{
    return ascii_lead_bytes(s + at, n_bytes - at, "0123456789");
}

/* Reports how often something is taken, "q8h", "q 4-6 h", in Spanish "c/8h", once a page. */
static void check_every(const struct check_unit *unit, size_t at, struct buffer *told)
{
    enum { DIGITS_MAX_HOURS = 2 };
    const char *s = unit->text;
    size_t n_bytes = unit->n_bytes;
    bool english = check_is_english(unit->page);
    size_t mark = phrase_begins(s + at, n_bytes - at, english ? "q" : "c/");
    size_t from = at + mark + phrase_blank(s, n_bytes, at + mark);
    size_t fewest = count_digits(s, n_bytes, from);
    size_t dash = phrase_dash(s, n_bytes, from + fewest);
    size_t to = from + fewest + dash;
    size_t most = dash ? count_digits(s, n_bytes, to) : 0;
    size_t unit_at = to + most + phrase_blank(s, n_bytes, to + most);
    size_t hours = phrase_begins(s + unit_at, n_bytes - unit_at, "hrs|hr|h");
    size_t end = unit_at + hours;
    if (!mark || !hours || !fewest || fewest > DIGITS_MAX_HOURS || !dash != !most ||
        phrase_word(s + end, n_bytes - end, ""))
        return;
    struct buffer right = {0};
    if (english && fewest == 1 && s[from] == '1' && !most)
        buffer_add_string(&right, "every hour");
    else
        buffer_format(&right, english ? "every %.*s%s%.*s hours" : "cada %.*s%s%.*s horas",
                      (int)fewest, s + from,
                      !most     ? ""
                      : english ? " to "
                                : " a ",
                      (int)most, s + to);
    tell(unit, at, end - at, told, "every", right.bytes);
    buffer_done(&right);
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

/* Reports a time in sevenths of a week or parts of a year: "in 2/52", "for 5/7". Up to 52 weeks are
 * hardly anything else but a page or a room, and "90/52" is a blood pressure; the others may be a
 * fraction before another word ("in 5/7 of people"), and a day behind "after". */
static void check_part(const struct check_unit *unit, size_t at)
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
            check_warn(
                unit, at, RULE_L16,
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
    bool hours = english || tag_is_of(page->language, "es");
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        const char *s = unit->text;
        for (size_t at = 0; at < unit->n_bytes; at++) {
            if (!prescriber_begins(s, at) && s[at] != '/')
                continue;
            check_word(unit, at, &told);
            if (hours && strchr(english ? "qQ" : "cC", s[at]))
                check_every(unit, at, &told);
            if (ascii_is_digit(s[at]))
                tell(unit, at, read_plan(s, unit->n_bytes, at), &told, "plan",
                     "how many in the morning, at noon and at night");
            if (english)
                check_part(unit, at);
        }
    }
    buffer_done(&told);
}
