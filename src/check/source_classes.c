/*
 * What each byte of a page's source is part of.
 *
 * Refuses to parse Markdown: it only tells code, addresses, tags and words apart, line by line, so
 * that rules look for words only where there are any.
 */
#define _GNU_SOURCE /* memmem */
#include "check/source.h"

#include "base/ascii.h"
#include "dialect/line.h"
#include "shortcode/tags.h"

#include <stdbool.h>
#include <string.h>

/* What the preceding lines say about the current one. */
struct scanner {
    struct source *source;
    size_t at;
    char fence;      /* the character of the open code fence, 0: none is open */
    size_t fence_at; /* where it begins */
    size_t fence_length;
    unsigned fence_quotes; /* how many quotes (">") the fence is in */
    bool blank_before;
    bool in_list;
    bool in_indented;
};

static void paint(struct source *source, size_t from, size_t to, enum source_class class)
{
    for (size_t i = from; i < to; i++)
        if (source->classes[i] != SOURCE_COMMENT)
            source->classes[i] = (unsigned char)class;
}

static size_t run_of(const char *s, size_t from, size_t to)
{
    size_t i = from;
    while (i < to && s[i] == s[from])
        i++;
    return i - from;
}

/* Whether a line outside all fences is indented code; its words begin at `first`, and perhaps a
 * block. */
static bool is_indented_line(struct scanner *scanner, size_t from, size_t first, size_t to,
                             enum start start)
{
    const char *s = scanner->source->text.bytes;
    bool blank = first == to || (first + 1 == to && s[first] == '\r');
    bool deep = s[from] == '\t' || (to - from >= 4 && memcmp(s + from, "    ", 4) == 0);
    bool item = start == START_BULLET || start == START_NUMBER;
    scanner->in_indented =
        deep && !blank && !scanner->in_list && (scanner->blank_before || scanner->in_indented);
    if (item)
        scanner->in_list = true;
    else if (!blank && scanner->blank_before && s[from] != ' ' && s[from] != '\t')
        scanner->in_list = false;
    scanner->blank_before = blank;
    return scanner->in_indented;
}

static void close_fence(struct scanner *scanner)
{
    scanner->fence = 0;
    scanner->fence_quotes = 0;
}

/* Where the words of a line begin, after blanks and quote marks (">"), which it counts: within a
 * fence no more than the fence is in, because any others are code. */
static size_t skip_quotes(const struct scanner *scanner, size_t from, size_t to, unsigned *quotes)
{
    const char *s = scanner->source->text.bytes;
    *quotes = 0;
    for (; from < to && strchr(" \t>", s[from]); from++) {
        if (s[from] == '>' && scanner->fence && *quotes == scanner->fence_quotes)
            break;
        *quotes += s[from] == '>';
    }
    return from;
}

/* Whether all characters of from..to are in a set. */
static bool is_only(const char *set, const char *s, size_t from, size_t to)
{
    return ascii_lead_bytes(s + from, to - from, set) == to - from;
}

/* Whether the line from..to belongs to a block of code. */
static bool is_code_line(struct scanner *scanner, size_t from, size_t to)
{
    const char *s = scanner->source->text.bytes;
    unsigned quotes;
    size_t first = skip_quotes(scanner, from, to, &quotes);
    if (quotes < scanner->fence_quotes) /* a fence ends with its quote */
        close_fence(scanner);
    struct line line = {s + first, to - first, 0};
    struct line_start start = line_read_start(&line);
    if (scanner->fence) {
        if (line_closes_fence(&line, scanner->fence, scanner->fence_length))
            close_fence(scanner);
        return true;
    }
    if (start.start == START_FENCE) {
        scanner->fence = start.fence;
        scanner->fence_at = first;
        scanner->fence_length = start.fence_bytes;
        scanner->fence_quotes = quotes;
        return true;
    }
    return is_indented_line(scanner, from, first, to, start.start);
}

/* The end of the code span whose backticks begin at `at`, in a block of text up to `end` without a
 * blank line, which no span crosses. 0: nothing closes it. */
static size_t find_inline_code(const char *s, size_t at, size_t end)
{
    size_t run = run_of(s, at, end);
    for (size_t i = at + run; i < end;) {
        size_t n = s[i] == '`' ? run_of(s, i, end) : 1;
        if (s[i] == '`' && n == run)
            return i + n;
        i += n;
    }
    return 0;
}

