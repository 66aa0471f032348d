/*
 * The Arabic article, which is written as one word with what it stands before.
 */
#ifndef PAMPHLET_LIBRARY_ARTICLE_H
#define PAMPHLET_LIBRARY_ARTICLE_H

#include "base/memory.h"

#include <stddef.h>

/* Forms of a word with and without the article, none twice. */
enum { ARTICLE_FORMS_MAX = 13 };

/* What a word, as it is typed, begins with where it looks like an article once it is folded: a
 * hamza on its alef is gone then, as in the word for pain. */
enum article {
    ARTICLE_TRUE,         /* one, or nothing like it */
    ARTICLE_FALSE,        /* what is none */
    ARTICLE_BEFORE_FALSE, /* one, and behind it what is none */
};

enum article article_of(const char *typed, size_t n_bytes);

/* The other forms of a folded word, strings of the arena; how many. `article`: as it was typed.
 * None where it is not of Arabic letters, or is too short to tell. */
size_t article_forms(const char *folded, enum article article, struct arena *arena,
                     const char *forms[ARTICLE_FORMS_MAX]);

#endif
