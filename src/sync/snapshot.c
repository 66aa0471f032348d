/*
 * A folder as it is at a moment.
 */
#include "sync/snapshot.h"

#include "sync/languages.h"

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

/* Some file systems give a file another inode each time, so that does not count. */
static bool are_same(const struct cache *before, const struct cache *after)
{
    bool same = before->stamp_count == after->stamp_count;
    for (size_t i = 0; same && i < before->stamp_count; i++) {
        const struct stamp *old = &before->stamps[i], *new = &after->stamps[i];
        same = old->size_bytes == new->size_bytes && old->modified_ns == new->modified_ns &&
               old->changed_ns == new->changed_ns;
    }
    return same;
}

bool snapshot_has_moved(const struct snapshot *snapshot, const char *folder,
                        const struct sync_options *options)
{
    struct snapshot now;
    bool moved = snapshot_configure(&now, folder) != 0 || snapshot_walk(&now) != 0;
    if (!moved) {
        snapshot_state(&now, options);
        moved = !are_same(&snapshot->cache, &now.cache);
    }
    snapshot_done(&now);
    return moved;
}

void snapshot_done(struct snapshot *snapshot)
{
    cache_done(&snapshot->cache);
    walk_done(&snapshot->walk);
    configure_done(&snapshot->configure);
    site_done(&snapshot->site);
    notes_done(&snapshot->notes);
}
