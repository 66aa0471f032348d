/*
 * The document: a page as a finished tree, in one block of memory without pointers.
 *
 *     header | nodes in reading order | text: the words | data: addresses, ids, languages of code
 *
 * The form in memory is the form in a file: opening a page is one read and one document_validate.
 * The text block holds the words of the page in reading order, with line ends between blocks, so
 * the plain text of a subtree is one slice. It holds cleaned text only.
 *
 * A document knows no width, no colour and no file. Once built, it never changes except for the
 * targets of its links (document_set_target).
 */
#ifndef PAMPHLET_DOCUMENT_DOCUMENT_H
#define PAMPHLET_DOCUMENT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The kinds of node, by CommonMark's names where it has one. Columns: name, label, what it may hold
 * (enum node_content). */
#define NODE_KINDS(X)                                                                              \
    X(DOCUMENT, "document", BLOCKS)                                                                \
    X(HEADING, "heading", INLINES) /* level 1-6; data: its id */                                   \
    X(PARAGRAPH, "paragraph", INLINES)                                                             \
    X(QUOTE, "block-quote", BLOCKS)   /* level: enum node_card */                                  \
    X(LIST, "list", BLOCKS)           /* NODE_ORDERED, NODE_TIGHT; level; number: the first */     \
    X(ITEM, "item", BLOCKS)           /* NODE_TASK, NODE_DONE; number: its own */                  \
    X(CODE_BLOCK, "code-block", TEXT) /* data: the info string */                                  \
    X(RULE, "thematic-break", NOTHING)                                                             \
    X(TABLE, "table", BLOCKS)                     /* number: columns */                            \
    X(TABLE_ROW, "row", BLOCKS)                   /* NODE_HEAD */                                  \
    X(TABLE_CELL, "cell", INLINES)                /* level: enum node_align; NODE_HEAD, ... */     \
    X(DEFINITION_LIST, "definition-list", BLOCKS) /* of terms and definitions */                   \
    X(TERM, "term", INLINES)                      /* data: its id, if it has one */                \
    X(DEFINITION, "definition", BLOCKS)                                                            \
    X(FOOTNOTE, "footnote", BLOCKS) /* number: its own; data: its id */                            \
    X(TEXT, "text", TEXT)           /* a soft break is a blank */                                  \
    X(BREAK, "hard-break", TEXT)    /* a line end in the text */                                   \
    X(EMPHASIS, "emphasis", INLINES)                                                               \
    X(STRONG, "strong", INLINES)                                                                   \
    X(STRIKE, "strikethrough", INLINES)                                                            \
    X(CODE, "code", TEXT)                                                                          \
    X(LINK, "link", INLINES)       /* level: enum node_target; data: address; page, number */      \
    X(PICTURE, "picture", INLINES) /* the alternative text; data: address */                       \
    X(TITLE, "title", NOTHING)     /* data: its picture's caption, not part of the text */         \
    X(ANCHOR, "anchor", NOTHING)   /* a link target; data: its id; allowed anywhere */

enum node_kind {
#define X(name, label, content) NODE_##name,
    NODE_KINDS(X)
#undef X
        NODE_MAX
};

/* What a node may hold. */
enum node_content { NODE_HOLDS_BLOCKS, NODE_HOLDS_INLINES, NODE_HOLDS_TEXT, NODE_HOLDS_NOTHING };

enum node_flag {
    NODE_ORDERED = 1 << 0,
    NODE_TIGHT = 1 << 1,
    NODE_TASK = 1 << 2,
    NODE_DONE = 1 << 3,
    NODE_HEAD = 1 << 4,
    NODE_FROM_HEAD = 1 << 5, /* from the front matter, not the body */
    NODE_ACROSS = 1 << 6,    /* an empty cell: the one to its left spans it */
    NODE_BELOW = 1 << 7, /* an empty cell: the one above spans it, and belongs to this row too */
};

