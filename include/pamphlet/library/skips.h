/*
 * The index into a word's list that spans many leaves (FTS5's doclist index); for leaves.c only.
 */
#ifndef PAMPHLET_LIBRARY_SKIPS_H
#define PAMPHLET_LIBRARY_SKIPS_H

#include "library/store.h"

/* node_bytes: a node of this size is full. */
struct skips *skips_new(size_t node_bytes);
void skips_free(struct skips *skips);

/* skips_begin_list: a word's list starts on this leaf. skips_end_list: it is complete; returns
 * whether it got an index. */
void skips_begin_list(struct skips *skips, uint32_t leaf);
bool skips_end_list(struct skips *skips);

/* For leaves on which no word begins. skips_add_page: the first page whose entry begins on the
 * leaf, if one does. skips_add_leaf: the leaf is full; has_page: one did. */
void skips_add_page(struct skips *skips, uint32_t leaf, int64_t page);
void skips_add_leaf(struct skips *skips, bool has_page);

/* Writes all indexes as rows of (id, bytes), with ids counted from that of leaf 0, `leaves`. */
void skips_write(struct skips *skips, struct statement *row, int64_t leaves);

#endif
