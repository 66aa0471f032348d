/*
 * Words that are being typed.
 */
#ifndef PAMPHLET_UI_TYPING_H
#define PAMPHLET_UI_TYPING_H

#include "base/memory.h"
#include "term/screen.h"

#include <stdbool.h>

enum { TYPING_BYTES_MAX = 200 };

/* Appends the letter of a key to what is being typed, or takes back the last grapheme (Backspace,
 * Delete), the last word (C-w) or all (C-u). False: the key is not text. */
bool typing_take(struct buffer *words, uint32_t key);

/* The same for words of which some were typed earlier: a letter begins new ones, a blank and
 * what takes back go on with those. *earlier: whether the next key is the first; becomes false. */
bool typing_take_anew(struct buffer *words, uint32_t key, bool *earlier);

/* Draws words of which those from `typed` on are being typed, in visual order. If they do not fit,
 * "…" stands for the beginning of what is typed, since its end has to be in sight. Returns the
 * columns used. */
int typing_draw(struct screen *screen, int row, int col, int max_cols, const struct buffer *words,
                size_t typed, uint32_t style);

#endif
