/*
 * How far what was typed is from a word, letter by letter.
 *
 * The optimal string alignment distance. The hard idea is to tell a misspelt word from another one
 * that is spelt correctly, without a list of words: so each difference costs what it is likely to
 * be a mistake. Letters that sound alike or are doubled are half an edit; what a finger does on a
 * keyboard (the key beside the right one, a key too few, two in the wrong order) is a whole one;
 * any other letter in place of the right one, or added to it, is unlikely. In a short word a vowel
 * is as much as a consonant: a bottle is no battle.
 */
#include "language/letters.h"

#include "base/ascii.h"
#include "base/text.h"

#include <string.h>

enum {
    NEVER = 4 * LETTERS_MAX,
    SHORT_MAX = 4,  /* letters up to which another vowel makes another word */
    MIDDLE_MAX = 6, /* letters up to which it is a whole edit */
    LONG_FROM = 9,  /* letters from which on a syllable may be left out */
    SYLLABLE = LETTERS_EDIT + LETTERS_HALF_EDIT,
};

/* Arabic letters. */
enum {
    ALEF = 0x627,
    BEH,
    TEH_MARBUTA, /* folded words have none (fold.c) */
    TEH,
    THEH,
    JEEM,
    HAH,
    KHAH,
    DAL,
    THAL,
    REH,
    ZAIN,
    SEEN,
    SHEEN,
    SAD,
    DAD,
    TAH,
    ZAH,
    AIN,
    GHAIN,
    FEH = 0x641,
    QAF,
    KAF,
    LAM,
    MEEM,
    NOON,
    HEH,
    WAW,
    YEH = 0x64a,
};

void letters_take(struct letters *letters, const char *folded)
{
    size_t n_bytes = strlen(folded);
    letters->count = 0;
    for (size_t i = 0; i < n_bytes;) {
        if (letters->count == LETTERS_MAX) {
            letters->count = 0;
            return;
        }
        i += text_decode(folded + i, n_bytes - i, &letters->list[letters->count++]);
    }
}

uint32_t letters_heard_as(uint32_t letter)
{
    switch (letter) {
    case 'c':
    case 'q':
        return 'k';
    case 'z':
        return 's';
    case 'w':
        return 'v';
    case 'y':
        return 'i';
    case SAD:
    case THEH:
        return SEEN;
    case TAH:
        return TEH;
    case DAD:
        return DAL;
    case THAL:
    case ZAH:
        return ZAIN;
    default:
        return letter;
    }
}

static bool is_vowel(uint32_t letter)
{
    return ascii_is_vowel(letter) || letter == ALEF || letter == WAW || letter == YEH;
}

/* Where a key is, in halves of a key: those of the second row stand between two of the first. */
struct key {
    signed char row;
    signed char column; /* counted from 0; 0 in the last row: there is no key */
};

/* Those of a to z. Other Latin keyboards have few letters elsewhere. */
static const struct key latin_keys[26] = {
    {1, 1},  {2, 10}, {2, 6},  {1, 5},  {0, 4},  {1, 7},  {1, 9},  {1, 11}, {0, 14},
    {1, 13}, {1, 15}, {1, 17}, {2, 14}, {2, 12}, {0, 16}, {0, 18}, {0, 0},  {0, 6},
    {1, 3},  {0, 8},  {0, 12}, {2, 8},  {0, 2},  {2, 4},  {0, 10}, {2, 2}};

static const struct key arabic_keys[YEH - ALEF + 1] = {
    [DAD - ALEF] = {0, 0},   [SAD - ALEF] = {0, 2},   [THEH - ALEF] = {0, 4},
    [QAF - ALEF] = {0, 6},   [FEH - ALEF] = {0, 8},   [GHAIN - ALEF] = {0, 10},
    [AIN - ALEF] = {0, 12},  [HEH - ALEF] = {0, 14},  [KHAH - ALEF] = {0, 16},
    [HAH - ALEF] = {0, 18},  [JEEM - ALEF] = {0, 20}, [DAL - ALEF] = {0, 22},
    [SHEEN - ALEF] = {1, 1}, [SEEN - ALEF] = {1, 3},  [YEH - ALEF] = {1, 5},
    [BEH - ALEF] = {1, 7},   [LAM - ALEF] = {1, 9},   [ALEF - ALEF] = {1, 11},
    [TEH - ALEF] = {1, 13},  [NOON - ALEF] = {1, 15}, [MEEM - ALEF] = {1, 17},
    [KAF - ALEF] = {1, 19},  [TAH - ALEF] = {1, 21},  [REH - ALEF] = {2, 8},
    [WAW - ALEF] = {2, 16},  [ZAIN - ALEF] = {2, 18}, [ZAH - ALEF] = {2, 20},
};

static bool is_plain(uint32_t letter)
{
    return letter >= 'a' && letter <= 'z';
}

static bool is_arabic(uint32_t letter)
{
    return letter >= ALEF && letter <= YEH;
}

static bool are_side_by_side(struct key a, struct key b)
{
    int rows = a.row - b.row;
    int columns = a.column - b.column;
    return rows ? rows * rows == 1 && columns * columns == 1 : columns * columns <= 4;
}

bool letters_may_slip(uint32_t a, uint32_t b)
{
    if (is_plain(a) && is_plain(b))
        return are_side_by_side(latin_keys[a - 'a'], latin_keys[b - 'a']);
    if (is_arabic(a) && is_arabic(b))
        return are_side_by_side(arabic_keys[a - ALEF], arabic_keys[b - ALEF]);
    return true;
}

/* Whether two letters are heard alike in some words only: "musle" is heard in "muscle", "surjeon"
 * in "surgeon". */
