/*
 * Reads what pages include.
 *
 * The paths come from pages, which anybody may have written, and what is read is shown to
 * everybody: so only files that are visible in the content folder are read, wherever a path or link
 * leads.
 */
#define _GNU_SOURCE /* O_DIRECTORY */
#include "sync/include.h"

#include "base/path.h"
#include "markup/parse.h"
#include "shortcode/includes.h"
#include "sync/configure.h"
#include "sync/root.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

/* Applies the walk's rule to each part of the path. */
static bool is_hidden(const char *path)
{
    while (*path) {
        size_t n = strcspn(path, "/");
        if (n && walk_ignores(path, n))
            return true;
        path += n + (path[n] == '/');
    }
    return false;
}

/* Where the files that a page includes are. */
struct home {
    const struct walk *walk; /* what was walked, or `own` */
    const char *path;        /* the page's, below its folder */
    const char *shown;       /* the same in notes */
    struct notes *notes;     /* what could not be read is told here */
    struct buffer told;      /* the path that was told last */
    struct missing *missing;
    /* Of a lone file, whose site was looked for: */
    struct walk own;  /* of nothing: only says where files may be read */
    char *path_found; /* NULL: no site is above the file */
    struct site site;
    struct configure configure;
};

/* Whether a file that may not be read is a page too: then the trouble is told for that page, once,
 * and not for each page that includes it. */
static bool is_told_itself(const struct home *home, const char *path, int error)
{
    size_t file = walk_find(home->walk, path);
    return (error == EACCES || error == EPERM) && file < home->walk->count &&
           home->walk->files[file].is_read;
}

/* Says once what could not be read: several folders that a file is looked for in may be the same.
 */
static void tell_missing(struct home *home, const char *path, int error)
{
    if ((home->told.used && strcmp(home->told.bytes, path) == 0) ||
        is_told_itself(home, path, error))
        return;
    notes_add_to_file(home->notes, NOTE_ERROR, home->shown, "includes %s, which cannot be read: %s",
                      path, strerror(error));
    home->told.used = 0;
    buffer_add_string(&home->told, path);
}

/* One byte more than may be included is enough to know that a file is too long. */
static enum includes_found read_included(void *context, const char *path, struct buffer *out)
{
    struct home *home = context;
    out->used = 0;
    if (is_hidden(path))
        return INCLUDES_NONE;
    int error = walk_read_inside(home->walk, path, INCLUDES_BYTES_MAX + 1, out, NULL);
    bool unreadable = missing_add(home->missing, error);
    if (unreadable)
        tell_missing(home, path, error);
    return unreadable ? INCLUDES_UNREADABLE : error ? INCLUDES_NONE : INCLUDES_FOUND;
}

static void home_done(struct home *home)
{
    walk_done(&home->own);
    free(home->path_found);
    configure_done(&home->configure);
    site_done(&home->site);
}

/* The content folder that a lone file lies in, on the heap. NULL: no site is above it. */
static char *find_content(struct home *home, const char *file)
{
    char *folder = root_find(file);
    if (folder && configure_open(&home->configure, &home->site, folder, NULL) == 0)
        home->path_found = configure_path_below(&home->configure, file);
    free(folder);
    return home->path_found ? configure_content(&home->configure) : NULL;
}

/* The folder that holds a file, on the heap. */
static char *find_folder(const char *file)
{
    size_t n = path_above_bytes(file, strlen(file));
    return n ? memory_copy(file, n) : memory_copy(*file == '/' ? "/" : ".", 1);
}

/* Finds where a lone file's are. */
static void find_home(struct home *home, const char *file)
{
    site_init(&home->site);
    char *content = find_content(home, file);
    char *folder = content ? content : find_folder(file);
    home->own = (struct walk){.folder_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
                              .inside = content ? home->configure.inside : walk_all};
    home->path = content ? home->path_found : home->path;
    home->walk = &home->own;
    free(folder);
}

bool include_files(struct buffer *bytes, const struct walk *walk, const char *file,
                   const char *shown, struct notes *notes, struct missing *missing)
{
    if (!includes_in(buffer_string(bytes), bytes->used))
        return false;
    struct home home = {
        .walk = walk, .path = shown, .shown = shown, .notes = notes, .missing = missing};
    if (!walk)
        find_home(&home, file);
    struct buffer whole = {0};
    struct includes_page page = {home.path, shown, read_included, &home};
    includes_expand(&whole, bytes->bytes, bytes->used, &page, notes);
    buffer_done(&home.told);
    if (!walk)
        home_done(&home);
    struct buffer *rest = whole.used > PAGE_BYTES_MAX ? &whole : bytes;
    if (rest == &whole)
        notes_add_to_file(notes, NOTE_WARNING, shown,
                          "is too long with the files it includes: %zu bytes, the limit is %d; "
                          "include less, or make two pages of it",
                          whole.used, PAGE_BYTES_MAX);
    buffer_done(rest);
    if (rest == bytes)
        *bytes = whole;
    return true;
}
