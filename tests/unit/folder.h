/* A content folder for a test: made before it, removed after it. */
#ifndef PAMPHLET_TESTS_UNIT_FOLDER_H
#define PAMPHLET_TESTS_UNIT_FOLDER_H

#include "suites.h"
#include "library/search.h"
#include "sync/sync.h"

/* For tcase_add_checked_fixture. */
void folder_set_up(void);
void folder_tear_down(void);

/* Its path. */
const char *folder_path(void);

/* Puts a file there, and the folders above it. */
void folder_put(const char *name, const char *text);

/* Reads it; the test fails if there is nothing to read. options may be NULL. */
struct library *folder_open(const struct sync_options *options);

/* The page that a name stands for, 0 if there is none. */
uint32_t folder_find(const struct library *library, const char *name);

/* The titles of a list, parted by commas; the caller's. */
char *folder_list(const struct library *library, const struct library_query *query);

/* The titles of pages that were found, parted by '|', the best first; the caller's. */
char *folder_titles(const struct library *library, const struct library_results *results);

/* Whether there is a note that holds these words. */
bool folder_has_note(struct library *library, const char *part);

#endif
