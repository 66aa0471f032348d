/*
 * A word as it was typed, and how near it is to others.
 *
 * Readers write medical words as they hear them: words are compared by their letters (letters.c)
 * and by their sound, in which "ph" is "f". A guess that is wrong frightens: whoever asks for what
 * is important does not want to read of the impotent. So the shorter a word is, and the more
 * speaks against it, the nearer it must be.
 */
#include "language/typed.h"

#include "base/ascii.h"
#include "base/text.h"
#include "language/first_letter.h"

#include <string.h>

/* Whether two letters are b and v, which are one sound in Spanish, at the start of a word too:
 * "bejiga". */
static bool are_b_and_v(uint32_t a, uint32_t b)
{
    return (a == 'b' && b == 'v') || (a == 'v' && b == 'b');
}

/* 1 if a word begins like "hyper" (too much), -1 if like "hypo" (too little), else 0; also with "i"
 * for "y", and with the "p" doubled, left out or after the "r". */
static int amount_of(const struct letters *word)
{
    enum { LETTERS_MIN = 5 };
    const uint32_t *s = word->list;
    if (word->count < LETTERS_MIN || s[0] != 'h' || (s[1] != 'y' && s[1] != 'i'))
        return 0;
    size_t tells = 2;
    while (tells + 1 < word->count && s[tells] == 'p')
        tells++;
    if (s[tells] == 'o')
        return -1;
    return s[tells] == 'e' || s[tells] == 'r';
}

/* Too much of something is no misspelling of too little. */
static bool is_opposite(const struct letters *a, const struct letters *b)
{
    return amount_of(a) * amount_of(b) < 0;
}

/* How many half edits may be between two words. `letters`: how many were typed; `shorter`: how many
 * the shorter word has; `doubts`: how many things speak against it, each of which counts as much as
 * a letter less, and a short word may have fewer. */
enum { DOUBTS_MAX = 2 };
static unsigned far_enough(size_t letters, size_t shorter, unsigned doubts)
{
    enum { SHORT = 4, DOUBTFUL = 7, LONG = 9, LONGER = 12, LONGEST = 14 };
    if (letters < SHORT || (doubts >= DOUBTS_MAX && letters < DOUBTFUL))
        return 0;
    shorter -= doubts < shorter ? doubts : shorter;
    return LETTERS_EDIT + (shorter >= LONG) + (shorter >= LONGER) + (shorter >= LONGEST);
}

/* The same for the beginning of a word that is not finished: more words begin alike than are alike.
 */
static unsigned far_enough_begun(size_t letters, unsigned doubts)
{
    enum { SHORT = 6, MIDDLE = 8 };
    if (letters < MIDDLE)
        return letters < SHORT ? 0 : LETTERS_HALF_EDIT;
    return far_enough(letters, letters, doubts);
}

/* Whether what was typed has three letters and lacks nothing but one that sounds like its
 * neighbour: "bak" is "back". Any other change could make another word. */
static bool lacks_double(const struct letters *typed, const struct letters *word)
{
    enum { SHORT = 3 };
    const uint32_t *s = word->list;
    if (typed->count != SHORT || word->count != SHORT + 1)
        return false;
    size_t at = 0;
    while (at < SHORT && typed->list[at] == s[at])
        at++;
    if (at == 0 || ascii_is_vowel(s[at]) || ascii_is_digit(s[at]))
        return false;
    for (size_t i = at; i < SHORT; i++)
        if (typed->list[i] != s[i + 1])
            return false;
    return letters_heard_as(s[at]) == letters_heard_as(s[at - 1]) ||
           (at < SHORT && letters_heard_as(s[at]) == letters_heard_as(s[at + 1]));
}

static bool has_letter_twice(const struct letters *letters)
{
    size_t i = 1;
    while (i < letters->count && letters->list[i] != letters->list[i - 1])
        i++;
    return i < letters->count;
}

/* Whether a word of three letters lacks one of four that were typed, and not only a double of its
 * neighbour: "plus" is no "pus". */
static bool is_shorter_other(const struct letters *typed, const struct letters *word)
{
    enum { SHORT = 4 };
    return typed->count == SHORT && word->count + 1 == SHORT && !has_letter_twice(typed) &&
           !lacks_double(word, typed);
}

/* Whether two sounds are the same but for vowels, all of which are written as "a". */
static bool are_consonants_same(const char *a, const char *b)
{
    do {
        a += *a == 'a';
        b += *b == 'a';
        if (*a != *b)
            return false;
        a += *a != '\0';
        b += *b != '\0';
    } while (*a || *b);
    return true;
}

/* Whether a word that is further apart sounds like what was typed: a long one with any vowels, a
 * longer one also with a vowel elsewhere, as in "atheritis". `letters`: of the word. */
static bool sounds_like(const struct typed *typed, const char *word, size_t letters, unsigned apart)
{
    enum { APART_MAX = 5, ANY_VOWELS_FROM = 7, LONG_FROM = 8, LONGER_FROM = 9 };
    char sound[SOUND_BYTES_MAX + 1];
    size_t count = typed->letters.count;
    bool vowels = count < ANY_VOWELS_FROM;
    if (apart > APART_MAX + (count >= LONG_FROM))
        return false;
    if (vowels)
        sound_write_exact(word, sound);
    else
        sound_write(word, sound);
    if (strcmp(vowels ? typed->exact_sound : typed->sound, sound) == 0)
        return true;
    return count >= LONGER_FROM && letters + 1 >= count && letters <= count + 1 &&
           are_consonants_same(typed->sound, sound);
}

