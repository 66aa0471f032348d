/*
 * Raw HTML in Markdown: the words stay, the tags go.
 */
#ifndef PAMPHLET_CONTENT_HTML_H
#define PAMPHLET_CONTENT_HTML_H

#include "document/builder.h"

#include <stdbool.h>

/* What must be remembered from one piece of raw HTML to the next. A zeroed struct is the start. */
struct html_state {
    unsigned hidden; /* open script, style and the like: their text is no text */
};

/* One whole HTML block (CommonMark 4.6): its text as paragraphs. */
void html_block(struct html_state *state, const char *s, size_t n_bytes, struct builder *builder);

/* One tag, comment or the like within a line (CommonMark 6.6). */
void html_inline(struct html_state *state, const char *s, size_t n_bytes, struct builder *builder);

/* Whether Markdown's text is inside a hidden element now. */
bool html_hides_text(const struct html_state *state);

#endif
