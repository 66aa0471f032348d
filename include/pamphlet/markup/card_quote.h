/*
 * Care cards: quotes that begin with "[!EMERGENCY]" and the like.
 */
#ifndef PAMPHLET_MARKUP_CARD_QUOTE_H
#define PAMPHLET_MARKUP_CARD_QUOTE_H

#include "document/builder.h"

#include <stdbool.h>

/* The state of reading a quote. By value: zeroed except for the builder, which is lent. */
struct card_quote {
    struct builder *builder;
    bool quote_begins; /* the next text may be the first of a quote */
    bool title_open;   /* this line is a card's title */
    bool title_strong; /* the title is inside the open NODE_STRONG */
};

/* A block begins. Only the first paragraph of a quote can hold a mark. */
void card_quote_begin_block(struct card_quote *quote, bool is_paragraph);

/* The first text of a quote. If it begins with a mark ("[!NOTE]", in any case; a "+" or "-" after
 * it, Obsidian's folding, is skipped), the quote becomes a card, its level is written in words, and
 * the rest of the line is its title. Returns how many bytes of s the caller must skip, up to the
 * title; 0 if there is no mark. */
size_t card_quote_begin(struct card_quote *quote, const char *s, size_t n_bytes);

/* A line ends. If it was a card's title, begins the card's text and returns true. */
bool card_quote_end_line(struct card_quote *quote);

/* The paragraph ends, and with it a title that has no line end after it. */
void card_quote_end_title(struct card_quote *quote);

#endif
