/*
 * A page of the library: its head, its newer version in another library, and the same page in
 * another language. It is shown as any document is (ui/view_document.c).
 */
#include "ui/document_view.h"

#include "document/follow.h"
#include "ui/compose.h"
#include "ui/emergency.h"
#include "ui/guide.h"
#include "ui/renew.h"

#include <stdlib.h>
#include <string.h>

static char *page_title(const struct view_context *context, uint32_t id)
{
    struct library_row row = library_row(context->library, id);
    struct buffer title = {0};
    if (*row.section)
        buffer_format(&title, "%s %s ", row.section, context->ascii ? ">" : "›");
    buffer_add_string(&title, row.title);
    return title.bytes;
}

static void set_head(struct document_view *page, char *title, const char *right)
{
    free(page->title);
    free(page->right);
    page->title = title;
    page->right = memory_copy(right, strlen(right));
}

/* A page that is gone, or may not be seen any more, is replaced by words that say so; it may come
 * back. */
static void renew(struct view *view, const struct library *old)
{
    struct document_view *page = document_view_of(view);
    const struct view_context *context = view->context;
    struct library_query query = view_query(context);
    uint32_t shift;
    uint32_t id = page->path ? renew_path(page->path, context->library)
                             : renew_page(old, page->pane.page, context->library);
    if (id && !library_may_open(context->library, id, query.now, query.show))
        id = 0;
    page->beyond = 0;
    page->pane.page = id;
    if (id)
        set_head(page, page_title(context, id), view_site_title(context));
    pane_renew(&page->pane, id ? compose_page(context->library, id, &query, &shift) : guide_gone());
}

uint32_t view_page_id(const struct view *view)
{
    return view->ops->renew == renew ? ((const struct document_view *)view)->pane.page : 0;
}

uint32_t view_page_shown(const struct view *view)
{
    struct library_query query = view_query(view->context);
    return view->is_emergency ? emergency_page(view->context->library, &query) : view_page_id(view);
}

/* The node the reader is at, or was sent to if the page has not been drawn yet. */
static uint32_t node_here(const struct pane *pane)
{
    return pane->laid_out ? layout_place_of(&pane->layout, pane->here).node : pane->place.node;
}

/* What every page has at its end, such as its sources, is left out. */
void view_page_mark(struct view *view, const struct library_results *found)
{
    struct document_view *page = document_view_of(view);
    const struct document *own = library_page(view->context->library, page->pane.page)->document;
    const struct document *shown = page->pane.document;
    uint32_t end = page->shift + own->node_count;
    pane_mark(&page->pane, end < shown->node_count ? shown->nodes[end].text : shown->text_bytes,
              found);
}

struct view *view_page_translated(const struct view_context *context, const struct view *view,
                                  const struct library_results *found)
{
    const struct pane *pane = &((const struct document_view *)view)->pane;
    struct library_query query = view_query(context);
    uint32_t shift;
    uint32_t page = library_in_language(context->library, view_page_id(view), &query);
    struct document *other = compose_page(context->library, page, &query, &shift);
    uint32_t heading = follow_heading(pane->document, other, node_here(pane));
    bool at_top = pane->laid_out && !pane->top; /* where a page says that it is not translated */
    free(other);
    struct view *translated =
        view_page_new(context, page, at_top || heading <= shift ? 0 : heading - shift);
    if (found && pane->marks && !pane->words.used)
        view_page_mark(translated, found);
    else
        pane_find_as_in(&document_view_of(translated)->pane, pane);
    return translated;
}

bool view_page_seeks(const struct view *view)
{
    const struct pane *pane = &((const struct document_view *)view)->pane;
    return view_page_id(view) && !pane->find && pane_has_next_hit(pane);
}

struct view *view_page_new(const struct view_context *context, uint32_t id, uint32_t node)
{
    uint32_t shift = 0;
    struct library_query query = view_query(context);
    struct document *document = compose_page(context->library, id, &query, &shift);
    struct view *view = view_document_new(context, document, "", KEYS_PAGE);
    struct document_view *page = document_view_of(view);
    page->ops.renew = renew;
    page->pane.page = id;
    page->shift = shift;
    set_head(page, page_title(context, id), view_site_title(context));
    const char *path = library_row(context->library, id).path;
    page->path = *path ? memory_copy(path, strlen(path)) : NULL;
    if (node && node + shift < page->pane.document->node_count)
        page->pane.place =
            (struct place){document_first_leaf(page->pane.document, node + shift), 0};
    return view;
}
