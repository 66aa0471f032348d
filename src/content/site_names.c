/*
 * The names of keys in pamphlet.yaml.
 *
 * No other program reads that file, so a key that neither the program nor Hugo knows is a slip of
 * the pen and an error, and the one that may be meant is named. In Hugo's files unknown keys are
 * Hugo's business.
 */
#include "content/site_parts.h"

#include "base/slip.h"
#include "content/site_look.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The first of the program's own keys from *index on that is a part of the one with this name, as
 * those of "emergency" are. Sets *index behind it; NULL: there is none. */
static const char *next_part(const char *name, size_t *index)
{
    size_t n = strlen(name);
    const char *key;
    while ((key = site_own_key((*index)++)))
        if (strncasecmp(key, name, n) == 0 && key[n] == '.')
            return key;
    return NULL;
}

static bool has_parts(const char *name)
{
    return next_part(name, &(size_t){0});
}

static bool is_ours(const char *path)
{
    const char *key;
    for (size_t i = 0; (key = site_own_key(i)); i++)
        if (strcasecmp(key, path) == 0)
            return true;
    return has_parts(path);
}

/* The bytes of the first parts of a key, with the dots between them; 0: it has fewer parts. */
static size_t first_parts_bytes(const char *key, size_t parts)
{
    const char *end = key + strcspn(key, ".");
    while (--parts && *end)
        end += 1 + strcspn(end + 1, ".");
    return parts ? 0 : (size_t)(end - key);
}

/* The known key that an unknown one may be meant for, with all that precedes its last dot; NULL:
 * none. */
static const char *find_near(const char *path, struct buffer *near)
{
    size_t parts = 1;
    for (const char *dot = path; (dot = strchr(dot, '.')); dot++)
        parts++;
    const char *key;
    for (size_t i = 0; (key = site_key(i)); i++) {
        near->used = 0;
        buffer_add(near, key, first_parts_bytes(key, parts));
        if (slip_is_near(path, buffer_string(near)))
            return near->bytes;
    }
    return NULL;
}

/* The key that holds a part of this name and, in this file, holds nothing: what stands below it was
 * not moved in. Returns the bytes of its name at *outer; 0: there is none. */
static size_t find_outer(const struct site_source *source, const char *name, const char **outer)
{
    struct buffer path = {0};
    size_t found = 0;
    const char *key;
    for (size_t i = 0; !found && (key = site_own_key(i)); i++) {
        const char *dot = strchr(key, '.');
        if (!dot || strcasecmp(dot + 1, name) != 0)
            continue;
        path.used = 0;
        buffer_add(&path, key, (size_t)(dot - key));
        const struct value *value = site_find_in(source, buffer_string(&path));
        *outer = key;
        found = value && value->kind == VALUE_NULL ? path.used : 0;
    }
    buffer_done(&path);
    return found;
}

static void complain_unknown(const struct site_source *source, const struct value *value,
                             const char *path, struct notes *notes)
{
    struct buffer near = {0};
    const char *outer;
    size_t outer_bytes = find_outer(source, path, &outer);
    char *further =
        memory_format("it further in, below %.*s,", (int)outer_bytes, outer_bytes ? outer : "");
    site_complain_of_unknown(notes, source, value, path,
                             outer_bytes ? further : find_near(path, &near));
    buffer_done(&near);
    free(further);
}

/* Notes a key that was given before with other small and capital letters, because only its last
 * value counts. A repeat in the same letters was noted when the file was read. */
static void check_again(const struct site_source *source, const struct value *first,
                        const struct value *value, const char *path, struct notes *notes)
{
    while (first != value &&
           (strcmp(first->key, value->key) == 0 || strcasecmp(first->key, value->key) != 0))
        first = first->next;
    char *why = memory_format("was given before, in line %u: keep one", first->line);
    if (first != value)
        site_complain_of_key(notes, source, value, path, why);
    free(why);
}

/* Tells that a key has no parts, and which it may have. */
static void complain_of_parts(const struct site_source *source, const struct value *map,
                              struct notes *notes)
{
    struct buffer why = {0};
    const char *before = " below it: ";
    const char *key;
    buffer_add_string(&why, "give lines of key and value");
    for (size_t i = 0; (key = next_part(map->key, &i)); before = ", ")
        buffer_format(&why, "%s%s", before, key + strlen(map->key) + 1);
    site_complain(notes, source, map, map->key, why.bytes);
    buffer_done(&why);
}

static void check_parts(const struct site_source *source, const struct value *map,
                        struct notes *notes)
{
    if (map->kind != VALUE_MAP && map->kind != VALUE_NULL)
        complain_of_parts(source, map, notes);
    for (const struct value *part = value_first(map, VALUE_MAP); part; part = part->next) {
        char *path = memory_format("%s.%s", map->key, part->key);
        if (!site_is_lent(part) && !is_ours(path))
            complain_unknown(source, part, path, notes);
        else
            check_again(source, map->first, part, path, notes);
        free(path);
    }
}

/* Whether a name is two or more, parted by dots as the manual writes them; the first is known. That
 * is told of: outside of TOML it is one name, and says nothing. */
static bool is_dotted(const struct site_source *source, const struct value *value,
                      struct notes *notes)
{
    const char *dot = strchr(value->key, '.');
    struct buffer first = {0};
    struct buffer why = {0};
    buffer_add(&first, value->key, dot ? (size_t)(dot - value->key) : 0);
    bool dotted = dot && (is_ours(buffer_string(&first)) || site_is_hugo_key(first.bytes));
    if (dotted) {
        buffer_format(&why, "a dot does not part keys here: write %s below %s, further in", dot + 1,
                      first.bytes);
        site_complain_of_key(notes, source, value, value->key, why.bytes);
    }
    buffer_done(&first);
    buffer_done(&why);
    return dotted;
}

void site_check_names(const struct site_source *source, struct notes *notes)
{
    for (const struct value *child = source->top->first; child; child = child->next) {
        const char *name = child->key;
        if (is_dotted(source, child, notes))
            continue;
        if (!site_is_lent(child) && !site_is_hugo_key(name) && !is_ours(name))
            complain_unknown(source, child, name, notes);
        else
            check_again(source, source->top->first, child, name, notes);
        if (has_parts(name))
            check_parts(source, child, notes);
    }
}
