/*
 * Builds a document from start to end: open a node, add text, close it. All text is cleaned as it
 * is added, so a document never holds anything else.
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
    struct document *document; /* under construction: nodes are added after its header */
    struct node *nodes;        /* document->nodes */
    size_t count;
    size_t room; /* allocated, in nodes; the header counts as one */
    struct buffer text;
    struct buffer data;
    uint32_t open[DOCUMENT_DEPTH_MAX];
    size_t depth;
    struct buffer flattened; /* the depth at each open builder_open without a node */
    size_t implicit_depth;   /* depth of the paragraph that bare text opened; 0: none */
    bool soft_break;         /* a soft break is pending before the next text */
    uint8_t line_breaks;     /* pending before the next text of this block */
    size_t mark_end;         /* length of the text just after the last builder_say_mark; 0: none */
    size_t limit_bytes;      /* of the document, set by the caller for builder_is_full; 0: none */
    bool was_full;           /* builder_is_full has said so */
};

/* A state to return to; see builder_rewind. */
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

/* Announces roughly how long the text will be, so that room for a long one is allocated at once. */
void builder_expect(struct builder *builder, size_t text_bytes);

/* Whether the document has exceeded limit_bytes. Nothing enforces the limit: the caller should
 * stop. Once true, it stays true, even if closing nodes then makes the document smaller, because
 * whoever stopped has left something out. */
bool builder_is_full(struct builder *builder);

/* Opens a node below the open one and returns its index. Where nesting is too deep
 * (DOCUMENT_DEPTH_MAX, for blocks 16 levels less), and for a block where only inlines may be (a
 * list in a table cell), no node is made and the open one's index is returned: the content goes
 * into that node, a block's words on lines of their own, and the matching builder_close does
 * nothing. */
uint32_t builder_open(struct builder *builder, enum node_kind kind);

/* Whether the innermost builder_open not yet closed made a node. */
bool builder_has_node(const struct builder *builder);

/* Whether a node of this kind is open, at any depth. */
bool builder_is_in(const struct builder *builder, enum node_kind kind);

/* Whether a block may be opened here. */
bool builder_takes_blocks(const struct builder *builder);

/* Whether the current line is still empty: at the start of a block or after a line end. */
bool builder_at_line_start(const struct builder *builder);

/* The innermost open node. Lent until the next call. */
const struct node *builder_node(const struct builder *builder);

/* Set the fields of the open node; nothing happens if its builder_open made no node. */
void builder_set_level(struct builder *builder, uint8_t level);
/* As builder_set_level, for the parent of the open node. */
void builder_set_parent_level(struct builder *builder, uint8_t level);
void builder_set_flags(struct builder *builder, unsigned flags);
/* As builder_set_flags, for the parent of the open node. */
void builder_set_parent_flags(struct builder *builder, unsigned flags);
void builder_set_number(struct builder *builder, uint32_t number);
/* Sets where a link or picture leads; page and number as in enum node_target. */
void builder_set_target(struct builder *builder, enum node_target target, uint32_t page,
                        uint32_t number);

/* Copies all of these from a node of another document. */
void builder_set_as(struct builder *builder, const struct node *node);

/* Sets the data of the open node, cleaned to one line. */
void builder_data(struct builder *builder, const char *s, size_t n_bytes);

/* Adds text as NODE_TEXT or NODE_CODE; in an open NODE_CODE_BLOCK always as NODE_TEXT. Adjacent
 * text of one kind becomes one node. */
void builder_text(struct builder *builder, enum node_kind kind, const char *s, size_t n_bytes);

/* Adds, as text on a new line, the mark of an item that got no node; a block that follows continues
 * on that line. */
void builder_say_mark(struct builder *builder, const char *s, size_t n_bytes);

/* A line end of the source (CommonMark 6.8): becomes a blank, or nothing between characters of a
 * script written without blanks. */
void builder_soft_break(struct builder *builder);

/* A line end that is kept (CommonMark 6.7). */
void builder_hard_break(struct builder *builder);

/* A line end that is kept only between words of this block. Two in a row leave an empty line;
 * further ones add nothing. */
void builder_line_break(struct builder *builder);

/* Adds an anchor here. It does not separate words. */
void builder_anchor(struct builder *builder, const char *id, size_t n_bytes);

/* Sets the caption of the open picture, cleaned to one line. Nothing happens if it is empty. */
void builder_caption(struct builder *builder, const char *s, size_t n_bytes);

/* Adds a NODE_RULE; nothing where no block may be. */
void builder_rule(struct builder *builder);

/* Closes what the innermost builder_open not yet closed has opened. */
void builder_close(struct builder *builder);

/* Ends the paragraph that bare text opened, if there is one; the next bare text opens a new one. */
void builder_end_paragraph(struct builder *builder);

/* Separates what follows from what precedes: ends the paragraph that bare text opened, or begins a
 * new line where only inlines may be. */
void builder_separate(struct builder *builder);

/* Takes that back for a block that is put on the line of the text before it. */
void builder_unseparate(struct builder *builder);

/* Closes an open paragraph early, so that a block can follow; the builder_close that its opener
 * still owes does nothing. False: the open node is no paragraph. */
bool builder_release(struct builder *builder);

/* Makes the open code block a paragraph, its lines code spans, so that inlines can be opened in it.
 * False: the open node is no code block. */
bool builder_loosen_code(struct builder *builder);

/* Moves the closed nodes from `first` to before `end`, and their words, behind those from `end` on.
 * All have the same parent, the open node. */
void builder_move_last(struct builder *builder, size_t first, size_t end);

/* Records the present state for builder_rewind. Nodes opened after it must be closed before the
 * rewind. */
struct builder_mark builder_mark(const struct builder *builder);

/* Returns to the mark: removes everything added since. False, and nothing is removed, if the open
 * nodes are not those of the mark. */
bool builder_rewind(struct builder *builder, const struct builder_mark *mark);

/* Adds a paragraph, or a heading with flags (enum node_flag), of this text (a string). */
void builder_paragraph(struct builder *builder, const char *words);
void builder_heading(struct builder *builder, uint8_t level, unsigned flags, const char *words);

/* Adds strong text. */
void builder_strong(struct builder *builder, const char *s, size_t n_bytes);

/* Adds a block of a strong label, a blank and words; nothing if there are no words. */
void builder_labelled(struct builder *builder, enum node_kind block, const char *label,
                      const char *s, size_t n_bytes);

/* Adds a heading of the second level and opens a tight list below it, which the caller closes. */
void builder_open_part(struct builder *builder, const char *heading);

/* Appends a copy of a node of `from` and its subtree, leaving out nodes of one kind with their
 * subtrees. */
void builder_splice_without(struct builder *builder, const struct document *from, uint32_t node,
                            enum node_kind kind);

/* Append copies of all nodes below the root of `from`; the second one transliterates them to ASCII.
 */
void builder_splice(struct builder *builder, const struct document *from);
void builder_splice_ascii(struct builder *builder, const struct document *from);

/* A copy of a document transliterated to ASCII, on the heap; NULL if it is ASCII already. */
struct document *builder_ascii_copy(const struct document *document);

/* Closes what is open and returns the document, one heap block owned by the caller; the builder is
 * done. */
struct document *builder_finish(struct builder *builder);

#endif
