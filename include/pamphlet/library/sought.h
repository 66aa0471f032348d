/*
 * What is looked for: the words and phrases of a question; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_SOUGHT_H
#define PAMPHLET_LIBRARY_SOUGHT_H

#include "language/article.h"
#include "library/search.h"

/* How much of a question is read: with its small words a sentence is twice as long as what is asked
 * for (SEARCH_WORDS_MAX). */
enum { SOUGHT_READ_MAX = 4 * SEARCH_WORDS_MAX };

/* A word or a phrase: tokens that must stand side by side. */
struct sought_phrase {
    size_t first; /* its first token */
    size_t count;
    bool prefix;          /* the last token is a beginning */
    bool kept;            /* not left out even if it is a small word */
    size_t left_out;      /* how many words right before it are small or were asked for already */
    const char *again;    /* the last of these that was asked for already, folded; NULL: none was */
    unsigned worth;       /* how much it tells of a page that has it; set by library_search */
    enum article article; /* of the only token */
    const char *const *others; /* the only token with and without an article (article.h) */
    size_t other_count;
    const char **kin; /* the library's words that are forms of it (stem.h), matched whole */
    size_t kin_count;
    size_t kin_alike; /* the first of them; the others are irregular forms (irregular.h) */
};

/* Tokens are folded, end in a NUL and are in the order of the phrases. */
struct library_sought {
    struct sought_phrase phrases[SOUGHT_READ_MAX];
    size_t phrase_count; /* SEARCH_WORDS_MAX at most */
    const char *tokens[SOUGHT_READ_MAX];
    size_t token_count;
    struct arena arena;
};

/* On the heap; sought_free. `prefix`: the last word may be unfinished. `small`: words to leave out
 * if others remain (small.h). */
struct library_sought *sought_new(const char *words, size_t n_bytes, bool prefix,
                                  const char *small);
void sought_free(struct library_sought *sought);

/* Form number `form` of a phrase of one word: 0 is as typed, 1 to other_count are the others. */
const char *sought_form(const struct library_sought *sought, const struct sought_phrase *phrase,
                        size_t form);

/* Whether a folded word matches the given token of a phrase, counted from 0, or another form of its
 * only one. */
bool sought_is(const struct library_sought *sought, const struct sought_phrase *phrase,
               size_t token, const char *folded, size_t n_bytes);

#endif
