/*
 * The languages of a site, and the folders its content is in.
 *
 * Three ways lead to a language's own folder: its contentDir, a mount that names it, and, where
 * neither is given, folders that are called as the languages are. Folders that lead out of the site
 * are refused.
 */
#include "content/site_parts.h"

#include "base/text.h"
#include "content/front.h"
#include "content/language_names.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct value *own_value(const struct site *site, const char *code, const char *key)
{
    struct buffer path = {0};
    buffer_format(&path, "languages.%s.%s", code, key);
    const struct value *value = site_find(site, path.bytes, NULL);
    buffer_done(&path);
    return value;
}

/* The value of a key of one language, over the same key of the whole site. */
static const struct value *find_for(const struct site *site, const char *code, const char *key)
{
    const struct value *value = code ? own_value(site, code, key) : NULL;
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

/* A site's options hold for its languages, but for what a language says itself. */
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
    options->heading_ids = heading_ids(site, code);
    options->term_ids =
        value_is_true(find_for(site, code, "markup.goldmark.parser.autoDefinitionTermID"));
    options->params = find_for(site, code, "params");
    options->site_params = site_find_all(site, "params");
    options->keep = site->keep;
}

static void set_direction(struct site *site, struct site_language *language, struct notes *notes)
{
    static const char *const keys[] = {"languageDirection", "direction"};
    language->right_to_left = language_is_right_to_left(language->code);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct buffer path = {0};
        const struct site_source *source;
        buffer_format(&path, "languages.%s.%s", language->code, keys[i]);
        const struct value *value = site_find(site, path.bytes, &source);
        const char *direction = site_scalar(site, value, "");
        value = value && value->kind == VALUE_NULL ? NULL : value;
        if (value)
            language->right_to_left = strcasecmp(direction, "rtl") == 0;
        if (value && strcasecmp(direction, "rtl") != 0 && strcasecmp(direction, "ltr") != 0)
            site_complain(notes, source, value, path.bytes, "give ltr or rtl");
        buffer_done(&path);
    }
}

bool site_disables(const struct site_language *language, const char *kind)
{
    for (const char **one = language->disabled_kinds; *one; one++)
        if (strcasecmp(*one, kind) == 0)
            return true;
    return false;
}

/* The scalars of a list, or a single one; NULL at the end, and room for one more before it. */
static const char **one_or_all(struct site *site, const struct value *value, size_t *count)
{
    bool is_list = value && value->kind == VALUE_LIST;
    const struct value *first = is_list ? value->first : value;
    *count = 0;
    for (const struct value *item = first; item; item = is_list ? item->next : NULL)
        ++*count;
    const char **scalars = arena_new(&site->arena, (*count + 2) * sizeof *scalars);
    *count = 0;
    for (const struct value *item = first; item; item = is_list ? item->next : NULL)
        scalars[(*count)++] = site_scalar(site, item, "");
    return scalars;
}

/* "taxonomyTerm" is what Hugo called a taxonomy when it called a term "taxonomy". */
static void set_kinds(struct site *site, struct site_language *language)
{
    size_t count;
    const char **kinds = one_or_all(site, find_for(site, language->code, "disableKinds"), &count);
    language->disabled_kinds = kinds;
    if (site_disables(language, "taxonomyTerm"))
        kinds[count] = site_disables(language, "taxonomy") ? "term" : "taxonomy";
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
    site_set_zone(site, language, notes);
    site_set_ugly(site, language, find_for(site, code, "uglyURLs"));
    site_set_permalinks(site, language, "permalinks", notes);
    struct buffer path = {0};
    buffer_format(&path, "languages.%s.permalinks", code);
    site_set_permalinks(site, language, path.bytes, notes);
    buffer_done(&path);
}

unsigned site_language_find(const struct site *site, const char *code, size_t n_bytes)
{
    unsigned i = 0;
    while (i < site->language_count && (strlen(site->languages[i].code) != n_bytes ||
                                        strncasecmp(site->languages[i].code, code, n_bytes) != 0))
        i++;
    return i;
}

static bool is_disabled(struct site *site, const char *code)
{
    struct buffer path = {0};
    buffer_format(&path, "languages.%s.disabled", code);
    bool disabled = site_flag(site, path.bytes);
    buffer_done(&path);
    const struct value *list = site_find(site, "disableLanguages", NULL);
    for (const struct value *item = list ? list->first : NULL; item; item = item->next)
        disabled = disabled || strcasecmp(site_scalar(site, item, ""), code) == 0;
    return disabled;
}

