/*
 * The sandbox: what a process asks the kernel to take away from it for good.
 */
#ifndef PAMPHLET_KIOSK_SANDBOX_H
#define PAMPHLET_KIOSK_SANDBOX_H

#include <stdbool.h>

/* Confines this process, a worker that has pipes as descriptors 0 and 1 and only reads, computes
 * and writes. It loses its environment, all descriptors above 1, and the right to open files,
 * connect, start anything or dump core; it is killed when its parent ends. This cannot be undone.
 *
 * Returns NULL, or a phrase that names the walls this system lacks (the others are in force). Built
 * with AddressSanitizer, which must open files to report, it does nothing and returns "not
 * confined". */
const char *sandbox_worker(void);

/* The walls, as bits: Landlock and the filter of system calls. */
enum sandbox_wall { SANDBOX_FILES = 1 << 0, SANDBOX_CALLS = 1 << 1 };

/* Confines the reader for good, once library and terminal are open: it may read, write and close
 * what is open or passed to it, draw, sleep and exit. It cannot start, connect to or trace
 * anything, nor open files, except to read those in and below `folder` (NULL: none), and only where
 * Landlock enforces that limit. `stoppable`: it may stop itself and its process group as ^Z does.
 * Returns the walls in force. */
unsigned sandbox_reader(bool stoppable, const char *folder);

/* The walls that this kernel and this build support. */
unsigned sandbox_walls(void);

/* Describes the given walls; static. */
const char *sandbox_words(unsigned walls);

/* The kernel's Landlock ABI version; 0: none. */
int sandbox_landlock(void);

#endif
