/*
 * How many processes to fork, the first steps of one, and its end.
 */
#include "base/child.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIGNALS_END = 32 }; /* real-time signals begin here, and nothing here uses them */

void child_detach(void)
{
    setsid();
    for (int number = 1; number < SIGNALS_END; number++)
        signal(number, SIG_DFL);
    sigset_t nothing;
    sigemptyset(&nothing);
    sigprocmask(SIG_SETMASK, &nothing, NULL);
}

unsigned child_cores(unsigned most)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > (long)most ? most : (unsigned)cores;
}

pid_t child_wait(pid_t pid, int *status, int options)
{
    pid_t ended;
    do
        ended = waitpid(pid, status, options);
    while (ended < 0 && errno == EINTR);
    return ended;
}
