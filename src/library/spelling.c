/*
 * Spelling: from a word that no page has to the one that was meant.
 *
 * The words offered are those of the library itself, so that the names of its medicines and
 * conditions are known, and only those that the reader is shown. The hard idea is that readers
 * write medical words as they hear them: words are compared by their letters (Damerau's four edits;
 * a doubled letter, a silent "h" and one vowel for another count half) and by their sound, in which
 * "ph" is "f" and all vowels are one.
 */
#include "library/spelling.h"

#include "base/ascii.h"
#include "base/memory.h"
#include "base/tag.h"
#include "base/text.h"
#include "library/parted.h"
#include "library/said.h"
#include "library/sound.h"

#include <stdint.h>
#include <string.h>

enum {
    WORD_MAX = 32,
    EDIT = 2,
    HALF_EDIT = 1,
    SYLLABLE = EDIT + HALF_EDIT,
    LONG_LETTERS_MIN = 14, /* from here on a syllable may be left out */
    NEVER = 4 * WORD_MAX
};

/* Decodes a word. Returns how many code points it has, 0 if it is too long to be compared. */
static size_t decode_word(const char *s, uint32_t out[WORD_MAX])
{
    size_t n_bytes = strlen(s);
    size_t count = 0;
    for (size_t i = 0; i < n_bytes; count++) {
        if (count == WORD_MAX)
            return 0;
        i += text_decode(s + i, n_bytes - i, &out[count]);
    }
    return count;
}

/* The cost of a letter too many or too few. A doubled letter and an "h" are hardly heard. */
static unsigned gap_cost(const uint32_t *s, size_t at)
{
    if (ascii_is_digit(s[at]))
        return NEVER;
    bool doubled = at > 0 && s[at] == s[at - 1];
    return doubled || s[at] == 'h' ? HALF_EDIT : EDIT;
}

/* One letter for all consonants that sound alike wherever they are: "disk", "analyse". */
static uint32_t heard_as(uint32_t c)
{
    switch (c) {
    case 'c':
    case 'q':
        return 'k';
    case 'z':
        return 's';
    case 'w':
        return 'v';
    default:
        return c;
    }
}

