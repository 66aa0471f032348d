/*
 * Markdown: CommonMark and GFM into a document. The only file that calls md4c.
 */
#ifndef PAMPHLET_CONTENT_MARKDOWN_H
#define PAMPHLET_CONTENT_MARKDOWN_H

#include "content/options.h"
#include "document/builder.h"

#include <stdbool.h>

/* Bytes after the text that the caller must own and keep zero: md4c 0.4.8 reads a little past the
 * end of what it is given. */
enum { MARKDOWN_PADDING_BYTES = 64 };

/* Adds the blocks of s to the builder. Returns false if md4c gave up (it ran out of memory, hit a
 * limit of its own, or the builder is full); what was read so far is in the builder. */
bool markdown_build(const char *s, size_t n_bytes, const struct content_options *options,
                    struct builder *builder);

/* Appends the id that Goldmark gives a heading whose source line is s (without the marks of the
 * heading): letters and digits lower-cased, blanks and hyphens "-", all else dropped, "heading" for
 * nothing. Repeats are numbered by the caller. */
void markdown_heading_id(struct buffer *out, const char *s, size_t n_bytes);

#endif
