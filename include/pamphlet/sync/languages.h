/*
 * Which language a file is in, and its place in the content, by its path alone.
 */
#ifndef PAMPHLET_SYNC_LANGUAGES_H
#define PAMPHLET_SYNC_LANGUAGES_H

#include "content/site.h"
#include "sync/walk.h"

/* Adds the languages that file names show ("back.fr.md" beside "back.md"), for a site
 * without configuration. To be called before pages are parsed, because each is parsed with the
 * words of its language. */
void languages_guess(struct site *site, const struct walk *walk);

/* A file's language (an index) and its place in the content. languages_place returns false if no
 * mount takes the file in, it has no extension, or its language is disabled. */
struct language_place {
    unsigned language;
    const char *path;   /* in the content, without language and extension: "services/back" */
    const char *ending; /* of the file's name, with its dot */
    bool named;         /* the file's name gives the language that its folder has anyway */
    size_t mount;       /* index into the site's mounts */
};
bool languages_place(const struct site *site, struct arena *arena, const char *path,
                     struct language_place *place);

/* The path in the content of a file that is not a page; NULL: no mount takes it in. */
const char *languages_file(const struct site *site, struct arena *arena, const char *top,
                           const char *path);

/* What looks like a language's code in a file's name, before the extension, and its length in
 * *n_bytes; NULL: nothing does. Points into `path`. */
const char *languages_code(const char *path, size_t *n_bytes);

/* The index of the file whose name is the same without the language; the walk's count for none. */
size_t languages_find_bare(const struct walk *walk, size_t file);

#endif
