/*
 * The parts of reading a site's configuration, site_*.c; for site.c and them only.
 */
#ifndef PAMPHLET_CONTENT_SITE_PARTS_H
#define PAMPHLET_CONTENT_SITE_PARTS_H

#include "content/site.h"

/* What of a file of the module that is being read counts for the site; the module keeps the rest.
 */
struct site_source site_lend(struct site *site, struct site_source source);

/* Sets mounts, once the languages are known. */
void site_set_mounts(struct site *site, const char *content, const struct site_disk *disk,
                     struct notes *notes);

/* Notes that the folder of content that a value names is not there; disk: NULL: nothing is known.
 */
void site_tell_of_missing(const struct site_source *source, const struct value *value,
                          const char *path, const char *folder, const struct site_disk *disk,
                          struct notes *notes);

/* Sets statics, once the languages are known. */
void site_set_static(struct site *site);

/* Sets languages, default_language and mounts. */
void site_set_languages(struct site *site, const char *content, const struct site_disk *disk,
                        struct notes *notes);

/* The pattern of a permalink; NULL, and a note, if the value at `path` is none. */
const char *site_pattern(struct site *site, const struct site_source *source,
                         const struct value *value, const char *path, struct notes *notes);

/* Reads the map of sections to patterns at a path into the language's pages and sections (Hugo's
 * newer form has one map for each). */
void site_set_permalinks(struct site *site, struct site_language *language, const char *path,
                         struct notes *notes);

/* Sets the site's time zone, and the fields that dates are looked for in; then a language's zone,
 * which is the site's if it has none. */
void site_set_dates(struct site *site, struct notes *notes);
void site_set_zone(struct site *site, struct site_language *language, struct notes *notes);

/* Sets a language's fields from the value of uglyURLs: a flag, or a map of sections to flags. */
void site_set_ugly(struct site *site, struct site_language *language, const struct value *value);

/* Sets the fields of the program's own keys. Notes wrong values in any file. */
void site_set_own(struct site *site, struct notes *notes);

/* The key with this index among the program's own; NULL behind the last. */
const char *site_own_key(size_t index);

/* Notes the names in pamphlet.yaml that are no keys, or are given twice. */
void site_check_names(const struct site_source *source, struct notes *notes);

/* The number to call in an emergency that a text says in a way that is not read, with its place, in
 * the arena; NULL: none. */
const struct value *site_salvage_number(struct arena *arena, const char *s, size_t n_bytes);
/* Takes the number that no key gives, and tells of it unless something wrong is told of there: a
 * reader must not look for it in vain. */
void site_save_number(struct site *site, struct notes *notes);

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
