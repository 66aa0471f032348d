/*
 * Paths of files and folders, by their names alone: nothing is looked up on the disk. Parts are
 * separated by '/'.
 */
#ifndef PAMPHLET_BASE_PATH_H
#define PAMPHLET_BASE_PATH_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>

/* What follows a folder's path in the path of what lies in it, without the '/' between: "c" of
 * "a/b/c" in "a/b". "" if it is the folder's own path; NULL: it does not lie in it. The folder's
 * path has no '/' at its end, but for the root "/"; everything lies in the folder "". Points into
 * `path`. */
const char *path_below(const char *path, const char *folder);

/* The length of a path without the slashes at its end; that of the root, "/", stays 1. */
size_t path_bytes(const char *path, size_t n_bytes);

/* The last part of a path, "c" of "a/b/c/": *n_bytes is the path's length, and becomes that of the
 * part. Points into `path`. */
const char *path_last_part(const char *path, size_t *n_bytes);

/* The same of a path without slashes at its end: what follows its last '/', or all of it. */
const char *path_name(const char *path);

/* The length of the path of the folder that a path lies in, "a/b" of "a/b/c"; 0: of none. */
size_t path_above_bytes(const char *path, size_t n_bytes);

/* Appends the path of what lies in a folder, with a slash between the two unless one is "". */
void path_join(struct buffer *out, const char *folder, const char *below);

/* The same path, in an arena. */
char *path_joined(struct arena *arena, const char *folder, const char *below);

/* Whether s begins with a byte that is written as an escape, "%20" (RFC 3986, 2.1). */
bool path_is_escaped(const char *s, size_t n_bytes);

/* Appends a path or an address with its escapes undone: each %XX becomes that byte, all else stays.
 * %00 becomes a NUL, which no path contains. */
void path_unescape(struct buffer *out, const char *s, size_t n_bytes);

#endif
