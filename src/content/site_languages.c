/*
 * The languages of a site: which it has, what each is called, and what is set for it.
 */
#include "content/site_parts.h"

#include "base/list.h"
#include "base/text.h"
#include "content/front.h"
#include "content/language_names.h"
#include "content/site_look.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *own_path(struct site *site, const char *code, const char *key)
{
    return arena_format(&site->arena, "languages.%s.%s", code, key);
}

static const struct value *own_value(struct site *site, const char *code, const char *key)
{
    return site_find(site, own_path(site, code, key), NULL);
}

/* The value that a language has for a key, else the whole site's. */
static const struct value *find_for(struct site *site, const char *code, const char *key)
{
    const struct value *value = own_value(site, code, key);
    return value ? value : site_find(site, key, NULL);
}

static const char *own_text(struct site *site, const char *code, const char *key)
{
    return site_scalar(site, own_value(site, code, key), "");
}

static enum heading_ids heading_ids(struct site *site, const char *code)
{
    static const char *const keys[] = {"markup.goldmark.parser.autoIDType",
                                       "markup.goldmark.parser.autoHeadingIDType"};
    const char *type = "";
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !*type; i++)
        type = site_scalar(site, find_for(site, code, keys[i]), "");
    if (strcasecmp(type, "github-ascii") == 0)
        return HEADING_IDS_GITHUB_ASCII;
    return strcasecmp(type, "blackfriday") == 0 ? HEADING_IDS_BLACKFRIDAY : HEADING_IDS_GITHUB;
}

/* Where "~" lowers words, "~~" still crosses them out: a withdrawn dose must not be shown as one to
 * take, whatever else the site's configuration says of it. */
static unsigned find_extras(struct site *site, const char *code)
{
    static const char *const names[] = {"superscript", "subscript", "insert", "mark"};
    unsigned extras = 0;
    for (unsigned i = 0; i < EXTRA_DELETE; i++) {
        const char *key =
            arena_format(&site->arena, "markup.goldmark.extensions.extras.%s.enable", names[i]);
        if (value_is_true(find_for(site, code, key)))
            extras |= 1u << i;
    }
    return extras & 1u << EXTRA_SUBSCRIPT ? extras | 1u << EXTRA_DELETE : extras;
}

/* Sets a language's options: the site's, except where the language has its own. */
static void set_options(struct site *site, struct site_language *language)
{
    const char *code = language->code;
    struct content_options *options = &language->options;
    const struct value *typographer =
        find_for(site, code, "markup.goldmark.extensions.typographer");
    options->emoji = value_is_true(find_for(site, code, "enableEmoji"));
    options->hard_wraps = value_is_true(find_for(site, code, "markup.goldmark.renderer.hardWraps"));
    options->no_typographer =
        value_is_false(typographer) || value_is_true(value_find(typographer, "disable"));
    options->extras = find_extras(site, code);
    options->heading_ids = heading_ids(site, code);
    options->term_ids =
        value_is_true(find_for(site, code, "markup.goldmark.parser.autoDefinitionTermID"));
    options->params =
        site_find_all(site, (const char *const[]){own_path(site, code, "params"), "params", NULL});
    const char *main = site_scalar(site, site_find(site, "defaultContentLanguage", NULL), "en");
    const char *const words[] = {arena_format(&site->arena, SITE_I18N ".%s", code),
                                 arena_format(&site->arena, SITE_I18N ".%s", main), NULL};
    options->words = site_find_all(site, words);
}

static void set_direction(struct site *site, struct site_language *language, struct notes *notes)
{
    static const char *const keys[] = {"languageDirection", "direction"};
    language->right_to_left = language_is_right_to_left(language->code);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *path = own_path(site, language->code, keys[i]);
        const struct site_source *source;
        const struct value *value = site_find(site, path, &source);
        const char *direction = site_scalar(site, value, "");
        value = value && value->kind == VALUE_NULL ? NULL : value;
        if (value)
            language->right_to_left = strcasecmp(direction, "rtl") == 0;
        if (value && strcasecmp(direction, "rtl") != 0 && strcasecmp(direction, "ltr") != 0)
            site_complain(notes, source, value, path, "give ltr or rtl");
    }
}

