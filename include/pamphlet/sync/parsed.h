/*
 * Pages as they were parsed, kept in the user's cache from one reading of a folder to the next, so
 * that only what changed is parsed again.
 */
#ifndef PAMPHLET_SYNC_PARSED_H
#define PAMPHLET_SYNC_PARSED_H

#include "base/notes.h"
#include "document/page.h"

#include <stddef.h>
#include <stdint.h>

/* What tells one state of a file from another; zeroed: it cannot be looked at. */
struct stamp {
    int64_t size_bytes;
    int64_t modified_ns; /* since 1970 */
    int64_t changed_ns;  /* the same of the inode */
    uint64_t inode;
};

struct parsed;

/* Opens what was kept in a file, if it was kept under the same settings: a sum (sha256.h) of all
 * that pages are read by besides themselves. Never NULL: there may be nothing in it. */
struct parsed *parsed_open(const char *file, const char *settings);

/* Keeps pages in an empty file, open for both, until parsed_close; the descriptor stays the
 * caller's. */
struct parsed *parsed_open_scratch(int fd);

/* Fills a page (page_init'ed, its language and kind set) as it was parsed from this state of its
 * file, and adds the notes. Returns its place; 0: it has to be parsed. */
uint64_t parsed_find(struct parsed *parsed, const struct stamp *stamp, struct page *page,
                     struct notes *notes);

/* Keeps a page as it was parsed, its links unresolved. Returns its place; 0: it cannot be kept. */
uint64_t parsed_keep(struct parsed *parsed, const struct stamp *stamp, const struct page *page,
                     const struct notes *notes);

/* Pages that were kept. */
size_t parsed_count(const struct parsed *parsed);

/* Pages that were found so far. */
size_t parsed_found(const struct parsed *parsed);

/* Puts what was found and kept in place of the old file, if anything changed. Whatever goes wrong,
 * and whoever does the same at once, there is a whole file in that place, or none. */
void parsed_finish(struct parsed *parsed);

/* The document of the page at a place, on the heap; until parsed_close, whatever became of the
 * file. NULL: the disk does not give it back. */
struct document *parsed_document(struct parsed *parsed, uint64_t place);

/* NULL is closed already. */
void parsed_close(struct parsed *parsed);

#endif
