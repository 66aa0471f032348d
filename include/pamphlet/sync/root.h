/*
 * Finds where a site begins, by the names of files and folders.
 */
#ifndef PAMPHLET_SYNC_ROOT_H
#define PAMPHLET_SYNC_ROOT_H

#include <stdbool.h>

/* Extensions of configuration files, in order of precedence; NULL at the end. */
extern const char *const root_endings[];

/* Whether a folder holds a configuration. */
bool root_is_configured(const char *folder);

/* Whether a folder may be the content of a site whose root is its parent. *content: where the
 * content is if the parent is not the root: "" for the folder itself, NULL if that is to be found
 * out. */
bool root_may_be_above(const char *folder, const char **content);

/* Whether a configuration put beside a folder later would make it the content of a site. */
bool root_may_come_above(const char *folder);

/* The site or content folder that a file lies in: the nearest folder above it that holds a
 * configuration or is called "content", but not a section of that name within a site. An absolute
 * path, on the heap; NULL: there is none. */
char *root_find(const char *file);

#endif
