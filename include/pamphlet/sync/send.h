/*
 * Reads a page's file and gives it to the workers.
 */
#ifndef PAMPHLET_SYNC_SEND_H
#define PAMPHLET_SYNC_SEND_H

#include "sync/pool.h"
#include "sync/walk.h"

/* What of a page's file is to be read. */
enum send_part { SEND_WHOLE, SEND_FIELDS, SEND_SUMMARY };

/* Reads a page's file, below the folder of a walk (NULL: anywhere), and gives the page to the
 * workers; one that cannot be read, or is too long, with a sentence that says so. The pool takes
 * the page over. Returns whether the page depends on this file alone, and so stays the same as long
 * as the file does. */
bool send_page(struct pool *pool, const struct walk *walk, const char *file, struct page *page,
               enum send_part part);

/* The same for a whole page from a pipe. Of an endless stream, reads just enough to know that it is
 * too long. */
void send_stream(struct pool *pool, int fd, struct page *page);

#endif
