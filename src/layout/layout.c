/*
 * From tree to lines: one handler for each kind of node.
 *
 * Refuses to open files, to ask the clock or the terminal, to know a colour.
 */
#include "layout/layout.h"

#include "base/text.h"
#include "layout/blocks.h"
#include "layout/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Marks the layout adds, for terminals with Unicode and without. */
enum mark {
    MARK_BULLET,
    MARK_QUOTE,
    MARK_CARD,
    MARK_RULE,
    MARK_TITLE,
    MARK_HEADING,
    MARK_WRAPPED,
    MARK_OPEN,
    MARK_DONE,
    MARK_MAX
};

static const char *mark(const struct walker *walker, enum mark which)
{
    static const char *const marks[MARK_MAX][2] = {
        [MARK_BULLET] = {"• ", "* "},      [MARK_QUOTE] = {"│ ", "| "},
        [MARK_CARD] = {"┃ ", "! "},        [MARK_RULE] = {"─", "-"},
        [MARK_TITLE] = {"═", "="},         [MARK_HEADING] = {"▪ ", "# "},
        [MARK_WRAPPED] = {"  › ", "  > "}, [MARK_OPEN] = {"☐ ", "[ ] "},
        [MARK_DONE] = {"☑ ", "[x] "},
    };
    return marks[which][walker->options->ascii];
}

static struct span template_of(uint32_t index, uint32_t style, uint32_t link)
{
    return (struct span){.style = style, .node = index, .link = link};
}

static uint32_t link_style(const struct node *node)
{
    if (node->level == TARGET_DEAD)
        return STYLE_DEAD;
    return node->level == TARGET_REFUSED ? STYLE_PLAIN : STYLE_LINK;
}

static bool link_can_be_chosen(const struct node *node)
{
    return node->level != TARGET_REFUSED;
}

static uint32_t inline_style(const struct node *node)
{
    static const uint32_t styles[NODE_MAX] = {
        [NODE_EMPHASIS] = STYLE_EMPHASIS, [NODE_STRONG] = STYLE_STRONG,
        [NODE_STRIKE] = STYLE_STRIKE,     [NODE_CODE] = STYLE_CODE,
        [NODE_PICTURE] = STYLE_PICTURE,
    };
    return node->kind == NODE_LINK ? link_style(node) : styles[node->kind];
}

static void inline_children(struct walker *walker, uint32_t index, uint32_t style, uint32_t link);

/* A picture is its alternative text; one without is decoration, unless it is all a link has. */
static void inline_picture(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    uint32_t target = link ? link : index;
    struct span template = template_of(index, style, target);
    if (!node->text_bytes)
        return;
    wrap_glue(&walker->wrap, "[Picture: ", template);
    inline_children(walker, index, style, target);
    wrap_glue(&walker->wrap, "]", template);
}

static void number_link(struct walker *walker, const struct node *node, uint32_t index,
                        uint32_t style)
{
    if (!walker->options->number_links || !link_can_be_chosen(node))
        return;
    struct buffer label = {0};
    buffer_add_char(&label, '[');
    buffer_add_number(&label, ++walker->link_number);
    buffer_add_char(&label, ']');
    char *number = arena_copy(walker->arena, label.bytes, label.used);
    buffer_done(&label);
    wrap_glue(&walker->wrap, number, template_of(index, style | STYLE_MARK, index));
}

static void inline_link(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    uint32_t target = link_can_be_chosen(node) ? index : link;
    inline_children(walker, index, style, target);
    if (!node->text_bytes && node->data_bytes && node->size > 1) {
        char *address =
            arena_copy(walker->arena, node_data(walker->document, node), node->data_bytes);
        wrap_glue(&walker->wrap, address, template_of(index, style, target));
    }
    number_link(walker, node, index, style);
}

