/*
 * Care cards: quotes that begin with "[!EMERGENCY]" and the like.
 */
#ifndef PAMPHLET_CONTENT_CARDS_H
#define PAMPHLET_CONTENT_CARDS_H

#include "document/builder.h"

#include <stdbool.h>

/* What is known of the quote that is read. By value: zeroed but for the builder, which is lent. */
struct cards {
    struct builder *builder;
    bool quote_begins; /* the next text may be the first of a quote */
    bool title_open;   /* the next line end ends a card's title */
    bool title_strong; /* which stands in an element of its own */
};

/* A block begins: only a paragraph that is a quote's first can hold a mark. */
void cards_begin_block(struct cards *cards, bool is_paragraph);

/* The first text of a quote comes. If it is a mark ("[!NOTE]", in any case, "+" or "-" behind it
 * passed over as Obsidian's folding), the quote becomes a card, whose level is said in words, and
 * the rest of the line its title. Returns the bytes of the mark, up to the words behind it; 0 if it
 * is none. */
size_t cards_begin(struct cards *cards, const char *s, size_t n_bytes);

/* A line ends: behind a title the card's text begins. Returns whether there was one. */
bool cards_end_line(struct cards *cards);

/* The paragraph ends, and with it a title that was all there is. */
void cards_end_title(struct cards *cards);

#endif
