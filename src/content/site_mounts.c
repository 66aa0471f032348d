/*
 * The folders that a site's content is in.
 *
 * A language gets a folder of its own by its contentDir, by a mount that names it or, if neither is
 * given, by a folder with its code for a name. The content of themes and modules comes after the
 * site's own. Folders that lead out of the site are refused, and nothing is fetched.
 */
#include "content/site_parts.h"

#include "base/list.h"
#include "base/path.h"
#include "content/cascade.h"
#include "content/site_look.h"

#include <string.h>

/* Ignores mounts beyond MOUNTS_MAX: no site has so many, and each file is compared with all. */
static void add_mount(struct site *site, struct site_mount mount)
{
    enum { MOUNTS_MAX = 256 };
    if (site->mount_count >= MOUNTS_MAX)
        return;
    struct site_mount *mounts =
        arena_new(&site->arena, (site->mount_count + 1) * sizeof *site->mounts);
    if (site->mount_count)
        memcpy(mounts, site->mounts, site->mount_count * sizeof *mounts);
    mounts[site->mount_count++] = mount;
    site->mounts = mounts;
}

static bool has_mount(const struct site *site, unsigned language)
{
    for (size_t i = 0; i < site->mount_count; i++)
        if (!site->mounts[i].any_language && site->mounts[i].language == language)
            return true;
    return false;
}

void site_tell_of_missing(const struct site_source *source, const struct value *value,
                          const char *path, const char *folder, const struct site_disk *disk,
                          struct notes *notes)
{
    if (disk && !disk->has_folder(disk->root, folder))
        site_complain(notes, source, value, path,
                      "there is no such folder: make it, or give the one that the pages are in");
}

static void add_content_folders(struct site *site, const struct site_disk *disk,
                                struct notes *notes)
{
    for (unsigned i = 0; i < site->language_count; i++) {
        const struct site_source *source;
        const char *path =
            arena_format(&site->arena, "languages.%s.contentDir", site->languages[i].code);
        const struct value *value = site_find(site, path, &source);
        const char *folder = value ? site_folder(site, site_scalar(site, value, "/")) : NULL;
        if (folder) {
            add_mount(site, (struct site_mount){.folder = folder, .below = "", .language = i});
            site_tell_of_missing(source, value, path, folder, disk, notes);
        } else if (value && value->kind != VALUE_NULL)
            site_complain(notes, source, value, path, "give a folder of the site");
    }
}

static bool takes(struct site *site, const struct value *slice, const char *text)
{
    struct buffer patterns = {0};
    cascade_add_slice(&site->arena, &patterns, slice);
    bool taken = cascade_takes(buffer_string(&patterns), patterns.used, text);
    buffer_done(&patterns);
    return taken;
}

/* Whether what a mount has is part of the website that visitors come to first, by the role and the
 * version that it is for. */
static bool is_of_default_site(struct site *site, const struct value *matrix)
{
    const char *role = site_text(site, "defaultContentRole");
    const char *version = site_text(site, "defaultContentVersion");
    return takes(site, value_find(matrix, "roles"), *role ? role : "guest") &&
           takes(site, value_find(matrix, "versions"), *version ? version : "v1.0.0");
}

/* Sets the language of a mount by its "lang", or the newer sites.matrix.languages. If it is for
 * several, it is the default language, or the first if that is not among them. False: it is for
 * none that the site has. */
static bool set_language(struct site *site, const struct value *mount, struct site_mount *out)
{
    const struct value *lang = value_find(mount, "lang");
    const struct value *matrix = value_find(value_find(mount, "sites"), "matrix");
    const struct value *slice = lang ? lang : value_find(matrix, "languages");
    unsigned count = 0;
    for (unsigned i = 0; i < site->language_count; i++)
        if (takes(site, slice, site->languages[i].code) && !count++)
            out->language = i;
    out->any_language =
        count > 1 && takes(site, slice, site->languages[site->default_language].code);
    if (!slice || out->any_language)
        out->language = 0;
    out->any_language |= !slice;
    return count && is_of_default_site(site, matrix);
}

/* Adds patterns to those of a mount, each made to begin with the slash that stands for the folder.
 * leaves_out: for files that the mount has not. */
static void add_patterns(struct site *site, struct buffer *patterns, const struct value *value,
                         bool leaves_out)
{
    if (!value || (value->kind != VALUE_LIST && value->kind != VALUE_SCALAR))
        return;
    for (const char **added = site_strings(site, value); *added; added++) {
        bool negated = strncmp(*added, "! ", 2) == 0;
        const char *pattern = *added + (negated ? 2 : 0);
        buffer_add_string(patterns, patterns->used ? "|" : "");
        size_t start = patterns->used;
        buffer_format(patterns, "%s%s%s", negated || leaves_out ? "! " : "",
                      *pattern == '/' ? "" : "/", pattern);
        for (char *bar = patterns->bytes + start; (bar = strchr(bar, '|'));)
            *bar = '?'; /* within a pattern it parts nothing */
    }
}

