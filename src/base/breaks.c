/*
 * Where lines may break (UAX 14).
 *
 * The hard idea: letters, ideographs, their marks and blanks are nearly all of any text, and the
 * rules between them are few and depend only on the preceding character. Those rules are applied
 * here. libunistring is asked only about the stretches around everything else, each bounded by
 * letters or ideographs that no rule looks past.
 */
#include "base/breaks.h"

#include "base/digit.h"
#include "base/facts.h"
#include "base/vector.h"

#include <string.h>

/* Vowels written before the consonant they belong to: no break after them. */
static bool is_leading_vowel(uint32_t code)
{
    return (code >= 0xe40 && code <= 0xe44) || (code >= 0xec0 && code <= 0xec4);
}

/* Signs that belong to the preceding syllable though UAX 29 treats them as letters. */
static bool is_trailing_sign(uint32_t code)
{
    return code == 0xe2f || code == 0xe30 || code == 0xe32 || code == 0xe33 || code == 0xe45 ||
           code == 0xe46 || code == 0xeb0 || code == 0xeb2 || code == 0xeb3 || code == 0xec6;
}

static void break_dictionary_scripts(const char *s, size_t n_bytes, char *breaks)
{
    uint32_t before = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        facts_decode(s + i, n_bytes - i, &code);
        bool both = (facts_of(code) & FACT_WORDLESS) && (facts_of(before) & FACT_WORDLESS);
        if (both && !is_leading_vowel(before) && !is_trailing_sign(code))
            breaks[i] = TEXT_BREAK_MAY;
        size_t next = text_grapheme(s + i, n_bytes - i);
        before = code;
        i += next;
    }
}

/* Whether a line may break between two ASCII characters, neither of them a blank: only after a
 * hyphen inside a word. UAX 14 would also break after '/', '?', '!' and '|'; "mg/ml" and "24/7"
 * must stay whole, and so must "5-mg". (Nor is a single letter left behind: "X-ray".) */
static bool breaks_ascii(char before_last, char last, char next)
{
    return last == '-' && ascii_is_letter(next) && ascii_is_letter(before_last);
}

/* Whether no line breaks between this and a letter: digits and a few signs are such, too. */
static bool is_letter(uint32_t code)
{
    return (facts_of(code) & FACT_BREAKS) == BREAKS_LETTER;
}

size_t text_word_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    bool slash = false; /* what follows one is as in an address */
    while (i < n_bytes && !ascii_is_blank(s[i])) {
        slash = slash || s[i] == '/';
        i++;
        if (!slash && s[i - 1] == '-' && i > 2 && i < n_bytes &&
            breaks_ascii(s[i - 2], '-', s[i]) && is_letter((unsigned char)s[i - 3]))
            break;
    }
    return i;
}

static bool is_ordinary(uint32_t code)
{
    return facts_of(code) & FACT_ORDINARY;
}

/* "5–10", "5 mg–10 mg": half of a range is a dose. */
static bool is_in_range(const char *s, size_t at, size_t n_bytes)
{
    return at > 3 && memcmp(s + at - 3, "–", 3) == 0 && s[at - 4] != ' ' &&
           digit_begins(s + at, n_bytes - at);
}

/* "5-µg", "5-мг". */
static bool is_joined_to_number(const char *s, size_t at, uint32_t before)
{
    size_t hyphen = before == '-' ? 1 : before == 0x2010 ? 3 : 0;
    return hyphen && digit_ends(s, at - hyphen);
}

/* "5\u2009mg": what is narrower than a blank behind a digit is in a number or before its unit. */
static bool is_narrow_behind_number(const char *s, size_t at, uint32_t before)
{
    return before >= 0x2004 && before <= 0x200a && digit_ends(s, at - 3);
}

/* "т.е." is one word (UAX 14, LB29), which libunistring does not know; "мг/кг" stays whole as
 * "mg/kg" does. */
static bool is_infix_before_letter(uint32_t before, uint32_t code)
{
    bool infix = before == 0x60c || (before && before < 0x80 && strchr(".,:;/?!|", (int)before));
    return infix && is_letter(code);
}

/* Removes breaks that libunistring allows inside a grapheme or, in some versions, between digits
 * with marks, and applies breaks_ascii in place of its rules, so that a word breaks the same way
 * whatever else its paragraph contains. `in_word`: a letter and perhaps its marks precede. */
