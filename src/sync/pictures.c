/*
 * Finds and reads the pictures of a site.
 *
 * Refuses to look into any other folder of the site: one beside the content may be somebody's own,
 * and no page needs what is in it.
 */
#include "sync/pictures.h"

#include "base/ending.h"
#include "base/path.h"
#include "sync/configure.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PICTURE_BYTES_MAX = 32 * 1024 * 1024 };

static bool is_picture(const char *path)
{
    static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", NULL};
    return ending_is_of(path, strlen(path), endings);
}

/* Folders below the root, none within another, so that no picture is found twice. */
struct folders {
    const char **list; /* NULL at the end */
    size_t count;
    size_t room;
    struct arena arena;
};

static void add_folder(struct folders *folders, const char *folder)
{
    for (size_t i = 0; i < folders->count; i++)
        if (path_below(folder, folders->list[i]))
            return;
    folders->list =
        memory_grow(folders->list, &folders->room, folders->count + 2, sizeof *folders->list);
    folders->list[folders->count++] = arena_string(&folders->arena, folder);
    folders->list[folders->count] = NULL;
}

/* A folder of content that lies below "static" would be found with that too, so that comes first.
 */
static void find_folders(struct folders *folders, const struct configure *configure)
{
    struct buffer path = {0};
    *folders = (struct folders){0};
    arena_init(&folders->arena);
    if (!configure_is_content(configure)) {
        for (const char *const *folder = configure->statics; *folder; folder++)
            add_folder(folders, *folder);
        add_folder(folders, "assets");
    }
    for (const char *const *below = configure->inside; *below; below++) {
        path.used = 0;
        path_join(&path, configure->top, *below);
        add_folder(folders, path.bytes);
    }
    buffer_done(&path);
}

/* Names the folder that could not be opened. */
static void tell_folder(struct pictures *pictures, const char *root, const struct folders *folders,
                        int error)
{
    struct buffer path = {0};
    for (size_t i = 0; i < folders->count; i++) {
        path.used = 0;
        buffer_format(&path, "%s/%s", root, folders->list[i]);
        int fd = open(path.bytes, O_RDONLY | O_CLOEXEC);
        if (fd >= 0)
            close(fd);
        else if (errno == error)
            notes_add_to_file(&pictures->notes, NOTE_ERROR, folders->list[i],
                              "folder cannot be opened: %s", strerror(error));
    }
    buffer_done(&path);
}

static int find(struct pictures *pictures, const char *folder)
{
    struct configure configure;
    struct site site;
    struct folders folders;
    int error = configure_open(&configure, &site, folder, NULL);
    if (!error) {
        find_folders(&folders, &configure);
        error =
            walk_folders(&pictures->walk, configure.root, folders.list, walk_all, &pictures->notes);
        if (error)
            tell_folder(pictures, configure.root, &folders, error);
        free(folders.list);
        arena_done(&folders.arena);
    }
    configure_done(&configure);
    site_done(&site);
    return error;
}

void pictures_open(struct pictures *pictures, const char *folder)
{
    *pictures = (struct pictures){.walk.folder_fd = -1};
    notes_init(&pictures->notes);
    missing_add(&pictures->missing, find(pictures, folder));
    missing_add_all(&pictures->missing, &pictures->walk.missing);
}

bool pictures_next(void *data, struct library_picture *picture)
{
    struct pictures *pictures = data;
    const struct walk *walk = &pictures->walk;
    while (pictures->next < walk->count) {
        const char *path = walk->files[pictures->next++].path;
        if (!is_picture(path))
            continue;
        pictures->bytes.used = 0;
        int error = walk_read_inside(walk, path, PICTURE_BYTES_MAX, &pictures->bytes, NULL);
        if (missing_add(&pictures->missing, error))
            notes_add_to_file(&pictures->notes, NOTE_ERROR, path, "cannot be read: %s",
                              strerror(error));
        if (error)
            continue;
        *picture = (struct library_picture){path, pictures->bytes.bytes, pictures->bytes.used};
        return true;
    }
    return false;
}

void pictures_done(struct pictures *pictures)
{
    notes_done(&pictures->notes);
    walk_done(&pictures->walk);
    buffer_done(&pictures->bytes);
}
