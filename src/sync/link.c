/*
 * Finds what a link's path leads to, by steps in the order in which they are tried.
 *
 * Each looks among the library's names and nowhere else. Refuses to lead to a page that readers may
 * not open, and remembers it, so that the editor can be told. The hard idea is the two readings of
 * a relative address: a browser resolves it against the page's address, an author often means it
 * from the file. An address that ends in .md is the author's; for any other the browser's reading
 * goes first.
 */
#include "sync/link.h"

#include "base/ending.h"
#include "base/path.h"
#include "content/address.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Kinds of names to look up. */
enum {
    ASK_ADDRESS = 1u << NAME_ADDRESS,
    ASK_ALIAS = 1u << NAME_ALIAS,
    ASK_PATH = 1u << NAME_SOURCE | 1u << NAME_PATH,
    ASK_LAST_PART = 1u << NAME_LAST_PART,
    ASK_FILE = 1u << NAME_FILE,
};

/* Looks up one name, of some kinds. A hidden page is not found, but remembered in link->hidden. */
static enum library_found ask(struct link *link, const char *name, unsigned kinds)
{
    struct library_ask wanted = {
        .name = name,
        .n_bytes = strlen(name),
        .kinds = kinds,
        .any_case = link->any_case,
        .language = link->language,
        .now = link->options->now,
        .show = link->options->show,
    };
    enum library_found found = library_ask(link->library, &wanted, &link->id);
    if (found == FOUND_PAGE &&
        !library_may_open(link->library, link->id, link->options->now, link->options->show)) {
        link->hidden = link->id;
        return FOUND_NOTHING;
    }
    return found;
}

static bool is_root(const struct link *link)
{
    return link->path.used && link->path.bytes[0] == '/';
}

/* Looks up a path relative to a folder. Unless may_climb, a path that leads out of the content
 * finds nothing. */
static enum library_found ask_below(struct link *link, const char *folder, const char *path,
                                    unsigned kinds, bool may_climb)
{
    struct buffer name = {0};
    bool inside = address_join(&name, folder, path);
    enum library_found found =
        inside || may_climb ? ask(link, buffer_string(&name), kinds) : FOUND_NOTHING;
    buffer_done(&name);
    return found;
}

/* A path from the root without the base path of the site's address; the whole path if it is not
 * below that. */
static const char *without_base(const struct link *link)
{
    const char *base = link->options->base_path;
    size_t n = strlen(base);
    const char *path = link->path.bytes;
    if (n && strncasecmp(path, base, n) == 0 && (path[n] == '/' || path[n] == '\0'))
        return path + n;
    return path;
}

/* Looks up a path from the root without the site's base path, and then with it. */
static enum library_found ask_root(struct link *link, const char *prefix, unsigned kinds)
{
    const char *inner = without_base(link);
    enum library_found found = ask_below(link, prefix, inner, kinds, true);
    if (found == FOUND_NOTHING && inner != link->path.bytes)
        found = ask_below(link, prefix, link->path.bytes, kinds, true);
    return found;
}

/* A link from the root is the same in every folder. */
static enum library_found ask_from(struct link *link, const char *folder, unsigned kinds)
{
    if (is_root(link))
        return ask_root(link, "", kinds);
    return ask_below(link, folder, link->path.bytes, kinds, link->climbs);
}

/* Looks up the path as a browser does, relative to the page's address. */
static enum library_found ask_as_browser(struct link *link, unsigned kinds)
{
    const char *address = library_address(link->library, link->page);
    struct buffer folder = {0};
    buffer_add(&folder, address, path_above_bytes(address, strlen(address)));
    link->climbs = true;
    enum library_found found = ask_from(link, buffer_string(&folder), kinds);
    link->climbs = false;
    buffer_done(&folder);
    return found;
}

/* "y.md" may be a bundle of this name, or a file with another extension. */
static enum library_found ask_without_ending(struct link *link, const char *folder, unsigned kinds)
{
    char *dot = strrchr(link->path.bytes, '.');
    char c = *dot;
    *dot = '\0';
    enum library_found found = ask_from(link, folder, kinds);
    *dot = c;
    return found;
}