static void inline_node(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    style |= inline_style(node);
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_CODE:
        wrap_text(&walker->wrap, node_text(walker->document, node), node->text_bytes,
                  template_of(index, style, link));
        break;
    case NODE_BREAK:
        wrap_break(&walker->wrap);
        break;
    case NODE_PICTURE:
        inline_picture(walker, index, style, link);
        break;
    case NODE_LINK:
        inline_link(walker, index, style, link);
        break;
    default:
        inline_children(walker, index, style, link);
    }
}

static void inline_children(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *nodes = walker->document->nodes;
    uint32_t end = index + nodes[index].size;
    for (uint32_t child = index + 1; child < end; child += nodes[child].size)
        inline_node(walker, child, style, link);
}

void blocks_inlines(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    struct wrap *wrap = &walker->wrap;
    const char *text = node_text(walker->document, node);
    char *breaks = NULL;
    if (!text_is_ascii(text, node->text_bytes)) {
        breaks = memory_new(node->text_bytes + 1);
        text_breaks(text, node->text_bytes, breaks);
    }
    wrap->breaks = breaks;
    wrap->breaks_text = text;
    inline_children(walker, index, style, 0);
    wrap_end(wrap);
    wrap->breaks = NULL;
    free(breaks);
}

static void block_node(struct walker *walker, uint32_t index, uint32_t style);

static void block_children(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *nodes = walker->document->nodes;
    uint32_t end = index + nodes[index].size;
    for (uint32_t child = index + 1; child < end; child += nodes[child].size)
        block_node(walker, child, style);
}

static void block_paragraph(struct walker *walker, uint32_t index, uint32_t style)
{
    wrap_block(&walker->wrap);
    blocks_inlines(walker, index, style);
    walker->wrap.need_blank = !walker->tight;
}

/* A row of one mark, as wide as what it underlines. */
static void line_of_marks(struct walker *walker, enum mark which, uint32_t cols, uint32_t style,
                          struct place place)
{
    struct buffer row = {0};
    buffer_add_repeated(&row, mark(walker, which), cols);
    struct span span = {.text = arena_copy(walker->arena, buffer_string(&row), row.used),
                        .bytes = (uint32_t)row.used,
                        .cols = cols,
                        .style = style};
    buffer_done(&row);
    wrap_line(&walker->wrap, &span, 1, place);
}

/* Headings are told by characters and not by looks alone: the first two levels are underlined, the
 * others have a mark before them. */
static void block_heading(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    const struct lines *lines = walker->wrap.lines;
    wrap_block(&walker->wrap);
    style |= node->level == 1 ? STYLE_TITLE : STYLE_HEADING;
    if (node->level > 2)
        wrap_push(&walker->wrap, mark(walker, MARK_HEADING), "  ", style);
    size_t first = lines->count;
    uint32_t indent = walker->wrap.indent_cols;
    blocks_inlines(walker, index, style);
    uint32_t cols = 0;
    for (size_t i = first; i < lines->count; i++)
        if (lines->line[i].cols > cols)
            cols = lines->line[i].cols;
    if (node->level > 2)
        wrap_pop(&walker->wrap);
    else if (cols > indent)
        line_of_marks(walker, node->level == 1 ? MARK_TITLE : MARK_RULE, cols - indent, style,
                      (struct place){index, 0});
    walker->wrap.need_blank = true;
}

static void block_quote(struct walker *walker, uint32_t index, uint32_t style)
{
    static const uint32_t card_styles[CARD_MAX] = {
        [CARD_EMERGENCY] = STYLE_WARNING,
        [CARD_URGENT] = STYLE_WARNING,
        [CARD_WARNING] = STYLE_WARNING,
        [CARD_CAUTION] = STYLE_WARNING,
    };
    uint8_t card = walker->document->nodes[index].level;
    const char *bar = mark(walker, card ? MARK_CARD : MARK_QUOTE);
    wrap_block(&walker->wrap);
    bool tight_before = walker->tight;
    walker->tight = false;
    wrap_push(&walker->wrap, bar, bar, card ? card_styles[card] : STYLE_QUOTE);
    block_children(walker, index, card ? style : style | STYLE_QUOTE);
    walker->tight = tight_before;
    wrap_pop(&walker->wrap);
    walker->wrap.need_blank = true;
}

