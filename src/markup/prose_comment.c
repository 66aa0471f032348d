/*
 * Comments of HTML within a paragraph that md4c does not know: those with "--" in them, and those
 * whose first line is empty.
 *
 * A comment may hide what no longer holds, so one that ends in its paragraph must not be shown.
 * Refuses to go beyond a line that may begin another block: what follows there is the page's.
 */
#define _GNU_SOURCE /* memmem */
#include "markup/prose_comment.h"

#include "dialect/line.h"

#include <string.h>

/* How many quote markers the line has that s is in. */
static unsigned count_quotes(const struct prose *prose, const char *s)
{
    unsigned quotes = 0;
    while (s > prose->source && s[-1] != '\n')
        s--;
    for (; *s == ' ' || *s == '\t' || *s == '>'; s++)
        quotes += *s == '>';
    return quotes;
}

/* Whether the line at s continues the paragraph, which is in so many quotes: it is not blank, and
 * does not look like the beginning of another block, as an item that is not the first of its list
 * does not where there is no list (CommonMark 0.31, 5.2). The comment may end where it begins. */
static bool line_goes_on(const struct prose *prose, const char *s, unsigned quotes)
{
    struct line line = line_of(s, prose->source_end);
    for (; line.at < line.n_bytes && strchr(quotes ? " \t\r>" : " \t\r", s[line.at]); line.at++)
        quotes -= s[line.at] == '>';
    struct line_start begun = line_read_start(&line);
    bool later = begun.start == START_NUMBER && begun.number != 1 && !prose->in_list && !quotes;
    return s + line.at == prose->comment_end ||
           (line.at < line.n_bytes && !line_is_underline(&line) &&
            (begun.start == START_NOTHING || later));
}

/* Where the heading or cell ends that s is in; a heading of several lines with its line. Elsewhere:
 * where the source does. */
static const char *last_place(const struct prose *prose, const char *s)
{
    const char *end = prose->source_end;
    if (!prose->in_heading && !prose->in_cell)
        return end;
    for (; s < end && *s != '\n'; s++)
        if (prose->in_cell && *s == '|' && s[-1] != '\\')
            break;
    return s;
}

const char *prose_comment_end(struct prose *prose, const char *s)
{
    const char *end = prose->source_end;
    if (end - s < 5 || s < prose->comment_failed)
        return NULL;
    if (s[4] == '>')
        return s + 5;
    if (end - s > 5 && s[4] == '-' && s[5] == '>')
        return s + 6;
    if (!prose->comment_end || prose->comment_end < s + 4)
        prose->comment_end = memmem(s + 4, (size_t)(end - s) - 4, "-->", 3);
    if (!prose->comment_end)
        prose->comment_end = prose->comment_failed = end;
    const char *last = last_place(prose, s);
    if (prose->comment_end > last) {
        prose->comment_failed = last;
        return NULL;
    }
    const char *line = memchr(s, '\n', (size_t)(prose->comment_end - s));
    unsigned quotes = line ? count_quotes(prose, s) : 0;
    for (; line; line = memchr(line, '\n', (size_t)(prose->comment_end - line))) {
        if (!line_goes_on(prose, ++line, quotes)) {
            prose->comment_failed = line;
            return NULL;
        }
    }
    return prose->comment_end == end ? NULL : prose->comment_end + 3;
}
