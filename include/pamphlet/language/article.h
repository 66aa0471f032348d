/*
 * The Arabic definite article, and "and", which are written as one word with what follows them.
 */
#ifndef PAMPHLET_LANGUAGE_ARTICLE_H
#define PAMPHLET_LANGUAGE_ARTICLE_H

#include "base/memory.h"

#include <stddef.h>

/* The most forms that article_forms gives for one word. */
enum { ARTICLE_FORMS_MAX = 13 };

/* Whether the first letters of a word, as typed, are an article. Folding hides the difference: it
 * removes the hamza from an alef, as in the word for pain. */
enum article {
    ARTICLE_TRUE,         /* an article, or nothing like one */
    ARTICLE_FALSE,        /* what only looks like one */
    ARTICLE_BEFORE_FALSE, /* an article, followed by what only looks like one */
};

enum article article_of(const char *typed, size_t n_bytes);

/* Fills forms with the other forms of a folded word, with and without the article or "and", none
 * twice, allocated in the arena; returns how many. article: article_of the word as typed. None for
 * a word that is not in Arabic letters or is too short to judge. */
size_t article_forms(const char *folded, enum article article, struct arena *arena,
                     const char *forms[ARTICLE_FORMS_MAX]);

#endif
