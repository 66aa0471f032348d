/*
 * The pool: workers, one per core at most, and the pages they are given. Whatever a page does to
 * its worker costs that page only, which comes back with its fields and a sentence that it cannot
 * be shown.
 *
 *     struct pool *pool = pool_new(&options, 0);
 *     pool_add(pool, &page, &file, NULL, NULL);
 *     while (pool_take(pool, POOL_WAIT, &page, &notes))
 *         ...
 *     pool_free(pool);
 */
#ifndef PAMPHLET_SYNC_POOL_H
#define PAMPHLET_SYNC_POOL_H

#include "sync/missing.h"
#include "sync/worker.h"

#include <stdbool.h>

struct pool;

/* Starts the first worker at once, so that it is ready when the first page is. Options are copied;
 * what they point to must outlive the pool. workers_max 0: one per core. */
struct pool *pool_new(const struct worker_options *options, unsigned workers_max);

/* Kills all workers and frees the pages that were not taken. */
void pool_free(struct pool *pool);

/* Says how many pages will be added. Their workers are started now, while this process is small:
 * all memory it has when it forks must be copied when either side writes to it. */
void pool_expect(struct pool *pool, size_t pages);

/* Gives a page (after page_init, with its known members set) and the text of its file to the
 * workers. The pool takes over both and zeroes them. `known`: notes that come back before the
 * page's own; copied, NULL: none. `why`: NULL, or a sentence, lent until the page is taken, that it
 * shows instead of its text; then only its fields are read. Waits only when far too much is
 * underway. */
void pool_add(struct pool *pool, struct page *page, struct buffer *file, const struct notes *known,
              const char *why);

/* Adds a page that is finished, with its notes, in order with the others. The pool takes over both
 * and zeroes them. */
void pool_pass(struct pool *pool, struct page *page, struct notes *notes);

/* Says that no more pages will be added: each worker exits as soon as it is done. */
void pool_end(struct pool *pool);

/* Whether pool_add would not wait. */
bool pool_has_room(const struct pool *pool);

/* Takes the next page, in the order they were added, with the notes on it (notes_init'ed here, the
 * caller's). It has a title, and a document as page_parse says. False: there is none, or with
 * POOL_LOOK it is not ready yet. */
enum pool_patience { POOL_LOOK, POOL_WAIT };
bool pool_take(struct pool *pool, enum pool_patience patience, struct page *page,
               struct notes *notes);

/* Whether the page taken last is exactly what parsing made of it, without a failure that may not
 * happen another time. */
bool pool_took_whole(const struct pool *pool);

/* Records what of a page's file, of those it includes, of a folder or of the configuration could
 * not be read. */
void pool_miss(struct pool *pool, const struct missing *missing);

/* All that is missing; for now too what no worker could be started for, or what another process
 * killed them over. What comes of that must not be kept. */
const struct missing *pool_missing(const struct pool *pool);

#endif
