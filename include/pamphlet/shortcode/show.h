/*
 * Tags of shortcodes that are shown as they were typed. in_code: between the tags of a shortcode
 * that holds code.
 */
#ifndef PAMPHLET_SHORTCODE_SHOW_H
#define PAMPHLET_SHORTCODE_SHOW_H

#include "shortcode/tags.h"
#include "shortcode/weave.h"

/* Writes a tag, which weave has passed, into the line. */
void shortcode_show(struct weave *weave, const struct shortcode_tag *tag);

/* Writes a SHORTCODE_LITERAL, without the marks that make it one, and passes it. */
void shortcode_show_literal(struct weave *weave, const struct shortcode_tag *tag, bool in_code);

/* Writes what begins a SHORTCODE_JUNK, and passes it. */
void shortcode_show_junk(struct weave *weave, const struct shortcode_tag *tag, bool in_code);

#endif
