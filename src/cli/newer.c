/*
 * Opens a library file that has replaced the one being read.
 *
 * Refuses to look at the same file twice: what cannot be opened, or is no library, is left alone
 * until there is another. It is called within the sandbox: it opens the one file by its name, and
 * examines only the open file.
 */
#include "cli/newer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_now(const char *file)
{
    return open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

/* Whether the open file is another one than before. Remembers it. */
static bool is_new(struct cli_newer *newer, int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    struct cli_stamp stamp = {(uint64_t)status.st_dev, (uint64_t)status.st_ino, status.st_size,
                              status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
    bool same = memcmp(&stamp, &newer->last, sizeof stamp) == 0;
    newer->last = stamp;
    return !same;
}

void cli_newer_init(struct cli_newer *newer, const char *file)
{
    *newer = (struct cli_newer){.file = file};
    int fd = open_now(file);
    if (fd < 0)
        return;
    is_new(newer, fd);
    newer->read = newer->last;
    close(fd);
}

/* The library in a file that is new. What was renamed into the place of the one that is being read
 * leaves that as it was, but not what was copied over it. */
static struct library *open_new(struct cli_newer *newer, int fd)
{
    const struct cli_stamp *read = &newer->read;
    newer->why = NULL;
    newer->told = false;
    struct library *library = library_open_file(fd, &newer->why);
    bool over = newer->last.device == read->device && newer->last.inode == read->inode;
    newer->lost = !library && (newer->lost || over);
    if (library)
        newer->read = newer->last;
    return library;
}

/* Remembers why the file cannot be opened, unless it is known: 0, it can be. A file that is gone
 * may be on its way, and EPERM is the reader's own wall, where it may open nothing. */
static void note_error(struct cli_newer *newer, int error)
{
    if (error == ENOENT || error == EPERM || error == newer->error)
        return;
    newer->error = error;
    newer->told = false;
    newer->why = error == 0        ? NULL
                 : error == EACCES ? "it may not be read; let everyone read it, and put the file "
                                     "itself into this folder, not a link to another one"
                                   : strerror(error);
}

struct library *cli_newer_open(void *data)
{
    struct cli_newer *newer = data;
    struct library *waiting = newer->waiting;
    newer->waiting = NULL;
    if (waiting || !newer->last.inode)
        return waiting; /* a folder is being read */
    int fd = open_now(newer->file);
    note_error(newer, fd < 0 ? errno : 0);
    if (fd < 0)
        return NULL;
    if (is_new(newer, fd))
        return open_new(newer, fd);
    close(fd);
    return NULL;
}
