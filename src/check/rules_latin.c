/*
 * The rule of abbreviations (L16) for those that prescribers use, of Latin words in English: "5mg
 * tds", "1 cp", "3x tgl.".
 *
 * Refuses those that are other words too, as "stat" and "comp" are, where no dose or number
 * precedes them.
 */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "check/amounts.h"
#include "check/measures.h"
#include "check/numbers.h"
#include "check/page.h"
#include "check/phrases.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

/* Where it is no other word. */
enum where {
    ANYWHERE,
    AFTER_DOSE,   /* "5mg po" */
    AFTER_NUMBER, /* "1 cp", "3x tgl." */
    IN_RATE,      /* "3/j", "5mg/j" */
};

/* "qd" and "od" have been read as each other. From: ISMP, list of error-prone abbreviations. Those
 * of other languages than English are what prescribers there write on labels. */
static const struct {
    const char *language;
    const char *letters;
    const char *words;
    enum where where;
} rows[] = {
    {"en", "bd", "twice a day", ANYWHERE},
    {"en", "bds", "twice a day", ANYWHERE},
    {"en", "bid", "twice a day", AFTER_DOSE},
    {"en", "tds", "3 times a day", ANYWHERE},
    {"en", "tid", "3 times a day", ANYWHERE},
    {"en", "qds", "4 times a day", ANYWHERE},
    {"en", "qid", "4 times a day", ANYWHERE},
    {"en", "od", "once a day", ANYWHERE},
    {"en", "qd", "once a day", ANYWHERE},
    {"en", "qod", "every other day", ANYWHERE},
    {"en", "prn", "when you need it", ANYWHERE},
    {"en", "nocte", "at night", ANYWHERE},
    {"en", "mane", "in the morning", AFTER_DOSE},
    {"en", "stat", "at once", AFTER_DOSE},
    {"en", "po", "by mouth", AFTER_DOSE},
    {"en", "ac", "before food", AFTER_DOSE},
    {"en", "pc", "after food", AFTER_DOSE},
    {"en", "hs", "at bedtime", AFTER_DOSE},
    {"en", "/d", "a day", IN_RATE},
    {"es", "comp", "comprimido", AFTER_NUMBER},
    {"es", "cp", "comprimido", AFTER_NUMBER},
    {"es", "cáps", "cápsula", AFTER_NUMBER},
    {"es", "gts", "gotas", AFTER_NUMBER},
    {"es", "v/d", "veces al día", AFTER_NUMBER},
    {"es", "vo", "por la boca", AFTER_DOSE},
    {"es", "/d", "al día", IN_RATE},
    {"fr", "cp", "comprimé", AFTER_NUMBER},
    {"fr", "cps", "comprimés", AFTER_NUMBER},
    {"fr", "cpr", "comprimé", AFTER_NUMBER},
    {"fr", "gél", "gélule", AFTER_NUMBER},
    {"fr", "gttes", "gouttes", AFTER_NUMBER},
    {"fr", "/j", "par jour", IN_RATE},
    {"de", "tgl", "täglich", ANYWHERE},
    {"de", "Tbl", "Tablette", AFTER_NUMBER},
    {"de", "Tabl", "Tablette", AFTER_NUMBER},
    {"de", "Kps", "Kapsel", AFTER_NUMBER},
    {"de", "Trpf", "Tropfen", AFTER_NUMBER},
    {"de", "bB", "bei Bedarf", AFTER_DOSE},
    {"de", "zN", "zur Nacht", AFTER_DOSE},
    {"de", "/d", "am Tag", IN_RATE},
    {"pl", "tabl", "tabletka", AFTER_NUMBER},
    {"pl", "kaps", "kapsułka", AFTER_NUMBER},
    {"pl", "dz", "dziennie", AFTER_NUMBER},
    {"pl", "jm", "jednostek", AFTER_NUMBER},
    {"pl", "/d", "na dobę", IN_RATE},
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

/* Whether a number ends at a byte, a blank before it at most: "1 cp", "3x tgl.", "2 × dz.". */
static bool is_after_number(const char *s, size_t at)
{
    static const char *const times[] = {"x", "×"};
    size_t end = at - phrase_blank_before(s, at);
    size_t n = phrase_ends(s, end, times, sizeof times / sizeof *times);
    end -= n;
    end -= n ? phrase_blank_before(s, end) : 0;
    return end && ascii_is_digit((unsigned char)s[end - 1]);
}

/* Whether letters at a byte are where they are no other word. */
static bool is_there(const struct check_unit *unit, enum where where, size_t at, size_t dose_end)
{
    switch (where) {
    case AFTER_DOSE:
        return is_after_dose(unit, dose_end, at);
    case AFTER_NUMBER:
        return is_after_number(unit->text, at);
    case IN_RATE:
        return at && (at == dose_end || ascii_is_digit((unsigned char)unit->text[at - 1]));
    case ANYWHERE:
        break;
    }
    return true;
}

static void check_word(const struct check_page *page, const struct check_unit *unit, size_t at,
                       size_t dose_end, uint64_t *told)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (unit->text[at] != *rows[i].letters)
            continue;
        size_t n = letters_bytes(unit->text, unit->n_bytes, at, rows[i].letters);
        if (!n || (*told >> i & 1) || !tag_is_of(page->language, rows[i].language) ||
            is_known(page, rows[i].letters) || !is_there(unit, rows[i].where, at, dose_end) ||
            is_explained(unit->text, unit->n_bytes, at, at + n))
            continue;
        *told |= UINT64_C(1) << i;
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
                       bool *told)
{
    size_t n = *told ? 0 : read_plan(unit->text, unit->n_bytes, at);
    if (!n || is_explained(unit->text, unit->n_bytes, at, at + n))
        return;
    *told = true;
    check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
              "%.*s is for prescribers: write how many in the morning, at noon and at night",
              (int)n, unit->text + at);
}

