/*
 * Where sentences begin.
 *
 * Refuses to take a dot for an end where it may mark an abbreviation ("e.g. ibuprofen", "z. B.
 * Ibuprofen", "max. 5 mg", "St. John's wort"): a sentence that seems longer than it is loses
 * nothing, one that seems to begin in its middle loses its "not".
 */
#include "language/sentence.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "base/list.h"

#include <ctype.h>
#include <string.h>

static bool ends_with_one(const char *text, size_t end, const char *const signs[])
{
    for (; *signs; signs++)
        if (ending_is(text, end, *signs))
            return true;
    return false;
}

/* Whether the word before a dot may be an abbreviation: a single letter, a word without a vowel
 * that ends in a small letter ("Dr", "bzw"; but "GP" may end a sentence), and some more. */
static bool is_shortened(const char *text, size_t dot)
{
    static const char others[] = "approx aprox ca dra evtl inkl max min prof sra sta";
    size_t start = dot;
    bool vowel = false;
    while (start && isalpha((unsigned char)text[start - 1]))
        vowel = strchr("aeiouyAEIOUY", text[--start]) || vowel;
    if (start == dot || (start && (isdigit((unsigned char)text[start - 1]) ||
                                   (unsigned char)text[start - 1] >= 0x80)))
        return false;
    return start + 1 == dot || (!vowel && islower((unsigned char)text[dot - 1])) ||
           list_has(others, text + start, dot - start);
}

bool sentence_ends(const char *text, size_t end)
{
    static const char *const signs[] = {".", "?", "!", "؟", "।", "。", "！", "？", NULL};
    return ends_with_one(text, end, signs);
}

bool sentence_begins(const char *text, size_t n_bytes, size_t at)
{
    static const char *const wide[] = {"。", "！", "？", NULL};
    if (!at || text[at - 1] == '\n' || ends_with_one(text, at, wide))
        return true;
    size_t end = at - ascii_tail_bytes(text, at, ASCII_BLANKS);
    if (end == at || !end || !sentence_ends(text, end))
        return false;
    bool goes_on =
        at < n_bytes && (islower((unsigned char)text[at]) || isdigit((unsigned char)text[at]));
    return text[end - 1] != '.' || (!goes_on && !is_shortened(text, end - 1));
}

/* If the sentence begins further back, the first word that is near enough. */
size_t sentence_start(const char *text, size_t n_bytes, size_t at)
{
    enum { FAR_BYTES = 2048 };
    size_t first = at > FAR_BYTES ? at - FAR_BYTES : 0;
    size_t hit = at;
    while (at > first && !sentence_begins(text, n_bytes, at))
        at--;
    if (at == first && !sentence_begins(text, n_bytes, at)) {
        while (at < hit && !ascii_is_blank((unsigned char)text[at]))
            at++;
        at += ascii_lead_bytes(text + at, hit - at, ASCII_BLANKS);
    }
    return at;
}