/* A code as Hugo keeps it. */
static const char *lower_code(struct site *site, const char *code)
{
    char *lower = text_clean_line(&site->arena, code, strlen(code));
    for (char *c = lower; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c + 32);
    return lower;
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
    const char *code = lower_code(site, key);
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

/* Hugo: by weight, 0 last, then by name. */
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

/* All languages of all files; without any there is one, the default. */
static void collect_languages(struct site *site, struct notes *notes)
{
    const char *standard = site_text(site, "defaultContentLanguage");
    for (size_t i = 0; i < site->source_count; i++) {
        const struct value *map = value_find(site->sources[i].top, "languages");
        if (map && map->kind != VALUE_MAP && map->kind != VALUE_NULL)
            site_complain(notes, &site->sources[i], map, "languages", "give a map");
        for (const struct value *one = map && map->kind == VALUE_MAP ? map->first : NULL; one;
             one = one->next)
            if (one->key && *one->key)
                add_language(site, one->key);
    }
    site->languages_given = site->language_count > 0;
    if (!site->languages_given)
        add_language(site, *standard ? standard : "en");
    if (!site->language_count) /* all are disabled */
        append_language(site, "en");
    for (size_t i = 0; i < site->language_count; i++)
        fill_language(site, &site->languages[i], notes);
    qsort(site->languages, site->language_count, sizeof *site->languages, compare_languages);
    site->default_language =
        site_language_find(site, *standard ? standard : "en", strlen(*standard ? standard : "en"));
    if (site->default_language == site->language_count)
        site->default_language = 0;
    site->many_hosts = site->language_count > 1 && have_hosts(site);
    site->default_in_folder = site->languages_given && site->language_count > 1 &&
                              site_flag(site, "defaultContentLanguageInSubdir");
}

/* More than MOUNTS_MAX are passed over: no site has so many, and all are gone through for each
 * file.
 */
static void add_mount(struct site *site, struct site_mount mount)
{
    enum { MOUNTS_MAX = 256 };
    if (site->mount_count >= MOUNTS_MAX)
        return;
    struct site_mount *mounts =
        arena_new(&site->arena, (site->mount_count + 1) * sizeof *site->mounts);
    if (site->mount_count)
        memcpy(mounts, site->mounts, site->mount_count * sizeof *mounts);
    mounts[site->mount_count++] = mount;
    site->mounts = mounts;
}

static bool has_mount(const struct site *site, unsigned language)
{
    for (size_t i = 0; i < site->mount_count; i++)
        if (!site->mounts[i].any_language && site->mounts[i].language == language)
            return true;
    return false;
}

static void add_content_folders(struct site *site, struct notes *notes)
{
    for (unsigned i = 0; i < site->language_count; i++) {
        struct buffer path = {0};
        const struct site_source *source;
        buffer_format(&path, "languages.%s.contentDir", site->languages[i].code);
        const struct value *value = site_find(site, path.bytes, &source);
        const char *folder = value ? site_folder(site, site_scalar(site, value, "/")) : NULL;
        if (folder)
            add_mount(site, (struct site_mount){.folder = folder, .below = "", .language = i});
        else if (value && value->kind != VALUE_NULL)
            site_complain(notes, source, value, path.bytes, "give a folder of the site");
        buffer_done(&path);
    }
}

/* The one language that a mount names: its "lang", or the newer sites.matrix.languages. */
static const char *mount_language(struct site *site, const struct value *mount)
{
    const char *code = site_scalar(site, value_find(mount, "lang"), "");
    const struct value *matrix = value_find(value_find(mount, "sites"), "matrix");
    const struct value *languages = value_find(matrix, "languages");
    const struct value *one = languages && languages->kind == VALUE_LIST ? languages->first : NULL;
    if (!*code && one && !one->next)
        code = site_scalar(site, one, "");
    return code;
}

/* A pattern or a list of them, each from the folder down. */
static const char *const *read_patterns(struct site *site, const struct value *value)
{
    size_t count;
    if (!value || (value->kind != VALUE_LIST && value->kind != VALUE_SCALAR))
        return NULL;
    const char **list = one_or_all(site, value, &count);
    for (size_t i = 0; i < count; i++)
        if (*list[i] != '/')
            list[i] = arena_format(&site->arena, "/%s", list[i]);
    return list;
}

/* base: the folder that the mount's is below, NULL for the site's root. */
static void add_hugo_mount(struct site *site, const struct site_source *source, const char *base,
                           const struct value *mount, struct notes *notes)
{
    const struct value *from = value_find(mount, "source");
    const char *target = site_scalar(site, value_find(mount, "target"), "");
    const char *path = site_scalar(site, from, "/");
    const char *folder =
        site_folder(site, base ? arena_format(&site->arena, "%s/%s", base, path) : path);
    const char *below = site_folder(site, target);
    if (!below || strncmp(below, "content", 7) != 0 || (below[7] && below[7] != '/'))
        return;
    if (!folder)
        site_complain(notes, source, from ? from : mount, "module.mounts.source",
                      "give a folder of the site");
    if (!folder)
        return;
    const char *code = mount_language(site, mount);
    unsigned language = site_language_find(site, code, strlen(code));
    bool any = language == site->language_count;
    if (*code && any)
        return;
    const char *const *included = read_patterns(site, value_find(mount, "includeFiles"));
    const char *const *excluded = read_patterns(site, value_find(mount, "excludeFiles"));
    add_mount(site, (struct site_mount){.folder = folder,
                                        .below = below + 7 + (below[7] == '/'),
                                        .language = any ? 0 : language,
                                        .any_language = any,
                                        .included = included,
                                        .excluded = excluded});
}

/* Several folders that are called as languages are, where nothing says what they are. */
static bool add_folders_of_languages(struct site *site, const struct site_disk *disk,
                                     const char *content)
{
    size_t found = 0;
    for (int pass = 0; pass < 2; pass++)
        for (unsigned i = 0; i < site->language_count; i++) {
            const char *folder =
                arena_format(&site->arena, "%s/%s", content, site->languages[i].code);
            if (!disk->has_folder(disk->root, folder))
                continue;
            found += pass == 0;
            if (pass == 1 && found > 1)
                add_mount(site, (struct site_mount){.folder = folder, .below = "", .language = i});
        }
    return found > 1;
}

/* A value of Hugo's files: "theme" is another thing in ours. */
static const struct value *find_hugos(const struct site *site, const char *key)
{
    const struct value *found = NULL;
    for (size_t i = 0; i < site->source_count && !found; i++)
        if (!site->sources[i].ours)
            found = value_find(site->sources[i].top, key);
    return found;
}

/* Where a theme or a module lies: a copy that "hugo mod vendor" made goes before. NULL: nowhere. */
static const char *find_module(struct site *site, const struct site_disk *disk, const char *name)
{
    const char *themes = site_scalar(site, find_hugos(site, "themesDir"), "themes");
    const char *const folders[] = {"_vendor", themes};
    for (size_t i = 0; *name && i < sizeof folders / sizeof *folders; i++) {
        const char *path = arena_format(&site->arena, "%s/%s", folders[i], name);
        const char *folder = site_folder(site, path);
        if (folder && disk->has_folder(disk->root, folder))
            return folder;
    }
    return NULL;
}

static void add_theme(struct site *site, const struct site_disk *disk, const char *name)
{
    const char *base = find_module(site, disk, name);
    const char *folder = base ? arena_format(&site->arena, "%s/content", base) : NULL;
    if (folder && disk->has_folder(disk->root, folder))
        add_mount(site, (struct site_mount){.folder = folder, .below = "", .any_language = true});
}

/* One of module.imports; its own mounts say what of it is content. */
static void add_import(struct site *site, const struct site_disk *disk,
                       const struct site_source *source, const struct value *import,
                       struct notes *notes)
{
    const char *name = site_scalar(site, value_find(import, "path"), "");
    const struct value *mounts = value_find(import, "mounts");
    if (value_is_true(value_find(import, "disable")))
        return;
    if (!mounts)
        add_theme(site, disk, name);
    const char *base = mounts ? find_module(site, disk, name) : NULL;
    for (const struct value *one = base ? mounts->first : NULL; one; one = one->next)
        add_hugo_mount(site, source, base, one, notes);
}

/* What themes and modules have as content is published too; of a page that several have, as of
 * mounts, it is the first one's. */
static void add_themes(struct site *site, const struct site_disk *disk, struct notes *notes)
{
    size_t count;
    const struct site_source *source;
    const char **names = one_or_all(site, find_hugos(site, "theme"), &count);
    for (size_t i = 0; i < count; i++)
        add_theme(site, disk, names[i]);
    const struct value *imports = site_find(site, "module.imports", &source);
    bool is_list = imports && imports->kind == VALUE_LIST;
    for (const struct value *one = is_list ? imports->first : NULL; one; one = one->next)
        add_import(site, disk, source, one, notes);
}

/* The folders of the site's own content, at least one. */
static void add_own_folders(struct site *site, const char *content, const struct site_disk *disk,
                            struct notes *notes)
{
    const struct site_source *source;
    const struct value *mounts = site_find(site, "module.mounts", &source);
    for (const struct value *mount = mounts ? mounts->first : NULL; mount; mount = mount->next)
        add_hugo_mount(site, source, NULL, mount, notes);
    if (site->mount_count) /* Hugo: nothing else is content then */
        return;
    add_content_folders(site, notes);
    if (!site->mount_count && site->language_count > 1 && disk &&
        add_folders_of_languages(site, disk, content))
        return;
    bool all_have_own = true;
    for (unsigned i = 0; i < site->language_count; i++)
        all_have_own = all_have_own && has_mount(site, i);
    if (!all_have_own)
        add_mount(site, (struct site_mount){.folder = content,
                                            .below = "",
                                            .language = site->default_language,
                                            .any_language = true});
}

void site_set_languages(struct site *site, const char *content, const struct site_disk *disk,
                        struct notes *notes)
{
    collect_languages(site, notes);
    const struct site_source *source;
    const struct value *value = site_find(site, "contentDir", &source);
    const char *given = site_scalar(site, value, "");
    const char *folder = *given ? site_folder(site, given) : NULL;
    if (*given && !folder)
        site_complain(notes, source, value, "contentDir", "give a folder of the site");
    content = folder ? folder : content;
    site->content = content;
    add_own_folders(site, content, disk, notes);
    if (disk)
        add_themes(site, disk, notes);
}
