/* What the tests of layout share: documents to lay out, and what a line shows. */
#ifndef PAMPHLET_TESTS_UNIT_LAID_H
#define PAMPHLET_TESTS_UNIT_LAID_H

#include "document/builder.h"
#include "layout/layout.h"
#include "suites.h"

/* The document of a page of Markdown; the caller frees it. */
struct document *laid_parse(const char *s);

/* Adds a node that holds a text. */
void laid_add(struct builder *builder, enum node_kind kind, const char *s);

/* Whether a line shows a word, in however many spans. */
bool laid_shows(const struct layout *layout, size_t line, const char *word);

/* A document that is laid out, and its lines as plain text. By value: laid_out, laid_done. */
struct laid {
    struct document *document;
    struct layout layout;
    struct buffer text;
};

/* Takes the document over. */
void laid_out(struct laid *laid, struct document *document, struct layout_options options);
void laid_done(struct laid *laid);

/* Fails unless the document is printed as these lines if it is laid out in this way; takes it
 * over. */
void laid_must_be(struct document *document, struct layout_options options, const char *lines);

#endif
