/*
 * Which block a line of Markdown begins, by CommonMark's rules.
 *
 * Knows single lines only; the caller knows whether a paragraph is open, and which containers the
 * line is in.
 */
#define _GNU_SOURCE /* memmem */
#include "dialect/line.h"

#include "base/ascii.h"
#include "dialect/attributes.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool rest_is_blank(const char *s, const char *end)
{
    while (s < end && ascii_is_blank_in_line(*s))
        s++;
    return s == end;
}

bool line_rest_is_blank(const struct line *line)
{
    return rest_is_blank(line->s + line->at, line->s + line->n_bytes);
}

static size_t run_bytes(const char *s, const char *end)
{
    size_t n = 1;
    while (s + n < end && s[n] == *s)
        n++;
    return n;
}

/* A thematic break: three or more of one character, blanks between them (CommonMark 4.1). */
static bool is_rule(const char *s, const char *end)
{
    size_t marks = 0;
    char mark = *s;
    for (; s < end && (*s == mark || ascii_is_blank_in_line(*s)); s++)
        marks += *s == mark;
    return s == end && marks >= 3;
}

static bool is_heading(const char *s, const char *end)
{
    size_t n = run_bytes(s, end);
    return n <= 6 && (s + n == end || ascii_is_blank_in_line(s[n]));
}

static bool read_fence(const char *s, const char *end, struct line_start *out)
{
    size_t n = run_bytes(s, end);
    if (n < 3 || (*s == '`' && memchr(s + n, '`', (size_t)(end - s) - n)))
        return false;
    out->fence = *s;
    out->fence_bytes = n;
    return true;
}

static bool read_bullet(const char *s, const char *end, struct line_start *out)
{
    out->mark_bytes = 1;
    return s + 1 == end || ascii_is_blank_in_line(s[1]);
}

static bool read_number(const char *s, const char *end, struct line_start *out)
{
    size_t n = 0;
    out->number = 0;
    for (; s + n < end && n < 9 && isdigit((unsigned char)s[n]); n++)
        out->number = 10 * out->number + (unsigned long)(s[n] - '0');
    if (!n || s + n == end || (s[n] != '.' && s[n] != ')'))
        return false;
    out->mark_bytes = n + 1;
    return s + n + 1 == end || ascii_is_blank_in_line(s[n + 1]);
}

static bool read_footnote(const char *s, const char *end, struct line_start *out)
{
    const char *stop = end - s > 4 && s[1] == '^' ? memchr(s, ']', (size_t)(end - s)) : NULL;
    if (!stop || stop + 1 == end || stop[1] != ':' || rest_is_blank(s + 2, stop))
        return false;
    out->label = s + 2;
    out->label_bytes = (size_t)(stop - out->label);
    out->mark_bytes = out->label_bytes + 4;
    return true;
}

/* The elements of CommonMark 4.6, kind 6 (0.30 and 0.31), in strcmp order. */
static const char *const elements[] = {
    "address",  "article",  "aside",    "base",       "basefont", "blockquote", "body",   "caption",
    "center",   "col",      "colgroup", "dd",         "details",  "dialog",     "dir",    "div",
    "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",     "form",   "frame",
    "frameset", "h1",       "h2",       "h3",         "h4",       "h5",         "h6",     "head",
    "header",   "hr",       "html",     "iframe",     "legend",   "li",         "link",   "main",
    "menu",     "menuitem", "nav",      "noframes",   "ol",       "optgroup",   "option", "p",
    "param",    "search",   "section",  "source",     "summary",  "table",      "tbody",  "td",
    "tfoot",    "th",       "thead",    "title",      "tr",       "track",      "ul"};
static const char *const raw_elements[] = {"pre", "script", "style", "textarea"};

static bool is_one_of(const char *s, size_t n_bytes, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count && n_bytes; i++)
        if (*names[i] == (*s | ('a' - 'A')) && strlen(names[i]) == n_bytes &&
            strncasecmp(names[i], s, n_bytes) == 0)
            return true;
    return false;
}

bool line_is_html_block(const char *name, size_t n_bytes)
{
    return is_one_of(name, n_bytes, elements, sizeof elements / sizeof *elements);
}

/* Whether nothing follows the tag on its line. */
static bool is_lone_tag(const char *s, const char *end)
{
    const char *stop = memchr(s, '>', (size_t)(end - s));
    return stop && rest_is_blank(stop + 1, end);
}

