/*
 * pamphlet new KIND PATH: begins a page.
 *
 * Refuses to touch an existing file, to leave half a page behind, and to begin one that would be a
 * part of another. A PATH that does not end in .md is a folder of its own for the page and its
 * pictures. The one hard idea: the site is the one that the path lies in, wherever the program was
 * started, so the folders above the path are tried from the nearest up.
 */
#include "cli/commands.h"

#include "base/ending.h"
#include "base/path.h"
#include "base/text.h"
#include "base/whole.h"
#include "check/templates.h"
#include "cli/complain.h"
#include "markup/parse.h"
#include "sync/plan.h"
#include "sync/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool ends_in_md(const char *path)
{
    static const char *const markdown[] = {".md", NULL};
    return ending_is_of(path, strlen(path), markdown);
}

/* Opens the site of a folder, if that has a configuration, or `any`. False: there is nothing to be
 * freed. */
static bool home_open(struct snapshot *home, const char *folder, bool any)
{
    if (snapshot_configure(home, folder) == 0 && (any || home->site.source_count))
        return true;
    snapshot_done(home);
    return false;
}

/* The absolute path of a file whose folders need not exist yet; NULL: it cannot be determined. */
static char *find_whole(struct arena *arena, const char *file)
{
    char folder[PATH_MAX];
    for (size_t n = strlen(file);; n--) {
        while (n && file[n - 1] != '/')
            n--;
        if (realpath(n ? arena_copy(arena, file, n) : ".", folder))
            return arena_format(arena, "%s/%s", folder[1] ? folder : "", file + n);
        if (!n)
            return NULL;
    }
}

/* Finds the site that --content names, else the one that a file lies in, else the one that is here.
 */
static bool find_home(struct snapshot *home, const struct options *options, const char *whole,
                      struct arena *arena)
{
    char *folder = whole && !options->content_given ? arena_string(arena, whole) : NULL;
    for (char *slash; folder && (slash = strrchr(folder, '/'));) {
        *slash = '\0';
        if (home_open(home, *folder ? folder : "/", false))
            return true;
    }
    return home_open(home, options->content, true);
}

/* Marks which files are pages, and which are parts of one. False: none can be. */
static bool find_pages(struct snapshot *home, enum sync_index index)
{
    struct plan plan;
    plan_init(&plan, &home->site);
    plan_add_files(&plan, &home->walk, home->configure.top, index, NULL);
    bool strict = plan.strict;
    plan_done(&plan);
    return strict;
}

/* Looks for a page that a file would be a part of, or one that would become a part of it. Returns
 * as find_trouble. */
static const char *find_bundle(struct snapshot *home, const char *path, struct arena *arena)
{
    if (!find_pages(home, INDEX_AUTO)) /* as they are without it */
        return NULL;
    size_t file = walk_add(&home->walk, path);
    find_pages(home, INDEX_STRICT);
    const struct walk_file *files = home->walk.files;
    if (files[file].part_of)
        return arena_format(arena,
                            "%s makes one page of its folder, and this would be none: give "
                            "a path outside of it, or call that file _index.md",
                            files[files[file].part_of - 1].path);
    for (size_t i = 0; i < home->walk.count; i++)
        if (files[i].is_read && files[i].part_of == file + 1)
            return arena_format(arena,
                                "of a folder with %s in it this would make one page: give a "
                                "folder of its own, or call it _index.md",
                                files[i].path);
    return NULL;
}

/* Hugo: in a folder with an index file all others are parts of that page. Content made for other
 * programs has pages beside it, so this holds only if something shows that the site is Hugo's. Says
 * why a file, given by its absolute path, must not be made, in the arena; NULL: it may be. */
static const char *find_trouble(struct snapshot *home, const char *whole, struct arena *arena)
{
    char content[PATH_MAX];
    char *folder = configure_content(&home->configure);
    const char *below = whole && realpath(folder, content) ? path_below(whole, content) : NULL;
    free(folder);
    return below && snapshot_walk(home) == 0 ? find_bundle(home, below, arena) : NULL;
}

