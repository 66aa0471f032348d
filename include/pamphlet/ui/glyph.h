/*
 * Glyphs: the letters that a cell's grapheme is sent to the terminal as.
 */
#ifndef PAMPHLET_UI_GLYPH_H
#define PAMPHLET_UI_GLYPH_H

#include <stddef.h>
#include <wchar.h>

/* Letters of one cell, without the closing NUL. */
enum { GLYPH_LETTERS_MAX = 16 };

/* What an ASCII terminal shows of a grapheme: all of its plain form, or a sign that something is
 * missing. Never the first letter of it, which may mean another thing ("½" is no "1"). out has room
 * for GLYPH_LETTERS_MAX + 1. */
void glyph_ascii(const char *s, size_t n_bytes, int cols, wchar_t *out);

/* The letters of a grapheme on a terminal with Unicode. Where they would not fill the cell's
 * columns, a replacement. */
void glyph_wide(const char *s, size_t n_bytes, int cols, wchar_t *out);

#endif