/* Finds a page in the link's language, whatever its file is called: "y.md" may be "y.fr.md" too, or
 * be in a folder of that language. */
static enum library_found ask_in_language(struct link *link, const char *folder)
{
    uint32_t hidden = link->hidden;
    enum library_found found = ask_from(link, folder, 1u << NAME_PATH);
    found = found ? found : ask_without_ending(link, folder, 1u << NAME_PATH);
    if (found == FOUND_PAGE && library_row(link->library, link->id).language == link->language)
        return found;
    link->hidden = hidden;
    return FOUND_NOTHING;
}

/* On a page that is not in the default language, "y.md" is first y in the page's language, as for
 * Hugo's ref, although the file of exactly this name is in the default language. */
static enum library_found ask_translation(struct link *link, const char *folder)
{
    bool is_default = link->language == library_default_language(link->library);
    return is_default ? FOUND_NOTHING : ask_in_language(link, folder);
}

static enum library_found ask_in_folder(struct link *link, const char *folder, unsigned kinds)
{
    bool is_file = link->names_file && kinds & 1u << NAME_PATH;
    enum library_found found = is_file ? ask_translation(link, folder) : FOUND_NOTHING;
    found = found ? found : ask_from(link, folder, kinds);
    return found || !is_file ? found : ask_without_ending(link, folder, ASK_PATH);
}

/* Looks up the path as an author means it: from the file's folder, where a content file's path that
 * leads above the root begins at the root, as for Hugo's ref; for a content file, from every folder
 * above that too; then from the section, and from the root. */
static enum library_found ask_as_author(struct link *link, unsigned kinds)
{
    struct library_row row = library_row(link->library, link->page);
    struct buffer folder = {0};
    buffer_add(&folder, row.path, path_above_bytes(row.path, strlen(row.path)));
    enum library_found found = FOUND_NOTHING;
    link->climbs = link->names_file;
    for (bool more = true; more && found == FOUND_NOTHING;) {
        found = ask_in_folder(link, buffer_string(&folder), kinds);
        link->climbs = false;
        more = address_go_up(&folder) && link->names_file && !is_root(link);
    }
    buffer_done(&folder);
    if (is_root(link))
        return found;
    found = found ? found : ask_in_folder(link, row.folder, kinds);
    return found ? found : ask_in_folder(link, "", kinds);
}

/* Looks up the last part of the path, without a content file's extension. */
static enum library_found ask_last_part(struct link *link)
{
    size_t n = link->path.used;
    const char *part = path_last_part(link->path.bytes, &n);
    const char *dot = link->names_file ? strrchr(part, '.') : NULL;
    char *last = memory_copy(part, dot ? (size_t)(dot - part) : n);
    enum library_found found = *last ? ask(link, last, ASK_LAST_PART) : FOUND_NOTHING;
    free(last);
    return found == FOUND_SEVERAL ? FOUND_NOTHING : found;
}

/* Whether the path is what Hugo's ref makes of a folder's ("..md" of ".", "...md" of "..") or of
 * "/"; no file has such a name. */
static bool names_folder(const struct link *link)
{
    const char *path = link->path.bytes;
    return strcmp(path, "/_index.md") == 0 || strcmp(path + strspn(path, "./"), "md") == 0;
}

/* The folder of a page's file in the content, without what leads to the folder of its language:
 * with that, the nearest list above a folder without one would always be the home page. */
static char *folder_in_content(const struct library_row *row)
{
    const char *file = row->path;
    size_t n = strlen(row->folder);
    while (*file && !(n && strncmp(file, row->folder, n) == 0 && file[n] == '/')) {
        file += strcspn(file, "/");
        file += *file == '/';
    }
    return memory_copy(file, path_above_bytes(file, strlen(file)));
}

static bool is_list(const struct link *link, enum library_found found)
{
    return found == FOUND_PAGE && library_row(link->library, link->id).kind != LIBRARY_PAGE;
}

