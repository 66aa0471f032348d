/*
 * Recognises the markers of items at a place in a line.
 *
 * Refuses to know what the line is in: whether a marker counts there is decided by who asks.
 */
#include "shortcode/marker.h"

#include "base/ascii.h"

#include <ctype.h>
#include <string.h>

void marker_skip_blanks(struct marker_cursor *cursor)
{
    for (; cursor->line.at < cursor->line.n_bytes; cursor->line.at++) {
        char c = cursor->line.s[cursor->line.at];
        if (c == '\t')
            cursor->cols += 4 - cursor->cols % 4;
        else if (c == ' ')
            cursor->cols++;
        else
            break;
    }
}

bool marker_is_end(const struct marker_cursor *cursor)
{
    return cursor->line.at >= cursor->line.n_bytes || cursor->line.s[cursor->line.at] == '\r';
}

/* Bytes of the marker of a footnote definition here, 0 if there is none. */
static size_t footnote_bytes(const struct marker_cursor *cursor)
{
    struct line_start start = line_read_start(&cursor->line);
    return start.start == START_FOOTNOTE ? start.mark_bytes : 0;
}

size_t marker_bytes(const struct marker_cursor *cursor)
{
    const char *s = cursor->line.s + cursor->line.at;
    size_t left = cursor->line.n_bytes - cursor->line.at;
    size_t n = 0;
    if (left && *s == '[')
        return footnote_bytes(cursor);
    while (n < left && n < 9 && ascii_is_digit(s[n]))
        n++;
    if (n ? n < left && (s[n] == '.' || s[n] == ')') : left && memchr("-+*:", s[0], 4) != NULL)
        n++;
    else
        return 0;
    return n == left || s[n] == ' ' || s[n] == '\t' || s[n] == '\r' ? n : 0;
}

bool marker_may_interrupt(const struct marker_cursor *cursor, size_t marker)
{
    struct marker_cursor behind = *cursor;
    behind.line.at += marker;
    marker_skip_blanks(&behind);
    const char *s = cursor->line.s + cursor->line.at;
    bool other_number = isdigit((unsigned char)*s) && (*s != '1' || marker != strlen("1."));
    return *s == ':' || *s == '[' || (!other_number && !marker_is_end(&behind));
}
