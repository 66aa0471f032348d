/*
 * Finds a site's folders of content, from what its configuration mounts.
 *
 * Refuses to look at the disk: a folder that is not there is found empty when it is walked.
 */
#include "sync/folders.h"

#include "base/path.h"

#include <string.h>

/* The length of the path of the deepest folder that two paths lie in. */
static size_t common_bytes(const char *a, const char *b)
{
    size_t n = 0;
    size_t whole = 0;
    while (a[n] && a[n] == b[n]) {
        n++;
        if (a[n] == '/' && b[n] == '/')
            whole = n;
    }
    bool a_ends = !a[n] && (!b[n] || b[n] == '/');
    bool b_ends = !b[n] && a[n] == '/';
    return a_ends || b_ends ? n : whole;
}

/* Whether a mount lies within another one, whose walk finds its files too. */
static bool is_within(const struct site *site, size_t i)
{
    const char *folder = site->mounts[i].folder;
    for (size_t j = 0; j < site->mount_count; j++) {
        const char *other = site->mounts[j].folder;
        if (i != j && path_below(folder, other) && (strcmp(folder, other) != 0 || j < i))
            return true;
    }
    return false;
}

/* The length of the path of the deepest folder that holds all mounts. Where each is a language's,
 * it holds the site's content folder too, since all pages may include files from there. */
static size_t count_top_bytes(const struct site *site)
{
    const char *first = site->mounts[0].folder;
    size_t n = strlen(first);
    bool general = false; /* a mount is for the content of all languages */
    for (size_t i = 0; i < site->mount_count; i++) {
        size_t common = common_bytes(first, site->mounts[i].folder);
        n = common < n ? common : n;
        general = general || (site->mounts[i].any_language && !*site->mounts[i].below);
    }
    size_t common = common_bytes(first, site->content);
    return !general && common < n ? common : n;
}

/* Whether the site's content folder lies below `top`, but in no mount. */
static bool is_content_apart(const struct site *site, const char *top)
{
    bool apart = path_below(site->content, top);
    for (size_t i = 0; i < site->mount_count; i++)
        apart = apart && !path_below(site->content, site->mounts[i].folder);
    return apart;
}

void folders_find(struct configure *configure, struct site *site)
{
    const char **inside = arena_new(&site->arena, (site->mount_count + 2) * sizeof *inside);
    size_t count = 0;
    configure->top = memory_copy(site->mounts[0].folder, count_top_bytes(site));
    bool apart = is_content_apart(site, configure->top);
    if (apart)
        inside[count++] = path_below(site->content, configure->top);
    for (size_t i = 0; i < site->mount_count; i++)
        if (!is_within(site, i))
            inside[count++] = path_below(site->mounts[i].folder, configure->top);
    configure->inside = inside;
    configure->below = inside + apart;
    configure->statics = site->statics;
    configure->statics_below = site->statics_below;
}