/* Finds the list of the folder that the path names, or of the nearest one above it that has one, as
 * Hugo's ref does (getContentNode of its page collections); above the root is the root. */
static enum library_found find_folder(struct link *link)
{
    struct library_row row = library_row(link->library, link->page);
    char *folder = is_root(link) ? memory_copy("", 0) : folder_in_content(&row);
    size_t way_bytes = is_root(link) ? 0 : link->path.used;
    way_bytes -= ending_is(link->path.bytes, way_bytes, ".md") ? strlen(".md") : 0;
    char *way = memory_copy(link->path.bytes, way_bytes);
    struct buffer list = {0};
    enum library_found found;
    address_join(&list, folder, way);
    do
        found = ask(link, buffer_string(&list), 1u << NAME_PATH);
    while (!is_list(link, found) && address_go_up(&list));
    buffer_done(&list);
    free(folder);
    free(way);
    return found;
}

static enum library_found find_file_as_named(struct link *link)
{
    if (names_folder(link))
        return find_folder(link);
    enum library_found found = ask_as_author(link, ASK_PATH);
    if (found == FOUND_NOTHING && !link->hidden && !strchr(link->path.bytes, '/'))
        found = ask_last_part(link);
    return found;
}

/* "knee.fr.md" asks for the page "knee.md" in French, whatever its file is called. */
static void drop_language(struct link *link)
{
    char *path = link->path.bytes;
    char *dot = strrchr(path, '.');
    char *suffix = dot;
    while (suffix > path && suffix[-1] != '.' && suffix[-1] != '/')
        suffix--;
    if (suffix == path || suffix[-1] != '.')
        return;
    link->named = library_find_language(link->library, suffix, (size_t)(dot - suffix));
    if (!link->named)
        return;
    memmove(suffix - 1, dot, strlen(dot) + 1);
    link->path.used = strlen(path);
}

/* Looks from the file's folder, and from the one above in case of a bundle. Where each language has
 * a folder of its own, the file and its translation are in different ones, so folders are dropped
 * from the start of the path one by one. */
static enum library_found ask_named_language(struct link *link)
{
    const char *file = library_row(link->library, link->page).path;
    char *folder = memory_copy(file, strlen(file));
    enum library_found found = FOUND_NOTHING;
    for (int above = 0; above < 2 && found == FOUND_NOTHING; above++) {
        char *slash = strrchr(folder, '/');
        *(slash ? slash : folder) = '\0';
        const char *rest = folder;
        while ((found = ask_in_language(link, rest)) == FOUND_NOTHING && *rest)
            rest += strcspn(rest, "/") + (strchr(rest, '/') != NULL);
    }
    free(folder);
    return found;
}

/* "knee/index.md" is knee.md where knee has no folder, as for Hugo's ref. */
static enum library_found find_without_index(struct link *link)
{
    const char *slash = strrchr(link->path.bytes, '/');
    const char *name = slash ? slash + 1 + (slash[1] == '_') : "";
    size_t n = slash ? (size_t)(slash - link->path.bytes) : 0;
    size_t stem = strlen("index");
    if (!n || link->hidden || strncmp(name, "index.", stem + 1) != 0 ||
        strchr(name + stem + 1, '.'))
        return FOUND_NOTHING;
    struct link without = *link;
    without.path = (struct buffer){0};
    buffer_format(&without.path, "%.*s%s", (int)n, link->path.bytes, name + stem);
    bool to_folder = names_folder(&without);
    enum library_found found =
        link->named && !to_folder ? ask_named_language(&without) : FOUND_NOTHING;
    found = found || to_folder ? found : ask_as_author(&without, ASK_PATH);
    link->id = without.id;
    link->hidden = without.hidden;
    buffer_done(&without.path);
    return found;
}

static enum library_found find_named_language(struct link *link)
{
    uint32_t own = link->language;
    link->language = link->named;
    enum library_found found = names_folder(link) ? FOUND_NOTHING : ask_named_language(link);
    found = found ? found : find_file_as_named(link);
    found = found ? found : find_without_index(link);
    link->language = own;
    return found;
}

