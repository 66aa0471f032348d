/*
 * Where sentences begin.
 *
 * Refuses to take a dot for an end where it may stand for letters left out ("e.g. ibuprofen",
 * "z. B. Ibuprofen", "max. 5 mg"): a sentence that seems longer than it is loses nothing, one that
 * seems to begin in its middle loses its "not".
 */
#include "library/sentence.h"

#include "base/ending.h"

#include <ctype.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

static bool ends_with_one(const char *text, size_t end, const char *const signs[])
{
    for (; *signs; signs++)
        if (ending_is(text, end, *signs))
            return true;
    return false;
}

/* A dot behind one letter alone. */
static bool is_initial(const char *text, size_t dot)
{
    return dot && isalpha((unsigned char)text[dot - 1]) &&
           (dot == 1 || !isalnum((unsigned char)text[dot - 2])) &&
           (dot == 1 || (unsigned char)text[dot - 2] < 0x80);
}

bool sentence_begins(const char *text, size_t n_bytes, size_t at)
{
    static const char *const wide[] = {"。", "！", "？", NULL};
    static const char *const signs[] = {"?", "!", "؟", "।", NULL};
    if (!at || text[at - 1] == '\n' || ends_with_one(text, at, wide))
        return true;
    size_t end = at;
    while (end && is_blank(text[end - 1]))
        end--;
    if (end == at || !end)
        return false;
    if (ends_with_one(text, end, signs))
        return true;
    bool goes_on =
        at < n_bytes && (islower((unsigned char)text[at]) || isdigit((unsigned char)text[at]));
    return text[end - 1] == '.' && !goes_on && !is_initial(text, end - 1);
}

size_t sentence_start(const char *text, size_t n_bytes, size_t at)
{
    enum { FAR_BYTES = 2048 };
    size_t first = at > FAR_BYTES ? at - FAR_BYTES : 0;
    while (at > first && !sentence_begins(text, n_bytes, at))
        at--;
    while (at && at < n_bytes && ((unsigned char)text[at] & 0xc0) == 0x80)
        at++;
    return at;
}
