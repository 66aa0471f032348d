/*
 * Inline nodes: text with its styles and links, assembled into one paragraph.
 *
 * Refuses to choose where a line ends; the wrapper does that. What is added to the author's words
 * ("[Picture: ", "[Crossed out: ", link numbers) is marked as made, so that the two can be told
 * apart.
 */
#define _GNU_SOURCE /* memmem */
#include "layout/blocks.h"

#include "base/ascii.h"
#include "base/text.h"
#include "base/to_ascii.h"
#include "base/words.h"
#include "document/numbers.h"

#include <stdlib.h>
#include <string.h>

/* Room for a sign, "[back]" or a number, but hardly for words of the text. */
enum { WAY_BACK_BYTES_MAX = 16 };

/* Texts up to this long are repeated in full; of a longer one, as much as fits into so many
 * columns. Once a page has repeated more than tables for people ever do, of every text only a
 * little is: a page of 300 KB could have 2 GB of lines. */
enum {
    REPEATED_BYTES_MAX = 160,
    REPEATED_NODES_MAX = 64,
    SHORT_COLS = 30,
    ALL_REPEATED_BYTES_MAX = 1 << 20,
    SHORTEST_COLS = 8
};

static struct span template_of(uint32_t index, uint32_t style, uint32_t link)
{
    return (struct span){.style = style, .node = index, .link = link};
}

