/*
 * Cleaning: makes text from files fit to reach a terminal. Included by base/text.h.
 */
#ifndef PAMPHLET_BASE_CLEAN_H
#define PAMPHLET_BASE_CLEAN_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* How many combining marks cleaning keeps on one base character; it drops the rest. */
enum { TEXT_MARKS_MAX = 8 };

/* How cleaning treats line ends and tabs. */
enum text_shape {
    TEXT_LINE,  /* one line: both become a space, and runs of blanks one blank */
    TEXT_PROSE, /* line ends and tabs stay as they are */
};

/* Appends s to out, fit to reach a terminal: ill-formed UTF-8 becomes U+FFFD; C0 (except line end
 * and tab), DEL, C1, bidi controls and invisible characters go; at most TEXT_MARKS_MAX combining
 * marks stay on one base; joiners stay only after a letter of a script that needs them. In prose a
 * soft hyphen (U+00AD) stays after a visible character: it has no width, and says where a word may
 * be divided. */
void text_clean(struct buffer *out, const char *s, size_t n_bytes, enum text_shape shape);

/* A cleaned, trimmed, one-line copy in the arena. */
char *text_clean_line(struct arena *arena, const char *s, size_t n_bytes);

/* Whether text_clean(TEXT_PROSE) would leave s as it is. */
bool text_is_clean(const char *s, size_t n_bytes);

/* How many bytes at the start are printable ASCII, spaces included. */
size_t text_plain_bytes(const char *s, size_t n_bytes);

/* Bytes of s before the first that is not printable ASCII or is the first of two adjacent blanks:
 * words with single blanks between them. */
size_t text_plain_words(const char *s, size_t n_bytes);

#endif
