/*
 * A question to the index; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_QUESTION_H
#define PAMPHLET_LIBRARY_QUESTION_H

#include "library/rank.h"
#include "library/scope.h"

struct candidate {
    uint32_t id;    /* the page that the reader is shown, */
    uint32_t found; /* and the one that has the words */
    int64_t number; /* in the index */
    double rank;
    double called;    /* what is added to it for a name that was typed whole */
    bool whole_title; /* it was typed */
};

/* A question that is being answered. */
struct question {
    struct scope *scope;
    uint32_t urgent; /* the page that the site has for an emergency; 0: it has none */
    struct ranking ranking;
    struct buffer match; /* as an FTS5 expression */
    bool any;            /* one of the words is enough */
    bool by_titles;      /* pages found by their names stand for their translations too */
    bool by_name;        /* only pages whose name is part of the question */
    uint32_t small_in;   /* the language of the row at hand, if it is not that of the question: */
    bool small[SEARCH_WORDS_MAX]; /* which words are small ones there, */
    bool all_small;               /* and whether all are */
    bool whole_title;             /* the title of the row at hand was typed whole */
    struct candidate *candidates;
    size_t count;
    size_t room;
    bool more;
    bool sign;     /* one of an emergency was recognised */
    bool together; /* one of the pages with all of the words has them together */
};

/* By value: question_begin, question_end. Both arguments are lent until then. */
void question_begin(struct question *question, struct scope *scope,
                    const struct library_sought *sought);
void question_end(struct question *question);

/* Which of its words a page must have. */
enum question_words { QUESTION_ALL, QUESTION_ANY };

/* Takes the pages that have these words. `limit`: how many are wanted in the end. */
void question_gather(struct question *question, enum question_words words, size_t limit);

/* Takes pages whose name is part of the question, though they lack the rest of it: whoever asks for
 * "spinal fusion hospital" wants the page "Spinal fusion" before any that mentions both. `typed`:
 * the question with its small words. */
void question_gather_named(struct question *question, const char *typed, size_t limit);

/* Whether the names of a page are signs of an emergency. */
bool question_has_signs(const struct question *question, uint32_t id);

/* Gives the results the best of the pages that were taken, each once. */
void question_take(struct question *question, size_t limit, struct library_results *results);

#endif
