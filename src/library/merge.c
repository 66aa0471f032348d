/*
 * Merges several sources of postings.
 *
 * Postings go from process to process, and to a file and back, as records: a posting's sizes and
 * page numbers, its word and its list. A source gives bytes; one posting of each source is current,
 * and the one with the least word goes first. There are few sources, so all are compared each time.
 */
#include "library/merge.h"

#include <stdlib.h>
#include <string.h>

struct record {
    uint32_t word_bytes;
    uint32_t list_bytes;
    int64_t first;
    int64_t last;
};

void posting_add_head(struct buffer *out, const struct posting *posting)
{
    struct record record = {(uint32_t)posting->word_bytes, (uint32_t)posting->list_bytes,
                            posting->first, posting->last};
    buffer_add(out, (const char *)&record, sizeof record);
    buffer_add(out, posting->word, posting->word_bytes);
}

void posting_add(struct buffer *out, const struct posting *posting)
{
    posting_add_head(out, posting);
    buffer_add(out, posting->list, posting->list_bytes);
}

/* Reads the posting at the start of some bytes, which it then points into. Returns its size, 0 if
 * it is not complete. */
static size_t take(const char *from, size_t n_bytes, struct posting *posting)
{
    struct record record;
    if (n_bytes < sizeof record)
        return 0;
    memcpy(&record, from, sizeof record);
    size_t all = sizeof record + record.word_bytes + record.list_bytes;
    const char *word = from + sizeof record;
    *posting = (struct posting){word,        record.word_bytes,        record.first,
                                record.last, word + record.word_bytes, record.list_bytes};
    return n_bytes < all ? 0 : all;
}

/* --- Sources --- */

struct source {
    struct buffer in;
    size_t at; /* of the current posting */
    size_t next;
    struct posting posting;
    bool over;
};

struct merge {
    struct merge_from from;
    struct source *sources;
    unsigned current; /* whose posting was lent last; from.count: none was */
};

/* Makes the next posting of a source the current one. */
static void advance(struct merge *merge, unsigned nth)
{
    struct source *source = &merge->sources[nth];
    size_t n;
    source->at = source->next;
    while (!(n = take(buffer_string(&source->in) + source->at, source->in.used - source->at,
                      &source->posting))) {
        source->in.used -= source->at;
        if (source->at && source->in.used)
            memmove(source->in.bytes, source->in.bytes + source->at, source->in.used);
        source->at = 0;
        if (!merge->from.more(merge->from.data, nth, &source->in)) {
            source->over = true;
            return;
        }
    }
    source->next = source->at + n;
}

struct merge *merge_new(const struct merge_from *from)
{
    struct merge *merge = memory_new(sizeof *merge);
    merge->from = *from;
    merge->current = from->count;
    merge->sources = memory_new(from->count * sizeof *merge->sources);
    for (unsigned i = 0; i < from->count; i++)
        advance(merge, i);
    return merge;
}

void merge_free(struct merge *merge)
{
    for (unsigned i = 0; i < merge->from.count; i++)
        buffer_done(&merge->sources[i].in);
    free(merge->sources);
    free(merge);
}

static bool goes_before(const struct posting *a, const struct posting *b)
{
    size_t n = a->word_bytes < b->word_bytes ? a->word_bytes : b->word_bytes;
    int order = memcmp(a->word, b->word, n);
    return order < 0 || (!order && a->word_bytes < b->word_bytes);
}

bool merge_next(struct merge *merge, struct posting *posting)
{
    const struct source *least = NULL;
    if (merge->current < merge->from.count)
        advance(merge, merge->current);
    for (unsigned i = 0; i < merge->from.count; i++) {
        const struct source *source = &merge->sources[i];
        if (!source->over && (!least || goes_before(&source->posting, &least->posting))) {
            least = source;
            merge->current = i;
        }
    }
    if (least)
        *posting = least->posting;
    else
        merge->current = merge->from.count;
    return least;
}
