/*
 * A page, or any document: its lines, a place in it and a focused link.
 *
 * The hard idea: the place is a node and an offset, kept while the reader does not move, so that
 * any number of resizes ends where it began.
 */
#include "ui/view.h"

#include "document/builder.h"
#include "layout/layout.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 1, FOOT_ROWS = 1, MARGIN_COLS = 2, MARGIN_COLS_MIN = 50 };

struct page_view {
    struct view view;
    struct view_ops ops; /* with this view's own keys */
    struct document *document;
    struct layout layout;
    bool laid_out;
    uint32_t layout_cols;
    char *title;
    char *right;
    size_t top;  /* line at the top of the screen */
    size_t here; /* the line the reader was sent to, where the cursor stands without a link */
    struct place place; /* what was at the top when the reader last moved; node 0: the very top */
    uint32_t link;      /* node of the focused link, 0: none */
    int rows;           /* of the text, when it was last drawn */
};

static struct page_view *page_of(struct view *view)
{
    return (struct page_view *)view;
}

static int margin(int cols)
{
    return cols >= MARGIN_COLS_MIN ? MARGIN_COLS : 0;
}

static size_t last_top(const struct page_view *page)
{
    size_t rows = page->rows > 0 ? (size_t)page->rows : 1;
    return page->layout.lines.count > rows ? page->layout.lines.count - rows : 0;
}

static void lay_out(struct page_view *page, int screen_cols)
{
    int cols = screen_cols - 2 * margin(screen_cols);
    if (cols > LAYOUT_MEASURE)
        cols = LAYOUT_MEASURE;
    if (page->laid_out && page->layout_cols == (uint32_t)cols)
        return;
    if (page->laid_out)
        layout_done(&page->layout);
    const struct view_context *context = page->view.context;
    struct layout_options options = {
        .cols = (uint32_t)cols, .ascii = context->ascii, .bidi = context->bidi};
    layout_make(&page->layout, page->document, &options);
    page->laid_out = true;
    page->layout_cols = (uint32_t)cols;
    page->top = page->place.node ? layout_line_of(&page->layout, page->place) : 0;
    page->here = page->top;
}

static void draw_line(const struct page_view *page, struct screen *screen, int row, size_t index)
{
    const struct line *line = &page->layout.lines.line[index];
    int left = margin(screen->cols);
    int col = left;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &page->layout.lines.span[line->first_span + i];
        bool focused = span->link && span->link == page->link;
        if (focused && screen->cursor_row == 0) {
            screen->cursor_row = row;
            screen->cursor_col = left + lines_link_col(&page->layout.lines, index, page->link);
        }
        col += screen_put(screen, row, col, screen->cols - col, span->text, span->bytes,
                          span->style | (focused ? STYLE_FOCUS : 0));
    }
}

static bool in_sight(const struct page_view *page, size_t line)
{
    return line >= page->top && line < page->top + (size_t)page->rows;
}

static void draw(struct view *view, struct screen *screen)
{
    struct page_view *page = page_of(view);
    page->rows = screen->rows - HEAD_ROWS - FOOT_ROWS;
    lay_out(page, screen->cols);
    if (page->top > last_top(page))
        page->top = last_top(page);
    view_draw_head(screen, page->title, page->right);
    screen->cursor_row = 0;
    for (int row = 0; row < page->rows; row++) {
        size_t line = page->top + (size_t)row;
        if (line < page->layout.lines.count)
            draw_line(page, screen, HEAD_ROWS + row, line);
    }
    if (screen->cursor_row == 0) {
        screen->cursor_row = HEAD_ROWS;
        if (in_sight(page, page->here))
            screen->cursor_row += (int)(page->here - page->top);
        screen->cursor_col = margin(screen->cols);
    }
}

/* Moves the text; a link that is no longer in sight loses the focus. */
static void scroll_to(struct page_view *page, long line)
{
    long last = (long)last_top(page);
    if (line > last)
        line = last;
    page->top = line > 0 ? (size_t)line : 0;
    page->here = page->top;
    page->place = page->top ? layout_place_of(&page->layout, page->top) : (struct place){0, 0};
}

/* The index of the focused link, link_count if there is none. */
static size_t focused(const struct page_view *page)
{
    size_t i = 0;
    while (i < page->layout.link_count && page->layout.links[i].node != page->link)
        i++;
    return i;
}

static void drop_focus_out_of_sight(struct page_view *page)
{
    size_t i = focused(page);
    if (i < page->layout.link_count && !in_sight(page, page->layout.links[i].line))
        page->link = 0;
}

static void focus(struct page_view *page, size_t index)
{
    const struct layout_link *link = &page->layout.links[index];
    page->link = link->node;
    if (link->line < page->top)
        scroll_to(page, (long)link->line - 2);
    else if (!in_sight(page, link->line + 1))
        scroll_to(page, (long)link->line - page->rows + 3);
}

/* The link after or before the focused one; without a focus the first or last in sight, else the
 * next in that direction. link_count: there is none. */
static size_t neighbour(const struct page_view *page, bool forward)
{
    size_t count = page->layout.link_count;
    size_t i = focused(page);
    if (i < count)
        return forward ? i + 1 : i ? i - 1 : count;
    size_t below = 0;
    size_t limit = page->top + (forward ? 0 : (size_t)page->rows);
    while (below < count && page->layout.links[below].line < limit)
        below++;
    if (forward)
        return below;
    return below ? below - 1 : count;
}

