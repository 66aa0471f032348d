/*
 * What the files of a site's configuration say under a key; for site.c and its parts only.
 */
#ifndef PAMPHLET_CONTENT_SITE_LOOK_H
#define PAMPHLET_CONTENT_SITE_LOOK_H

#include "content/site.h"

/* Notes "key: why" at a value's line and column. In a file of ours it is an error, in one of Hugo's
 * a warning: Hugo may well accept the value. */
void site_complain(struct notes *notes, const struct site_source *source, const struct value *value,
                   const char *key, const char *why);

/* The same at the line and column of the value's key. */
void site_complain_of_key(struct notes *notes, const struct site_source *source,
                          const struct value *value, const char *key, const char *why);

/* Notes that there is no such key; meant: the one that it may be a slip of, NULL: none is like it.
 */
void site_complain_of_unknown(struct notes *notes, const struct site_source *source,
                              const struct value *value, const char *key, const char *meant);

/* A scalar's cleaned text in the arena, `none` for anything else. */
const char *site_scalar(struct site *site, const struct value *value, const char *none);

/* The value at a path of keys in one file, NULL: there is none. */
const struct value *site_find_in(const struct site_source *source, const char *path);

/* All maps at some paths, the last path NULL, as a list: those of the first path before those of
 * the next, in order of precedence. */
const struct value *site_find_all(struct site *site, const char *const *paths);

/* The text at a path, "" if there is none; whether the value at a path is true. */
const char *site_text(struct site *site, const char *path);
bool site_flag(const struct site *site, const char *path);

/* A folder's path without slashes at its ends, in the arena; NULL if it leads out of the site. */
const char *site_folder(struct site *site, const char *path);

/* A key in small letters, as Hugo has them before it compares them with the names of folders, byte
 * by byte. In the arena. */
const char *site_lower(struct site *site, const char *key);

/* The scalars in a list or map, or a single one, in the arena, without empty ones; NULL at the end,
 * with room for one more. */
const char **site_strings(struct site *site, const struct value *value);

#endif
