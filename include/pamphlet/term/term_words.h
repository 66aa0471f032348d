/*
 * The terminal's capabilities: what terminfo says of the terminal that curses has opened.
 */
#ifndef PAMPHLET_TERM_TERM_WORDS_H
#define PAMPHLET_TERM_TERM_WORDS_H

#include "term/pen.h"

/* A string capability by its name in terminfo, with its padding; NULL if the terminal lacks it.
 * Lent. */
const char *term_word(const char *name);
/* One that takes a number as its parameter. */
const char *term_word_with(const char *name, int number);

/* Whether the terminal speaks ECMA-48; others would show a sequence they do not know as text. */
bool term_words_are_ecma(void);

/* Whether it has the eight colours and can turn them off again. */
bool term_words_have_colours(void);

/* term_font.c: asks the Linux console on standard output which characters its font has, and has
 * glyph.h know. Another terminal's font is unknown, and taken to have all. */
void term_font_take(void);

/* All that a pen needs, lent until the next call. */
struct pen_words term_words_for_pen(bool ascii);

#endif
