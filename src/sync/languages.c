/*
 * Which language a file is in, and its place in the content.
 *
 * Hugo's rules: a content folder has a language, which a suffix before ".md" in a file's name
 * overrides if it is the code of a language of the site; its case does not matter since Hugo 0.123.
 * A site without configuration is read as its author meant it: "back.fr.md" beside "back.md" is
 * French.
 */
#include "sync/languages.h"

#include "base/path.h"
#include "content/cascade.h"
#include "sync/plan.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Hugo's "files", for a file and for each folder on the way to it. */
static bool is_mounted(const struct site_mount *mount, const char *rest)
{
    struct buffer path = {0};
    bool mounted = true;
    if (!mount->patterns)
        return true;
    buffer_add_char(&path, '/');
    while (mounted && *rest) {
        size_t n = strcspn(rest, "/");
        bool is_folder = rest[n] == '/';
        buffer_add(&path, rest, n);
        mounted = cascade_takes_path(mount->patterns, strlen(mount->patterns), buffer_string(&path),
                                     is_folder);
        buffer_add_string(&path, is_folder ? "/" : "");
        rest += n + is_folder;
    }
    buffer_done(&path);
    return mounted;
}

static bool is_of_default(const struct site *site, const struct site_mount *mount)
{
    return mount->any_language || mount->language == site->default_language;
}

/* The mount with the longest folder that takes the path in. If one folder is mounted for several
 * languages, as when its pages stand in for missing translations, that of the default language is
 * taken, because its pages are offered in all languages; if there is none, the first. */
static const struct site_mount *find_mount(const struct site *site, const char *path,
                                           const char **rest)
{
    const struct site_mount *found = NULL;
    for (size_t i = 0; i < site->mount_count; i++) {
        const struct site_mount *mount = &site->mounts[i];
        const char *below = path_below(path, mount->folder);
        size_t n = strlen(mount->folder);
        size_t before = found ? strlen(found->folder) : 0;
        bool later =
            found && (n < before ||
                      (n == before && (is_of_default(site, found) || !is_of_default(site, mount))));
        /* Patterns take long, so they are matched last. */
        if (later || !below || !is_mounted(mount, below))
            continue;
        found = mount;
        *rest = below;
    }
    return found;
}

static bool is_disabled(const struct site *site, const char *code, size_t n_bytes)
{
    for (const char *const *one = site->disabled; one && *one; one++)
        if (strlen(*one) == n_bytes && strncasecmp(*one, code, n_bytes) == 0)
            return true;
    return false;
}

/* The start of the suffix of a name like "back.fr"; NULL if there is none. */
static const char *find_suffix(const char *s, size_t n_bytes)
{
    for (size_t i = n_bytes; i-- > 0 && s[i] != '/';)
        if (s[i] == '.')
            return i + 1 < n_bytes ? s + i + 1 : NULL;
    return NULL;
}

/* The place in the content of a mount's file; may be `rest` itself. */
static const char *path_in_content(struct arena *arena, const struct site_mount *mount,
                                   const char *rest)
{
    return *mount->below ? path_joined(arena, mount->below, rest) : rest;
}

bool languages_place(const struct site *site, struct arena *arena, const char *path,
                     struct language_place *place)
{
    const char *rest = path;
    const struct site_mount *mount = find_mount(site, path, &rest);
    if (!mount)
        return false;
    const char *whole = path_in_content(arena, mount, rest);
    const char *dot = strrchr(path_name(whole), '.');
    if (!dot)
        return false;
    size_t n = (size_t)(dot - whole);
    const char *suffix = find_suffix(whole, n);
    size_t suffix_bytes = suffix ? n - (size_t)(suffix - whole) : 0;
    if (suffix && is_disabled(site, suffix, suffix_bytes))
        return false;
    place->ending = arena_string(arena, dot);
    place->mount = (size_t)(mount - site->mounts);
    place->named = false;
    place->language = mount->any_language ? site->default_language : mount->language;
    unsigned language = suffix ? site_language_find(site, suffix, suffix_bytes) : 0;
    if (suffix && language < site->language_count) {
        place->named = place->language == language;
        place->language = language;
        n -= suffix_bytes + 1;
    }
    place->path = arena_copy(arena, whole, n);
    return true;
}

const char *languages_file(const struct site *site, struct arena *arena, const char *top,
                           const char *path)
{
    const char *whole = path_joined(arena, top, path);
    const char *rest = whole;
    const struct site_mount *mount = find_mount(site, whole, &rest);
    return mount ? path_in_content(arena, mount, rest) : NULL;
}

/* "fr", "pt-br", "zh-Hant". */
static bool looks_like_code(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && islower((unsigned char)s[i]))
        i++;
    if (i < 2 || i > 3 || (i < n_bytes && s[i] != '-'))
        return false;
    size_t tail = n_bytes - i;
    for (size_t j = i + 1; j < n_bytes; j++)
        if (!isalnum((unsigned char)s[j]))
            return false;
    return tail == 0 || (tail >= 3 && tail <= 5);
}

/* The start of what may be a language code in a file's name, before the extension, and its length
 * in *n_bytes; NULL if there is none. */
static const char *find_code(const char *path, size_t *n_bytes)
{
    const char *dot = strrchr(path, '.');
    const char *suffix = dot ? find_suffix(path, (size_t)(dot - path)) : NULL;
    *n_bytes = suffix ? (size_t)(dot - suffix) : 0;
    return suffix;
}

const char *languages_code(const char *path, size_t *n_bytes)
{
    const char *code = find_code(path, n_bytes);
    return code && looks_like_code(code, *n_bytes) ? code : NULL;
}

size_t languages_find_bare(const struct walk *walk, size_t file)
{
    size_t n;
    const char *path = walk->files[file].path;
    const char *code = find_code(path, &n);
    if (!code)
        return walk->count;
    char *plain = memory_format("%.*s%s", (int)(code - 1 - path), path, code + n);
    size_t found = walk_find(walk, plain);
    free(plain);
    return found;
}

void languages_guess(struct site *site, const struct walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        size_t n;
        const char *code = walk->files[i].is_page ? languages_code(walk->files[i].path, &n) : NULL;
        if (!code || site_language_find(site, code, n) < site->language_count)
            continue;
        char given[16] = "";
        if (languages_find_bare(walk, i) < walk->count && n < sizeof given) {
            memcpy(given, code, n);
            site_add_language(site, given);
        }
    }
}

void plan_set_translations(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++) {
        struct plan_page *page = &plan->pages[i];
        const char *key = page->page.field[PAGE_TRANSLATION_KEY];
        if (*key)
            page->place.translation = arena_format(&plan->arena, "key:%s", key);
    }
}
