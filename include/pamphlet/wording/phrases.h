/*
 * Whether a text begins with one of some phrases, ends in one, or is one.
 *
 * Phrases are kept as one string with | between them: "www.|http//". The case of ASCII letters does
 * not matter.
 */
#ifndef PAMPHLET_WORDING_PHRASES_H
#define PAMPHLET_WORDING_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the first of the phrases that s begins with; 0: with none. phrase_begins takes "www" of
 * "wwwidth" too; phrase_begins_whole wants the phrase to end where a word of ASCII letters does. */
size_t phrase_begins(const char *s, size_t n_bytes, const char *phrases);
size_t phrase_begins_whole(const char *s, size_t n_bytes, const char *phrases);

/* Likewise of the first of the phrases that s ends in, and for the second that begins a word. */
size_t phrase_ends(const char *s, size_t n_bytes, const char *phrases);
size_t phrase_ends_whole(const char *s, size_t n_bytes, const char *phrases);

/* Whether one of the phrases is anywhere in s, and whether s is one of them. */
bool phrase_within(const char *s, size_t n_bytes, const char *phrases);
bool phrase_is(const char *s, size_t n_bytes, const char *phrases);

/* Sets *phrase to the next of the phrases, and moves *phrases past it. Returns its bytes; 0: there
 * are no more. */
size_t phrase_next(const char **phrases, const char **phrase);

/* Bytes of the blank that begins, or ends, at byte `at` of s, which may be one that does not break,
 * narrow as the French write it or not; 0: there is none. */
size_t phrase_blank(const char *s, size_t n_bytes, size_t at);
size_t phrase_blank_before(const char *s, size_t at);

/* Bytes of what may stand between two words, at s or before byte `at` of s: a blank, a dash, a
 * curly quote, one of some signs of ASCII; 0: there is none. And of the word that is there. */
size_t phrase_gap(const char *s, size_t n_bytes, const char *signs);
size_t phrase_gap_before(const char *s, size_t at, const char *signs);
size_t phrase_word(const char *s, size_t n_bytes, const char *signs);
size_t phrase_word_before(const char *s, size_t at, const char *signs);

/* Bytes of the hyphen at byte `at` of s, or of the dash that a word processor or a typist has in
 * its place; 0: there is none. */
size_t phrase_dash(const char *s, size_t n_bytes, size_t at);

#endif
