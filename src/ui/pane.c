/*
 * A pane: layout, place, focus.
 *
 * The hard idea: the place is a node and an offset, kept while the reader does not move, so that
 * any number of resizes ends where it began.
 */
#include "ui/pane.h"

#include "ui/compose.h"

#include <stdlib.h>

enum { MARGIN_COLS = 2, MARGIN_COLS_MIN = 50 };

int pane_margin_cols(int screen_cols)
{
    return screen_cols >= MARGIN_COLS_MIN ? MARGIN_COLS : 0;
}

/* The rule beneath a heading means nothing at the top, where the heading is out of sight. */
static bool is_beneath(const struct pane *pane, long line)
{
    return line > 0 && (size_t)line < pane->layout.lines.count &&
           pane->layout.lines.line[line].flow == LINE_BENEATH;
}

size_t pane_last_top(const struct pane *pane)
{
    size_t rows = pane->rows > 0 ? (size_t)pane->rows : 1;
    size_t last = pane->layout.lines.count > rows ? pane->layout.lines.count - rows : 0;
    return is_beneath(pane, (long)last) ? last + 1 : last;
}

void pane_new_shape(struct pane *pane)
{
    static uint32_t shapes;
    pane->shape = ++shapes;
}

/* Lays the document out for a screen of this width. False: it already was. */
static bool lay_out(struct pane *pane, int screen_cols)
{
    int cols = view_words_cols(pane->context, screen_cols - 2 * pane_margin_cols(screen_cols));
    if (pane->laid_out && pane->layout_cols == (uint32_t)cols &&
        pane->numbers == pane->context->numbers)
        return false;
    if (pane->laid_out)
        layout_done(&pane->layout);
    const struct view_context *context = pane->context;
    struct layout_options options = {.cols = (uint32_t)cols,
                                     .ascii = context->ascii,
                                     .linear = context->linear,
                                     .link_rooms = context->numbers || context->signs,
                                     .words = compose_words(context->library, pane->page),
                                     .bidi = context->bidi,
                                     .rtl = compose_is_rtl(context->library, pane->page)};
    layout_make(&pane->layout, pane->document, &options);
    pane->laid_out = true;
    pane_new_shape(pane);
    pane->numbers = context->numbers;
    pane->layout_cols = (uint32_t)cols;
    return true;
}

bool pane_in_sight(const struct pane *pane, size_t line)
{
    return line >= pane->top && line < pane->top + (size_t)pane->rows;
}

static void set_top(struct pane *pane, long line)
{
    long last = (long)pane_last_top(pane);
    if (line > last)
        line = last;
    pane->top = line > 0 ? (size_t)line : 0;
    pane->here = pane->top;
    pane->place = pane->top ? layout_place_of(&pane->layout, pane->top) : (struct place){0, 0};
    pane->displaced = false;
}

void pane_scroll_to(struct pane *pane, long line)
{
    set_top(pane, is_beneath(pane, line) ? line - 1 : line);
}

/* Whether a line is in sight; lines.count, which a pane that is not full has room for, is no line.
 */
static bool is_seen(const struct pane *pane, size_t line)
{
    return line < pane->layout.lines.count && pane_in_sight(pane, line);
}

/* The index of the focused link, link_count if there is none. */
static size_t focused(const struct pane *pane)
{
    size_t i = pane->link ? 0 : pane->layout.link_count;
    while (i < pane->layout.link_count && pane->layout.links[i].node != pane->link)
        i++;
    return i;
}

/* The line that the focused link begins on; it may be out of sight while another line of the link,
 * which was found or touched, is in sight. lines.count: there is none. */
static size_t focus_line(const struct pane *pane)
{
    size_t i = focused(pane);
    return i < pane->layout.link_count ? pane->layout.links[i].line : pane->layout.lines.count;
}

static void drop_focus_out_of_sight(struct pane *pane)
{
    size_t line = focus_line(pane);
    if (line < pane->layout.lines.count && !pane_in_sight(pane, line))
        pane->link = 0;
}

static void focus(struct pane *pane, size_t index)
{
    const struct layout_link *link = &pane->layout.links[index];
    pane->link = link->node;
    if (link->line < pane->top)
        pane_scroll_to(pane, (long)link->line - 2);
    else if (!pane_in_sight(pane, link->line + 1))
        pane_scroll_to(pane, (long)link->line - pane->rows + 3);
}

/* The line that must stay in sight when the window changes. */
static size_t line_to_keep(const struct pane *pane)
{
    size_t link = pane->stand.at_link ? focus_line(pane) : pane->layout.lines.count;
    size_t hit = pane->stand.at_hit ? pane_hit_line(pane) : pane->layout.lines.count;
    if (link < pane->layout.lines.count)
        return link;
    return hit < pane->layout.lines.count ? hit : pane->here;
}

static struct pane_shown shown_now(const struct pane *pane)
{
    return (struct pane_shown){pane->top, pane->here, pane_hit_line(pane), pane->link};
}

static bool has_moved(const struct pane *pane)
{
    struct pane_shown now = shown_now(pane);
    return now.top != pane->shown.top || now.here != pane->shown.here ||
           now.hit_line != pane->shown.hit_line || now.link != pane->shown.link;
}

/* Remembers what is shown, if the reader has moved since; sizes that a window passes through while
 * it is resized are not remembered. */
static void take_stand(struct pane *pane)
{
    if (!pane->laid_out)
        pane->stand = (struct pane_stand){.at_link = true};
    else if (has_moved(pane))
        pane->stand = (struct pane_stand){.layout_cols = pane->layout_cols,
                                          .numbers = pane->numbers,
                                          .top = pane->top,
                                          .here = pane->here,
                                          .at_link = is_seen(pane, focus_line(pane)),
                                          .at_hit = is_seen(pane, pane_hit_line(pane))};
}

