/*
 * Makes the costly parts of each page in other processes and writes them in this one.
 *
 * A page's document is read when its turn comes and freed afterwards, so that a library of any size
 * holds one at a time. The hard idea is the order: bodies are written by id and words by
 * importance, each by rising keys. So a process first takes the words of its share of the pages, in
 * silence, while the writing process is busy with the rows that all lists need; then it makes
 * bodies, and gives the words last.
 */
#include "library/bodies.h"

#include "document/page_pack.h"
#include "library/entries.h"
#include "library/index.h"
#include "library/parallel.h"
#include "library/places.h"
#include "library/related.h"

#include <stdlib.h>
#include <string.h>

struct bodies {
    struct library *library;
    struct indexer *indexer;
    enum compress_how how;
    struct parallel *words; /* in the processes that take the words, */
    struct parallel *ahead; /* and in those that make the bodies */
    struct buffer block;    /* a page as page_pack leaves it */
    bool unread;            /* a document could not be read, so nothing that is made can be used */
    struct buffer made;
};

/* --- Where they are made --- */

/* A page's document; return it with give_back. */
static struct document *borrow(const struct library *library, uint32_t id)
{
    struct document *document = library->entries[id - 1].page.document;
    return document ? document : library->documents.read(library->documents.data, id);
}

static void give_back(const struct library *library, uint32_t id, struct document *document)
{
    if (library->entries[id - 1].page.document != document)
        free(document);
}

static void add_number(struct buffer *out, uint32_t number)
{
    buffer_add(out, (const char *)&number, sizeof number);
}

/* Moves the notes added since `before`, those on links, from the library to `out`. */
static void make_notes(struct library *library, size_t before, struct buffer *out)
{
    struct notes *notes = &library->notes;
    add_number(out, (uint32_t)(notes->count - before));
    for (size_t i = before; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        add_number(out, note->level);
        buffer_add_part(out, note->file, strlen(note->file));
        buffer_add_part(out, note->message, strlen(note->message));
    }
    notes->count = before;
}

void bodies_pack(const struct page *page, enum compress_how how, struct buffer *block,
                 struct buffer *out)
{
    block->used = 0;
    page_pack(block, page, NULL);
    compress_add(out, block->bytes, block->used, how);
}

static void add_pairs(struct buffer *out, struct library_pairs *pairs)
{
    buffer_add_part(out, pairs->list, pairs->count * sizeof *pairs->list);
    pairs_done(pairs);
}

static void make_body(struct bodies *bodies, uint32_t id, struct buffer *out)
{
    struct library *library = bodies->library;
    struct library_pairs links = {0};
    struct library_pairs places = {0};
    struct page page = library->entries[id - 1].page;
    size_t notes = library->notes.count;
    bool linked = page.document;
    page.document = borrow(library, id);
    if (!page.document ||
        (!linked && !library->documents.link(library->documents.data, id, page.document)))
        bodies->unread = true;
    make_notes(library, notes, out);
    related_add_links(library, id, page.document, &links);
    places_add(page.document, id, &places);
    add_pairs(out, &links);
    add_pairs(out, &places);
    struct buffer small = {0};
    bodies_pack(&page, bodies->how, &bodies->block, &small);
    buffer_add_part(out, small.bytes, small.used);
    buffer_done(&small);
    give_back(library, id, page.document);
}

static bool make(void *data, size_t item, struct buffer *out)
{
    struct bodies *bodies = data;
    make_body(bodies, (uint32_t)item + 1, out);
    return !bodies->unread;
}

/* Takes the words of a share of the pages and says how many each page has. */
static void take_words(void *data, unsigned nth, unsigned of, struct buffer *out)
{
    struct bodies *bodies = data;
    size_t end = indexer_share(bodies->indexer, nth + 1, of);
    for (size_t i = indexer_share(bodies->indexer, nth, of); i < end && !bodies->unread; i++) {
        uint32_t id = indexer_page(bodies->indexer, i);
        bool names = indexer_wants_names(bodies->indexer, i);
        struct document *document = names ? NULL : borrow(bodies->library, id);
        bodies->unread = !document && !names;
        if (!bodies->unread)
            indexer_take(bodies->indexer, i, document);
        if (document)
            give_back(bodies->library, id, document);
    }
    indexer_give_sizes(bodies->indexer, out);
}

static bool give_words(void *data, struct buffer *out)
{
    struct bodies *bodies = data;
    return !bodies->unread && indexer_give(bodies->indexer, out);
}

