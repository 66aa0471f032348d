/*
 * Sorted runs of postings that memory has no room for; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_RUNS_H
#define PAMPHLET_LIBRARY_RUNS_H

#include "library/save.h"

#include "base/memory.h"

#include <stdbool.h>

/* scratch: opens the file that runs are written to, on first use; NULL: they stay in memory. */
struct runs *runs_new(const struct library_scratch *scratch);
void runs_free(struct runs *runs);

/* Adds a run of `count` records. add() appends record `nth`; it may be called twice for one.
 * to_file: the run may go to the file. */
struct runs_record {
    void (*add)(const void *data, size_t nth, struct buffer *out);
    const void *data;
};
void runs_add(struct runs *runs, const struct runs_record *record, size_t count, bool to_file);

/* runs_count: how many runs there are. runs_more: appends the next bytes of run `nth`, as a merge
 * asks for them (merge.h); data: the struct runs. */
unsigned runs_count(const struct runs *runs);
bool runs_more(void *data, unsigned nth, struct buffer *out);

#endif
