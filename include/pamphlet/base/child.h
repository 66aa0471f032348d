/*
 * What every forked helper process does first.
 */
#ifndef PAMPHLET_BASE_CHILD_H
#define PAMPHLET_BASE_CHILD_H

/* Called in the child: starts a session of its own, so that no key typed at the terminal signals
 * it, and gives every signal its default action again, none blocked, whatever the parent had
 * set. */
void child_settle(void);

#endif
