/* What the tests of search share: a small site of pages and what is found in it. */
#ifndef PAMPHLET_TESTS_UNIT_FINDING_H
#define PAMPHLET_TESTS_UNIT_FINDING_H

#include "library/search.h"
#include "sync/sync.h"

/* For tcase_add_checked_fixture, with folder_tear_down: puts the site in the test's folder. */
void finding_set_up(void);

/* In 2030. */
struct sync_options finding_options(void);

/* The test's folder, packed into a library file. */
struct library *finding_open_packed(const struct sync_options *wanted);

/* The titles of the pages found, the best first, separated by '|'; the caller frees them. */
char *finding_titles(const struct library *library, const struct library_query *query,
                     const char *words, enum search_answer *answer);

/* Pages with all of the words must be found, with these titles. */
void finding_must_find(const struct library *library, const struct library_query *query,
                       const char *words, const char *wanted);

/* These titles must be found, and that must be said of them. */
void finding_must_answer(const struct library *library, const struct library_query *query,
                         const char *words, const char *wanted, enum search_answer answer);

/* These titles must be found, whatever is said of them. */
void finding_must_show(const struct library *library, const struct library_query *query,
                       const char *words, const char *wanted);

/* What is found must begin with these titles. */
void finding_must_begin(const struct library *library, const struct library_query *query,
                        const char *words, const char *wanted);

#endif
