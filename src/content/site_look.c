/*
 * What the files of a site's configuration say under a key.
 *
 * A value that is not of the kind asked for counts as missing; the caller may complain of it.
 */
#include "content/site_look.h"

#include "base/slip.h"
#include "base/text.h"
#include "content/address.h"

#include <string.h>
#include <strings.h>

/* The value at a path of keys below a map, NULL: there is none. */
static const struct value *find_below(const struct value *value, const char *path)
{
    char key[64];
    while (*path && value) {
        size_t n = strcspn(path, ".");
        if (n >= sizeof key || value->kind != VALUE_MAP)
            return NULL;
        memcpy(key, path, n);
        key[n] = '\0';
        value = value_find(value, key);
        path += n + (path[n] == '.');
    }
    return value;
}

const struct value *site_find_in(const struct site_source *source, const char *path)
{
    return find_below(source->top, path);
}

const struct value *site_find(const struct site *site, const char *path,
                              const struct site_source **source)
{
    for (size_t i = 0; i < site->source_count; i++) {
        const struct value *value = site_find_in(&site->sources[i], path);
        if (source)
            *source = &site->sources[i];
        if (value)
            return value;
    }
    return NULL;
}

const struct value *site_find_all(struct site *site, const char *const *paths)
{
    struct value *list = arena_new(&site->arena, sizeof *list);
    struct value **end = &list->first;
    *list = (struct value){.kind = VALUE_LIST, .scalar = ""};
    for (; *paths; paths++)
        for (size_t i = 0; i < site->source_count; i++) {
            const struct value *map = find_below(site->sources[i].top, *paths);
            if (!map || map->kind != VALUE_MAP)
                continue;
            *end = arena_new(&site->arena, sizeof **end);
            **end = *map;
            (*end)->next = NULL;
            end = &(*end)->next;
        }
    return list;
}

void site_complain(struct notes *notes, const struct site_source *source, const struct value *value,
                   const char *key, const char *why)
{
    notes_add(notes, source->ours ? NOTE_ERROR : NOTE_WARNING, source->file, value->line,
              value->column, "%s: %s", key, why);
}

void site_complain_of_key(struct notes *notes, const struct site_source *source,
                          const struct value *value, const char *key, const char *why)
{
    struct value place = *value;
    value_key_place(value, &place.line, &place.column);
    site_complain(notes, source, &place, key, why);
}

void site_complain_of_unknown(struct notes *notes, const struct site_source *source,
                              const struct value *value, const char *key, const char *meant)
{
    struct buffer why = {0};
    buffer_add_string(&why, "there is no such key: ");
    if (meant)
        buffer_format(&why, SLIP_WRITE("%s"), meant);
    else
        buffer_add_string(&why, "pamphlet.yaml(5) names them all");
    site_complain_of_key(notes, source, value, key, why.bytes);
    buffer_done(&why);
}

const char *site_scalar(struct site *site, const struct value *value, const char *none)
{
    if (!value || value->kind != VALUE_SCALAR)
        return none;
    return text_clean_line(&site->arena, value->scalar, value->scalar_bytes);
}

const char *site_text(struct site *site, const char *path)
{
    return site_scalar(site, site_find(site, path, NULL), "");
}

bool site_flag(const struct site *site, const char *path)
{
    return value_is_true(site_find(site, path, NULL));
}

const char *site_folder(struct site *site, const char *path)
{
    struct buffer folder = {0};
    bool inside = *path != '/' && address_join(&folder, "", path);
    const char *result = arena_take(&site->arena, &folder);
    return inside ? result : NULL;
}

const char *site_lower(struct site *site, const char *key)
{
    struct buffer lower = {0};
    text_lower(&lower, key, strlen(key));
    return arena_take(&site->arena, &lower);
}

const char **site_strings(struct site *site, const struct value *value)
{
    bool many = value && (value->kind == VALUE_LIST || value->kind == VALUE_MAP);
    const struct value *first = many ? value->first : value;
    size_t count = 0;
    for (const struct value *item = first; item; item = many ? item->next : NULL)
        count++;
    const char **list = arena_new(&site->arena, (count + 2) * sizeof *list);
    count = 0;
    for (const struct value *item = first; item; item = many ? item->next : NULL)
        if (*(list[count] = site_scalar(site, item, "")))
            count++;
    list[count] = NULL;
    return list;
}

unsigned site_language_find(const struct site *site, const char *code, size_t n_bytes)
{
    unsigned i = 0;
    while (i < site->language_count && (strlen(site->languages[i].code) != n_bytes ||
                                        strncasecmp(site->languages[i].code, code, n_bytes) != 0))
        i++;
    return i;
}