bool site_disables(const struct site_language *language, const char *kind)
{
    for (const char **one = language->disabled_kinds; *one; one++)
        if (strcasecmp(*one, kind) == 0)
            return true;
    return false;
}

/* The taxonomies, and the fields to keep for them; every page keeps tags and categories. */
static void set_taxonomies(struct site *site, struct site_language *language)
{
    static const char *defaults[] = {"tags", "categories", NULL};
    const struct value *map = find_for(site, language->code, "taxonomies");
    bool given = map && map->kind == VALUE_MAP;
    language->taxonomies = given ? site_strings(site, map) : defaults;
    size_t count = 0;
    while (language->taxonomies[count])
        count++;
    const char **keep = arena_new(&site->arena, (count + 1) * sizeof *keep);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!list_has("tags categories", language->taxonomies[i], strlen(language->taxonomies[i])))
            keep[kept++] = language->taxonomies[i];
    language->options.keep = keep;
}

/* "taxonomyTerm" is what Hugo called a taxonomy when it called a term "taxonomy". */
static void set_kinds(struct site *site, struct site_language *language)
{
    const char **kinds = site_strings(site, find_for(site, language->code, "disableKinds"));
    language->disabled_kinds = kinds;
    bool renamed = site_disables(language, "taxonomyTerm");
    bool both = site_disables(language, "taxonomy");
    while (*kinds)
        kinds++;
    if (renamed)
        *kinds = both ? "term" : "taxonomy";
}

static void fill_language(struct site *site, struct site_language *language, struct notes *notes)
{
    const char *code = language->code;
    language->name = own_text(site, code, "languageName");
    if (!*language->name)
        language->name = own_text(site, code, "label");
    if (!*language->name)
        language->name = language_name(code);
    language->title = own_text(site, code, "title");
    language->contact = own_text(site, code, "contact");
    language->formats = own_text(site, code, "formats");
    language->weight = front_weight(own_value(site, code, "weight"));
    set_direction(site, language, notes);
    set_options(site, language);
    set_kinds(site, language);
    set_taxonomies(site, language);
    site_set_zone(site, language, notes);
    site_set_ugly(site, language, find_for(site, code, "uglyURLs"));
    site_set_permalinks(site, language, "permalinks", notes);
    site_set_permalinks(site, language, own_path(site, code, "permalinks"), notes);
}

static bool is_disabled(struct site *site, const char *code)
{
    bool disabled = value_is_true(own_value(site, code, "disabled"));
    const struct value *list = site_find(site, "disableLanguages", NULL);
    for (const struct value *item = list ? list->first : NULL; item; item = item->next)
        disabled = disabled || strcasecmp(site_scalar(site, item, ""), code) == 0;
    return disabled;
}

static void add_disabled(struct site *site, const char *code)
{
    size_t count = 0;
    while (site->disabled && site->disabled[count])
        count++;
    const char **list = arena_new(&site->arena, (count + 2) * sizeof *list);
    if (count)
        memcpy(list, site->disabled, count * sizeof *list);
    list[count] = code;
    site->disabled = list;
}

static void append_language(struct site *site, const char *code)
{
    site->languages = memory_grow(site->languages, &site->languages_room, site->language_count + 1,
                                  sizeof *site->languages);
    site->languages[site->language_count++] = (struct site_language){.code = code};
}

static bool add_language(struct site *site, const char *key)
{
    const char *code = site_lower(site, text_clean_line(&site->arena, key, strlen(key)));
    if (site->language_count == SITE_LANGUAGES_MAX ||
        site_language_find(site, code, strlen(code)) < site->language_count)
        return false;
    if (is_disabled(site, code)) {
        add_disabled(site, code);
        return false;
    }
    append_language(site, code);
    return true;
}

void site_add_language(struct site *site, const char *code)
{
    if (add_language(site, code))
        fill_language(site, &site->languages[site->language_count - 1], NULL);
}

