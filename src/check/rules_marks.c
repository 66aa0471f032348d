/*
 * Marks of Markdown that do not work and are shown as text (L21), line by line: bullets and tables
 * copied from an office program, headings without their blank, comments; and signs that are taken
 * for such marks. Marks within a paragraph are in rules_marks_words.c, rows of tables in
 * rules_marks_rows.c, quotes and code that nothing closes in rules_marks_pairs.c, marks of other
 * programs in rules_marks_foreign.c, what is left of paper in rules_paper.c.
 *
 * Refuses to report code, or signs that belong to the text: only those in the place where a mark
 * would be. Adjacent lines with the same fault are one finding.
 */
#define _GNU_SOURCE /* memmem, memrchr */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "check/page.h"
#include "check/typed_item.h"
#include "wording/digits.h"
#include "wording/phrases.h"
#include "wording/sentences.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char bullet[] = "this sign begins no list: write - and a blank before each item, with "
                             "an empty line above the first";
static const char hard_blank[] = "the blank behind this mark is one that does not break, as word "
                                 "processors make it, and the mark is shown: type a common blank";
static const char hard_number[] =
    "the blanks behind these numbers do not break, as word processors make them, and they begin no "
    "list: type common blanks";
static const char two_marks[] = "two signs begin this item, and the second is shown: leave it out";
static const char dash_item[] = "a dash begins no list: write - and a blank before each item, with "
                                "an empty line above the first";
static const char close_mark[] = "these begin no list: put a blank behind each - or * or number";
static const char close_item[] =
    "this begins no item of the list: put a blank behind its - or * or number";
static const char by_hand[] = "these marks begin no list, and the lines are shown as one: begin "
                              "each with 1. and a blank, or with - and a blank";
static const char signs[] =
    "these signs begin no list, and the lines are shown as one: begin each with - and a blank";
static const char cut_word[] = "a line ends in a part of a word, and a blank is shown behind it, "
                               "as in \"be- fore\": write the word in one";
static const char foreign_card[] = "this begins no card, and is shown: a card is a quote (>) whose "
                                   "first line is [!WARNING], [!NOTE] or another of these";
static const char heading[] = "this is no heading: put a blank behind the #";
static const char cells[] = "cells that tabs or blanks part are shown as one text: in a table | "
                            "stands between them, and |---|---| is its second line";
static const char grid[] = "this is no table, and is shown as text: in a table | stands between "
                           "cells, and |---|---| is its second line";

/* Bytes of a mark that a blank must follow: "##", "-", "1."; 0: none begins the line. */
static size_t mark_bytes(const struct line *line)
{
    enum { LEVELS_MAX = 6, DIGITS_MOST = 9 };
    size_t n = ascii_lead_bytes(line->s, line->n_bytes, "#");
    if (n)
        return n <= LEVELS_MAX ? n : 0;
    n = ascii_lead_bytes(line->s, line->n_bytes, "0123456789");
    if (n)
        return n <= DIGITS_MOST && n < line->n_bytes && (line->s[n] == '.' || line->s[n] == ')')
                   ? n + 1
                   : 0;
    return line->n_bytes && *line->s && strchr("-*+", *line->s) ? 1 : 0;
}

/* Whether a tab or three blanks separate two cells, and are not in an item, before a | or at the
 * line's end. */
static bool has_cells(const struct line *line)
{
    const char *tab = memchr(line->s, '\t', line->n_bytes);
    if (!tab)
        tab = memmem(line->s, line->n_bytes, "   ", 3);
    size_t at = tab ? (size_t)(tab - line->s) : 0;
    char before = at ? line->s[at - 1] : ' ';
    size_t next = at + ascii_lead_bytes(line->s + at, line->n_bytes - at, " \t\r");
    return at && next < line->n_bytes && line->s[next] != '|' &&
           (text_is_word_byte(before) || before == ')') && !typed_begins_block(line);
}

/* Whether a fault is reported only if two adjacent lines have it. One alone may be intended, such
 * as "1. March" with a no-break space. */
