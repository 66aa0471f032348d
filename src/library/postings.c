/*
 * Gathers where each word occurs.
 *
 * Pages come one after the other, words are wanted one after the other, and all of them together do
 * not fit in memory: so now and then what was gathered is sorted and goes out as a run (runs.c),
 * and at last the runs are merged. The hard idea is the list of a word: pages are added at its end,
 * and it consists of pieces, each longer than the one before up to a limit, in one block that all
 * words share.
 */
#include "library/postings.h"

#include "library/merge.h"
#include "library/runs.h"
#include "library/varint.h"

#include "base/eight.h"
#include "base/map.h"

#include <stdlib.h>
#include <string.h>

enum {
    RUN_BYTES = 3 << 20, /* gathered before they go out */
    GIVEN_BYTES = 32 << 10,
    PIECE_BYTES = 12, /* in the first piece of a list */
    PIECE_BYTES_MAX = 1000,
};

/* A word, in one cache line, because most of the work is finding words. `list` and `piece` are
 * offsets in the block. */
struct gathered {
    uint64_t beginning; /* the first bytes, which are all of most words */
    const char *word;
    int64_t first; /* page */
    int64_t last;
    uint32_t hash;
    uint32_t list; /* the first piece, which begins with the offset of the next; 0: none yet */
    uint32_t piece;
    uint32_t list_bytes;
    uint32_t places;      /* the first on this page, counted from 1; 0: it is not on it */
    uint32_t last_place;  /* likewise */
    uint16_t piece_bytes; /* of the last piece, */
    uint16_t piece_used;  /* without its head */
    uint16_t word_bytes;
};

/* An occurrence of a word on the current page. */
struct stand {
    uint32_t at;
    uint32_t column;
    uint32_t next; /* the word's next, counted from 1 */
};

struct postings {
    struct runs *runs;
    struct merge *merge; /* of the runs, once postings are given back */
    struct gathered *words;
    size_t count;
    size_t room;
    uint64_t seed;   /* secret, so that nobody can write pages whose words collide */
    uint32_t *table; /* a hash table of indexes of words, counted from 1 */
    size_t table_room;
    struct arena arena; /* of the words themselves */
    char *block;
    size_t block_used;
    size_t block_room;

    struct stand *places; /* of this page */
    size_t place_count;
    size_t place_room;
    uint32_t *touched; /* words of this page */
    size_t touched_count;
    size_t touched_room;
    struct buffer entry;
    uint64_t places_bytes;
};

struct postings *postings_new(const struct library_scratch *scratch)
{
    struct postings *postings = memory_new(sizeof *postings);
    postings->runs = runs_new(scratch);
    postings->seed = map_seed();
    arena_init(&postings->arena);
    return postings;
}

/* Forgets the words. */
static void let_go(struct postings *postings)
{
    arena_done(&postings->arena);
    arena_init(&postings->arena);
    free(postings->words);
    free(postings->table);
    free(postings->block);
    postings->words = NULL;
    postings->table = NULL;
    postings->block = NULL;
    postings->count = postings->room = postings->table_room = 0;
    postings->block_used = postings->block_room = 0;
}

void postings_free(struct postings *postings)
{
    let_go(postings);
    if (postings->merge)
        merge_free(postings->merge);
    runs_free(postings->runs);
    free(postings->places);
    free(postings->touched);
    buffer_done(&postings->entry);
    free(postings);
}

/* --- Words --- */

/* What a word is looked up by. */
struct looked_for {
    const char *word;
    size_t n_bytes;
    uint64_t beginning;
    uint32_t hash;
};

static struct looked_for look_for(uint64_t seed, const char *word, size_t n_bytes)
{
    struct looked_for wanted = {.word = word, .n_bytes = n_bytes};
    wanted.beginning = n_bytes < EIGHT ? eight_few(word, n_bytes) : eight_at(word);
    wanted.hash = map_hash(seed, word, n_bytes);
    return wanted;
}

static void widen_table(struct postings *postings)
{
    enum { TABLE_MIN = 1 << 12 };
    size_t room = postings->table_room ? postings->table_room * 2 : TABLE_MIN;
    free(postings->table);
    postings->table = memory_new(room * sizeof *postings->table);
    postings->table_room = room;
    for (size_t i = 0; i < postings->count; i++) {
        size_t slot = postings->words[i].hash & (room - 1);
        while (postings->table[slot])
            slot = (slot + 1) & (room - 1);
        postings->table[slot] = (uint32_t)i + 1;
    }
}

