/*
 * Care cards: their names in a page, and their levels in words.
 */
#ifndef PAMPHLET_DOCUMENT_CARD_H
#define PAMPHLET_DOCUMENT_CARD_H

#include "document/document.h"

#include <stddef.h>

/* The card with a name ("emergency", in any case); CARD_NONE if there is none. */
enum node_card card_find(const char *name, size_t n_bytes);

/* Likewise, also by a name that other programs have for it ("danger", "info"). */
enum node_card card_find_other(const char *name, size_t n_bytes);

/* A card's own name ("emergency"). */
const char *card_name(enum node_card card);

/* A card's level in English words, with a colon ("Emergency:"); not translated here. */
const char *card_words(enum node_card card);

#endif
