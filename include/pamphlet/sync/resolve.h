/*
 * Links: from what an author wrote to a page of the library. Done once, when the library is filled.
 */
#ifndef PAMPHLET_SYNC_RESOLVE_H
#define PAMPHLET_SYNC_RESOLVE_H

#include "library/library.h"

/* What a site knows of itself. */
struct resolve_options {
    const char *host;      /* of its own address, with a port; "" for none */
    const char *base_path; /* of its own address, "/base"; "" for none */
    int64_t now;           /* links to pages that are hidden then lead nowhere */
    unsigned show;         /* enum library_show: but for these */
};

/* Sets the targets of all links and pictures of all pages of a finished library; links that lead
 * nowhere, and those that are only guessed at, become notes. */
void resolve_links(struct library *library, const struct resolve_options *options);

#endif