/* Which files a mount has; NULL: all. */
static const char *patterns_of(struct site *site, const struct value *mount)
{
    struct buffer patterns = {0};
    add_patterns(site, &patterns, value_find(mount, "includeFiles"), false);
    add_patterns(site, &patterns, value_find(mount, "excludeFiles"), true);
    add_patterns(site, &patterns, value_find(mount, "files"), false);
    return patterns.used ? arena_take(&site->arena, &patterns) : NULL;
}

/* Whether a target is, or is below, one of the folders that Hugo mounts something at. */
static bool is_component(const char *target)
{
    static const char components[] = "content static assets data i18n layouts archetypes";
    return target && list_has(components, target, strcspn(target, "/"));
}

/* base: the folder that the mount's source is below; NULL: the site's root. */
static void add_hugo_mount(struct site *site, const struct site_source *source, const char *base,
                           const struct value *mount, struct notes *notes)
{
    const struct value *from = value_find(mount, "source");
    const struct value *to = value_find(mount, "target");
    const char *target = site_scalar(site, to, "");
    const char *path = site_scalar(site, from, "/");
    const char *folder =
        site_folder(site, base ? arena_format(&site->arena, "%s/%s", base, path) : path);
    const char *below = site_folder(site, target);
    if (mount->kind == VALUE_MAP && !is_component(below))
        site_complain(notes, source, to ? to : mount, "module.mounts.target",
                      "begin with content, static, assets, data, i18n, layouts or archetypes");
    below = below ? path_below(below, "content") : NULL;
    if (below && !folder)
        site_complain(notes, source, from ? from : mount, "module.mounts.source",
                      "give a folder of the site");
    if (!below || !folder)
        return;
    struct site_mount made = {
        .folder = folder, .below = below, .patterns = patterns_of(site, mount)};
    if (set_language(site, mount, &made))
        add_mount(site, made);
}

/* Mounts the folders that have languages' codes for names, where nothing is mounted yet. False,
 * with none mounted, if there are fewer than two. */
static bool add_folders_of_languages(struct site *site, const struct site_disk *disk,
                                     const char *content)
{
    for (unsigned i = 0; i < site->language_count; i++) {
        const char *folder = arena_format(&site->arena, "%s/%s", content, site->languages[i].code);
        if (disk->has_folder(disk->root, folder))
            add_mount(site, (struct site_mount){.folder = folder, .below = "", .language = i});
    }
    site->mount_count = site->mount_count > 1 ? site->mount_count : 0;
    return site->mount_count > 0;
}

/* Adds the content of themes and modules, which Hugo publishes too: what they mount, else their
 * folder of that name. If several have a page, the first one's counts, as with mounts. */
static void add_modules(struct site *site, const struct site_disk *disk, struct notes *notes)
{
    for (size_t i = 0; i < site->module_count; i++) {
        const struct site_module *module = &site->modules[i];
        const char *folder = arena_format(&site->arena, "%s/content", module->folder);
        if (module->is_bare)
            continue;
        for (const struct value *one = module->mounts ? module->mounts->first : NULL; one;
             one = one->next)
            add_hugo_mount(site, &module->mounts_source, module->folder, one, notes);
        if (!module->mounts && disk->has_folder(disk->root, folder))
            add_mount(site,
                      (struct site_mount){.folder = folder, .below = "", .any_language = true});
    }
}

/* All files but those in the folders of languages that are disabled. */
static const char *without_disabled(struct site *site)
{
    const char *patterns = NULL;
    for (const char *const *one = site->disabled; one && *one; one++)
        patterns = arena_format(&site->arena, "%s%s! /%s", patterns ? patterns : "",
                                patterns ? "|" : "", *one);
    return patterns;
}

/* The folders of the site's own content, at least one. */
static void add_own_folders(struct site *site, const char *content, const struct site_disk *disk,
                            struct notes *notes)
{
    const struct site_source *source;
    const struct value *mounts = site_find(site, "module.mounts", &source);
    for (const struct value *mount = mounts ? mounts->first : NULL; mount; mount = mount->next)
        add_hugo_mount(site, source, NULL, mount, notes);
    if (site->mount_count) /* Hugo: nothing else is content then */
        return;
    add_content_folders(site, disk, notes);
    bool by_name = !site->mount_count && site->language_count > 1 && disk &&
                   add_folders_of_languages(site, disk, content);
    bool all_have_own = !by_name;
    for (unsigned i = 0; i < site->language_count; i++)
        all_have_own = all_have_own && has_mount(site, i);
    if (!all_have_own)
        add_mount(site, (struct site_mount){.folder = content,
                                            .below = "",
                                            .language = site->default_language,
                                            .any_language = true,
                                            .patterns = by_name ? without_disabled(site) : NULL});
}

void site_set_mounts(struct site *site, const char *content, const struct site_disk *disk,
                     struct notes *notes)
{
    add_own_folders(site, content, disk, notes);
    if (disk)
        add_modules(site, disk, notes);
}