/* Columns of the widest number of a list. */
static size_t number_cols(const struct document *document, uint32_t list)
{
    uint32_t last = document->nodes[list].number;
    uint32_t end = list + document->nodes[list].size;
    for (uint32_t child = list + 1; child < end; child += document->nodes[child].size)
        if (document->nodes[child].number > last)
            last = document->nodes[child].number;
    char digits[16];
    return (size_t)snprintf(digits, sizeof digits, "%u", last);
}

static void block_item(struct walker *walker, const struct node *list, uint32_t index,
                       size_t digits, uint32_t style)
{
    const struct node *item = &walker->document->nodes[index];
    const char *first = mark(walker, MARK_BULLET);
    if (item->flags & NODE_TASK)
        first = mark(walker, item->flags & NODE_DONE ? MARK_DONE : MARK_OPEN);
    if (list->flags & NODE_ORDERED)
        first = arena_format(walker->arena, "%*u. %s", (int)digits, item->number,
                             item->flags & NODE_TASK ? first : "");
    size_t cols = text_cols(first, strlen(first));
    struct buffer rest = {0};
    buffer_add_repeated(&rest, " ", cols);
    wrap_block(&walker->wrap);
    wrap_push(&walker->wrap, first, arena_copy(walker->arena, rest.bytes, rest.used), STYLE_MARK);
    buffer_done(&rest);
    block_children(walker, index, style);
    wrap_pop(&walker->wrap);
}

static void block_list(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct document *document = walker->document;
    const struct node *list = &document->nodes[index];
    size_t digits = list->flags & NODE_ORDERED ? number_cols(document, index) : 0;
    uint32_t end = index + list->size;
    bool tight_before = walker->tight;
    walker->tight = list->flags & NODE_TIGHT;
    wrap_block(&walker->wrap);
    for (uint32_t child = index + 1; child < end; child += document->nodes[child].size) {
        if (document->nodes[child].kind == NODE_ITEM)
            block_item(walker, list, child, digits, style);
        else
            block_node(walker, child, style);
        walker->wrap.need_blank = !(list->flags & NODE_TIGHT);
    }
    walker->tight = tight_before;
    walker->wrap.need_blank = !walker->tight;
}

/* One line of code: as it is, or cut into pieces with a mark before each but the first. */
static void code_line(struct walker *walker, const char *s, size_t n_bytes, struct span span)
{
    struct wrap *wrap = &walker->wrap;
    struct place place = {span.node, span.offset};
    wrap_push(wrap, "    ", mark(walker, MARK_WRAPPED), STYLE_MARK);
    size_t at = 0;
    do {
        size_t cols;
        size_t fit = text_fit(s + at, n_bytes - at, wrap_text_cols(wrap), &cols);
        if (!fit && at < n_bytes) {
            fit = text_grapheme(s + at, n_bytes - at);
            cols = text_cols(s + at, fit);
        }
        span.text = s + at;
        span.bytes = (uint32_t)fit;
        span.cols = (uint32_t)cols;
        place.offset = span.offset;
        wrap_line(wrap, &span, fit > 0, place);
        span.offset += (uint32_t)fit;
        at += fit;
    } while (at < n_bytes);
    wrap_pop(wrap);
}

static void block_code(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct document *document = walker->document;
    const struct node *node = &document->nodes[index];
    wrap_block(&walker->wrap);
    walker->wrap.need_blank = true;
    if (node->size < 2)
        return;
    const struct node *text = node + 1;
    const char *s = node_text(document, text);
    size_t n = text->text_bytes;
    if (n && s[n - 1] == '\n')
        n--;
    for (size_t at = 0; at <= n;) {
        const char *end = memchr(s + at, '\n', n - at);
        size_t bytes = end ? (size_t)(end - (s + at)) : n - at;
        struct span span = {.style = style | STYLE_CODE, .node = index + 1, .offset = (uint32_t)at};
        code_line(walker, s + at, bytes, span);
        at += bytes + 1;
    }
}

