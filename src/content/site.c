/*
 * A site's configuration: its files, and the keys that Hugo has.
 *
 * Refuses to look at the disk. The hard idea: the files are not merged into one. They are kept in
 * order of precedence, and a key is looked up in each in turn; so every value still knows the file
 * and the line it came from.
 */
#include "content/site.h"

#include "base/ending.h"
#include "base/text.h"
#include "content/address.h"
#include "content/cascade.h"
#include "content/ignore.h"
#include "content/json.h"
#include "content/permalink.h"
#include "content/site_parts.h"
#include "content/toml.h"
#include "content/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

void site_init(struct site *site)
{
    *site = (struct site){0};
    arena_init(&site->arena);
}

void site_done(struct site *site)
{
    ignore_free(site->ignored);
    for (size_t i = 0; i < site->language_count; i++)
        if (site->languages[i].zone)
            date_zone_done(site->languages[i].zone);
    free(site->languages);
    free(site->modules);
    free(site->sources);
    date_zone_done(&site->zone);
    arena_done(&site->arena);
    *site = (struct site){0};
}

static value_reader *find_reader(const char *file)
{
    static const struct {
        const char *ending;
        value_reader *read;
    } readers[] = {
        {".toml", toml_read}, {".json", json_read}, {".yaml", yaml_read}, {".yml", yaml_read}};
    const char *dot = strrchr(file, '.');
    for (size_t i = 0; dot && i < sizeof readers / sizeof *readers; i++)
        if (strcasecmp(dot, readers[i].ending) == 0)
            return readers[i].read;
    return NULL;
}

/* A map that holds one value under a key. */
static struct value *wrap(struct site *site, const char *key, struct value *value)
{
    struct value *map = arena_new(&site->arena, sizeof *map);
    *map = (struct value){.kind = VALUE_MAP,
                          .scalar = "",
                          .first = value,
                          .line = value->line,
                          .column = value->column};
    value->key = arena_string(&site->arena, key);
    value->next = NULL;
    return map;
}

/* Our files take precedence over Hugo's, whichever was read first. */
static void add_source(struct site *site, struct site_source source)
{
    size_t at = site->source_count;
    site->sources = memory_grow(site->sources, &site->sources_room, at + 1, sizeof *site->sources);
    for (; source.ours && at > 0 && !site->sources[at - 1].ours; at--)
        site->sources[at] = site->sources[at - 1];
    site->sources[at] = source;
    site->source_count++;
}

/* Files that Hugo does not read. */
static bool is_ours(const char *name)
{
    return strncmp(name, "pamphlet.", 9) == 0 || strncmp(name, "synonyms.", 9) == 0;
}

void site_read(struct site *site, const struct site_file *file, struct notes *notes)
{
    value_reader *read = find_reader(file->path);
    size_t mark = text_mark_bytes(file->bytes, file->n_bytes);
    const struct value_text text = {file->bytes + mark, file->n_bytes - mark, file->path, 1};
    bool ours = is_ours(ending_part(file->path));
    if (!read)
        return;
    bool whole = true;
    struct value *value = read == yaml_read ? yaml_read_part(&text, &site->arena, notes, &whole)
                                            : read(&text, &site->arena, notes);
    site->broken = site->broken || !whole || !value;
    site->is_hugo = site->is_hugo || !ours;
    if (value && file->key)
        value = wrap(site, file->key, value);
    if (value && file->language)
        value = wrap(site, "languages", wrap(site, file->language, value));
    struct site_source source = {arena_string(&site->arena, file->path), value, ours};
    if (value && value->kind == VALUE_MAP)
        add_source(site, site->reading ? site_lend(site, source) : source);
    else if (value && value->kind != VALUE_NULL) {
        site->broken = true;
        notes_add(notes, NOTE_ERROR, file->path, value->line, value->column,
                  "this is no configuration: give lines of key and value");
    }
}

