/*
 * The stack of containers that each line continues, opens and closes: quotes and items, found as in
 * CommonMark's first phase, and footnotes and definitions, which md4c does not know.
 */
#include "dialect/state.h"

#include <string.h>

/* Moves past n bytes of the line, a container's mark. The marks of quotes and items are copied to
 * be written again; those before a footnote's are dropped, as its text is written elsewhere. */
static void take(struct rewriter *rewriter, struct line *line, size_t n_bytes,
                 enum container_kind kind)
{
    if (kind == IN_QUOTE || kind == IN_ITEM)
        buffer_add(&rewriter->lead, line->s + line->at, n_bytes);
    else if (kind == IN_FOOTNOTE)
        rewriter->lead.used = 0;
    line->at += n_bytes;
}

/* The length of a quote's mark; 0 if the line has none (CommonMark 5.1). */
static size_t quote_bytes(const struct line *line)
{
    size_t indent = line_indent(line);
    const char *mark = line->s + line->at + indent;
    size_t left = line->n_bytes - line->at - indent;
    if (indent > 3 || !left || *mark != '>')
        return 0;
    return indent + (left > 1 && mark[1] == ' ' ? 2 : 1);
}

size_t rewriter_match(struct rewriter *rewriter, struct line *line)
{
    for (size_t i = 1; i < rewriter->depth; i++) {
        const struct container *container = &rewriter->in[i];
        size_t indent = line_indent(line);
        size_t n = container->indent_cols < indent ? container->indent_cols : indent;
        if (container->kind == IN_QUOTE) {
            n = quote_bytes(line);
            if (!n)
                return i;
        } else if (n < container->indent_cols && !line_is_blank(line)) {
            return i;
        }
        take(rewriter, line, n, container->kind);
    }
    return rewriter->depth;
}

static void open_quote(struct rewriter *rewriter, struct line *line)
{
    rewriter_push(rewriter, (struct container){.kind = IN_QUOTE});
    take(rewriter, line, quote_bytes(line), IN_QUOTE);
}

/* On the line that a quote begins on, md4c takes all blanks behind its mark for a part of the mark.
 * The item behind them would begin further left than those below it, which would become its parts:
 * so the quote begins with an empty line. */
static void part_quote(struct rewriter *rewriter, const struct line *line)
{
    bool begins = rewriter->kept < rewriter->depth && rewriter_top(rewriter)->kind == IN_QUOTE;
    if (!begins || !line_indent(line))
        return;
    rewriter_write_line(rewriter, &(struct line){"", 0, 0});
    rewriter_keep_all(rewriter);
}

static void open_item(struct rewriter *rewriter, struct line *line, size_t mark_bytes)
{
    part_quote(rewriter, line);
    rewriter->item_begins = rewriter->depth == rewriter->kept;
    size_t bytes = line_indent(line) + mark_bytes;
    struct line rest = {line->s, line->n_bytes, line->at + bytes};
    size_t blanks = line_indent(&rest);
    if (line_is_blank(&rest) || blanks > 4)
        blanks = 1;
    rewriter_push(rewriter, (struct container){.kind = IN_ITEM, .indent_cols = bytes + blanks});
    size_t left = line->n_bytes - line->at;
    take(rewriter, line, bytes + blanks < left ? bytes + blanks : left, IN_ITEM);
}

/* Whether one of the open containers from a depth on is an item. */
static bool has_item(const struct rewriter *rewriter, size_t depth)
{
    for (size_t i = depth; i < rewriter->depth; i++)
        if (rewriter->in[i].kind == IN_ITEM)
            return true;
    return false;
}

void rewriter_write_bare_item(struct rewriter *rewriter)
{
    if (!has_item(rewriter, rewriter->kept))
        return;
    rewriter_write_line(rewriter, &(struct line){"<!-- -->", strlen("<!-- -->"), 0});
    rewriter->kept = rewriter->depth;
}

