/*
 * What was meant as a mark of Markdown and is shown as words (L21): bullets and tables out of an
 * office program, links with blanks in them, headings without their blank.
 *
 * Refuses to tell of code, and of marks that are words of a text: only what stands where the mark
 * would stand. Lines that follow one another with the same fault are one.
 */
#define _GNU_SOURCE /* memmem */
#include "base/text.h"
#include "check/page.h"
#include "content/html_page.h"
#include "content/line.h"

#include <ctype.h>
#include <string.h>

static const char bullet[] = "this sign begins no list: write - and a blank before each item, "
                             "with an empty line above the first";
static const char hard_blank[] = "the blank behind this mark is one that does not break, as word "
                                 "processors make it, and the mark is shown: type a common blank";
static const char hard_number[] =
    "the blanks behind these numbers do not break, as word processors make them, and they begin no "
    "list: type common blanks";
static const char heading[] = "this is no heading: put a blank behind the #";
static const char cells[] = "cells that tabs part are shown as one text: in a table | stands "
                            "between them, and |---|---| is its second line";
static const char fence[] = "three hyphens (---) begin front matter, and this is shown as text: an "
                            "editor made one dash of them";

static bool begins(const struct line *line, const char *with)
{
    size_t n = strlen(with);
    return line->n_bytes >= n && memcmp(line->s, with, n) == 0;
}