static bool is_of_two(const char *fault)
{
    return fault == cells || fault == hard_number || fault == dash_item || fault == close_mark;
}

/* Whether a list's mark lacks its blank: "-rest", "1.rest", "*rest". "*rest*" is meant as
 * emphasis. */
static bool is_close_mark(const struct line *line, size_t mark)
{
    bool word = mark < line->n_bytes && ascii_is_letter(line->s[mark]);
    return mark && word && *line->s != '#' &&
           !(*line->s == '*' && memchr(line->s + 1, '*', line->n_bytes - 1));
}

/* Whether a line of at least two bytes ends in a hard line break: a backslash, two blanks or
 * <br>. */
static bool is_broken(const char *s, size_t n_bytes)
{
    if (s[n_bytes - 1] == '\\' || memcmp(s + n_bytes - 2, "  ", 2) == 0)
        return true;
    const char *tag = s[n_bytes - 1] == '>' ? memrchr(s, '<', n_bytes) : NULL;
    return tag && strncasecmp(tag, "<br", 3) == 0;
}

/* Bytes of a line without its carriage return; 0: too few for an item, or it ends in a hard line
 * break, and may be meant as it is. */
static size_t item_bytes(const struct line *line)
{
    size_t n = line->n_bytes - ascii_tail_bytes(line->s, line->n_bytes, "\r");
    return n < 4 || is_broken(line->s, n) ? 0 : n;
}

/* What is wrong with a line that was meant as an item but is part of a paragraph; NULL: nothing. */
static const char *list_fault(const struct line *line)
{
    size_t n = item_bytes(line);
    if (!n)
        return NULL;
    if (typed_begins_dash(line->s, n) && typed_blank_bytes(line->s + 3, n - 3))
        return dash_item;
    return is_close_mark(line, mark_bytes(line)) ? close_mark : NULL;
}

/* Whether a bullet follows the mark of an item: "- • rest". One that only a certain font has is
 * reported by another rule (L20). */
static bool has_two_marks(const struct line *line)
{
    size_t mark = mark_bytes(line);
    size_t blank = typed_blank_bytes(line->s + mark, line->n_bytes - mark);
    struct line rest = {line->s + mark + blank, line->n_bytes - mark - blank, 0};
    bool of_font = rest.n_bytes && *rest.s == '\xef';
    return mark && blank && *line->s != '#' && !of_font && typed_is_bullet(&rest);
}

/* Whether a line begins a card or another block as other programs have them: "::: warning",
 * ":::: {.columns}", "!!! note". */
static bool is_foreign_card(const struct line *line)
{
    size_t colons = ascii_lead_bytes(line->s, line->n_bytes, ":");
    bool exclaims = phrase_begins(line->s, line->n_bytes, "!!! ");
    size_t start = exclaims ? 4 : colons + (colons < line->n_bytes && line->s[colons] == ' ');
    size_t n = start;
    if (colons < 3 && !exclaims)
        return false;
    while (n < line->n_bytes && (ascii_is_letter(line->s[n]) || strchr(" -", line->s[n])))
        n++;
    bool named = n > start && ascii_is_letter(line->s[start]);
    bool ends = n == line->n_bytes || strchr("\r\"{[", line->s[n]);
    return (named && ends) || (colons && n < line->n_bytes && line->s[n] == '{');
}

/* Whether a line begins with a mark that an item of the same list has: both lines with "-", or with
 * numbers. */
static bool is_of_list(const struct line *line, const struct line *item)
{
    bool numbers = ascii_is_digit(*line->s) && ascii_is_digit(*item->s);
    return typed_begins_block(item) && *item->s != '#' && (numbers || *line->s == *item->s);
}

/* Whether a line has the number that follows that of an item, which may go on between them. */
static bool is_next(const struct line *line, const struct line *item)
{
    return ascii_is_digit(*line->s) && ascii_is_digit(*item->s) &&
           strtoul(line->s, NULL, 10) == strtoul(item->s, NULL, 10) + 1;
}

