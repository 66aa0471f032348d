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
#include "sync/configure.h"
#include "sync/walk.h"

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

/* A site, and the folder of its content. By value: home_done. */
struct home {
    struct configure configure;
    struct site site;
};

static void home_done(struct home *home)
{
    configure_done(&home->configure);
    site_done(&home->site);
}

/* Opens the site of a folder, if that has a configuration, or `any`. False: there is nothing to be
 * freed. */
static bool home_open(struct home *home, const char *folder, bool any)
{
    if (configure_open(&home->configure, &home->site, folder, NULL) == 0 &&
        (any || home->site.source_count))
        return true;
    home_done(home);
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
static bool find_home(struct home *home, const struct options *options, const char *whole,
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

static bool is_named(const char *path, const char *start)
{
    return strncmp(path_name(path), start, strlen(start)) == 0;
}

/* Whether there is a file in a folder whose name begins so. */
static bool has_file(const struct walk *walk, const char *folder, size_t n_bytes, const char *name)
{
    for (size_t i = 0; i < walk->count; i++)
        if (strncmp(walk->files[i].path, folder, n_bytes) == 0 &&
            strncmp(walk->files[i].path + n_bytes, name, strlen(name)) == 0)
            return true;
    return false;
}

/* Whether an index file makes `file` a part of its page. */
static bool takes_in(const struct walk *walk, const struct walk_file *index, const char *file)
{
    const char *slash = strrchr(index->path, '/');
    size_t n = slash ? (size_t)(slash - index->path) + 1 : 0;
    if (!index->is_page || !is_named(index->path, "index.") || strncmp(index->path, file, n) != 0)
        return false;
    bool beside = !strchr(file + n, '/') && is_named(file, "index.");
    bool above = !strchr(file + n, '/') && is_named(file, "_index.");
    return !beside && !above && !has_file(walk, index->path, n, "_index.");
}

/* Whether `file`, as an index file, would make an existing page a part of its own. */
static bool is_taken_in(const struct walk *walk, const struct walk_file *page, const char *file)
{
    const char *slash = strrchr(file, '/');
    size_t n = slash ? (size_t)(slash - file) + 1 : 0;
    return page->is_page && is_named(file, "index.") && strncmp(page->path, file, n) == 0 &&
           !has_file(walk, file, n, "index.");
}

static bool has_section(const struct walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        if (is_named(walk->files[i].path, "_index."))
            return true;
    return false;
}

/* Looks for a page that a file would be a part of, or that would be a part of it. Returns as
 * find_trouble. */
static const char *find_bundle(const struct walk *walk, const char *file, struct arena *arena)
{
    for (size_t i = 0; i < walk->count; i++) {
        const char *path = walk->files[i].path;
        if (takes_in(walk, &walk->files[i], file))
            return arena_format(arena,
                                "%s makes one page of its folder, and this would be none: give "
                                "a path outside of it, or call that file _index.md",
                                path);
        if (is_taken_in(walk, &walk->files[i], file))
            return arena_format(arena,
                                "of a folder with %s in it this would make one page: give a "
                                "folder of its own, or call it _index.md",
                                path);
    }
    return NULL;
}

/* Hugo: in a folder with an index file all others are parts of that page. Content made for other
 * programs has pages beside it, so this holds only if something shows that the site is Hugo's. Says
 * why a file, given by its absolute path, must not be made, in the arena; NULL: it may be. */
static const char *find_trouble(const struct home *home, const char *whole, struct arena *arena)
{
    char content[PATH_MAX];
    struct walk walk;
    const char *trouble = NULL;
    char *folder = configure_content(&home->configure);
    bool known = whole && realpath(folder, content);
    free(folder);
    const char *below = known ? path_below(whole, content) : NULL;
    if (!below ||
        walk_folders(&walk, content, home->configure.below, home->configure.inside, NULL) != 0)
        return NULL;
    if (home->site.is_hugo || has_section(&walk))
        trouble = find_bundle(&walk, below, arena);
    walk_done(&walk);
    return trouble;
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
static const char *find_title(const struct home *home, const char *file, struct arena *arena)
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
static const char *find_number(const struct home *home, const struct options *options,
                               const char *whole)
{
    const struct configure *configure = &home->configure;
    const char *below = whole ? path_below(whole, configure->root) : NULL;
    bool is_its = options->content_given || (below && path_below(below, configure->top));
    return is_its && home->site.emergency.number ? home->site.emergency.number : "";
}

int cli_new(const struct options *options, const char *kind, const char *path)
{
    struct arena arena;
    struct home home;
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
        home_done(&home);
    buffer_done(&text);
    arena_done(&arena);
    return status;
}
