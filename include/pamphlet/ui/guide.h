/*
 * The program's own pages, help and dialogs, as documents like any other.
 */
#ifndef PAMPHLET_UI_GUIDE_H
#define PAMPHLET_UI_GUIDE_H

#include "base/notes.h"
#include "document/document.h"
#include "ui/view.h"

/* Help on the keys, but only those that this session may use: first those of the view that the
 * reader comes from, which has these, in groups, then those of other views. Given to the caller. */
struct document *guide_help(const struct view_context *context, enum keys_context keys);

/* An address that a reader may take away, and what is said of it. */
struct takeaway {
    const char *title;
    const char *typed;   /* what to do with it, */
    const char *scanned; /* and what if a square for a phone's camera is beside it */
    const char *address;
    size_t address_bytes;
    const char
        *shown; /* what of it a person types or dials: "01632-960123" of "tel:01632-960123" */
    size_t shown_bytes;
};

/* One that leads out of the site, which is lent: the words are static, in the reader's language. */
struct takeaway guide_outside(const char *address, size_t n_bytes);

/* Words, in which "%s" stands for the kind of file that an address is of. Given to the caller. */
char *guide_file_lead(const char *words, const char *address, size_t n_bytes);

/* An address to be taken away, below a title and words that say what it is. Given to the caller. */
struct document *guide_address(const char *title, const char *lead, const char *address,
                               size_t n_bytes);

/* In place of a picture: its description and its caption (as in WISH_OPEN_PICTURE), and its
 * address, each of which may be empty. Given to the caller. */
struct document *guide_picture(const struct wish *picture, const struct buffer *address);

/* Whether a node is the sentence, at the end of some of these documents, that names the key for the
 * way back. */
bool guide_leads_back(const struct document *document, uint32_t node);

/* In place of a page that is no longer there. Given to the caller. */
struct document *guide_gone(void);

/* The notes that were made when the page of this path was read, or that there are none. Given to
 * the caller. */
struct document *guide_notes(const struct notes *notes, const char *path);

#endif
