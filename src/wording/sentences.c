/*
 * Words and sentences of prose.
 *
 * Refuses to know grammar: a sentence is what a reader sees between two ends. The hard idea is the
 * full stop, which ends a sentence unless something shows that it does not: a number continues, an
 * abbreviation precedes it, or a lower-case letter follows.
 */
#include "wording/sentences.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void sentences_done(struct sentences *sentences)
{
    free(sentences->list);
    *sentences = (struct sentences){0};
}

static uint32_t code_at(const char *s, size_t n_bytes, size_t at, size_t *taken)
{
    uint32_t code = 0;
    *taken = 0;
    if (at < n_bytes)
        *taken = text_decode(s + at, n_bytes - at, &code);
    return code;
}

static bool is_word_code(uint32_t code)
{
    if (code < 0x80)
        return ascii_is_letter(code) || ascii_is_digit(code);
    return text_is_letter_or_digit(code) || text_is_mark(code);
}

/* Whether a character between two others joins them into one word. */
static bool joins(uint32_t code, uint32_t before, uint32_t after)
{
    if (!is_word_code(before) || !is_word_code(after))
        return false;
    if (code == '.' || code == ',')
        return ascii_is_digit(before) && ascii_is_digit(after);
    return code == '\'' || code == 0x2019 || code == '-' || code == 0x2010 || code == 0x2011 ||
           code == '&' || code == TEXT_SOFT_HYPHEN;
}

bool word_next(const char *s, size_t n_bytes, size_t *at, struct word *word)
{
    size_t n;
    size_t i = *at;
    while (i < n_bytes && !is_word_code(code_at(s, n_bytes, i, &n)))
        i += n;
    word->start = i;
    uint32_t before = 0;
    while (i < n_bytes) {
        size_t next_bytes;
        uint32_t code = code_at(s, n_bytes, i, &n);
        uint32_t after = code_at(s, n_bytes, i + n, &next_bytes);
        if (!is_word_code(code) && !joins(code, before, after))
            break;
        before = code;
        i += n;
    }
    word->end = *at = i;
    return word->end > word->start;
}

/* Latin Extended-A: capitals are even and lower-case letters odd, except in two ranges where it is
 * the other way round. */
static bool is_small_extended(uint32_t code)
{
    bool turned = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
    return code == 0x138 || code == 0x149 || code == 0x17f ||
           (code != 0x178 && code % 2 == (turned ? 0 : 1));
}

bool letter_is_small(const char *s, size_t n_bytes)
{
    size_t n;
    uint32_t code = code_at(s, n_bytes, 0, &n);
    return (code >= 'a' && code <= 'z') || (code >= 0xdf && code <= 0xff && code != 0xf7) ||
           (code >= 0x100 && code <= 0x17f && is_small_extended(code)) ||
           (code >= 0x3b1 && code <= 0x3c9) || (code >= 0x430 && code <= 0x45f);
}

bool word_is_title(const char *s, size_t n_bytes)
{
    static const char titles[] = "dr dra prof pr mr mrs ms sr sra med psych lek hab habil mgr mme";
    return list_has(titles, s, n_bytes);
}

/* Whether a full stop marks a day or an ordinal, as in German "1. Januar", "24. 12.", "am 2. Tag",
 * and does not end a sentence like "It is 1." Few words follow such a number. */
static bool is_day(const char *s, size_t start, size_t stop, size_t next, size_t n_bytes)
{
    static const char behind[] =
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Tag "
        "Tage Tages Woche Monat Monats Jahr Stunde Lebensjahr Lebensmonat Lebenswoche "
        "Schwangerschaftswoche SSW Stock Etage OG Mal Kind Termin Besuch Dosis Impfung Klasse Grad "
        "Grades";
    struct word word;
    if (stop - start > 2 || !ascii_is_digit(s[start]) || !ascii_is_digit(s[stop - 1]) ||
        !word_next(s, n_bytes, &next, &word))
        return false;
    size_t n = word.end - word.start;
    bool month = n <= 2 && ascii_is_digit(s[word.start]) && ascii_is_digit(s[word.end - 1]) &&
                 word.end < n_bytes && s[word.end] == '.';
    return month || list_has(behind, s + word.start, n);
}

