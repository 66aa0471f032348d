/*
 * The rule of abbreviations (L16), and of words in capitals for emphasis (L18).
 *
 * Refuses to judge what it cannot know: it ignores names, codes and numbers in capitals.
 */
#include "check/judges.h"

#include "base/ending.h"
#include "base/list.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "check/page.h"
#include "wording/abbreviations.h"
#include "wording/measures.h"
#include "wording/misread.h"
#include "wording/numbers.h"
#include "wording/phrases.h"
#include "wording/prescribers.h"

#include <string.h>

/* Abbreviations that all who speak a language know. */
static const struct tag_words known_where[] = {
    {"de", "MRT EKG HNO EG OG UG AOK DRK"},
    {"es", "TAC RM DNI NIE IVA"},
    {"fr", "IRM RDV RDC SAMU"},
    {"pl", "USG EKG RTG TK NFZ ZUS PESEL SOR"},
    {NULL, ""},
};

/* Whether an abbreviation is so well known that its full form would be harder to read, is a Roman
 * numeral, or stands for words that are still to come, which L21 reports. */
static bool is_known(const struct check_page *page, const char *s, size_t n)
{
    static const char words[] =
        "GP A&E NHS MRI CT EMG UK US USA EU TV OK AM PM DVD HIV ID DNA AIDS SMS QR PDF BBC NO FAQ "
        "HTML CSS URL PIN UE EE UU VIH ADN SIDA TODO TBC TBD WC CD USB XL XXL DD MM YY YYYY";
    return strspn(s, "IVX") >= n || list_has(words, s, n) ||
           list_has(tag_words(known_where, page->language), s, n) ||
           check_words_have(&page->check->config.abbreviations, s, n);
}

/* Whether it is an ordinary word in capitals for emphasis: "do NOT drive". */
static bool is_loud(const char *s, size_t n)
{
    static const char words[] =
        "DO NOT MUST NEVER ALWAYS ONLY STOP ANY AND IF BOTH NOW MORE LESS ONE TWO THREE FOUR ONCE "
        "TWICE DAILY WEEKLY EVERY EACH SAME FIRST NEXT LAST BEFORE AFTER WITH ON OFF OUT UP YOU "
        "YOUR CALL TAKE EAT DRINK WASH READ PLEASE NOTE URGENT DANGER BUT VERY WHEN UNTIL UNLESS "
        "THIS THAT IS ARE BE YES NONE TODAY LEFT RIGHT THE FOR NICHT NIE KEIN KEINE NUR IMMER ZWEI "
        "JEDEN ALLE JAMAIS PAS UNE DEUX SEUL TOUS NUNCA SIEMPRE SOLO NADA CADA DOS UNA NIGDY "
        "ZAWSZE TYLKO NIE";
    return list_has(words, s, n);
}

/* "250 MG", "400 IU": the unit of a dose, which L19 reports. */
static bool is_unit(const char *s, size_t n_bytes, size_t start, size_t end)
{
    size_t digit = start - phrase_blank_before(s, start);
    if (!digit || !ascii_is_digit(s[digit - 1]))
        return false;
    if (list_has("hr hrs", s + start, end - start)) /* "every 4 HR"; list_has ignores case */
        return true;
    return measure_of_dose(s, n_bytes, start).bytes == end - start ||
           misread_international(s, n_bytes, start) == end - start;
}

/* A text all in capitals is reported as a whole (L18), not word by word. */
static bool is_shouted(const char *s, size_t n_bytes)
{
    unsigned words = 0;
    for (size_t i = 0; i < n_bytes; i++) {
        if (s[i] >= 'a' && s[i] <= 'z')
            return false;
        words += s[i] == ' ';
    }
    return words > 0;
}

/* Whether it is one of three words in capitals or more: emphasis, which L18 reports as a whole. The
 * "A" of "A PICC" is an article. */
static bool is_in_run(const struct check_unit *unit, const struct word *word)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    enum { RUN_WORDS = 3 };
    const char *s = unit->text;
    unsigned words = 1;
    size_t at = word->end;
    for (size_t n; words < RUN_WORDS && at < unit->n_bytes && s[at] == ' ' &&
                   (n = ascii_lead_bytes(s + at + 1, unit->n_bytes - at - 1, capitals)) > 1;
         words++)
        at += n + 1;
    at = word->start;
    for (size_t n; words < RUN_WORDS && at && s[at - 1] == ' ' &&
                   (n = ascii_tail_bytes(s, at - 1, capitals)) > 1;
         words++)
        at -= n + 1;
    return words == RUN_WORDS;
}