/* Returns 0 or an errno value; then there is no file. */
static int write_file(const char *path, const struct buffer *text)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return errno;
    int error = write_whole(fd, text->bytes, text->used) < text->used ? errno : 0;
    if (close(fd) != 0 && !error)
        error = errno;
    if (error)
        unlink(path);
    return error;
}

/* Writes a page and makes the folders of its path from `at` on. Returns 0 or an errno value; then
 * neither the file nor a folder was made: each call takes away the one that it made itself, unless
 * somebody has put something into it. */
static int write_page(char *path, char *at, const struct buffer *text)
{
    char *slash = strchr(at, '/');
    if (!slash)
        return write_file(path, text);
    *slash = '\0';
    bool made = mkdir(path, 0777) == 0;
    int error = made || errno == EEXIST ? 0 : errno;
    *slash = '/';
    if (!error)
        error = write_page(path, slash + 1, text);
    *slash = '\0';
    if (error && made)
        rmdir(path);
    *slash = '/';
    return error;
}

static void print_name(const char *file)
{
    struct buffer clean = {0};
    text_clean(&clean, file, strlen(file), TEXT_LINE);
    printf("%s\n", buffer_string(&clean));
    buffer_done(&clean);
}

/* Tells somebody at a terminal why readers do not see the page yet: they might look for it in vain.
 */
static void tell_of_draft(void)
{
    if (isatty(STDERR_FILENO))
        fputs("It is a draft, which readers do not see, and you with --drafts only. When it is "
              "ready, take its line 'draft: true' out.\n",
              stderr);
}

/* Writes a page whose text is ready. */
static int begin(char *file, const struct buffer *text, const char *trouble)
{
    if (trouble)
        return cli_complain(file, trouble);
    int error = write_page(file, file + 1, text);
    if (error)
        return cli_complain(file, error == EEXIST ? "exists already: give another path, or edit it"
                                                  : strerror(error));
    print_name(file);
    fflush(stdout);
    tell_of_draft();
    return STATUS_YES;
}

/* A page's title, made from its path; a language in the name ("knee.es.md") is not part of it. */
static const char *find_title(const struct snapshot *home, const char *file, struct arena *arena)
{
    const char *name = path_name(file);
    const char *end = file + strlen(file) - strlen(".md");
    const char *code = end;
    while (code > name && code[-1] != '.')
        code--;
    if (home && code > name + 1 &&
        site_language_find(&home->site, code, (size_t)(end - code)) < home->site.language_count)
        file = arena_format(arena, "%.*s.md", (int)(code - 1 - file), file);
    return page_name_from_path(arena, file);
}

/* The number to call of the site that a page is for, "" if there is none. A folder above may be
 * another site, with another number: the page must lie in its content, unless --content names it.
 */
static const char *find_number(const struct snapshot *home, const struct options *options,
                               const char *whole)
{
    const struct configure *configure = &home->configure;
    const char *below = whole ? path_below(whole, configure->root) : NULL;
    bool is_its = options->content_given || (below && path_below(below, configure->top));
    return is_its && home->site.emergency.number ? home->site.emergency.number : "";
}

int cli_new(struct options *options, int count, char **arguments)
{
    (void)count;
    const char *kind = arguments[0];
    const char *path = arguments[1];
    struct arena arena;
    struct snapshot home;
    struct buffer text = {0};
    if (!*path) /* a script's empty variable must not make a page at the root of the disk */
        return cli_complain("new", "give the page's path, as in: pamphlet new condition back-pain");
    arena_init(&arena);
    char *file = arena_format(&arena, "%.*s%s", (int)path_bytes(path, strlen(path)), path,
                              ends_in_md(path) ? "" : "/index.md");
    const char *whole = find_whole(&arena, file);
    bool at_home = find_home(&home, options, whole, &arena);
    const char *number = at_home ? find_number(&home, options, whole) : "";
    int status;
    if (!template_write(&text, kind, find_title(at_home ? &home : NULL, file, &arena), number))
        status = cli_complain(
            kind, arena_format(&arena, "no such kind of page: give %s", template_kinds()));
    else
        status = begin(file, &text, at_home ? find_trouble(&home, whole, &arena) : NULL);
    if (at_home)
        snapshot_done(&home);
    buffer_done(&text);
    arena_done(&arena);
    return status;
}
