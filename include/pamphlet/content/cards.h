/*
 * Care cards: quotes that begin with "[!EMERGENCY]" and the like.
 */
#ifndef PAMPHLET_CONTENT_CARDS_H
#define PAMPHLET_CONTENT_CARDS_H

#include "document/builder.h"

#include <stdbool.h>

/* The state of reading a quote. By value: zeroed except for the builder, which is lent. */
struct cards {
    struct builder *builder;
    bool quote_begins; /* the next text may be the first of a quote */
    bool title_open;   /* this line is a card's title */
    bool title_strong; /* the title is inside the open NODE_STRONG */
};

/* A block begins. Only the first paragraph of a quote can hold a mark. */
void cards_begin_block(struct cards *cards, bool is_paragraph);

/* The first text of a quote. If it begins with a mark ("[!NOTE]", in any case; a "+" or "-" after
 * it, Obsidian's folding, is skipped), the quote becomes a card, its level is written in words, and
 * the rest of the line is its title. Returns how many bytes of s the caller must skip, up to the
 * title; 0 if there is no mark. */
size_t cards_begin(struct cards *cards, const char *s, size_t n_bytes);

/* A line ends. If it was a card's title, begins the card's text and returns true. */
bool cards_end_line(struct cards *cards);

/* The paragraph ends, and with it a title that has no line end after it. */
void cards_end_title(struct cards *cards);

#endif
