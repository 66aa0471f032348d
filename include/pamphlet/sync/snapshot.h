/*
 * A folder as it is at a moment: its site, its files and what state they are in.
 *
 *     struct snapshot snapshot;
 *     int error = snapshot_configure(&snapshot, folder);
 *     error = error ? error : snapshot_walk(&snapshot);
 *     snapshot_state(&snapshot, &options);
 *     ...
 *     snapshot_done(&snapshot);
 */
#ifndef PAMPHLET_SYNC_SNAPSHOT_H
#define PAMPHLET_SYNC_SNAPSHOT_H

#include "sync/cache.h"
#include "sync/configure.h"
#include "sync/sync.h"
#include "sync/walk.h"

/* By value: snapshot_configure fills it, snapshot_done frees it, whatever was returned. It must not
 * be moved: the site's languages point into it. */
struct snapshot {
    struct configure configure;
    struct site site;
    struct walk walk;
    struct cache cache; /* zeroed until snapshot_state */
    struct notes notes; /* on all of that */
    bool hindered;      /* something could not be read for a reason that may pass */
};

/* Finds the site that has this folder as its root or content. Returns 0 or an errno value. */
int snapshot_configure(struct snapshot *snapshot, const char *folder);

/* Finds the site's files, and the languages that only file names show. Returns 0 or an errno value.
 */
int snapshot_walk(struct snapshot *snapshot);

/* Records the state of all files that a library read with these options depends on; replaces one
 * recorded before. */
void snapshot_state(struct snapshot *snapshot, const struct sync_options *options);

/* Whether a page or another file of the content came, went or changed since the state was recorded:
 * a folder that is just being copied may lack most of its pages. folder, options: as they were. */
bool snapshot_has_moved(const struct snapshot *snapshot, const char *folder,
                        const struct sync_options *options);

void snapshot_done(struct snapshot *snapshot);

#endif
