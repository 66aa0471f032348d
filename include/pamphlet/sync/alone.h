/*
 * One Markdown file, or what comes through a pipe, that belongs to no site: a library of one page.
 */
#ifndef PAMPHLET_SYNC_ALONE_H
#define PAMPHLET_SYNC_ALONE_H

#include "sync/sync.h"

struct alone;

/* Sends the file ("-": standard input) to a worker. NULL with *why set to a heap string (the
 * caller's): there is no such file. */
struct alone *alone_begin(const char *file, const struct sync_options *options, char **why);

/* Waits for the page. A finished library, the caller's. */
struct library *alone_finish(struct alone *alone);

#endif
