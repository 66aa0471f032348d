/*
 * Abbreviations of prescribers, most of Latin words, and where they are no other word.
 *
 * Refuses those that are other words too, as "stat" and "comp" are, where no dose or number
 * precedes them, and in capitals those that are names or titles: "PO Box 12", "A. Lee, BDS".
 */
#include "wording/prescribers.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "wording/measures.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* Where it is no other word. */
enum where {
    ANYWHERE,
    IN_SMALL,     /* as it stands here; in capitals after a dose only */
    AFTER_DOSE,   /* "5mg po", "2 tablets PC", "5mg po tds" */
    IN_CAPITALS,  /* right behind a dose, as it stands here: "5mg ON", but not "5mg ON Mondays" */
    AFTER_DROPS,  /* "1 drop OD" */
    AFTER_NUMBER, /* "1 cp", "3x tgl." */
    IN_RATE,      /* "3/j", "5mg/j"; "3/J" is a room */
};

/* "qd" and "od" have been read as each other, and "od" is the right eye too. From: ISMP, list of
 * error-prone abbreviations. Those of other languages than English are what prescribers there write
 * on labels. */
static const struct {
    const char *language;
    const char *letters;
    const char *words;
    enum where where;
} rows[] = {
    {"en", "bd", "twice a day", IN_SMALL},
    {"en", "bds", "twice a day", IN_SMALL},
    {"en", "bid", "twice a day", AFTER_DOSE},
    {"en", "tds", "3 times a day", ANYWHERE},
    {"en", "tid", "3 times a day", ANYWHERE},
    {"en", "qds", "4 times a day", ANYWHERE},
    {"en", "qid", "4 times a day", ANYWHERE},
    {"en", "od", "once a day, or in the right eye", AFTER_DROPS},
    {"en", "od", "once a day", IN_SMALL},
    {"en", "qd", "once a day", IN_SMALL},
    {"en", "qod", "every other day", IN_SMALL},
    {"en", "prn", "when you need it", ANYWHERE},
    {"en", "nocte", "at night", ANYWHERE},
    {"en", "mane", "in the morning", AFTER_DOSE},
    {"en", "stat", "at once", AFTER_DOSE},
    {"en", "po", "by mouth", AFTER_DOSE},
    {"en", "ac", "before food", AFTER_DOSE},
    {"en", "pc", "after food", AFTER_DOSE},
    {"en", "hs", "at bedtime", AFTER_DOSE},
    {"en", "ON", "at night", IN_CAPITALS},
    {"en", "om", "in the morning", AFTER_DOSE},
    {"en", "gtt", "drop", AFTER_NUMBER},
    {"en", "gtts", "drops", AFTER_NUMBER},
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
    {"fr", "per os", "par la bouche", ANYWHERE},
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
enum { ROWS = sizeof rows / sizeof *rows };

/* Letters as they stand in a row, or in any case. */
enum letter_case { CASE_OF_ROW, ANY_CASE };

static bool same_letter(char a, char b, enum letter_case letter_case)
{
    return letter_case == CASE_OF_ROW ? a == b
                                      : tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Bytes of these letters at a byte, with or without a point behind each; 0: they are not there, or
 * the word goes on. */
static size_t letters_bytes(const char *s, size_t n_bytes, size_t at, const char *letters,
                            enum letter_case letter_case)
{
    size_t end = at;
    bool pointed = at + 1 < n_bytes && s[at + 1] == '.' && letters[1];
    for (const char *c = letters; *c; c++) {
        if (end >= n_bytes || !same_letter(s[end], *c, letter_case))
            return 0;
        end++;
        if (pointed && end < n_bytes && s[end] == '.')
            end++;
        else if (pointed && c[1])
            return 0;
    }
    return end < n_bytes && text_is_word_byte(s[end]) ? 0 : end - at;
}

/* Bytes of "x" or "×" behind a digit, and of a blank behind that, which end at a byte. */
static size_t times_before(const char *s, size_t at)
{
    size_t blank = phrase_blank_before(s, at);
    size_t n = phrase_ends(s, at - blank, "x|×");
    size_t from = at - blank - n;
    from -= n ? phrase_blank_before(s, from) : 0;
    return n && from && ascii_is_digit(s[from - 1]) ? at - from : 0;
}

/* Whether a number ends at a byte, a blank before it at most: "1 cp", "3x tgl.", "2 × dz.". */
static bool is_after_number(const char *s, size_t at)
{
    size_t end = at - phrase_blank_before(s, at);
    return times_before(s, at) || (end && ascii_is_digit(s[end - 1]));
}

bool prescriber_begins(const char *s, size_t at)
{
    if (!at || phrase_blank_before(s, at) || times_before(s, at))
        return true;
    return !text_is_word_byte(s[at - 1]) && !strchr("-.,/'", s[at - 1]);
}

/* Whether a number and its unit end at a byte: "5mg", "5 mg". */
static bool ends_in_dose(const char *s, size_t at)
{
    enum { UNIT_BYTES_MAX = 8 };
    for (size_t n = 1; n <= UNIT_BYTES_MAX && n < at; n++)
        if (ascii_is_digit(s[at - n - 1])) {
            struct dose_unit unit = measure_of_dose(s, at, at - n);
            return unit.bytes && unit.blank + unit.bytes == n;
        }
    return false;
}

/* Where the word begins that ends at a byte, with its points. */
static size_t word_start(const char *s, size_t end)
{
    size_t at = end;
    while (at && (ascii_is_letter(s[at - 1]) || s[at - 1] == '.'))
        at--;
    return at;
}

/* Whether the word start..end is one of the rows, wherever it stands. */
static bool is_row(const char *s, size_t start, size_t end, const char *language)
{
    for (size_t i = 0; i < ROWS; i++)
        if (tag_is_of(language, rows[i].language) &&
            letters_bytes(s, end, start, rows[i].letters,
                          rows[i].where == IN_CAPITALS ? CASE_OF_ROW : ANY_CASE) == end - start)
            return true;
    return false;
}

/* Whether what is taken, or how much of it, ends one blank before a byte: "it", "5mg", "1 g", "one
 * tablet", "4 units". Other abbreviations may be between: "4mg IV stat", "5mg PO TDS". */
static bool is_after_dose(const char *s, size_t at, const char *language)
{
    static const char taken[] = "tablet tablets tab tabs capsule capsules cap caps puff puffs "
                                "sachet sachets spoonful spoonfuls teaspoon teaspoons dose doses";
    static const char units[] =
        "g gram grams unit units milligrams microgram micrograms millilitres";
    static const char routes[] = "iv im sc sl pr";
    enum { BETWEEN_MAX = 4 };
    for (int i = 0; i < BETWEEN_MAX; i++) {
        size_t end = at - phrase_blank_before(s, at);
        size_t start = word_start(s, end);
        size_t n = end - start;
        if (end == at)
            return false;
        bool said = list_has("it them", s + start, n) && islower((unsigned char)s[start]);
        if (said || ends_in_dose(s, end) || list_has(taken, s + start, n) ||
            (list_has(units, s + start, n) && is_after_number(s, start)))
            return true;
        if (!n || !(list_has(routes, s + start, n) || is_row(s, start, end, language)))
            return false;
        at = start;
    }
    return false;
}

static bool is_after_drops(const char *s, size_t at)
{
    static const char drops[] = "drop drops gtt gtts gutt eye";
    size_t end = at - phrase_blank_before(s, at);
    size_t start = word_start(s, end);
    return end < at && list_has(drops, s + start, end - start);
}

/* Whether letters at a byte are where they are no other word. */
static bool is_there(const char *s, size_t at, enum where where, bool small, const char *language)
{
    switch (where) {
    case AFTER_DOSE:
        return is_after_dose(s, at, language);
    case IN_CAPITALS:
        return small && ends_in_dose(s, at - phrase_blank_before(s, at));
    case AFTER_DROPS:
        return is_after_drops(s, at);
    case AFTER_NUMBER:
        return small && is_after_number(s, at);
    case IN_RATE:
        return small && at && (ends_in_dose(s, at) || ascii_is_digit(s[at - 1]));
    case IN_SMALL:
        return small || is_after_dose(s, at, language);
    case ANYWHERE:
        break;
    }
    return true;
}

/* Whether a word goes on behind letters that end at a byte. What is taken may be so much a day: "3
 * comp/día". */
static bool goes_on(const char *s, size_t n_bytes, size_t end, enum where where)
{
    static const char others[] = "and|or|then|with|for|if|until|at|as";
    size_t next = end + phrase_blank(s, n_bytes, end);
    if (phrase_begins(s + end, n_bytes - end, " Box")) /* "send them PO Box 12" */
        return true;
    if (where == IN_CAPITALS && next > end && next < n_bytes && text_is_word_byte(s[next]))
        return !phrase_begins_whole(s + next, n_bytes - next, others);
    return end < n_bytes && strchr(where == AFTER_NUMBER ? "-'" : "-'/", s[end]);
}

bool prescriber_at(const char *s, size_t n_bytes, size_t at, const char *language,
                   struct prescriber *found)
{
    for (size_t i = 0; i < ROWS; i++) {
        if (!tag_is_of(language, rows[i].language) ||
            !same_letter(s[at], *rows[i].letters, ANY_CASE))
            continue;
        size_t exact = letters_bytes(s, n_bytes, at, rows[i].letters, CASE_OF_ROW);
        size_t n = exact ? exact : letters_bytes(s, n_bytes, at, rows[i].letters, ANY_CASE);
        if (!n || goes_on(s, n_bytes, at + n, rows[i].where) ||
            !is_there(s, at, rows[i].where, exact, language))
            continue;
        *found = (struct prescriber){n, rows[i].letters, rows[i].words};
        return true;
    }
    return false;
}
