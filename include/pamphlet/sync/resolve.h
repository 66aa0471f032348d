/*
 * Links: from what an author wrote to a page of the library. Done once, when the library is made.
 */
#ifndef PAMPHLET_SYNC_RESOLVE_H
#define PAMPHLET_SYNC_RESOLVE_H

#include "library/library.h"

/* What a site knows of itself. */
struct resolve_options {
    const char *host;      /* of its own address, with a port; "" for none */
    const char *base_path; /* of its own address, "/base"; "" for none */
    int64_t now; /* links to pages that are hidden then are told; they lead nowhere, but where it is
                  * only time that hides the page: whoever shows the link asks again */
    unsigned show; /* enum library_show: but for these */
    /* The document of a page that is not in memory, on the heap, or NULL where it cannot be read.
     * NULL: all are in memory. */
    struct document *(*read)(void *data, uint32_t page);
    void *data;
};

/* Gives links their targets, from a finished library. Links that lead nowhere, and those that are
 * only guessed at, become notes of the library. */
struct resolver *resolver_new(struct library *library, const struct resolve_options *options);
void resolver_free(struct resolver *resolver); /* NULL is freed already */

/* All links and pictures of a page's document. False: a page that one leads into cannot be read. */
bool resolver_link(struct resolver *resolver, uint32_t page, struct document *document);

/* The same of all pages whose documents are in memory. */
void resolver_link_all(struct resolver *resolver);

/* Whether a note is one of those on links. */
bool resolver_is_note(const struct note *note);

#endif
