/*
 * Where a word that fits on no line is parted.
 *
 * Refuses to tear what has a better place: words that are held together are parted between them, a
 * number last of all, for half of a dose is another dose.
 */
#define _GNU_SOURCE /* memrchr */
#include "layout/cut.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

/* Bytes of a blank that does not break, wide or narrow; 0: there is none, or it bears a mark. */
static size_t no_break_bytes(const char *s, size_t n_bytes)
{
    bool wide = n_bytes >= 2 && memcmp(s, "\xc2\xa0", 2) == 0;
    bool narrow = n_bytes >= 3 && memcmp(s, "\xe2\x80\xaf", 3) == 0;
    size_t n = wide ? 2 : narrow ? 3 : 0;
    return n && text_grapheme(s, n_bytes) == n ? n : 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes up to behind the last blank that does not break; one between digits only where there is no
 * other. 0: there is none. */
static size_t behind_no_break(const struct span *span, size_t fit)
{
    const char *s = span->text;
    size_t found = 0;
    size_t in_number = 0;
    for (size_t i = 1; i < fit; i++) {
        size_t end = i + no_break_bytes(s + i, fit - i);
        if (end > i && is_digit(s[i - 1]) && is_digit(s[end]))
            in_number = end;
        else if (end > i)
            found = end;
    }
    return found ? found : in_number;
}

size_t cut_word(const struct span *span, size_t fit)
{
    if (fit == span->bytes)
        return fit;
    size_t words = behind_no_break(span, fit);
    const char *slash = memrchr(span->text + fit / 2, '/', fit - fit / 2);
    return words ? words : slash ? (size_t)(slash + 1 - span->text) : fit;
}
