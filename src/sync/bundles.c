/*
 * Which files are pages.
 *
 * Hugo: an index file makes its folder one page, a leaf bundle; every other Markdown file in it and
 * below is a part of that page (a page resource) and has no address. Content made for other
 * programs has pages beside an index file, and this strict rule would swallow them: where nothing
 * shows that the site is Hugo's, an index file is its folder's list. Of two files that would be the
 * same page, one is dropped (twins.c).
 */
#include "sync/bundler.h"

#include "base/path.h"
#include "content/ignore.h"
#include "sync/lists.h"

#include <stdlib.h>
#include <string.h>

static void place_files(struct bundler *bundler)
{
    struct buffer path = {0};
    buffer_format(&path, "/%s%s", bundler->plan->top, *bundler->plan->top ? "/" : "");
    size_t top_bytes = path.used;
    for (size_t i = 0; i < bundler->walk->count; i++) {
        if (!bundler->walk->files[i].is_page)
            continue;
        path.used = top_bytes;
        buffer_add_string(&path, bundler->walk->files[i].path);
        if (ignore_has(bundler->plan->site->ignored, path.bytes) ||
            !languages_place(bundler->plan->site, &bundler->plan->arena, path.bytes + 1,
                             &bundler->places[i]))
            bundler->places[i].path = NULL;
    }
    buffer_done(&path);
}

/* Whether the content is a Hugo site's: it has Hugo's configuration, or an _index file. */
static bool looks_like_hugo(const struct bundler *bundler)
{
    if (bundler->plan->site->is_hugo)
        return true;
    for (size_t i = 0; i < bundler->walk->count; i++)
        if (bundler->places[i].path && strcmp(path_name(bundler->places[i].path), "_index") == 0)
            return true;
    return false;
}

/* A folder with both kinds of file is a section, as in Hugo. */
static void find_leaves(struct bundler *bundler)
{
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < bundler->walk->count; i++) {
            const char *path = bundler->places[i].path;
            if (!path || !bundler_is_index(bundler, path_name(path), pass ? "index" : "_index"))
                continue;
            const char *folder = bundler_folder(bundler, path);
            size_t n = strlen(folder);
            if (pass == 0)
                map_add(&bundler->branches, folder, n, 1);
            else if (!map_find(&bundler->branches, folder, n))
                map_add(&bundler->leaves, folder, n, (uint32_t)i + 1);
        }
}

/* The index file, counted from 1, of the nearest leaf bundle that a page lies in, other than the
 * page itself; *n_bytes is the length of the bundle's folder. 0: there is none. */
static uint32_t find_leaf(const struct bundler *bundler, const char *path, size_t *n_bytes)
{
    size_t n = path_above_bytes(path, strlen(path));
    bool own = bundler_is_index(bundler, path_name(path), "index");
    for (bool first = true;; first = false) {
        uint32_t index = first && own ? 0 : map_find(&bundler->leaves, path, n);
        *n_bytes = n;
        if (index || !n)
            return index;
        n = path_above_bytes(path, n);
    }
}

/* Lenient: finds folders that an index file shares with other pages. */
static void find_shared(struct bundler *bundler)
{
    for (size_t i = 0; i < bundler->walk->count; i++) {
        const char *path = bundler->places[i].path;
        size_t n = 0;
        if (path && find_leaf(bundler, path, &n))
            map_add(&bundler->shared, path, n, 1);
    }
}

/* The index file, counted from 1, of the leaf bundle in a page's language that has the same place
 * ("x/index.md" for "x.md") and takes precedence over it; 0: there is none. */
static uint32_t find_double(const struct bundler *bundler, const struct language_place *place)
{
    if (!map_find(&bundler->leaves, place->path, strlen(place->path)))
        return 0;
    const char *key = bundler_index_key(bundler, place->language, "index", place->path);
    return map_find(&bundler->indexes, key, strlen(key));
}

/* The index file, counted from 1, of the outermost bundle that a page is a part of; 0: it is not a
 * part. */
static uint32_t find_bundle(const struct bundler *bundler, const char *path)
{
    size_t n;
    uint32_t bundle = 0;
    for (uint32_t index; (index = find_leaf(bundler, path, &n));) {
        bundle = index;
        path = bundler->places[index - 1].path;
    }
    return bundle;
}

static bool is_any_index(const struct language_place *place)
{
    const char *name = path_name(place->path);
    return bundler_begins_index(name, "index") || bundler_begins_index(name, "_index");
}

/* Whether Hugo comes to a file before another: folders by name, in each the index file first. */
static bool goes_before(const struct language_place *place, const struct language_place *other)
{
    const char *a = place->path;
    const char *b = other->path;
    while (*a == *b && *a)
        a++, b++;
    bool last = !strchr(a, '/');
    bool other_last = !strchr(b, '/');
    if ((last && is_any_index(place)) || (other_last && is_any_index(other)))
        return last && is_any_index(place);
    return *a == '/' || (*b != '/' && (unsigned char)*a < (unsigned char)*b);
}

