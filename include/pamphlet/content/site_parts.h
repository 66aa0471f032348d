/*
 * The parts of reading a site's configuration; for site.c and its neighbours only.
 */
#ifndef PAMPHLET_CONTENT_SITE_PARTS_H
#define PAMPHLET_CONTENT_SITE_PARTS_H

#include "content/site.h"

/* Notes "key: why" at a value's line and column. In a file of ours it is an error, in one of Hugo's
 * a warning: Hugo may well accept the value. */
void site_complain(struct notes *notes, const struct site_source *source, const struct value *value,
                   const char *key, const char *why);

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

/* What of a file of the module that is being read counts for the site; the module keeps the rest.
 */
struct site_source site_lend(struct site *site, struct site_source source);

/* Sets mounts, once the languages are known. */
void site_set_mounts(struct site *site, const char *content, const struct site_disk *disk,
                     struct notes *notes);

/* Sets languages, default_language and mounts. */
void site_set_languages(struct site *site, const char *content, const struct site_disk *disk,
                        struct notes *notes);

/* Reads the map of sections to patterns at a path into the language's pages and sections (Hugo's
 * newer form has one map for each). */
void site_set_permalinks(struct site *site, struct site_language *language, const char *path,
                         struct notes *notes);

/* The scalars in a list or map, in the arena, NULL at the end. keys: instead of them, the keys of a
 * map whose values are true, in small letters. */
const char **site_strings(struct site *site, const struct value *value, bool keys);

/* The scalars of a list, or a single one, in the arena; NULL at the end, with room for one more. */
const char **site_one_or_all(struct site *site, const struct value *value, size_t *count);

/* Sets the site's time zone, and the fields that dates are looked for in; then a language's zone,
 * which is the site's if it has none. */
void site_set_dates(struct site *site, struct notes *notes);
void site_set_zone(struct site *site, struct site_language *language, struct notes *notes);

/* Sets a language's fields from the value of uglyURLs: a flag, or a map of sections to flags. */
void site_set_ugly(struct site *site, struct site_language *language, const struct value *value);

/* Sets the fields of the program's own keys. Notes unknown keys in pamphlet.yaml, and wrong values
 * in any file. */
void site_set_own(struct site *site, struct notes *notes);

/* The key with this index among Hugo's keys that mean something here, and are allowed in
 * pamphlet.yaml; NULL behind the last. */
const char *site_hugo_key(size_t index);
bool site_is_hugo_key(const char *name);

/* Whether a member of a map is YAML's merge key "<<", which lends the map the keys of its value. */
bool site_is_lent(const struct value *value);

/* Notes which of Hugo's keys a file gives wrong values and, in pamphlet.yaml, which keys below them
 * are unknown; a language's keys are among them. */
void site_check_hugo(const struct site_source *source, struct notes *notes);

#endif
