/*
 * The themes and modules of a site, and what of their configuration counts for the site.
 *
 * Each has a configuration of its own, and may import others. Hugo reads there what a module mounts
 * and imports. Of all other keys it takes only what the site lets it: parameters, unless the key
 * "_merge" says otherwise. Refuses to fetch anything: what is not on the disk is left out.
 */
#include "content/site_parts.h"

#include "base/list.h"
#include "content/site_look.h"

#include <string.h>
#include <strings.h>

enum { MODULES_MAX = 64 };

/* How much of a map in a module's configuration becomes the site's. */
enum lent {
    LENT_UNSAID, /* as much as of the map around it */
    LENT_NOTHING,
    LENT_MISSING, /* keys that the site lacks ("shallow") */
    LENT_ALL,     /* whatever the site lacks ("deep") */
};

/* A value from Hugo's files of the site itself: in ours "theme" means the colours. */
static const struct value *find_hugos(const struct site *site, const char *key)
{
    const struct value *found = NULL;
    for (size_t i = 0; i < site->source_count && !found; i++)
        if (!site->sources[i].ours)
            found = value_find(site->sources[i].top, key);
    return found;
}

/* The folder of a theme or a module, first the copy that "hugo mod vendor" makes. NULL: none. */
static const char *find_folder(struct site *site, const struct site_disk *disk, const char *name)
{
    const char *themes = site_scalar(site, find_hugos(site, "themesDir"), "themes");
    const char *const folders[] = {"_vendor", themes};
    for (size_t i = 0; *name && i < sizeof folders / sizeof *folders; i++) {
        const char *path = arena_format(&site->arena, "%s/%s", folders[i], name);
        const char *folder = site_folder(site, path);
        if (folder && disk->has_folder(disk->root, folder))
            return folder;
    }
    return NULL;
}

/* What a configuration says of one module that it asks for. */
struct import {
    const char *name;
    const struct value *said; /* NULL for a theme */
    const struct site_source *source;
};

/* Inserts a module into the list, unless its folder is missing or it has been read already. */
static void insert_module(struct site *site, const struct site_disk *disk,
                          const struct import *import, size_t at)
{
    const char *folder = find_folder(site, disk, import->name);
    bool known = !folder || site->module_count >= MODULES_MAX;
    for (size_t i = 0; i < at && !known; i++)
        known = strcmp(site->modules[i].folder, folder) == 0;
    if (known || value_is_true(value_find(import->said, "disable")))
        return;
    site->modules = memory_grow(site->modules, &site->modules_room, site->module_count + 1,
                                sizeof *site->modules);
    memmove(site->modules + at + 1, site->modules + at,
            (site->module_count - at) * sizeof *site->modules);
    site->modules[at] = (struct site_module){
        .folder = folder,
        .mounts = value_find(import->said, "mounts"),
        .mounts_source = *import->source,
        .is_bare = value_is_true(value_find(import->said, "noMounts")),
        .own_config = !value_is_true(value_find(import->said, "ignoreConfig")),
        .own_imports = !value_is_true(value_find(import->said, "ignoreImports")),
    };
    site->module_count++;
}

/* All that one configuration asks for. */
struct imports {
    const struct value *list;   /* module.imports; NULL: not given */
    const struct value *themes; /* likewise, theme */
    const struct site_source *source;
};

/* Puts what is imported into the list of modules, from `at` on; themes come after other imports. */
static void add_imports(struct site *site, const struct site_disk *disk,
                        const struct imports *imports, size_t at)
{
    size_t before = site->module_count;
    const struct value *first = value_first(imports->list, VALUE_LIST);
    for (const struct value *one = first; one; one = one->next) {
        const char *name = site_scalar(site, value_find(one, "path"), "");
        insert_module(site, disk, &(struct import){name, one, imports->source},
                      at + site->module_count - before);
    }
    for (const char **name = site_strings(site, imports->themes); *name; name++)
        insert_module(site, disk, &(struct import){*name, NULL, imports->source},
                      at + site->module_count - before);
}

/* Adds what the configuration asks for that has been read last: the site's, or a module's. */
static void add_asked_for(struct site *site, const struct site_disk *disk)
{
    if (site->reading) {
        const struct site_module module = site->modules[site->reading - 1];
        struct imports imports = {module.imports, module.themes, &module.imports_source};
        if (module.own_imports)
            add_imports(site, disk, &imports, site->reading);
        return;
    }
    const struct site_source *source = NULL;
    const struct site_source none = {.file = ""};
    struct imports imports = {.list = site_find(site, "module.imports", &source),
                              .themes = find_hugos(site, "theme")};
    imports.source = source ? source : &none;
    add_imports(site, disk, &imports, 0);
}

