/*
 * Pages of a file on their way to it: those of a stretch are gathered, and go out together.
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

/* By value: with a descriptor and else zeroed it is empty; window_done frees what is not flushed.
 */
struct window {
    int fd;
    off_t at;       /* of the first page */
    uint64_t there; /* a bit for each page that waits */
    char *bytes;
};

/* Writes, now or at window_flush at the latest. False: what waited or this cannot be written, and
 * errno says why. */
bool window_write(struct window *window, const void *bytes, size_t n_bytes, off_t at);

/* Whatever waits goes out; before anybody reads the file or asks for its size. False as above. */
bool window_flush(struct window *window);

void window_done(struct window *window);

#endif
