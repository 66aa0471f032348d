/*
 * The whole page: direction, blocks, links and places.
 */
#include "layout/layout.h"

#include "base/text.h"
#include "layout/bidi.h"
#include "layout/blocks.h"
#include "layout/said.h"

#include <stdlib.h>

/* Lines laid out before layout_pass hands them over. */
enum { PIECE_LINES = 512 };

int layout_measure(const char *setting)
{
    long cols = *setting ? strtol(setting, NULL, 10) : LAYOUT_MEASURE;
    return cols < LAYOUT_MEASURE_MIN   ? LAYOUT_MEASURE_MIN
           : cols > LAYOUT_MEASURE_MAX ? LAYOUT_MEASURE_MAX
                                       : (int)cols;
}

static void add_link(struct layout *layout, uint32_t node, uint32_t line)
{
    layout->links = memory_grow(layout->links, &layout->link_room, layout->link_count + 1,
                                sizeof *layout->links);
    layout->links[layout->link_count++] = (struct layout_link){node, line};
}

static int compare_links(const void *a, const void *b)
{
    const struct layout_link *left = a;
    const struct layout_link *right = b;
    if (left->node != right->node)
        return left->node < right->node ? -1 : 1;
    return (left->line > right->line) - (left->line < right->line);
}

/* Lists the nodes that can be chosen, each once, in reading order, with the first line that shows
 * it. Table cells side by side and right-to-left lines show links in another order, so the list may
 * have to be sorted. */
static void collect_links(struct layout *layout)
{
    const struct lines *lines = &layout->lines;
    uint32_t last = 0;
    bool in_order = true;
    for (uint32_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->line[i];
        for (uint32_t j = 0; j < line->span_count; j++) {
            uint32_t link = lines->span[line->first_span + j].link;
            if (!link || link == last)
                continue;
            in_order = in_order && link > last;
            add_link(layout, link, i);
            last = link;
        }
    }
    if (in_order)
        return;
    qsort(layout->links, layout->link_count, sizeof *layout->links, compare_links);
    size_t kept = 1;
    for (size_t i = 1; i < layout->link_count; i++)
        if (layout->links[i].node != layout->links[kept - 1].node)
            layout->links[kept++] = layout->links[i];
    layout->link_count = kept;
}

static bool is_numbered(const struct document *document, const struct node *node)
{
    return node->kind == NODE_LINK && node->level != TARGET_REFUSED && node->level != TARGET_DEAD &&
           node->data_bytes && *node_data(document, node) != '#' && !said_by_words(document, node);
}

uint32_t layout_next_numbered(const struct document *document, uint32_t after)
{
    for (uint32_t i = after + 1; i < document->node_count; i++)
        if (is_numbered(document, &document->nodes[i]))
            return i;
    return 0;
}

/* All links that are numbered, in their order. */
static uint32_t *numbered_links(const struct document *document, size_t *count)
{
    uint32_t *links = NULL;
    size_t room = 0;
    *count = 0;
    for (uint32_t i = 0; (i = layout_next_numbered(document, i)) != 0;) {
        links = memory_grow(links, &room, *count + 1, sizeof *links);
        links[(*count)++] = i;
    }
    return links;
}

static enum bidi_direction direction_of(const struct document *document, uint32_t block)
{
    const struct node *node = &document->nodes[block];
    return bidi_first_strong(node_text(document, node), node->text_bytes);
}

/* A page has the direction of most of its blocks; if there are as many of each, that of the first.
 * A single block may begin with a foreign name. */
static bool document_is_rtl(const struct document *document)
{
    enum bidi_direction first = BIDI_NEUTRAL;
    uint32_t blocks[] = {[BIDI_LTR] = 0, [BIDI_RTL] = 0};
    for (uint32_t child = 1; child < document->node_count; child += document->nodes[child].size) {
        enum bidi_direction direction = direction_of(document, child);
        if (document->nodes[child].kind == NODE_CODE_BLOCK)
            continue;
        blocks[direction]++;
        if (first == BIDI_NEUTRAL)
            first = direction;
    }
    if (blocks[BIDI_RTL] == blocks[BIDI_LTR])
        return first == BIDI_RTL;
    return blocks[BIDI_RTL] > blocks[BIDI_LTR];
}

bool layout_turns(const struct document *document, const struct layout_options *options)
{
    const char *text = document_text(document);
    return options->bidi != LAYOUT_BIDI_OFF && !text_is_ascii(text, document->text_bytes) &&
           bidi_has_rtl(text, document->text_bytes);
}

/* The callback of layout_pass; zeroed for layout_make, which keeps the lines. */
struct taker {
    void (*take)(const struct lines *lines, void *data);
    void *data;
};

static void give_lines(struct lines *lines, const struct taker *taker)
{
    taker->take(lines, taker->data);
    lines_clear(lines);
}

