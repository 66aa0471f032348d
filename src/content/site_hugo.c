/*
 * Hugo's keys: which mean something here, and what values each may have.
 *
 * In pamphlet.yaml an unknown key below them is a slip of the pen; in Hugo's files it is Hugo's
 * business. A wrong value of a known key is noted in both. Refuses to use the values: that is done
 * where they are needed, and a wrong one counts as missing there. Keys without a shape are checked
 * where they are read, or change nothing.
 */
#include "content/site_parts.h"

#include "base/list.h"
#include "base/slip.h"
#include "content/site_look.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct shape {
    bool (*fits)(const struct value *value);
    const char *advice;
    bool or_list; /* of values that fit */
};

static bool is_text(const struct value *value)
{
    return value->kind == VALUE_SCALAR;
}

static bool is_flag(const struct value *value)
{
    return value_is_true(value) || value_is_false(value);
}

static bool is_number(const struct value *value)
{
    long number;
    return value_read_number(value, &number);
}

static bool is_map(const struct value *value)
{
    return value->kind == VALUE_MAP;
}

static bool is_texts(const struct value *value)
{
    return value->kind == VALUE_LIST && value_is_texts(value);
}

static bool is_maps(const struct value *value)
{
    const struct value *item = value_first(value, VALUE_LIST);
    while (item && is_map(item))
        item = item->next;
    return value->kind == VALUE_LIST && !item;
}

/* How the ids of headings are made. */
static bool is_id_type(const struct value *value)
{
    return list_has("github github-ascii blackfriday", value->scalar, strlen(value->scalar));
}

/* Of what reads Markdown, or of what formulas pass by unread: Goldmark alone is known here. */
static bool is_goldmark(const struct value *value)
{
    if (value->kind == VALUE_MAP)
        return !value_is_true(value_find(value, "enable"));
    return value->kind == VALUE_SCALAR && strcasecmp(value->scalar, "goldmark") == 0;
}

static bool is_flag_or_map(const struct value *value)
{
    return is_flag(value) || is_map(value);
}

/* Whether it has a host, which phones can open, or is a path alone. */
static bool is_address(const struct value *value)
{
    if (value->kind != VALUE_SCALAR || strpbrk(value->scalar, " \t"))
        return false;
    const char *host = strstr(value->scalar, "//");
    if (!host)
        return strchr("/.", *value->scalar) != NULL;
    bool web = host == value->scalar || strncasecmp(value->scalar, "http://", 7) == 0 ||
               strncasecmp(value->scalar, "https://", 8) == 0;
    return web && host[2] && host[2] != '/';
}

/* From "RSS" on, these are kinds of Hugo's that make no page here. */
static bool is_kind(const struct value *value)
{
    return list_has("page home section taxonomy term RSS sitemap robotsTXT 404 taxonomyTerm "
                    "sitemapindex",
                    value->scalar, strlen(value->scalar));
}

static const struct shape text = {is_text, "give one text", false};
static const struct shape flag = {is_flag, "give true or false", false};
static const struct shape number = {is_number, "give a whole number", false};
static const struct shape map = {is_map, "give lines of key and value", false};
static const struct shape maps = {is_map, "give lines of key and value, or a list of them", true};
static const struct shape codes = {is_texts, "give a list of codes", false};
static const struct shape fields = {is_text, "give a list of fields", true};
static const struct shape zone = {is_text, "give a name like Europe/Berlin", false};
static const struct shape mounts = {is_maps, "give a list, each with source and target", false};
static const struct shape id_type = {is_id_type, "give github, github-ascii or blackfriday", false};
static const struct shape goldmark = {
    is_goldmark, "this has no effect here: all is read as Goldmark reads it, formulas too", false};
static const struct shape marks = {
    is_flag_or_map, "give true or false, or lines of marks and what they become", false};
static const struct shape texts = {is_text, "give a list of texts", true};
static const struct shape address = {is_address, "give an address like https://example.org/",
                                     false};
static const struct shape flags = {
    is_flag_or_map, "give true or false, or lines of a section and one of them", false};
static const struct shape kinds = {
    is_kind, "there is no such kind: give page, home, section, taxonomy or term", true};

struct key {
    const char *name;
    const struct shape *shape;
};

/* Keys that a site may have, and each of its languages. */
static const struct key keys[] = {
    {"baseURL", &address},
    {"title", &text},
    {"languageCode", NULL},
    {"locale", NULL},
    {"uglyURLs", &flags},
    {"disableAliases", NULL},
    {"disableKinds", &kinds},
    {"timeZone", &zone},
    {"summaryLength", NULL},
    {"hasCJKLanguage", NULL},
    {"enableEmoji", &flag},
    {"pluralizeListTitles", NULL},
    {"capitalizeListTitles", NULL},
    {"staticDir", &texts},
    {"markup", &map},
    {"params", &map},
    {NULL, NULL},
};

