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

/* Writes a file in it, and makes the folders that `name` has. */
void folder_put(const char *name, const char *text);

/* The bytes of any file, by its path, with a NUL behind them; the caller frees them. The test fails
 * if there is no such file. n_bytes may be NULL. */
char *folder_read(const char *path, size_t *n_bytes);

/* Makes a symbolic link in it. */
void folder_put_link(const char *name, const char *target);

/* The path of the folder "site" in it; lent. */
const char *folder_site(void);

/* Reads it as a content folder; the test fails if it has no pages. options may be NULL. */
struct library *folder_open(const struct sync_options *options);

/* The same for a folder elsewhere. */
struct library *folder_open_at(const char *path, const struct sync_options *options);

/* The page that a name finds, 0 if there is none. */
uint32_t folder_find(const struct library *library, const char *name);

/* How many pages the list of all topics has, with those of a kind that are hidden (SHOW_DRAFTS and
 * the like; 0: without). */
size_t folder_count(const struct library *library, unsigned show);

/* The titles of a list, separated by commas; the caller frees them. */
char *folder_list(const struct library *library, const struct library_query *query);

/* The titles of pages that were found, the best first, separated by '|'; the caller frees them. */
char *folder_titles(const struct library *library, const struct library_results *results);

/* Whether there is a note that holds these words. */
bool folder_has_note(struct library *library, const char *part);

#endif
