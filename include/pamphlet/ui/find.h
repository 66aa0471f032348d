/*
 * Find in a page: where a few words stand in a document, case and accents aside.
 */
#ifndef PAMPHLET_UI_FIND_H
#define PAMPHLET_UI_FIND_H

#include "base/memory.h"
#include "document/document.h"

/* A stretch of the document's text: offsets in bytes into its text block. */
struct find_hit {
    uint32_t start;
    uint32_t end;
};

struct find;

/* Prepares a document, which must outlive it, for being searched: its text is folded once. */
struct find *find_new(const struct document *document);
void find_free(struct find *find);

/* Looks for the words, folded (text_fold); blanks at the ends are left out and runs of blanks are
 * one. Words are found across line ends, links and bold, but not across blocks. No words: no hits.
 */
void find_words(struct find *find, const char *words, size_t n_bytes);

size_t find_count(const struct find *find);
/* In reading order, index below find_count. */
struct find_hit find_hit(const struct find *find, size_t index);

/* The first hit that ends behind a text offset, find_count if there is none. */
size_t find_after(const struct find *find, uint32_t text_offset);

#endif