/* Reports hours as prescribers write them in Spanish, "c/8h", once a page. */
static void check_each(const struct check_page *page, const struct check_unit *unit, size_t at,
                       bool *told)
{
    const char *s = unit->text;
    size_t from = at + 2;
    size_t digits =
        unit->n_bytes > from && s[at + 1] == '/' ? count_digits(s, unit->n_bytes, from) : 0;
    size_t end = from + digits + phrase_blank(s, unit->n_bytes, from + digits);
    bool hours = digits && end < unit->n_bytes && s[end] == 'h' &&
                 (end + 1 == unit->n_bytes || !isalpha((unsigned char)s[end + 1]));
    if (!hours || *told || is_explained(s, unit->n_bytes, at, end + 1))
        return;
    *told = true;
    check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
              "%.*s is for prescribers: write cada %.*s horas", (int)(end + 1 - at), s + at,
              (int)digits, s + from);
}

/* Reports a time in sevenths of a week or parts of a year: "in 2/52", "for 5/7". Before another
 * word only weeks cannot be a fraction: "in 5/7 of people". Behind "after" only they cannot be a
 * day. */
static void check_part(const struct check_page *page, const struct check_unit *unit, size_t at)
{
    static const struct {
        const char *below;
        const char *ends;
        const char *words;
        bool day; /* it may be one of a month */
    } parts[] = {{"/7", ".,;:)!\n", "days", true},
                 {"/52", ".,;:)!\n ", "weeks", false},
                 {"/12", ".,;:)!\n", "months", true}};
    static const char before[] = "in for after every within";
    const char *s = unit->text;
    size_t digits = count_digits(s, unit->n_bytes, at);
    size_t slash = at + digits;
    if (!digits || digits > 2 || !number_follows(before, s, at))
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t end = slash + strlen(parts[i].below);
        if (end <= unit->n_bytes && memcmp(s + slash, parts[i].below, end - slash) == 0 &&
            (end == unit->n_bytes || strchr(parts[i].ends, s[end])) && memcmp(s + at, "24", 2) != 0)
            check_add(page, RULE_L16, NOTE_WARNING, check_unit_place(page, unit, at),
                      parts[i].day && number_follows("after", s, at)
                          ? "%.*s is for prescribers, or a day: write %.*s %s, or the month's name"
                          : "%.*s is for prescribers: write %.*s %s",
                      (int)(end - at), s + at, (int)digits, s + at, parts[i].words);
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
    uint64_t told = 0;
    bool told_every = false;
    bool told_plan = false;
    bool english = check_is_english(page);
    bool spanish = tag_is_of(page->language, "es");
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        size_t dose_end = 0;
        for (size_t at = 0; at < unit->n_bytes; at++) {
            bool begins = begins_word(unit->text, at);
            if (!begins && unit->text[at] != '/')
                continue;
            size_t end = begins ? find_dose_end(unit, at) : 0;
            dose_end = end ? end : dose_end;
            check_word(page, unit, at, dose_end, &told);
            if (english && strchr("qQ", unit->text[at]))
                check_every(page, unit, at, &told_every);
            if (spanish && strchr("cC", unit->text[at]))
                check_each(page, unit, at, &told_every);
            if (ascii_is_digit((unsigned char)unit->text[at]))
                check_plan(page, unit, at, &told_plan);
            if (english)
                check_part(page, unit, at);
        }
    }
}