/* Bytes of a blank at s: 1 a common one or a tab, 2 one that does not break; 0: none is there. */
static size_t blank_bytes(const char *s, size_t n)
{
    if (n && strchr(" \t", *s) && *s)
        return 1;
    return n > 1 && memcmp(s, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

/* "• keep moving"; "o", and a tab, is a word processor's second level. */
static bool is_bullet(const struct line *line)
{
    static const char *const signs[] = {"\xe2\x80\xa2", "\xc2\xb7",     "\xe2\x96\xaa",
                                        "\xe2\x80\xa3", "\xe2\x97\xa6", "\xe2\x97\x8f",
                                        "\xe2\x96\xa0", "\xef\x82\xb7"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = strlen(signs[i]);
        if (begins(line, signs[i]) && blank_bytes(line->s + n, line->n_bytes - n))
            return true;
    }
    return begins(line, "o\t");
}

/* Bytes of a mark that a blank must follow: "##", "-", "1."; 0: none begins the line. */
static size_t mark_bytes(const struct line *line)
{
    size_t n = 0;
    while (n < line->n_bytes && line->s[n] == '#')
        n++;
    if (n)
        return n <= 6 ? n : 0;
    while (n < line->n_bytes && n < 9 && isdigit((unsigned char)line->s[n]))
        n++;
    if (n)
        return n < line->n_bytes && strchr(".)", line->s[n]) ? n + 1 : 0;
    return line->n_bytes && strchr("-*+", *line->s) ? 1 : 0;
}

/* "- words": an item or a heading, where lines of other kinds end. */
static bool begins_block(const struct line *line)
{
    size_t mark = mark_bytes(line);
    return mark && blank_bytes(line->s + mark, line->n_bytes - mark);
}

/* A tab between two cells, and not within an item, before a bar or at the line's end. */
static bool has_cells(const struct line *line)
{
    const char *tab = memchr(line->s, '\t', line->n_bytes);
    size_t at = tab ? (size_t)(tab - line->s) : 0;
    unsigned char before = at ? (unsigned char)line->s[at - 1] : ' ';
    size_t next = at;
    while (next < line->n_bytes && strchr(" \t\r", line->s[next]))
        next++;
    return at && next < line->n_bytes && line->s[next] != '|' &&
           (isalnum(before) || before >= 0x80 || before == ')') && !begins_block(line);
}

/* What two lines must have that follow one another: one alone may be meant, as "1. March" with a
 * blank that keeps both together. */
static bool is_of_two(const char *fault)
{
    return fault == cells || fault == hard_number;
}

/* What is wrong with a line of text, NULL: nothing. */
static const char *line_fault(const struct line *line)
{
    size_t n = mark_bytes(line);
    if (is_bullet(line))
        return bullet;
    if (n && blank_bytes(line->s + n, line->n_bytes - n) == 2)
        return isdigit((unsigned char)*line->s) ? hard_number : hard_blank;
    if (n > 1 && *line->s == '#' && n < line->n_bytes && isalpha((unsigned char)line->s[n]))
        return heading;
    return has_cells(line) ? cells : NULL;
}

/* A line without the blanks and the marks of quotes before it, and without its end. */
static struct line find_line(const struct source *source, size_t at)
{
    const char *s = source->text.bytes;
    const char *line_end = memchr(s + at, '\n', source->text.used - at);
    size_t end = line_end ? (size_t)(line_end - s) : source->text.used;
    while (at < end && strchr(" \t>", s[at]) && s[at])
        at++;
    return (struct line){s + at, end - at, 0};
}

/* Cells of a row of a table; 0: no line of text, or none that | parts. */
static size_t count_cells(const struct source *source, const struct line *line)
{
    size_t from = (size_t)(line->s - source->text.bytes);
    size_t n = line->n_bytes;
    size_t bars = 0;
    while (n && strchr(" \t\r", line->s[n - 1]))
        n--;
    for (size_t i = 0; i < n; i++)
        bars += line->s[i] == '|' && source->classes[from + i] == SOURCE_TEXT &&
                !(i && line->s[i - 1] == '\\');
    if (!bars)
        return 0;
    bool closed = n > 1 && line->s[n - 1] == '|' && line->s[n - 2] != '\\';
    return bars + 1 - (*line->s == '|') - closed;
}

/* Rows that have more cells than their table's head: nobody sees those, here or on the website. */
static void check_rows(struct check *check, const struct check_page *page)
{
    const struct source *source = &page->source;
    size_t columns = 0;
    size_t last = 0;
    for (size_t at = 0; at < source->text.used;) {
        struct line line = find_line(source, at);
        size_t cells_here = count_cells(source, &line);
        size_t from = (size_t)(line.s - source->text.bytes);
        if (!line.n_bytes || source->classes[from] == SOURCE_CODE || begins_block(&line))
            columns = 0;
        else if (!columns && cells_here && cells_here == last && line_is_delimiter_row(&line))
            columns = last;
        else if (columns && cells_here > columns)
            check_add(check, page, RULE_L21, NOTE_WARNING, source_find(source, from),
                      "a row of %zu cells in a table of %zu: the last %s not shown", cells_here,
                      columns, cells_here == columns + 1 ? "is" : "are");
        last = cells_here;
        at = from + line.n_bytes + 1;
    }
}

static void check_lines(struct check *check, const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    const char *last = NULL;
    size_t last_from = 0;
    bool told = false;
    for (size_t at = 0; at < source->text.used;) {
        struct line line = find_line(source, at);
        size_t from = (size_t)(line.s - s);
        bool text = line.n_bytes && source->classes[from] == SOURCE_TEXT;
        const char *fault = text ? line_fault(&line) : NULL;
        told = told && fault == last;
        if (fault && !told && (!is_of_two(fault) || last == fault)) {
            check_add(check, page, RULE_L21, NOTE_WARNING,
                      source_find(source, is_of_two(fault) ? last_from : from), "%s", fault);
            told = true;
        }
        last = fault;
        last_from = from;
        at = from + line.n_bytes + 1;
    }
}

bool rule_marks_fence(const struct source *source)
{
    size_t start =
        source->text.used > 2 && memcmp(source->text.bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    if (start >= source->text.used)
        return false;
    struct line line = find_line(source, start);
    size_t n = begins(&line, "\xe2\x80\x94") || begins(&line, "\xe2\x80\x93") ? 3 : 0;
    while (n && n < line.n_bytes && strchr(" \r-\xe2\x80\x93\x94", line.s[n]))
        n++;
    size_t next = (size_t)(line.s - source->text.bytes) + line.n_bytes + 1;
    if (!n || n < line.n_bytes || next >= source->text.used)
        return false;
    line = find_line(source, next);
    size_t word = 0;
    while (word < line.n_bytes && isalpha((unsigned char)line.s[word]))
        word++;
    return word && word < line.n_bytes && line.s[word] == ':';
}

/* "[words](my page.md)", "[words] (/page/)": what stands in brackets is shown. Nearness bounds what
 * many brackets cost. */
static void check_link(struct check *check, const struct check_page *page,
                       const struct check_unit *unit, size_t at)
{
    enum { ADDRESS_MAX = 1000 };
    const char *s = unit->text;
    bool parted = s[at + 1] == ' ';
    size_t from = at + 2 + parted;
    if (s[at + 1 + parted] != '(')
        return;
    size_t left = from < unit->n_bytes ? unit->n_bytes - from : 0;
    size_t near = left < ADDRESS_MAX ? left : ADDRESS_MAX;
    const char *end = memchr(s + from, ')', near);
    if (!end && parted)
        return;
    size_t n = end ? (size_t)(end - s) - from : near;
    bool address = n && (strchr("/#", s[from]) || memmem(s + from, n, "://", 3) ||
                         memmem(s + from, n, ".md", 3));
    struct source_place place = check_unit_place(page, unit, at);
    if (parted && address && !memchr(s + from, ' ', n))
        check_add(check, page, RULE_L21, NOTE_WARNING, place,
                  "this is no link: no blank may stand between ] and (");
    else if (!parted && end && memchr(s + from, ' ', n))
        check_add(
            check, page, RULE_L21, NOTE_WARNING, place,
            "this is no link: an address holds no blank; write %%20 for each, and nothing in a "
            "telephone number");
    else if (!parted && !end)
        check_add(check, page, RULE_L21, NOTE_WARNING, place,
                  "this is no link: the ) behind the address is missing");
}

/* "[^name]": a note that is there is a link, and no text. */
static void check_footnote(struct check *check, const struct check_page *page,
                           const struct check_unit *unit, size_t at)
{
    enum { NAME_MAX_BYTES = 60 };
    const char *s = unit->text + at;
    size_t left = unit->n_bytes - at;
    const char *end = memchr(s, ']', left < NAME_MAX_BYTES ? left : NAME_MAX_BYTES);
    int n = end ? (int)(end - s) + 1 : 0;
    if (n > 3 && s[1] == '^' && !memchr(s, ' ', (size_t)n))
        check_add(check, page, RULE_L21, NOTE_WARNING, check_unit_place(page, unit, at),
                  "this leads to no note: write one in a line that begins %.*s:", n, s);
}

/* "{{ < note > }}", "{< note >}". */
static bool is_near_shortcode(const char *s, size_t n_bytes, size_t at)
{
    bool twice = at + 1 < n_bytes && s[at + 1] == '{';
    size_t sign = at + 1 + twice;
    bool blank = sign < n_bytes && s[sign] == ' ';
    sign += blank;
    return !(at && s[at - 1] == '{') && twice == blank && sign + 1 < n_bytes &&
           strchr("<%", s[sign]) && strchr(" abcdefghijklmnopqrstuvwxyz", s[sign + 1]);
}

/* Quotes round an argument that are no straight ones: they are taken for a part of it, which ends
 * at its first blank. */
static void check_arguments(struct check *check, const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    char quote = 0;
    for (size_t at = 1; at < source->text.used; at++) {
        if (source->classes[at] != SOURCE_SHORTCODE) {
            quote = 0;
            continue;
        }
        if (strchr("\"`", s[at]) && s[at])
            quote = quote == s[at] ? 0 : quote ? quote : s[at];
        bool curly = source->text.used - at > 2 && memcmp(s + at, "\xe2\x80", 2) == 0 &&
                     strchr("\x98\x99\x9c\x9d\x9e", s[at + 2]) && s[at + 2];
        if (!quote && curly && strchr("= ", s[at - 1]) && s[at - 1])
            check_add(
                check, page, RULE_L21, NOTE_WARNING, source_find(source, at),
                "quotes round an argument must be straight ones (\"): these are a part of it");
    }
}

static void check_unit(struct check *check, const struct check_page *page,
                       const struct check_unit *unit)
{
    const char *s = unit->text;
    bool open = false;
    for (size_t at = 0; at + 2 < unit->n_bytes; at++) {
        open = open || s[at] == '[';
        if (s[at] == ']' && open)
            check_link(check, page, unit, at);
        else if (s[at] == '[')
            check_footnote(check, page, unit, at);
        else if (s[at] == '{' && is_near_shortcode(s, unit->n_bytes, at))
            check_add(check, page, RULE_L21, NOTE_WARNING, check_unit_place(page, unit, at),
                      "this begins no shortcode: write {{< or {{%%, without a blank between");
    }
    bool row = unit->n_bytes > 2 && *s == '|' && memchr(s + 1, '|', unit->n_bytes - 1);
    if (row && !unit->heading && !unit->cell)
        check_add(check, page, RULE_L21, NOTE_WARNING, check_unit_place(page, unit, 0),
                  "this is no table: its second line must be |---|---|, with as many cells as the "
                  "first");
}

void rule_marks(struct check *check, const struct check_page *page)
{
    if (html_page_is(page->page->path) || !page->source.text.used)
        return;
    if (rule_marks_fence(&page->source))
        check_add(check, page, RULE_L21, NOTE_WARNING, check_head_place(page), "%s", fence);
    check_lines(check, page);
    check_rows(check, page);
    check_arguments(check, page);
    for (size_t i = 0; i < page->unit_count; i++)
        check_unit(check, page, &page->units[i]);
}
