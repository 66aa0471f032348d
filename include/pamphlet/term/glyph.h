/*
 * Glyphs: the characters that are sent to the terminal for a cell's grapheme.
 */
#ifndef PAMPHLET_TERM_GLYPH_H
#define PAMPHLET_TERM_GLYPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/* Characters for one cell, without the closing NUL. */
enum { GLYPH_LETTERS_MAX = 16 };

/* What an ASCII terminal shows for a grapheme: its whole ASCII form, else a shorter sign for it,
 * else "?". Never only a part of it, which may mean another thing ("½" is not "1"). out has room
 * for GLYPH_LETTERS_MAX + 1. */
void glyph_ascii(const char *s, size_t n_bytes, int cols, wchar_t *out);

/* The characters of a grapheme for a terminal with Unicode; U+FFFD if their width is not that of
 * the cell. If the font lacks one of them, the same as on an ASCII terminal. out as above. */
void glyph_wide(const char *s, size_t n_bytes, int cols, wchar_t *out);

/* The characters of a terminal's font, a bit for each of Unicode's Basic Multilingual Plane: the
 * lowest bit of the first byte is U+0000. */
enum { GLYPH_FONT_BYTES = 0x10000 / 8 };

/* From now on the terminal shows only what is in this font, which is lent. NULL: everything. */
void glyph_set_font(const uint8_t *font);

/* Whether the font has all of these characters. */
bool glyph_has(const char *s, size_t n_bytes);

#endif
