/*
 * A site's configuration: its files, and the keys that Hugo has.
 *
 * Refuses to look at the disk. The hard idea: the files are not merged into one. They are kept in
 * order of precedence, and a key is looked up in each in turn; so every value still knows the file
 * and the line it came from.
 */
#include "content/site.h"

#include "base/path.h"
#include "base/text.h"
#include "content/address.h"
#include "content/cascade.h"
#include "content/ignore.h"
#include "content/json.h"
#include "content/site_look.h"
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
    return strncmp(name, "pamphlet.", 9) == 0 || strncmp(name, "synonyms.", 9) == 0 ||
           strncmp(name, "words.", 6) == 0;
}

/* Whether the only key of a file is the one whose value it holds, as Hugo allows since 0.162: then
 * it is the top of it. */
static bool has_own_top(const struct value *value, const char *key)
{
    const struct value *only = value->kind == VALUE_MAP ? value->first : NULL;
    return only && !only->next && strcasecmp(only->key, key) == 0;
}

void site_read(struct site *site, const struct site_file *file, struct notes *notes)
{
    value_reader *read = find_reader(file->path);
    size_t mark = text_mark_bytes(file->bytes, file->n_bytes);
    const struct value_text text = {file->bytes + mark, file->n_bytes - mark, file->path, 1};
    bool ours = is_ours(path_name(file->path));
    if (!read)
        return;
    bool whole = true;
    struct value *value = read == yaml_read ? yaml_read_part(&text, &site->arena, notes, &whole)
                                            : read(&text, &site->arena, notes);
    site->broken = site->broken || !whole || !value;
    site->is_hugo = site->is_hugo || !ours;
    bool translates = file->key && file->language && strcmp(file->key, SITE_I18N) == 0;
    if (value && translates)
        value = wrap(site, SITE_I18N, wrap(site, file->language, value));
    else if (value && file->key && !has_own_top(value, file->key))
        value = wrap(site, file->key, value);
    if (value && file->language && !translates)
        value = wrap(site, "languages", wrap(site, file->language, value));
    struct site_source source = {arena_string(&site->arena, file->path), value, ours};
    if (ours && !file->key && !site->reading && !site->number) {
        site->number = site_salvage_number(&site->arena, text.s, text.n_bytes);
        site->number_file = source.file;
    }
    if (value && value->kind == VALUE_MAP)
        add_source(site, site->reading ? site_lend(site, source) : source);
    else if (value && value->kind != VALUE_NULL) {
        site->broken = true;
        notes_add(notes, NOTE_ERROR, file->path, value->line, value->column,
                  "this is no configuration: give lines of key and value");
    }
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

/* A list of permalinks, each with a pattern and the pages that it is for, is a cascade of
 * addresses: the first that is for a page counts. They are below the language's address, as
 * patterns are. */
static const char *permalinks_as_cascade(struct site *site, struct notes *notes)
{
    const struct site_source *source;
    const struct value *list = site_find(site, "permalinks", &source);
    struct value cascade = {.kind = VALUE_LIST, .scalar = ""};
    struct value **end = &cascade.first;
    for (const struct value *one = value_first(list, VALUE_LIST); one; one = one->next) {
        const struct value *given = value_find(one, "pattern");
        const struct value *target = value_find(one, "target");
        const char *pattern = NULL;
        if (one->kind == VALUE_MAP)
            pattern = site_pattern(site, source, given ? given : one, "permalinks.pattern", notes);
        if (!pattern)
            continue;
        struct value *values = arena_new(&site->arena, 3 * sizeof *values);
        pattern += strspn(pattern, "/");
        values[0] = (struct value){.kind = VALUE_MAP, .scalar = "", .first = &values[1]};
        values[1] = (struct value){
            .kind = VALUE_SCALAR, .key = "url", .scalar = pattern, .scalar_bytes = strlen(pattern)};
        if (target) {
            values[2] = *target;
            values[2].next = NULL;
            values[1].next = &values[2];
        }
        *end = values;
        end = &values->next;
    }
    return cascade_format(&site->arena, &cascade);
}

/* Takes the cascades of pamphlet.yaml, and behind them the one of Hugo's configuration, which must
 * not be lost: it may hide pages. Of Hugo's own files only the first that has one counts. */
static void set_cascade(struct site *site, struct notes *notes)
{
    struct buffer lines = {0};
    bool ours = true;
    for (size_t i = 0; ours && i < site->source_count; i++) {
        const struct value *value = site_find_in(&site->sources[i], "cascade");
        if (!value)
            continue;
        const char *more = cascade_format(&site->arena, value);
        buffer_format(&lines, "%s%s", lines.used && *more ? "\n" : "", more);
        ours = site->sources[i].ours;
    }
    const char *permalinks = permalinks_as_cascade(site, notes);
    buffer_format(&lines, "%s%s", lines.used && *permalinks ? "\n" : "", permalinks);
    site->cascade = arena_take(&site->arena, &lines);
}

static void set_ignored(struct site *site, struct notes *notes)
{
    const struct site_source *source;
    const struct value *value = site_find(site, "ignoreFiles", &source);
    for (const struct value *item = NULL; (item = value_next(value, item));) {
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

static void check_keys(const struct site *site, struct notes *notes)
{
    for (size_t i = 0; i < site->source_count; i++) {
        site_check_hugo(&site->sources[i], notes);
        if (site->sources[i].ours)
            site_check_names(&site->sources[i], notes);
    }
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
    set_cascade(site, notes);
    set_ignored(site, notes);
    set_published(site);
    site_set_languages(site, content, disk, notes);
    site_set_static(site);
    check_keys(site, notes);
    site_set_own(site, notes);
}
