/*
 * Care cards: what they are called in a page, and in words.
 */
#ifndef PAMPHLET_CONTENT_CARD_H
#define PAMPHLET_CONTENT_CARD_H

#include "document/document.h"

#include <stddef.h>

/* The card of a name ("emergency", in any case), CARD_NONE if there is none. */
enum node_card card_find(const char *name, size_t n_bytes);

/* Its level in words, with a colon: "Emergency:". */
const char *card_words(enum node_card card);

#endif