/* The value at a path of keys below a map, NULL: there is none. */
static const struct value *find_below(const struct value *value, const char *path)
{
    for (const char *s = path; *s && value;) {
        char key[64];
        size_t n = strcspn(s, ".");
        value = n < sizeof key ? value : NULL;
        if (value) {
            memcpy(key, s, n);
            key[n] = '\0';
            value = value->kind == VALUE_MAP ? value_find(value, key) : NULL;
        }
        s += n + (s[n] == '.');
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
    const char *result = inside ? arena_string(&site->arena, buffer_string(&folder)) : NULL;
    buffer_done(&folder);
    return result;
}

/* baseURL: "https://example.org:8080/base/" has a host and a path; "/base/" is only a path. */
static void set_base(struct site *site)
{
    const char *url = site_text(site, "baseURL");
    const char *host = strstr(url, "//");
    host = host ? host + 2 : url;
    size_t n = host == url ? 0 : strcspn(host, "/?#");
    bool plain = strncasecmp(url, "http:", strlen("http:")) == 0;
    struct buffer path = {0};
    address_join(&path, "", host + n);
    site->scheme = plain ? "http" : "https";
    site->host = arena_copy(&site->arena, host, n);
    site->base_path =
        path.used ? arena_format(&site->arena, "/%s", path.bytes) : arena_string(&site->arena, "");
    buffer_done(&path);
}

/* Hugo puts keys into small letters, and then compares them with folder names byte by byte. */
static const char *lower_key(struct site *site, const char *key)
{
    struct buffer lower = {0};
    text_lower(&lower, key, strlen(key));
    const char *kept = arena_string(&site->arena, buffer_string(&lower));
    buffer_done(&lower);
    return kept;
}

static void add_permalink(struct site *site, struct site_permalinks *permalinks,
                          const struct site_source *source, const struct value *value,
                          struct notes *notes)
{
    const char *pattern = site_scalar(site, value, NULL);
    size_t n = 0;
    const char *unknown = pattern ? permalink_unknown(pattern, &n) : NULL;
    if (!pattern || unknown) {
        struct buffer why = {0};
        buffer_format(&why,
                      unknown ? "there is no token %.*s" : "give a pattern like /:year/:slug/",
                      (int)n, unknown ? unknown : "");
        site_complain(notes, source, value, value->key, why.bytes);
        buffer_done(&why);
        return;
    }
    const char *section = site_folder(site, lower_key(site, value->key) + strspn(value->key, "/"));
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
    const struct value *map = find_below(source->top, path);
    const struct value *child = map && map->kind == VALUE_MAP ? map->first : NULL;
    for (; child; child = child->next) {
        struct site_permalinks *to =
            strcasecmp(child->key, "section") == 0 ? &language->sections : &language->pages;
        if (child->kind != VALUE_MAP && language->pages.count < PERMALINKS_MAX)
            add_permalink(site, &language->pages, source, child, notes);
        for (const struct value *one = child->kind == VALUE_MAP ? child->first : NULL; one;
             one = one->next)
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

const char **site_strings(struct site *site, const struct value *value, bool keys)
{
    size_t count = 0;
    for (const struct value *child = value->first; child; child = child->next)
        count++;
    const char **list = arena_new(&site->arena, (count + 1) * sizeof *list);
    count = 0;
    for (const struct value *child = value->first; child; child = child->next) {
        const char *s = keys ? (value_is_true(child) ? lower_key(site, child->key) : "")
                             : site_scalar(site, child, "");
        if (*s)
            list[count++] = s;
    }
    return list;
}

void site_set_ugly(struct site *site, struct site_language *language, const struct value *value)
{
    static const char *none[] = {NULL};
    language->ugly = value_is_true(value);
    language->ugly_sections =
        value && value->kind == VALUE_MAP ? site_strings(site, value, true) : none;
}

/* Takes the cascades of pamphlet.yaml, and behind them the one of Hugo's configuration, which must
 * not be lost: it may hide pages. Of Hugo's own files only the first that has one counts. */
static void set_cascade(struct site *site)
{
    struct buffer lines = {0};
    bool ours = true;
    for (size_t i = 0; ours && i < site->source_count; i++) {
        const struct value *value = find_below(site->sources[i].top, "cascade");
        if (!value)
            continue;
        const char *more = cascade_format(&site->arena, value);
        buffer_format(&lines, "%s%s", lines.used && *more ? "\n" : "", more);
        ours = site->sources[i].ours;
    }
    site->cascade = arena_copy(&site->arena, buffer_string(&lines), lines.used);
    buffer_done(&lines);
}

static void set_ignored(struct site *site, struct notes *notes)
{
    const struct site_source *source;
    const struct value *value = site_find(site, "ignoreFiles", &source);
    bool is_list = value && value->kind == VALUE_LIST;
    for (const struct value *item = is_list ? value->first : value; item;
         item = is_list ? item->next : NULL) {
        if (item->kind != VALUE_SCALAR)
            continue; /* it is empty, or site_check_hugo notes it */
        if (!site->ignored)
            site->ignored = ignore_new();
        if (!ignore_add(site->ignored, site_scalar(site, item, "")))
            site_complain(notes, source, item, "ignoreFiles",
                          "this expression is not understood, and no file is ignored for it");
    }
}

static void set_published(struct site *site)
{
    site->builds_drafts = site_flag(site, "buildDrafts");
    site->builds_future = site_flag(site, "buildFuture");
    site->builds_expired = site_flag(site, "buildExpired");
}

void site_finish(struct site *site, const char *content, const struct site_disk *disk,
                 struct notes *notes)
{
    site->title = site_text(site, "title");
    site->keep_case = site_flag(site, "disablePathToLower");
    site->drop_accents = site_flag(site, "removePathAccents");
    site->canonify = site_flag(site, "canonifyURLs");
    set_base(site);
    site_set_dates(site, notes);
    set_cascade(site);
    set_ignored(site, notes);
    set_published(site);
    site_set_languages(site, content, disk, notes);
    site_set_own(site, notes);
}
