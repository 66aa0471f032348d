/*
 * Reads what pages include.
 *
 * The paths come from pages, which anybody may have written, and whatever is read is shown to
 * everybody: so only what lies in the content folder for all to see is read, whatever path or link
 * leads elsewhere.
 */
#define _GNU_SOURCE /* O_DIRECTORY */
#include "sync/include.h"

#include "content/includes.h"
#include "content/parse.h"
#include "sync/walk.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The walk's rule for each part of the path. */
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

/* One byte more than may be included is enough to know that it is too long. */
static bool read_included(void *context, const char *path, struct buffer *out)
{
    const int *folder_fd = context;
    size_t total = 0;
    out->used = 0;
    return !is_hidden(path) && walk_leads_inside(*folder_fd, path) &&
           walk_read(*folder_fd, path, INCLUDES_BYTES_MAX + 1, out, &total) == 0;
}

/* The folder that holds a file. */
static int open_folder(const char *file)
{
    const char *slash = strrchr(file, '/');
    size_t n = slash ? (size_t)(slash - file) : 0;
    char *folder = slash ? memory_copy(n ? file : "/", n ? n : 1) : memory_copy(".", 1);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    return fd;
}

bool include_files(struct buffer *bytes, int folder_fd, const char *file, const char *shown,
                   struct notes *notes)
{
    if (!includes_in(buffer_string(bytes), bytes->used))
        return false;
    int fd = folder_fd == AT_FDCWD ? open_folder(file) : folder_fd;
    struct buffer whole = {0};
    includes_expand(&whole, bytes->bytes, bytes->used, shown, read_included, &fd, notes);
    if (fd != folder_fd && fd >= 0)
        close(fd);
    struct buffer *rest = whole.used > PAGE_BYTES_MAX ? &whole : bytes;
    if (rest == &whole)
        notes_add(notes, NOTE_WARNING, shown, 0, 0, "is too long with the files it includes: %zu",
                  whole.used);
    buffer_done(rest);
    if (rest == bytes)
        *bytes = whole;
    return true;
}