static enum html_kind tag_kind(const char *s, const char *end, struct line_start *out)
{
    bool closes = s + 1 < end && s[1] == '/';
    const char *name = s + 1 + closes;
    size_t n = 0;
    while (name + n < end && isalnum((unsigned char)name[n]))
        n++;
    char next = name + n < end ? name[n] : '>';
    if (!n || !isalpha((unsigned char)*name))
        return HTML_NONE;
    out->label = name;
    out->label_bytes = n;
    if (strchr(" \t\r>", next) &&
        is_one_of(name, n, raw_elements, sizeof raw_elements / sizeof *raw_elements))
        return closes ? HTML_NONE : HTML_RAW;
    if (strchr(" \t\r>/", next) && line_is_html_block(name, n))
        return HTML_ELEMENT;
    return strchr(" \t>/-", next) && is_lone_tag(s, end) ? HTML_TAG : HTML_NONE;
}

static enum html_kind html_kind(const char *s, const char *end, struct line_start *out)
{
    static const struct {
        const char *mark;
        enum html_kind kind;
    } marks[] = {{"<!--", HTML_COMMENT}, {"<?", HTML_INSTRUCTION}, {"<![CDATA[", HTML_CDATA}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i].mark);
        if ((size_t)(end - s) >= n && memcmp(s, marks[i].mark, n) == 0)
            return marks[i].kind;
    }
    if (end - s > 2 && s[1] == '!' && isalpha((unsigned char)s[2]))
        return HTML_DECLARATION;
    return tag_kind(s, end, out);
}

static bool read_html(const char *s, const char *end, struct line_start *out)
{
    out->html = html_kind(s, end, out);
    return out->html != HTML_NONE;
}

static bool read_attributes(const char *s, const char *end, struct line_start *out)
{
    struct attributes attributes;
    size_t n = attributes_read(s, (size_t)(end - s), &attributes);
    out->named = attributes.named;
    return n > 2 && rest_is_blank(s + n, end);
}

struct line_start line_read_start(const struct line *line)
{
    const char *s = line->s + line->at + line_indent(line);
    const char *end = line->s + line->n_bytes;
    struct line_start out = {.start = START_NOTHING};
    if (s == end)
        return out;
    switch (*s) {
    case '>':
        out.start = START_QUOTE;
        break;
    case '#':
        out.start = is_heading(s, end) ? START_HEADING : START_NOTHING;
        break;
    case '`':
    case '~':
        out.start = read_fence(s, end, &out) ? START_FENCE : START_NOTHING;
        break;
    case '<':
        out.start = read_html(s, end, &out) ? START_HTML : START_NOTHING;
        break;
    case '*':
    case '-':
    case '_':
    case '+':
        if (*s != '+' && is_rule(s, end))
            out.start = START_RULE;
        else if (*s != '_' && read_bullet(s, end, &out))
            out.start = START_BULLET;
        break;
    case '[':
        out.start = read_footnote(s, end, &out) ? START_FOOTNOTE : START_NOTHING;
        break;
    case '{':
        out.start = read_attributes(s, end, &out) ? START_ATTRIBUTES : START_NOTHING;
        break;
    default:
        if (ascii_is_digit(*s) && read_number(s, end, &out))
            out.start = START_NUMBER;
    }
    return out;
}

bool line_item_interrupts(const struct line *line, const struct line_start *start)
{
    const char *words = line->s + line->at + line_indent(line) + start->mark_bytes;
    return (start->start == START_BULLET || start->number == 1) &&
           !rest_is_blank(words, line->s + line->n_bytes);
}

bool line_is_raw_end(const struct line *line)
{
    const char *s = line->s + line->at + line_indent(line);
    const char *end = line->s + line->n_bytes;
    size_t n = 0;
    if (end - s < 3 || s[0] != '<' || s[1] != '/' || !is_lone_tag(s, end))
        return false;
    while (isalnum((unsigned char)s[2 + n])) /* the tag's ">" ends it at the latest */
        n++;
    return is_one_of(s + 2, n, raw_elements, sizeof raw_elements / sizeof *raw_elements);
}

bool line_is_underline(const struct line *line)
{
    const char *s = line->s + line->at + line_indent(line);
    const char *end = line->s + line->n_bytes;
    if (s == end || (*s != '=' && *s != '-'))
        return false;
    return rest_is_blank(s + run_bytes(s, end), end);
}

bool line_is_link_definition(const struct line *line)
{
    const char *s = line->s + line->at + line_indent(line);
    size_t left = (size_t)(line->s + line->n_bytes - s);
    return left && *s == '[' && memmem(s, left, "]:", 2);
}

bool line_is_delimiter_row(const struct line *line)
{
    bool bars = false;
    bool dashes = false;
    for (size_t i = line->at; i < line->n_bytes; i++) {
        char c = line->s[i];
        bars |= c == '|';
        dashes |= c == '-';
        if (!ascii_is_blank_in_line(c) && c != '|' && c != ':' && c != '-')
            return false;
    }
    return bars && dashes;
}

bool line_has_short_cell(const struct line *line)
{
    for (size_t i = line->at, n; i < line->n_bytes; i += n + 1) {
        for (n = 0; i + n < line->n_bytes && strchr("-:", line->s[i + n]) && line->s[i + n];)
            n++;
        if (n == 1 || n == 2)
            return true;
    }
    return false;
}

