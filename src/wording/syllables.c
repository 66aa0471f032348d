/*
 * Counts syllables by spelling.
 *
 * Refuses to be a dictionary: about one common word in twenty is counted wrong, nearly always by
 * one, up as often as down, so that a page comes out right though a word may not. The hard idea:
 * each group of vowels is a syllable, except in a short list of places where English makes two
 * syllables of two vowels, or none of an "e".
 */
#include "wording/syllables.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_BYTES_MAX = 64 };

/* Words that the rules count wrong, in byte order for bsearch(). */
static const struct exception {
    const char *word;
    unsigned syllables;
} exceptions[] = {
#define W(word, syllables) {#word, syllables},
#include "wording/syllables_table.h"
#undef W
};

static int compare(const void *key, const void *row)
{
    return strcmp(key, ((const struct exception *)row)->word);
}

static unsigned find_exception(const char *word)
{
    const struct exception *found = bsearch(
        word, exceptions, sizeof exceptions / sizeof *exceptions, sizeof *exceptions, compare);
    return found ? found->syllables : 0;
}

/* Whether a letter is a vowel that sounds as one. False for the "u" of "quick" and "guess" and the
 * "y" of "you" and "beyond". */
static bool sounds_vowel(const char *word, size_t at)
{
    char before = at ? word[at - 1] : '\0';
    char after = word[at] ? word[at + 1] : '\0';
    if (!ascii_is_vowel(word[at]))
        return false;
    if (word[at] == 'u' && ascii_is_vowel(after) && after != 'y')
        return before != 'q' && !(before == 'g' && (after == 'e' || after == 'i' || after == 'a'));
    if (word[at] == 'y' && ascii_is_vowel(after))
        return before && !ascii_is_vowel(before);
    return true;
}

/* Pairs of vowels that are two syllables, unless one of these letters is before or after them. */
static const struct hiatus {
    const char *vowels;
    const char *unless_after;  /* any of these letters before the pair */
    const char *unless_before; /* any of these letters after the pair */
} hiatuses[] = {
    {"ia", "ctsgr", "r"}, {"io", "ctsgx", ""}, {"iu", "", ""}, {"eo", "gp", "u"},
    {"ua", "qgs", ""},    {"uo", "q", "y"},    {"ie", "", ""}, {"ii", "", ""},
    {"oe", "", ""},       {"yi", "", ""},      {"oi", "", ""}, {"ya", "", ""},
    {"ei", "", ""},       {"ue", "", ""},      {"ui", "", ""}, {"eu", "", ""},
};

static bool begins(const char *word, const char *with)
{
    return strncmp(word, with, strlen(with)) == 0;
}

/* "happier", "diet", "society", "client", but not "friend", "patient", "ancient". */
static bool parts_ie(const char *word, size_t n, size_t at)
{
    const char *rest = word + at + 1;
    if (list_has("er est et ers", rest, n - at - 1) || begins(rest, "ety"))
        return true;
    return begins(rest, "en") && !ending_is(word, n, "iend") && !ending_is(word, n, "iends") &&
           !(at && strchr("ct", word[at - 1]));
}

/* Whether a pair is two syllables here: "ie", "oi", "ei", "ue", "ui", "oe" and "eu" are only where
 * an ending begins between their letters. */
static bool parts_pair(const char *word, size_t n, size_t at)
{
    const char *rest = word + at + 1;
    char first = word[at];
    char second = word[at + 1];
    if (second == 'i' && first != 'y' && first != 'i')
        return begins(rest, "ing");
    if (first == 'i' && second == 'e')
        return parts_ie(word, n, at);
    if (first == 'u' && second == 'e')
        return (begins(rest, "en") && at) || strcmp(rest, "el") == 0;
    if (first == 'e' && second == 'u')
        return ending_is(word, n, "eum") || ending_is(word, n, "eus");
    if (first == 'o' && second == 'e')
        return begins(rest, "et");
    if (first == 'y')
        return at && !ascii_is_vowel(word[at - 1]);
    return true;
}

static bool is_hiatus(const char *word, size_t n, size_t at)
{
    char before = at ? word[at - 1] : '\0';
    char after = at + 2 < n ? word[at + 2] : '\0';
    for (size_t i = 0; i < sizeof hiatuses / sizeof *hiatuses; i++) {
        const struct hiatus *hiatus = &hiatuses[i];
        if (word[at] != hiatus->vowels[0] || word[at + 1] != hiatus->vowels[1])
            continue;
        if (before && strchr(hiatus->unless_after, before))
            return strncmp(word + at, "iat", 3) == 0 || (before == 'r' && after != 'g');
        if (after && strchr(hiatus->unless_before, after))
            return false;
        return parts_pair(word, n, at);
    }
    return false;
}

static unsigned count_groups(const char *word, size_t n)
{
    unsigned groups = 0;
    for (size_t i = 0; i < n; i++) {
        if (!sounds_vowel(word, i))
            continue;
        if (!i || !sounds_vowel(word, i - 1) || is_hiatus(word, n, i - 1))
            groups++;
    }
    return groups;
}

/* Whether the "e" at a byte, which has two letters before it, is silent like that of "made": after
 * a consonant, or the "y" of "played", but not after the "l" of "table", which becomes a
 * syllable. */
static bool is_silent(const char *word, size_t at)
{
    char last = word[at - 1];
    bool vowel_before = ascii_is_vowel(word[at - 2]);
    if (ascii_is_vowel(last))
        return last == 'y' && vowel_before;
    return last != 'l' || vowel_before || word[at - 2] == 'l';
}

/* "s", "x", "z", "ch": after them the "e" of "es" is spoken. */
static bool hisses(const char *word, size_t at)
{
    return strchr("sxzcg", word[at]) || (word[at] == 'h' && strchr("cs", word[at - 1]));
}

