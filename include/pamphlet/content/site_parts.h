/*
 * The parts of reading a site's configuration; for site.c and its neighbours only.
 */
#ifndef PAMPHLET_CONTENT_SITE_PARTS_H
#define PAMPHLET_CONTENT_SITE_PARTS_H

#include "content/site.h"

/* Where a value is, for a note about it: the note says "key: why". An error in a file of ours, in
 * one of Hugo's a warning: there it may well be what Hugo takes. */
void site_complain(struct notes *notes, const struct site_source *source, const struct value *value,
                   const char *key, const char *why);

/* A scalar's cleaned text in the arena, `none` for anything else. */
const char *site_scalar(struct site *site, const struct value *value, const char *none);

/* As site_find; a map that several files have is one that merges theirs, the first before the
 * others, for value_find. */
const struct value *site_find_all(struct site *site, const char *path);

/* The text at a path, "" if there is none. */
const char *site_text(struct site *site, const char *path);
bool site_flag(const struct site *site, const char *path);

/* A path of folders without slashes at its ends; NULL if it leads out of the site. */
const char *site_folder(struct site *site, const char *path);

/* Sets mounts, once the languages are known. */
void site_set_mounts(struct site *site, const char *content, const struct site_disk *disk,
                     struct notes *notes);

/* Sets languages, default_language and mounts. */
void site_set_languages(struct site *site, const char *content, const struct site_disk *disk,
                        struct notes *notes);

/* Reads a map of sections to patterns into the pages' and the sections' (Hugo's newer form has one
 * map for each). */
void site_set_permalinks(struct site *site, struct site_language *language, const char *path,
                         struct notes *notes);

/* Scalars of a list or the values of a map, NULL-terminated; keys: the keys of a map whose value is
 * true instead, in small letters. */
const char **site_strings(struct site *site, const struct value *value, bool keys);

/* The scalars of a list, or a single one; NULL at the end, and room for one more before it. */
const char **site_one_or_all(struct site *site, const struct value *value, size_t *count);

/* Sets the site's time zone, and where dates are found; then a language's zone, which is the site's
 * where it has none. */
void site_set_dates(struct site *site, struct notes *notes);
void site_set_zone(struct site *site, struct site_language *language, struct notes *notes);

/* Sets what uglyURLs says to a language: a flag, or a map of sections to flags. */
void site_set_ugly(struct site *site, struct site_language *language, const struct value *value);

/* Sets the program's own keys, and finds wrong ones in pamphlet.yaml, and what no key can be in any
 * file. */
void site_set_own(struct site *site, struct notes *notes);

/* Hugo's keys that mean something here too, and may stand in pamphlet.yaml; NULL behind the last.
 */
const char *site_hugo_key(size_t index);
bool site_is_hugo_key(const char *name);

/* Whether a value is no key's but lends the map that it stands in its own keys: "<<" of YAML. */
bool site_is_lent(const struct value *value);

/* Tells what of them a file gives values that they cannot have, and which keys below them, a
 * language's among them, are none in pamphlet.yaml. */
void site_check_hugo(const struct site_source *source, struct notes *notes);

#endif
