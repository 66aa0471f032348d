/*
 * The terminal's words: what terminfo says of the one that curses has opened.
 */
#ifndef PAMPHLET_UI_TERM_WORDS_H
#define PAMPHLET_UI_TERM_WORDS_H

#include "ui/pen.h"

/* A capability by its name in terminfo, with marks for delays; NULL if the terminal lacks it. Lent.
 */
const char *term_word(const char *name);
/* One that takes a number. */
const char *term_word_with(const char *name, int number);

/* Whether it is one of ECMA-48's kind; others would show the letters of a mode they do not know. */
bool term_words_are_ecma(void);

/* Whether it has the eight colours and can take them away again. */
bool term_words_have_colours(void);

/* All that a pen needs, lent until the next call. */
struct pen_words term_words_for_pen(bool ascii);

#endif
