/*
 * The steps by which a link's path finds its page.
 */
#ifndef PAMPHLET_SYNC_STEPS_H
#define PAMPHLET_SYNC_STEPS_H

#include "base/memory.h"
#include "library/library.h"
#include "sync/resolve.h"

/* A link on a page. By value: the first three members set, link_init, link_done. */
struct link {
    const struct library *library;
    const struct resolve_options *options;
    uint32_t page;      /* that it is on */
    struct buffer path; /* decoded, without the site's own host */
    bool names_file;    /* a file of content: x.md */
    bool any_case;
    bool climbs;       /* ".." above the root is the root */
    uint32_t language; /* that goes before others: the page's */
    uint32_t named;    /* the language that the name of a file asks for, 0: none */
    uint32_t id;       /* what was found */
    uint32_t hidden;   /* a page that would have been found, 0: none */
    bool missing;      /* FOUND_FILE by its name alone: the site has no such file */
};

/* Takes the path as it stands in the link, without "?" and "#" and what follows them. */
void link_init(struct link *link, const char *path, size_t n_bytes);
void link_done(struct link *link);

/* Asks for one name, of some kinds. A page that is hidden now is not found, but remembered. */
enum library_found steps_ask(struct link *link, const char *name, unsigned kinds);

/* Looks for what the path leads to; a page is link->id then. *is_guess: only its last part was
 * known. */
enum library_found steps_find(struct link *link, bool *is_guess);

#endif
