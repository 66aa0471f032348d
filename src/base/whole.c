/*
 * Writes everything it is given.
 *
 * Refuses to give up because of a signal, or to go on after a call that wrote nothing.
 */
#include "base/whole.h"

#include <errno.h>
#include <stdbool.h>
#include <unistd.h>

/* Counts what a call wrote. False: calling again is no use. */
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
