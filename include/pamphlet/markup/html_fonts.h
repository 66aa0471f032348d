/*
 * Fonts that show signs in place of letters. For the files html*.c only.
 */
#ifndef PAMPHLET_MARKUP_HTML_FONTS_H
#define PAMPHLET_MARKUP_HTML_FONTS_H

#include "base/memory.h"
#include "markup/html_token.h"

#include <stdint.h>

enum html_font { FONT_UNSAID, FONT_OF_LETTERS, FONT_SYMBOL, FONT_WINGDINGS };

/* The first of the fonts that a list of names asks for. */
enum html_font html_font_of_name(const char *names);

/* The font that a <font> asks for first, by its attribute face. */
enum html_font html_font_of_tag(const struct html_token *tag);

/* Appends text as a font shows it. */
void html_add_signs(struct buffer *out, enum html_font font, const char *s, size_t n_bytes);

#endif
