/*
 * Raw HTML in Markdown: its elements become nodes, its unknown tags go, its words stay.
 *
 * Markdown's reader reports its own blocks and spans (html_enter_block, html_enter_span,
 * html_leave) and its text (html_begin_text), so that elements can stay open across them:
 * "<details>", Markdown paragraphs, "</details>". What HTML opens within a block of Markdown is
 * closed with it.
 */
#ifndef PAMPHLET_MARKUP_HTML_H
#define PAMPHLET_MARKUP_HTML_H

#include "document/builder.h"

#include <stdbool.h>

struct html;

/* Returns a reader that adds to the builder, which is lent. name_heading is called while a heading
 * without an id of its own is still open and, if names_terms, for each term of Markdown's
 * definition lists: it sets an id made from the words by builder_data. html_free frees. */
struct html *html_new(struct builder *builder,
                      void (*name_heading)(void *data, const char *words, size_t n_bytes),
                      void *data, bool names_terms);
void html_free(struct html *html);

/* One whole HTML block (CommonMark 4.6). Returns how many bytes of it are HTML: after a script, a
 * style or a comment that is never closed, what follows the first empty line is Markdown. */
size_t html_block(struct html *html, const char *s, size_t n_bytes);

/* A text that is HTML from end to end, behind such an empty line too. Ends early where the builder
 * is full. */
void html_whole(struct html *html, const char *s, size_t n_bytes);

/* Raw HTML within a line (CommonMark 6.6): a tag, a comment or the like, or the next piece of one
 * that goes over several lines, line ends included. */
void html_inline(struct html *html, const char *s, size_t n_bytes);

/* What Markdown begins. Inside an open "<pre>", a paragraph or indented code is more of its text,
 * which an empty line has split; any other block comes after that text. */
enum html_entered { HTML_ENTERED_PARAGRAPH, HTML_ENTERED_INDENTED_CODE, HTML_ENTERED_OTHER };

/* Markdown begins a block or a span: call before opening its node. Not called for HTML blocks. */
void html_enter_block(struct html *html, enum html_entered block);
void html_enter_span(struct html *html);

/* Markdown ends a block or a span: call before closing its node. */
void html_leave(struct html *html);

/* Call before adding Markdown's text or a line break. Returns how many bytes of it to skip because
 * they belong to a comment that ends in it. */
size_t html_begin_text(struct html *html, const char *s, size_t n_bytes);

/* Something that shows no words stands here, as a picture without any: what stands before it and
 * behind it is not one number. */
void html_part_numbers(struct html *html);

/* Whether line ends in Markdown's text are kept, because preformatted HTML is open. */
bool html_is_preformatted(const struct html *html);

/* Whether Markdown's text is within HTML code and must be taken literally. */
bool html_is_code(const struct html *html);

/* Adds Markdown's text with the style of the elements around it: code, or raised. */
void html_text(struct html *html, const char *s, size_t n_bytes);

#endif