/* Keys of a site alone. */
static const struct key site_keys[] = {
    {"defaultContentLanguage", &text},
    {"defaultContentLanguageInSubdir", &flag},
    {"languages", NULL},
    {"disableLanguages", &codes},
    {"permalinks", &maps},
    {"canonifyURLs", &flag},
    {"disablePathToLower", &flag},
    {"removePathAccents", &flag},
    {"frontmatter", &map},
    {"taxonomies", &map},
    {"cascade", &maps},
    {"ignoreFiles", &texts},
    {"buildDrafts", &flag},
    {"buildFuture", &flag},
    {"buildExpired", &flag},
    {"contentDir", &text},
    {"module", &map},
    {NULL, NULL},
};

/* Keys below maps; those without a shape change nothing. Below a map of which no row begins with
 * its path, any key is allowed. */
static const struct key parts[] = {
    {"module.mounts", &mounts},
    {"module.auth", NULL},
    {"module.imports", NULL},
    {"module.hugoVersion", NULL},
    {"module.noProxy", NULL},
    {"module.noVendor", NULL},
    {"module.params", NULL},
    {"module.private", NULL},
    {"module.proxy", NULL},
    {"module.replacements", NULL},
    {"module.vendorClosest", NULL},
    {"module.workspace", NULL},
    {"frontmatter.date", &fields},
    {"frontmatter.publishDate", &fields},
    {"frontmatter.expiryDate", &fields},
    {"frontmatter.lastmod", &fields},
    {"markup.goldmark", &map},
    {"markup.goldmark.renderer", &map},
    {"markup.goldmark.renderer.hardWraps", &flag},
    {"markup.goldmark.renderer.unsafe", NULL},
    {"markup.goldmark.renderer.xhtml", NULL},
    {"markup.goldmark.parser", &map},
    {"markup.goldmark.parser.autoIDType", &id_type},
    {"markup.goldmark.parser.autoHeadingIDType", &id_type},
    {"markup.goldmark.parser.autoDefinitionTermID", &flag},
    {"markup.goldmark.parser.autoHeadingID", NULL},
    {"markup.goldmark.parser.attribute", NULL},
    {"markup.goldmark.parser.wrapStandAloneImageWithinParagraph", NULL},
    {"markup.goldmark.extensions", &map},
    {"markup.goldmark.extensions.typographer", &marks},
    {"markup.goldmark.extensions.cjk", NULL},
    {"markup.goldmark.extensions.definitionList", NULL},
    {"markup.goldmark.extensions.extras", NULL},
    {"markup.goldmark.extensions.footnote", NULL},
    {"markup.goldmark.extensions.linkify", NULL},
    {"markup.goldmark.extensions.linkifyProtocol", NULL},
    {"markup.goldmark.extensions.passthrough", &goldmark},
    {"markup.goldmark.extensions.strikethrough", NULL},
    {"markup.goldmark.extensions.table", NULL},
    {"markup.goldmark.extensions.taskList", NULL},
    {"markup.goldmark.duplicateResourceFiles", NULL},
    {"markup.goldmark.renderHooks", NULL},
    {"markup.asciidocExt", NULL},
    {"markup.defaultMarkdownHandler", &goldmark},
    {"markup.highlight", NULL},
    {"markup.tableOfContents", NULL},
    {NULL, NULL},
};

/* Keys of a language alone. */
static const struct key language_keys[] = {
    {"languageName", &text}, {"label", &text},     {"languageDirection", NULL},
    {"direction", NULL},     {"weight", &number},  {"contentDir", NULL},
    {"disabled", &flag},     {"permalinks", &map}, {NULL, NULL},
};

/* The program's own keys of a language, which only pamphlet.yaml has. */
static const struct key own_language_keys[] = {
    {"contact", &text}, {"formats", &text}, {NULL, NULL}};

static const struct key *find_key(const struct key *table, const char *name)
{
    while (table->name && strcasecmp(table->name, name) != 0)
        table++;
    return table->name ? table : NULL;
}

/* The key of this name in a table or, if it is not there, in another. */
static const struct key *find_either(const struct key *table, const struct key *other,
                                     const char *name)
{
    const struct key *key = find_key(table, name);
    return key ? key : find_key(other, name);
}

const char *site_hugo_key(size_t index)
{
    size_t shared = sizeof keys / sizeof *keys - 1;
    if (index < shared)
        return keys[index].name;
    return index - shared < sizeof site_keys / sizeof *site_keys ? site_keys[index - shared].name
                                                                 : NULL;
}

bool site_is_hugo_key(const char *name)
{
    return find_either(keys, site_keys, name);
}

bool site_is_lent(const struct value *value)
{
    return strcmp(value->key, "<<") == 0;
}

