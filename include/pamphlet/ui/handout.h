/*
 * The handout: a page as it is printed on paper.
 */
#ifndef PAMPHLET_UI_HANDOUT_H
#define PAMPHLET_UI_HANDOUT_H

#include "base/memory.h"
#include "document/document.h"
#include "layout/layout.h"
#include "library/library.h"

#include <stdint.h>

/* A page as it is read (compose.h), and what paper says besides; strings are never NULL, "" for
 * what is not known or what the page says itself. */
struct handout {
    const struct document *document;
    uint32_t shift; /* nodes before the page's own */
    struct layout_words words;
    const char *title;
    const char *site;
    const char *version;
    const char *publisher;
    const char *contact;
    const char *formats;
    const char *emergency; /* "Emergency: 999" */
    const char *address;   /* public */
    const char *code;      /* rows of letters that make its QR code, each with a line end */
    uint32_t cols;
    const struct library *library; /* the pages that its links lead to */
    /* Appends a page's address on the public website; false, and nothing, where it has none. */
    bool (*address_of)(const struct library *library, uint32_t page, struct buffer *out);
};

/* Columns of a line of ten letters to the inch on A4 with margins; no word is ever parted, no line
 * set to both edges (UKAAF: clear print). */
enum { HANDOUT_COLS = 66 };

/* Appends the handout as UTF-8 lines: title, code, page, its links numbered, and where it comes
 * from. Nothing of a reader is in it but the language of its labels (base/words.h). */
void handout_make(const struct handout *handout, struct buffer *out);

#endif
