/*
 * Whether a page is called as a part of a question is; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_CALLED_H
#define PAMPHLET_LIBRARY_CALLED_H

#include "library/scope.h"
#include "library/sought.h"

/* The phrases of a question that are a whole name of a page. */
struct called {
    size_t first;
    size_t end;    /* behind the last, */
    size_t passed; /* and one between that is none of the name's; `end`: there is none */
    size_t words;  /* that were typed of the name, small ones too; 0: there is no such name */
};

/* Finds the title, synonym or keyword of a page that most words of a question are. `typed`: the
 * question with its small words. */
struct called called_find(const struct scope *scope, const struct library_sought *sought,
                          const char *typed, uint32_t id);

#endif