/* Hugo's order: by weight, 0 last, then by code. */
static int compare_languages(const void *left, const void *right)
{
    const struct site_language *a = left;
    const struct site_language *b = right;
    unsigned first = (unsigned)a->weight - 1;
    unsigned second = (unsigned)b->weight - 1;
    return first != second ? (first > second) - (first < second) : strcmp(a->code, b->code);
}

/* Whether each language has a baseURL of its own. */
static bool have_hosts(struct site *site)
{
    for (unsigned i = 0; i < site->language_count; i++)
        if (!*own_text(site, site->languages[i].code, "baseURL"))
            return false;
    return true;
}

const char *site_title(const struct site *site, unsigned language)
{
    const char *own = site->languages[language].title;
    return *own ? own : site->title;
}

const char *site_prefix(const struct site *site, unsigned language)
{
    bool has = language != site->default_language || site->default_in_folder;
    return has && !site->many_hosts ? site->languages[language].code : "";
}

/* Adds the languages that a file gives. */
static void add_given(struct site *site, const struct site_source *source, struct notes *notes)
{
    const struct value *map = value_find(source->top, "languages");
    if (!map || map->kind == VALUE_NULL)
        return;
    if (map->kind != VALUE_MAP) {
        site_complain(notes, source, map, "languages", "give lines of key and value");
        return;
    }
    for (const struct value *one = map->first; one; one = one->next)
        if (*one->key)
            add_language(site, one->key);
}

/* Collects the languages of all files; if there are none, the default one. */
static void collect_languages(struct site *site, struct notes *notes)
{
    const char *given = site_text(site, "defaultContentLanguage");
    const char *standard = *given ? given : "en";
    for (size_t i = 0; i < site->source_count; i++)
        add_given(site, &site->sources[i], notes);
    site->languages_given = site->language_count > 0;
    if (!site->languages_given)
        add_language(site, standard);
    if (!site->language_count) /* all are disabled */
        append_language(site, "en");
    for (size_t i = 0; i < site->language_count; i++)
        fill_language(site, &site->languages[i], notes);
    qsort(site->languages, site->language_count, sizeof *site->languages, compare_languages);
    site->default_language = site_language_find(site, standard, strlen(standard));
    if (site->default_language == site->language_count)
        site->default_language = 0;
    site->many_hosts = site->language_count > 1 && have_hosts(site);
    site->default_in_folder = site->languages_given && site->language_count > 1 &&
                              site_flag(site, "defaultContentLanguageInSubdir");
}

/* Whether the configuration gives a language of this code, be it one that is left out. */
static bool is_known(const struct site *site, const char *code)
{
    bool known = site_language_find(site, code, strlen(code)) < site->language_count;
    for (const char *const *one = site->disabled; one && *one; one++)
        known = known || strcasecmp(*one, code) == 0;
    return known;
}

/* Notes codes of languages that the configuration does not have: the default language would be
 * another one, and what was to be left out would stay. */
static void tell_of_unknown(struct site *site, const char *path, struct notes *notes)
{
    const struct site_source *source;
    const struct value *value = site_find(site, path, &source);
    for (const struct value *one = NULL; (one = value_next(value, one));) {
        const char *code = site_scalar(site, one, "");
        if (*code && site->languages_given && !is_known(site, code))
            site_complain(notes, source, one, path, "there is no such language among languages");
    }
}

void site_set_languages(struct site *site, const char *content, const struct site_disk *disk,
                        struct notes *notes)
{
    collect_languages(site, notes);
    tell_of_unknown(site, "defaultContentLanguage", notes);
    tell_of_unknown(site, "disableLanguages", notes);
    const struct site_source *source;
    const struct value *value = site_find(site, "contentDir", &source);
    const char *given = site_scalar(site, value, "");
    const char *folder = *given ? site_folder(site, given) : NULL;
    if (*given && !folder)
        site_complain(notes, source, value, "contentDir", "give a folder of the site");
    else if (folder)
        site_tell_of_missing(source, value, "contentDir", folder, disk, notes);
    content = folder ? folder : content;
    site->content = content;
    site_set_mounts(site, content, disk, notes);
}
