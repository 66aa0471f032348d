/*
 * Writes the rewritten page: lines with the marks of their containers, footnotes and definitions as
 * HTML elements.
 */
#include "dialect/state.h"

#include <stdlib.h>

struct container *rewriter_top(struct rewriter *rewriter)
{
    return &rewriter->in[rewriter->depth - 1];
}

struct buffer *rewriter_text(struct rewriter *rewriter)
{
    return &rewriter->in[rewriter->target].text;
}

/* The marks that a further line of the first `depth` containers begins with. */
static void add_marks(struct buffer *out, const struct rewriter *rewriter, size_t depth)
{
    for (size_t i = rewriter->target + 1; i < depth; i++) {
        if (rewriter->in[i].kind == IN_QUOTE)
            buffer_add_string(out, "> ");
        else if (rewriter->in[i].kind == IN_ITEM)
            buffer_add_repeated(out, " ", rewriter->in[i].indent_cols);
    }
}

void rewriter_begin_line(struct rewriter *rewriter, size_t depth)
{
    add_marks(rewriter_text(rewriter), rewriter, depth);
}

void rewriter_keep_all(struct rewriter *rewriter)
{
    if (rewriter->kept == rewriter->depth)
        return;
    rewriter->lead.used = 0;
    add_marks(&rewriter->lead, rewriter, rewriter->depth);
    rewriter->kept = rewriter->depth;
}

void rewriter_write(struct rewriter *rewriter, size_t depth, const char *s)
{
    rewriter_begin_line(rewriter, depth);
    buffer_add_string(rewriter_text(rewriter), s);
    buffer_add_char(rewriter_text(rewriter), '\n');
}

void rewriter_cut(struct rewriter *rewriter, size_t used)
{
    struct container *target = &rewriter->in[rewriter->target];
    target->text.used = used;
    target->closed_end = target->closed_end > used ? 0 : target->closed_end;
    target->empty_end = target->empty_end > used ? 0 : target->empty_end;
}

void rewriter_mark_closed(struct rewriter *rewriter)
{
    struct container *target = &rewriter->in[rewriter->target];
    target->closed_end = target->text.used;
}

/* How many of the first `depth` containers, of those that md4c sees, are quotes. */
static size_t count_quotes(const struct rewriter *rewriter, size_t depth)
{
    size_t count = 0;
    for (size_t i = rewriter->target + 1; i < depth; i++)
        count += rewriter->in[i].kind == IN_QUOTE;
    return count;
}

void rewriter_mark_empty(struct rewriter *rewriter, size_t depth)
{
    struct container *target = &rewriter->in[rewriter->target];
    target->empty_end = target->text.used;
    target->empty_quotes = count_quotes(rewriter, depth);
}

/* Whether the innermost of the first `depth` containers, of those that md4c sees, is an item. */
static bool is_in_item(const struct rewriter *rewriter, size_t depth)
{
    size_t i = depth - 1;
    while (i > rewriter->target && rewriter->in[i].kind == IN_DEFINITION)
        i--;
    return i > rewriter->target && rewriter->in[i].kind == IN_ITEM;
}

/* At an empty line in an item, where no block is open, md4c 0.4.8 checks whether the item is empty
 * so far, by what it takes for the type of the block that it recorded last: any byte, and what
 * follows may drop out of the list. It keeps a comment open up to the empty line. After an empty
 * line in a quote, one outside of it is not a repetition: it ends the quote. */
bool rewriter_takes_empty(struct rewriter *rewriter, size_t depth)
{
    const struct container *target = &rewriter->in[rewriter->target];
    bool second = target->text.used == target->empty_end;
    if (!is_in_item(rewriter, depth))
        return true;
    if (second && target->empty_quotes == count_quotes(rewriter, depth))
        return false;
    if (second || target->text.used == target->closed_end)
        rewriter_write(rewriter, depth, "<!-- -->");
    return true;
}

void rewriter_write_empty(struct rewriter *rewriter, size_t depth)
{
    if (!rewriter_takes_empty(rewriter, depth))
        return;
    rewriter_write(rewriter, depth, "");
    rewriter_mark_empty(rewriter, depth);
}

