/*
 * Raw HTML in Markdown: its elements become nodes, its unknown tags go, its words stay.
 *
 * Markdown's reader tells of its own blocks and spans (html_enter_block, html_enter_span,
 * html_leave) and of its text
 * (html_begin_text), so that elements can stay open across them: "<details>", Markdown
 * paragraphs, "</details>". What HTML opens within a block of Markdown is closed with it.
 */
#ifndef PAMPHLET_CONTENT_HTML_H
#define PAMPHLET_CONTENT_HTML_H

#include "document/builder.h"

#include <stdbool.h>

struct html;

/* Adds to the builder, lent. name_heading is called within each heading that has no id of its own,
 * and, if names_terms, within each term of Markdown's: it gives one from the words by builder_data.
 * html_free frees. */
struct html *html_new(struct builder *builder,
                      void (*name_heading)(void *data, const char *words, size_t n_bytes),
                      void *data, bool names_terms);
void html_free(struct html *html);

/* One whole HTML block (CommonMark 4.6). Returns how many bytes of it are HTML: what is behind a
 * script, a style or a comment that does not end, from the first empty line on, is Markdown. */
size_t html_block(struct html *html, const char *s, size_t n_bytes);

/* Raw HTML within a line (CommonMark 6.6): a tag, a comment or the like, or the next piece of one
 * that goes over several lines, line ends included. */
void html_inline(struct html *html, const char *s, size_t n_bytes);

/* What Markdown begins. Where "<pre>" is open, a paragraph or indented code is more of its text,
 * made by an empty line in it; all other blocks stand behind that text. */
enum html_entered { HTML_ENTERED_PARAGRAPH, HTML_ENTERED_INDENTED_CODE, HTML_ENTERED_OTHER };

/* Markdown begins a block or a span: to be called before its node is opened. HTML blocks are not
 * told. */
void html_enter_block(struct html *html, enum html_entered block);
void html_enter_span(struct html *html);

/* Markdown ends a block or a span: to be called before its node is closed. */
void html_leave(struct html *html);

/* Markdown's text or line break comes. Returns how many bytes of it are gone, for they were in a
 * comment that ends in it. */
size_t html_begin_text(struct html *html, const char *s, size_t n_bytes);

/* Whether each line end counts in Markdown's text. */
bool html_is_preformatted(const struct html *html);

/* Whether Markdown's text stands in code of HTML, and means nothing but itself. */
bool html_is_code(const struct html *html);

/* Adds Markdown's text with the style of the elements around it: code, or raised. */
void html_text(struct html *html, const char *s, size_t n_bytes);

#endif
