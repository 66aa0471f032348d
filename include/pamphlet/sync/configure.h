/*
 * Finds a site: its root, its configuration and its folders of content.
 */
#ifndef PAMPHLET_SYNC_CONFIGURE_H
#define PAMPHLET_SYNC_CONFIGURE_H

#include "base/notes.h"
#include "base/sha256.h"
#include "content/site.h"

/* What configure_open fills. By value: configure_done frees it, not the site. */
struct configure {
    char settings[SHA256_HEX_BYTES]; /* SHA-256 of all configuration files */
    int64_t changed_ns;              /* latest change of one of them; 0: there is none */
    char *root;                      /* the site's folder, as a path that can be opened */
    char *top; /* the folder below it that holds all content, "" for the root */
    const char *const
        *below; /* folders of content below `top`, "" for `top` itself; NULL at the end */
    const char *const *inside;  /* where included files and links may lie: in `below`, preceded by
                                   the site's content folder if it is in none of these */
    const char *const *statics; /* folders of the root for other files; lent by the site */
    const char *const *statics_below; /* where on the website these are, likewise */
};

/* Reads the configuration of the site that has this folder as its root or content. A folder without
 * configuration is content by itself. The site is initialised here and the caller's, whatever is
 * returned. Returns 0 or an errno value. */
int configure_open(struct configure *configure, struct site *site, const char *folder,
                   struct notes *notes);
void configure_done(struct configure *configure);

/* Whether the root is itself the content, and not a site with other folders beside it. */
bool configure_is_content(const struct configure *configure);

/* The folder that all content is in, as a path that can be opened, on the heap. */
char *configure_content(const struct configure *configure);

/* A file's path relative to the site's content folder, on the heap; NULL: it lies elsewhere, or
 * does not exist. */
char *configure_path_below(const struct configure *configure, const char *file);

#endif
