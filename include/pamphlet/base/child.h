/*
 * The first steps of a forked process that stays beside the program until it ends.
 */
#ifndef PAMPHLET_BASE_CHILD_H
#define PAMPHLET_BASE_CHILD_H

/* Called in the child: gives it a session of its own, so that no key typed at the terminal signals
 * it, and every signal its default action, none blocked, whatever the parent had set. */
void child_detach(void);

#endif