/* Lays out the top-level blocks one by one, each with its own direction. */
static void lay_out_blocks(struct walker *walker, const struct taker *taker)
{
    const struct document *document = walker->document;
    struct lines *lines = walker->wrap->lines;
    bool rtl = walker->turner && (walker->options->rtl || document_is_rtl(document));
    for (uint32_t child = 1; child < document->node_count; child += document->nodes[child].size) {
        size_t first = lines->count;
        walker->rtl = rtl || (walker->turner && direction_of(document, child) == BIDI_RTL);
        blocks_node(walker, child, STYLE_PLAIN);
        if (walker->turner)
            turn_lines(walker->turner, lines, first, walker->rtl, walker->options->cols);
        if (taker->take && lines->count >= PIECE_LINES)
            give_lines(lines, taker);
    }
    if (taker->take)
        give_lines(lines, taker);
}

static void lay_out(const struct document *document, const struct layout_options *options,
                    struct lines *lines, const struct taker *taker)
{
    struct wrap wrap;
    struct walker walker = {
        .document = document, .options = options, .wrap = &wrap, .arena = &lines->arena};
    uint32_t *links = options->number_links ? numbered_links(document, &walker.link_count) : NULL;
    walker.links = links;
    if (layout_turns(document, options))
        walker.turner = turner_new(options->bidi == LAYOUT_BIDI_SHAPE, walker.arena);
    wrap_init(&wrap, lines, options->cols);
    lay_out_blocks(&walker, taker);
    wrap_done(&wrap);
    turner_free(walker.turner);
    free(links);
}

/* About as many lines as a document has, and as many spans: few have twice as many, and few half.
 */
static size_t expected_lines(const struct document *document, uint32_t cols)
{
    return document->text_bytes / (cols + 1) + document->node_count / 2;
}

void layout_make(struct layout *layout, const struct document *document,
                 const struct layout_options *options)
{
    *layout = (struct layout){0};
    lines_init(&layout->lines);
    lines_reserve(&layout->lines, expected_lines(document, options->cols));
    lay_out(document, options, &layout->lines, &(struct taker){0});
    collect_links(layout);
}

void layout_pass(const struct document *document, const struct layout_options *options,
                 void (*take)(const struct lines *lines, void *data), void *data)
{
    struct lines lines;
    lines_init(&lines);
    lay_out(document, options, &lines, &(struct taker){take, data});
    lines_done(&lines);
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

/* The last line whose place is not after the given one. */
static size_t line_before(const struct lines *lines, struct place place)
{
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

/* The greatest offset, up to place.offset, at which a span of the line shows the node's own text;
 * -1 if none does. */
static int64_t shown_from(const struct lines *lines, const struct line *line, struct place place)
{
    int64_t from = -1;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &lines->span[line->first_span + i];
        if (!span->made && span->node == place.node && span->offset <= place.offset &&
            span->offset > from)
            from = span->offset;
    }
    return from;
}

/* The line from `at` on that shows the character at a place, in the first copy if its text is
 * repeated; lines->count if none does. */
static size_t line_showing(const struct lines *lines, size_t at, struct place place)
{
    size_t found = lines->count;
    int64_t from = -1;
    for (; at < lines->count; at++) {
        int64_t next = shown_from(lines, &lines->line[at], place);
        if (from >= 0 && next <= from)
            break;
        if (next >= 0)
            found = at;
        from = next;
    }
    return found;
}

/* The line from `at` on that shows what is read next after a place; lines->count if there is none.
 */
static size_t line_behind(const struct lines *lines, size_t at, struct place place)
{
    size_t found = lines->count;
    struct place next = {UINT32_MAX, UINT32_MAX};
    for (; at < lines->count && is_before(lines->line[at].place, next); at++)
        for (uint32_t i = 0; i < lines->line[at].span_count; i++) {
            const struct span *span = &lines->span[lines->line[at].first_span + i];
            struct place begin = {span->node, span->offset};
            if (!is_before(begin, place) && !is_before(next, begin)) {
                next = begin;
                found = at;
            }
        }
    return found;
}

size_t layout_line_of(const struct layout *layout, struct place place)
{
    const struct lines *lines = &layout->lines;
    size_t before = line_before(lines, place);
    if (!lines->count || lines->line[before].place.node == place.node)
        return before;
    size_t at = before; /* the first line of a row of a table */
    while (at > 0 && lines->line[at - 1].place.node == lines->line[at].place.node)
        at--;
    size_t line = line_showing(lines, at, place);
    if (line == lines->count)
        line = line_behind(lines, at, place);
    return line < lines->count ? line : before;
}

struct place layout_place_of(const struct layout *layout, size_t line)
{
    const struct lines *lines = &layout->lines;
    for (; line < lines->count; line++)
        if (lines->line[line].place.node)
            return lines->line[line].place;
    return (struct place){0, 0};
}
