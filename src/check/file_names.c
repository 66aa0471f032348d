/*
 * What the names of files say of pages, and what they were meant to say.
 *
 * Refuses to guess a language where nothing but two letters in a name speaks for one: the same page
 * must be there without them, or in another language.
 */
#define _GNU_SOURCE /* memrchr */
#include "check/file_names.h"

#include "base/ending.h"
#include "base/path.h"
#include "content/language_names.h"

#include <string.h>
#include <strings.h>

bool check_is_misnamed(const struct walk_file *file)
{
    static const char *const endings[] = {".md", ".markdown", ".mdown", ".md.txt", NULL};
    return !file->is_page && ending_is_of(file->path, strlen(file->path), endings);
}

const char *check_other_format(const struct walk_file *file)
{
    static const struct {
        const char *format;
        const char *endings[5];
    } formats[] = {
        {"in AsciiDoc", {".ad", ".adoc", ".asciidoc", NULL}},
        {"in Org", {".org", NULL}},
        {"in Pandoc's Markdown", {".pandoc", ".pdc", NULL}},
        {"in reStructuredText", {".rst", NULL}},
    };
    static const char *const templates[] = {".gotmpl", NULL};
    if (strncmp(path_name(file->path), "_content.", strlen("_content.")) == 0 &&
        ending_is_of(file->path, strlen(file->path), templates))
        return "a template of Go";
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (!file->is_page && ending_is_of(file->path, strlen(file->path), formats[i].endings))
            return formats[i].format;
    return NULL;
}

/* Whether a file is the same page in no language or in another: its name has the same stem. */
static bool is_twin(const struct walk_file *file, const char *path, size_t stem_bytes)
{
    const char *rest = file->path + stem_bytes + 1;
    size_t n = strcspn(rest, ".");
    return file->is_page && strcmp(file->path, path) != 0 &&
           (strcmp(rest, "md") == 0 || (n > 1 && strcmp(rest + n, ".md") == 0));
}

/* Whether a page has this path, except for a language before its ending. */
static bool has_twin(const struct check *check, const char *path, size_t stem_bytes)
{
    const struct walk_file *files = check->walk.files;
    size_t n = stem_bytes + 1;
    size_t own = walk_find(&check->walk, path);
    if (own == check->walk.count)
        return false;
    for (size_t i = walk_first_alike(&check->walk, own, n);
         i < check->walk.count && strncmp(files[i].path, path, n) == 0; i++)
        if (is_twin(&files[i], path, stem_bytes))
            return true;
    return false;
}

/* "knee.pt.md" counts as a page in the default language where the site has no pt. */
struct name_language check_lost_language(const struct check_page *page)
{
    struct name_language named = {.code = ""};
    const char *path = page->page->path;
    const char *name = path_name(path);
    const char *end = strrchr(name, '.');
    const char *dot = end ? memrchr(name, '.', (size_t)(end - name)) : NULL;
    size_t n = dot ? (size_t)(end - dot) - 1 : 0;
    if (n < 2 || n >= sizeof named.code || strcmp(end, ".md") != 0)
        return named;
    memcpy(named.code, dot + 1, n);
    bool lost = language_name(named.code) != named.code &&
                has_twin(page->check, path, (size_t)(dot - path));
    if (!lost || strcasecmp(page->language, named.code) == 0)
        *named.code = '\0';
    return named;
}
