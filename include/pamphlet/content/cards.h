/*
 * Care cards: quotes that begin with "[!EMERGENCY]" and the like.
 */
#ifndef PAMPHLET_CONTENT_CARDS_H
#define PAMPHLET_CONTENT_CARDS_H

#include "document/builder.h"

#include <stdbool.h>

/* What was read at the beginning of a card. */
struct card_mark {
    size_t n_bytes;   /* up to the words behind it */
    bool has_title;   /* they are one, which ends with the line */
    bool strong_open; /* NODE_STRONG is open, to be closed behind the title */
};

/* Reads the mark at s ("[!NOTE]", in any case, "+" or "-" behind it passed over as Obsidian's
 * folding). If it is one, the builder's open paragraph gets the level in words, and the quote it is
 * in becomes a card. Returns false, and changes nothing, where s is no such mark. */
bool card_begin(struct card_mark *mark, const char *s, size_t n_bytes, struct builder *builder);

#endif