static uint32_t add_word(struct postings *postings, const struct looked_for *wanted)
{
    postings->words =
        memory_grow(postings->words, &postings->room, postings->count + 1, sizeof *postings->words);
    postings->words[postings->count] =
        (struct gathered){.word = arena_copy(&postings->arena, wanted->word, wanted->n_bytes),
                          .word_bytes = (uint16_t)wanted->n_bytes,
                          .beginning = wanted->beginning,
                          .hash = wanted->hash};
    return (uint32_t)postings->count++;
}

static bool is_word(const struct gathered *known, const struct looked_for *wanted)
{
    return known->beginning == wanted->beginning && known->word_bytes == wanted->n_bytes &&
           (wanted->n_bytes <= sizeof known->beginning ||
            memcmp(known->word, wanted->word, wanted->n_bytes) == 0);
}

/* The index of a word, which is added if it is new. */
static uint32_t find_word(struct postings *postings, const char *word, size_t n_bytes)
{
    struct looked_for wanted = look_for(postings->seed, word, n_bytes);
    if (postings->count * 2 >= postings->table_room)
        widen_table(postings);
    size_t mask = postings->table_room - 1;
    size_t slot = wanted.hash & mask;
    for (; postings->table[slot]; slot = (slot + 1) & mask)
        if (is_word(&postings->words[postings->table[slot] - 1], &wanted))
            return postings->table[slot] - 1;
    postings->table[slot] = (uint32_t)postings->count + 1;
    return add_word(postings, &wanted);
}

/* Adds a place on the page and returns its number, counted from 1. */
static uint32_t add_place(struct postings *postings, unsigned column, uint32_t at)
{
    if (postings->place_count == postings->place_room)
        postings->places = memory_grow(postings->places, &postings->place_room,
                                       postings->place_count + 1, sizeof *postings->places);
    postings->places[postings->place_count++] = (struct stand){at, column, 0};
    return (uint32_t)postings->place_count;
}

static void touch(struct postings *postings, uint32_t index)
{
    postings->touched = memory_grow(postings->touched, &postings->touched_room,
                                    postings->touched_count + 1, sizeof *postings->touched);
    postings->touched[postings->touched_count++] = index;
}

void postings_add(struct postings *postings, unsigned column, uint32_t place, const char *word,
                  size_t n_bytes)
{
    uint32_t index = find_word(postings, word, n_bytes);
    uint32_t number = add_place(postings, column, place);
    struct gathered *known = &postings->words[index];
    if (known->places) {
        postings->places[known->last_place - 1].next = number;
    } else {
        known->places = number;
        touch(postings, index);
    }
    known->last_place = number;
}

/* --- Lists --- */

static uint32_t next_piece(uint32_t bytes)
{
    return bytes * 2 < PIECE_BYTES_MAX ? bytes * 2 : PIECE_BYTES_MAX;
}

static void begin_piece(struct postings *postings, struct gathered *known)
{
    uint32_t bytes = known->list ? next_piece(known->piece_bytes) : PIECE_BYTES;
    if (!postings->block_used)
        postings->block_used = sizeof(uint32_t); /* 0 is no place */
    uint32_t at = (uint32_t)postings->block_used;
    size_t end = postings->block_used + sizeof at + bytes;
    if (end > UINT32_MAX)
        fatal("out of memory");
    postings->block = memory_grow(postings->block, &postings->block_room, end, 1);
    postings->block_used = end;
    if (known->list)
        memcpy(postings->block + known->piece, &at, sizeof at);
    else
        known->list = at;
    known->piece = at;
    known->piece_bytes = (uint16_t)bytes;
    known->piece_used = 0;
}

static void append(struct postings *postings, struct gathered *known, const char *s, size_t n_bytes)
{
    known->list_bytes += (uint32_t)n_bytes;
    while (n_bytes) {
        if (known->piece_used == known->piece_bytes)
            begin_piece(postings, known);
        size_t room = known->piece_bytes - known->piece_used;
        size_t n = n_bytes < room ? n_bytes : room;
        memcpy(postings->block + known->piece + sizeof(uint32_t) + known->piece_used, s, n);
        known->piece_used = (uint16_t)(known->piece_used + n);
        s += n;
        n_bytes -= n;
    }
}

