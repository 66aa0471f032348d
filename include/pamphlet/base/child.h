/*
 * A process that was forked for work of its own.
 */
#ifndef PAMPHLET_BASE_CHILD_H
#define PAMPHLET_BASE_CHILD_H

/* For the child: no key of the terminal reaches it from here on, and whatever its parent does about
 * signals, they do to it what they do to any program. */
void child_settle(void);

#endif
