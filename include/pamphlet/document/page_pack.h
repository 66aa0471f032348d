/*
 * A page as one block of bytes without pointers: its fields, members, document, and the notes on
 * it. What a worker sends, and what can lie in a file.
 *
 * The path is not in it: whoever unpacks knows what page was asked for.
 */
#ifndef PAMPHLET_DOCUMENT_PAGE_PACK_H
#define PAMPHLET_DOCUMENT_PAGE_PACK_H

#include "base/notes.h"
#include "document/page.h"

#include <stdbool.h>

/* Appends the page; notes may be NULL. */
void page_pack(struct buffer *out, const struct page *page, const struct notes *notes);

/* The same without the document, which must follow as it lies in memory if the page has one. */
void page_pack_head(struct buffer *out, const struct page *page, const struct notes *notes);

/* Fills a page (page_init was called with its path) from a block that need not be aligned, and adds
 * the notes, of this page's file; notes may be NULL. A block is hostile until it is checked: false
 * if it is not whole and sound (lengths, bounds, clean text, document_validate), and nothing of it
 * is kept then but memory in the page's arena. */
bool page_unpack(struct page *page, const void *block, size_t n_bytes, struct notes *notes);

/* Only the document of a block, on the heap; NULL: there is none, or it is not sound. */
struct document *page_unpack_document(const void *block, size_t n_bytes);

/* Bytes of the document at the end of a block of which the beginning is here, as it claims itself;
 * 0 where there is too little to tell. */
size_t page_pack_document_bytes(const void *block, size_t n_bytes);

/* As page_unpack where the document was read to a place of its own, on the heap: a long one is not
 * copied. It is taken over, whatever becomes of it. */
bool page_unpack_apart(struct page *page, const void *block, size_t n_bytes,
                       struct document *document, size_t document_bytes, struct notes *notes);

#endif
