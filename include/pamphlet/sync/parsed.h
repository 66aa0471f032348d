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

/* What tells one state of a file from another; zeroed: the file cannot be examined. */
struct stamp {
    int64_t size_bytes;
    int64_t modified_ns; /* since 1970 */
    int64_t changed_ns;  /* likewise, of the inode */
    uint64_t inode;
};

struct parsed;

/* Opens the pages kept in a file, if they were kept under the same settings: a sum (sha256.h) of
 * all that affects parsing but the pages' own files. Never NULL, but there may be nothing in it. */
struct parsed *parsed_open(const char *file, const char *settings);

/* Keeps pages in an empty file, open for reading and writing, until parsed_close; the descriptor
 * stays the caller's. */
struct parsed *parsed_open_scratch(int fd);

/* Fills a page (page_init'ed, its language and kind set) as it was parsed from this state of its
 * file, and adds the notes. Returns its place; 0: it has to be parsed. */
uint64_t parsed_find(struct parsed *parsed, const struct stamp *stamp, struct page *page,
                     struct notes *notes);

/* Keeps a page as it was parsed, its links unresolved. Returns its place; 0: it cannot be kept. */
uint64_t parsed_keep(struct parsed *parsed, const struct stamp *stamp, const struct page *page,
                     const struct notes *notes);

/* The number of pages kept by an earlier reading. */
size_t parsed_count(const struct parsed *parsed);

/* The number of these that were found so far. */
size_t parsed_found(const struct parsed *parsed);

/* Replaces the old file by one with the pages that were found and kept, if anything changed.
 * Whatever goes wrong, and even if another process does the same, the file there is whole, or
 * missing. */
void parsed_finish(struct parsed *parsed);

/* Reads back the document of the page at a place, on the heap. Works until parsed_close, even if
 * the file was replaced meanwhile. NULL: it cannot be read. */
struct document *parsed_document(struct parsed *parsed, uint64_t place);

/* NULL is allowed. */
void parsed_close(struct parsed *parsed);

#endif
