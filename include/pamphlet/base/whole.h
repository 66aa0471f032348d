/*
 * Reads, writes, copies and flushes whole files, however many system calls that takes.
 */
#ifndef PAMPHLET_BASE_WHOLE_H
#define PAMPHLET_BASE_WHOLE_H

#include "base/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Both return how many bytes were written. Fewer than n_bytes: no more could be written, and errno
 * says why. */
size_t write_whole(int fd, const char *s, size_t n_bytes);
size_t write_whole_at(int fd, const char *s, size_t n_bytes, off_t at);

/* Both return how many bytes were read. Fewer than n_bytes: no more came. */
size_t read_whole(int fd, char *to, size_t n_bytes);
size_t read_whole_at(int fd, char *to, size_t n_bytes, off_t at);

/* What came through a pipe and was not taken yet. By value: a zeroed struct is empty; buffer_done
 * of its bytes frees. */
struct inflow {
    struct buffer bytes;
    size_t at;
};

/* Takes the next n bytes of a pipe, lent until the next call; NULL: it ended first. */
const char *inflow_take(struct inflow *inflow, int fd, size_t n_bytes);

/* Copies a whole file into an empty one, within the kernel where that is possible. False: errno. */
bool copy_whole(int from, int to);

/* Flushes a file to the disk. False: errno. */
bool flush_whole(const char *file);

#endif
