/*
 * Whether a shortcode is a block, words in a line, or plain text in code, and what that means for
 * the lines in a pair and behind it.
 */
#ifndef PAMPHLET_SHORTCODE_FORM_H
#define PAMPHLET_SHORTCODE_FORM_H

#include "shortcode/table.h"
#include "shortcode/weave.h"

/* How the tag `index`, which begins where weave is, is laid out if it is of this kind. in_code: it
 * is between the tags of a shortcode that holds code. */
enum shortcode_form shortcode_form(const struct weave *weave, const struct shortcode_tags *tags,
                                   uint32_t index, const struct shortcode_kind *kind, bool in_code);

/* Keeps the text between the tag `index`, which weave has passed, and its partner in one table cell
 * if all is on one line and the tag has a partner. */
void shortcode_keep_in_cell(struct weave *weave, const struct shortcode_tags *tags, uint32_t index);

/* Call behind the opening tag of a pair that is a block: strips from the lines in it the blanks
 * that Markdown would take for code. tag: NULL if the text in it is code. */
void shortcode_enter_block(struct weave *weave, const struct shortcode_tag *tag);

/* Call at the closing tag, which belongs, with what follows it, where the opening tag is: in the
 * same list item, quote and HTML. before: weave as it was there. */
void shortcode_leave(struct weave *weave, const struct weave *before, enum shortcode_form form);

/* Whether text is code where weave is. */
bool shortcode_in_code(const struct weave *weave, bool in_code);

/* Whether a tag is in the address of a Markdown link, "[Call us](tel:{{< param phone >}})", or in
 * an HTML tag. */
bool shortcode_in_address(const struct weave *weave, const struct shortcode_tag *tag);

/* Whether words stand beside a tag on its line, it is in a heading or a table's row, or a sentence
 * goes on across that line, so that something may be lacking without it. */
bool shortcode_is_beside_words(const struct weave *weave, const struct shortcode_tags *tags,
                               uint32_t index);

/* Whether a shortcode of this kind is a block wherever it is not within a line. */
bool shortcode_is_apart(const struct shortcode_kind *kind);

/* Call before a shortcode is written within a line. Parts such a block from a word before it, and a
 * button or column from a tag right before it. */
void shortcode_stand_apart(struct weave *weave, const struct shortcode_tag *tag,
                           const struct shortcode_kind *kind);

#endif
