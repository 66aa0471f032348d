/*
 * The scope of a question: the index, and which of its pages the reader is shown; for the files of
 * this room only.
 */
#ifndef PAMPHLET_LIBRARY_SCOPE_H
#define PAMPHLET_LIBRARY_SCOPE_H

#include "library/library.h"
#include "library/store.h"

/* By value: scope_init, scope_done. Library and query are lent. */
struct scope {
    const struct library *library;
    const struct library_query *query;
    struct store *store; /* the one with the library's index; NULL: it could not be made */
    uint32_t language;   /* the reader's; 0: all */
    uint32_t standard;   /* the site's default, whose pages stand in for missing ones */
    uint32_t asked_in;   /* the reader's or, if that is 0, the site's default; 0: there is none */
    const char *code;    /* its code; "": there is none, */
    const char *small;   /* its small words (small.h), */
    const char *people;  /* and its words for those whom somebody asks for */
    bool mixed;          /* half of the words that are mended or more are of other languages */
    size_t asked;        /* how often scope_has was */
    unsigned char *bits; /* one for each id; NULL: each page is looked up */
    struct begun *begun; /* what was found of beginnings (begun.h) */
};

void scope_init(struct scope *scope, const struct library *library,
                const struct library_query *query);
void scope_done(struct scope *scope);

/* Whether the query lets a page be listed. False for ids that do not exist. */
bool scope_has(struct scope *scope, int64_t id);

#endif
