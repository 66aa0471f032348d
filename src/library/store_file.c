/*
 * A file system for SQLite (a VFS) that consists of one open file and nothing else.
 *
 * Refuses to open, to name, to lock and to create anything, and to read a file any further that was
 * written to since it was opened: an administrator may have copied another one over it, where a
 * page that was asked for by its number is another page. The hard idea: a process that may open no
 * file can still be handed a library, if SQLite asks for nothing but the bytes of a descriptor. So
 * every library file is read this way, whoever opened it.
 */
#define _GNU_SOURCE /* sync_file_range */
#include "library/store_file.h"

#include "base/clock.h"
#include "base/whole.h"
#include "library/store.h"
#include "library/window.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
    sqlite3_file base;
    int fd;
    bool read_only;
    bool is_kept;  /* it has a name */
    off_t n_bytes; /* when it was opened */
    int64_t changed_ns;
    off_t on_disk; /* so many bytes are, or are on their way */
    struct window window;
};

enum { NAME_BYTES_MAX = 64, SECTOR_BYTES = 4096, HEAD_BYTES = 100, HURRY_BYTES = 4 << 20 };

/* SQLite's name for a file: the number of its descriptor, and 'r' or 'w'. */
static const char name_format[] = "%d%c";

static int trouble_writing(void)
{
    return errno == ENOSPC || errno == EFBIG ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

/* Discards what still waits to be written: it was not committed. */
static int file_close(sqlite3_file *file)
{
    window_done(&((struct file *)file)->window);
    close(((struct file *)file)->fd);
    return SQLITE_OK;
}

/* To be asked after reading: the system notes the time of a change before it makes it. */
static bool has_changed(const struct file *file)
{
    struct stat status;
    return file->is_kept && file->read_only &&
           (fstat(file->fd, &status) != 0 || status.st_size != file->n_bytes ||
            clock_file_ns(status.st_mtim) != file->changed_ns);
}

static int file_read(sqlite3_file *file, void *out, int n_bytes, sqlite3_int64 at)
{
    int done = 0;
    if (!window_flush(&((struct file *)file)->window))
        return trouble_writing();
    while (done < n_bytes) {
        ssize_t n = pread(((struct file *)file)->fd, (char *)out + done, (size_t)(n_bytes - done),
                          (off_t)at + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return SQLITE_IOERR_READ;
        if (n == 0)
            break;
        done += (int)n;
    }
    if (has_changed((const struct file *)file))
        return SQLITE_CORRUPT;
    memset((char *)out + done, 0, (size_t)(n_bytes - done));
    return done == n_bytes ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

/* Has the disk start early: whoever syncs the file in the end waits for all that has not been
 * written by then. */
static void hurry(struct file *file, off_t end)
{
#ifdef __linux__
    if (file->is_kept && end - file->on_disk >= HURRY_BYTES) {
        sync_file_range(file->fd, file->on_disk, end - file->on_disk, SYNC_FILE_RANGE_WRITE);
        file->on_disk = end;
    }
#else
    (void)file;
    (void)end;
#endif
}

static int file_write(sqlite3_file *file, const void *bytes, int n_bytes, sqlite3_int64 at)
{
    if (((struct file *)file)->read_only)
        return SQLITE_READONLY;
    if (!window_write(&((struct file *)file)->window, bytes, (size_t)n_bytes, (off_t)at))
        return trouble_writing();
    hurry((struct file *)file, (off_t)at + n_bytes);
    return SQLITE_OK;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 n_bytes)
{
    if (((struct file *)file)->read_only)
        return SQLITE_READONLY;
    if (!window_flush(&((struct file *)file)->window))
        return trouble_writing();
    return ftruncate(((struct file *)file)->fd, (off_t)n_bytes) == 0 ? SQLITE_OK
                                                                     : SQLITE_IOERR_TRUNCATE;
}

static int file_flags(sqlite3_file *file, int flags)
{
    (void)file;
    (void)flags;
    return SQLITE_OK; /* nothing to flush, nobody to be locked out */
}

static int file_size(sqlite3_file *file, sqlite3_int64 *n_bytes)
{
    struct stat status;
    if (!window_flush(&((struct file *)file)->window))
        return trouble_writing();
    if (fstat(((struct file *)file)->fd, &status) != 0)
        return SQLITE_IOERR_FSTAT;
    *n_bytes = status.st_size;
    return SQLITE_OK;
}

static int file_is_reserved(sqlite3_file *file, int *reserved)
{
    (void)file;
    *reserved = 0;
    return SQLITE_OK;
}

/* Answers only the command that ends a transaction, which comes even if the file is not to be
 * synced. */
static int file_control(sqlite3_file *file, int command, void *argument)
{
    (void)argument;
    if (command != SQLITE_FCNTL_SYNC)
        return SQLITE_NOTFOUND;
    return window_flush(&((struct file *)file)->window) ? SQLITE_OK : trouble_writing();
}

static int file_sector_bytes(sqlite3_file *file)
{
    (void)file;
    return SECTOR_BYTES;
}

static int file_characteristics(sqlite3_file *file)
{
    return ((struct file *)file)->read_only ? SQLITE_IOCAP_IMMUTABLE : 0;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *out, int flags,
                     int *out_flags)
{
    static const sqlite3_io_methods methods = {.iVersion = 1,
                                               .xClose = file_close,
                                               .xRead = file_read,
                                               .xWrite = file_write,
                                               .xTruncate = file_truncate,
                                               .xSync = file_flags,
                                               .xFileSize = file_size,
                                               .xLock = file_flags,
                                               .xUnlock = file_flags,
                                               .xCheckReservedLock = file_is_reserved,
                                               .xFileControl = file_control,
                                               .xSectorSize = file_sector_bytes,
                                               .xDeviceCharacteristics = file_characteristics};
    struct file *file = (struct file *)out;
    struct stat status;
    char mode;
    (void)vfs;
    memset(file, 0, sizeof *file);
    if (!(flags & SQLITE_OPEN_MAIN_DB) || !name || sscanf(name, name_format, &file->fd, &mode) != 2)
        return SQLITE_CANTOPEN;
    file->base.pMethods = &methods;
    file->window.fd = file->fd;
    file->read_only = mode == 'r';
    if (fstat(file->fd, &status) != 0)
        return SQLITE_CANTOPEN;
    file->is_kept = status.st_nlink > 0;
    file->n_bytes = status.st_size;
    file->changed_ns = clock_file_ns(status.st_mtim);
    if (out_flags)
        *out_flags = flags;
    return SQLITE_OK;
}

static int remove_file(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    (void)name;
    (void)sync;
    return SQLITE_IOERR_DELETE;
}

static int is_there(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
    (void)vfs;
    (void)name;
    (void)flags;
    *there = 0; /* no journal, no log */
    return SQLITE_OK;
}

static int whole_name(sqlite3_vfs *vfs, const char *name, int room, char *out)
{
    (void)vfs;
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

/* Registers the VFS once. Time and randomness are those of the default one. */
static sqlite3_vfs *take_vfs(void)
{
    static sqlite3_vfs vfs;
    sqlite3_initialize();
    if (vfs.zName)
        return &vfs;
    sqlite3_vfs *usual = sqlite3_vfs_find(NULL);
    vfs = (sqlite3_vfs){.iVersion = 1,
                        .szOsFile = sizeof(struct file),
                        .mxPathname = NAME_BYTES_MAX,
                        .zName = "pamphlet",
                        .pAppData = usual->pAppData,
                        .xOpen = open_file,
                        .xDelete = remove_file,
                        .xAccess = is_there,
                        .xFullPathname = whole_name,
                        .xRandomness = usual->xRandomness,
                        .xSleep = usual->xSleep,
                        .xCurrentTime = usual->xCurrentTime};
    sqlite3_vfs_register(&vfs, 0);
    return &vfs;
}

int store_file_open(int fd, bool read_only, struct sqlite3 **sqlite)
{
    char name[NAME_BYTES_MAX];
    int flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    snprintf(name, sizeof name, name_format, fd, read_only ? 'r' : 'w');
    return sqlite3_open_v2(name, sqlite, flags | SQLITE_OPEN_NOMUTEX, take_vfs()->zName);
}

/* --- Whether it is one of ours --- */

/* Where SQLite's file format (1.3) has what in a file's first bytes. */
enum { AT_PAGE_BYTES = 16, AT_PAGE_COUNT = 28, AT_VERSION = 60, AT_APPLICATION_ID = 68 };

static const char foreign[] = "this is not a library file of pamphlet; 'pamphlet pack' makes one";

static uint32_t big_endian(const unsigned char *s)
{
    return (uint32_t)s[0] << 24 | (uint32_t)s[1] << 16 | (uint32_t)s[2] << 8 | s[3];
}

static bool is_ours(const unsigned char *head)
{
    static const char magic[] = "SQLite format 3"; /* its NUL too */
    return memcmp(head, magic, sizeof magic) == 0 &&
           big_endian(head + AT_APPLICATION_ID) == STORE_APPLICATION_ID;
}

/* What a file's first bytes say; NULL: it may be opened. */
static const char *judge_head(const unsigned char *head, off_t file_bytes)
{
    enum { PAGE_BYTES_MAX = 65536 }; /* which two bytes cannot say: it is written as 1 */
    uint32_t page_bytes = (uint32_t)head[AT_PAGE_BYTES] << 8 | head[AT_PAGE_BYTES + 1];
    page_bytes = page_bytes == 1 ? PAGE_BYTES_MAX : page_bytes;
    if (!is_ours(head))
        return foreign;
    if (big_endian(head + AT_VERSION) != STORE_FORMAT)
        return "this library file was made by another version of pamphlet; make it again with "
               "'pamphlet pack'";
    if ((off_t)page_bytes * big_endian(head + AT_PAGE_COUNT) != file_bytes)
        return "this library file is not whole; copy it again";
    return NULL;
}

bool store_file_is_ours(int fd)
{
    unsigned char head[HEAD_BYTES];
    return read_whole_at(fd, (char *)head, sizeof head, 0) == sizeof head && is_ours(head);
}

const char *store_file_judge(int fd)
{
    unsigned char head[HEAD_BYTES];
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return "this is not a file; give a folder of pages or a library file";
    if (read_whole_at(fd, (char *)head, sizeof head, 0) < sizeof head)
        return foreign;
    return judge_head(head, status.st_size);
}
