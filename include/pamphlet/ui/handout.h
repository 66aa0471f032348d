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

/* A page as it is read (compose.h), and what only paper says. Everything is lent. No string is
 * NULL; one is "" if it is not known or the page says it itself. */
struct handout {
    const struct document *document;
    uint32_t shift; /* nodes before the page's own */
    struct layout_words words;
    enum layout_direction direction;
    const char *title;
    const char *site;
    const char *version;
    const char *publisher;
    const char *contact;
    const char *formats;
    const char *emergency; /* "Emergency: 999" */
    const char *address;   /* public */
    const char *code;      /* its QR code as rows of block characters, each with a line end */
    uint32_t cols;
    const struct library *library; /* that the page is in, */
    uint32_t page;                 /* and its number there */
};

/* Columns of a line on A4 with margins, at ten characters to the inch. No word is hyphenated and no
 * line justified (UKAAF: clear print). */
enum { HANDOUT_COLS = 66 };

/* Appends the handout as UTF-8 lines: title, QR code, page, the numbered links, and where it all
 * comes from. The only trace of the reader in it is the language of its labels (base/words.h). */
void handout_make(const struct handout *handout, struct buffer *out);

#endif
