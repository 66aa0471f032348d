/*
 * Reads files, whatever is under their names by now.
 *
 * Between the walk and the reading anybody may put a FIFO, a folder or a link in a file's place. So
 * nothing is waited for, what was opened is looked at before it is read, and where links are
 * followed, the open file decides whether it lies inside.
 */
#define _GNU_SOURCE /* O_PATH, syscall */
#include "sync/walk.h"

#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif
#ifdef SYS_openat2 /* older systems have neither */
#include <linux/openat2.h>
#endif

/* Reads to the end, wherever that is by now: a file may grow or shrink while it is read. The size
 * of a stream is not known before its end. */
static int read_all(int fd, size_t size_bytes, size_t max_bytes, bool stream, struct buffer *out)
{
    enum { PIECE_BYTES = 64 * 1024 };
    while (out->used < max_bytes) {
        size_t left = max_bytes - out->used;
        bool known = !stream && size_bytes >= out->used;
        size_t want = known ? size_bytes - out->used + 1 : PIECE_BYTES;
        want = want < left ? want : left;
        ssize_t n = read(fd, buffer_room(out, want), want);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        out->used += (size_t)n;
        /* A short read is the end of a regular file if all of its size has come, else a slow disk.
         */
        if (n == 0 || (!stream && (size_t)n < want && out->used >= size_bytes))
            break;
    }
    return 0;
}

int walk_read_stream(int fd, size_t max_bytes, struct buffer *out)
{
    return read_all(fd, 0, max_bytes, true, out);
}

enum { READING = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC };

/* Reads an open file, and closes it. fd < 0: it could not be opened, and errno says why. */
static int read_opened(int fd, size_t max_bytes, struct buffer *out, size_t *total_bytes)
{
    if (fd < 0)
        return errno;
    struct stat status;
    int error = fstat(fd, &status) == 0 ? 0 : errno;
    if (!error && S_ISDIR(status.st_mode))
        error = EISDIR;
    else if (!error && !S_ISREG(status.st_mode))
        error = EINVAL;
    size_t size_bytes = error ? 0 : (size_t)status.st_size;
    if (total_bytes)
        *total_bytes = size_bytes;
    if (!error)
        error = read_all(fd, size_bytes, max_bytes, false, out);
    close(fd);
    return error;
}

int walk_read(int folder_fd, const char *path, size_t max_bytes, struct buffer *out,
              size_t *total_bytes)
{
    return read_opened(openat(folder_fd, path, READING), max_bytes, out, total_bytes);
}

/* Opens a file without following any link. -1 with ELOOP if there is a link in its path, with EXDEV
 * if the path leads out of the folder, with ENOSYS if the system cannot check this. */
static int open_beneath(int folder_fd, const char *path)
{
#ifdef SYS_openat2
    struct open_how how = {.flags = READING, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
    int fd = (int)syscall(SYS_openat2, folder_fd, path, &how, sizeof how);
    if (fd >= 0 || errno != EPERM)
        return fd;
#else
    (void)folder_fd, (void)path;
#endif
    errno = ENOSYS; /* EPERM: containers refuse calls they do not know */
    return -1;
}

/* The path that an open file has now. */
static bool find_name(int fd, char name[PATH_MAX])
{
    char at[64];
    snprintf(at, sizeof at, "/proc/self/fd/%d", fd);
    return realpath(at, name);
}

/* Whether a path lies in a folder, and is not its own. */
static bool is_below(const char *path, const char *folder)
{
    const char *below = path_below(path, folder);
    return below && *below;
}

bool walk_lies_inside(int folder_fd, const char *const *below, int fd)
{
    char name[PATH_MAX];
    char root[PATH_MAX];
    char folder[PATH_MAX];
    bool inside = false;
    int error = find_name(fd, name) && find_name(folder_fd, root) ? 0 : errno;
    for (; !error && *below && !inside; below++) {
        int at = openat(folder_fd, **below ? *below : ".", O_PATH | O_CLOEXEC);
        if (at >= 0 && find_name(at, folder))
            inside = is_below(name, folder) || (strcmp(name, folder) == 0 && is_below(name, root));
        else if (errno != ENOENT && errno != ENOTDIR) /* what is not there holds nothing */
            error = errno;
        if (at >= 0)
            close(at);
    }
    errno = error;
    return inside;
}

static bool is_named(const char *const *below, const char *path)
{
    for (; *below; below++)
        if (path_below(path, *below))
            return true;
    return false;
}

/* What was no link when it was found may be one by now, so what counts is where the open file lies.
 */
static int open_inside(const struct walk *walk, const char *path)
{
    if (!is_named(walk->inside, path)) {
        errno = EXDEV;
        return -1;
    }
    int fd = open_beneath(walk->folder_fd, path);
    if (fd >= 0 || (errno != EXDEV && errno != ELOOP && errno != ENOSYS))
        return fd;
    fd = openat(walk->folder_fd, path, READING);
    if (fd < 0 || walk_lies_inside(walk->folder_fd, walk->inside, fd))
        return fd;
    int error = errno ? errno : EXDEV;
    close(fd);
    errno = error;
    return -1;
}

int walk_read_inside(const struct walk *walk, const char *path, size_t max_bytes,
                     struct buffer *out, size_t *total_bytes)
{
    return read_opened(open_inside(walk, path), max_bytes, out, total_bytes);
}
