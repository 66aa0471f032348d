/*
 * Where a site begins, by the names of files and folders.
 */
#ifndef PAMPHLET_SYNC_ROOT_H
#define PAMPHLET_SYNC_ROOT_H

#include <stdbool.h>

/* Of files of configuration, the first that is there goes first; NULL at the end. */
extern const char *const root_endings[];

/* Whether a folder holds a configuration. */
bool root_is_configured(const char *folder);

/* Whether a folder may be the content of a site whose root is its parent. *content: what the
 * content is where the parent is not, "" the folder itself; NULL: what is found there. */
bool root_may_be_above(const char *folder, const char **content);

/* Whether a configuration that somebody puts beside a folder makes it the content of a site. */
bool root_may_come_above(const char *folder);

/* The site or the folder of content that a file lies in: the nearest folder above it that holds a
 * configuration or is called "content", and no section of that name where a site is above it. A
 * whole path, on the heap; NULL: there is none. */
char *root_find(const char *file);

#endif
