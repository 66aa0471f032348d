/*
 * Fills the pages of a plan: from their files by way of the workers, or as they were parsed the
 * last time.
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
    struct content_options *contents; /* one for each language */
    struct pool *pool;                /* NULL: idle */
    bool titles;                      /* only these are read for now; each page says so */
    const struct cache *cache;
    struct parsed *parsed; /* NULL: parsed pages are not kept */
    uint32_t *to_keep; /* for each page, its file's number in the walk, from 1; 0: it is not kept */
    uint64_t *places;  /* for each page, its place in `parsed`; 0: its document is in memory */
    size_t walked;     /* files of the walk before the next page to be sent */
    size_t files;      /* pages of the plan that have a file */
    size_t sent;
    size_t taken;
    size_t *again; /* indexes of pages that are read a second time */
    size_t again_count;
    size_t again_room;
};

/* Starts a worker early, so that it is ready when the pages are known; called again, starts over.
 * What is given here and below is lent until intake_done. */
void intake_start(struct intake *intake, const struct site *site,
                  const struct sync_options *options);
void intake_done(struct intake *intake);

/* Sets the pages to be read: those in the plan at this moment, all of which have files. */
void intake_begin(struct intake *intake, struct plan *plan, const struct walk *walk,
                  struct notes *notes);

/* Takes unchanged pages from `parsed` and keeps the others there. Takes `parsed` over; does nothing
 * if it is NULL. cache: NULL if pages are kept only until intake_done. To be called at most once,
 * after intake_begin. */
void intake_keep(struct intake *intake, const struct cache *cache, struct parsed *parsed);

/* Sends as many pages to the workers as they take without blocking. */
void intake_send(struct intake *intake);

/* Sends and takes all pages, and then once more those whose text is needed after all. */
void intake_finish(struct intake *intake);

/* Reads back the document of a page of the plan that is not in memory, on the heap; NULL: it cannot
 * be read. `of` has its path and language. */
struct document *intake_document(const struct intake *intake, size_t index, const struct page *of);

/* A document on the heap that says that the page cannot be read at the moment. */
struct document *intake_stand_in(const struct intake *intake, const struct page *of);

#endif
