/*
 * Abbreviations in capitals, and their full forms.
 *
 * Refuses to look for a full form further away than right before or right behind one.
 */
#include "wording/abbreviations.h"

#include "base/ending.h"
#include "base/list.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

size_t abbreviation_bytes(const char *s, size_t n)
{
    size_t capitals = 0;
    size_t bare = n > 2 && s[n - 1] == 's' ? n - 1 : n;
    for (size_t i = 0; i < bare; i++) {
        if (s[i] >= 'A' && s[i] <= 'Z')
            capitals++;
        else if (s[i] != '&')
            return 0;
    }
    return capitals >= 2 && capitals <= 6 ? bare : 0;
}

/* Words that link a full form with its abbreviation, and words of a full form that the abbreviation
 * may leave out. */
static const char links[] =
    "or called known as also is are the a an stands for short means which that meaning abbreviated "
    "to o oder ou lub czyli genannt llamada llamado";
static const char small[] = "of and the for in to with de del la el des du der die und y et i";

/* What may be between two words of a sentence. */
static const char signs[] = " \t\r\n,;:()[]{}<>\"'`/\\|*_+=-@#$%^&~";

/* Moves *at back over signs and then over a word; returns the bytes of the word. */
static size_t take_before(const char *s, size_t *at)
{
    for (size_t gap; (gap = phrase_gap_before(s, *at, signs)) != 0;)
        *at -= gap;
    size_t n = phrase_word_before(s, *at, signs);
    *at -= n;
    return n;
}

/* Moves *at to the next word; returns its bytes. */
static size_t find_behind(const char *s, size_t n_bytes, size_t *at)
{
    for (size_t gap; (gap = phrase_gap(s + *at, n_bytes - *at, signs)) != 0;)
        *at += gap;
    return phrase_word(s + *at, n_bytes - *at, signs);
}

/* Where the linking words before the capitals at `at` begin: "or" in "therapy, or CBT". An article
 * alone does not link. */
static size_t skip_links_before(const char *s, size_t at)
{
    size_t start = at;
    for (size_t n; (n = take_before(s, &start)) != 0 && list_has(links, s + start, n);)
        at = list_has("a an the", s + start, n) ? at : start;
    return at;
}

/* Where the linking words after them end: "CBT stands for cognitive". */
static size_t skip_links_behind(const char *s, size_t n_bytes, size_t at)
{
    for (size_t n; (n = find_behind(s, n_bytes, &at)) != 0 && list_has(links, s + at, n);)
        at += n;
    return at;
}

static bool is_same_letter(char a, char b)
{
    return toupper((unsigned char)a) == toupper((unsigned char)b);
}

/* Whether a word of a full form stands for capitals[i], one of n. Another abbreviation does not:
 * "CI/CD". Nor does a small word for the first or last capital: "the role of the OT". */
static bool spells(const char *word, size_t n_bytes, const char *capitals, size_t n, size_t i)
{
    bool outer = i == 0 || i + 1 == n;
    return n_bytes && is_same_letter(*word, capitals[i]) && !abbreviation_bytes(word, n_bytes) &&
           !(outer && list_has(small, word, n_bytes));
}

/* Whether the words that end at `at` (back), or those behind it, begin with the n capitals; small
 * words may be left out. */
static bool spells_all(const char *s, size_t n_bytes, size_t at, bool back, const char *capitals,
                       size_t n)
{
    for (size_t i = 0; i < n;) {
        size_t word = back ? take_before(s, &at) : find_behind(s, n_bytes, &at);
        bool spelled = spells(s + at, word, capitals, n, back ? n - 1 - i : i);
        if (!word || (!spelled && !list_has(small, s + at, word)))
            return false;
        i += spelled;
        at += back ? 0 : word;
    }
    return true;
}

/* Whether one long word begins with the first of the capitals and has the others in order:
 * "electrocardiogram" for "ECG". */
static bool holds_letters(const char *s, size_t n_bytes, const char *capitals, size_t n)
{
    enum { LONG_BYTES = 8, LETTERS_MIN = 3 };
    size_t at = 0;
    if (n_bytes < LONG_BYTES || n < LETTERS_MIN || !is_same_letter(s[0], capitals[0]))
        return false;
    for (size_t i = 0; i < n_bytes && at < n; i++)
        at += is_same_letter(s[i], capitals[at]);
    return at == n;
}

/* Whether the full form of the capitals start..end is right before or after them: "cognitive
 * behavioural therapy, or CBT", "CBT stands for cognitive behavioural therapy". After a mere blank
 * the sentence just continues: "the OT on Tuesday". */
static bool is_spelled_out(const char *s, size_t n_bytes, size_t start, size_t end)
{
    size_t n = end - start;
    size_t before = skip_links_before(s, start);
    size_t behind = skip_links_behind(s, n_bytes, end);
    if (spells_all(s, n_bytes, before, true, s + start, n))
        return true;
    size_t word = take_before(s, &before);
    if (holds_letters(s + before, word, s + start, n))
        return true;
    bool goes_on = behind - end == 1 && s[end] == ' ';
    return !goes_on && (spells_all(s, n_bytes, behind, false, s + start, n) ||
                        holds_letters(s + behind, phrase_word(s + behind, n_bytes - behind, signs),
                                      s + start, n));
}

bool abbreviation_is_explained(const char *text, size_t n_bytes, size_t start, size_t end)
{
    static const char wide[] = "\uff08"; /* Chinese and Japanese write no blank before it */
    size_t open = start;
    while (open && start - open < 60 && !strchr("().", text[open - 1]) &&
           !ending_is(text, open, wide) && !ending_is(text, open, "\uff09"))
        open--;
    bool opened = (open && text[open - 1] == '(') || (start && text[start - 1] == '[') ||
                  ending_is(text, open, wide);
    bool followed =
        (end + 1 < n_bytes && text[end] == ' ' && text[end + 1] == '(') ||
        (end + sizeof wide <= n_bytes && memcmp(text + end, wide, sizeof wide - 1) == 0);
    return opened || followed || is_spelled_out(text, n_bytes, start, end);
}
