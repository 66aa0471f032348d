/*
 * Files that would be the same page: the one that Hugo shows is it, and the author of the other is
 * told, where Hugo is silent.
 */
#include "sync/bundler.h"

#include "base/path.h"

#include <string.h>

void twins_drop(struct bundler *bundler, size_t file, size_t twin)
{
    struct language_place *place = &bundler->places[file];
    if (!place->path)
        return;
    bundler->fates[file].twin = twin + 1;
    bundler->fates[file].name = path_name(place->path);
    place->path = NULL;
}

/* Of the files that several mounts have at one place in one language keeps one. by_ending: only
 * among those with the same extension, the first mount's; else the last mount's. */
static void drop_overlaid(struct bundler *bundler, bool by_ending)
{
    struct map taken = {0};
    for (uint32_t i = 0; i < bundler->walk->count; i++) {
        const struct language_place *place = &bundler->places[i];
        if (!place->path)
            continue;
        const char *key = arena_format(&bundler->plan->arena, "%c%s%s", (char)(place->language + 1),
                                       place->path, by_ending ? place->ending : "");
        uint32_t other = map_add(&taken, key, strlen(key), i + 1) - 1;
        size_t mount = bundler->places[other].mount;
        if (mount == place->mount)
            continue;
        bool goes_before = (place->mount < mount) == by_ending;
        twins_drop(bundler, goes_before ? other : i, goes_before ? i : other);
        if (goes_before)
            map_set(&taken, key, strlen(key), i + 1);
    }
    map_done(&taken);
}

void twins_drop_overlaid(struct bundler *bundler)
{
    drop_overlaid(bundler, true);
    drop_overlaid(bundler, false);
}

/* Of the index files of a folder in one language, the first is its page and the others are dropped;
 * but the home page is only the one without a suffix. */
static void drop_index(struct bundler *bundler, size_t file, const char *kind)
{
    const struct language_place *place = &bundler->places[file];
    const char *folder = bundler_folder(bundler, place->path);
    const char *key = bundler_index_key(bundler, place->language, kind, folder);
    size_t n = strlen(key);
    uint32_t first = map_find(&bundler->indexes, key, n);
    bool is_home = first && strcmp(place->path, "_index") == 0 &&
                   strcmp(bundler->places[first - 1].path, "_index") != 0;
    if (is_home)
        twins_drop(bundler, first - 1, file);
    else if (first)
        twins_drop(bundler, file, first - 1);
    if (!first || is_home)
        map_set(&bundler->indexes, key, n, (uint32_t)file + 1);
}

/* The kind of index file that a name is of, whatever its suffix; NULL: of none. */
static const char *index_kind(const char *name)
{
    return bundler_begins_index(name, "index")    ? "index"
           : bundler_begins_index(name, "_index") ? "_index"
                                                  : NULL;
}

/* Those whose names say the language that their folder has anyway go first. */
static void drop_indexes(struct bundler *bundler)
{
    for (int named = 1; named >= 0; named--)
        for (size_t i = 0; i < bundler->walk->count; i++) {
            const struct language_place *place = &bundler->places[i];
            const char *kind = place->path ? index_kind(path_name(place->path)) : NULL;
            if (kind && place->named == named)
                drop_index(bundler, i, kind);
        }
}

void twins_drop_doubles(struct bundler *bundler)
{
    const struct walk *walk = bundler->walk;
    size_t before = walk->count;
    drop_indexes(bundler);
    for (size_t i = 0; i < walk->count; i++) {
        struct language_place *place = &bundler->places[i];
        if (!place->path)
            continue;
        size_t bare = place->named ? languages_find_bare(walk, i) : walk->count;
        if (bare < walk->count)
            twins_drop(bundler, bare, i);
        struct language_place *other = before < walk->count ? &bundler->places[before] : NULL;
        if (other && other->path && (!place->named || other->named) &&
            other->language == place->language && strcmp(other->path, place->path) == 0)
            twins_drop(bundler, before, i);
        before = i;
    }
}

size_t twins_page(const struct bundler *bundler, size_t file)
{
    while (bundler->fates[file].twin)
        file = bundler->fates[file].twin - 1;
    return file;
}

/* The suffix in the name of an index file that is not a language of the site; NULL: there is none.
 */
static const char *unknown_language(const char *name)
{
    const char *dot = index_kind(name) ? strchr(name, '.') : NULL;
    return dot ? dot + 1 : NULL;
}

static void tell_of_twin(const struct bundler *bundler, size_t file, size_t twin,
                         struct notes *notes)
{
    const char *code = unknown_language(bundler->fates[file].name);
    const char *path = bundler->walk->files[file].path;
    const char *other = bundler->walk->files[twin].path;
    code = code ? code : unknown_language(path_name(bundler->places[twin].path));
    if (bundler->places[file].mount != bundler->places[twin].mount)
        notes_add_to_file(notes, NOTE_INFO, path, "is not shown: %s is the page here", other);
    else if (code)
        notes_add_to_file(
            notes, NOTE_ERROR, path,
            "is not shown: %s is the page here; if %s is a language, name it in the site's "
            "configuration, else make one file of both",
            other, code);
    else
        notes_add_to_file(notes, NOTE_ERROR, path,
                          "is not shown: %s is the page here; make one file of both, or rename one",
                          other);
}

void twins_tell(const struct bundler *bundler, struct notes *notes)
{
    for (size_t i = 0; i < bundler->walk->count; i++)
        if (bundler->fates[i].twin && !bundler->fates[i].bundle)
            tell_of_twin(bundler, i, twins_page(bundler, i), notes);
}
