/*
 * Which files are pages.
 *
 * Hugo: an index file makes its folder one page, a leaf bundle; every other Markdown file in it and
 * below is a part of that page and has no address. Other programs' content has its pages beside an
 * index file, and there the strict rule would swallow them: where nothing tells of Hugo, an index
 * file is its folder's list.
 */
#include "sync/plan.h"

#include "sync/lists.h"

#include <stdlib.h>
#include <string.h>

/* "_index", "index" or the rest of a path in the content. */
static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return arena_copy(arena, path, slash ? (size_t)(slash - path) : 0);
}

/* Whether a name is that of an index file. Hugo looks at its start only: "index.de" is one too
 * where "de" is no language of the site. */
static bool is_index(const char *name, const char *index, bool strict)
{
    size_t n = strlen(index);
    return strncmp(name, index, n) == 0 && (name[n] == '\0' || (strict && name[n] == '.'));
}

/* What is known before any page is read. */
struct bundler {
    struct plan *plan;
    const struct site *site;
    const struct walk *walk;
    const char *top;
    struct plan_place *places; /* of each file; path NULL: none */
    struct map indexes;        /* index files by language, kind and folder; strict only */
    struct map branches;       /* folders with a section's file */
    struct map leaves;         /* folders of leaf bundles */
    struct map shared;         /* folders with an index file that other pages stand in or below */
    bool strict;
};

static void place_files(struct bundler *bundler)
{
    struct buffer path = {0};
    buffer_format(&path, "/%s%s", bundler->top, *bundler->top ? "/" : "");
    size_t top_bytes = path.used;
    for (size_t i = 0; i < bundler->walk->count; i++) {
        if (!bundler->walk->files[i].is_page)
            continue;
        path.used = top_bytes;
        buffer_add_string(&path, bundler->walk->files[i].path);
        if (ignore_has(bundler->site->ignored, path.bytes) ||
            !languages_place(bundler->site, &bundler->plan->arena, path.bytes + 1,
                             &bundler->places[i]))
            bundler->places[i].path = NULL;
    }
    buffer_done(&path);
}

/* Whether the content is a Hugo site's: it has a configuration, or a section's file. */
static bool looks_like_hugo(const struct bundler *bundler)
{
    if (bundler->site->is_hugo)
        return true;
    for (size_t i = 0; i < bundler->walk->count; i++)
        if (bundler->places[i].path && strcmp(last_part(bundler->places[i].path), "_index") == 0)
            return true;
    return false;
}

/* A file of a kind ("index", "_index") in a folder and a language. */
static void write_index(struct buffer *key, unsigned language, const char *kind, const char *folder)
{
    buffer_format(key, "%c%s/%s", (char)(language + 1), kind, folder);
}

/* Of the index files of a folder in one language the first is its page, the others are parts of it.
 */
static void drop_index(struct bundler *bundler, struct plan_place *place, const char *kind)
{
    struct buffer key = {0};
    struct arena *arena = &bundler->plan->arena;
    write_index(&key, place->language, kind, folder_of(arena, place->path));
    if (map_find(&bundler->indexes, key.bytes, key.used))
        place->path = NULL;
    else
        map_add(&bundler->indexes, arena_copy(arena, key.bytes, key.used), key.used, 1);
    buffer_done(&key);
}

static void drop_indexes(struct bundler *bundler)
{
    static const char *const kinds[] = {"index", "_index"};
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < bundler->walk->count; i++) {
            struct plan_place *place = &bundler->places[i];
            for (int j = 0; j < 2 && place->path && place->named != (pass == 1); j++)
                if (is_index(last_part(place->path), kinds[j], true)) {
                    drop_index(bundler, place, kinds[j]);
                    break;
                }
        }
}

/* Two files of one language at one place: "x.en.md" goes before "x.md" where that is English
 * anyway, and of "x.html" and "x.md" the last is the page. */
static void drop_doubles(struct bundler *bundler)
{
    const struct walk *walk = bundler->walk;
    size_t before = walk->count;
    drop_indexes(bundler);
    for (size_t i = 0; i < walk->count; i++) {
        struct plan_place *place = &bundler->places[i];
        if (!place->path)
            continue;
        size_t bare = place->named ? languages_find_bare(walk, i) : walk->count;
        if (bare < walk->count)
            bundler->places[bare].path = NULL;
        struct plan_place *other = before < walk->count ? &bundler->places[before] : NULL;
        if (other && other->path && (!place->named || other->named) &&
            other->language == place->language && strcmp(other->path, place->path) == 0)
            other->path = NULL;
        before = i;
    }
}