const char *site_next_module(struct site *site, const struct site_disk *disk)
{
    do
        add_asked_for(site, disk);
    while (site->reading++ < site->module_count && !site->modules[site->reading - 1].own_config);
    return site->reading <= site->module_count ? site->modules[site->reading - 1].folder : NULL;
}

/* What the site says of a map, by its path. */
static enum lent find_lent(struct site *site, const char *path)
{
    const char *key = arena_format(&site->arena, "%s%s_merge", path, *path ? "." : "");
    const char *word = site_text(site, key);
    if (strcasecmp(word, "deep") == 0)
        return LENT_ALL;
    if (strcasecmp(word, "shallow") == 0)
        return LENT_MISSING;
    return *word ? LENT_NOTHING : LENT_UNSAID;
}

/* Of parameters all is lent, unless the site says something else of all its keys. */
static enum lent find_lent_below(struct site *site, const char *path, enum lent all)
{
    enum lent lent = find_lent(site, path);
    size_t n = strlen(path);
    bool is_params =
        strcasecmp(path, "params") == 0 || (strncasecmp(path, "languages.", 10) == 0 && n > 17 &&
                                            strcasecmp(path + n - 7, ".params") == 0);
    return lent == LENT_UNSAID && is_params && all == LENT_UNSAID ? LENT_ALL : lent;
}

/* What is being lent. */
struct lending {
    struct site *site;
    enum lent all; /* what the site says of all its keys */
};

static struct value *lend_map(const struct lending *lending, const struct value *map,
                              const char *path, enum lent lent);

/* What of a map's child is lent, NULL: nothing. lent: how much of the map is. */
static struct value *lend_child(const struct lending *lending, const struct value *child,
                                const char *path, enum lent lent)
{
    struct site *site = lending->site;
    bool is_map = child->kind == VALUE_MAP;
    if (!is_map && lent == LENT_NOTHING)
        return NULL;
    bool is_there = site_find(site, path, NULL);
    enum lent own = is_map ? find_lent_below(site, path, lending->all) : LENT_UNSAID;
    if (own == LENT_MISSING || own == LENT_NOTHING)
        return lend_map(lending, child, path, own);
    if (own == LENT_ALL || lent == LENT_ALL || (lent == LENT_MISSING && !is_there)) {
        struct value *copy = arena_new(&site->arena, sizeof *copy);
        *copy = *child;
        copy->next = NULL;
        return copy;
    }
    bool has_parts = lent == LENT_NOTHING && is_map && is_there && !child->shared;
    return has_parts ? lend_map(lending, child, path, lent) : NULL;
}

/* Keys that are a module's own business, whatever the site says. */
static bool is_lendable(const char *key, bool at_top)
{
    return !list_has(at_top ? "_merge module theme themesDir" : "_merge", key, strlen(key));
}

/* A map of what of another is lent. */
static struct value *lend_map(const struct lending *lending, const struct value *map,
                              const char *path, enum lent lent)
{
    struct arena *arena = &lending->site->arena;
    struct value *copy = arena_new(arena, sizeof *copy);
    struct value **end = &copy->first;
    *copy = *map;
    copy->first = copy->next = NULL;
    for (const struct value *child = map->first; child; child = child->next) {
        const char *below = arena_format(arena, "%s%s%s", path, *path ? "." : "", child->key);
        *end = is_lendable(child->key, !*path) ? lend_child(lending, child, below, lent) : NULL;
        if (*end)
            end = &(*end)->next;
    }
    return copy;
}

/* Keeps what a file says of what its module mounts and imports; files read before take precedence.
 */
static void keep_own(struct site_module *module, const struct site_source *source)
{
    const struct value *own = value_find(source->top, "module");
    const struct value *mounts = value_find(own, "mounts");
    const struct value *imports = value_find(own, "imports");
    if (mounts && !module->mounts) {
        module->mounts = mounts;
        module->mounts_source = *source;
    }
    if (imports && !module->imports) {
        module->imports = imports;
        module->imports_source = *source;
    }
    if (!module->themes)
        module->themes = value_find(source->top, "theme");
}

struct site_source site_lend(struct site *site, struct site_source source)
{
    struct lending lending = {site, find_lent(site, "")};
    enum lent lent = lending.all == LENT_UNSAID ? LENT_NOTHING : lending.all;
    keep_own(&site->modules[site->reading - 1], &source);
    source.top = lend_map(&lending, source.top, "", lent);
    return source;
}