static void block_rule(struct walker *walker, uint32_t index, uint32_t style)
{
    wrap_block(&walker->wrap);
    line_of_marks(walker, MARK_RULE, wrap_text_cols(&walker->wrap), style | STYLE_MARK,
                  (struct place){index, 0});
    walker->wrap.need_blank = true;
}

static void block_table(struct walker *walker, uint32_t index, uint32_t style)
{
    wrap_block(&walker->wrap);
    table_layout(walker, index, style);
    walker->wrap.need_blank = true;
}

static void (*const handlers[NODE_MAX])(struct walker *, uint32_t, uint32_t) = {
    [NODE_HEADING] = block_heading,
    [NODE_PARAGRAPH] = block_paragraph,
    [NODE_QUOTE] = block_quote,
    [NODE_LIST] = block_list,
    [NODE_CODE_BLOCK] = block_code,
    [NODE_RULE] = block_rule,
    [NODE_TABLE] = block_table,
    [NODE_ITEM] = block_children,
    [NODE_TABLE_ROW] = block_children,
    [NODE_TABLE_CELL] = block_paragraph,
    [NODE_DEFINITION_LIST] = block_children,
    [NODE_TERM] = block_paragraph,
    [NODE_DEFINITION] = block_children,
    [NODE_FOOTNOTE] = block_children,
};

static void block_node(struct walker *walker, uint32_t index, uint32_t style)
{
    uint8_t kind = walker->document->nodes[index].kind;
    if (handlers[kind])
        handlers[kind](walker, index, style);
}

/* Lists what can be chosen: each node once, where it first shows. */
static void collect_links(struct layout *layout)
{
    const struct lines *lines = &layout->lines;
    for (uint32_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->line[i];
        for (uint32_t j = 0; j < line->span_count; j++) {
            uint32_t link = lines->span[line->first_span + j].link;
            const struct layout_link *last =
                layout->link_count ? &layout->links[layout->link_count - 1] : NULL;
            if (!link || (last && last->node >= link))
                continue;
            layout->links = memory_grow(layout->links, &layout->link_room, layout->link_count + 1,
                                        sizeof *layout->links);
            layout->links[layout->link_count++] = (struct layout_link){link, i};
        }
    }
}

void layout_make(struct layout *layout, const struct document *document,
                 const struct layout_options *options)
{
    *layout = (struct layout){0};
    lines_init(&layout->lines);
    struct walker walker = {
        .document = document, .options = options, .arena = &layout->lines.arena};
    wrap_init(&walker.wrap, &layout->lines, options->cols);
    block_children(&walker, 0, STYLE_PLAIN);
    wrap_done(&walker.wrap);
    collect_links(layout);
}

void layout_done(struct layout *layout)
{
    lines_done(&layout->lines);
    free(layout->links);
    *layout = (struct layout){0};
}

static bool is_before(struct place a, struct place b)
{
    return a.node < b.node || (a.node == b.node && a.offset <= b.offset);
}

size_t layout_line_of(const struct layout *layout, struct place place)
{
    const struct lines *lines = &layout->lines;
    size_t best = 0;
    for (size_t i = 0; i < lines->count; i++) {
        struct place at = lines->line[i].place;
        if (at.node && !is_before(at, place))
            break;
        if (at.node && !is_before(at, lines->line[best].place))
            best = i;
    }
    return best;
}

struct place layout_place_of(const struct layout *layout, size_t line)
{
    const struct lines *lines = &layout->lines;
    for (; line < lines->count; line++)
        if (lines->line[line].place.node)
            return lines->line[line].place;
    return (struct place){0, 0};
}