static void tailor_breaks(const char *s, size_t n_bytes, bool in_word, char *breaks)
{
    uint32_t before = 0;
    bool was_ordinary = false;
    bool odd_flag = false; /* the preceding regional indicator is the first half of a flag */
    bool lone = false;     /* a letter precedes that no other precedes */
    bool hyphened = false; /* and a hyphen behind it: "X-ray" */
    for (size_t i = 0, bytes; i < n_bytes; i += bytes) {
        uint32_t code;
        bytes = facts_decode(s + i, n_bytes - i, &code);
        unsigned kind = facts_of(code) & FACT_BREAKS;
        bool half = is_regional_indicator(code);
        bool ordinary = code < 0x80 || is_ordinary(code);
        if (i && breaks[i] == TEXT_BREAK_MAY) {
            if (code > ' ' && code < 0x80 && before > ' ' && before < 0x80)
                breaks[i] = i > 1 && !hyphened && breaks_ascii(s[i - 2], s[i - 1], s[i]);
            else if (hyphened || is_infix_before_letter(before, code) ||
                     (in_word && kind == BREAKS_LETTER) || is_in_range(s, i, n_bytes) ||
                     is_joined_to_number(s, i, before) || is_narrow_behind_number(s, i, before))
                breaks[i] = 0;
            else if ((!ordinary || !was_ordinary) &&
                     (before == TEXT_JOINER || (half && odd_flag) ||
                      (code >= 0x80 && !facts_are_parted(before, code))))
                breaks[i] = 0;
        }
        hyphened = lone && code == '-';
        lone = kind == BREAKS_LETTER ? !in_word : lone && kind == BREAKS_MARK;
        in_word = kind == BREAKS_LETTER || (in_word && kind == BREAKS_MARK);
        odd_flag = half && !odd_flag;
        was_ordinary = ordinary;
        before = code;
    }
}

/* Takes away breaks after hyphens behind a slash in the same word: nobody who types an address can
 * tell whether a hyphen at a line's end belongs to it. */
static void hold_addresses(const char *s, size_t n_bytes, char *breaks)
{
    const char *end = s + n_bytes;
    const char *at = s;
    while ((at = memchr(at, '/', (size_t)(end - at))))
        for (; at < end && !ascii_is_blank(*at); at++)
            if (at > s && at[-1] == '-' && breaks[at - s] == TEXT_BREAK_MAY)
                breaks[at - s] = 0;
}

static void ask(const char *s, size_t n_bytes, bool in_word, char *breaks)
{
    facts_ask_breaks(s, n_bytes, breaks);
    tailor_breaks(s, n_bytes, in_word, breaks);
}

void text_breaks_asked(const char *s, size_t n_bytes, char *breaks)
{
    ask(s, n_bytes, false, breaks);
    hold_addresses(s, n_bytes, breaks);
    break_dictionary_scripts(s, n_bytes, breaks);
}

/* A walk over a paragraph. */
struct breaker {
    const char *s;
    size_t n_bytes;
    char *breaks;
    size_t anchor; /* the last letter or ideograph */
    unsigned last; /* BREAKS_LETTER or BREAKS_IDEO; BREAKS_ASK: there is none yet */
    bool blank;    /* blanks follow it */
    bool wordless; /* some of the text needs a dictionary (FACT_WORDLESS) */
};

/* Whether a line may break before the letter, ideograph or mark at `at`. Moves the anchor. */
static bool breaks_before(struct breaker *breaker, unsigned facts, size_t at)
{
    unsigned breaks = facts & FACT_BREAKS;
    bool may = breaker->last != BREAKS_ASK && !(facts & FACT_JOINS) &&
               (breaker->blank || breaks == BREAKS_IDEO || breaker->last == BREAKS_IDEO);
    if (breaks != BREAKS_MARK) {
        breaker->anchor = at;
        breaker->last = breaks;
        breaker->blank = false;
    }
    return may;
}

/* Whether s ends in a letter and perhaps its marks. */
static bool ends_in_word(const char *s, size_t n_bytes)
{
    uint32_t code;
    unsigned kind = BREAKS_MARK;
    for (size_t bytes = 1; bytes && kind == BREAKS_MARK && n_bytes; n_bytes -= bytes) {
        bytes = text_decode_last(s, n_bytes, &code);
        kind = bytes ? facts_of(code) & FACT_BREAKS : BREAKS_ASK;
    }
    return kind == BREAKS_LETTER;
}

/* Asks about the stretch from the last letter or ideograph to the next one after `at`. Returns
 * where it ends. */
