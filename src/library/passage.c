/*
 * Which passage of a page shows why it was found: the one with the words that tell most of it,
 * close together.
 *
 * Many pages of a site have the same card of warning signs, so that a list of results would say the
 * same below each title. Refuses to leave words out for the sake of variety, and to let a rare word
 * take the place of a warning that has more of the words.
 */
#define _GNU_SOURCE /* memmem */
#include "library/passage.h"

#include "language/sentence.h"
#include "library/hits.h"

#include <string.h>

enum { LOOKED_AT_BYTES_MAX = 256 * 1024 };

/* A text and what was found in it. */
struct found {
    const char *text;
    size_t n_bytes;
    struct hit hits[HITS_MAX];
    size_t count;
    size_t at;      /* where the passage begins */
    unsigned worth; /* of its words; 0: there are none */
};

static void find(struct found *found, const struct library_sought *sought, const char *text,
                 size_t n_bytes)
{
    size_t looked_at = n_bytes < LOOKED_AT_BYTES_MAX ? n_bytes : LOOKED_AT_BYTES_MAX;
    found->text = text;
    found->n_bytes = n_bytes;
    found->count = hits_find(sought, text, looked_at, found->hits, HITS_MAX);
}

/* Tells each hit the row of a table that it is in: one row does not say what another does, such as
 * what a medicine is good for. */
static void find_rows(struct found *found, const struct passage_page *page)
{
    size_t hit = 0;
    for (uint32_t i = 1; i < page->document->node_count && hit < found->count; i++) {
        const struct node *node = &page->document->nodes[i];
        if (node->kind != NODE_TABLE_ROW)
            continue;
        while (hit < found->count && found->hits[hit].at.start + page->skipped < node->text)
            hit++;
        for (; hit < found->count &&
               found->hits[hit].at.start + page->skipped < node->text + node->text_bytes;
             hit++)
            found->hits[hit].row = i;
    }
}

/* sought: for what the words are worth; NULL: all the same. */
static void find_closest(struct found *found, const struct library_sought *sought, size_t max_bytes)
{
    size_t first = hits_window(sought, found->hits, found->count, max_bytes, &found->worth);
    found->at = found->count ? found->hits[first].at.start : 0;
}

/* The sentence around an offset, and what follows it in the same block. */
static struct library_mark sentence_at(const struct found *found, size_t at)
{
    const char *end = memchr(found->text + at, '\n', found->n_bytes - at);
    return (struct library_mark){sentence_start(found->text, found->n_bytes, at),
                                 end ? (size_t)(end - found->text) : found->n_bytes};
}

static bool is_shared(const struct passage_page *page, const struct found *found,
                      struct library_mark sentence)
{
    for (size_t i = 0; i < page->other_count; i++)
        if (memmem(document_text(page->others[i]), page->others[i]->text_bytes,
                   found->text + sentence.start, sentence.end - sentence.start))
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

/* Replaces a passage that another page has too by one that none has, if that is worth as much. */
static void find_own(const struct passage_page *page, struct found *found,
                     const struct library_sought *sought, size_t max_bytes)
{
    struct found left = *found;
    while (left.worth && left.worth == found->worth) {
        struct library_mark sentence = sentence_at(&left, left.at);
        if (!is_shared(page, &left, sentence)) {
            found->at = left.at;
            return;
        }
        leave_out(&left, sentence);
        find_closest(&left, sought, max_bytes);
    }
}

/* Whether an offset is in a card that says when to get help at once or today. */
static bool is_warning(const struct passage_page *page, size_t at)
{
    size_t place = page->skipped + at;
    for (uint32_t i = 1; i < page->document->node_count; i++) {
        const struct node *node = &page->document->nodes[i];
        if (node->kind == NODE_QUOTE &&
            (node->level == CARD_EMERGENCY || node->level == CARD_URGENT) && node->text <= place &&
            place < node->text + node->text_bytes)
            return true;
    }
    return false;
}

/* Whether a passage has none of the words that tell most: a page may be called by those alone. "Wet
 * myself back pain" is no question of "Do you have back pain but no sign from the list?" */
static bool tells_little(const struct found *found, const struct library_sought *sought,
                         size_t max_bytes)
{
    unsigned most = 0;
    unsigned told = 0;
    for (size_t i = 0; i < sought->phrase_count; i++)
        if (sought->phrases[i].worth > most)
            most = sought->phrases[i].worth;
    for (size_t i = 0; i < found->count; i++) {
        unsigned worth = sought->phrases[found->hits[i].phrase - 1].worth;
        if (found->hits[i].at.start >= found->at &&
            found->hits[i].at.end <= found->at + max_bytes && worth > told)
            told = worth;
    }
    return told < most;
}

struct passage passage_pick(const struct passage_page *page, const struct library_sought *sought,
                            size_t max_bytes)
{
    struct found described;
    struct found told = {.text = ""};
    const struct library_sought *weights = NULL;
    find(&described, sought, page->description, strlen(page->description));
    if (page->document) {
        find(&told, sought, document_text(page->document) + page->skipped,
             page->document->text_bytes - page->skipped);
        find_rows(&told, page);
    }
    find_closest(&described, weights, max_bytes);
    find_closest(&told, weights, max_bytes);
    /* A warning stays if most of the words are in it, however rare the others are. */
    if (told.worth <= described.worth || !is_warning(page, told.at)) {
        weights = sought;
        find_closest(&described, weights, max_bytes);
        find_closest(&told, weights, max_bytes);
    }
    if (described.n_bytes && described.worth >= told.worth)
        return (struct passage){.described = true, .at = described.at};
    if (described.n_bytes && weights && tells_little(&told, sought, max_bytes))
        return (struct passage){.described = true};
    find_own(page, &told, weights, max_bytes);
    return (struct passage){.at = told.at};
}
