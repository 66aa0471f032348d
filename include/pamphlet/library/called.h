/*
 * Whether part of a question is the name of a page; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_CALLED_H
#define PAMPHLET_LIBRARY_CALLED_H

#include "library/scope.h"
#include "library/sought.h"

/* The phrases of a question that are a whole name of a page, from `first` to before `end`. */
struct called {
    size_t first;
    size_t end;
    size_t passed; /* one among them that is not part of the name; `end`: none is */
    size_t words;  /* of the name that were typed, small ones too; 0: there is no such name */
    size_t proper; /* of these, those that are not small */
    bool as_typed; /* in no other form */
};

/* Finds the title, synonym or keyword of a page that takes up most words of a question. `typed`:
 * the question with its small words. */
struct called called_find(const struct scope *scope, const struct library_sought *sought,
                          const char *typed, uint32_t id);

/* Finds the name of a page with signs of an emergency that tells most: the one with most words that
 * are not small. Refuses those whose words do not stand side by side, and those that are part of a
 * longer one of the `others`, which were found of all pages. */
struct called called_find_sign(const struct scope *scope, const struct library_sought *sought,
                               const char *typed, uint32_t id, const struct called *others,
                               size_t other_count);

#endif
