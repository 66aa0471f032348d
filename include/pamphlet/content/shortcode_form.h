/*
 * Whether a shortcode is a block, words in a line, or plain text in code.
 */
#ifndef PAMPHLET_CONTENT_SHORTCODE_FORM_H
#define PAMPHLET_CONTENT_SHORTCODE_FORM_H

#include "content/shortcode_table.h"
#include "content/weave.h"

/* How the tag number `index`, which begins where weave stands, is laid out if it is of this kind.
 * in_code: it stands between the tags of a shortcode that holds code. */
enum shortcode_form shortcode_form(const struct weave *weave, const struct shortcode_tags *tags,
                                   uint32_t index, const struct shortcode_kind *kind, bool in_code);

/* What stands between the tag number `index`, which weave stands behind, and the one that closes it
 * stays where the first is: in its item, its footnote, its quote, and in its cell if it is on one
 * line. keep_in_cell sees to the cell only, and takes a tag that stands alone. */
void shortcode_keep_together(struct weave *weave, const struct shortcode_tags *tags,
                             uint32_t index);
void shortcode_keep_in_cell(struct weave *weave, const struct shortcode_tags *tags, uint32_t index);

/* Whether text is code where weave stands. A tag on a line of its own is not taken for indented
 * code: it is indented because those around it are. */
bool shortcode_in_code(const struct weave *weave, bool alone, bool in_code);

/* The kind that a use of a shortcode really is; a few steps at most. */
const struct shortcode_kind *shortcode_kind_of(const struct shortcode_call *call);

/* Whether a shortcode is a block anywhere but within a line. */
bool shortcode_is_apart(const struct shortcode_kind *kind);

/* Within a line such blocks do not grow together with words, nor do buttons and columns with those
 * before them. To be asked before it is written. */
void shortcode_stand_apart(struct weave *weave, const struct shortcode_tag *tag,
                           const struct shortcode_kind *kind);

#endif
