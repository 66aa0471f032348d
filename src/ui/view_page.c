/*
 * A page, or any document: its lines, a place in it and a focused link.
 *
 * The hard idea: the place is a node and an offset, kept while the reader does not move, so that
 * any number of resizes ends where it began.
 */
#include "ui/view.h"

#include "base/text.h"
#include "document/builder.h"
#include "layout/layout.h"
#include "ui/find.h"

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
    uint32_t id;        /* in the library, 0: none */
    uint32_t link;      /* node of the focused link, 0: none */
    int rows;           /* of the text, when it was last drawn */
    struct find *find;  /* NULL until words were looked for */
    struct buffer words;
    bool typing;
    size_t hit;         /* the hit the reader is at */
    struct place start; /* where the reader was when the typing began */
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

static void put_cursor(struct screen *screen, int row, int col)
{
    if (screen->cursor_row)
        return;
    screen->cursor_row = row;
    screen->cursor_col = col;
}

/* Draws a span piece by piece: what was found stands out. */
static int draw_found(const struct page_view *page, struct screen *screen, int row, int col,
                      const struct span *span, uint32_t style)
{
    uint32_t start = page->document->nodes[span->node].text + span->offset;
    uint32_t end = start + span->bytes;
    int from = col;
    for (size_t i = find_after(page->find, start); start < end; i++) {
        struct find_hit hit = {end, end};
        if (i < find_count(page->find))
            hit = find_hit(page->find, i);
        uint32_t before = hit.start < start ? start : hit.start < end ? hit.start : end;
        uint32_t behind = hit.end < end ? hit.end : end;
        const char *s = span->text + span->bytes - (end - start);
        col += screen_put(screen, row, col, screen->cols - col, s, before - start, style);
        if (i == page->hit && before < behind)
            put_cursor(screen, row, col);
        col += screen_put(screen, row, col, screen->cols - col, s + (before - start),
                          behind - before, style | STYLE_MATCH);
        start = behind;
    }
    return col - from;
}

static bool is_found(const struct page_view *page, uint32_t start, uint32_t end)
{
    size_t i = find_after(page->find, start);
    return i < find_count(page->find) && find_hit(page->find, i).start < end;
}

/* As draw_found, for a span that is read from its right end: its last grapheme is the first one of
 * the words it stands for. */
static int draw_found_rtl(const struct page_view *page, struct screen *screen, int row, int col,
                          const struct span *span, uint32_t style)
{
    const struct node *node = &page->document->nodes[span->node];
    const char *text = document_text(page->document);
    uint32_t end = node->text + node->text_bytes;
    uint32_t at = node->text + span->offset;
    int right = col + (int)span->cols;
    for (uint32_t left = span->bytes; left && at < end;) {
        uint32_t n = (uint32_t)text_grapheme(text + at, end - at);
        uint32_t start = (uint32_t)text_last_grapheme(span->text, left);
        int cols = (int)text_cols(span->text + start, left - start);
        bool found = is_found(page, at, at + n);
        right -= cols;
        screen_put(screen, row, right, cols, span->text + start, left - start,
                   style | (found ? STYLE_MATCH : 0));
        if (found && page->hit == find_after(page->find, at))
            put_cursor(screen, row, right);
        at += n;
        left = start;
    }
    return (int)span->cols;
}

