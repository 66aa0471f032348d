/*
 * Writes everything it is given, however many system calls that takes.
 */
#ifndef PAMPHLET_BASE_WHOLE_H
#define PAMPHLET_BASE_WHOLE_H

#include <stddef.h>
#include <sys/types.h>

/* Both return how many bytes were written. Fewer than n_bytes: no more could be written, and errno
 * says why. */
size_t write_whole(int fd, const char *s, size_t n_bytes);
size_t write_whole_at(int fd, const char *s, size_t n_bytes, off_t at);

#endif
