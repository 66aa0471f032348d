/*
 * A quick look at a page: whether there may be anything to rewrite.
 *
 * Follows no containers, so it may say yes in vain; most pages need nothing and are not read twice.
 */
#define _GNU_SOURCE /* memmem */
#include "dialect/dialect.h"

#include "base/text.h"
#include "dialect/state.h"
#include "dialect/line.h"

#include <string.h>

/* What may precede the words of a line: in quotes, and in quotes and items. */
#define QUOTE_MARKS " \t>"
#define MARKS QUOTE_MARKS "-+*.)0123456789"

/* Whether nothing but `marks` precedes `at` on its line. */
static bool begins_line(const char *s, const char *at, const char *marks)
{
    while (at > s && at[-1] && strchr(marks, at[-1]))
        at--;
    return at == s || at[-1] == '\n';
}

/* Whether c begins a line, apart from such marks, and is followed by a blank if blank_behind. */
static bool has_line(const char *s, size_t n_bytes, char c, const char *marks, bool blank_behind)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = memchr(at, c, (size_t)(end - at))); at++) {
        bool behind = at + 1 < end && (at[1] == ' ' || at[1] == '\t');
        if ((behind || !blank_behind) && begins_line(s, at, marks))
            return true;
    }
    return false;
}

/* Passes over blanks and quote marks. */
static void skip_lead(struct line *line)
{
    line->at = ascii_lead_bytes(line->s, line->n_bytes, QUOTE_MARKS);
}

/* The columns before the words of a line: at most the marks of the items and quotes it is in. */
static size_t lead_cols(const struct line *line)
{
    return ascii_lead_bytes(line->s, line->n_bytes, MARKS);
}

/* Whether a row may be indented by four or more relative to the header row. */
static bool is_deep(const struct line *row, size_t cols)
{
    return row->at > cols + 3 || (row->at && memchr(row->s, '\t', row->at));
}

/* Whether a row begins as a numbered item does, or is nothing but an item's mark. */
static bool is_like_item(const struct line *row)
{
    const char *s = row->s + row->at;
    size_t left = row->n_bytes - row->at;
    size_t digits = ascii_lead_bytes(s, left, "0123456789");
    if (digits)
        return digits < left && (s[digits] == '.' || s[digits] == ')');
    return strchr("+*-", *s) && 1 + ascii_lead_bytes(s + 1, left - 1, " \t\r") == left;
}

static size_t count_quote_marks(const char *s, size_t n_bytes)
{
    size_t count = 0;
    for (size_t i = 0; i < n_bytes; i++)
        count += s[i] == '>';
    return count;
}

/* Whether a row may lack marks or blanks of the items and quotes that the header row is in. cols:
 * before the header row's words; `row` is at its own. */
static bool is_lazy(const struct line *row, const struct line *head, size_t cols)
{
    return row->at < cols || count_quote_marks(row->s, row->at) < count_quote_marks(head->s, cols);
}

/* Whether something other than a row, or a row that md4c would not take for one, may follow the
 * table's line that ends at `stop`, before an empty line. */
static bool is_cut_short(const struct line *page, size_t stop, const struct line *head)
{
    size_t cols = lead_cols(head);
    for (size_t at = stop + 1; at < page->n_bytes; at++) {
        struct line line = line_of(page->s + at, page->s + page->n_bytes);
        skip_lead(&line);
        if (line.at == line.n_bytes)
            return false;
        bool deep = line.at > 3 && line.at > cols;
        if (deep || is_lazy(&line, head, cols) ||
            (line.s[line.at] && strchr("#`~<", line.s[line.at])) || is_like_item(&line))
            return true;
        at += line.n_bytes;
    }
    return false;
}

/* Whether a line that looks like a delimiter row is one that md4c would overlook, would see where
 * there is none, or whose table it would not end in time. */
static bool is_odd_row(const struct line *page, const struct line *line)
{
    struct line row = *line;
    size_t start = (size_t)(line->s - page->s);
    skip_lead(&row);
    if (!line_is_delimiter_row(&row))
        return false;
    struct line head = dialect_line_before(page->s, start ? start - 1 : 0);
    bool lazy = is_lazy(&row, &head, lead_cols(&head));
    bool deep = is_deep(&row, lead_cols(&head));
    skip_lead(&head);
    bool midst = head.s > page->s + 1 && head.s[-2] != '\n';
    return midst || lazy || deep || line_has_short_cell(&row) ||
           is_cut_short(page, start + row.n_bytes, &head) ||
           line_count_cells(&head) > line_count_cells(&row);
}

static bool has_odd_table(const char *s, size_t n_bytes)
{
    struct line page = {s, n_bytes, 0};
    const char *bar = s;
    while ((bar = memchr(bar, '|', (size_t)(s + n_bytes - bar)))) {
        const char *stop = bar + line_of(bar, s + n_bytes).n_bytes;
        struct line row = dialect_line_before(s, (size_t)(stop - s));
        if (is_odd_row(&page, &row) || line_empty_cell(&row, row.s) ||
            line_open_tick(&row, row.s) || memmem(row.s, row.n_bytes, "<!--", 4))
            return true;
        bar = stop;
    }
    return false;
}