static void draw_line(const struct page_view *page, struct screen *screen, int row, size_t index)
{
    const struct line *line = &page->layout.lines.line[index];
    int left = margin(screen->cols);
    int col = left;
    bool found = page->find && find_count(page->find);
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &page->layout.lines.span[line->first_span + i];
        bool focused = span->link && span->link == page->link;
        uint32_t style = span->style | (focused ? STYLE_FOCUS : 0);
        if (focused)
            put_cursor(screen, row, left + lines_link_col(&page->layout.lines, index, page->link));
        if (found && span->node && !span->made)
            col += (span->rtl ? draw_found_rtl : draw_found)(page, screen, row, col, span, style);
        else
            col += screen_put(screen, row, col, screen->cols - col, span->text, span->bytes, style);
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

/* The text node that an offset of the text block is in. */
static struct place place_of_text(const struct document *document, uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high = document->node_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (document->nodes[middle].text <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct place){low, offset - document->nodes[low].text};
}

/* Brings a hit into sight, a few lines below the top where the screen must move. */
static void go_to_hit(struct page_view *page, size_t hit)
{
    page->hit = hit;
    struct place place = place_of_text(page->document, find_hit(page->find, hit).start);
    size_t line = layout_line_of(&page->layout, place);
    if (!in_sight(page, line))
        scroll_to(page, (long)line - page->rows / 3);
    page->link = 0;
}

static uint32_t text_of_place(const struct page_view *page, struct place place)
{
    return page->document->nodes[place.node].text + place.offset;
}

/* The typed words, from where the reader was when the typing began. */
static void look_for_words(struct page_view *page)
{
    if (!page->find)
        page->find = find_new(page->document);
    find_words(page->find, buffer_string(&page->words), page->words.used);
    size_t hit = find_after(page->find, text_of_place(page, page->start));
    if (find_count(page->find))
        go_to_hit(page, hit < find_count(page->find) ? hit : 0);
    else
        scroll_to(page, (long)layout_line_of(&page->layout, page->start));
}

static void begin_find(struct page_view *page)
{
    page->start = layout_place_of(&page->layout, page->top);
    page->words.used = 0;
    page->typing = true;
    look_for_words(page);
}

static struct wish next_hit(struct page_view *page, bool forward)
{
    size_t count = page->find ? find_count(page->find) : 0;
    if (!count)
        return (struct wish){.kind = WISH_SAY, .message = "Press / and type what to find first."};
    go_to_hit(page, (page->hit + (forward ? 1 : count - 1)) % count);
    return (struct wish){.kind = WISH_STAY};
}

static bool type(struct view *view, uint32_t key)
{
    struct page_view *page = page_of(view);
    if (!page->typing)
        return false;
    if (key == KEY_IS_ESCAPE)
        page->words.used = 0;
    page->typing = key != KEY_IS_ENTER && key != KEY_IS_ESCAPE;
    if (key == KEY_IS_BACKSPACE && !page->words.used)
        page->typing = false;
    if (page->typing && !view_type(&page->words, key))
        page->typing = false;
    if (page->typing || key == KEY_IS_ESCAPE)
        look_for_words(page);
    return page->typing || key == KEY_IS_ENTER || key == KEY_IS_ESCAPE || key == KEY_IS_BACKSPACE;
}

static bool prompt(const struct view *view, struct buffer *out)
{
    const struct page_view *page = (const struct page_view *)view;
    if (!page->typing)
        return false;
    if (page->words.used)
        buffer_format(out, "(%zu) ", find_count(page->find));
    buffer_add_string(out, "Find: ");
    buffer_add(out, buffer_string(&page->words), page->words.used);
    return true;
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
    case COMMAND_OUTLINE:
        return (struct wish){.kind = WISH_OUTLINE,
                             .node = layout_place_of(&page->layout, page->here).node};
    case COMMAND_FIND:
        begin_find(page);
        break;
    case COMMAND_NEXT_HIT:
    case COMMAND_PREVIOUS_HIT:
        return next_hit(page, command == COMMAND_NEXT_HIT);
    default:
        return (struct wish){.kind = WISH_PASS};
    }
    return (struct wish){.kind = WISH_STAY};
}

static void position(const struct view *view, struct buffer *out)
{
    const struct page_view *page = (const struct page_view *)view;
    size_t last = last_top(page);
    if (page->find && find_count(page->find))
        buffer_format(out, "%zu of %zu found", page->hit + 1, find_count(page->find));
    else if (!last)
        buffer_add_string(out, "All");
    else if (!page->top)
        buffer_add_string(out, "Top");
    else if (page->top == last)
        buffer_add_string(out, "End");
    else
        buffer_format(out, "%zu%%",
                      (page->top + (size_t)page->rows) * 100 / page->layout.lines.count);
}

static void go(struct view *view, uint32_t node)
{
    struct page_view *page = page_of(view);
    struct place place = {document_first_leaf(page->document, node), 0};
    scroll_to(page, (long)layout_line_of(&page->layout, place));
    page->here = layout_line_of(&page->layout, place);
    page->link = 0;
}

static const struct document *shown(const struct view *view)
{
    return ((const struct page_view *)view)->document;
}

uint32_t view_page_id(const struct view *view)
{
    return view->ops->draw == draw ? ((const struct page_view *)view)->id : 0;
}

static void page_free(struct view *view)
{
    struct page_view *page = page_of(view);
    if (page->laid_out)
        layout_done(&page->layout);
    find_free(page->find);
    buffer_done(&page->words);
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
    page->ops = (struct view_ops){.keys = keys,
                                  .draw = draw,
                                  .command = command,
                                  .type = type,
                                  .prompt = prompt,
                                  .position = position,
                                  .go = go,
                                  .document = shown,
                                  .free = page_free};
    page->view = (struct view){&page->ops, context};
    page->document = for_terminal(document, context->ascii);
    page->title = memory_copy(title, strlen(title));
    page->right = memory_copy("", 0);
    return &page->view;
}

struct view *view_page_new(const struct view_context *context, uint32_t id, uint32_t node)
{
    struct library_row row = library_row(context->library, id);
    uint32_t shift = 0;
    struct buffer title = {0};
    if (*row.section)
        buffer_format(&title, "%s %s ", row.section, context->ascii ? ">" : "›");
    buffer_add_string(&title, row.title);
    struct document *document = view_page_document(context, id, &shift); /* row is void now */
    struct view *view = view_document_new(context, document, title.bytes, KEYS_PAGE);
    buffer_done(&title);
    struct page_view *page = page_of(view);
    page->id = id;
    free(page->right);
    page->right = memory_copy(view_site_title(context), strlen(view_site_title(context)));
    if (node && node + shift < page->document->node_count)
        page->place = (struct place){document_first_leaf(page->document, node + shift), 0};
    return view;
}
