/*
 * The folders whose files Hugo puts at the root of the website as they are.
 *
 * Hugo's staticDir names one or several in place of "static", also of a language; if a mount has
 * one, or puts one at "static/docs", only mounts count. Refuses to look at those of themes.
 */
#include "content/site_parts.h"

#include "base/path.h"
#include "content/site_look.h"

#include <string.h>

enum { FOLDERS_MAX = 64 };

/* What leads out of the site is passed over: no file of it is known. */
static void add_folder(struct site *site, const char *path, const char *below)
{
    const char *folder = *path ? site_folder(site, path) : NULL;
    size_t count = 0;
    for (; site->statics[count]; count++)
        if (folder && strcmp(site->statics[count], folder) == 0 &&
            strcmp(site->statics_below[count], below) == 0)
            return;
    if (folder && *folder && count < FOLDERS_MAX) {
        site->statics[count] = folder;
        site->statics_below[count] = below;
    }
}

static void add_folders(struct site *site, const char *path)
{
    const char **folders = site_strings(site, site_find(site, path, NULL));
    for (; *folders; folders++)
        add_folder(site, *folders, "");
}

/* The folder of the website that a mount fills; NULL: it is none of static files. */
static const char *below_static(struct site *site, const struct value *mount)
{
    const char *target = site_folder(site, site_scalar(site, value_find(mount, "target"), ""));
    return target ? path_below(target, "static") : NULL;
}

static void add_mounts(struct site *site)
{
    const struct value *mounts = site_find(site, "module.mounts", NULL);
    for (const struct value *one = value_first(mounts, VALUE_LIST); one; one = one->next) {
        const char *below = below_static(site, one);
        if (below)
            add_folder(site, site_scalar(site, value_find(one, "source"), ""), below);
    }
}

static void add_given(struct site *site)
{
    add_folders(site, "staticDir");
    for (unsigned i = 0; i < site->language_count; i++)
        add_folders(site,
                    arena_format(&site->arena, "languages.%s.staticDir", site->languages[i].code));
}

void site_set_static(struct site *site)
{
    site->statics = arena_new(&site->arena, (FOLDERS_MAX + 1) * sizeof *site->statics);
    site->statics_below = arena_new(&site->arena, (FOLDERS_MAX + 1) * sizeof *site->statics);
    add_mounts(site);
    if (!site->statics[0])
        add_given(site);
    if (!site->statics[0])
        add_folder(site, "static", "");
}