/* The template for what is added after a node's words: its offset sorts after all of them. */
static struct span template_behind(const struct walker *walker, uint32_t index, uint32_t style,
                                   uint32_t link)
{
    uint32_t last = index + walker->document->nodes[index].size - 1;
    return (struct span){.style = style, .node = last, .link = link, .offset = UINT32_MAX};
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

/* Reserves room for a number before what can be chosen. */
static void add_room(struct walker *walker, uint32_t index, uint32_t style)
{
    struct span template = template_of(index, style | STYLE_MARK, index);
    if (walker->options->link_rooms)
        wrap_mark(walker->wrap, "[ ]", template);
}

/* A picture is shown by its alternative text, else by its caption. Without either it is decoration,
 * unless it is all that a link contains. */
static void inline_picture(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    struct span template = template_of(index, style, link ? link : index);
    size_t caption_bytes;
    const char *caption = document_caption(walker->document, index, &caption_bytes);
    if (!node->text_bytes && !caption_bytes)
        return;
    if (!link)
        add_room(walker, index, style);
    const char *mark = walker->options->words.picture;
    wrap_glue(walker->wrap, mark ? mark : "[Picture: ", template);
    inline_children(walker, index, style, template.link);
    template = template_behind(walker, index, style, template.link);
    if (!node->text_bytes)
        wrap_glue(walker->wrap, arena_copy(walker->arena, caption, caption_bytes), template);
    wrap_glue(walker->wrap, "]", template);
}

/* Many terminals cannot strike words out, and printed plain text never can: a dose that no longer
 * holds must not read like one that does. */
static void inline_struck(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    const char *mark = walker->options->words.struck;
    bool marked = !node->text_bytes || /* web editors leave struck-out blanks behind */
                  text_has_words(node_text(walker->document, node), node->text_bytes);
    if (marked)
        wrap_glue(walker->wrap, mark ? mark : WORDS("[Crossed out: "),
                  template_of(index, style, link));
    inline_children(walker, index, style, link);
    if (marked)
        wrap_glue(walker->wrap, "]", template_behind(walker, index, style, link));
}

static int compare_nodes(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Adds a link's number. A link keeps the same number wherever it is shown. */
static void number_link(struct walker *walker, uint32_t index, uint32_t style)
{
    if (!walker->link_count)
        return;
    bool first = walker->options->numbers_first;
    const uint32_t *found =
        bsearch(&index, walker->links, walker->link_count, sizeof *walker->links, compare_nodes);
    if (!found)
        return;
    char label[1 + NUMBERS_BYTES + 1] = "[";
    size_t n = 1 + numbers_write(NUMBERS_DECIMAL, (uint32_t)(found - walker->links) + 1, label + 1);
    label[n++] = ']';
    if (first)
        label[n++] = ' ';
    char *number = arena_copy(walker->arena, label, n);
    if (first) /* and at the end of a line the number would say nothing */
        wrap_mark(walker->wrap, number, template_of(index, style | STYLE_MARK, index));
    else
        wrap_glue(walker->wrap, number, template_behind(walker, index, style | STYLE_MARK, index));
}

/* Whether the node is a backlink from a footnote to the text (Goldmark: "#fnref:1") on a page that
 * is read aloud, where it cannot be followed. */
static bool is_unread_way_back(const struct walker *walker, uint32_t index)
{
    static const char address[] = "#fnref";
    const struct node *node = &walker->document->nodes[index];
    return walker->options->linear && index < walker->document->node_count &&
           node->kind == NODE_LINK && node->text_bytes <= WAY_BACK_BYTES_MAX &&
           node->data_bytes >= sizeof address &&
           memcmp(node_data(walker->document, node), address, sizeof address - 1) == 0;
}

/* The bytes of a text to show: without the no-break blank before a backlink that is left out. */
static size_t shown_bytes(const struct walker *walker, uint32_t index)
{
    const struct node *node = &walker->document->nodes[index];
    const char *s = node_text(walker->document, node);
    size_t n = node->text_bytes;
    if (walker->cut_node && node->text + n > walker->cut_text)
        return walker->cut_text - node->text;
    bool held = n >= 2 && memcmp(s + n - 2, "\u00a0", 2) == 0;
    return held && is_unread_way_back(walker, index + 1) ? n - 2 : n;
}

/* Adds a blank between a link and the one right before it, or both would look like one. What the
 * layout adds to a link parts them too, and so do the brackets of footnotes. */
static void part_links(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    const struct span *before = wrap_last_piece(walker->wrap);
    bool joined = before && before->link && !before->made;
    bool bracket = joined && (before->text[before->bytes - 1] == ']' ||
                              (node->text_bytes && *node_text(walker->document, node) == '['));
    if (joined && !bracket && link_can_be_chosen(node))
        wrap_glue(walker->wrap, " ", template_of(index, style & ~link_style(node), 0));
}

/* Whether the author says it, in the words of the link or behind them, up to the next link. */
static bool is_said(const struct walker *walker, uint32_t index, const char *words)
{
    const struct document *document = walker->document;
    const struct node *link = &document->nodes[index];
    const struct node *behind = link + link->size;
    const struct node *end = document->nodes + document->node_count;
    size_t n_bytes = link->text_bytes;
    for (; behind < end && node_kind_is_inline(behind->kind) && behind->kind != NODE_LINK; behind++)
        n_bytes = behind->text + behind->text_bytes - link->text;
    return memmem(node_text(document, link), n_bytes, words, strlen(words));
}

/* Says that a link leads to a page in another language; not of a link that has no words itself. */
static void add_language(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct layout_words *added = &walker->options->words;
    const struct node *node = &walker->document->nodes[index];
    struct buffer said = {0};
    const char *words = added->language && node->level == TARGET_PAGE && node->size > 1
                            ? added->language(added->library, added->own, node->page)
                            : NULL;
    if (!words)
        return;
    buffer_add_string(&said, " (");
    if (walker->options->ascii)
        text_to_ascii(&said, words, strlen(words));
    else
        buffer_add_string(&said, words);
    if (!is_said(walker, index, said.bytes + strlen(" ("))) {
        buffer_add_char(&said, ')');
        wrap_glue(walker->wrap, arena_string(walker->arena, said.bytes),
                  template_behind(walker, index, style & ~link_style(node), 0));
    }
    buffer_done(&said);
}

static void inline_link(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    uint32_t target = link_can_be_chosen(node) ? index : link;
    bool first = walker->options->numbers_first;
    if (first)
        number_link(walker, index, style);
    if (target == index)
        add_room(walker, index, style);
    part_links(walker, index, style);
    inline_children(walker, index, style, target);
    if (!node->text_bytes && node->size > 1) {
        char *address =
            arena_copy(walker->arena, node_data(walker->document, node), node->data_bytes);
        wrap_glue(walker->wrap, address, template_behind(walker, index, style, target));
    }
    if (!first)
        number_link(walker, index, style);
    add_language(walker, index, style);
    if (node->level == TARGET_DEAD) /* visible without colour or underline */
        wrap_glue(walker->wrap, "[?]", template_behind(walker, index, style | STYLE_MARK, target));
}

/* Whether a node comes after the part of a long text that is repeated. What is left out has no
 * marks either: crossed-out words keep their mark if the first of them is repeated. */
static bool is_cut(const struct walker *walker, uint32_t index)
{
    return walker->cut_node && walker->document->nodes[index].text >= walker->cut_text;
}

static void inline_node(struct walker *walker, uint32_t index, uint32_t style, uint32_t link)
{
    const struct node *node = &walker->document->nodes[index];
    if (is_unread_way_back(walker, index) || is_cut(walker, index))
        return;
    style |= inline_style(node);
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_CODE:
        wrap_text(walker->wrap, node_text(walker->document, node), shown_bytes(walker, index),
                  template_of(index, style, link));
        break;
    case NODE_BREAK:
        wrap_break(walker->wrap);
        break;
    case NODE_PICTURE:
        inline_picture(walker, index, style, link);
        break;
    case NODE_STRIKE:
        inline_struck(walker, index, style, link);
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
    if (walker->cut_node && walker->cut_node < end)
        end = walker->cut_node;
    for (uint32_t child = index + 1; child < end; child += nodes[child].size)
        inline_node(walker, child, style, link);
}

/* Adds the first n_bytes of the text of a node with everything that tells what it means. */
static void add_first(struct walker *walker, uint32_t index, uint32_t style, size_t n_bytes)
{
    wrap_begin_text(walker->wrap, node_text(walker->document, &walker->document->nodes[index]),
                    n_bytes);
    inline_children(walker, index, style, 0);
    wrap_end_text(walker->wrap);
}

static bool has_digit(const char *s, size_t n_bytes)
{
    uint32_t code;
    for (size_t i = 0; i < n_bytes;) {
        i += text_decode(s + i, n_bytes - i, &code);
        if (text_is_decimal(code))
            return true;
    }
    return false;
}

/* Bytes of the words and doses that are whole in the first n_bytes of s, and of the blank behind
 * them. If none is, n_bytes of a long word; but nothing of a number, as half of one is another. */
static size_t whole_words(const char *s, size_t n_bytes, size_t s_bytes)
{
    size_t end = n_bytes;
    while (end && !(ascii_is_blank(s[end - 1]) && !text_holds_blank(s, end - 1, s_bytes)))
        end--;
    if (n_bytes == s_bytes)
        return n_bytes;
    return end ? end : has_digit(s, n_bytes) ? 0 : n_bytes;
}

/* Adds the beginning of a node's text, if it has more than so many columns or very many nodes. */
static void add_short(struct walker *walker, uint32_t index, uint32_t style, size_t cols)
{
    const struct node *node = &walker->document->nodes[index];
    const char *s = node_text(walker->document, node);
    size_t bytes = whole_words(s, text_fit(s, node->text_bytes, cols, NULL), node->text_bytes);
    bool whole = bytes == node->text_bytes && node->size <= REPEATED_NODES_MAX;
    bool parted = bytes && ascii_is_blank(s[bytes - 1]);
    bytes -= parted && !whole;
    walker->cut_node = index + (whole ? node->size : REPEATED_NODES_MAX);
    walker->cut_text = node->text + (uint32_t)bytes;
    add_first(walker, index, style, bytes);
    walker->cut_node = 0;
    const char *sign = walker->options->ascii ? " ..." : " …";
    if (!whole)
        wrap_glue(walker->wrap, parted ? sign : sign + 1,
                  (struct span){.style = style, .node = index});
}

void inlines_add_again(struct walker *walker, uint32_t index, uint32_t style)
{
    const struct node *node = &walker->document->nodes[index];
    bool is_long = node->text_bytes > REPEATED_BYTES_MAX || node->size > REPEATED_NODES_MAX;
    walker->repeated_bytes += is_long ? SHORT_COLS : node->text_bytes;
    if (walker->repeated_bytes > ALL_REPEATED_BYTES_MAX)
        add_short(walker, index, style, SHORTEST_COLS);
    else if (is_long)
        add_short(walker, index, style, SHORT_COLS);
    else
        inlines_add(walker, index, style);
}

void inlines_add(struct walker *walker, uint32_t index, uint32_t style)
{
    add_first(walker, index, style, walker->document->nodes[index].text_bytes);
}
