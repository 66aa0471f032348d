/*
 * Which passage of a text shows why it was found: the one in which the words are closest together.
 *
 * Many pages of a site have the same card of warning signs, so that a list of results would say the
 * same below each title. Refuses to leave words out for the sake of variety.
 */
#define _GNU_SOURCE /* memmem */
#include "library/passage.h"

#include "library/hits.h"
#include "library/sentence.h"

#include <string.h>

enum { LOOKED_AT_BYTES_MAX = 256 * 1024 };

/* The words of a question in a text. */
struct found {
    struct hit hits[HITS_MAX];
    size_t count;
};

static size_t find_closest(const struct found *found, size_t max_bytes, unsigned *words)
{
    size_t first = hits_window(found->hits, found->count, max_bytes, words);
    return found->count ? found->hits[first].at.start : 0;
}

/* The sentence around an offset, and what follows it in the same block. */
static struct library_mark sentence_at(const struct passage_from *from, size_t at)
{
    const char *end = memchr(from->text + at, '\n', from->n_bytes - at);
    return (struct library_mark){sentence_start(from->text, from->n_bytes, at),
                                 end ? (size_t)(end - from->text) : from->n_bytes};
}

static bool is_shared(const struct passage_from *from, struct library_mark sentence)
{
    for (size_t i = 0; i < from->other_count; i++)
        if (memmem(document_text(from->others[i]), from->others[i]->text_bytes,
                   from->text + sentence.start, sentence.end - sentence.start))
            return true;
    return false;
}

static void leave_out(struct found *found, struct library_mark sentence)
{
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++)
        if (found->hits[i].at.start < sentence.start || found->hits[i].at.start >= sentence.end)
            found->hits[kept++] = found->hits[i];
    found->count = kept;
}

size_t passage_find(const struct passage_from *from, const struct library_sought *sought,
                    unsigned *words)
{
    struct found found;
    size_t n_bytes = from->n_bytes < LOOKED_AT_BYTES_MAX ? from->n_bytes : LOOKED_AT_BYTES_MAX;
    found.count = hits_find(sought, from->text, n_bytes, found.hits, HITS_MAX);
    size_t best = find_closest(&found, from->max_bytes, words);
    size_t at = best;
    unsigned here = *words;
    while (here && here == *words) {
        struct library_mark sentence = sentence_at(from, at);
        if (!is_shared(from, sentence))
            return at;
        leave_out(&found, sentence);
        at = find_closest(&found, from->max_bytes, &here);
    }
    return best;
}