static bool may_be_heard_as(uint32_t a, uint32_t b)
{
    static const uint32_t pairs[][2] = {{'c', 's'}, {'f', 'p'}, {'g', 'j'},  {'u', 'w'},
                                        {DAD, ZAH}, {HAH, HEH}, {ALEF, AIN}, {QAF, KAF}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if ((pairs[i][0] == a && pairs[i][1] == b) || (pairs[i][0] == b && pairs[i][1] == a))
            return true;
    return false;
}

/* The cost of a letter that was left out. A doubled letter and an "h" are hardly heard, but that of
 * "th". */
static unsigned missing_cost(const uint32_t *s, size_t at)
{
    if (ascii_is_digit(s[at]))
        return NEVER;
    bool doubled = at > 0 && s[at] == s[at - 1];
    bool silent = s[at] == 'h' && (at == 0 || s[at - 1] != 't');
    return doubled || silent ? LETTERS_HALF_EDIT : LETTERS_EDIT;
}

/* The cost of a letter too many. One more at the end makes another word: a writer, an army. So does
 * any that no finger slips to, but in a long word. */
static unsigned extra_cost(const struct letters *typed, size_t at)
{
    const uint32_t *s = typed->list;
    unsigned cost = missing_cost(s, at);
    bool slips = at + 1 < typed->count && (typed->count >= LONG_FROM || is_vowel(s[at]) ||
                                           (at > 0 && letters_may_slip(s[at], s[at - 1])) ||
                                           letters_may_slip(s[at], s[at + 1]));
    return cost == LETTERS_EDIT && !slips ? LETTERS_UNLIKELY : cost;
}

/* The cost of one vowel in place of another in a word with so many letters. */
static unsigned other_vowel_cost(size_t count)
{
    if (count <= SHORT_MAX)
        return LETTERS_UNLIKELY;
    return count <= MIDDLE_MAX ? LETTERS_EDIT : LETTERS_HALF_EDIT;
}

/* The cost of one letter in place of another in a word with so many. */
static unsigned change_cost(uint32_t a, uint32_t b, size_t count)
{
    if (a == b)
        return 0;
    /* Another number is another thing: a virus, a vertebra, a dose. */
    if (ascii_is_digit(a) || ascii_is_digit(b))
        return NEVER;
    if (letters_heard_as(a) == letters_heard_as(b))
        return LETTERS_HALF_EDIT;
    if (is_vowel(a) && is_vowel(b))
        return other_vowel_cost(count);
    return letters_may_slip(a, b) || may_be_heard_as(a, b) ? LETTERS_EDIT : LETTERS_UNLIKELY;
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

/* The least distance from a whole word, of which `row` is the last row, to a beginning of another
 * word, not all of it, with the same last letter: what is still being typed ends where the finger
 * is. */
static unsigned to_beginning(const unsigned *row, uint32_t last, const struct letters *word)
{
    unsigned cost = NEVER;
    for (size_t j = 1; j < word->count; j++)
        if (word->list[j - 1] == last)
            cost = least(cost, row[j]);
    return cost;
}

/* The distance from the first letters of one word to the first letters of another, for every number
 * of them. */
struct table {
    const struct letters *typed;
    const struct letters *word;
    unsigned extra[LETTERS_MAX];
    unsigned missing[LETTERS_MAX];
    unsigned rows[LETTERS_MAX + 1][LETTERS_MAX + 1];
};

/* The rows before i and the columns before j are there. */
static unsigned distance(const struct table *table, size_t i, size_t j)
{
    const uint32_t *a = table->typed->list;
    const uint32_t *b = table->word->list;
    size_t count = table->typed->count;
    const unsigned(*rows)[LETTERS_MAX + 1] = table->rows;
    unsigned cost = rows[i - 1][j - 1] + change_cost(a[i - 1], b[j - 1], count);
    cost = least(cost, rows[i - 1][j] + table->extra[i - 1]);
    cost = least(cost, rows[i][j - 1] + table->missing[j - 1]);
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost = least(cost, rows[i - 2][j - 2] + LETTERS_EDIT);
    return count < LONG_FROM ? cost : least(cost, left_out(rows[i], b, j));
}

/* Writes the first row and the first column: one of the words has no letters yet. */
static void begin_table(struct table *table)
{
    table->rows[0][0] = 0;
    for (size_t i = 0; i < table->typed->count; i++) {
        table->extra[i] = extra_cost(table->typed, i);
        table->rows[i + 1][0] = table->rows[i][0] + table->extra[i];
    }
    for (size_t j = 0; j < table->word->count; j++) {
        table->missing[j] = missing_cost(table->word->list, j);
        table->rows[0][j + 1] = table->rows[0][j] + table->missing[j];
    }
}

/* Writes row i. Returns its least distance. */
static unsigned write_row(struct table *table, size_t i)
{
    unsigned nearest = table->rows[i][0];
    for (size_t j = 1; j <= table->word->count; j++) {
        table->rows[i][j] = distance(table, i, j);
        nearest = least(nearest, table->rows[i][j]);
    }
    return nearest;
}

unsigned letters_apart(const struct letters *typed, const struct letters *word, unsigned *beginning)
{
    struct table table;
    size_t count = typed->count;
    unsigned before = 0;
    table.typed = typed;
    table.word = word;
    *beginning = NEVER;
    begin_table(&table);
    for (size_t i = 1; i <= count; i++) {
        unsigned here = write_row(&table, i);
        if (here > LETTERS_APART_MAX && before > LETTERS_APART_MAX)
            return NEVER; /* the rest only adds to it */
        before = here;
    }
    if (count)
        *beginning = to_beginning(table.rows[count], typed->list[count - 1], word);
    return table.rows[count][word->count];
}
