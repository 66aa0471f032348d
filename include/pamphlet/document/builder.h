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
    struct document *document; /* what it will be: its nodes are added behind its head */
    struct node *nodes;        /* there */
    size_t count;
    size_t room; /* in nodes, the head counted as one */
    struct buffer text;
    struct buffer data;
    uint32_t open[DOCUMENT_DEPTH_MAX];
    size_t depth;
    struct buffer flattened; /* opens that got no node and wait for their close: depth of each */
    size_t implicit_depth;   /* depth of a paragraph that nobody opened, 0 if there is none */
    bool soft_break;         /* a blank is owed before the next text */
    uint8_t line_breaks;     /* line ends owed before the next text, none where a block begins */
    size_t mark_end;         /* bytes of text where an item's mark ended last, 0: there is none */
    size_t limit_bytes;      /* of the document; 0: none. Asked of builder_is_full. */
};

/* A state to go back to, see builder_cut. */
struct builder_mark {
    size_t count;
    size_t text_bytes;
    size_t data_bytes;
    size_t depth;
    size_t flattened;
    size_t implicit_depth;
    uint32_t top;
    uint32_t last_text_bytes;
    bool soft_break;
    uint8_t line_breaks;
};

void builder_init(struct builder *builder);
void builder_done(struct builder *builder);

/* Says about how long the text will be: for a long one room is made at once. */
void builder_expect(struct builder *builder, size_t text_bytes);

/* Whether the document has outgrown its limit: whoever builds should stop. */
bool builder_is_full(const struct builder *builder);

/* Opens a node below the one that is open and returns its index. Past DOCUMENT_DEPTH_MAX, and where
 * a block is asked for among inlines (a list in a table's cell), nothing is opened: the content
 * lands in the deepest node, a block's words on lines of their own, and the matching close is
 * swallowed. */
uint32_t builder_open(struct builder *builder, enum node_kind kind);

/* Whether what was opened last, and is still open, got a node. */
bool builder_has_node(const struct builder *builder);

/* Whether a block opened now would stand among blocks. */
bool builder_takes_blocks(const struct builder *builder);

/* Whether nothing was written yet on the line that is open: at the start of a block, or behind a
 * line end. */
bool builder_at_line_start(const struct builder *builder);

/* The node opened last that is still open. Lent until the next call. */
const struct node *builder_node(const struct builder *builder);

/* Set what the node just opened is; nothing happens where it was not opened for being too deep. */
void builder_set_level(struct builder *builder, uint8_t level);
/* As builder_set_level, for the node above the open one. */
void builder_set_parent_level(struct builder *builder, uint8_t level);
void builder_set_flags(struct builder *builder, unsigned flags);
void builder_set_number(struct builder *builder, uint32_t number);
/* A link's target, the page and the place in it as in enum node_target. */
void builder_set_target(struct builder *builder, enum node_target target, uint32_t page,
                        uint32_t number);

/* All of these, as they are of a node of another document. */
void builder_set_as(struct builder *builder, const struct node *node);

/* Sets the attribute of the open node; cleaned, one line. */
void builder_data(struct builder *builder, const char *s, size_t n_bytes);

/* Adds text: NODE_TEXT or NODE_CODE, and within an open NODE_CODE_BLOCK NODE_TEXT. Adjacent text of
 * one kind becomes one node. */
void builder_text(struct builder *builder, enum node_kind kind, const char *s, size_t n_bytes);

/* The mark of an item that has no node, on a line of its own; a block that begins behind it stays
 * on that line. */
void builder_say_mark(struct builder *builder, const char *s, size_t n_bytes);

/* A line end of the source: a blank, or nothing between characters written without blanks. */
void builder_soft_break(struct builder *builder);

/* A line end that stays (CommonMark 6.7). */
void builder_hard_break(struct builder *builder);

/* A line end that stays if words come before and after it in this block; two in a row leave a line
 * empty, more do no more. */
void builder_line_break(struct builder *builder);

/* Names this place, without parting any words. */
void builder_anchor(struct builder *builder, const char *id, size_t n_bytes);

/* The caption of the picture that is open; cleaned, one line. Nothing where it is empty. */
void builder_caption(struct builder *builder, const char *s, size_t n_bytes);

/* A rule (NODE_RULE); nothing where no block may stand. */
void builder_rule(struct builder *builder);

void builder_close(struct builder *builder);

/* Ends the paragraph that bare text made for itself, if there is one: the next bare text begins a
 * new one. */
void builder_end_paragraph(struct builder *builder);

/* Parts what comes from what was: ends the paragraph that bare text made for itself, or begins a
 * new line where only inlines may stand. */
void builder_part(struct builder *builder);

/* Closes an open paragraph before its time, so that a block can stand where it was; the close that
 * its opener still owes is swallowed. False: no paragraph is open. */
bool builder_release(struct builder *builder);

/* What is built now, to be given to builder_cut; nodes opened since must be closed by then. */
struct builder_mark builder_mark(const struct builder *builder);

/* Takes back all that was added since the mark. False, and nothing is done, where other nodes are
 * open now than were then. */
bool builder_cut(struct builder *builder, const struct builder_mark *mark);

/* A paragraph, or a heading with flags (enum node_flag), of these words. */
void builder_paragraph(struct builder *builder, const char *words);
void builder_heading(struct builder *builder, uint8_t level, unsigned flags, const char *words);

/* Appends a copy of one node of `from` and all below it, leaving out every node of one kind with
 * all below that. */
void builder_splice_without(struct builder *builder, const struct document *from, uint32_t node,
                            enum node_kind kind);

/* Appends copies of all nodes below the root of `from`; `ascii`: in letters any terminal has. */
void builder_splice(struct builder *builder, const struct document *from, bool ascii);

/* A copy of a document in letters any terminal has, on the heap; NULL if it is one already. */
struct document *builder_ascii_copy(const struct document *document);

/* The finished document, one heap block, given to the caller; the builder is done. */
struct document *builder_finish(struct builder *builder);

#endif
