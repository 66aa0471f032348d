/*
 * What is known of a site's files before any page is read; for bundles.c and twins.c only.
 */
#ifndef PAMPHLET_SYNC_BUNDLER_H
#define PAMPHLET_SYNC_BUNDLER_H

#include "sync/languages.h"
#include "sync/plan.h"

/* Why a file that could be a page is not one. Files are counted from 1 here; 0: none. */
struct fate {
    size_t twin;      /* the file that is the page in its place */
    const char *name; /* with a twin: the name it would have had in the content */
    size_t bundle;    /* the index file of the bundle that it is a part of */
    size_t parts;     /* how many files are parts of this one */
    size_t part;      /* the first of them */
    bool section;     /* an _index file is among them */
};

struct bundler {
    struct plan *plan;
    const struct walk *walk;
    struct language_place *places; /* one for each file; path NULL: it is not a page */
    struct fate *fates;            /* likewise */
    struct map indexes;            /* index files by language, kind and folder; strict only */
    struct map branches;           /* folders with an _index file */
    struct map leaves;             /* index files of leaf bundles, by folder */
    struct map firsts;             /* the first file of a bundle in a language that it lacks */
    struct map shared; /* folders that an index file shares with other pages; lenient only */
};

/* The folder that a path lies in; in the plan's arena. */
const char *bundler_folder(const struct bundler *bundler, const char *path);

/* Whether a name begins as that of an index file of a kind ("index", "_index"), at which alone Hugo
 * looks: "index.de" does too if "de" is not a language of the site. */
bool bundler_begins_index(const char *name, const char *kind);

/* Whether a name is that of an index file on this site: unless it is strict, none but the kind
 * itself is. */
bool bundler_is_index(const struct bundler *bundler, const char *name, const char *kind);

/* The key of an index file: its language, kind ("index", "_index") and folder; likewise. */
const char *bundler_index_key(const struct bundler *bundler, unsigned language, const char *kind,
                              const char *folder);

/* --- twins.c --- */

/* Drops a file because another one, its twin, is the page in its place. */
void twins_drop(struct bundler *bundler, size_t file, size_t twin);

/* Of the files that several mounts have at one place in one language, keeps the one that Hugo
 * takes: among those with the same extension the first mount's, then among different extensions the
 * last mount's. */
void twins_drop_overlaid(struct bundler *bundler);

/* Drops one of two files of one language at one place: "x.en.md" takes precedence over "x.md" if
 * that is English anyway, and otherwise the later in the walk wins, as "x.md" over "x.html". */
void twins_drop_doubles(struct bundler *bundler);

/* The file that is the page in place of this one; the file itself if it was not dropped. */
size_t twins_page(const struct bundler *bundler, size_t file);

/* Tells the author of each file that was dropped. */
void twins_tell(const struct bundler *bundler, struct notes *notes);

#endif