static struct wish tab(struct page_view *page, bool forward)
{
    size_t count = page->layout.link_count;
    if (!count)
        return (struct wish){.kind = WISH_SAY, .message = "There are no links on this page."};
    size_t next = neighbour(page, forward);
    if (next >= count)
        next = forward ? 0 : count - 1;
    focus(page, next);
    return (struct wish){.kind = WISH_STAY};
}

/* Up and Down: the next link on the screen, else a line. */
static void step(struct page_view *page, bool forward)
{
    size_t next = neighbour(page, forward);
    if (next < page->layout.link_count && in_sight(page, page->layout.links[next].line)) {
        page->link = page->layout.links[next].node;
        return;
    }
    scroll_to(page, (long)page->top + (forward ? 1 : -1));
    drop_focus_out_of_sight(page);
}

static struct wish follow(struct page_view *page)
{
    if (!page->link)
        return (struct wish){.kind = WISH_SAY, .message = "Choose a link first: press Tab."};
    const struct node *node = &page->document->nodes[page->link];
    struct wish wish = {
        .kind = WISH_OPEN_TARGET,
        .target = node->level,
        .address = node_data(page->document, node),
        .address_bytes = node->data_bytes,
        .page = node->page,
        .node = node->number,
    };
    if (node->kind == NODE_PICTURE) {
        wish.kind = WISH_OPEN_PICTURE;
        if (node->level == TARGET_REFUSED)
            wish.address_bytes = 0;
        wish.words = node_text(page->document, node);
        wish.words_bytes = node->text_bytes;
        wish.caption = document_caption(page->document, page->link, &wish.caption_bytes);
    } else if (node->level == TARGET_PAGE) {
        wish.kind = WISH_OPEN_PAGE;
    } else if (node->level == TARGET_DEAD || node->level == TARGET_UNRESOLVED) {
        wish = (struct wish){.kind = WISH_SAY, .message = "This link leads nowhere."};
    }
    return wish;
}

static void scroll_by(struct page_view *page, long lines)
{
    scroll_to(page, (long)page->top + lines);
    drop_focus_out_of_sight(page);
}

static struct wish command(struct view *view, enum command command)
{
    struct page_view *page = page_of(view);
    long rows = page->rows > 2 ? page->rows - 1 : 1;
    switch (command) {
    case COMMAND_UP:
    case COMMAND_DOWN:
        step(page, command == COMMAND_DOWN);
        break;
    case COMMAND_LINE_UP:
        scroll_by(page, -1);
        break;
    case COMMAND_LINE_DOWN:
        scroll_by(page, 1);
        break;
    case COMMAND_SCREEN_UP:
        scroll_by(page, -rows);
        break;
    case COMMAND_SCREEN_DOWN:
        scroll_by(page, rows);
        break;
    case COMMAND_HALF_UP:
        scroll_by(page, -(rows + 1) / 2);
        break;
    case COMMAND_HALF_DOWN:
        scroll_by(page, (rows + 1) / 2);
        break;
    case COMMAND_TOP:
        scroll_by(page, -(long)page->top);
        break;
    case COMMAND_END:
        scroll_by(page, (long)page->layout.lines.count);
        break;
    case COMMAND_NEXT_LINK:
    case COMMAND_PREVIOUS_LINK:
        return tab(page, command == COMMAND_NEXT_LINK);
    case COMMAND_OPEN:
        return follow(page);
    default:
        return (struct wish){.kind = WISH_PASS};
    }
    return (struct wish){.kind = WISH_STAY};
}

static void position(const struct view *view, struct buffer *out)
{
    const struct page_view *page = (const struct page_view *)view;
    size_t last = last_top(page);
    if (!last)
        buffer_add_string(out, "All");
    else if (!page->top)
        buffer_add_string(out, "Top");
    else if (page->top == last)
        buffer_add_string(out, "End");
    else
        buffer_format(out, "%zu%%",
                      (page->top + (size_t)page->rows) * 100 / page->layout.lines.count);
}

static void page_free(struct view *view)
{
    struct page_view *page = page_of(view);
    if (page->laid_out)
        layout_done(&page->layout);
    free(page->document);
    free(page->title);
    free(page->right);
    free(page);
}

/* On a terminal without Unicode the words themselves are made ASCII, before they are laid out: a
 * mark that becomes three letters must have room for three. */
static struct document *for_terminal(struct document *document, bool ascii)
{
    struct document *copy = ascii ? builder_ascii_copy(document) : NULL;
    if (!copy)
        return document;
    free(document);
    return copy;
}

struct view *view_document_new(const struct view_context *context, struct document *document,
                               const char *title, enum keys_context keys)
{
    struct page_view *page = memory_new(sizeof *page);
    page->ops = (struct view_ops){
        .keys = keys, .draw = draw, .command = command, .position = position, .free = page_free};
    page->view = (struct view){&page->ops, context};
    page->document = for_terminal(document, context->ascii);
    page->title = memory_copy(title, strlen(title));
    page->right = memory_copy("", 0);
    return &page->view;
}

struct view *view_page_new(const struct view_context *context, uint32_t id, uint32_t node)
{
    struct library_row row = library_row(context->library, id);
    struct document *document = library_document(context->library, id);
    struct buffer title = {0};
    if (*row.section)
        buffer_format(&title, "%s %s ", row.section, context->ascii ? ">" : "›");
    buffer_add_string(&title, row.title);
    struct view *view = view_document_new(context, document, title.bytes, KEYS_PAGE);
    buffer_done(&title);
    struct page_view *page = page_of(view);
    free(page->right);
    page->right =
        memory_copy(library_title(context->library), strlen(library_title(context->library)));
    if (node && node < page->document->node_count)
        page->place = (struct place){document_first_leaf(page->document, node), 0};
    return view;
}
