/*
 * Markdown: CommonMark and GFM into a document. The only file that calls md4c.
 */
#ifndef PAMPHLET_MARKUP_MARKDOWN_H
#define PAMPHLET_MARKUP_MARKDOWN_H

#include "content/options.h"
#include "document/builder.h"
#include "markup/footnotes.h"

#include <stdbool.h>

/* Bytes after the text that the caller must own and keep zero: md4c 0.4.8 reads a little past the
 * end of what it is given. */
enum { MARKDOWN_PADDING_BYTES = 64 };

/* Adds the blocks of s to the builder, and numbers the footnotes, which are those that s is known
 * to define. Returns false if md4c gave up (it ran out of memory, hit a limit of its own, or the
 * builder is full); what was read so far is in the builder. */
bool markdown_build(const char *s, size_t n_bytes, const struct content_options *options,
                    struct footnotes *footnotes, struct builder *builder);

#endif
