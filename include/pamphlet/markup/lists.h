/*
 * Lists and their items. md4c gives the kind and first number of a list once; here each item gets
 * its own.
 */
#ifndef PAMPHLET_MARKUP_LISTS_H
#define PAMPHLET_MARKUP_LISTS_H

#include "document/builder.h"

/* An open list, with the number of its next item. */
struct list_open {
    uint32_t number;
    bool ordered;
};

/* The open lists of one page. By value: zeroed except for the builder, which is lent; lists_done
 * frees. */
struct lists {
    struct builder *builder;
    struct list_open *open;
    size_t count;
    size_t room;
    bool item_begins; /* nothing of an item has been read yet */
};

void lists_done(struct lists *lists);

/* A list begins; flags: NODE_ORDERED, NODE_TIGHT; start: the number of its first item. */
void lists_open(struct lists *lists, unsigned flags, uint32_t start);

/* An item begins. It gets the next number of its list. */
void lists_open_item(struct lists *lists);

/* Call when something of an item is read that is no box: its words, unless lists_take_box is asked
 * first, or a block in it other than a paragraph. */
void lists_begin_words(struct lists *lists);

/* If an item begins with this text and the text with a task's box, "[x]", makes the item a task.
 * Returns the length of the box with the blank behind it; 0: there is none. */
size_t lists_take_box(struct lists *lists, const char *s, size_t n_bytes);

/* The list opened last ends. The caller closes its node. */
void lists_leave(struct lists *lists);

#endif