/* Whether a single letter is an initial or part of a pair like "z. B.", and not the pronoun "I" or
 * a letter that follows a word ("vitamin D."). */
static bool is_initial(const char *s, size_t start, size_t next, size_t n_bytes)
{
    bool first = next + 1 < n_bytes && ascii_is_letter(s[next]) && s[next + 1] == '.';
    bool second = start >= 3 && s[start - 1] == ' ' && s[start - 2] == '.' &&
                  ascii_is_letter(s[start - 3]) && (start == 3 || strchr(" (", s[start - 4]));
    bool alone = start == 0 || s[start - 1] != ' ';
    if (!ascii_is_letter(s[start]) || s[start] == 'I')
        return false;
    return first || second || (alone && s[start] <= 'Z');
}

/* Whether "a.m." or "p.m." ends a sentence: before a capital letter, but not in "9 a.m. Monday". */
static bool ends_at_time(const char *s, size_t start, size_t n, size_t next, size_t n_bytes)
{
    static const char days[] = "monday tuesday wednesday thursday friday saturday sunday mon tue "
                               "tues wed thu thur thurs fri sat sun gmt bst est pst";
    struct word word;
    bool time =
        n == 3 && strchr("apAP", s[start]) && s[start + 1] == '.' && (s[start + 2] | 32) == 'm';
    return time && s[next] >= 'A' && s[next] <= 'Z' && word_next(s, n_bytes, &next, &word) &&
           !list_has(days, s + word.start, word.end - word.start);
}

/* Whether a person's title precedes a byte: "Dr. ", "Mrs ". */
static bool follows_title(const char *s, size_t at)
{
    size_t end = at - ascii_tail_bytes(s, at, " .");
    size_t start = end;
    while (start && ascii_is_letter(s[start - 1]))
        start--;
    return end < at && word_is_title(s + start, end - start);
}

/* "A", "A.B": single capitals with points between. */
static bool are_initials(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (i % 2 ? s[i] != '.' : s[i] < 'A' || s[i] > 'Z')
            return false;
    return n_bytes % 2;
}

/* "Hauptstr." */
static bool is_street(const char *s, size_t n_bytes)
{
    return n_bytes > 3 && memcmp(s + n_bytes - 3, "str", 3) == 0;
}

/* Whether the name of a picture precedes its letter: "Fig. A". A fig is a fruit. */
static bool is_lettered(const char *s, size_t n_bytes, const char *next, size_t left)
{
    static const char names[] = "fig abb rys";
    return list_has(names, s, n_bytes) && *s != 'f' && *next >= 'A' && *next <= 'Z' &&
           !(left > 1 && is_word_code((unsigned char)next[1]));
}

/* "M. Martin", "Pr. Martin", as the French have them. A man's may not be told from the letter, but
 * few sentences end in that; "PR" may end one. */
static bool is_french_title(const char *s, size_t n_bytes)
{
    return (n_bytes == 1 && *s == 'M') || (n_bytes == 2 && memcmp(s, "Pr", 2) == 0);
}

/* Whether the full stop at `stop` belongs to an abbreviation, so that the sentence that begins at s
 * continues at `next`. */
static bool ends_abbreviated(const char *s, size_t stop, size_t next, size_t n_bytes)
{
    /* Includes titles, but not "PR", which may end a sentence. */
    static const char words[] =
        "dr dra mr mrs ms prof sr sra med lek hab habil mgr mme e.g i.e a.m p.m eg ie vs approx st "
        "cf ca dept inc ltd rev jr z.b d.h u.a bzw evtl ggf inkl vgl dipl dipl.-psych p.ej ee "
        "aprox tfno av avda depto p.ex bât np tzn tj ul al m.in zob tzw św vit hep د أ.د وأ.د";
    static const char before_numbers[] =
        "no nos nr núm fig tel tél ext p pp vol godz s str rys abb kap art ok tyg ust dn pkt min "
        "max máx env cp jan feb mar apr jun jul aug sep sept oct nov dec pág pag ref ch mob bd std "
        "tab tabs tbl tabl kps kaps trpf comp cáps amp s.c i.m i.v p.o v.o";
    size_t start = stop;
    while (start && !strchr(" \t\n(\"", s[start - 1]))
        start--;
    size_t n = stop - start;
    if (ends_at_time(s, start, n, next, n_bytes))
        return false;
    if (n == 1 && is_initial(s, start, next, n_bytes))
        return true;
    if (n && are_initials(s + start, n) && follows_title(s, start))
        return true;
    if (n && is_day(s, start, stop, next, n_bytes))
        return true;
    const char *pair = stop >= 5 ? s + stop - 5 : "";
    if (strncasecmp(pair, "p. ej", 5) == 0 || strncasecmp(pair, "p. ex", 5) == 0)
        return true;
    if (ascii_is_digit(s[next]) &&
        (list_has(before_numbers, s + start, n) || is_street(s + start, n)))
        return true;
    if (is_lettered(s + start, n, s + next, n_bytes - next) || is_french_title(s + start, n))
        return true;
    return list_has(words, s + start, n);
}

