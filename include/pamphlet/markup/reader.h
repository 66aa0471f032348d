/*
 * What is known while Markdown is read, and what becomes of its text. Knows nothing of md4c.
 */
#ifndef PAMPHLET_MARKUP_READER_H
#define PAMPHLET_MARKUP_READER_H

#include "markup/card_quote.h"
#include "markup/headings.h"
#include "markup/html.h"
#include "markup/lists.h"
#include "markup/prose.h"
#include "markup/spans.h"

/* By value: reader_init, reader_set_source, reader_done. It must not move in between. */
struct reader {
    const struct content_options *options;
    const char *source;
    size_t source_bytes;
    struct builder *builder;
    struct html *html;
    struct headings headings;
    struct prose prose;
    struct spans spans;
    struct lists lists;
    struct card_quote card_quote;
    struct buffer html_block; /* the raw text of the open HTML block */
    struct buffer code;       /* of a code block, to be added */
    size_t code_column;       /* where it ends, for tabs */
    unsigned open_spans;
    bool in_head;  /* within a table's head */
    bool flat_row; /* the open row has cells, but no nodes */
    bool in_html_block;
    unsigned rests; /* pieces of HTML blocks that were read as Markdown */
};

/* All is lent until reader_done. */
void reader_init(struct reader *reader, const struct content_options *options,
                 struct footnotes *footnotes, struct builder *builder);
void reader_done(struct reader *reader);

/* Sets the text, lent, in which the reader and all its parts look up where a run stands. */
void reader_set_source(struct reader *reader, const char *s, size_t n_bytes);

/* A block begins. */
void reader_begin_block(struct reader *reader, bool is_paragraph, bool is_heading);

/* A block begins or ends: closes the spans that are still open, because md4c lets a link run out of
 * its table cell. When md4c ends them later, nothing happens. */
void reader_end_spans(struct reader *reader);

/* Call before a run of text is added. Opens the spans that were held back until their first text,
 * and returns how many bytes of the run to skip, because a card, a task, a comment or a tag took
 * them. is_prose: it is neither code nor HTML.
 * *n_bytes becomes the number of bytes behind those; in a heading, without its attributes. */
size_t reader_begin_text(struct reader *reader, const char *s, size_t *n_bytes, bool is_prose);

/* Adds a run of prose; an entity as md4c gives it; a line end, which `stays` or is a blank. */
void reader_add_prose(struct reader *reader, const char *s, size_t n_bytes);
void reader_add_entity(struct reader *reader, const char *s, size_t n_bytes);
void reader_end_line(struct reader *reader, bool stays);

#endif
