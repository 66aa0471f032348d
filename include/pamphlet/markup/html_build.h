/*
 * What each element of HTML does where it begins and where it ends. For the files html*.c only.
 */
#ifndef PAMPHLET_MARKUP_HTML_BUILD_H
#define PAMPHLET_MARKUP_HTML_BUILD_H

#include "markup/html_token.h"
#include "markup/html_tree.h"

/* Handles a start tag; `element` is its row, NULL if it has none. */
void html_begin(struct html *html, const struct html_element *element,
                const struct html_token *tag);

/* Does what an element does at its end, after everything in it and before its own block is
 * closed. */
void html_finish(struct html *html, struct html_open *open);

/* Handles an end tag; NULL: of an unknown element, ignored. */
void html_end(struct html *html, const struct html_element *element);

/* What a kind of element does where it begins, and where it ends. */
typedef void html_beginner(struct html *html, const struct html_element *element,
                           const struct html_token *tag);
typedef void html_finisher(struct html *html, struct html_open *open);

/* Inlines (html_inline.c). */
html_beginner html_begin_format, html_begin_span, html_begin_link, html_begin_code,
    html_begin_quoted, html_begin_reading, html_begin_abbreviation, html_begin_picture,
    html_begin_input;
html_finisher html_finish_quoted, html_finish_reading, html_finish_abbreviation, html_finish_gap;

/* Takes the language of an open code block from a tag's class, as highlighters write it. */
void html_set_language(struct html *html, const struct html_token *tag);

/* MathML (html_math.c). */
html_beginner html_begin_math;
html_finisher html_finish_math;

/* Lists (html_list.c). */
html_beginner html_begin_list, html_begin_item, html_begin_terms, html_begin_term;
html_finisher html_finish_list, html_finish_term;

/* Tables and their parts (html_table.c). */
html_beginner html_begin_table, html_begin_part, html_begin_row, html_begin_cell;
html_finisher html_finish_table, html_finish_part, html_finish_row;

/* Whether the innermost table has no nodes: its cells have bars between them. */
bool html_is_in_flat_table(const struct html *html);

/* The columns of a table's open row (html_columns.c). */
/* Adds the empty cells due before the next one: after a colspan, and below a rowspan. */
void html_columns_fill(struct html *html);
/* Takes the columns of a cell that begins, and of the rows below those into which it reaches.
 * Returns whether it spans several. */
bool html_columns_take(struct html *html, const struct html_token *tag);
/* Adds the empty cells due behind the last one of a row. Spans past the last column make none. */
void html_columns_end(struct html *html);
/* A row ends without a cell in the columns from `from` on. */
void html_columns_pass(struct html_table *table, uint32_t from);

/* Media, which cannot be shown here (html_hidden.c). */
html_beginner html_begin_media, html_begin_source;
html_finisher html_finish_media;

/* A hidden element begins. In an HTML block, `scanner` is just behind its start tag and moves past
 * what can be skipped; within a line it is NULL. */
void html_hide(struct html *html, const struct html_element *element, struct html_scanner *scanner);

/* A comment that did not end in its block. */
void html_hide_comment(struct html *html);

/* The hidden element ends: what was built of it is removed. */
void html_end_hidden(struct html *html);

/* html_attributes.c. The value of an attribute of a tag, lent until the next is asked for; NULL:
 * the tag does not have it. */
const struct buffer *html_value(struct html *html, const struct html_token *tag, const char *name);

/* Adds an anchor named by an attribute of a tag, if the tag has it. */
void html_add_anchor(struct html *html, const struct html_token *tag, const char *attribute);

/* Copies an attribute of a tag into html->strings, trimmed, and returns its offset there; 0 if it
 * is missing or empty. */
size_t html_keep_attribute(struct html *html, const struct html_token *tag, const char *name);

/* The whole number in an attribute, limited to least..most; `other` if there is none. */
long html_number_attribute(struct html *html, const struct html_token *tag, const char *name,
                           long least, long most, long other);

#endif
