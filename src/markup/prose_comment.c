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

/* The column of the words in the item that begins in the line s is in, behind the marks of quotes;
 * 0: none begins there. */
static size_t item_cols(const struct prose *prose, const char *s)
{
    const char *from = s;
    const char *begin = s;
    while (from > prose->source && from[-1] != '\n')
        from--;
    for (const char *at = from; *at == ' ' || *at == '>'; at++)
        from = *at == '>' ? at + 1 + (at[1] == ' ') : from;
    struct line line = {.s = from, .n_bytes = (size_t)(s - from)};
    while (line.at < line.n_bytes) {
        size_t blanks = line_indent(&line);
        if (begin != s && blanks > 4)
            return 0; /* code */
        line.at += blanks;
        struct line_start start = line_read_start(&line);
        if (start.start != START_BULLET && start.start != START_NUMBER)
            break;
        line.at += start.mark_bytes;
        begin = from;
    }
    bool tab = memchr(from, '\t', line.at);
    return begin == s || tab || from[line.at] == '>' ? 0 : line.at;
}

/* Whether another block begins at a line within a paragraph, of whose quotes it may lack some. An
 * item that is not the first of its list begins none where there is no list (CommonMark 0.31, 5.2),
 * and there nothing begins where code would: it cannot be within a paragraph. */
static bool begins_block(const struct line *line, unsigned lacking, bool in_list,
                         size_t indent_cols)
{
    if (indent_cols >= 4 && !in_list)
        return false;
    struct line_start begun = line_read_start(line);
    bool later = begun.start == START_NUMBER && begun.number != 1 && !in_list && !lacking;
    return (begun.start != START_NOTHING && !later) || line_is_underline(line);
}

/* What is around a comment. */
struct around {
    unsigned quotes;
    size_t item_cols; /* of the item that begins in its first line; 0: none does */
};

/* Whether the line at s may continue a paragraph: it is not blank, and does not begin another
 * block. The comment may end where it begins. Below the words of an item there is no list yet. */
static bool line_goes_on(const struct prose *prose, const char *s, const struct around *around)
{
    const char *end = s + line_of(s, prose->source_end).n_bytes;
    unsigned quotes = around->quotes;
    size_t cols = 0; /* a quote's mark takes the blank behind it */
    size_t marks_cols = 0;
    while (s < end && (*s == ' ' || *s == '\t' || *s == '\r' || (*s == '>' && quotes))) {
        cols += *s == '\t' ? 4 - cols % 4 : 1;
        marks_cols = *s == '>' ? cols + 1 : marks_cols;
        quotes -= *s == '>';
        s++;
    }
    struct line line = {s, (size_t)(end - s), 0};
    size_t indent_cols = cols > marks_cols ? cols - marks_cols : 0;
    bool in_item = around->item_cols && indent_cols >= around->item_cols;
    indent_cols -= in_item ? around->item_cols : 0;
    return s == prose->comment_end ||
           (line.n_bytes && !begins_block(&line, quotes, prose->in_list && !in_item, indent_cols));
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
    struct around around = {0};
    if (line)
        around = (struct around){count_quotes(prose, s), item_cols(prose, s)};
    for (; line; line = memchr(line, '\n', (size_t)(prose->comment_end - line))) {
        if (!line_goes_on(prose, ++line, &around)) {
            prose->comment_failed = line;
            return NULL;
        }
    }
    return prose->comment_end == end ? NULL : prose->comment_end + 3;
}
