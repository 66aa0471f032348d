/*
 * Where a page's source has blocks of HTML, in which Markdown is not read (CommonMark 4.6).
 */
#ifndef PAMPHLET_CHECK_HTML_BLOCKS_H
#define PAMPHLET_CHECK_HTML_BLOCKS_H

#include "check/source.h"

#include <stdbool.h>

/* A block of HTML with text in it: from the line that begins it to the empty line that ends it. */
struct html_block {
    size_t from;
    size_t to;
    /* Free for the caller's use; zero at first. */
    size_t plain_from; /* a line that begins no item, */
    size_t plain_to;   /* and its end */
    bool told;
};

/* By value: html_blocks_find, html_blocks_done. */
struct html_blocks {
    struct html_block *rows; /* in order */
    size_t count;
    size_t room;
};

/* Finds all blocks with text in a page's source. */
void html_blocks_find(struct html_blocks *blocks, const struct source *source);
void html_blocks_done(struct html_blocks *blocks);

/* The block that contains a byte of the source's text, lent; NULL: none does. */
struct html_block *html_blocks_at(const struct html_blocks *blocks, size_t offset);

#endif
