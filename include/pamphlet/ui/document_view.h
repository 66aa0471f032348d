/*
 * The state of a document on the screen; for the files that make up its view only: view_document.c
 * (any document), view_page.c (a page of the library) and view_takeaway.c (an address).
 */
#ifndef PAMPHLET_UI_DOCUMENT_VIEW_H
#define PAMPHLET_UI_DOCUMENT_VIEW_H

#include "ui/pane.h"
#include "ui/view.h"

struct document_view {
    struct view view;
    struct view_ops ops; /* with this view's own keys */
    struct pane pane;
    char *title;
    char *right;
    uint32_t shift;     /* how many nodes precede its own */
    char *path;         /* of its file, NULL: it has none */
    bool in_vain;       /* Enter has just ended the typing of words that are not on the page */
    int beyond;         /* Up has led beyond the top (-1), or Down beyond the end (1) */
    uint32_t left_link; /* which had the focus before */
};

static inline struct document_view *document_view_of(struct view *view)
{
    return (struct document_view *)view;
}

/* view_document.c: begins the view of a document, which it takes over, in zeroed memory. Its
 * view_ops.free frees that memory too. */
void document_view_init(struct document_view *page, const struct view_context *context,
                        struct document *document, const char *title, enum keys_context keys);

#endif
