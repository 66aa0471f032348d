/*
 * How a site's configuration shapes the addresses of its pages.
 */
#include "content/site_parts.h"

#include "content/permalink.h"
#include "content/site_look.h"

#include <string.h>
#include <strings.h>

const char *site_pattern(struct site *site, const struct site_source *source,
                         const struct value *value, const char *path, struct notes *notes)
{
    const char *pattern = site_scalar(site, value, NULL);
    const char *why = "give a pattern like /:year/:slug/";
    size_t n = 0;
    const char *unknown = pattern ? permalink_unknown(pattern, &n) : NULL;
    if (pattern && !unknown)
        return pattern;
    if (unknown)
        why = arena_format(&site->arena, "there is no token %.*s", (int)n, unknown);
    site_complain(notes, source, value, path, why);
    return NULL;
}

static void add_permalink(struct site *site, struct site_permalinks *permalinks,
                          const struct site_source *source, const struct value *value,
                          struct notes *notes)
{
    const char *path = arena_format(&site->arena, "permalinks.%s", value->key);
    const char *pattern = site_pattern(site, source, value, path, notes);
    if (!pattern)
        return;
    const char *section = site_folder(site, site_lower(site, value->key) + strspn(value->key, "/"));
    struct site_permalink *list =
        arena_new(&site->arena, (permalinks->count + 1) * sizeof *permalinks->list);
    if (permalinks->count)
        memcpy(list, permalinks->list, permalinks->count * sizeof *list);
    list[permalinks->count++] = (struct site_permalink){section ? section : "", pattern};
    permalinks->list = list;
}

/* Adds the patterns of one file. Files of higher precedence are added later, because site_permalink
 * searches from the end. */
static void add_permalinks(struct site *site, struct site_language *language,
                           const struct site_source *source, const char *path, struct notes *notes)
{
    enum { PERMALINKS_MAX = 1000 };
    const struct value *map = site_find_in(source, path);
    const struct value *child = value_first(map, VALUE_MAP);
    for (; child; child = child->next) {
        struct site_permalinks *to =
            strcasecmp(child->key, "section") == 0 ? &language->sections : &language->pages;
        if (child->kind != VALUE_MAP && language->pages.count < PERMALINKS_MAX)
            add_permalink(site, &language->pages, source, child, notes);
        for (const struct value *one = value_first(child, VALUE_MAP); one; one = one->next)
            if (strcasecmp(child->key, "taxonomy") != 0 && to->count < PERMALINKS_MAX)
                add_permalink(site, to, source, one, notes);
    }
}

void site_set_permalinks(struct site *site, struct site_language *language, const char *path,
                         struct notes *notes)
{
    if (site_find(site, path, NULL))
        language->pages = language->sections = (struct site_permalinks){0};
    for (size_t i = site->source_count; i-- > 0;)
        add_permalinks(site, language, &site->sources[i], path, notes);
}

const char *site_permalink(const struct site_permalinks *permalinks, const char *section,
                           size_t n_bytes)
{
    for (size_t i = permalinks->count; i-- > 0;)
        if (strlen(permalinks->list[i].section) == n_bytes &&
            memcmp(permalinks->list[i].section, section, n_bytes) == 0)
            return permalinks->list[i].pattern;
    return NULL;
}

/* Of a map, the sections whose values are true, in small letters. */
void site_set_ugly(struct site *site, struct site_language *language, const struct value *value)
{
    size_t count = 0;
    language->ugly = value_is_true(value);
    for (const struct value *one = value_first(value, VALUE_MAP); one; one = one->next)
        count++;
    language->ugly_sections =
        arena_new(&site->arena, (count + 1) * sizeof *language->ugly_sections);
    count = 0;
    for (const struct value *one = value_first(value, VALUE_MAP); one; one = one->next)
        if (value_is_true(one))
            language->ugly_sections[count++] = site_lower(site, one->key);
}
