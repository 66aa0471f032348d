/*
 * The document of a pane: taken over, and replaced by newer versions of it.
 *
 * The hard idea: what the reader was at may be gone for a moment only, so the document that had it
 * is kept until it is back, or until the reader moves.
 */
#include "ui/pane.h"

#include "document/builder.h"
#include "document/follow.h"

#include <stdlib.h>

/* On a terminal without Unicode the words themselves are made ASCII, before they are laid out: a
 * character that becomes three must have room for three. */
static struct document *for_terminal(struct document *document, bool ascii)
{
    struct document *copy = ascii ? builder_ascii_copy(document) : NULL;
    if (!copy)
        return document;
    free(document);
    return copy;
}

void pane_init(struct pane *pane, const struct view_context *context, struct document *document)
{
    *pane = (struct pane){.context = context, .document = for_terminal(document, context->ascii)};
    pane->has_parts = document_first_heading(pane->document) != 0;
}

void pane_done(struct pane *pane)
{
    if (pane->laid_out)
        layout_done(&pane->layout);
    find_free(pane->find);
    buffer_done(&pane->words);
    buffer_done(&pane->last_words);
    free(pane->marks);
    free(pane->lost.document);
    free(pane->document);
}

static bool same_place(struct place a, struct place b)
{
    return a.node == b.node && a.offset == b.offset;
}

static void forget_lost(struct pane *pane)
{
    free(pane->lost.document);
    pane->lost = (struct pane_lost){0};
}

/* Puts the reader back at the lost place, if its words are back and the reader has stayed since;
 * the link may come back later. Returns whether the words are back. */
static bool find_lost(struct pane *pane, const struct pane *old)
{
    const struct pane_lost *lost = &pane->lost;
    if (!lost->document)
        return false;
    bool stayed = same_place(old->place, lost->since) && old->link == lost->since_link;
    struct place place = follow_place(lost->document, pane->document, lost->place);
    bool found = stayed && follow_is_there(lost->document, lost->place, pane->document, place);
    if (found) {
        pane->place = place;
        pane->link = follow_link(lost->document, pane->document, lost->link);
    }
    if (!stayed || (found && (pane->link || !lost->link)))
        forget_lost(pane);
    return found;
}

/* Keeps the old document if the new one lacks the reader's place or link; true if it did. */
static bool keep_lost(struct pane *pane, const struct pane *old, struct place shown)
{
    bool lost = !follow_is_there(old->document, shown, pane->document, pane->place) ||
                (old->link && !pane->link);
    if (lost) {
        forget_lost(pane);
        pane->lost =
            (struct pane_lost){.document = old->document, .place = shown, .link = old->link};
    }
    return lost;
}

/* Finds the reader's place and link in the new document. Returns whether the old one is kept. */
static bool follow_reader(struct pane *pane, const struct pane *old)
{
    struct place shown = old->displaced ? layout_place_of(&old->layout, old->top) : old->place;
    pane->link = follow_link(old->document, pane->document, old->link);
    pane->place = follow_place(old->document, pane->document, shown);
    if (!pane->page) /* the new document says that the page is gone, from its top on */
        pane->place = (struct place){0, 0};
    bool kept = !find_lost(pane, old) && keep_lost(pane, old, shown);
    pane->lost.since = pane->place;
    pane->lost.since_link = pane->link;
    pane->displaced = false;
    return kept;
}

void pane_renew(struct pane *pane, struct document *document)
{
    struct pane old = *pane;
    pane->document = for_terminal(document, pane->context->ascii);
    pane->has_parts = document_first_heading(pane->document) != 0;
    bool kept = follow_reader(pane, &old);
    pane->start = follow_place(old.document, pane->document, old.start);
    pane->start_link = follow_link(old.document, pane->document, old.start_link);
    pane->find = NULL;
    pane->mark_count = 0;
    pane->layout = (struct layout){0}; /* keys may come before it is drawn again */
    pane->laid_out = false;
    pane_find_again(pane);
    if (old.laid_out)
        layout_done(&old.layout);
    find_free(old.find);
    if (!kept)
        free(old.document);
}
