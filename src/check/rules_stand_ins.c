/*
 * Words that stand for others which are still to come (L21): "TODO", "[insert number]", "XXXX".
 *
 * Refuses to guess from a word that may be one of a sentence. One finding of a paragraph.
 */
#include "check/judges.h"

#include "check/page.h"
#include "wording/digits.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* Whether "TODO" or the like begins at a byte, and is no word of a sentence ("the TODO list"): it
 * is first or last in the text, in brackets, or before a colon. */
static bool is_mark_of_todo(const char *s, size_t n_bytes, size_t at)
{
    size_t end = at + phrase_begins(s + at, n_bytes - at, "TODO|TBC|TBD");
    if (end == at || !isupper((unsigned char)s[at + 1]) || /* Spanish "Todo:" is a word */
        (end < n_bytes && (isalnum((unsigned char)s[end]) || strchr("-_", s[end]))))
        return false;
    return !at || strchr("([/", s[at - 1]) || end == n_bytes || strchr(":)].,", s[end]);
}

/* Whether letters x stand for a number that is still to come: "call XXXX", "01632 xxx xxx". Three
 * of them may be a Roman numeral or a chromosome's name. */
static bool are_crosses(const char *s, size_t n_bytes, size_t at)
{
    enum { CROSSES_MIN = 4, BEHIND_NUMBER_MIN = 3 };
    size_t n = 0;
    while (at + n < n_bytes && (s[at] | 32) == 'x' && s[at + n] == s[at])
        n++;
    size_t blank = phrase_blank_before(s, at);
    bool dialled = blank && digit_is_before(s, at - blank);
    bool goes_on = at + n < n_bytes && isalnum((unsigned char)s[at + n]);
    return n >= (dialled ? BEHIND_NUMBER_MIN : CROSSES_MIN) && !goes_on;
}

/* Whether what begins at a byte stands for words that are still to come: "[insert number]", "TBC",
 * "XXXX", "Lorem ipsum". */
static bool is_stand_in(const char *s, size_t n_bytes, size_t at)
{
    static const char phrases[] =
        "lorem ipsum|[insert |[enter |[add |[your |[insertar |[insérer |[hier |[wstaw "
        "|[insert]|[name]|[date]|[number]|[phone number]|[telephone number]|[clinic name]";
    if (at && isalnum((unsigned char)s[at - 1]))
        return false;
    return is_mark_of_todo(s, n_bytes, at) || are_crosses(s, n_bytes, at) ||
           phrase_begins(s + at, n_bytes - at, phrases);
}

void rule_stand_ins(const struct check_unit *unit)
{
    for (size_t at = 0; at < unit->n_bytes; at++)
        if (strchr("lL[TxX", unit->text[at]) && is_stand_in(unit->text, unit->n_bytes, at)) {
            check_warn(unit, at, RULE_L21,
                       "this stands for words that are still to come: write them");
            return;
        }
}
