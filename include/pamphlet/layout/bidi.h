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

/* The direction of the first strong character (UAX 9, rule P2); BIDI_NEUTRAL if there is none. */
enum bidi_direction bidi_first_strong(const char *s, size_t n_bytes);

/* Whether the text has a letter of a right-to-left script. */
bool bidi_has_rtl(const char *s, size_t n_bytes);

/* State for one paragraph at a time, reusable after bidi_clear. On the heap. */
struct bidi;
struct bidi *bidi_new(void);
void bidi_free(struct bidi *bidi);

/* Forgets the paragraph. */
void bidi_clear(struct bidi *bidi);
/* Adds one character; returns its index. */
uint32_t bidi_add(struct bidi *bidi, uint32_t code);

/* Finds the embedding level of each character; the paragraph's direction is for the caller to
 * choose (rules P2 and P3), and BIDI_NEUTRAL means left-to-right. If FriBidi runs out of memory,
 * everything is left-to-right. */
void bidi_resolve(struct bidi *bidi, enum bidi_direction direction);

/* FriBidi's placeholder (U+FEFF) for a character that has become part of a ligature. */
enum { BIDI_SWALLOWED = 0xfeff };

/* Replaces `count` characters from `first` on by the forms to display: brackets are turned round
 * where they run right to left. join: Arabic letters are joined too; the first character of a
 * ligature becomes BIDI_SWALLOWED, the second the ligature. */
void bidi_shape(struct bidi *bidi, uint32_t first, uint32_t count, bool join);

/* The character at an index, after bidi_shape as it is displayed; and, after
 * bidi_resolve, whether it runs from right to left. */
uint32_t bidi_code(const struct bidi *bidi, uint32_t index);
bool bidi_is_rtl(const struct bidi *bidi, uint32_t index);

/* The visual order of a line's parts, left to right (rules L1 and L2; by L3 marks stay behind their
 * base). A part is a grapheme: codes[i] is the index of its first character, ascending. order[i] is
 * set to the number of the part displayed i-th. */
void bidi_order(struct bidi *bidi, const uint32_t *codes, size_t count,
                enum bidi_direction direction, uint32_t *order);

#endif