/* Notes a value that does not fit its shape. An empty value is never wrong. */
static void check_value(const struct site_source *source, const struct shape *shape,
                        const struct value *value, const char *path, struct notes *notes)
{
    bool each = shape && shape->or_list && value->kind == VALUE_LIST;
    for (const struct value *one = each ? value->first : value; shape && one;
         one = each ? one->next : NULL)
        if (one->kind != VALUE_NULL && !shape->fits(one))
            site_complain(notes, source, one, path, shape->advice);
}

static bool has_parts(const char *path)
{
    size_t n = strlen(path);
    for (const struct key *part = parts; part->name; part++)
        if (strncasecmp(part->name, path, n) == 0 && part->name[n] == '.')
            return true;
    return false;
}

/* Notes an unknown key within one of Hugo's; `path` and `skipped` are those of check_parts. */
static void complain_unknown_part(const struct site_source *source, const struct value *value,
                                  const struct buffer *path, size_t skipped, struct notes *notes)
{
    const char *meant = NULL;
    for (const struct key *key = parts; key->name; key++)
        meant = slip_is_near(path->bytes + skipped, key->name) ? key->name : meant;
    char *whole = memory_format("%.*s%s", (int)skipped, path->bytes, meant ? meant : "");
    site_complain_of_unknown(notes, source, value, path->bytes, meant ? whole : NULL);
    free(whole);
}

/* Checks the keys below a map. `path` is the map's name, of which the first `skipped` bytes name a
 * language. */
static void check_parts(const struct site_source *source, const struct value *top,
                        struct buffer *path, size_t skipped, struct notes *notes)
{
    size_t n = path->used;
    if (!is_map(top) || !has_parts(path->bytes + skipped))
        return;
    for (const struct value *child = top->first; child; child = child->next) {
        path->used = n;
        buffer_format(path, ".%s", child->key);
        const struct key *key = find_key(parts, path->bytes + skipped);
        if (key)
            check_value(source, key->shape, child, path->bytes, notes);
        else if (source->ours && !site_is_lent(child))
            complain_unknown_part(source, child, path, skipped, notes);
        check_parts(source, child, path, skipped, notes);
    }
    path->used = n;
}

/* Notes an unknown key of a language; `path` is its whole name, which ends in it. */
static void complain_unknown(const struct site_source *source, const struct value *value,
                             const char *path, struct notes *notes)
{
    const struct key *const tables[] = {keys, language_keys, own_language_keys};
    const char *meant = NULL;
    struct buffer why = {0};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (const struct key *key = tables[i]; key->name; key++)
            meant = slip_is_near(value->key, key->name) ? key->name : meant;
    buffer_add_string(&why, "a language has no such key");
    if (meant)
        buffer_format(&why, ": " SLIP_WRITE("%s"), meant);
    site_complain_of_key(notes, source, value, path, why.bytes);
    buffer_done(&why);
}

static void check_language(const struct site_source *source, const struct value *language,
                           struct notes *notes)
{
    struct buffer path = {0};
    buffer_format(&path, "languages.%s", language->key);
    size_t n = path.used;
    check_value(source, &map, language, path.bytes, notes);
    const struct value *first = value_first(language, VALUE_MAP);
    for (const struct value *child = first; child; child = child->next) {
        const char *name = child->key;
        const struct key *key = find_either(keys, language_keys, name);
        if (!key && source->ours)
            key = find_key(own_language_keys, name);
        path.used = n;
        buffer_format(&path, ".%s", name);
        if (key)
            check_value(source, key->shape, child, path.bytes, notes);
        else if (source->ours && !site_is_lent(child))
            complain_unknown(source, child, path.bytes, notes);
        check_parts(source, child, &path, n + 1, notes);
    }
    buffer_done(&path);
}

/* Checks the values of taxonomies, each of which is a taxonomy's name. */
static void check_names(const struct site_source *source, struct notes *notes)
{
    const struct value *names = value_find(source->top, "taxonomies");
    for (const struct value *one = value_first(names, VALUE_MAP); one; one = one->next) {
        char *path = memory_format("taxonomies.%s", one->key);
        check_value(source, &text, one, path, notes);
        free(path);
    }
}

void site_check_hugo(const struct site_source *source, struct notes *notes)
{
    const struct value *languages = value_find(source->top, "languages");
    for (const struct value *child = source->top->first; child; child = child->next) {
        const struct key *key = find_either(keys, site_keys, child->key);
        if (!key)
            continue;
        struct buffer path = {0};
        buffer_add_string(&path, key->name);
        check_value(source, key->shape, child, path.bytes, notes);
        check_parts(source, child, &path, 0, notes);
        buffer_done(&path);
    }
    check_names(source, notes);
    for (const struct value *one = value_first(languages, VALUE_MAP); one; one = one->next)
        if (*one->key && !site_is_lent(one))
            check_language(source, one, notes);
}
