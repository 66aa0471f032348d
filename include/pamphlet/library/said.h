/*
 * Which words occur on pages that the reader is shown; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_SAID_H
#define PAMPHLET_LIBRARY_SAID_H

#include "library/scope.h"
#include "library/sought.h"

/* Whether a shown page has this folded word, or several side by side, or a word with this folded
 * beginning. */
bool said_word(struct scope *scope, const char *word, size_t n_bytes);
bool said_beginning(struct scope *scope, const char *beginning);

/* Fills ids with the first shown pages of a language that have this folded word, `max` at most.
 * Returns how many. */
size_t said_where(struct scope *scope, const char *word, uint32_t language, uint32_t *ids,
                  size_t max);

/* Whether a shown page has several folded words near each other, in any order. */
enum { SAID_NEAR_WORDS = 3 }; /* at most so many others are between them */
bool said_near(struct scope *scope, const char *words, size_t n_bytes);

/* The same as said_word for a phrase of one word, in any of its forms. */
bool said_sought(struct scope *scope, const struct library_sought *sought,
                 const struct sought_phrase *phrase);

/* How many pages in the reader's language and the site's default, hidden ones too, have a folded
 * word. */
int64_t said_pages(const struct scope *scope, const char *word, size_t n_bytes);

/* Whether pages in other languages than these, hidden ones too, have a folded word. */
bool said_elsewhere(const struct scope *scope, const char *word);

/* Whether the titles or names of pages in these languages, hidden ones too, have a folded word. */
bool said_in_titles(const struct scope *scope, const char *word);

#endif
