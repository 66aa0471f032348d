/*
 * Messages between two processes of this program, each with an open file if there is one to hand
 * over: who may open nothing can still be given a file.
 */
#ifndef PAMPHLET_BASE_HANDOVER_H
#define PAMPHLET_BASE_HANDOVER_H

#include <stdbool.h>
#include <stddef.h>

/* Makes the two ends of a line, closed when a program is started. From here on this process ignores
 * SIGPIPE: that the other end is gone is an answer. False: errno. */
bool handover_open(int ends[2]);

/* Sends a message, whole, with a descriptor (-1: none), which stays the sender's. Waits while the
 * line is full. False: the other end is gone. */
bool handover_send(int end, const void *bytes, size_t n_bytes, int fd);

/* Whether the other end has taken all that was sent to it, as far as the system tells. */
bool handover_is_taken(int end);

enum handover { HANDOVER_TAKEN, HANDOVER_NOTHING, HANDOVER_GONE };

/* Takes the next message of exactly so many bytes, if one is there; *fd is the receiver's, -1 if
 * none came. HANDOVER_GONE: the other end is closed, or does not speak our language. */
enum handover handover_take(int end, void *bytes, size_t n_bytes, int *fd);

#endif
