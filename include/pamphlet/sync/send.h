/*
 * From a page's file to the workers.
 */
#ifndef PAMPHLET_SYNC_SEND_H
#define PAMPHLET_SYNC_SEND_H

#include "sync/pool.h"
#include "sync/walk.h"

/* What of a page's file is to be read. */
enum send_part { SEND_WHOLE, SEND_FIELDS, SEND_SUMMARY };

/* Reads a page's file, below the folder of a walk (NULL: anywhere), and gives the page to the
 * workers; one that cannot be read, or is too long, with words that say so. Returns whether the
 * page follows from this file alone, and so will be the same for as long as the file is. */
bool send_page(struct pool *pool, const struct walk *walk, const char *file, struct page *page,
               enum send_part part);

/* The same for a page that comes through a pipe, whole. Of an endless one as much as shows that. */
void send_stream(struct pool *pool, int fd, struct page *page);

#endif
