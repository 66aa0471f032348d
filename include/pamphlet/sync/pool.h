/*
 * The pool: workers, one per core at most, and the pages they are given. Whatever a page does to
 * its worker, it costs that page only: it comes back with its fields and words that say that it
 * cannot be shown.
 *
 *     struct pool *pool = pool_new(&options);
 *     pool_add(pool, &page, &file, NULL, NULL);
 *     while (pool_take(pool, true, &page, &notes))
 *         ...
 *     pool_free(pool);
 */
#ifndef PAMPHLET_SYNC_POOL_H
#define PAMPHLET_SYNC_POOL_H

#include "sync/worker.h"

#include <stdbool.h>

struct pool;

/* Starts the first worker at once, so that it is ready when the first page is. Options are copied;
 * what they point to must outlive the pool. workers_max 0: one per core. */
struct pool *pool_new(const struct worker_options *options, unsigned workers_max);

/* Ends all workers, whatever they do. */
void pool_free(struct pool *pool);

/* Says that so many pages will be added: their workers are started now, while this process has
 * little memory that is shared with them and copied when it is written to. */
void pool_expect(struct pool *pool, size_t pages);

/* Gives a page (page_init was called, members that are known are set) and the text of its file to
 * the workers; both are the pool's from here on, and zeroed. `why`: NULL, or the sentence that the
 * page is to say instead of its text: then only its fields are read. Waits only when far too much
 * is underway. `known`: what is noted of it already comes back before its own notes; copied, NULL:
 * nothing is. */
void pool_add(struct pool *pool, struct page *page, struct buffer *file, const struct notes *known,
              const char *why);

/* Gives a page that is finished, and its notes: it takes its place in the order. Both are the
 * pool's, and zeroed. */
void pool_pass(struct pool *pool, struct page *page, struct notes *notes);

/* Says that no page will be added: workers end when they are done, while others still work. */
void pool_end(struct pool *pool);

/* Whether pool_add would not wait. */
bool pool_has_room(const struct pool *pool);

/* Takes the next page, in the order they were added, with the notes on it (notes_init'ed here, the
 * caller's). It has a title, and a document as page_parse says. False: there is none, or without
 * `wait` it is not ready yet. */
bool pool_take(struct pool *pool, bool wait, struct page *page, struct notes *notes);

/* Whether the page that was taken last is as it was parsed: nothing went wrong on the way that may
 * go well another time. */
bool pool_took_whole(const struct pool *pool);

/* Says that what kept a page's file, what it includes, a folder or the configuration from being
 * read may be over the next time. */
void pool_hinder(struct pool *pool);

/* Whether anything is missing for such a reason: that, no worker could be had, or somebody killed
 * those that were to read it. Nobody is to keep what comes of that. */
bool pool_is_hindered(const struct pool *pool);

#endif
