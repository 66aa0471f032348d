/*
 * The sandbox: what the kernel is asked to take away from a process for good.
 */
#ifndef PAMPHLET_KIOSK_SANDBOX_H
#define PAMPHLET_KIOSK_SANDBOX_H

/* Confines this process, a worker that has pipes as its descriptors 0 and 1 and nothing else to do
 * than read, think and write. It loses its environment, all other descriptors, and the right to
 * open files, connect, start anything or dump core; it ends when its parent does. There is no way
 * back.
 *
 * Returns NULL, or a phrase that says which of the walls this system lacks (the others stand then).
 * Built with AddressSanitizer, which must open files to report, it keeps standard error and says
 * that it is not confined. */
const char *sandbox_worker(void);

#endif