static unsigned change_cost(uint32_t a, uint32_t b)
{
    if (a == b)
        return 0;
    /* Another number is another thing: a virus, a vertebra, a dose. */
    if (ascii_is_digit(a) || ascii_is_digit(b))
        return NEVER;
    bool alike = (ascii_is_vowel(a) && ascii_is_vowel(b)) || heard_as(a) == heard_as(b);
    return alike ? HALF_EDIT : EDIT;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Whether so many letters before `end` are a syllable: "spondylothesis" has one left out, which is
 * one mistake and not three. */
static bool is_syllable(const uint32_t *s, size_t end, size_t letters)
{
    bool vowel = false;
    for (size_t i = end - letters; i < end; i++) {
        if (ascii_is_digit(s[i]))
            return false;
        vowel |= ascii_is_vowel(s[i]);
    }
    return vowel;
}

/* The least cost of reaching b's letter j if the syllable before it was left out; `row`: the costs
 * for what was typed so far. */
static unsigned left_out(const unsigned *row, const uint32_t *b, size_t j)
{
    enum { SHORTEST = 2, LONGEST = 3 };
    unsigned cost = NEVER;
    for (size_t letters = SHORTEST; letters <= LONGEST && letters < j; letters++)
        if (is_syllable(b, j, letters))
            cost = least(cost, row[j - letters] + SYLLABLE);
    return cost;
}

/* The optimal string alignment distance, in half edits. *prefix: the distance to the nearest
 * beginning of b. */
static unsigned align(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count,
                      unsigned *prefix)
{
    unsigned rows[WORD_MAX + 1][WORD_MAX + 1];
    rows[0][0] = 0;
    for (size_t j = 1; j <= b_count; j++)
        rows[0][j] = rows[0][j - 1] + gap_cost(b, j - 1);
    for (size_t i = 1; i <= a_count; i++) {
        rows[i][0] = rows[i - 1][0] + gap_cost(a, i - 1);
        for (size_t j = 1; j <= b_count; j++) {
            unsigned cost = rows[i - 1][j - 1] + change_cost(a[i - 1], b[j - 1]);
            cost = least(cost, rows[i - 1][j] + gap_cost(a, i - 1));
            cost = least(cost, rows[i][j - 1] + gap_cost(b, j - 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = least(cost, rows[i - 2][j - 2] + EDIT);
            if (a_count >= LONG_LETTERS_MIN)
                cost = least(cost, left_out(rows[i], b, j));
            rows[i][j] = cost;
        }
    }
    *prefix = rows[a_count][b_count];
    for (size_t j = 0; j < b_count; j++)
        *prefix = least(*prefix, rows[a_count][j]);
    return rows[a_count][b_count];
}

/* Whether two letters are b and v, which are one sound in Spanish, at the start of a word too:
 * "bejiga". */
static bool are_b_and_v(uint32_t a, uint32_t b)
{
    return (a == 'b' && b == 'v') || (a == 'v' && b == 'b');
}

/* 1 if a word begins like "hyper" (too much), -1 if like "hypo" (too little), else 0; also with "i"
 * for "y", and with the "p" doubled, left out or after the "r". */
static int amount_of(const uint32_t *s, size_t count)
{
    enum { LETTERS_MIN = 5 };
    if (count < LETTERS_MIN || s[0] != 'h' || (s[1] != 'y' && s[1] != 'i'))
        return 0;
    size_t tells = 2;
    while (tells + 1 < count && s[tells] == 'p')
        tells++;
    if (s[tells] == 'o')
        return -1;
    return s[tells] == 'e' || s[tells] == 'r';
}

/* Too much of something is no misspelling of too little. */
static bool is_opposite(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
    return amount_of(a, a_count) * amount_of(b, b_count) < 0;
}

/* How many half edits a word with so many letters may be from another. */
static unsigned far_enough(size_t letters)
{
    if (letters < 4)
        return 0;
    unsigned most = letters < 9 ? EDIT : 2 * EDIT;
    return letters < LONG_LETTERS_MIN ? most : most + HALF_EDIT;
}

/* A typed word, prepared for comparison with others. */
struct typed {
    uint32_t letters[WORD_MAX];
    size_t count;  /* 0: it is too long */
    unsigned most; /* half edits allowed */
    uint32_t consonants;
    bool b_is_v; /* they are one sound to whoever typed it, as in Spanish */
    char sound[SOUND_BYTES_MAX + 1];
};

/* Whether a word of three letters lacks nothing but one that sounds like its neighbour: "bak" is
 * "back". Any other change could make another word. */
static bool lacks_double(const struct typed *typed, const uint32_t *word, size_t count)
{
    enum { SHORT = 3 };
    if (typed->count != SHORT || count != SHORT + 1)
        return false;
    size_t at = 0;
    while (at < SHORT && typed->letters[at] == word[at])
        at++;
    if (at == 0 || ascii_is_vowel(word[at]) || ascii_is_digit(word[at]))
        return false;
    for (size_t i = at; i < SHORT; i++)
        if (typed->letters[i] != word[i + 1])
            return false;
    return heard_as(word[at]) == heard_as(word[at - 1]) ||
           (at < SHORT && heard_as(word[at]) == heard_as(word[at + 1]));
}

static bool sounds_like(const struct typed *typed, const char *word)
{
    enum { LETTERS_MIN = 5, SOUND_MIN = 3 };
    char sound[SOUND_BYTES_MAX + 1];
    if (typed->count < LETTERS_MIN || strlen(typed->sound) < SOUND_MIN)
        return false;
    sound_write(word, sound);
    return strcmp(typed->sound, sound) == 0;
}

/* Half edits from what was typed to a word, and to the nearest beginning of it; SPELLING_FAR where
 * they are too far apart. */
static unsigned compare(const struct typed *typed, const char *word, unsigned *beginning)
{
    uint32_t letters[WORD_MAX];
    size_t count = decode_word(word, letters);
    enum { HEARD_APART_MAX = 2 * EDIT + HALF_EDIT, LONG_FROM = 8 };
    *beginning = SPELLING_FAR;
    if (!count || !typed->count)
        return SPELLING_FAR;
    /* In a long word with the right first letter the mistake may follow at once: "ceasarean". */
    bool same = typed->count >= LONG_FROM && letters[0] == typed->letters[0];
    bool b_and_v = typed->b_is_v && are_b_and_v(letters[0], typed->letters[0]);
    if (!same && !b_and_v && !sound_begins(word, typed->sound))
        return SPELLING_FAR;
    if (lacks_double(typed, letters, count))
        return HALF_EDIT;
    if (is_opposite(typed->letters, typed->count, letters, count))
        return SPELLING_FAR;
    unsigned apart = align(typed->letters, typed->count, letters, count, beginning);
    if (*beginning > typed->most)
        *beginning = SPELLING_FAR;
    if (apart <= typed->most)
        return apart;
    unsigned most = HEARD_APART_MAX + (typed->count >= LONG_FROM ? HALF_EDIT : 0);
    bool near = typed->most && apart <= most && sounds_like(typed, word);
    return near ? apart : SPELLING_FAR;
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

static void type_word(struct typed *typed, const char *word, bool b_is_v)
{
    typed->b_is_v = b_is_v;
    typed->count = decode_word(word, typed->letters);
    typed->most = far_enough(typed->count);
    typed->consonants = consonants_of(word);
    sound_write(word, typed->sound);
}

unsigned spelling_distance(const char *typed, const char *word)
{
    struct typed one;
    unsigned beginning;
    type_word(&one, typed, true);
    return compare(&one, word, &beginning);
}

static int count_bits(uint32_t bits)
{
    int count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* A word that may be meant, and how near it is. */
struct nearest {
    char word[4 * WORD_MAX + 1];
    unsigned apart;
    bool begins;  /* only its beginning is near */
    bool foreign; /* of the site's own language, not of the reader's */
    int64_t titles;
    int64_t pages;
};

static bool is_nearer(const struct nearest *one, const struct nearest *other)
{
    if (one->begins != other->begins)
        return !one->begins;
    /* A word in titles may be half an edit further away. */
    unsigned a = one->apart + (one->titles ? 0 : HALF_EDIT);
    unsigned b = other->apart + (other->titles ? 0 : HALF_EDIT);
    if (a != b)
        return a < b;
    if (one->foreign != other->foreign)
        return other->foreign;
    if (one->titles != other->titles)
        return one->titles > other->titles;
    return one->pages > other->pages;
}

/* Whether a word is nearer than the nearest so far; fills in how near it is. */
static bool consider(const struct typed *typed, struct nearest *found, bool prefix,
                     const struct nearest *nearest)
{
    enum { APART_MAX = 2 };
    unsigned beginning;
    uint32_t consonants = consonants_of(found->word);
    if (count_bits(typed->consonants & ~consonants) > APART_MAX ||
        (!prefix && count_bits(consonants & ~typed->consonants) > APART_MAX))
        return false;
    found->apart = compare(typed, found->word, &beginning);
    found->begins = found->apart == SPELLING_FAR;
    if (found->begins && prefix)
        found->apart = beginning;
    return found->apart != SPELLING_FAR && is_nearer(found, nearest);
}

struct spelling_scope spelling_scope_of(const struct seen *seen)
{
    return (struct spelling_scope){seen->query->language, library_default_language(seen->library)};
}

/* In a large library a word that only one page has is more likely to be a mistake itself. */
static struct statement *ask_words(struct store *store, struct spelling_scope scope, size_t letters,
                                   bool prefix)
{
    enum { LENGTH_APART = 3, COMMON_FROM_PAGES = 5000 };
    struct statement *row = store_statement(
        store, "SELECT word, pages, titles, ?1 <> 0 AND language <> ?1"
               " FROM vocabulary"
               " WHERE (?1 = 0 OR language IN (?1, ?5)) AND word >= 'a'" /* no numbers */
               " AND length(word) BETWEEN ?2 AND ?3 AND (titles > 0 OR pages >= ?4)");
    int64_t length = (int64_t)letters;
    statement_bind_number(row, 1, scope.language);
    statement_bind_number(row, 5, scope.standard);
    statement_bind_number(row, 2, length - LENGTH_APART);
    statement_bind_number(row, 3, prefix ? WORD_MAX : length + LENGTH_APART);
    statement_bind_number(row, 4, store_fact(store, "pages") > COMMON_FROM_PAGES ? 2 : 1);
    return row;
}

static bool may_be_spanish(const struct library *library, uint32_t language)
{
    return !language || tag_is_of(library_language(library, language)->code, "es");
}

static void find_nearest(struct store *store, struct seen *seen, const char *word, bool prefix,
                         struct nearest *nearest)
{
    struct typed typed;
    struct spelling_scope scope = spelling_scope_of(seen);
    type_word(&typed, word, may_be_spanish(seen->library, scope.language));
    if (!typed.count) /* nothing is near it */
        return;
    struct statement *row = ask_words(store, scope, typed.count, prefix);
    while (statement_step(row)) {
        struct nearest found = {.pages = statement_number(row, 1),
                                .titles = statement_number(row, 2),
                                .foreign = statement_number(row, 3)};
        size_t n_bytes;
        const char *known = statement_text(row, 0, &n_bytes);
        if (n_bytes >= sizeof found.word || strlen(known) != n_bytes)
            continue;
        memcpy(found.word, known, n_bytes + 1);
        if (consider(&typed, &found, prefix, nearest) &&
            said_word(seen, store, found.word, n_bytes))
            *nearest = found;
    }
    statement_end(row);
}

int64_t spelling_pages(struct store *store, struct spelling_scope scope, const char *folded,
                       size_t n_bytes)
{
    struct statement *row =
        store_statement(store, "SELECT sum(pages) FROM vocabulary WHERE word = ?1"
                               " AND (?2 = 0 OR language IN (?2, ?3))");
    statement_bind_text(row, 1, folded, n_bytes);
    statement_bind_number(row, 2, scope.language);
    statement_bind_number(row, 3, scope.standard);
    int64_t pages = statement_step(row) ? statement_number(row, 0) : 0;
    statement_end(row);
    return pages;
}

bool spelling_mend(struct store *store, struct seen *seen, const char *folded, bool prefix,
                   struct buffer *out)
{
    struct nearest nearest = {.apart = SPELLING_FAR, .begins = true};
    if (parted_is_negation(folded))
        return parted_negation(store, seen, folded, out);
    find_nearest(store, seen, folded, prefix, &nearest);
    if (nearest.apart > EDIT && parted_in_two(store, seen, folded, out))
        return true;
    if (nearest.apart == SPELLING_FAR)
        return false;
    buffer_add_string(out, nearest.word);
    return true;
}
