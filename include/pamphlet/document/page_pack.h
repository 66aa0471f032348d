/*
 * A page as one block of bytes without pointers: its fields, members, document, and the notes on
 * it. Workers send it, and it can be stored in a file.
 *
 * The path is left out: the receiver knows which page it asked for.
 */
#ifndef PAMPHLET_DOCUMENT_PAGE_PACK_H
#define PAMPHLET_DOCUMENT_PAGE_PACK_H

#include "base/notes.h"
#include "document/page.h"

#include <stdbool.h>

/* Appends the page; notes may be NULL. */
void page_pack(struct buffer *out, const struct page *page, const struct notes *notes);

/* The same without the document; if the page has one, its bytes as in memory must follow. */
void page_pack_head(struct buffer *out, const struct page *page, const struct notes *notes);

/* Fills a page (after page_init with its path) from a block, which need not be aligned, and adds
 * its notes; notes may be NULL. The block is treated as hostile: false if it is not complete and
 * sound (lengths, bounds, clean text, document_validate); the page is unchanged then. */
bool page_unpack(struct page *page, const void *block, size_t n_bytes, struct notes *notes);

/* What is known of a page before it is parsed. */
struct page_known {
    unsigned language;
    bool is_section;
};
struct page_known page_known(const struct page *page);

/* Gives a page back what is known of it, after page_unpack filled it from what a parser sent.
 * Returns whether it had not been changed; a block that changes it is not sound. */
bool page_keep_known(struct page *page, struct page_known known);

/* Only the document of a block, on the heap; NULL if there is none or it is not sound. */
struct document *page_unpack_document(const void *block, size_t n_bytes);

/* The document length that the beginning of a block claims, unchecked; 0 if n_bytes are too few to
 * tell. */
size_t page_pack_document_bytes(const void *block, size_t n_bytes);

/* As page_unpack, for a document that was read into its own heap block, which saves copying a long
 * one. The document is always taken over; on failure it is freed. */
bool page_unpack_apart(struct page *page, const void *block, size_t n_bytes,
                       struct document *document, size_t document_bytes, struct notes *notes);

#endif