/* A folder with both kinds of file is a section, as in Hugo. */
static void find_leaves(struct bundler *bundler)
{
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < bundler->walk->count; i++) {
            const char *path = bundler->places[i].path;
            if (!path || !is_index(last_part(path), pass ? "index" : "_index", bundler->strict))
                continue;
            const char *folder = folder_of(&bundler->plan->arena, path);
            size_t n = strlen(folder);
            if (pass == 0)
                map_add(&bundler->branches, folder, n, 1);
            else if (!map_find(&bundler->branches, folder, n))
                map_add(&bundler->leaves, folder, n, 1);
        }
}

/* The longest folder with an index file that holds a page which is not that file itself; its bytes
 * in *n_bytes. False: there is none. */
static bool find_leaf(const struct bundler *bundler, const char *path, size_t *n_bytes)
{
    const char *slash = strrchr(path, '/');
    size_t n = slash ? (size_t)(slash - path) : 0;
    bool own = is_index(slash ? slash + 1 : path, "index", bundler->strict);
    for (bool first = true;; first = false) {
        if (!(first && own) && map_find(&bundler->leaves, path, n)) {
            *n_bytes = n;
            return true;
        }
        if (!n)
            return false;
        while (n && path[n - 1] != '/')
            n--;
        n -= n > 0;
    }
}

/* Lenient: folders that an index file shares with other pages. */
static void find_shared(struct bundler *bundler)
{
    for (size_t i = 0; i < bundler->walk->count; i++) {
        const char *path = bundler->places[i].path;
        size_t n = 0;
        if (path && find_leaf(bundler, path, &n))
            map_add(&bundler->shared, path, n, 1);
    }
}

/* Whether a page stands where a leaf bundle of its language does, which goes before it. */
static bool is_doubled(const struct bundler *bundler, const struct plan_place *place)
{
    if (!map_find(&bundler->leaves, place->path, strlen(place->path)))
        return false;
    struct buffer key = {0};
    write_index(&key, place->language, "index", place->path);
    bool doubled = map_find(&bundler->indexes, key.bytes, key.used);
    buffer_done(&key);
    return doubled;
}

static void add_page(struct bundler *bundler, const char *file, const struct plan_place *place)
{
    struct plan *plan = bundler->plan;
    struct plan_page *page = plan_add(plan, file, place->language);
    const char *name = last_part(place->path);
    const char *folder = folder_of(&plan->arena, place->path);
    bool index = is_index(name, "index", bundler->strict);
    bool shared = index && !bundler->strict && map_find(&bundler->shared, folder, strlen(folder));
    page->place.translation = place->path;
    page->page.language = place->language;
    if (is_index(name, "_index", bundler->strict) || shared) {
        page->folder = folder;
        page->place.kind = lists_kind(bundler->site, folder);
        page->page.is_section = true;
    } else if (index && !map_find(&bundler->branches, folder, strlen(folder))) {
        page->folder = folder_of(&plan->arena, folder);
        page->name = arena_string(&plan->arena, last_part(folder));
        page->bundle = true;
    } else {
        page->folder = folder;
        page->name = arena_string(&plan->arena, name);
    }
}

void plan_add_files(struct plan *plan, struct site *site, const struct walk *walk, const char *top,
                    enum sync_index index)
{
    if (!site->languages_given && !site->is_hugo)
        languages_guess(site, walk);
    struct bundler bundler = {.plan = plan, .site = site, .walk = walk, .top = top};
    bundler.places = memory_new((walk->count + 1) * sizeof *bundler.places);
    plan->top = top;
    plan->pages = memory_grow(plan->pages, &plan->room, walk->count, sizeof *plan->pages);
    place_files(&bundler);
    bundler.strict = index == INDEX_STRICT || (index == INDEX_AUTO && looks_like_hugo(&bundler));
    if (bundler.strict)
        drop_doubles(&bundler);
    find_leaves(&bundler);
    if (!bundler.strict)
        find_shared(&bundler);
    for (size_t i = 0; i < walk->count; i++) {
        size_t n;
        const char *path = bundler.places[i].path;
        if (path && !(bundler.strict &&
                      (find_leaf(&bundler, path, &n) || is_doubled(&bundler, &bundler.places[i]))))
            add_page(&bundler, walk->files[i].path, &bundler.places[i]);
    }
    free(bundler.places);
    map_done(&bundler.indexes);
    map_done(&bundler.branches);
    map_done(&bundler.leaves);
    map_done(&bundler.shared);
}
