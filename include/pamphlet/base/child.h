/*
 * Processes that the program forks: how many are of use, their first steps, and waiting for their
 * end.
 */
#ifndef PAMPHLET_BASE_CHILD_H
#define PAMPHLET_BASE_CHILD_H

#include <sys/types.h>

/* Called in the child: gives it a session of its own, so that no key typed at the terminal signals
 * it, and every signal its default action, none blocked, whatever the parent had set. */
void child_detach(void);

/* How many processes can work at once: the processors that there are, from 1 to `most`. */
unsigned child_cores(unsigned most);

/* As waitpid(), but a signal that is caught does not end the wait. */
pid_t child_wait(pid_t pid, int *status, int options);

#endif