enum node_align { ALIGN_DEFAULT, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

/* The level of a list: how the items of an ordered one are numbered, as in 1, a, A, i, I. */
enum node_numbers {
    NUMBERS_DECIMAL,
    NUMBERS_LETTERS,
    NUMBERS_CAPITALS,
    NUMBERS_ROMAN,
    NUMBERS_ROMAN_CAPITALS,
    NUMBERS_MAX
};

/* The level of a care card, which is a quote. */
enum node_card {
    CARD_NONE,
    CARD_EMERGENCY,
    CARD_URGENT,
    CARD_NON_URGENT,
    CARD_NOTE,
    CARD_TIP,
    CARD_IMPORTANT,
    CARD_WARNING,
    CARD_CAUTION,
    CARD_MAX
};

/* Where a link leads. */
enum node_target {
    TARGET_UNRESOLVED, /* not looked up yet */
    TARGET_PAGE,       /* page: its id; number: the heading's node there, 0 for the top */
    TARGET_OUTSIDE,    /* an external address: http, https, mailto, tel */
    TARGET_FILE,       /* a file of the site, not a page; number: 1 if a link's is missing */
    TARGET_DEAD,       /* leads nowhere; number: 1 if to a page that is hidden */
    TARGET_REFUSED,    /* a scheme that is never followed (javascript:, data:, file:) */
};

struct node {
    uint8_t kind;   /* enum node_kind */
    uint8_t level;  /* heading level, card, alignment or target, by kind */
    uint16_t flags; /* enum node_flag */
    uint32_t size;  /* nodes of the subtree, this one included; next sibling: index + size */
    uint32_t text;  /* the words of the subtree: offset in the text block */
    uint32_t text_bytes;
    uint32_t data; /* offset in the data block */
    uint32_t data_bytes;
    uint32_t page;
    uint32_t number;
};

struct document {
    uint32_t magic;
    uint32_t version;
    uint32_t node_count;
    uint32_t text_bytes;
    uint32_t data_bytes;
    uint32_t reserved;
    struct node nodes[];
};

enum {
    DOCUMENT_MAGIC = 0x504d4431, /* "PMD1" */
    DOCUMENT_VERSION = 1,
    DOCUMENT_DEPTH_MAX = 64, /* deeper nesting is flattened by the builder */
};

/* A place in a document: a node and an offset in bytes into its text. Never a row. */
struct place {
    uint32_t node;
    uint32_t offset;
};

/* Bytes of the whole block. */
size_t document_bytes(const struct document *document);
/* The text block, document->text_bytes long, lent, not NUL-terminated. */
const char *document_text(const struct document *document);
/* The words below a node, lent, not NUL-terminated; their length is node->text_bytes. */
const char *node_text(const struct document *document, const struct node *node);
/* The node's attribute, lent, not NUL-terminated; its length is node->data_bytes. */
const char *node_data(const struct document *document, const struct node *node);
/* The label of a kind in NODE_KINDS ("block-quote"), static; and what it may hold. */
const char *node_kind_name(enum node_kind kind);
enum node_content node_kind_content(enum node_kind kind);
bool node_kind_is_inline(enum node_kind kind);

/* The caption of a picture: its NODE_TITLE's data, lent, not NUL-terminated; "" if it has none. */
const char *document_caption(const struct document *document, uint32_t picture, size_t *n_bytes);
/* Whether links can lead to this node: a heading, term, footnote or anchor with an id. */
bool node_has_id(const struct node *node);

/* Whether a node is a heading with words. Word processors leave some without, which no reader sees.
 */
bool document_has_heading(const struct document *document, uint32_t node);

/* The first heading with words; 0: there is none. */
uint32_t document_first_heading(const struct document *document);

/* The first leaf of a node's subtree: the node itself if nothing is below it. */
uint32_t document_first_leaf(const struct document *document, uint32_t node);

/* Sets where a link or picture leads. page and number as in enum node_target. */
void document_set_target(struct document *document, uint32_t node, enum node_target target,
                         uint32_t page, uint32_t number);

/* Whether n_bytes at block are one complete, sound document. Must be called on every block from a
 * file or another process before anything else reads it. block must be aligned as struct document.
 */
bool document_validate(const void *block, size_t n_bytes);

/* A heap copy. */
struct document *document_copy(const struct document *document);

/* Replacement text for a NODE_TEXT; must be cleaned. */
struct document_words {
    uint32_t text; /* the NODE_TEXT's index */
    const char *s;
    uint32_t n_bytes;
};

/* A heap copy with replaced text, given in ascending order of nodes; node numbers do not change. */
struct document *document_copy_with(const struct document *document,
                                    const struct document_words *words, size_t count);

#endif