/* The end of an inline link's tail "](address "title")" that begins at `at`; 0: it is none. */
static size_t find_address(const char *s, size_t at, size_t end)
{
    size_t depth = 0;
    char quote = 0;
    for (size_t i = at + 1; i < end; i++) {
        if (s[i] == '\\')
            i++;
        else if (quote)
            quote = s[i] == quote ? 0 : quote;
        else if ((s[i] == '"' || s[i] == '\'') && i > at + 2 && strchr(" \n", s[i - 1]))
            quote = s[i];
        else if (s[i] == '(')
            depth++;
        else if (s[i] == ')' && --depth == 0)
            return i + 1;
    }
    return 0;
}

static size_t find_text(const char *s, size_t from, size_t end, const char *what)
{
    const char *found = from < end ? memmem(s + from, end - from, what, strlen(what)) : NULL;
    return found ? (size_t)(found - s) + strlen(what) : 0;
}

/* The end of the HTML tag at `at`; 0: it is none, but perhaps an address in angle brackets. */
static size_t find_tag(const char *s, size_t at, size_t end)
{
    size_t i = at + 1;
    if (i < end && s[i] == '/')
        i++;
    if (i >= end || !((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z'))
        return 0;
    while (i < end && (ascii_is_letter(s[i]) || ascii_is_digit(s[i]) || s[i] == '-'))
        i++;
    if (i < end && !strchr(" \t\n/>", s[i]))
        return 0;
    while (i < end && s[i] != '>' && s[i] != '<')
        i++;
    return i < end && s[i] == '>' ? i + 1 : 0;
}

/* The end and the class of what begins at a byte of prose; 0: nothing special does. */
static size_t find_span(const char *s, size_t at, size_t end, enum source_class *class)
{
    if (s[at] == '`') {
        *class = SOURCE_CODE;
        return find_inline_code(s, at, end);
    }
    if (s[at] == ']' && at + 1 < end && s[at + 1] == '(') {
        *class = SOURCE_ADDRESS;
        return find_address(s, at, end);
    }
    if (end - at >= 4 && memcmp(s + at, "<!--", 4) == 0) {
        *class = SOURCE_COMMENT;
        return find_text(s, at + 4, end, "-->");
    }
    if (s[at] == '<') {
        *class = SOURCE_TAG;
        return find_tag(s, at, end);
    }
    if (shortcode_opens(s + at, end - at)) {
        *class = SOURCE_SHORTCODE;
        return find_text(s, at + 3, end, s[at + 2] == '<' ? ">}}" : "%}}");
    }
    return 0;
}

static void paint_block(struct source *source, size_t from, size_t end)
{
    const char *s = source->text.bytes;
    size_t failed[128] = {0}; /* how often what each character begins had no end in this block:
                                 after a few times it is not tried again */
    for (size_t at = from; at < end;) {
        enum source_class class = SOURCE_TEXT;
        unsigned char c = (unsigned char)s[at];
        if (c == '\\') {
            at += 2;
            continue;
        }
        size_t tried = c < 128 ? failed[c] : 0;
        size_t run = c == '`' ? run_of(s, at, end) : 1;
        size_t to = strchr("`]<{", c) && c && tried < 8 ? find_span(s, at, end, &class) : 0;
        if (to) {
            paint(source, at, to, class);
            at = to;
        } else {
            failed[c < 128 ? c : 0] += strchr("`]<{", c) && c ? 1 : 0;
            at += run;
        }
    }
}

/* Whether a line is a link reference definition, "[name]: address". */
static bool is_reference(const char *s, size_t from, size_t to)
{
    size_t i = from + ascii_lead_bytes(s + from, to - from, " ");
    if (i >= to || s[i] != '[' || (i + 1 < to && s[i + 1] == '^'))
        return false;
    while (i < to && s[i] != ']')
        i++;
    return i + 1 < to && s[i + 1] == ':';
}

void source_classify(struct source *source, size_t body)
{
    struct scanner scanner = {.source = source, .blank_before = true};
    const char *s = source->text.bytes;
    size_t block = body;
    for (size_t at = body; at < source->text.used;) {
        size_t end = at + line_of(s + at, s + source->text.used).n_bytes;
        bool code = is_code_line(&scanner, at, end);
        bool reference = !code && is_reference(s, at, end);
        if (code || reference || is_only(" \t\r>", s, at, end)) {
            paint_block(source, block, at);
            block = end < source->text.used ? end + 1 : end;
            if (code || reference)
                paint(source, at, end, code ? SOURCE_CODE : SOURCE_ADDRESS);
        }
        at = end + 1;
    }
    if (block < source->text.used)
        paint_block(source, block, source->text.used);
    source->open_fence = scanner.fence ? scanner.fence_at : source->text.used;
}
