/*
 * The rule of abbreviations (L16) for those of Latin words that prescribers use: "5mg tds".
 *
 * Refuses those that are other words too, as "stat" and "mane" are, where no dose precedes them.
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "check/amounts.h"
#include "check/measures.h"
#include "check/page.h"
#include "check/phrases.h"

#include <ctype.h>
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
    bool goes_on =
        end < n_bytes && (isalnum((unsigned char)s[end]) || (unsigned char)s[end] >= 0x80);
    return goes_on || (end < n_bytes && strchr("-'/", s[end])) ? 0 : end - at;
}

static bool begins_word(const char *s, size_t at)
{
    return !at || phrase_blank_before(s, at) ||
           (!isalnum((unsigned char)s[at - 1]) && (unsigned char)s[at - 1] < 0x80 &&
            !strchr("-.,/'", s[at - 1]));
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
        }
    }
}