/* Whether it is only a number, as the "1." that opens a line. */
static bool numbers_line(const char *s, size_t start, size_t end)
{
    enum { DIGITS_MOST = 3 };
    size_t n = end - start;
    return n && n <= DIGITS_MOST && ascii_lead_bytes(s + start, n, "0123456789") == n;
}

/* Ends of sentences in scripts without capitals, which need not look at what follows. */
static bool is_wide_end(uint32_t code)
{
    return code == 0x61f || code == 0x6d4 || code == 0x3002 || code == 0xff01 || code == 0xff1f ||
           code == 0x964;
}

static bool closes(uint32_t code)
{
    return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x2019 ||
           code == 0x201c || code == 0x201d || code == 0xbb || code == '*';
}

/* Whether the mark at `at` ends the sentence that began at `start`. If there is a mark, sets *end
 * past it and the marks, quotes and brackets after it. */
static bool ends_here(const char *s, size_t n_bytes, size_t start, size_t at, size_t *end)
{
    size_t n;
    uint32_t code = code_at(s, n_bytes, at, &n);
    bool stop = code == '.' || code == 0x2026;
    if (!stop && code != '!' && code != '?' && !is_wide_end(code))
        return false;
    size_t i = at + n;
    for (uint32_t next = code_at(s, n_bytes, i, &n);
         i < n_bytes && (closes(next) || next == '.' || next == '!' || next == '?');
         next = code_at(s, n_bytes, i, &n))
        i += n;
    *end = i;
    if (i >= n_bytes || is_wide_end(code))
        return true;
    if (s[i] != ' ' && s[i] != '\n' && s[i] != '\t')
        return false;
    i += ascii_lead_bytes(s + i, n_bytes - i, ASCII_BLANKS);
    if (i >= n_bytes)
        return true;
    if (stop && (ends_abbreviated(s + start, at - start, i - start, n_bytes - start) ||
                 numbers_line(s, start, at)))
        return false;
    return !letter_is_small(s + i, n_bytes - i);
}

unsigned words_count(const char *s, size_t n_bytes)
{
    unsigned words = 0;
    struct word word;
    for (size_t at = 0; word_next(s, n_bytes, &at, &word);)
        words++;
    return words;
}

static void add(struct sentences *out, const char *s, size_t start, size_t end, bool whole)
{
    end -= ascii_tail_bytes(s + start, end - start, ASCII_BLANKS);
    unsigned words = words_count(s + start, end - start);
    if (!words)
        return;
    out->list = memory_grow(out->list, &out->room, out->count + 1, sizeof *out->list);
    out->list[out->count++] = (struct sentence){start, end, words, whole};
}

void sentences_find(struct sentences *out, const char *s, size_t n_bytes)
{
    size_t at = 0;
    while (at < n_bytes) {
        at += ascii_lead_bytes(s + at, n_bytes - at, ASCII_BLANKS);
        size_t start = at;
        size_t end = n_bytes;
        bool whole = false;
        while (at < n_bytes && !whole && s[at] != '\n') {
            size_t n;
            end = at;
            whole = ends_here(s, n_bytes, start, at, &end);
            code_at(s, n_bytes, at, &n);
            at = end > at ? end : at + n; /* a run of marks is examined once */
        }
        if (!whole)
            end = at;
        at = end;
        add(out, s, start, end, whole);
    }
}
