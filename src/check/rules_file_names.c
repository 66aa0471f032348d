/*
 * Names of files that make them another page than was meant, or none: a part of the rule of
 * reading (L21).
 *
 * Refuses to guess a language where nothing but two letters in a name speaks for one: the same page
 * must be there without them, or in another language.
 */
#define _GNU_SOURCE /* memrchr */
#include "check/file_names.h"

#include "base/ending.h"
#include "base/path.h"
#include "check/judges.h"
#include "content/language_names.h"

#include <string.h>
#include <strings.h>

bool check_is_misnamed(const struct walk_file *file)
{
    static const char *const endings[] = {".md", ".markdown", ".mdown", ".md.txt", NULL};
    return !file->is_page && ending_is_of(file->path, strlen(file->path), endings);
}

bool check_is_for_website(const struct walk_file *file)
{
    static const char *const formats[] = {".ad",     ".adoc", ".asciidoc", ".org",
                                          ".pandoc", ".pdc",  ".rst",      NULL};
    static const char *const templates[] = {".gotmpl", NULL};
    size_t n = strlen(file->path);
    return (!file->is_page && ending_is_of(file->path, n, formats)) ||
           (strncmp(path_name(file->path), "_content.", strlen("_content.")) == 0 &&
            ending_is_of(file->path, n, templates));
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

const char *check_named_language(const struct check_page *page)
{
    enum { CODE_BYTES_MAX = 15 };
    const char *path = page->page->path;
    const char *name = path_name(path);
    const char *end = strrchr(name, '.');
    const char *dot = end ? memrchr(name, '.', (size_t)(end - name)) : NULL;
    size_t n = dot ? (size_t)(end - dot) - 1 : 0;
    if (n < 2 || n > CODE_BYTES_MAX || strcmp(end, ".md") != 0 ||
        !has_twin(page->check, path, (size_t)(dot - path)))
        return NULL;
    return arena_copy(&page->check->arena, dot + 1, n);
}

/* "knee.pt.md" counts as a page in the default language where the site has no pt. */
const char *check_lost_language(const struct check_page *page)
{
    const char *code = check_named_language(page);
    bool lost = code && language_name(code) != code && strcasecmp(page->language, code) != 0;
    return lost ? code : NULL;
}

/* An error, since readers of the one language are given a page in the other. */
static void check_language(const struct check_page *page)
{
    const char *named = check_lost_language(page);
    if (named)
        check_add(page, RULE_L21, NOTE_ERROR, (struct source_place){page->page->path, 0, 0},
                  "counts as a page in %s: if %s is a language, name it in the site's languages",
                  page->language, named);
}

void rule_file_names(struct check *check)
{
    for (size_t i = 0; i < check->walk.count; i++) {
        const struct walk_file *file = &check->walk.files[i];
        struct source_place place = {file->path, 0, 0};
        if (check_is_misnamed(file))
            check_add_to_site(check, RULE_L21, NOTE_WARNING, place,
                              "is no page: its name must end in .md, in small letters");
        else if (check_is_for_website(file))
            check_add_to_site(check, RULE_L21, NOTE_WARNING, place,
                              "makes a page on the website only: write it in Markdown");
    }
    for (size_t i = 0; i < check->page_count; i++)
        check_language(&check->pages[i]);
}