struct bodies *bodies_begin(struct library *library, const struct library_saving *saving)
{
    enum { PAGES_MIN = 256 }; /* for fewer pages this process takes the words */
    struct bodies *bodies = memory_new(sizeof *bodies);
    struct parallel_work words = {take_words, NULL, give_words, bodies};
    struct parallel_work work = {NULL, make, NULL, bodies};
    bodies->library = library;
    bodies->how = saving->quickly ? COMPRESS_QUICKLY : COMPRESS_WELL;
    bodies->indexer = indexer_new(library, &saving->scratch);
    bodies->words =
        parallel_begin(&words, 0, library->count < PAGES_MIN ? PARALLEL_HERE : PARALLEL_EACH_CORE);
    bodies->ahead = parallel_begin(&work, library->count, PARALLEL_EACH_CORE);
    return bodies;
}

/* --- Where they are written --- */

static uint32_t take_number(const char **from)
{
    uint32_t number;
    memcpy(&number, *from, sizeof number);
    *from += sizeof number;
    return number;
}

static void take_notes(struct notes *notes, const char **from)
{
    for (uint32_t left = take_number(from); left; left--) {
        enum note_level level = take_number(from);
        size_t file_bytes;
        size_t message_bytes;
        const char *at = buffer_take_part(from, &file_bytes);
        char *file = memory_copy(at, file_bytes);
        at = buffer_take_part(from, &message_bytes);
        notes_add(notes, level, file, 0, 0, "%.*s", (int)message_bytes, at);
        free(file);
    }
}

static void take_pairs(struct library_pairs *pairs, const char **from)
{
    size_t n_bytes;
    struct library_pair pair;
    const char *at = buffer_take_part(from, &n_bytes);
    for (const char *end = at + n_bytes; at < end; at += sizeof pair) {
        memcpy(&pair, at, sizeof pair);
        pairs_add(pairs, pair.first, pair.id);
    }
}

static void write_body(struct store *store, uint32_t id, const char **from)
{
    size_t n_bytes;
    struct statement *row = store_statement(store, "INSERT INTO body VALUES(?1, ?2)");
    const char *body = buffer_take_part(from, &n_bytes);
    statement_bind_number(row, 1, id);
    statement_bind_bytes(row, 2, body, n_bytes);
    statement_run(row);
}

static bool take_given(void *data, unsigned nth, struct buffer *out)
{
    return parallel_take_last(data, nth, out);
}

static struct merge_from words_from(const struct bodies *bodies)
{
    return (struct merge_from){take_given, bodies->words, parallel_processes(bodies->words)};
}

/* Each process gives the sizes of its pages before any words. */
static bool write_sizes(struct bodies *bodies, struct store *store)
{
    unsigned of = parallel_processes(bodies->words);
    bool whole = true;
    for (unsigned nth = 0; nth < of && whole; nth++) {
        bodies->made.used = 0;
        whole = parallel_take_first(bodies->words, nth, &bodies->made) &&
                indexer_write_sizes(bodies->indexer, store, nth, of, &bodies->made);
    }
    return whole;
}

static bool write_next_body(struct bodies *bodies, struct store *store, uint32_t id,
                            struct library_pairs *links, struct library_pairs *places)
{
    if (!parallel_take(bodies->ahead, &bodies->made))
        return false;
    const char *at = bodies->made.bytes;
    take_notes(&bodies->library->notes, &at);
    take_pairs(links, &at);
    take_pairs(places, &at);
    write_body(store, id, &at);
    return !store_trouble(store);
}

bool bodies_write(struct bodies *bodies, struct store *store, struct library_pairs *links,
                  struct library_pairs *places)
{
    enum { PARTS = 60 }; /* percent of the words; the rest is written while pages are related */
    struct merge_from from = words_from(bodies);
    double count = bodies->library->count;
    if (!write_sizes(bodies, store))
        return false;
    for (uint32_t id = 1; id <= bodies->library->count; id++) {
        if (!write_next_body(bodies, store, id, links, places))
            return false;
        indexer_write_some(bodies->indexer, &from, PARTS * id / count);
    }
    return !store_trouble(store);
}

bool bodies_write_index(struct bodies *bodies, struct store *store)
{
    struct merge_from from = words_from(bodies);
    indexer_write(bodies->indexer, &from);
    return !store_trouble(store);
}

bool bodies_end(struct bodies *bodies)
{
    struct buffer nothing = {0};
    for (unsigned nth = 0; nth < parallel_processes(bodies->ahead); nth++)
        parallel_take_last(bodies->ahead, nth, &nothing);
    buffer_done(&nothing);
    bool whole = parallel_end(bodies->words);
    whole = parallel_end(bodies->ahead) && whole;
    indexer_free(bodies->indexer);
    buffer_done(&bodies->block);
    buffer_done(&bodies->made);
    free(bodies);
    return whole;
}
