/*
 * What pages, nodes and languages have become in a newer library of the same content. Ids and nodes
 * belong to one library; paths and addresses last.
 */
#ifndef PAMPHLET_UI_RENEW_H
#define PAMPHLET_UI_RENEW_H

#include "library/library.h"

/* The page of a file, 0: there is none. */
uint32_t renew_path(const char *path, const struct library *fresh);

/* The page of `fresh` that a page of `old` has become, 0: it is gone. */
uint32_t renew_page(const struct library *old, uint32_t page, const struct library *fresh);

/* The node of the page's document that a node of the old one has become; 0: the top. */
uint32_t renew_node(const struct library *old, uint32_t page, uint32_t node,
                    const struct library *fresh, uint32_t fresh_page);

/* The language of `fresh` that a language of `old` has become: the one with the same code, else the
 * default one; 0 stays 0. */
uint32_t renew_language(const struct library *old, uint32_t language, const struct library *fresh);

#endif
