/*
 * Reads, writes, copies and flushes whole files.
 *
 * Refuses to give up because of a signal, or to go on after a call that did nothing.
 */
#define _GNU_SOURCE /* copy_file_range */
#include "base/whole.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Counts what a call read or wrote. False: calling again is no use. */
static bool goes_on(ssize_t n, size_t *done)
{
    if (n > 0)
        *done += (size_t)n;
    else if (n == 0)
        errno = ENOSPC;
    return n > 0 || errno == EINTR;
}

size_t write_whole(int fd, const char *s, size_t n_bytes)
{
    size_t done = 0;
    while (done < n_bytes && goes_on(write(fd, s + done, n_bytes - done), &done))
        continue;
    return done;
}

size_t write_whole_at(int fd, const char *s, size_t n_bytes, off_t at)
{
    size_t done = 0;
    while (done < n_bytes && goes_on(pwrite(fd, s + done, n_bytes - done, at + (off_t)done), &done))
        continue;
    return done;
}

size_t read_whole(int fd, char *to, size_t n_bytes)
{
    size_t done = 0;
    while (done < n_bytes && goes_on(read(fd, to + done, n_bytes - done), &done))
        continue;
    return done;
}

size_t read_whole_at(int fd, char *to, size_t n_bytes, off_t at)
{
    size_t done = 0;
    while (done < n_bytes && goes_on(pread(fd, to + done, n_bytes - done, at + (off_t)done), &done))
        continue;
    return done;
}

const char *inflow_take(struct inflow *inflow, int fd, size_t n_bytes)
{
    enum { READ_BYTES = 32 * 1024 };
    struct buffer *bytes = &inflow->bytes;
    if (inflow->at && bytes->used - inflow->at < n_bytes) {
        bytes->used -= inflow->at;
        memmove(bytes->bytes, bytes->bytes + inflow->at, bytes->used);
        inflow->at = 0;
    }
    while (bytes->used - inflow->at < n_bytes) {
        size_t need = n_bytes - (bytes->used - inflow->at);
        size_t room = need > READ_BYTES ? need : READ_BYTES;
        ssize_t n = read(fd, buffer_room(bytes, room), room);
        if (n == 0 || (n < 0 && errno != EINTR))
            return NULL;
        bytes->used += n > 0 ? (size_t)n : 0;
    }
    inflow->at += n_bytes;
    return bytes->bytes + inflow->at - n_bytes;
}

/* Copies within the kernel. False: this system, or these files, cannot do it. */
#ifdef __linux__
static bool copy_inside(int from, int to)
{
    enum { STEP_BYTES = 1 << 30 };
    off_t at = 0;
    ssize_t n;
    while ((n = copy_file_range(from, &at, to, NULL, STEP_BYTES, 0)) > 0)
        continue;
    return n == 0;
}
#else
static bool copy_inside(int from, int to)
{
    (void)from;
    (void)to;
    return false;
}
#endif

bool copy_whole(int from, int to)
{
    static char block[1 << 18];
    off_t at = 0;
    ssize_t n;
    if (copy_inside(from, to))
        return true;
    while ((n = pread(from, block, sizeof block, at)) > 0 || (n < 0 && errno == EINTR)) {
        size_t n_bytes = n > 0 ? (size_t)n : 0;
        if (write_whole_at(to, block, n_bytes, at) < n_bytes)
            return false;
        at += (off_t)n_bytes;
    }
    return n == 0;
}

bool flush_whole(const char *file)
{
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    bool flushed = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return flushed;
}
