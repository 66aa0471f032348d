/*
 * Messages between two processes of this program, each with or without an open descriptor, so that
 * a process that may open nothing can still be given a file.
 */
#ifndef PAMPHLET_SYNC_HANDOVER_H
#define PAMPHLET_SYNC_HANDOVER_H

#include <stdbool.h>
#include <stddef.h>

/* Makes a connected pair of sockets, close-on-exec. From here on this process ignores SIGPIPE, so
 * that a closed other end is reported by handover_send. False: errno says why. */
bool handover_open(int ends[2]);

/* Sends a whole message with a descriptor (-1: none), which the sender still owns. Blocks while the
 * socket is full. False: the other end is gone. */
bool handover_send(int end, const void *bytes, size_t n_bytes, int fd);

/* Whether the other end has taken all that was sent to it, as far as the system tells. */
bool handover_is_taken(int end);

enum handover { HANDOVER_TAKEN, HANDOVER_NOTHING, HANDOVER_GONE };

/* Takes the next message, which must have exactly n_bytes, if one has come. The caller owns *fd,
 * which is -1 if no descriptor came. HANDOVER_GONE: the other end is closed, or its message has
 * another size. */
enum handover handover_take(int end, void *bytes, size_t n_bytes, int *fd);

#endif