/* Whether a word ends in a silent "e", "es" or "ed": "made", "makes", "moved". */
static bool ends_silent(const char *word, size_t n)
{
    if (n > 2 && word[n - 1] == 'e')
        return is_silent(word, n - 1);
    if (n < 4 || word[n - 2] != 'e' || !is_silent(word, n - 2))
        return false;
    if (n == 4 && word[1] == 'y') /* "eyes" */
        return false;
    if (word[n - 1] == 'd')
        return word[n - 3] != 't' && word[n - 3] != 'd';
    return word[n - 1] == 's' && !hisses(word, n - 3);
}

/* Whether a silent "e" precedes an ending: "lonely", "movement". */
static bool has_silent_within(const char *word, size_t n)
{
    static const char *const endings[] = {
        "ely",    "eful",    "efully", "eless", "ement", "ements", "eness", "ething", "etime",
        "etimes", "elessly", "ewhere", "ebody", "ework", "efore",  "eword", "eland"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t m = strlen(endings[i]);
        if (n > m + 1 && ending_is(word, n, endings[i]) && !ascii_is_vowel(word[n - m - 1]))
            return strcspn(word, "aeiouy") < n - m - 1;
    }
    return false;
}

/* Whether the ending is spoken with an unwritten vowel: "rhythm", "spasm". */
static bool has_hidden_vowel(const char *word, size_t n)
{
    return ending_is(word, n, "sm") || ending_is(word, n, "sms") || ending_is(word, n, "thm");
}

static unsigned count_part(const char *word, size_t n)
{
    unsigned known = find_exception(word);
    if (known)
        return known;
    unsigned count = count_groups(word, n);
    if (count > 1 && ends_silent(word, n))
        count--;
    if (count > 1 && has_silent_within(word, n))
        count--;
    count += has_hidden_vowel(word, n);
    return count ? count : 1;
}

/* "didn't", "wouldn't": after "d" or "s" the "n" is a syllable. */
static unsigned count_contraction(const char *word, size_t n)
{
    size_t stem = n - 1;
    bool consonant = stem && (word[stem - 1] == 'd' || word[stem - 1] == 's');
    unsigned known = find_exception(word);
    return known ? known : count_groups(word, stem) + consonant;
}

/* Copies the letters of one part of a word, in lower case and without accents, up to an apostrophe.
 * *contraction: it is that of "n't". */
static size_t take_part(char *out, const char *s, size_t n_bytes, bool *contraction)
{
    struct buffer folded = {0};
    size_t used = 0;
    text_fold(&folded, s, n_bytes);
    const char *c = buffer_string(&folded);
    for (; *c && used < WORD_BYTES_MAX; c++) {
        bool apostrophe = *c == '\'' || strncmp(c, "’", 3) == 0;
        if (apostrophe && used > 1) {
            *contraction = out[used - 1] == 'n' && c[*c == '\'' ? 1 : 3] == 't';
            break;
        }
        if (*c >= 'a' && *c <= 'z')
            out[used++] = *c;
    }
    /* The last letter of "café" is spoken. */
    if (used && n_bytes > 2 && memcmp(s + n_bytes - 2, "é", 2) == 0)
        out[used - 1] = 'i';
    out[used] = '\0';
    buffer_done(&folded);
    return used;
}

static size_t part_bytes(const char *s, size_t n_bytes)
{
    const char *hyphen = memchr(s, '-', n_bytes);
    return hyphen ? (size_t)(hyphen - s) : n_bytes;
}

/* Syllables of an abbreviation in capitals, spelled out: "MRI" has three, and each "W" counts
 * three. 0: it is no such word. */
static unsigned count_letters(const char *s, size_t n_bytes)
{
    unsigned count = 0;
    for (size_t i = 0; i < n_bytes; i++) {
        bool letter = (s[i] >= 'A' && s[i] <= 'Z') || s[i] == '&';
        if (!letter && !(i && i + 1 == n_bytes && s[i] == 's'))
            return 0;
        count += letter ? (s[i] == 'W' ? 3 : 1) : 0;
    }
    return n_bytes > 1 && n_bytes < 7 ? count : 0;
}

unsigned syllables_count(const char *word, size_t n_bytes)
{
    unsigned count = 0;
    for (size_t at = 0; at < n_bytes;) {
        char part[WORD_BYTES_MAX + 1];
        bool contraction = false;
        size_t n = part_bytes(word + at, n_bytes - at);
        unsigned letters = count_letters(word + at, n);
        size_t used = letters ? 0 : take_part(part, word + at, n, &contraction);
        if (letters)
            count += letters;
        else if (used)
            count += contraction ? count_contraction(part, used) : count_part(part, used);
        at += n + 1;
    }
    return count ? count : 1;
}

unsigned syllables_count_plain(const char *word, size_t n_bytes)
{
    struct buffer folded = {0};
    unsigned count = 0;
    text_fold(&folded, word, n_bytes);
    const char *s = buffer_string(&folded);
    for (size_t at = 0; at < folded.used;) {
        uint32_t code;
        size_t n = text_decode(s + at, folded.used - at, &code);
        static const uint32_t cyrillic[] = {0x430, 0x435, 0x438, 0x43e, 0x443,
                                            0x44b, 0x44d, 0x44e, 0x44f, 0x451};
        bool own = false;
        for (size_t i = 0; i < sizeof cyrillic / sizeof *cyrillic; i++)
            own = own || code == cyrillic[i];
        bool vowel = ascii_is_vowel(code);
        bool follows = at && (unsigned char)s[at - 1] < 0x80 && ascii_is_vowel(s[at - 1]);
        count += own || (vowel && !follows);
        at += n;
    }
    buffer_done(&folded);
    return count ? count : 1;
}
