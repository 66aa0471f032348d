/*
 * Runs a check: reads the content once, and applies every rule.
 */
#include "check/check.h"

#include "base/path.h"
#include "check/findings.h"
#include "check/judges.h"
#include "check/page.h"
#include "check/settings.h"
#include "markup/html_page.h"
#include "sync/configure.h"
#include "sync/sync.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

char *check_path_from_here(const char *path)
{
    char here[4096];
    struct buffer from_here = {0};
    size_t n = strlen(path);
    if (path[0] != '/' || !getcwd(here, sizeof here))
        return memory_copy(path, n);
    const char *below = path_below(path, here);
    if (below)
        return *below ? memory_copy(below, strlen(below)) : memory_copy(".", 1);
    if (strncmp(path, here, n) != 0 || here[n] != '/')
        return memory_copy(path, n);
    for (const char *slash = here + n; slash; slash = strchr(slash + 1, '/'))
        buffer_add_string(&from_here, from_here.used ? "/.." : "..");
    return from_here.bytes;
}

/* Makes a path relative to the current folder if the content was given as a relative path. In the
 * arena. */
static const char *shorten(struct check *check, const char *path)
{
    char *from_here = check->options.content[0] == '/' ? NULL : check_path_from_here(path);
    const char *kept = arena_string(&check->arena, from_here ? from_here : path);
    free(from_here);
    return kept;
}

/* Finds the site that a folder belongs to, its content folder and the files in it. Returns 0 or an
 * errno value. */
static int open_site(struct check *check)
{
    struct configure configure;
    int error = configure_open(&configure, &check->site, check->options.content, NULL);
    if (!error) {
        struct buffer folder = {0};
        path_join(&folder, configure.root, configure.top);
        check->root = shorten(check, configure.root);
        check->top = arena_string(&check->arena, configure.top);
        check->folder = shorten(check, folder.bytes);
        buffer_done(&folder);
        error = walk_folders(&check->walk, check->folder, configure.below, configure.inside, NULL);
    }
    configure_done(&configure);
    return error;
}

/* Whether a page is checked: it has a file, and readers can open it or it is a part for others to
 * include. */
static bool is_checked(const struct check *check, uint32_t id)
{
    const struct page *page = library_page(check->library, id);
    const struct check_options *options = &check->options;
    bool part = page->rendered == PAGE_RENDERED_NEVER && !page->draft;
    return *library_row(check->library, id).path &&
           (part || library_may_open(check->library, id, options->now, options->show));
}

static void list_pages(struct check *check)
{
    uint32_t count = library_page_count(check->library);
    check->pages = memory_new((count + 1) * sizeof *check->pages);
    for (uint32_t id = 1; id <= count; id++)
        if (is_checked(check, id))
            check->pages[check->page_count++] = check_page_of(check, id);
    for (size_t i = 1; i < check->page_count && !check->is_in_languages; i++)
        check->is_in_languages =
            strcasecmp(check->pages[i].language, check->pages[0].language) != 0;
}

struct check *check_new(const struct check_options *options, char **why)
{
    struct sync_options wanted = {
        .now = options->now, .show = options->show, .confine = options->confine};
    struct library *library = sync_folder(options->content, &wanted, why);
    if (!library)
        return NULL;
    struct check *check = memory_new(sizeof *check);
    check->options = *options;
    check->library = library;
    check->walk.folder_fd = -1; /* none */
    arena_init(&check->arena);
    int error = open_site(check);
    if (error) { /* what was read a moment ago is gone */
        check_free(check);
        *why = memory_format("%s: %s", options->content, strerror(error));
        return NULL;
    }
    check_config_init(&check->config);
    check_config_read(&check->config, &check->site, &check->arena, library_notes(library));
    check_settings(check);
    list_pages(check);
    check->used_files = memory_new(check->walk.count + 1);
    return check;
}

void check_free(struct check *check)
{
    if (!check)
        return;
    walk_done(&check->walk);
    library_free(check->library);
    free(check->pages);
    free(check->used_files);
    free(check->findings);
    site_done(&check->site);
    arena_done(&check->arena);
    free(check);
}

/* Whether a page is to be reported, or a file that it includes. */
static bool is_asked_for(const struct check_page *page)
{
    bool asked = check_wants(page->check, page->page->path);
    for (size_t i = 0; i < page->source.included_count && !asked; i++)
        asked = check_wants(page->check, page->source.included[i]);
    return asked;
}

static void judge_shortcode(const struct check_page *page, const struct shortcode_tag *tag,
                            const struct shortcode_args *args)
{
    const char *s = page->source.text.bytes;
    const struct shortcode_kind *kind = shortcode_find(s + tag->name, tag->name_bytes)->kind;
#define X(name) name(page, tag, args, kind);
    JUDGES_OF_SHORTCODES(X)
#undef X
}

static void judge_page(const struct check_page *page)
{
#define X(name) name(page);
    JUDGES_OF_PAGES(X)
    if (!html_page_is(page->page->path) && page->source.text.used) {
        JUDGES_OF_MARKDOWN(X)
    }
#undef X
    for (size_t i = 0; i < page->unit_count; i++) {
#define X(name) name(&page->units[i]);
        JUDGES_OF_UNITS(X)
#undef X
    }
    check_each_shortcode(page, judge_shortcode);
}

/* Of a page that nobody asked for only its fields and the files that it uses matter to the others:
 * links and translations are in the library. */
static void read_pages(struct check *check, bool judged)
{
    for (size_t i = 0; i < check->page_count; i++) {
        struct check_page *page = &check->pages[i];
        bool asked;
        check_page_load(page);
        if ((asked = is_asked_for(page)))
            check_page_find_words(page);
        if (asked && judged)
            judge_page(page);
        else if (judged)
            rule_used_files(page);
        check_page_close(page);
    }
}

void check_run(struct check *check)
{
    read_pages(check, true);
#define X(name) name(check);
    JUDGES_OF_SITE(X)
#undef X
    check_order(check);
}

void check_read(struct check *check)
{
    read_pages(check, false);
}
