/*
 * Words as search sees them: folded, without accents and punctuation.
 *
 *     struct tokens tokens;
 *     struct token token;
 *     tokens_begin(&tokens, text, n_bytes);
 *     while (tokens_next(&tokens, &token))
 *         ...
 *     tokens_done(&tokens);
 *
 * Both what goes into the index and what a reader types are split here, so that they match. In a
 * script without blanks between words each character is a word: a run of them is found by any part
 * of it. A common fraction is one word: "½", "1/2".
 */
#ifndef PAMPHLET_LANGUAGE_TOKENS_H
#define PAMPHLET_LANGUAGE_TOKENS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer words are cut to this, so they are found by their beginnings. */
enum { TOKENS_BYTES_MAX = 64 };

struct token {
    const char *folded; /* ASCII letters and digits, and what is not ASCII; lent until the next */
    size_t folded_bytes;
    size_t start; /* where it stands in the text, in bytes */
    size_t end;
    bool alone; /* one character of a script without blanks */
};

/* By value: tokens_begin, tokens_done. */
struct tokens {
    const char *text;
    size_t n_bytes;
    size_t at;
    const bool *first; /* NULL: every word; else, by its first byte once it is folded, whether a
                          word of ASCII is wanted */
    struct buffer folded;
};

/* The text is lent until tokens_done. */
void tokens_begin(struct tokens *tokens, const char *text, size_t n_bytes);
void tokens_done(struct tokens *tokens);
bool tokens_next(struct tokens *tokens, struct token *token);

/* Whether a character is an apostrophe, or what a keyboard has in its place: the quotes, the acute
 * and the grave accent, as in "can`t". */
bool tokens_is_apostrophe(uint32_t code);

/* How many there are in a text. */
size_t tokens_in(const char *text, size_t n_bytes);

#endif