void rewriter_push(struct rewriter *rewriter, struct container container)
{
    struct container *parent = rewriter_top(rewriter);
    if (container.kind != IN_DEFINITION)
        parent->last = LAST_OTHER;
    if (container.kind == IN_FOOTNOTE)
        rewriter->target = rewriter->depth;
    container.list_end = NO_LIST;
    rewriter->in[rewriter->depth++] = container;
    rewriter->leaf = LEAF_NONE;
}

void rewriter_end_leaf(struct rewriter *rewriter)
{
    const char *end = NULL;
    if (rewriter->leaf == LEAF_FENCE) {
        const char mark[] = {rewriter->start.fence, '\0'};
        rewriter_begin_line(rewriter, rewriter->depth);
        buffer_add_repeated(rewriter_text(rewriter), mark, rewriter->start.fence_bytes);
        buffer_add_char(rewriter_text(rewriter), '\n');
        rewriter_mark_closed(rewriter);
    } else if (rewriter->leaf == LEAF_HTML) {
        end = line_html_end(rewriter->start.html);
    }
    if (end)
        rewriter_write(rewriter, rewriter->depth, end);
    rewriter->leaf = LEAF_NONE;
}

static void add_escaped(struct buffer *out, const char *s)
{
    static const char *const escapes[128] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"};
    for (; *s; s++) {
        const char *escape = (unsigned char)*s < 128 ? escapes[(unsigned char)*s] : NULL;
        if (escape)
            buffer_add_string(out, escape);
        else
            buffer_add_char(out, *s);
    }
}

static void finish_footnote(struct rewriter *rewriter)
{
    struct container *note = rewriter_top(rewriter);
    struct buffer *notes = &rewriter->notes;
    buffer_add_string(notes, "<section data-footnote=\"");
    add_escaped(notes, note->label);
    buffer_add_string(notes, "\">\n\n");
    buffer_add(notes, buffer_string(&note->text), note->text.used);
    buffer_add_string(notes, "\n\n</section>\n\n");
    buffer_done(&note->text);
    free(note->label);
    while (rewriter->in[--rewriter->target].kind != IN_FOOTNOTE && rewriter->target)
        ;
}

static void finish_definition(struct rewriter *rewriter)
{
    size_t depth = rewriter->depth - 1;
    rewriter_write_empty(rewriter, depth);
    rewriter_write(rewriter, depth, "</dd>");
    rewriter->in[depth - 1].last = LAST_LIST;
    rewriter->in[depth - 1].list_end = rewriter_text(rewriter)->used;
    rewriter_write(rewriter, depth, "</dl>");
    rewriter_write_empty(rewriter, depth);
}

void rewriter_close_to(struct rewriter *rewriter, size_t depth)
{
    while (rewriter->depth > depth) {
        enum container_kind kind = rewriter_top(rewriter)->kind;
        if (kind == IN_FOOTNOTE || kind == IN_DEFINITION)
            rewriter_end_leaf(rewriter);
        if (kind == IN_FOOTNOTE)
            finish_footnote(rewriter);
        else if (kind == IN_DEFINITION)
            finish_definition(rewriter);
        rewriter->depth--;
        rewriter->leaf = LEAF_NONE;
    }
}

struct written rewriter_write_line(struct rewriter *rewriter, const struct line *line)
{
    struct container *target = &rewriter->in[rewriter->target];
    if (line_is_blank(line)) /* which separates by itself */
        target->parting = PARTING_NONE;
    if (target->parting == PARTING_PARAGRAPH ||
        (target->parting == PARTING_CLOSED && !rewriter->item_begins))
        rewriter_write_empty(rewriter, rewriter->kept);
    target->parting = PARTING_NONE;
    if (rewriter->kept <= rewriter->target) /* lazy, in a footnote: its marks are the page's */
        rewriter->lead.used = 0;
    struct written written = {target->text.used, rewriter->lead.used};
    buffer_add(&target->text, buffer_string(&rewriter->lead), rewriter->lead.used);
    buffer_add(&target->text, line->s + line->at, line->n_bytes - line->at);
    buffer_add_char(&target->text, '\n');
    return written;
}

void rewriter_skip_line(struct rewriter *rewriter)
{
    if (rewriter->leaf == LEAF_PARAGRAPH)
        rewriter->in[rewriter->target].parting =
            rewriter->kept == rewriter->depth ? PARTING_PARAGRAPH : PARTING_CLOSED;
}
