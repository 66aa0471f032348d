/*
 * Closing file descriptors that a process must not inherit.
 */
#define _GNU_SOURCE /* syscall */
#include "kiosk/descriptors.h"

#include <sys/syscall.h>
#include <unistd.h>

void descriptors_close_from(int first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0U, 0) == 0)
        return;
#endif
    int end = (int)sysconf(_SC_OPEN_MAX); /* a kernel before 5.9 has no close_range */
    for (int fd = first; fd < end; fd++)
        close(fd);
}
