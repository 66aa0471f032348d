/*
 * A worker: a process that reads pages from one pipe, parses them, and writes them to another. Its
 * requests, its answers, and its limits.
 */
#ifndef PAMPHLET_SYNC_WORKER_H
#define PAMPHLET_SYNC_WORKER_H

#include "base/notes.h"
#include "content/options.h"
#include "document/page.h"

#include <stddef.h>
#include <stdint.h>

struct worker_options {
    /* One for each of the site's languages, by their index; lent. NULL: Hugo's defaults. */
    const struct content_options *content;
    size_t content_count;
    /* Called in each worker before it reads a byte of a page; unless it returns 0, the worker
     * refuses to work (WORKER_REFUSED). NULL: it is not confined. */
    int (*confine)(void);
    /* What parses a page; NULL: page_parse. */
    void (*parse)(struct page *page, const char *bytes, size_t n_bytes,
                  const struct content_options *options, struct notes *notes);
};

/* WORKER_FIELDS: the front matter only, for a page whose text is not to be read. */
enum worker_wish { WORKER_WHOLE, WORKER_FIELDS };

/* Followed by the page as far as it is known (page_pack), its path, the text of its file, and the
 * zeros that page_parse wants as padding, which no member counts. */
struct worker_request {
    uint32_t ticket;
    uint32_t wish;
    uint32_t page_bytes;
    uint32_t path_bytes;
    uint64_t file_bytes;
};

/* Followed by the page (page_pack). Answers come in the order of the requests. */
struct worker_reply {
    uint32_t ticket; /* the request's */
    uint32_t reserved;
    uint64_t page_bytes;
};

/* What one page may use. The limits grow with its file, so that no honest page reaches them. */
struct worker_limits {
    unsigned cpu_ms;
    size_t memory_bytes; /* address space */
    size_t reply_bytes;
};
struct worker_limits worker_limits(size_t file_bytes);

/* Exit status of a worker that could not be confined. */
enum { WORKER_REFUSED = 77 };

/* All that a worker does: takes over the two descriptors (both above 2), and ends the process when
 * there are no more requests. Never returns, runs no exit handlers, prints nothing. */
_Noreturn void worker_run(int requests, int replies, const struct worker_options *options);

#endif