/* Whether a line may begin with HTML that md4c would not take for a block. */
static bool has_odd_html(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = memchr(at, '<', (size_t)(end - at))); at++)
        if (begins_line(s, at, MARKS) &&
            (dialect_is_source(at, end) || dialect_is_overlooked(at, end)) &&
            !dialect_goes_on_html(s, at))
            return true;
    return false;
}

/* Whether a mark follows four blanks or a tab. */
static bool has_deep(const char *s, size_t n_bytes, const char *mark)
{
    const char *end = s + n_bytes;
    size_t n = strlen(mark);
    for (const char *at = s; (at = memchr(at, *mark, (size_t)(end - at))); at++) {
        size_t blanks = 0;
        while (at - blanks > s && at[-1 - (long)blanks] == ' ')
            blanks++;
        bool deep = blanks > 3 || (at - blanks > s && at[-1 - (long)blanks] == '\t');
        if (deep && (size_t)(end - at) >= n && memcmp(at, mark, n) == 0)
            return true;
    }
    return false;
}

/* Whether an item may follow more than one blank behind a quote's mark. No line is looked back over
 * twice: what precedes one mark precedes those behind it. */
static bool has_item_in_quote(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    const char *at = s;
    while (at && (at = memchr(at, '>', (size_t)(end - at)))) {
        size_t blanks = ascii_lead_bytes(at + 1, (size_t)(end - at - 1), " \t");
        const char *item = at + 1 + blanks;
        bool wide = blanks > 1 || (blanks && at[1] == '\t');
        if (!wide || item == end || !*item || !strchr("-+*0123456789", *item))
            at++;
        else if (begins_line(s, at, MARKS))
            return true;
        else
            at = memchr(at, '\n', (size_t)(end - at));
    }
    return false;
}

/* Whether a line may be the end tag of an element like pre. */
static bool has_raw_end(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = text_find_pair(at, (size_t)(end - at), '<', '/')); at += 2) {
        if (!begins_line(s, at, MARKS))
            continue;
        struct line line = line_of(at, end);
        if (line_is_raw_end(&line))
            return true;
    }
    return false;
}

bool dialect_is_mistaken(const char *s, size_t stop)
{
    enum { ITEM = 4, BYTE = 256, LINES = 2 };
    size_t from = stop;
    for (unsigned line = 0; line < LINES; line++) {
        from -= line && from; /* the end of the line above */
        while (from && s[from - 1] != '\n' && stop - from < BYTE)
            from--;
    }
    return from + (ITEM + BYTE - from % BYTE) % BYTE <= stop;
}

/* Whether the line that ends at `stop` may be in an item and the last of a block that ends by
 * itself: a heading, a rule, a fence. */
static bool may_close_in_item(const char *s, size_t stop)
{
    struct line line = dialect_line_before(s, stop);
    size_t cols = lead_cols(&line);
    return cols && (cols == line.n_bytes || (line.s[cols] && strchr("#`~_=\r", line.s[cols])));
}

/* Whether there are two empty lines in a row, except at the start, or one that md4c may misread. */
static bool has_odd_empty_lines(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    const char *at = s;
    at += ascii_lead_bytes(s, n_bytes, " \t\r\n>");
    while ((at = memchr(at, '\n', (size_t)(end - at)))) {
        size_t stop = (size_t)(at - s);
        unsigned lines = 0;
        for (at++; at < end && strchr(" \t\r\n>", *at) && *at; at++)
            lines += *at == '\n';
        lines += at == end && at[-1] != '\n'; /* the last line need not end */
        if (lines > 1 || (lines && may_close_in_item(s, stop) && dialect_is_mistaken(s, stop)))
            return true;
    }
    return false;
}

/* Whether a tab follows what may be the end of a fence. */
static bool has_tab_behind_fence(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = memchr(at, '\t', (size_t)(end - at))); at++) {
        size_t n = (size_t)(at - s) - ascii_tail_bytes(s, (size_t)(at - s), " ");
        if (n && (s[n - 1] == '`' || s[n - 1] == '~'))
            return true;
    }
    return false;
}

/* Whether there may be a line to rewrite for other reasons than those of struct dialect_look. */
static bool has_odd_line(const char *s, size_t n_bytes)
{
    return text_find_pair(s, n_bytes, '[', '^') || has_line(s, n_bytes, ':', QUOTE_MARKS, true) ||
           has_line(s, n_bytes, '{', MARKS, false) || has_odd_table(s, n_bytes) ||
           has_deep(s, n_bytes, "```") || has_deep(s, n_bytes, "~~~") ||
           has_deep(s, n_bytes, "<") || has_item_in_quote(s, n_bytes) || has_raw_end(s, n_bytes) ||
           has_odd_html(s, n_bytes) || has_tab_behind_fence(s, n_bytes) ||
           has_odd_empty_lines(s, n_bytes);
}

bool dialect_is_needed(const char *s, size_t n_bytes, struct dialect_look *look)
{
    *look = (struct dialect_look){0};
    if (!n_bytes)
        return false;
    look->odd_addresses = dialect_has_odd_address(s, n_bytes);
    look->odd_references = dialect_has_picture_behind(s, n_bytes);
    return look->odd_addresses || look->odd_references || has_odd_line(s, n_bytes);
}
