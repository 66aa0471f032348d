/*
 * Closing file descriptors that a process must not inherit.
 */
#define _GNU_SOURCE /* syscall */
#include "kiosk/descriptors.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Closes what the kernel lists as open. False: it lists nothing. */
static bool close_listed(int first)
{
    const struct dirent *entry;
    DIR *list = opendir("/proc/self/fd");
    while (list && (entry = readdir(list))) {
        int fd = (int)strtol(entry->d_name, NULL, 10); /* 0 for "." and ".." */
        if (fd >= first && fd != dirfd(list))
            close(fd);
    }
    return list && closedir(list) == 0;
}

void descriptors_close_from(int first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0U, 0) == 0)
        return;
#endif
    /* A kernel before 5.9, and some containers, have no close_range. To try every number there may
     * be can take minutes, and misses those above a limit that was lowered later. */
    if (close_listed(first))
        return;
    int end = (int)sysconf(_SC_OPEN_MAX);
    for (int fd = first; fd < end; fd++)
        close(fd);
}