static void take_list(const struct postings *postings, const struct gathered *known, char *to)
{
    uint32_t left = known->list_bytes;
    uint32_t bytes = PIECE_BYTES;
    for (uint32_t at = known->list; left;) {
        uint32_t n = left < bytes ? left : bytes;
        memcpy(to, postings->block + at + sizeof at, n);
        memcpy(&at, postings->block + at, sizeof at);
        to += n;
        left -= n;
        bytes = next_piece(bytes);
    }
}

/* Appends the encoded places of a word on the page that ends. */
static void encode_places(const struct postings *postings, const struct gathered *known,
                          struct buffer *out)
{
    uint32_t column = 0;
    uint32_t before = 0;
    for (uint32_t i = known->places; i;) {
        const struct stand *place = &postings->places[i - 1];
        char *to = buffer_room(out, 3 * VARINT_BYTES_MAX);
        if (place->column != column) {
            *to++ = 1;
            to += varint_put(to, place->column);
            column = place->column;
            before = 0;
        }
        to += varint_put(to, (uint64_t)place->at - before + 2);
        before = place->at;
        out->used = (size_t)(to - out->bytes);
        i = place->next;
    }
}

/* The size of the places is only known once they are encoded, so room is left for what precedes
 * them. */
static void add_page(struct postings *postings, struct gathered *known, int64_t number)
{
    enum { HEAD_BYTES = 2 * VARINT_BYTES_MAX };
    struct buffer *entry = &postings->entry;
    char head[HEAD_BYTES];
    buffer_room(entry, HEAD_BYTES);
    entry->used = HEAD_BYTES;
    encode_places(postings, known, entry);
    size_t n = known->list ? varint_put(head, (uint64_t)(number - known->last)) : 0;
    n += varint_put(head + n, (entry->used - HEAD_BYTES) * 2);
    memcpy(entry->bytes + HEAD_BYTES - n, head, n);
    postings->places_bytes += entry->used - HEAD_BYTES;
    if (!known->list)
        known->first = number;
    append(postings, known, entry->bytes + HEAD_BYTES - n, entry->used - HEAD_BYTES + n);
    entry->used = 0;
    known->last = number;
    known->places = known->last_place = 0;
}

/* --- Runs --- */

static int compare(const void *left, const void *right)
{
    const struct gathered *a = left;
    const struct gathered *b = right;
    size_t n = a->word_bytes < b->word_bytes ? a->word_bytes : b->word_bytes;
    int order = memcmp(a->word, b->word, n);
    return order ? order : (a->word_bytes > b->word_bytes) - (a->word_bytes < b->word_bytes);
}

static void add_gathered(const void *data, size_t nth, struct buffer *out)
{
    const struct postings *postings = data;
    const struct gathered *known = &postings->words[nth];
    struct posting posting = {.word = known->word,
                              .word_bytes = known->word_bytes,
                              .first = known->first,
                              .last = known->last,
                              .list_bytes = known->list_bytes};
    posting_add_head(out, &posting);
    take_list(postings, known, buffer_room(out, known->list_bytes));
    out->used += known->list_bytes;
}

static void end_run(struct postings *postings, bool to_file)
{
    struct runs_record record = {add_gathered, postings};
    if (postings->count)
        qsort(postings->words, postings->count, sizeof *postings->words, compare);
    runs_add(postings->runs, &record, postings->count, to_file);
    let_go(postings);
}

void postings_end_page(struct postings *postings, int64_t number)
{
    for (size_t i = 0; i < postings->touched_count; i++)
        add_page(postings, &postings->words[postings->touched[i]], number);
    postings->place_count = postings->touched_count = 0;
    if (postings->block_used + postings->count * sizeof *postings->words >= RUN_BYTES)
        end_run(postings, true);
}

uint64_t postings_places_bytes(const struct postings *postings)
{
    return postings->places_bytes;
}

bool postings_give(struct postings *postings, struct buffer *out)
{
    size_t before = out->used;
    struct posting posting;
    if (!postings->merge) {
        end_run(postings, false);
        struct merge_from from = {runs_more, postings->runs, runs_count(postings->runs)};
        postings->merge = merge_new(&from);
    }
    while (out->used - before < GIVEN_BYTES && merge_next(postings->merge, &posting))
        posting_add(out, &posting);
    return out->used > before;
}
