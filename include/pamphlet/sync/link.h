/*
 * A link on a page, on its way to what it leads to.
 */
#ifndef PAMPHLET_SYNC_LINK_H
#define PAMPHLET_SYNC_LINK_H

#include "base/memory.h"
#include "library/library.h"
#include "sync/resolve.h"

/* A link on a page. By value: set the first three members, then link_init, link_done. */
struct link {
    const struct library *library;
    const struct resolve_options *options;
    uint32_t page;      /* the page it is on */
    struct buffer path; /* decoded, without the site's own host */
    bool names_file;    /* the path is that of a content file: x.md */
    bool any_case;
    bool climbs;       /* ".." above the root is the root */
    uint32_t language; /* preferred to others: the page's */
    uint32_t named;    /* the language in a content file's name, x.fr.md; 0: none */
    uint32_t id;       /* what was found */
    uint32_t hidden;   /* a page that would have been found, 0: none */
    bool missing;      /* FOUND_FILE by its name alone: the site has no such file */
};

/* Takes the path as written in the link, without query and fragment. */
void link_init(struct link *link, const char *path, size_t n_bytes);
void link_done(struct link *link);

/* Looks up one name, of some kinds (1u << enum library_name_kind, or'ed). A hidden page is not
 * found, but remembered in link->hidden. */
enum library_found link_ask(struct link *link, const char *name, unsigned kinds);

#endif
