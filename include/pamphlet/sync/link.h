/*
 * A link on a page, and the steps by which its path finds what it leads to.
 */
#ifndef PAMPHLET_SYNC_LINK_H
#define PAMPHLET_SYNC_LINK_H

#include "base/memory.h"
#include "library/library.h"
#include "sync/resolve.h"

/* A link on a page, and what was found. By value: set the first three members. */
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
    bool is_guess;     /* FOUND_PAGE by no more than the last part of the path */
    bool missing;      /* FOUND_FILE by its name alone: the site has no such file */
};

/* Finds what a path leads to, as it is written in the link, without query and fragment; if that is
 * a page, link->id is its number. */
enum library_found link_find(struct link *link, const char *path, size_t n_bytes);

#endif
