/*
 * Prose: a run of Markdown's text on its way into the document. Finds footnote references, emoji,
 * typographic marks and comments, but none in code or in addresses.
 */
#ifndef PAMPHLET_MARKUP_PROSE_H
#define PAMPHLET_MARKUP_PROSE_H

#include "content/options.h"
#include "document/builder.h"
#include "markup/footnotes.h"
#include "markup/html.h"
#include "markup/typographer.h"

/* By value: zeroed except for the first four; all are lent. */
struct prose {
    const struct content_options *options;
    struct footnotes *footnotes;
    const char *source;
    const char *source_end;
    struct typographer typographer;
    unsigned extras_open;       /* which have begun in the block: 1 << enum extra for each */
    unsigned links;             /* open links and pictures around the text */
    bool in_list;               /* the text is in an item of Markdown's, */
    bool in_heading;            /* in a heading, */
    bool in_cell;               /* in a table's cell */
    const char *taken_to;       /* source text before this place was taken already */
    const char *comment_end;    /* the next "-->" that was found */
    const char *comment_failed; /* no comment that begins before this place ends in its block */
};

/* A block of text begins: quotes left open in the one before do not count. */
void prose_begin_block(struct prose *prose);

/* Adds a run of text, which holds no line end. Text that is not in the source (decoded entities)
 * gets no typographic marks. Adds it through html, which knows the elements around it. */
void prose_add(struct prose *prose, const char *s, size_t n_bytes, struct builder *builder,
               struct html *html);

/* Whether the tag at s is a word between guillemets, "<<word>>", that md4c took for a tag. */
bool prose_is_quoted(const struct prose *prose, const char *s, size_t n_bytes);

/* How many bytes at the start of the run s a comment, a tag or a card's mark has taken already. */
size_t prose_taken(const struct prose *prose, const char *s, size_t n_bytes);

#endif