/* Whether a paragraph begins with "#Causes", and is no row of "#tags". */
static bool is_close_heading(const struct line *line)
{
    return line->n_bytes > 1 && *line->s == '#' && isupper((unsigned char)line->s[1]) &&
           !memchr(line->s + 1, '#', line->n_bytes - 1);
}

/* What is wrong with a line of text below another, and below the last item that was begun in the
 * same block; NULL: nothing. */
static const char *line_fault(const struct line *line, const struct line *above,
                              const struct line *item, bool lines_are_kept)
{
    size_t n = mark_bytes(line);
    if (typed_is_bullet(line))
        return bullet;
    if (has_two_marks(line))
        return two_marks;
    if (n && typed_blank_bytes(line->s + n, line->n_bytes - n) > 1)
        return ascii_is_digit(*line->s) ? hard_number : hard_blank;
    if (n > 1 && *line->s == '#' && n < line->n_bytes && ascii_is_letter(line->s[n]))
        return heading;
    if (is_close_heading(line) && line_is_blank(above))
        return heading;
    if (is_foreign_card(line))
        return foreign_card;
    if (has_cells(line))
        return cells;
    const char *fault = lines_are_kept ? NULL : list_fault(line);
    bool next = fault == close_mark && (is_of_list(line, above) || is_next(line, item));
    return next ? close_item : fault;
}

/* Whether a line ends in a letter and a hyphen, and the next goes on in small letters, as text
 * copied from a printed page does. Of "pre- and postoperative" the hyphen stays. */
static bool is_cut(const struct line *above, const struct line *line)
{
    static const char joins[] = "and|or|to|und|oder|sowie|bis|et|ou|à|y|o|e|i|a|oraz|lub|albo|do";
    size_t n = above->n_bytes - ascii_tail_bytes(above->s, above->n_bytes, " \r");
    return n > 1 && above->s[n - 1] == '-' && text_is_letter_byte(above->s[n - 2]) &&
           line->n_bytes && letter_is_small(line->s, line->n_bytes) &&
           !phrase_begins_whole(line->s, line->n_bytes, joins);
}

/* What is wrong with a line because of the one above it, and of the `first` above that; NULL:
 * nothing. */
static const char *pair_fault(const struct line *first, const struct line *above,
                              const struct line *line, const char *last, bool lines_are_kept)
{
    if (last == close_mark && is_of_list(above, line))
        return close_item;
    if (typed_is_rule(line, ' '))
        return cells;
    if (*line->s == '+' && *above->s != '|' && typed_is_rule(line, '+'))
        return grid;
    if (is_cut(above, line))
        return cut_word;
    if (lines_are_kept || !item_bytes(above))
        return NULL;
    if (typed_follows(above, line) && (!typed_may_be_name(above) || typed_follows(first, above)))
        return by_hand;
    return typed_are_signs(above, line) ? signs : NULL;
}

static void check_lines(const struct check_page *page)
{
    const struct source *source = &page->source;
    const struct content_options *reading = check_reading(page);
    bool lines_are_kept = reading && reading->hard_wraps;
    const struct line none = {"", 0, 0};
    struct line first = none; /* of three; one that is no text is empty */
    struct line above = none;
    struct line item = none;
    const char *last = NULL; /* what is wrong with the one above, */
    bool told = false;       /* and whether that was reported */
    for (size_t at = 0; at < source->text.used;) {
        struct line line = source_line(source, at);
        size_t from = (size_t)(line.s - source->text.bytes);
        bool text = line.n_bytes && source->classes[from] == SOURCE_TEXT;
        const char *alone = text ? line_fault(&line, &above, &item, lines_are_kept) : NULL;
        const char *pair = NULL;
        if (text && (!alone || alone == cells))
            pair = pair_fault(&first, &above, &line, last, lines_are_kept);
        const char *fault = pair ? pair : alone;
        bool from_above = pair || is_of_two(fault);
        told = told && fault == last;
        if (fault && !told && (pair || !from_above || fault == last)) {
            const struct line *begin = from_above && above.n_bytes ? &above : &line;
            if (fault == by_hand && typed_may_be_name(&above))
                begin = &first;
            check_add(page, RULE_L21, NOTE_WARNING,
                      source_find(source, (size_t)(begin->s - source->text.bytes)), "%s", fault);
            told = true;
        }
        last = pair == close_item ? NULL : fault;
        if (!text || typed_begins_block(&line))
            item = text ? line : none;
        first = above;
        above = text ? line : none;
        at = from + line.n_bytes + 1;
    }
}

