/*
 * The index of a word's list that lies on many leaves; for leaves.c only.
 */
#ifndef PAMPHLET_LIBRARY_SKIPS_H
#define PAMPHLET_LIBRARY_SKIPS_H

#include "library/store.h"

/* node_bytes: from so many on a node is full. */
struct skips *skips_new(size_t node_bytes);
void skips_free(struct skips *skips);

/* A list begins on a leaf, the last one goes on no more. skips_end_list says whether that one got
 * an index. */
void skips_begin_list(struct skips *skips, uint32_t leaf);
bool skips_end_list(struct skips *skips);

/* The first page on a leaf that begins with no word, and, when the leaf is full, that it had none;
 * has_page: but a page. */
void skips_add_page(struct skips *skips, uint32_t leaf, int64_t page);
void skips_add_leaf(struct skips *skips, bool has_page);

/* Writes all of them as rows of (id, bytes); the ids go up from that of the leaves. */
void skips_write(struct skips *skips, struct statement *row, int64_t leaves);

#endif
