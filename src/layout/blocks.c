/*
 * From tree to lines: one handler for each kind of block.
 *
 * Refuses to open files, to consult the clock or the terminal, or to know a colour.
 */
#include "layout/blocks.h"

#include "base/text.h"
#include "document/numbers.h"
#include "layout/marks.h"

#include <string.h>

enum { FOOTNOTE_RULE_COLS = 12 };

static void children(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *nodes = walker->document->nodes;
    uint32_t end = index + nodes[index].size;
    for (uint32_t child = index + 1; child < end; child += nodes[child].size)
        blocks_node(walker, child, style);
}

/* A paragraph that shows nothing (a decorative picture, backlinks not read aloud) gets no blank
 * line before it either. */
static void paragraph(struct walker *walker, uint32_t index, uint32_t style)
{
    struct lines *lines = walker->wrap->lines;
    size_t before = lines->count;
    wrap_block(walker->wrap);
    size_t first = lines->count;
    inlines_add(walker, index, style);
    wrap_end(walker->wrap);
    if (lines->count == first && first > before)
        lines_drop_last(lines);
}

static void block_paragraph(struct walker *walker, uint32_t index, uint32_t style)
{
    paragraph(walker, index, style);
    walker->wrap->need_blank = !walker->tight;
}

/* Puts a mark before the first line of a block and as many blanks before the others. No mark is
 * wider than one span of blanks. */
static void push_mark(struct walker *walker, const char *first)
{
    uint32_t cols = (uint32_t)text_cols(first, strlen(first));
    wrap_push(walker->wrap, first, lines_blanks(&cols).text, STYLE_MARK);
}

/* One mark repeated over `cols` columns, at most the width of the text. */
static void line_of_marks(struct walker *walker, enum mark which, uint32_t cols, uint32_t style,
                          struct place place, enum line_flow flow)
{
    struct buffer row = {0};
    uint32_t room = wrap_text_cols(walker->wrap);
    cols = cols < room ? cols : room;
    buffer_add_repeated(&row, mark_text(which, walker->options->ascii), cols);
    wrap_made_line(walker->wrap, &row, cols, style, place, flow);
}

/* For reading aloud, a heading begins with one '#' per level. */
static const char *linear_mark(uint8_t level)
{
    static const char marks[] = "###### ";
    enum { LEVEL_MAX = sizeof marks - 2 };
    return marks + LEVEL_MAX - (level < LEVEL_MAX ? level : LEVEL_MAX);
}

/* Headings must be recognizable without colour or bold: the first two levels are underlined, the
 * others have a mark before them. */
static void block_heading(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    const struct lines *lines = walker->wrap->lines;
    if (!document_has_heading(walker->document, index))
        return; /* its mark would stand alone */
    wrap_block(walker->wrap);
    style |= node->level == 1 ? STYLE_TITLE : STYLE_HEADING;
    bool linear = walker->options->linear;
    if (linear)
        push_mark(walker, linear_mark(node->level));
    else if (node->level > 2)
        wrap_push(walker->wrap, mark_text(MARK_HEADING, walker->options->ascii), "  ", style);
    size_t first = lines->count;
    uint32_t indent = walker->wrap->indent_cols;
    paragraph(walker, index, style);
    uint32_t cols = lines_widest(lines, first);
    if (linear || node->level > 2)
        wrap_pop(walker->wrap);
    else if (cols > indent)
        line_of_marks(walker, node->level == 1 ? MARK_TITLE : MARK_RULE, cols - indent, style,
                      (struct place){0, 0}, LINE_BENEATH);
    walker->wrap->need_blank = true;
}

/* The more a card matters, the heavier is the bar beside it: bold alone does not show on a bar. */
static enum mark card_mark(uint8_t card)
{
    static const enum mark marks[CARD_MAX] = {
        [CARD_NONE] = MARK_QUOTE,         [CARD_EMERGENCY] = MARK_CARD_CALLS,
        [CARD_URGENT] = MARK_CARD_WARNS,  [CARD_NON_URGENT] = MARK_CARD,
        [CARD_NOTE] = MARK_CARD,          [CARD_TIP] = MARK_CARD,
        [CARD_IMPORTANT] = MARK_CARD,     [CARD_WARNING] = MARK_CARD_WARNS,
        [CARD_CAUTION] = MARK_CARD_WARNS,
    };
    return marks[card];
}

static uint32_t mark_style(enum mark mark)
{
    return mark == MARK_QUOTE ? STYLE_QUOTE : mark == MARK_CARD ? STYLE_PLAIN : STYLE_WARNING;
}

/* Lays out the blocks below a node as in no tight list, and takes the mark before them away. */
static void loose_children(struct walker *walker, uint32_t index, uint32_t style)
{
    bool tight_before = walker->tight;
    walker->tight = false;
    children(walker, index, style);
    walker->tight = tight_before;
    wrap_pop(walker->wrap);
    walker->wrap->need_blank = true;
}

static void block_quote(struct walker *walker, uint32_t index, uint32_t style)
{
    uint8_t card = walker->document->nodes[index].level;
    enum mark mark = card_mark(card);
    const char *bar = mark_text(mark, walker->options->ascii);
    wrap_block(walker->wrap);
    if (walker->options->linear) /* a card states its level in words */
        wrap_push(walker->wrap, card ? "" : "> ", card ? "" : "  ", style);
    else
        wrap_push(walker->wrap, bar, bar, mark_style(mark));
    loose_children(walker, index, card ? style : style | STYLE_QUOTE);
}

