/*
 * A folder as it is at a moment: its site, its files and what state they are in.
 *
 *     struct look look;
 *     int error = look_configure(&look, folder);
 *     error = error ? error : look_walk(&look);
 *     look_state(&look, &options);
 *     ...
 *     look_done(&look);
 */
#ifndef PAMPHLET_SYNC_LOOK_H
#define PAMPHLET_SYNC_LOOK_H

#include "sync/cache.h"
#include "sync/configure.h"
#include "sync/sync.h"
#include "sync/walk.h"

/* By value: look_configure fills it, look_done frees it, whatever was returned. It must not be
 * moved: the site's languages point into it. */
struct look {
    struct configure configure;
    struct site site;
    struct walk walk;
    struct cache cache; /* zeroed until look_state */
    struct notes notes; /* on all of that */
    bool hindered;      /* something could not be read for a reason that may pass */
};

/* Finds the site that has this folder as its root or content. Returns 0 or an errno value. */
int look_configure(struct look *look, const char *folder);

/* Finds the site's files, and the languages that only file names show. Returns 0 or an errno value.
 */
int look_walk(struct look *look);

/* Records the state of all files that a library read with these options depends on; replaces one
 * recorded before. */
void look_state(struct look *look, const struct sync_options *options);

void look_done(struct look *look);

/* As sync_folder, for a folder that was looked at. Of the look, which is lent, only its state and
 * whether reading was hindered may be used afterwards, before look_done. A file that changed since
 * is read as it is now, but the recorded state is the older one, so the next look shows the change.
 */
struct library *sync_looked(struct look *look, const struct sync_options *options, char **why);

#endif
