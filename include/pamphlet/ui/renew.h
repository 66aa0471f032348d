/*
 * From one library to a newer one of the same content: what was what. Ids and nodes are a library's
 * own; paths and addresses stay.
 */
#ifndef PAMPHLET_UI_RENEW_H
#define PAMPHLET_UI_RENEW_H

#include "library/library.h"

/* The page of a file, 0: there is none. */
uint32_t renew_path(const char *path, const struct library *fresh);

/* The page of `fresh` that a page of `old` has become, 0: it is gone. */
uint32_t renew_page(const struct library *old, uint32_t page, const struct library *fresh);

/* The node of its document that a node of the old one has become; 0: the top. */
uint32_t renew_node(const struct library *old, uint32_t page, uint32_t node,
                    const struct library *fresh, uint32_t fresh_page);

/* The language that another one has become: the same, else the default one; 0 stays 0. */
uint32_t renew_language(const struct library *old, uint32_t language, const struct library *fresh);

#endif
