/*
 * A folder as it is at a moment.
 */
#include "sync/look.h"

#include "sync/plan.h"

#include <stdlib.h>

int look_configure(struct look *look, const char *folder)
{
    *look = (struct look){.walk.folder_fd = -1};
    notes_init(&look->notes);
    return configure_open(&look->configure, &look->site, folder, &look->notes);
}

int look_walk(struct look *look)
{
    const struct configure *configure = &look->configure;
    char *content = configure_content(configure);
    int error =
        walk_folders(&look->walk, content, configure->below, configure->inside, &look->notes);
    if (!look->site.languages_given && !look->site.is_hugo)
        languages_guess(&look->site, &look->walk);
    free(content);
    return error;
}

void look_state(struct look *look, const struct sync_options *options)
{
    cache_done(&look->cache);
    cache_look(&look->cache, &look->configure, &look->walk, options);
}

void look_done(struct look *look)
{
    cache_done(&look->cache);
    walk_done(&look->walk);
    configure_done(&look->configure);
    site_done(&look->site);
    notes_done(&look->notes);
}