static size_t ask_stretch(struct breaker *breaker, size_t at)
{
    size_t from = breaker->last == BREAKS_ASK ? 0 : breaker->anchor;
    char before = breaker->breaks[from];
    size_t end = at;
    unsigned breaks = BREAKS_ASK;
    while (end < breaker->n_bytes && (breaks == BREAKS_ASK || breaks == BREAKS_MARK)) {
        uint32_t code;
        breaker->anchor = end;
        end += facts_decode(breaker->s + end, breaker->n_bytes - end, &code);
        unsigned facts = facts_of(code);
        breaks = facts & FACT_BREAKS;
        breaker->wordless = breaker->wordless || (facts & FACT_WORDLESS);
    }
    bool in_word = ends_in_word(breaker->s, from);
    ask(breaker->s + from, end - from, in_word, breaker->breaks + from);
    breaker->breaks[from] = from ? before : breaker->breaks[0];
    breaker->last = breaks;
    breaker->blank = false;
    return end;
}

static bool is_stop(char c)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
}

/* Marks the bytes that belong to a BREAKS_LETTER: ASCII letters and digits, and whole two-byte
 * letters from U+00C0 to U+027F, from U+0400 to U+047F and of vector_arabic. */
static vector are_letters(vector here, vector next)
{
    vector lower = here | ('a' - 'A');
    vector begin = vector_between(here, 0xc3, 0xc9) | vector_between(here, 0xd0, 0xd1) |
                   vector_arabic(here, next);
    vector ascii = vector_between(here, '0', '9') | vector_between(lower, 'a', 'z');
    return (ascii | begin | vector_continue(here)) & ~(begin ^ vector_continue(next));
}

/* Marks the bytes for which is_stop is true. */
static vector are_stops(vector here)
{
    return (here == '.') | (here == ',') | (here == ';') | (here == ':') | (here == '!') |
           (here == '?');
}

/* Passes over words as pass_words does, of the next VECTOR_BYTES bytes at `at`, which is not the
 * first. Returns how many it has passed; half of a letter at their end is left. */
static size_t pass_vector(struct breaker *breaker, size_t at)
{
    char room[1 + VECTOR_BYTES + 1];
    size_t left = breaker->n_bytes - at;
    const char *s = vector_padded(breaker->s + at - 1, left + 1, room, sizeof room) + 1;
    vector before = vector_at(s - 1);
    vector here = vector_at(s);
    vector next = vector_at(s + 1);
    vector letters = are_letters(here, next);
    vector stops = are_stops(here) & (before != ' ') & (next == ' ');
    size_t n = vector_whole(s, ~(letters | stops | (here == ' ')));
    vector begins = letters & (before == ' ') & TEXT_BREAK_MAY;
    n = n < left ? n : left;
    memcpy(breaker->breaks + at, &begins, n);
    if (n)
        breaker->blank = s[n - 1] == ' ';
    return n;
}

/* Where the last letter in from..at begins, or `none` if there is none. */
static size_t last_letter(const char *s, size_t from, size_t at, size_t none)
{
    while (at > from) {
        at--;
        if (!text_goes_on(s[at]) && s[at] != ' ' && !is_stop(s[at]))
            return at;
    }
    return none;
}

/* Passes over what most text consists of: letters and digits, single stops after words, and blanks.
 * In these only a word after a blank may begin a line. Returns where it stops. */
static size_t pass_words(struct breaker *breaker, size_t from)
{
    const char *s = breaker->s;
    size_t at = from;
    size_t n = VECTOR_BYTES;
    if (breaker->last != BREAKS_LETTER || !vector_may_begin(s[from]))
        return from;
    for (; n + 1 >= VECTOR_BYTES && at < breaker->n_bytes; at += n)
        n = pass_vector(breaker, at);
    breaker->anchor = last_letter(s, from, at, breaker->anchor);
    return at;
}

void text_breaks(const char *s, size_t n_bytes, char *breaks)
{
    struct breaker breaker = {.s = s, .n_bytes = n_bytes, .breaks = breaks};
    memset(breaks, 0, n_bytes);
    for (size_t i = 0; i < n_bytes && (i = pass_words(&breaker, i)) < n_bytes;) {
        uint32_t code;
        size_t bytes = facts_decode(s + i, n_bytes - i, &code);
        unsigned facts = facts_of(code);
        unsigned kind = facts & FACT_BREAKS;
        bool blank = code == ' ' && breaker.last != BREAKS_ASK;
        bool lost = breaker.last == BREAKS_ASK || breaker.blank;
        breaker.wordless = breaker.wordless || (facts & FACT_WORDLESS);
        if (!blank && (kind == BREAKS_ASK || (kind == BREAKS_MARK && lost))) {
            i = ask_stretch(&breaker, i);
            continue;
        }
        if (blank)
            breaker.blank = true;
        else if (breaks_before(&breaker, facts, i))
            breaks[i] = TEXT_BREAK_MAY;
        i += bytes;
    }
    hold_addresses(s, n_bytes, breaks);
    if (breaker.wordless)
        break_dictionary_scripts(s, n_bytes, breaks);
}
