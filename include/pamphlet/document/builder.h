/*
 * Builds a document from start to end: open a node, add text, close it. Text is cleaned on its way
 * in, so nothing unclean can be in a document.
 *
 *     struct builder builder;
 *     builder_init(&builder);
 *     builder_open(&builder, NODE_PARAGRAPH);
 *     builder_text(&builder, NODE_TEXT, "Hello", 5);
 *     builder_close(&builder);
 *     struct document *document = builder_finish(&builder);
 */
#ifndef PAMPHLET_DOCUMENT_BUILDER_H
#define PAMPHLET_DOCUMENT_BUILDER_H

#include "base/memory.h"
#include "document/document.h"

/* By value: builder_init, then builder_finish or builder_done. */
struct builder {
    struct node *nodes;
    size_t count;
    size_t room;
    struct buffer text;
    struct buffer data;
    uint32_t open[DOCUMENT_DEPTH_MAX];
    size_t depth;
    size_t flattened;      /* opens past the depth limit that still wait for their close */
    size_t implicit_depth; /* depth of a paragraph that nobody opened, 0 if there is none */
    bool soft_break;       /* a blank is owed before the next text */
};

void builder_init(struct builder *builder);
void builder_done(struct builder *builder);

/* Opens a node below the one that is open and returns its index. Past DOCUMENT_DEPTH_MAX nothing is
 * opened: the content lands in the deepest node, and the matching close is swallowed. */
uint32_t builder_open(struct builder *builder, enum node_kind kind);

/* The node opened last that is still open. Lent until the next call. */
const struct node *builder_node(const struct builder *builder);

/* Set what the node just opened is; nothing happens where it was not opened for being too deep. */
void builder_set_level(struct builder *builder, uint8_t level);
/* As builder_set_level, for the node above the open one. */
void builder_set_parent_level(struct builder *builder, uint8_t level);
void builder_set_flags(struct builder *builder, unsigned flags);
void builder_set_number(struct builder *builder, uint32_t number);

/* Sets the attribute of the open node; cleaned, one line. */
void builder_data(struct builder *builder, const char *s, size_t n_bytes);

/* Adds text: NODE_TEXT or NODE_CODE, and within an open NODE_CODE_BLOCK NODE_TEXT. Adjacent text of
 * one kind becomes one node. */
void builder_text(struct builder *builder, enum node_kind kind, const char *s, size_t n_bytes);

/* A line end of the source: a blank, or nothing between characters written without blanks. */
void builder_soft_break(struct builder *builder);

/* A line end that stays (CommonMark 6.7). */
void builder_hard_break(struct builder *builder);

/* Names this place, without parting any words. */
void builder_anchor(struct builder *builder, const char *id, size_t n_bytes);

/* The caption of the picture that is open; cleaned, one line. Nothing where it is empty. */
void builder_caption(struct builder *builder, const char *s, size_t n_bytes);

/* A node without content: NODE_RULE. */
void builder_leaf(struct builder *builder, enum node_kind kind);

void builder_close(struct builder *builder);

/* Ends the paragraph that bare text made for itself, if there is one: the next bare text begins a
 * new one. */
void builder_end_paragraph(struct builder *builder);

/* Closes the open node and takes it back, with all that was put into it. */
void builder_cancel(struct builder *builder);

/* Appends a copy of one node of `from` and all below it. */
void builder_splice_node(struct builder *builder, const struct document *from, uint32_t node);

/* Appends copies of all nodes below the root of `from`; `ascii`: in letters any terminal has. */
void builder_splice(struct builder *builder, const struct document *from, bool ascii);

/* A copy of a document in letters any terminal has, on the heap; NULL if it is one already. */
struct document *builder_ascii_copy(const struct document *document);

/* The finished document, one heap block, given to the caller; the builder is done. */
struct document *builder_finish(struct builder *builder);

#endif