/* Columns of the widest number in a list. */
static size_t number_cols(const struct document *document, uint32_t index)
{
    const struct node *list = &document->nodes[index];
    size_t most = 0;
    char number[NUMBERS_BYTES];
    for (uint32_t child = index + 1; child < index + list->size;
         child += document->nodes[child].size) {
        size_t n = numbers_write(list->level, document->nodes[child].number, number);
        most = n > most ? n : most;
    }
    return most;
}

/* "3. ", as wide as the widest number of the list, and what marks the item as a task. */
static const char *number_mark(struct walker *walker, const char *number, size_t n, size_t cols,
                               const char *task)
{
    size_t task_bytes = strlen(task);
    char *mark = arena_new(walker->arena, cols + 2 + task_bytes + 1);
    memset(mark, ' ', cols + 2);
    memcpy(mark + cols - n, number, n);
    mark[cols] = '.';
    memcpy(mark + cols + 2, task, task_bytes);
    return mark;
}

static void block_item(struct walker *walker, const struct node *list, uint32_t index, size_t cols,
                       uint32_t style)
{
    const struct node *item = &walker->document->nodes[index];
    const char *first = mark_text(MARK_BULLET, walker->options->ascii);
    if (item->flags & NODE_TASK)
        first = mark_text(item->flags & NODE_DONE ? MARK_DONE : MARK_OPEN, walker->options->ascii);
    if (list->flags & NODE_ORDERED) {
        char number[NUMBERS_BYTES];
        size_t n = numbers_write(list->level, item->number, number);
        first = number_mark(walker, number, n, cols, item->flags & NODE_TASK ? first : "");
    }
    wrap_block(walker->wrap);
    push_mark(walker, first);
    children(walker, index, style);
    wrap_pop(walker->wrap);
}

static void block_list(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct document *document = walker->document;
    const struct node *list = &document->nodes[index];
    size_t cols = list->flags & NODE_ORDERED ? number_cols(document, index) : 0;
    uint32_t end = index + list->size;
    bool tight_before = walker->tight;
    walker->tight = list->flags & NODE_TIGHT;
    wrap_block(walker->wrap);
    for (uint32_t child = index + 1; child < end; child += document->nodes[child].size) {
        if (document->nodes[child].kind == NODE_ITEM)
            block_item(walker, list, child, cols, style);
        else
            blocks_node(walker, child, style);
        walker->wrap->need_blank = !(list->flags & NODE_TIGHT);
    }
    walker->tight = tight_before;
    walker->wrap->need_blank = !walker->tight;
}

/* A term is bold, its definitions are indented below it, and a blank line follows each definition
 * so that the next is not read as part of it. */
static void block_term(struct walker *walker, uint32_t index, uint32_t style)
{
    paragraph(walker, index, style | STYLE_STRONG);
    walker->wrap->need_blank = false;
}

static void block_definition(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct document *document = walker->document;
    if (document->nodes[index].size == 1) { /* empty: takes no lines */
        uint32_t next = index + 1;
        if (next == document->node_count || document->nodes[next].kind != NODE_DEFINITION)
            walker->wrap->need_blank = true;
        return;
    }
    wrap_block(walker->wrap);
    wrap_push(walker->wrap, "    ", "    ", STYLE_PLAIN);
    loose_children(walker, index, style);
}

/* A footnote is indented after its number; a short rule before the first one separates the notes
 * from the text. */
static void block_footnote(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    wrap_block(walker->wrap);
    if (walker->footnotes_end != index && !walker->options->linear)
        line_of_marks(walker, MARK_RULE, FOOTNOTE_RULE_COLS, style | STYLE_MARK,
                      (struct place){index, 0}, LINE_AS_IS);
    push_mark(walker, arena_format(walker->arena, "[*%u] ", node->number));
    loose_children(walker, index, style);
    walker->footnotes_end = index + node->size;
}

/* For reading aloud, a rule is only an empty line, even in an item of a tight list. */
static void block_rule(struct walker *walker, uint32_t index, uint32_t style)
{
    if (!walker->options->linear) {
        wrap_block(walker->wrap);
        line_of_marks(walker, MARK_RULE, wrap_text_cols(walker->wrap), style | STYLE_MARK,
                      (struct place){index, 0}, LINE_AS_IS);
    }
    walker->wrap->need_blank = true;
}

static void block_table(struct walker *walker, uint32_t index, uint32_t style)
{
    wrap_block(walker->wrap);
    if (!table_layout(walker, index, style))
        children(walker, index, style);
    walker->wrap->need_blank = true;
}

static void (*const handlers[NODE_MAX])(struct walker *, uint32_t, uint32_t) = {
    [NODE_HEADING] = block_heading,       [NODE_PARAGRAPH] = block_paragraph,
    [NODE_QUOTE] = block_quote,           [NODE_LIST] = block_list,
    [NODE_CODE_BLOCK] = code_layout,      [NODE_RULE] = block_rule,
    [NODE_TABLE] = block_table,           [NODE_ITEM] = children,
    [NODE_TABLE_ROW] = children,          [NODE_TABLE_CELL] = block_paragraph,
    [NODE_DEFINITION_LIST] = children,    [NODE_TERM] = block_term,
    [NODE_DEFINITION] = block_definition, [NODE_FOOTNOTE] = block_footnote,
};

void blocks_node(struct walker *walker, uint32_t index, uint32_t style)
{
    uint8_t kind = walker->document->nodes[index].kind;
    if (handlers[kind])
        handlers[kind](walker, index, style);
}