/* x.md is a content file; a name without a folder means that file in any folder, as for Hugo's ref.
 */
static enum library_found find_file_of_content(struct link *link)
{
    enum library_found found = FOUND_NOTHING;
    if (!link->names_file)
        return FOUND_NOTHING;
    if (!link->named) {
        found = find_file_as_named(link);
        found = found ? found : find_without_index(link);
        if (found == FOUND_NOTHING)
            drop_language(link);
    }
    return found == FOUND_NOTHING && link->named ? find_named_language(link) : found;
}

/* "/x/" on a French page may mean "/fr/x/". */
static enum library_found find_with_prefix(struct link *link)
{
    struct library_row row = library_row(link->library, link->page);
    const char *code = library_language(link->library, row.language)->code;
    return is_root(link) ? ask_root(link, code, ASK_ADDRESS | ASK_ALIAS) : FOUND_NOTHING;
}

/* "/fr/x/" where there is only "/x/". */
static enum library_found find_without_prefix(struct link *link)
{
    if (!is_root(link))
        return FOUND_NOTHING;
    const char *path = without_base(link);
    path += *path == '/';
    size_t n = strcspn(path, "/");
    if (!n || !library_find_language(link->library, path, n))
        return FOUND_NOTHING;
    return ask_below(link, "", path + n, ASK_ADDRESS | ASK_ALIAS, true);
}

/* The steps to a page, in their order. */
static enum library_found find_page(struct link *link)
{
    enum library_found found = find_file_of_content(link);
    found = found ? found : ask_as_browser(link, ASK_ADDRESS);
    found = found ? found : ask_as_browser(link, ASK_ALIAS);
    found = found ? found : find_with_prefix(link);
    found = found ? found : find_without_prefix(link);
    return found ? found : ask_as_author(link, ASK_PATH);
}

/* Whether the path has an extension that no page has. */
static bool is_other_file(const struct link *link)
{
    static const char *const endings[] = {
        ".pdf",  ".doc", ".docx", ".odt", ".rtf",  ".txt",  ".xls", ".xlsx", ".ods",
        ".csv",  ".ppt", ".pptx", ".odp", ".zip",  ".png",  ".jpg", ".jpeg", ".gif",
        ".webp", ".svg", ".avif", ".mp3", ".mp4",  ".m4a",  ".ogg", ".wav",  ".webm",
        ".mov",  ".ics", ".epub", ".xml", ".json", ".yaml", ".css", ".js",   NULL,
    };
    return ending_is_of(link->path.bytes, link->path.used, endings);
}

static enum library_found find_other_file(struct link *link)
{
    enum library_found found = ask_as_browser(link, ASK_FILE);
    found = found ? found : ask_as_author(link, ASK_FILE);
    link->missing = found == FOUND_NOTHING && is_other_file(link);
    return link->missing ? FOUND_FILE : found;
}

/* A page whose address, or file, ends as the link does. */
static enum library_found find_by_guess(struct link *link)
{
    link->is_guess = true;
    return link->hidden ? FOUND_NOTHING : ask_last_part(link);
}

/* All steps: in the case as it is written, in any case, and then those that find less than a page.
 */
static enum library_found find(struct link *link)
{
    enum library_found found = find_page(link);
    link->any_case = true;
    found = found ? found : find_page(link);
    found = found ? found : find_other_file(link);
    return found ? found : find_by_guess(link);
}

enum library_found link_find(struct link *link, const char *path, size_t n_bytes)
{
    static const char *const pages[] = {".md", ".markdown", ".mdown", NULL};
    link->id = link->page; /* without a path */
    link->language = library_row(link->library, link->page).language;
    path_unescape(&link->path, path, n_bytes);
    link->names_file = ending_is_of(link->path.bytes, link->path.used, pages);
    enum library_found found = link->path.used ? find(link) : FOUND_PAGE;
    buffer_done(&link->path);
    return found;
}
