/*
 * What the terminal's font can show.
 */
#ifndef PAMPHLET_UI_TERM_FONT_H
#define PAMPHLET_UI_TERM_FONT_H

/* Asks the Linux console on standard output which characters its font has, and has glyph.h know.
 * Another terminal's font is unknown, and taken to have all. */
void term_font_take(void);

#endif