static void open_footnote(struct rewriter *rewriter, struct line *line,
                          const struct line_start *start)
{
    rewriter_write_bare_item(rewriter); /* the footnote is not part of the item */
    footnotes_define(rewriter->footnotes, start->label, start->label_bytes, rewriter->line_number);
    rewriter_push(rewriter,
                  (struct container){.kind = IN_FOOTNOTE,
                                     .indent_cols = 4,
                                     .label = memory_copy(start->label, start->label_bytes)});
    rewriter->kept = rewriter->depth;
    take(rewriter, line, line_indent(line) + start->mark_bytes, IN_FOOTNOTE);
    line->at += line_indent(line);
}

static void open_definition(struct rewriter *rewriter, struct line *line)
{
    struct container *parent = rewriter_top(rewriter);
    if (parent->last == LAST_PARAGRAPH)
        rewriter_make_terms(rewriter);
    else
        rewriter_cut(rewriter, parent->list_end);
    rewriter_write(rewriter, rewriter->depth, "<dd>");
    rewriter_write_empty(rewriter, rewriter->depth);
    struct line rest = {line->s, line->n_bytes, line->at + 1};
    size_t blanks = line_indent(&rest);
    if (blanks > 7) /* indented code, as in Goldmark */
        blanks = 5;
    rewriter_push(rewriter, (struct container){.kind = IN_DEFINITION, .indent_cols = 1 + blanks});
    take(rewriter, line, 1 + blanks, IN_DEFINITION);
}

/* Whether ": " here begins a definition: after a paragraph or another definition. It may be empty,
 * as where a shortcode was left out, or have its words on the lines below. */
static bool is_definition(struct rewriter *rewriter, const struct line *line, size_t matched)
{
    if (line->n_bytes - line->at < 2 || line->s[line->at] != ':' || line->s[line->at + 1] != ' ')
        return false;
    if (matched < rewriter->depth)
        return rewriter->in[matched].kind == IN_DEFINITION;
    return rewriter_top(rewriter)->last == LAST_PARAGRAPH ||
           rewriter_top(rewriter)->last == LAST_LIST;
}

static bool is_item(const struct rewriter *rewriter, const struct line *line,
                    const struct line_start *start, size_t matched)
{
    bool in_paragraph = rewriter->leaf == LEAF_PARAGRAPH && matched == rewriter->depth;
    return (start->start == START_BULLET || start->start == START_NUMBER) &&
           (!in_paragraph || line_item_interrupts(line, start));
}

void rewriter_close_list(struct rewriter *rewriter, size_t depth, bool gone)
{
    bool list = has_item(rewriter, depth);
    rewriter_close_to(rewriter, depth);
    if (list && gone) {
        rewriter_write(rewriter, depth, "<!-- -->");
        rewriter_write_empty(rewriter, depth);
    }
}

struct line_start rewriter_open_containers(struct rewriter *rewriter, struct line *line,
                                           size_t *matched)
{
    for (;; *matched = rewriter->depth) {
        if (line_is_blank(line) || *matched >= CONTAINERS_MAX)
            return (struct line_start){.start = START_NOTHING};
        const struct line_start start = line_indent(line) < 4
                                            ? line_read_start(line)
                                            : (struct line_start){.start = START_NOTHING};
        bool item = is_item(rewriter, line, &start, *matched);
        bool definition = is_definition(rewriter, line, *matched);
        if (!item && !definition && start.start != START_QUOTE && start.start != START_FOOTNOTE)
            return start;
        if (start.start == START_FOOTNOTE)
            rewriter_skip_line(rewriter);
        rewriter_close_list(rewriter, *matched, start.start == START_FOOTNOTE);
        if (definition)
            open_definition(rewriter, line);
        else if (item)
            open_item(rewriter, line, start.mark_bytes);
        else if (start.start == START_FOOTNOTE)
            open_footnote(rewriter, line, &start);
        else
            open_quote(rewriter, line);
    }
}
