/*
 * pamphlet new KIND PATH: begins a page.
 *
 * Refuses to touch an existing file, to leave half a page behind, and to begin what would be no
 * page of its own (place.c). A PATH that does not end in .md is a folder of its own for the page
 * and its pictures. The one hard idea: the site is the one that the path lies in, wherever the
 * program was started, so the folders above the path are tried from the nearest up.
 */
#include "cli/commands.h"

#include "base/ending.h"
#include "base/path.h"
#include "base/text.h"
#include "base/whole.h"
#include "check/templates.h"
#include "cli/complain.h"
#include "cli/place.h"
#include "markup/parse.h"
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

/* Tells somebody at a terminal why readers do not see the page yet, who might look for it in vain,
 * and what else they do not see. */
static void tell_of_draft(const char *file)
{
    bool section = strncmp(path_name(file), "_index.", strlen("_index.")) == 0;
    if (isatty(STDERR_FILENO))
        fprintf(stderr,
                "It is a draft, which readers do not see, and you with --drafts only. %sWhen it is "
                "ready, take its line 'draft: true' out.\n",
                section ? "Nor do they see the other pages of its folder meanwhile. " : "");
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
    tell_of_draft(file);
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

/* The number to call of the site that a page is for, "" if there is none. The page must lie in that
 * site, unless --content names it: another one has another number. */
static const char *find_number(const struct snapshot *home, const struct options *options,
                               const char *whole)
{
    bool is_its = options->content_given || (whole && path_below(whole, home->configure.root));
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
    const char *unfit = place_name_trouble(path, &arena);
    if (unfit)
        status = cli_complain(path, unfit);
    else if (!template_write(&text, kind, find_title(at_home ? &home : NULL, file, &arena), number))
        status = cli_complain(
            kind, arena_format(&arena, "no such kind of page: give %s", template_kinds()));
    else
        status = begin(
            file, &text,
            at_home && whole ? place_trouble(&home, whole, options->content_given, &arena) : NULL);
    if (at_home)
        snapshot_done(&home);
    buffer_done(&text);
    arena_done(&arena);
    return status;
}
