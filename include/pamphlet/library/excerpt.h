/*
 * Parts of a text, written on one line; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_EXCERPT_H
#define PAMPHLET_LIBRARY_EXCERPT_H

#include "base/memory.h"
#include "document/document.h"
#include "library/search.h"

/* The text that parts are taken from; all is lent. */
struct excerpt_source {
    const char *text;
    size_t n_bytes;
    const struct document *document; /* whose text ends with this one; NULL: it is of none */
    const char *struck;              /* what to write before crossed-out words */
};

/* How many bytes of the document's text precede the source's; 0 without a document. */
size_t excerpt_bytes_before(const struct excerpt_source *source);

/* Appends the text from `start` to `end`, on one line: with a dot between blanks for each line end,
 * and with crossed-out words marked. */
void excerpt_add(const struct excerpt_source *source, size_t start, size_t end, struct buffer *out);

#endif