/* Whether only the marks of quotes and items precede a byte in its line. */
static bool begins_block_at(const struct source *source, size_t at)
{
    size_t start = at;
    while (start && source->text.bytes[start - 1] != '\n')
        start--;
    for (struct line line;; start = (size_t)(line.s - source->text.bytes) + mark_bytes(&line)) {
        line = source_line(source, start);
        if (line.s >= source->text.bytes + at || !typed_begins_block(&line))
            return line.s == source->text.bytes + at;
    }
}

/* Whether the "<!" at a byte may be meant to begin a comment: a hyphen or a dash follows, and it is
 * not in code, a shortcode or front matter. */
static bool is_for_comment(const struct source *source, size_t at)
{
    const char *s = source->text.bytes + at;
    unsigned char class = source->classes[at];
    if (class == SOURCE_CODE || class == SOURCE_SHORTCODE || class == SOURCE_FRONT)
        return false;
    if (at && s[-1] == '\\')
        return false;
    return s[2] == '-' || typed_begins_dash(s + 2, source->text.used - at - 2);
}

/* Reports comments that are shown. "<!-- to do" at the start of a line, never closed, hides all
 * that follows in a browser. Within a line, or if an editing program made one dash of the two
 * hyphens, it is no comment. */
static void check_comments(const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    const char *end = s + source->text.used;
    bool closed = true;
    for (const char *at = s; closed && (at = memmem(at, (size_t)(end - at), "<!", 2)); at += 2) {
        size_t left = (size_t)(end - at) - 2;
        bool open = left > 1 && memcmp(at + 2, "--", 2) == 0;
        if (!is_for_comment(source, (size_t)(at - s)))
            continue;
        const char *close = open ? memmem(at + 2, left, "-->", 3) : NULL;
        closed = !open || close;
        if (!open || !closed)
            check_add(
                page, RULE_L21, NOTE_WARNING, source_find(source, (size_t)(at - s)),
                open && begins_block_at(source, (size_t)(at - s))
                    ? "this comment is not closed, and the website shows nothing of what follows: "
                      "write --> behind it"
                    : "this is no comment, and is shown: write <!-- before it and --> behind it");
        at = close ? close : at;
    }
}

/* The sign before a unit that begins a quote, and before marks of emphasis, in the source; false:
 * none is there, as in a card and in HTML. */
static bool find_sign(const struct check_unit *unit, size_t *at)
{
    const struct source *source = &unit->page->source;
    const struct node *quote = &unit->page->page->document->nodes[unit->node - 1];
    if (quote->kind != NODE_QUOTE || quote->level != CARD_NONE)
        return false;
    *at = check_unit_start(unit);
    while (*at && memchr(" *_", source->text.bytes[*at - 1], 3))
        --*at;
    return *at && source->text.bytes[--*at] == '>' && source->classes[*at] == SOURCE_TEXT;
}

/* Reports "> 2 hours" at the start of a line. A limit that has lost its sign cannot be told from a
 * quote that begins with a number: a reader could not either. */
void rule_marks_quotes(const struct check_unit *unit)
{
    size_t at;
    if (digit_is_at(unit->text, unit->n_bytes, 0) && find_sign(unit, &at))
        check_add(unit->page, RULE_L21, NOTE_WARNING, source_find(&unit->page->source, at),
                  "a > where a line begins makes a quote, and is not shown: say 'more than' in "
                  "words; a quote begins with a word");
}

void rule_marks(const struct check_page *page)
{
    const char *head = check_front_fault(&page->source);
    if (head)
        check_add(page, RULE_L21, NOTE_WARNING, check_head_place(page), "%s", head);
    check_lines(page);
    check_comments(page);
}
