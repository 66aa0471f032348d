/*
 * The Unicode Bidirectional Algorithm (UAX 9) and the joining shapes of Arabic letters. The only
 * file that calls FriBidi.
 *
 *     bidi_clear, bidi_add for each character of a paragraph, bidi_resolve
 *     for each line: bidi_order
 */
#ifndef PAMPHLET_LAYOUT_BIDI_H
#define PAMPHLET_LAYOUT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum bidi_direction { BIDI_NEUTRAL, BIDI_LTR, BIDI_RTL };

/* The direction of the first strong character (UAX 9, rule P2), BIDI_NEUTRAL if there is none. */
enum bidi_direction bidi_first_strong(const char *s, size_t n_bytes);

/* Whether there is a letter of a script that runs from right to left. */
bool bidi_has_rtl(const char *s, size_t n_bytes);

/* One paragraph at a time; used over and over. On the heap. */
struct bidi;
struct bidi *bidi_new(void);
void bidi_free(struct bidi *bidi);

void bidi_clear(struct bidi *bidi);
/* Adds one character; returns its index. */
uint32_t bidi_add(struct bidi *bidi, uint32_t code);

/* Finds the level of each character; `rtl` is the direction of the paragraph (rule P3 is the
 * caller's). Memory that runs out leaves everything from left to right. */
void bidi_resolve(struct bidi *bidi, bool rtl);

/* What stands for a character of FriBidi's that was taken into the one before it. */
enum { BIDI_SWALLOWED = 0xfeff };

/* Gives characters `first` to `first + count` the shapes they are seen in: brackets mirrored and,
 * with `join`, Arabic letters joined. Of a ligature the first character becomes BIDI_SWALLOWED.
 */
void bidi_shape(struct bidi *bidi, uint32_t first, uint32_t count, bool join);

uint32_t bidi_code(const struct bidi *bidi, uint32_t index);
bool bidi_is_rtl(const struct bidi *bidi, uint32_t index);

/* The order in which the parts of a line are seen, left to right (rules L1, L2; marks stay behind
 * their base, L3). A part is a grapheme: codes[i] is the index of its first character, rising.
 * order[i] becomes the number of the part that is seen as the i-th. */
void bidi_order(struct bidi *bidi, const uint32_t *codes, size_t count, bool rtl, uint32_t *order);

#endif
