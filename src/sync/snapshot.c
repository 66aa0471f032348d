/*
 * A folder as it is at a moment.
 */
#include "sync/snapshot.h"

#include "sync/plan.h"

#include <stdlib.h>

int snapshot_configure(struct snapshot *snapshot, const char *folder)
{
    *snapshot = (struct snapshot){.walk.folder_fd = -1};
    notes_init(&snapshot->notes);
    return configure_open(&snapshot->configure, &snapshot->site, folder, &snapshot->notes);
}

int snapshot_walk(struct snapshot *snapshot)
{
    const struct configure *configure = &snapshot->configure;
    char *content = configure_content(configure);
    int error = walk_folders(&snapshot->walk, content, configure->below, configure->inside,
                             &snapshot->notes);
    if (!snapshot->site.languages_given && !snapshot->site.is_hugo)
        languages_guess(&snapshot->site, &snapshot->walk);
    free(content);
    return error;
}

void snapshot_state(struct snapshot *snapshot, const struct sync_options *options)
{
    cache_done(&snapshot->cache);
    cache_look(&snapshot->cache, &snapshot->configure, &snapshot->walk, options);
}

void snapshot_done(struct snapshot *snapshot)
{
    cache_done(&snapshot->cache);
    walk_done(&snapshot->walk);
    configure_done(&snapshot->configure);
    site_done(&snapshot->site);
    notes_done(&snapshot->notes);
}
