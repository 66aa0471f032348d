/*
 * Links: from what an author wrote to a page of the library. Done once, when the library is made.
 */
#ifndef PAMPHLET_SYNC_RESOLVE_H
#define PAMPHLET_SYNC_RESOLVE_H

#include "library/library.h"

/* What a site knows of itself, and what counts as hidden. */
struct resolve_options {
    const char *host;      /* of its own address, with the port if it has one; "" for none */
    const char *base_path; /* path of its own address, "/base"; "" for none */
    int64_t now; /* links to pages that are hidden at this time are noted. They lead nowhere, unless
                    only a date hides the page: whether it may be seen is then decided when the link
                    is shown */
    unsigned show; /* enum library_show: pages that do not count as hidden */
    bool alone;    /* the page belongs to no site, so links to other pages, and pictures of a site,
                      stay TARGET_UNRESOLVED */
    /* Reads the document of a page that is not in memory, on the heap; NULL: it cannot be read. The
     * member is NULL if all are in memory. */
    struct document *(*read)(void *data, uint32_t page);
    void *data;
};

/* Resolves links against a finished library, which is lent; the options are copied. Links that lead
 * nowhere, and those that are only guessed, become notes of the library. */
struct resolver *resolver_new(struct library *library, const struct resolve_options *options);
void resolver_free(struct resolver *resolver); /* NULL is allowed */

/* Resolves all links and pictures of a page's document. False: a page whose headings a link names
 * could not be read. */
bool resolver_link(struct resolver *resolver, uint32_t page, struct document *document);

/* The same for all pages whose documents are in memory. */
void resolver_link_all(struct resolver *resolver);

/* The length of a site's own scheme and host at the start of an address; 0 if it has none, or
 * another's. host: as in struct resolve_options. */
size_t resolver_host_bytes(const char *host, const char *s, size_t n_bytes);

/* Whether a note is one of those about links. */
bool resolver_is_note(const struct note *note);

/* The address of the link that a note calls only guessed, as far as notes show it; NULL: it is
 * another note. Lent by the note. */
const char *resolver_guessed(const struct note *note);

/* How much of an address notes show, whole characters. */
size_t resolver_shown_bytes(const char *address, size_t n_bytes);

#endif
