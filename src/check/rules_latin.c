/*
 * The rule of abbreviations (L16) for those of Latin words that prescribers use: "5mg tds".
 *
 * Refuses those that are other words too, as "stat" and "mane" are, where no dose precedes them.
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "check/amounts.h"
#include "check/measures.h"
#include "check/page.h"
#include "check/phrases.h"

#include <string.h>

/* "qd" and "od" have been read as each other. From: ISMP, list of error-prone abbreviations. */
static const struct {
    const char *letters;
    const char *words;
    bool after_dose; /* only there */
} rows[] = {
    {"bd", "twice a day", false},       {"bds", "twice a day", false},
    {"bid", "twice a day", true},       {"tds", "3 times a day", false},
    {"tid", "3 times a day", false},    {"qds", "4 times a day", false},
    {"qid", "4 times a day", false},    {"od", "once a day", false},
    {"qd", "once a day", false},        {"qod", "every other day", false},
    {"prn", "when you need it", false}, {"nocte", "at night", false},
    {"mane", "in the morning", true},   {"stat", "at once", true},
    {"po", "by mouth", true},           {"ac", "before food", true},
    {"pc", "after food", true},         {"hs", "at bedtime", true},
};

/* Bytes of these letters at a byte, with or without a point behind each; 0: they are not there, or
 * the word goes on. */
static size_t letters_bytes(const char *s, size_t n_bytes, size_t at, const char *letters)
{
    size_t end = at;
    bool pointed = at + 1 < n_bytes && s[at + 1] == '.' && letters[1];
    for (const char *c = letters; *c; c++) {
        if (end >= n_bytes || s[end] != *c)
            return 0;
        end++;
        if (pointed && end < n_bytes && s[end] == '.')
            end++;
        else if (pointed && c[1])
            return 0;
    }
    bool goes_on = end < n_bytes && text_is_word_byte(s[end]);
    return goes_on || (end < n_bytes && strchr("-'/", s[end])) ? 0 : end - at;
}

static bool begins_word(const char *s, size_t at)
{
    return !at || phrase_blank_before(s, at) ||
           (!text_is_word_byte(s[at - 1]) && !strchr("-.,/'", s[at - 1]));
}

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

/* Whether a dose ends one blank before a byte: "5mg", "5 mg". */
static bool is_after_dose(const struct check_unit *unit, size_t dose_end, size_t at)
{
    size_t blank = dose_end ? phrase_blank(unit->text, unit->n_bytes, dose_end) : 0;
    return blank && dose_end + blank == at;
}

/* Whether the site says that its readers know it. */
static bool is_known(const struct check_page *page, const char *letters)
{
    return check_words_have(&page->check->config.abbreviations, letters, strlen(letters));
}

static void check_word(const struct check_page *page, const struct check_unit *unit, size_t at,
                       size_t dose_end, unsigned *told)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = letters_bytes(unit->text, unit->n_bytes, at, rows[i].letters);
        if (!n || (*told >> i & 1) || is_known(page, rows[i].letters) ||
            (rows[i].after_dose && !is_after_dose(unit, dose_end, at)) ||
            is_explained(unit->text, unit->n_bytes, at, at + n))
            continue;
        *told |= 1u << i;
        check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                  "%.*s is for prescribers: write %s", (int)n, unit->text + at, rows[i].words);
    }
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
    size_t n = 0;
    while (at + n < n_bytes && ascii_is_digit((unsigned char)s[at + n]))
        n++;
    return n;
}

/* Bytes of it at a byte; 0: it is not there. */
static size_t read_every(const char *s, size_t n_bytes, size_t at, struct every *every)
{
    static const char *const hours[] = {"hrs", "hr", "h"};
    enum { DIGITS_MAX_HOURS = 2 };
    every->from = at + 1 + phrase_blank(s, n_bytes, at + 1);
    every->from_bytes = count_digits(s, n_bytes, every->from);
    size_t end = every->from + every->from_bytes;
    size_t dash = phrase_dash(s, n_bytes, end);
    every->to = end + dash;
    every->to_bytes = dash ? count_digits(s, n_bytes, every->to) : 0;
    end = every->to + every->to_bytes;
    size_t unit = end + phrase_blank(s, n_bytes, end);
    size_t n = phrase_begins(s + unit, n_bytes - unit, hours, sizeof hours / sizeof *hours);
    bool goes_on = unit + n < n_bytes && text_is_word_byte(s[unit + n]);
    bool number =
        every->from_bytes && every->from_bytes <= DIGITS_MAX_HOURS && !dash == !every->to_bytes;
    return n && number && !goes_on ? unit + n - at : 0;
}

/* Reports it, once a page. */
static void check_every(const struct check_page *page, const struct check_unit *unit, size_t at,
                        bool *told)
{
    const char *s = unit->text;
    struct every every;
    size_t n = *told ? 0 : read_every(s, unit->n_bytes, at, &every);
    if (!n || is_explained(s, unit->n_bytes, at, at + n))
        return;
    *told = true;
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

/* Where the dose whose number begins at a byte ends; 0: none does. */
static size_t find_dose_end(const struct check_unit *unit, size_t at)
{
    struct amount amount;
    if (!ascii_is_digit((unsigned char)unit->text[at]) ||
        !amount_next(unit->text, unit->n_bytes, true, &at, &amount))
        return 0;
    struct dose_unit dose = measure_of_dose(unit->text, unit->n_bytes, amount.end);
    return dose.bytes ? amount.end + dose.blank + dose.bytes : 0;
}

void rule_latin(const struct check_page *page)
{
    unsigned told = 0;
    bool told_every = false;
    for (size_t i = 0; check_is_english(page) && i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        size_t dose_end = 0;
        for (size_t at = 0; at < unit->n_bytes; at++) {
            if (!begins_word(unit->text, at))
                continue;
            size_t end = find_dose_end(unit, at);
            dose_end = end ? end : dose_end;
            if (strchr("abhmnopqst", unit->text[at]))
                check_word(page, unit, at, dose_end, &told);
            if (strchr("qQ", unit->text[at]))
                check_every(page, unit, at, &told_every);
        }
    }
}
