/*
 * Sentences and words of prose, in any language written with spaces.
 */
#ifndef PAMPHLET_WORDING_SENTENCES_H
#define PAMPHLET_WORDING_SENTENCES_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

struct sentence {
    size_t start; /* bytes in the text, without blanks around it */
    size_t end;
    unsigned words;
    bool whole; /* ends with a full stop, a question mark or an exclamation mark */
};

/* A zeroed struct is an empty list; sentences_done frees. */
struct sentences {
    struct sentence *list;
    size_t count;
    size_t room;
};

/* Appends the sentences in a paragraph. A full stop does not end one in a decimal, after an
 * abbreviation ("e.g.", "Dr.", "9 a.m.", "z. B."), after an initial, after a number that opens a
 * line ("1.") or is a day ("am 1. Januar"), or before a lower-case letter. A line end does. */
void sentences_find(struct sentences *out, const char *s, size_t n_bytes);
void sentences_done(struct sentences *sentences);

/* Finds the next word at or after *at and moves *at past it. A word is letters and digits, with
 * apostrophes, hyphens and "&" between them, and the points and commas of numbers: "follow-up",
 * "A&E" and "1,000" are one word each. False: there is none. */
struct word {
    size_t start;
    size_t end;
};
bool word_next(const char *s, size_t n_bytes, size_t *at, struct word *word);

/* Whether a word, without its point, is a title before a person's name: "Dr", "Mrs". */
bool word_is_title(const char *s, size_t n_bytes);

/* How many words there are in s. */
unsigned words_count(const char *s, size_t n_bytes);

/* Whether the character at s is a lower-case letter of Latin, Greek or Cyrillic. */
bool letter_is_small(const char *s, size_t n_bytes);

#endif