static size_t at_most(size_t line, size_t most)
{
    return line < most ? line : most;
}

/* Shows the place again, in a new layout or another number of rows. */
static void show_again(struct pane *pane)
{
    const struct pane_stand *stand = &pane->stand;
    bool same = stand->layout_cols == pane->layout_cols && stand->numbers == pane->numbers;
    size_t line = pane->place.node ? layout_line_of(&pane->layout, pane->place) : 0;
    pane->here = same ? stand->here : line;
    pane->top = at_most(same ? stand->top : line, pane_last_top(pane));
    size_t keep = line_to_keep(pane);
    pane->displaced = !pane_in_sight(pane, keep);
    if (!pane->displaced)
        return;
    size_t above = (size_t)pane->rows / 3;
    pane->top = at_most(keep > above ? keep - above : 0, pane_last_top(pane));
    if (keep != pane->here)
        pane->here = pane->top;
}

void pane_fit(struct pane *pane, int screen_cols, int rows)
{
    take_stand(pane);
    bool laid_out = lay_out(pane, screen_cols);
    bool resized = laid_out || pane->rows != rows;
    pane->rows = rows;
    if (resized)
        show_again(pane);
    else
        pane->top = at_most(pane->top, pane_last_top(pane));
    pane->shown = shown_now(pane);
}

size_t pane_line_here(const struct pane *pane)
{
    size_t hit = pane_hit_line(pane);
    if (is_seen(pane, hit))
        return hit;
    return pane_in_sight(pane, pane->here) ? pane->here : pane->top;
}

/* The link after or before the focused one. Without a focus, the next one from where the reader is
 * or, backwards from the top of the screen, the last one in sight. link_count: there is none. */
static size_t neighbour(const struct pane *pane, bool forward)
{
    size_t count = pane->layout.link_count;
    size_t i = focused(pane);
    if (i < count)
        return forward ? i + 1 : i ? i - 1 : count;
    size_t below = 0;
    size_t limit = pane_line_here(pane);
    if (!forward && limit == pane->top)
        limit += (size_t)pane->rows;
    while (below < count && pane->layout.links[below].line < limit)
        below++;
    if (forward)
        return below;
    return below ? below - 1 : count;
}

bool pane_tab(struct pane *pane, bool forward)
{
    size_t count = pane->layout.link_count;
    if (!count)
        return false;
    size_t next = neighbour(pane, forward);
    if (next >= count)
        next = forward ? 0 : count - 1;
    focus(pane, next);
    return true;
}

bool pane_step(struct pane *pane, bool forward)
{
    bool at_end = forward ? pane->top >= pane_last_top(pane) : !pane->top;
    bool from_top = !forward && !pane->link && pane_line_here(pane) == pane->top;
    size_t next = from_top ? pane->layout.link_count /* none in sight is further up */
                           : neighbour(pane, forward);
    if (next < pane->layout.link_count && pane_in_sight(pane, pane->layout.links[next].line)) {
        pane->link = pane->layout.links[next].node;
        return true;
    }
    if (!at_end)
        pane_scroll_by(pane, forward ? 1 : -1);
    return !at_end;
}

/* If the rule beneath a heading would come to the top, a move by several lines stops before it, so
 * that no line is missed. A move by one line may put it there, since the reader has just seen its
 * heading leave. */
void pane_scroll_by(struct pane *pane, long lines)
{
    long line = (long)pane->top + lines;
    if (labs(lines) > 1 && is_beneath(pane, line))
        line += lines > 0 ? -1 : 1;
    set_top(pane, line);
    drop_focus_out_of_sight(pane);
}

void pane_go(struct pane *pane, struct place place)
{
    pane_scroll_to(pane, (long)layout_line_of(&pane->layout, place));
    pane->here = layout_line_of(&pane->layout, place);
    pane->place = place;
    pane->link = 0;
    pane->hit = PANE_NO_HIT;
}

bool pane_focus_number(struct pane *pane, int number)
{
    for (size_t i = 0; i < pane->layout.link_count; i++) {
        if (!pane_in_sight(pane, pane->layout.links[i].line) || --number)
            continue;
        pane->link = pane->layout.links[i].node;
        return true;
    }
    return false;
}

/* The link at a column of a line, or beside it: a finger is not exact. 0: there is none. */
static uint32_t link_at(const struct pane *pane, const struct line *line, int col)
{
    uint32_t beside = 0;
    int at = pane->margin_cols;
    for (uint32_t i = 0; i < line->span_count; i++) {
        const struct span *span = &pane->layout.lines.span[line->first_span + i];
        int end = at + (int)span->cols;
        if (span->link && col >= at && col < end)
            return span->link;
        if (span->link && !beside && (col == at - 1 || col == end))
            beside = span->link;
        at = end;
    }
    return beside;
}

/* The line on a row of the screen, NULL: there is none. */
static const struct line *line_at(const struct pane *pane, int row)
{
    size_t index = pane->top + (size_t)(row - pane->first_row);
    bool shown = row >= pane->first_row && pane_in_sight(pane, index);
    return shown && index < pane->layout.lines.count ? &pane->layout.lines.line[index] : NULL;
}

uint32_t pane_link_at(const struct pane *pane, int row, int col)
{
    const struct line *line = line_at(pane, row);
    return line ? link_at(pane, line, col) : 0;
}

uint32_t pane_node_at(const struct pane *pane, int row)
{
    const struct line *line = line_at(pane, row);
    return line ? line->place.node : 0;
}
