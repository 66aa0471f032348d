/*
 * Gathers the pages that are written to a file and writes neighbours together.
 *
 *     struct window window = {.fd = fd};
 *     bool written = window_write(&window, bytes, n_bytes, at);
 *     ...
 *     written = window_flush(&window);
 *     window_done(&window);
 */
#ifndef PAMPHLET_LIBRARY_WINDOW_H
#define PAMPHLET_LIBRARY_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* By value: empty if it has a descriptor and is otherwise zeroed. window_done discards what was not
 * flushed. */
struct window {
    int fd;
    off_t at;       /* of the first page, in the file */
    uint64_t there; /* a bit for each page that waits */
    char *bytes;
};

/* Writes now, or by the next window_flush. False: this or a page that was waiting cannot be
 * written; errno says why. */
bool window_write(struct window *window, const void *bytes, size_t n_bytes, off_t at);

/* Writes all pages that wait; needed before anybody reads the file or asks for its size. False: as
 * above. */
bool window_flush(struct window *window);

void window_done(struct window *window);

#endif