/* "l'ARS": the elided article is no part of the abbreviation. */
static void skip_article(const struct check_unit *unit, struct word *word)
{
    size_t n_bytes = word->end - word->start;
    if (!tag_is_among(unit->page->language, "fr it"))
        return;
    size_t sign = phrase_begins(unit->text + word->start + 1, n_bytes - 1, "'|’");
    word->start += sign && n_bytes > sign + 1 ? sign + 1 : 0;
}

/* "[!DANGER]" only looks like the mark of a card: L07 reports it. */
static bool is_mark(const struct check_unit *unit, const struct word *word)
{
    return ending_is(unit->text, word->start, "[!");
}

/* "PO Box 12", "Springfield, IL 62701": part of an address. */
static bool is_postal(const struct check_unit *unit, const struct word *word)
{
    static const char box[] = "PO Box";
    enum { STATE_BYTES = 2, CODE_BYTES = 5 };
    const char *code = unit->text + word->end + 1;
    size_t digits = 0;
    while (word->end + 1 + digits < unit->n_bytes && ascii_is_digit(code[digits]))
        digits++;
    if (word->end - word->start == STATE_BYTES && digits == CODE_BYTES && code[-1] == ' ')
        return true;
    return unit->n_bytes - word->start >= sizeof box - 1 &&
           strncasecmp(unit->text + word->start, box, sizeof box - 1) == 0;
}

/* "CC BY 4.0": the name of a licence. */
static bool is_licence(const struct check_unit *unit, const struct word *word)
{
    return phrase_ends(unit->text, word->start, "CC ") ||
           phrase_begins(unit->text + word->start, unit->n_bytes - word->start, "CC BY");
}

/* Whether it is to be typed as it stands: "text START to 01632 960700". */
static bool is_typed(const struct check_unit *unit, const struct word *word)
{
    static const char verbs[] = "text |reply |type |enter |the word ";
    static const char quotes[] = "\"|'|“|‘";
    size_t at = word->start;
    at -= phrase_ends(unit->text, at, quotes);
    return phrase_ends(unit->text, at, verbs);
}

/* "Stage IIIB", "type IIA": a Roman numeral and a letter. */
static bool is_stage(const struct check_unit *unit, const struct word *word)
{
    static const char names[] = "stage stages grade class type";
    const char *s = unit->text + word->start;
    size_t n = word->end - word->start;
    return strchr("ABC", s[n - 1]) && strspn(s, "IVX") == n - 1 &&
           number_follows(names, unit->text, word->start);
}

/* "TDS", "5mg PO": one of prescribers, which is told of with what to write. */
static bool is_prescribers(const struct check_unit *unit, const struct word *word)
{
    struct prescriber found;
    return prescriber_at(unit->text, unit->n_bytes, word->start, unit->page->language, &found);
}

static bool is_something_else(const struct check_unit *unit, const struct word *word)
{
    return is_prescribers(unit, word) || is_in_run(unit, word) || is_postal(unit, word) ||
           is_mark(unit, word) || is_licence(unit, word) || is_typed(unit, word) ||
           is_stage(unit, word) || is_unit(unit->text, unit->n_bytes, word->start, word->end);
}

void rule_abbreviations(const struct check_page *page)
{
    struct buffer seen = {0};
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        struct word word;
        if (is_shouted(unit->text, unit->n_bytes))
            continue;
        for (size_t at = 0; word_next(unit->text, unit->n_bytes, &at, &word);) {
            skip_article(unit, &word);
            const char *s = unit->text + word.start;
            size_t n = abbreviation_bytes(s, word.end - word.start);
            if (!n || is_known(page, s, n) || is_something_else(unit, &word) ||
                !check_is_first(&seen, s, n) ||
                abbreviation_is_explained(unit->text, unit->n_bytes, word.start, word.end))
                continue;
            struct source_place place = check_unit_place(unit, word.start);
            if (is_loud(s, n))
                check_add(page, RULE_L18, NOTE_WARNING, place, "a word in capitals: %.*s", (int)n,
                          s);
            else
                check_add(page, RULE_L16, NOTE_WARNING, place,
                          "%.*s is not explained where it comes first: write it in full there, and "
                          "%.*s behind it in brackets",
                          (int)n, s, (int)n, s);
        }
    }
    buffer_done(&seen);
}