/* The key of a bundle in the language of one of its files. */
static const char *bundle_key(const struct bundler *bundler, const struct language_place *place,
                              uint32_t bundle)
{
    const char *folder = bundler_folder(bundler, bundler->places[bundle - 1].path);
    return bundler_index_key(bundler, place->language, "index", folder);
}

/* Finds the first file of each bundle in each language in which the bundle itself has no file. If
 * that is an index file, Hugo makes it a page. */
static void find_firsts(struct bundler *bundler)
{
    for (size_t i = 0; i < bundler->walk->count; i++) {
        const struct language_place *place = &bundler->places[i];
        uint32_t bundle = place->path ? find_bundle(bundler, place->path) : 0;
        if (!bundle)
            continue;
        const char *key = bundle_key(bundler, place, bundle);
        size_t n = strlen(key);
        uint32_t first = map_find(&bundler->firsts, key, n);
        if (!map_find(&bundler->indexes, key, n) &&
            (!first || goes_before(place, &bundler->places[first - 1])))
            map_set(&bundler->firsts, key, n, (uint32_t)i + 1);
    }
}

static bool is_first(const struct bundler *bundler, size_t file, uint32_t bundle)
{
    const char *key = bundle_key(bundler, &bundler->places[file], bundle);
    return map_find(&bundler->firsts, key, strlen(key)) == file + 1;
}

/* Strict: makes the pages within leaf bundles parts of these, and drops those whose place a bundle
 * takes. */
static void take_parts(struct bundler *bundler)
{
    find_firsts(bundler);
    for (size_t i = 0; i < bundler->walk->count; i++) {
        size_t page = twins_page(bundler, i);
        const struct language_place *place = &bundler->places[page];
        uint32_t index = place->path ? find_bundle(bundler, place->path) : 0;
        uint32_t twin = place->path && !index && page == i ? find_double(bundler, place) : 0;
        if (twin)
            twins_drop(bundler, i, twin - 1);
        if (!index || (is_any_index(place) && is_first(bundler, page, index)))
            continue;
        struct fate *bundle = &bundler->fates[index - 1];
        bundler->fates[i].bundle = index;
        bundle->part = bundle->parts++ ? bundle->part : i + 1;
        bundle->section |= bundler_begins_index(path_name(place->path), "_index");
    }
}

static void add_page(struct bundler *bundler, size_t file)
{
    struct plan *plan = bundler->plan;
    struct walk_file *files = bundler->walk->files;
    const struct language_place *place = &bundler->places[file];
    const struct fate *fate = &bundler->fates[file];
    struct plan_page *page = plan_add(plan, files[file].path, place->language);
    const char *name = path_name(place->path);
    const char *folder = bundler_folder(bundler, place->path);
    bool index = bundler_is_index(bundler, name, "index");
    bool shared =
        index && !bundler->plan->strict && map_find(&bundler->shared, folder, strlen(folder));
    files[file].is_read = true;
    page->place.translation = place->path;
    page->page.language = place->language;
    page->parts = fate->parts;
    page->section_parts = fate->section;
    page->part = fate->parts ? arena_string(&plan->arena, files[fate->part - 1].path) : "";
    if (bundler_is_index(bundler, name, "_index") || shared) {
        page->folder = folder;
        page->place.kind = lists_kind(&bundler->plan->site->languages[place->language], folder);
        page->page.is_section = true;
    } else if (index && !map_find(&bundler->branches, folder, strlen(folder))) {
        page->folder = bundler_folder(bundler, folder);
        page->name = arena_string(&plan->arena, path_name(folder));
        page->bundle = true;
    } else {
        page->folder = folder;
        page->name = arena_string(&plan->arena, name);
    }
}

void plan_add_files(struct plan *plan, const struct walk *walk, const char *top,
                    enum sync_index index, struct notes *notes)
{
    struct bundler bundler = {.plan = plan, .walk = walk};
    bundler.places = memory_new((walk->count + 1) * sizeof *bundler.places);
    bundler.fates = memory_new((walk->count + 1) * sizeof *bundler.fates);
    plan->top = top;
    plan->pages = memory_grow(plan->pages, &plan->room, walk->count, sizeof *plan->pages);
    place_files(&bundler);
    plan->strict = index == INDEX_STRICT || (index == INDEX_AUTO && looks_like_hugo(&bundler));
    if (plan->site->mount_count > 1)
        twins_drop_overlaid(&bundler);
    if (plan->strict)
        twins_drop_doubles(&bundler);
    find_leaves(&bundler);
    if (plan->strict)
        take_parts(&bundler);
    else
        find_shared(&bundler);
    twins_tell(&bundler, notes);
    for (size_t i = 0; i < walk->count; i++) {
        walk->files[i].part_of = (uint32_t)bundler.fates[i].bundle;
        if (bundler.places[i].path && !walk->files[i].part_of)
            add_page(&bundler, i);
    }
    free(bundler.places);
    free(bundler.fates);
    map_done(&bundler.firsts);
    map_done(&bundler.indexes);
    map_done(&bundler.branches);
    map_done(&bundler.leaves);
    map_done(&bundler.shared);
}
