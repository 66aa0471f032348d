/*
 * Postings that went out of memory, run by run, each in the order of its words; for the files of
 * this room only.
 */
#ifndef PAMPHLET_LIBRARY_RUNS_H
#define PAMPHLET_LIBRARY_RUNS_H

#include "library/save.h"

#include "base/memory.h"

#include <stdbool.h>

/* scratch: opens the file they go to, when there is a first; NULL: they stay in memory. */
struct runs *runs_new(const struct library_scratch *scratch);
void runs_free(struct runs *runs);

/* A run of so many records. add() appends the nth; it may be asked twice. to_file: it need not stay
 * in memory. */
struct runs_record {
    void (*add)(const void *data, size_t nth, struct buffer *out);
    const void *data;
};
void runs_add(struct runs *runs, const struct runs_record *record, size_t count, bool to_file);

/* How many there are; and of one the next bytes, appended, as a merge asks for them (merge.h; data:
 * the runs). */
unsigned runs_count(const struct runs *runs);
bool runs_more(void *data, unsigned nth, struct buffer *out);

#endif
