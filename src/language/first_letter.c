/*
 * Words that are right but for their first letter.
 *
 * Refuses to compare any other letter loosely: hardly anybody gets the first sound wrong, so all
 * that follows must be right.
 */
#include "language/first_letter.h"

#include "base/text.h"

#include <string.h>

/* "-ing" is no help: many words rhyme on it, as "tasting" and "raining" do with what is on pages.
 */
static bool ends_in_ing(const struct letters *letters)
{
    static const uint32_t ing[] = {'i', 'n', 'g'};
    enum { LETTERS = 3 };
    return letters->count >= LETTERS &&
           memcmp(letters->list + letters->count - LETTERS, ing, sizeof ing) == 0;
}

/* Whether a folded word has a letter of what was typed, so many letters behind its first. */
static bool has_letter(const char *word, size_t behind, uint32_t letter)
{
    uint32_t code = 0;
    size_t n_bytes = strlen(word);
    size_t at = 0;
    for (size_t i = 0; i <= behind && at < n_bytes; i++) {
        at += text_decode(word + at, n_bytes - at, &code);
        if (i == behind)
            return code == letter;
    }
    return false;
}

enum { SLIP_LETTERS_MIN = 8 };

bool first_letter_may_slip(const struct letters *typed, const char *word)
{
    return typed->count >= SLIP_LETTERS_MIN && has_letter(word, 2, typed->list[2]);
}

bool first_letter_slips(const struct letters *typed, const struct letters *word)
{
    const uint32_t *a = typed->list;
    const uint32_t *b = word->list;
    if (typed->count < SLIP_LETTERS_MIN || typed->count != word->count ||
        memcmp(a + 2, b + 2, (typed->count - 2) * sizeof *a) != 0)
        return false;
    return (a[0] == b[1] && a[1] == b[0]) ||
           (a[1] == b[1] && letters_may_slip(*a, *b) && !ends_in_ing(typed));
}

bool first_letter_may_be_missing(const struct letters *typed, const char *word)
{
    return has_letter(word, 1, *typed->list);
}

/* A word that is neither long nor common is a bad guess: whoever asks for an election does not mean
 * a selection. */
bool first_letter_is_missing(const struct letters *typed, const char *word, bool common)
{
    enum { LETTERS_MIN = 5, LONG = 9 };
    struct letters letters;
    size_t count = typed->count;
    if (count < (common ? LETTERS_MIN : LONG) || !first_letter_may_be_missing(typed, word))
        return false;
    letters_take(&letters, word);
    return letters.count == count + 1 && !ends_in_ing(typed) &&
           memcmp(typed->list, letters.list + 1, count * sizeof *letters.list) == 0;
}
