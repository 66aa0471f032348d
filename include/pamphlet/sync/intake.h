/*
 * The pages of a plan on their way in: from their files through the workers, or as they were parsed
 * the last time.
 */
#ifndef PAMPHLET_SYNC_INTAKE_H
#define PAMPHLET_SYNC_INTAKE_H

#include "sync/cache.h"
#include "sync/plan.h"
#include "sync/sync.h"

struct parsed;
struct pool;

/* By value: a zeroed struct is idle; intake_done frees. */
struct intake {
    const struct site *site;
    const struct sync_options *options;
    struct plan *plan;
    const struct walk *walk;
    struct notes *notes;
    struct content_options *contents; /* of each language */
    struct pool *pool;                /* NULL: idle */
    bool titles;                      /* all that is read for now: each page says so */
    const struct cache *cache;
    struct parsed *parsed; /* NULL: nothing is kept of pages */
    uint32_t *to_keep; /* of each page, the number of its file in the walk, from 1; 0: not kept */
    uint64_t *places;  /* of each page among those; 0: its document is in memory */
    size_t walked;     /* files of the walk before the next page to be sent */
    size_t files;      /* pages of the plan that have a file */
    size_t sent;
    size_t taken;
    size_t *again; /* indexes of pages that are read a second time */
    size_t again_count;
    size_t again_room;
};

/* Starts a worker, to be ready when the pages are known; anew where one was started. What is given
 * here and below is lent until intake_done. */
void intake_start(struct intake *intake, const struct site *site,
                  const struct sync_options *options);
void intake_done(struct intake *intake);

/* So many files will be read: workers are started for them. */
void intake_expect(struct intake *intake, size_t files);

/* The pages to be read: those of the plan at this moment, which have files. */
void intake_begin(struct intake *intake, struct plan *plan, const struct walk *walk,
                  struct notes *notes);

/* Pages that did not change come from what was kept, and the others are kept; takes `parsed` over,
 * NULL: nothing is. cache: NULL where all are only kept until the end. */
void intake_keep(struct intake *intake, const struct cache *cache, struct parsed *parsed);

/* Sends pages to the workers: as many as they take without anyone waiting, or all. */
void intake_send(struct intake *intake, bool wait);

/* All pages are sent and taken, and then once more those whose text is asked for after all. */
void intake_finish(struct intake *intake);

/* The document of a page of the plan that was let go, on the heap; NULL: the disk does not give it
 * back. `of` has its path and language. */
struct document *intake_document(const struct intake *intake, size_t index, const struct page *of);

/* One that says that the page cannot be read at the moment. */
struct document *intake_stand_in(const struct intake *intake, const struct page *of);

#endif
