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

/* By value: look_configure fills it, look_done frees it, whatever they returned. It stays where it
 * is: what the site says of a language points to what it says of all. */
struct look {
    struct configure configure;
    struct site site;
    struct walk walk;
    struct cache cache; /* zeroed until look_state */
    struct notes notes; /* on all of that */
    bool hindered;      /* not all could be read, for a reason that may be over soon */
};

/* Finds the site that a folder is the root or the content of. Returns 0 or an errno value. */
int look_configure(struct look *look, const char *folder);

/* Finds the site's files, and the languages that only their names tell. Returns 0 or an errno
 * value. */
int look_walk(struct look *look);

/* Takes in the state of all files, as libraries that are read with these options depend on it; once
 * more, where it was taken before. */
void look_state(struct look *look, const struct sync_options *options);

void look_done(struct look *look);

/* As sync_folder, of a folder as it was looked at; the look is lent, and but for its state, and
 * whether reading was hindered, only good for look_done afterwards. What has changed since is read
 * as it is now, and known by the state as one that differs. */
struct library *sync_looked(struct look *look, const struct sync_options *options, char **why);

#endif
