/*
 * The sandbox: what the kernel is asked to take away from a process for good.
 */
#ifndef PAMPHLET_KIOSK_SANDBOX_H
#define PAMPHLET_KIOSK_SANDBOX_H

#include <stdbool.h>

/* Confines this process, a worker that has pipes as its descriptors 0 and 1 and nothing else to do
 * than read, think and write. It loses its environment, all other descriptors, and the right to
 * open files, connect, start anything or dump core; it ends when its parent does. There is no way
 * back.
 *
 * Returns NULL, or a phrase that says which of the walls this system lacks (the others stand then).
 * Built with AddressSanitizer, which must open files to report, it keeps standard error and says
 * that it is not confined. */
const char *sandbox_worker(void);

/* The walls that stand, as bits. */
enum sandbox_wall { SANDBOX_FILES = 1 << 0, SANDBOX_CALLS = 1 << 1 };

/* Confines the reader for good, once library and terminal are open: it may read, write and close
 * what is open or handed to it, draw, sleep and end; it starts, connects and traces nothing, and
 * opens nothing, but for files to be read in and below `folder` (NULL: nowhere) where Landlock sees
 * to it that it is only those. `stoppable`: it may stop itself and its process group as ^Z does.
 * Returns the walls that stand. */
unsigned sandbox_reader(bool stoppable, const char *folder);

/* The walls that this system and this program have. */
unsigned sandbox_walls(void);

/* Says in words what walls stand, cleaned by nature; static. */
const char *sandbox_words(unsigned walls);

/* The version of the kernel's Landlock, 0: none. */
int sandbox_landlock(void);

#endif
