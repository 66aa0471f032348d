/*
 * A library in a file: what library.h promises, answered row by row; for the files of this room
 * only. Nothing that is read is trusted: text is cleaned, numbers are bounded, documents are
 * validated, and what cannot be read says so in words.
 */
#ifndef PAMPHLET_LIBRARY_STORED_H
#define PAMPHLET_LIBRARY_STORED_H

#include "library/entries.h"
#include "library/related.h"
#include "library/store.h"

enum {
    STORED_ROWS = 64,         /* rows that are lent at once */
    STORED_PAGES = 4,         /* pages that are lent at once */
    STORED_IDS_MAX = 1 << 24, /* a file that claims more pages is refused */
};

/* Flags of a page, in the file. */
enum {
    STORED_GENERATED = 1 << 0,
    STORED_UNLISTED = 1 << 1,
    STORED_DRAFT = 1 << 2,
    STORED_BELOW_DRAFT = 1 << 3,
    STORED_SAME_TITLE = 1 << 4,
    STORED_APART = 1 << 5, /* times an enum library_apart */
};

/* A set of ids has one bit for each, and one for 0, which is no id. */
static inline bool stored_has_bit(const unsigned char *bits, uint32_t id)
{
    return bits[id / 8] & 1u << id % 8;
}
static inline void stored_set_bit(unsigned char *bits, uint32_t id)
{
    bits[id / 8] |= (unsigned char)(1u << id % 8);
}

/* An id in a run is little-endian, whatever machine made the file. */
enum { STORED_ID_BYTES = 4 };
static inline uint32_t stored_id(const unsigned char *s)
{
    return (uint32_t)s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24;
}

struct stored_row {
    struct library_row row;
    struct library_facts facts;
    uint32_t group; /* of translations, 0: none */
    struct arena arena;
};

/* Which row or page is in a place in memory. */
struct stored_slot {
    uint32_t id;
    uint64_t asked; /* when it last was, see stored.asked; 0: none is there */
};

struct stored {
    struct store *store;
    struct stored_row rows[STORED_ROWS];
    struct stored_slot row_slots[STORED_ROWS];
    struct page pages[STORED_PAGES];
    struct stored_slot page_slots[STORED_PAGES];
    uint64_t asked; /* counts the rows and pages asked for; what was longest ago is replaced */
    bool notes_read;
    void (*met_damage)(const char *file); /* NULL: nobody is told */
    const char *file;
};

/* The text in a column of a row, cleaned to one line, in the arena. */
const char *stored_text(struct arena *arena, struct statement *row, int column);

/* The number in a column of a row, 0 if it is not between 0 and `most`. */
uint32_t stored_number(struct statement *row, int column, size_t most);

/* A page's weight as the file says it; 0, as if none were set, where it is out of an int's range.
 */
int stored_weight(int64_t weight);

/* Ignores NULL. */
void stored_free(struct stored *stored);

/* A row, lent until STORED_ROWS others were asked for. Never NULL. */
const struct stored_row *stored_row(const struct library *library, uint32_t id);

/* A page, lent until STORED_PAGES others were asked for; it has a document. */
const struct page *stored_page(const struct library *library, uint32_t id);

/* As library_document and library_translation say. */
struct document *stored_document(const struct library *library, uint32_t id);
uint32_t stored_translation(const struct library *library, uint32_t id, uint32_t language);

/* The pages that the file has as related to one, ids checked; 0 after the last. */
struct related_row stored_related(const struct library *library, uint32_t id);

/* Appends the file's notes to the library's, the first time only. */
void stored_read_notes(struct library *library);

/* Fills *names, on the heap, with at most `max` names that have this key, in the order of names in
 * memory; returns how many. `key` is lent to them, other strings are the arena's. */
size_t stored_names(const struct library *library, const char *key, size_t max, struct arena *arena,
                    struct name **names);

/* stored_lists.c: the pages that a query asks for, in the order of titles. list->ids has room for
 * all pages. stored_jump: as library_list_jump says. */
void stored_list(const struct library *library, const struct library_query *query,
                 struct library_list *list);
size_t stored_jump(const struct library *library, const struct library_list *list, size_t from,
                   const char *folded, size_t n_bytes);

/* As library_next_list says. */
uint32_t stored_next_list(const struct library *library, enum library_kind kind, uint32_t after);

/* As library_has_ways says. */
bool stored_has_ways(const struct library *library);

/* stored_run.c: an empty set for the ids of all pages, the caller's; and the ids of a run, n_bytes
 * of them, added to one. */
unsigned char *stored_new_bits(const struct library *library);
void stored_set_bits(const struct library *library, unsigned char *bits, const unsigned char *ids,
                     size_t n_bytes);

/* Like stored_list, if the file has the list ready (a run) as it is at the query's time; only a
 * part of it is in memory at once. False: it has none. */
bool stored_run(const struct library *library, const struct library_query *query,
                struct library_list *list);
/* The whole run as a set of ids, the topics that are shown; the caller's. NULL: no run is ready. */
unsigned char *stored_run_bits(const struct library *library, const struct library_query *query);
uint32_t stored_run_id(struct library_run *run, size_t index);
uint32_t stored_run_language(const struct library_run *run);

/* The weights and dates of all pages, by id from 1, and no other facts; the caller's. */
struct library_facts *stored_all_facts(const struct library *library);

#endif
