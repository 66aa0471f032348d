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
    char settings[SHA256_HEX_BYTES]; /* a sum of all that the files of configuration say */
    char *root;                      /* the site's folder, as a path that can be opened */
    char *top; /* below it the folder that all content is in, "" for the root */
    const char *const
        *below; /* folders of content below `top`, "" for `top` itself; NULL at the end */
    const char *const *inside; /* what pages may include and lead to: `below`, and before it, where
                                  that lies in none of them, the folder that is called content */
};

/* Reads the configuration of the site that a folder is the root or the content of. A folder without
 * any is content of its own. The site is initialised here and the caller's. Returns 0 or an errno
 * value. */
int configure_open(struct configure *configure, struct site *site, const char *folder,
                   struct notes *notes);
void configure_done(struct configure *configure);

/* Whether the root is all content, and no site with folders of other things. */
bool configure_is_content(const struct configure *configure);

/* The folder that all content is in, as a path that can be opened, on the heap. */
char *configure_content(const struct configure *configure);

/* A file's path below the content of a site, where its pages are, on the heap; NULL: it lies
 * elsewhere. */
char *configure_path_below(const struct configure *configure, const char *file);

#endif
