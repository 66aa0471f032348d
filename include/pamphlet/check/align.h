/*
 * Finds where in the source the words of a finished document were written.
 */
#ifndef PAMPHLET_CHECK_ALIGN_H
#define PAMPHLET_CHECK_ALIGN_H

#include "check/source.h"
#include "document/document.h"

/* By value: align_make, align_done. */
struct align {
    struct align_word *words; /* of the document */
    size_t count;
};

/* Matches the words of a document with those of its source, of which it keeps nothing. */
void align_make(struct align *align, const struct document *document, const struct source *source);
void align_done(struct align *align);

/* The offset in the source's text of the word at or after an offset in the document's text. A word
 * that is not in the source (an entity, a label that reading added) is placed where the word before
 * it ends. */
size_t align_find(const struct align *align, size_t offset);

/* Where the last word before an offset ends in the source's text; 0: there is none. */
size_t align_find_before(const struct align *align, size_t offset);

/* Where that word ends in the document's text; 0: there is none. */
size_t align_end_before(const struct align *align, size_t offset);

/* Whether the word at or after an offset was found in the source. */
bool align_has(const struct align *align, size_t offset);

/* Whether any word of the n_bytes at an offset was. */
bool align_has_any(const struct align *align, size_t offset, size_t n_bytes);

#endif
