/* What the tests of the dialect share: a page that is parsed, and its document in one line. */
#ifndef PAMPHLET_TESTS_UNIT_PARSING_H
#define PAMPHLET_TESTS_UNIT_PARSING_H

#include "base/memory.h"
#include "base/notes.h"
#include "content/options.h"
#include "document/page.h"

/* A page and the notes on it. By value: parsing_begin, parsing_end. */
struct parsing {
    struct page page;
    struct notes notes;
};

/* Parses a text as the file "p.md"; fails if its document is not valid. options may be NULL. */
void parsing_begin(struct parsing *parsing, const char *s, const struct content_options *options);
void parsing_end(struct parsing *parsing);

/* Appends the node at `index` in one line: "kind[children]" for blocks, else the words. */
void parsing_describe(struct buffer *out, const struct document *document, uint32_t index);

#endif
