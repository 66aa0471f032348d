/*
 * Words that are right but for their first letter.
 *
 * Refuses to compare any other letter loosely: hardly anybody gets the first sound wrong, so all
 * that follows must be right.
 */
#include "library/first.h"

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

bool first_slips(const struct letters *typed, const struct letters *word)
{
    enum { LONG = 8 };
    const uint32_t *a = typed->list;
    const uint32_t *b = word->list;
    if (typed->count < LONG || typed->count != word->count ||
        memcmp(a + 2, b + 2, (typed->count - 2) * sizeof *a) != 0)
        return false;
    return (a[0] == b[1] && a[1] == b[0]) ||
           (a[1] == b[1] && letters_may_slip(*a, *b) && !ends_in_ing(typed));
}

/* A word that is neither long nor common is a bad guess: whoever asks for an election does not mean
 * a selection. */
bool first_is_missing(const struct letters *typed, const char *word, bool common)
{
    enum { LETTERS_MIN = 5, LONG = 9 };
    struct letters letters;
    letters_take(&letters, word);
    size_t count = typed->count;
    return count >= (common ? LETTERS_MIN : LONG) && letters.count == count + 1 &&
           !ends_in_ing(typed) &&
           memcmp(typed->list, letters.list + 1, count * sizeof *letters.list) == 0;
}