/* Whether the first letters let two words be compared: hardly anybody gets the first sound wrong.
 * With the right first letter the mistake may follow at once: "ceasarean", "wrok". An "h" is left
 * out, but hardly ever added: "hoover" is not "over". */
static bool begins_like(const struct typed *typed, const char *word, uint32_t first)
{
    uint32_t typed_first = *typed->letters.list;
    return first == typed_first || (typed->b_is_v && are_b_and_v(first, typed_first)) ||
           (typed_first != 'h' && sound_begins(word, typed->sound));
}

/* The consonants of a word, one bit for each group that sounds alike. Words are not compared if
 * they differ in more of them than two edits can explain. Letters of other scripts share a few
 * bits. */
static uint32_t consonants_of(const char *s)
{
    uint32_t bits = 0;
    size_t n_bytes = strlen(s);
    for (size_t i = 0; i < n_bytes;) {
        uint32_t c;
        i += text_decode(s + i, n_bytes - i, &c);
        if (c == 'h' || ascii_is_vowel(c))
            continue;
        if (c == 'k' || c == 'q' || c == 'x' || c == 's' || c == 'z')
            c = 'c';
        else if (c == 'p')
            c = 'f';
        else if (c == 'w')
            c = 'v';
        bits |= 1u << (c >= 'a' && c <= 'z' ? c - 'a' : 26 + (c & 3));
    }
    return bits;
}

/* Whether two words of four letters have different consonants: "dear" may be a slip for "dead", but
 * is more often what was meant. */
static bool is_short_other(const struct typed *typed, const struct letters *letters,
                           const char *word)
{
    enum { SHORT = 4 };
    return typed->letters.count == SHORT && letters->count == SHORT &&
           consonants_of(word) != typed->consonants;
}

/* Letters of other scripts than Latin count as vowels. */
static bool has_vowel(const struct letters *letters)
{
    size_t i = 0;
    while (i < letters->count && letters->list[i] < 0x80 && !ascii_is_vowel(letters->list[i]))
        i++;
    return i < letters->count;
}

unsigned typed_apart(const struct typed *typed, const char *word, unsigned doubts,
                     unsigned *beginning)
{
    struct letters letters;
    letters_take(&letters, word);
    *beginning = TYPED_FAR;
    if (!letters.count || !typed->letters.count)
        return TYPED_FAR;
    if (has_vowel(&typed->letters) && !has_vowel(&letters))
        return TYPED_FAR; /* an abbreviation */
    if (!begins_like(typed, word, *letters.list))
        return first_letter_slips(&typed->letters, &letters) ? LETTERS_EDIT : TYPED_FAR;
    if (doubts < DOUBTS_MAX && lacks_double(&typed->letters, &letters))
        return LETTERS_HALF_EDIT;
    if (is_opposite(&typed->letters, &letters) || is_shorter_other(&typed->letters, &letters))
        return TYPED_FAR;
    if (doubts && is_short_other(typed, &letters, word))
        return TYPED_FAR;
    unsigned apart = letters_apart(&typed->letters, &letters, beginning);
    if (*beginning > far_enough_begun(typed->letters.count, doubts))
        *beginning = TYPED_FAR;
    size_t shorter = letters.count < typed->letters.count ? letters.count : typed->letters.count;
    unsigned most = far_enough(typed->letters.count, shorter, doubts);
    bool near = most && (apart <= most || sounds_like(typed, word, letters.count, apart));
    return near ? apart : TYPED_FAR;
}

/* Reads "shun" at the end as "tion", of which it is the sound. */
static void read_ending(struct letters *letters)
{
    static const uint32_t heard[] = {'s', 'h', 'u', 'n'};
    static const uint32_t written[] = {'t', 'i', 'o', 'n'};
    enum { LETTERS = 4 };
    if (letters->count <= LETTERS)
        return;
    uint32_t *ending = letters->list + letters->count - LETTERS;
    if (memcmp(ending, heard, sizeof heard) == 0)
        memcpy(ending, written, sizeof written);
}

void typed_take(struct typed *typed, const char *word, bool b_is_v)
{
    typed->b_is_v = b_is_v;
    letters_take(&typed->letters, word);
    read_ending(&typed->letters);
    typed->consonants = consonants_of(word);
    sound_write(word, typed->sound);
    sound_write_exact(word, typed->exact_sound);
}

bool typed_begins(const struct typed *typed, const char *word)
{
    uint32_t first;
    text_decode(word, strlen(word), &first);
    return begins_like(typed, word, first) || first_letter_may_slip(&typed->letters, word);
}

bool typed_may_begin(const struct typed *typed)
{
    return far_enough_begun(typed->letters.count, 0) > 0;
}

static int count_bits(uint32_t bits)
{
    int count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

bool typed_shares_consonants(const struct typed *typed, const char *word, bool prefix)
{
    enum { APART_MAX = 2 };
    uint32_t consonants = consonants_of(word);
    return count_bits(typed->consonants & ~consonants) <= APART_MAX &&
           (prefix || count_bits(consonants & ~typed->consonants) <= APART_MAX);
}
