/*
 * Find: where some words occur in a text, ignoring case and accents.
 */
#ifndef PAMPHLET_UI_FIND_H
#define PAMPHLET_UI_FIND_H

#include "base/memory.h"
#include "document/document.h"
#include "library/search.h"

/* A stretch of the text, in bytes. */
struct find_hit {
    uint32_t start;
    uint32_t end;
};

struct find;

/* Prepares to search a text, which is taken over. It is folded once, here. */
struct find *find_new(char *text, size_t n_bytes);
/* The same for a document's text: its hard line breaks count as blanks. */
struct find *find_new_in(const struct document *document);
void find_free(struct find *find);

/* Finds the words, folded (text_fold). Blanks at either end do not count, and a run of blanks
 * counts as one. Words are found across line ends, links and bold, but not across blocks. No words:
 * no hits. */
void find_words(struct find *find, const char *words, size_t n_bytes);

/* Takes what a search found in the text for the hits; words side by side are one. */
void find_marks(struct find *find, const struct library_mark *marks, size_t count);

/* The number of hits. */
size_t find_count(const struct find *find);
/* Hits are in reading order; index is below find_count. */
struct find_hit find_hit(const struct find *find, size_t index);

/* The index of the first hit that ends after a text offset, find_count if there is none. */
size_t find_after(const struct find *find, uint32_t text_offset);

#endif