size_t line_count_cells(const struct line *line)
{
    const char *s = line->s + line->at;
    const char *end = line->s + line->n_bytes;
    s += ascii_lead_bytes(s, (size_t)(end - s), " \t\r");
    end -= ascii_tail_bytes(s, (size_t)(end - s), " \t\r");
    if (s < end && *s == '|')
        s++;
    if (end > s && end[-1] == '|' && (end - 1 == s || end[-2] != '\\'))
        end--;
    size_t cells = 1;
    for (; s < end; s++)
        cells += *s == '|' && s[-1] != '\\';
    return cells;
}

/* Behind the code span that a backtick string of this length opens before `s`; NULL: nothing closes
 * it, and it opens none. */
static const char *code_end(const char *s, const char *end, size_t ticks)
{
    for (size_t n; ticks <= LINE_TICKS_MAX && s < end; s += n) {
        n = *s == '`' ? run_bytes(s, end) : 1;
        if (*s == '`' && n == ticks)
            return s + n;
    }
    return NULL;
}

/* Whether the bar at s, behind `from`, follows an even number of backslashes, but some. */
static bool is_escaped_twice(const char *from, const char *s)
{
    const char *first = s;
    while (first > from && first[-1] == '\\')
        first--;
    return first < s && (s - first) % 2 == 0;
}

const char *line_misread_bar(const struct line *line, const char *s, char *missing)
{
    const char *from = s;
    const char *end = line->s + line->n_bytes;
    bool bar = false;
    while (s < end) {
        bool escaped = s > line->s && s[-1] == '\\';
        size_t n = *s == '`' && !escaped ? run_bytes(s, end) : 1;
        const char *behind = *s == '`' && !escaped ? code_end(s + n, end, n) : NULL;
        bool twice = *s == '|' && is_escaped_twice(from, s);
        *missing = twice ? '\\' : ' ';
        if (twice || (bar && *s == '|'))
            return s;
        bar = *s == '|' && !escaped;
        s = behind ? behind : s + n;
    }
    return NULL;
}

/* Whether the cell has a backtick string of this length from `s` on. */
static bool is_closed_in_cell(const char *s, const char *end, size_t ticks)
{
    for (; s < end && (*s != '|' || s[-1] == '\\'); s++) {
        size_t n = *s == '`' ? run_bytes(s, end) : 1;
        if (*s == '`' && n == ticks)
            return true;
        s += n - 1;
    }
    return false;
}

const char *line_open_tick(const struct line *line, const char *s)
{
    const char *end = line->s + line->n_bytes;
    size_t code = 0; /* backticks that opened the code span around s; 0: none is open */
    for (; s < end; s++) {
        size_t n = *s == '`' ? run_bytes(s, end) : 1;
        bool tick = *s == '`' && (code || s == line->s || s[-1] != '\\');
        bool opens = tick && !code && n <= LINE_TICKS_MAX;
        if (opens && !is_closed_in_cell(s + n, end, n))
            return s;
        if (opens || (tick && n == code))
            code = code ? 0 : n;
        s += n - 1;
    }
    return NULL;
}

bool line_closes_fence(const struct line *line, char fence, size_t fence_bytes)
{
    const char *s = line->s + line->at + line_indent(line);
    const char *end = line->s + line->n_bytes;
    if (line_indent(line) > 3 || s == end || *s != fence)
        return false;
    size_t n = run_bytes(s, end);
    return n >= fence_bytes && rest_is_blank(s + n, end);
}

const char *line_html_end(enum html_kind kind)
{
    static const char *const ends[] = {
        [HTML_RAW] = "</script></style></pre></textarea>",
        [HTML_COMMENT] = "-->",
        [HTML_INSTRUCTION] = "?>",
        [HTML_DECLARATION] = ">",
        [HTML_CDATA] = "]]>",
        [HTML_TAG] = NULL,
    };
    return ends[kind];
}

static bool ends_raw(const char *s, size_t n_bytes)
{
    for (const char *at = s; (at = memmem(at, n_bytes - (size_t)(at - s), "</", 2)); at += 2)
        for (size_t i = 0; i < sizeof raw_elements / sizeof *raw_elements; i++) {
            size_t n = strlen(raw_elements[i]);
            size_t left = n_bytes - (size_t)(at - s) - 2;
            if (left > n && strncasecmp(at + 2, raw_elements[i], n) == 0 && at[2 + n] == '>')
                return true;
        }
    return false;
}

bool line_ends_html(const struct line *line, enum html_kind kind)
{
    const char *s = line->s + line->at;
    size_t n = line->n_bytes - line->at;
    if (kind == HTML_RAW)
        return ends_raw(s, n);
    const char *end = line_html_end(kind);
    return end ? memmem(s, n, end, strlen(end)) != NULL : line_is_blank(line);
}
