/*
 * A library of one page, made from a Markdown file or standard input that belongs to no site.
 */
#ifndef PAMPHLET_SYNC_ALONE_H
#define PAMPHLET_SYNC_ALONE_H

#include "sync/sync.h"

struct alone;

/* Sends the file ("-": standard input) to a worker. NULL if there is no such file; *why is then a
 * heap string, the caller's. */
struct alone *alone_begin(const char *file, const struct sync_options *options, char **why);

/* Waits for the page and frees `alone`. Returns a finished library, the caller's. */
struct library *alone_finish(struct alone *alone);

#endif
