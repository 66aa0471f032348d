/*
 * Watches one page that belongs to no site; for the process that watches only.
 */
#ifndef PAMPHLET_SYNC_WATCHER_PAGE_H
#define PAMPHLET_SYNC_WATCHER_PAGE_H

#include "sync/watcher_line.h"

/* Whether the path is that of a file. */
bool watcher_is_page(const char *path);

/* Hands over the page whenever its file has changed since a moment, in nanoseconds since 1970,
 * until the line has a message or is closed. While the file is missing, the reader keeps what was
 * read of it. */
void watcher_follow_page(struct watcher_line *line, struct notice *notice, const char *page,
                         int64_t since_ns);

#endif
