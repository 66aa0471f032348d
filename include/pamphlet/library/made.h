/*
 * Making a library in memory; for the writing half only. Whoever reads one uses library/library.h.
 *
 * It parses nothing. library_add and its neighbours fill it once; library_finish sorts its rows and
 * names; then its links are given their targets (library_document_in_place, library_set_documents),
 * and from there on it is only read.
 */
#ifndef PAMPHLET_LIBRARY_MADE_H
#define PAMPHLET_LIBRARY_MADE_H

#include "library/library.h"

/* On the heap; library_free. */
struct library *library_new(void);

/* Reserves room for this many pages, which is quicker than growing step by step. */
void library_expect(struct library *library, size_t pages);

/* Takes over a parsed page, with its memory, and returns its id: 1 for the first, 2 for the next.
 * The strings of its place are copied. */
uint32_t library_add(struct library *library, struct page *page, const struct library_place *place);

/* Puts a page into the list of a term. */
void library_add_to_term(struct library *library, uint32_t term, uint32_t id);

/* Adds a language, whose strings are copied, and returns its number, from 1. The first is the
 * default one until library_set_default_language. */
uint32_t library_add_language(struct library *library, const struct library_language *language);
void library_set_default_language(struct library *library, uint32_t language);

/* Lets a page be found by a name; id 0 for a file that is no page. Names are compared without
 * slashes at either end and without "index.html" or ".html" at the end. */
void library_name(struct library *library, const char *name, enum library_name_kind kind,
                  uint32_t id);

/* What the site says of itself; strings are copied, title and words cleaned to one line. */
void library_set_title(struct library *library, const char *title);
void library_set_base_path(struct library *library, const char *base_path);
void library_set_setting(struct library *library, const char *name, const char *words);

/* Sorts rows and names. No page can be added afterwards. */
void library_finish(struct library *library);

/* The page's document itself, not a copy, so that its links can be given their targets; NULL: it is
 * not in memory. */
struct document *library_document_in_place(struct library *library, uint32_t id);

/* Supplies the documents of pages that were added without one. library_save may call `read` and
 * `link` in processes of its own, and then what they change is seen there only. */
struct library_documents {
    /* The page's document on the heap, its links without targets; NULL: it cannot be read. */
    struct document *(*read)(void *data, uint32_t id);
    /* Gives its links their targets, and adds notes on them to the library's. False: what they lead
     * to cannot be read. */
    bool (*link)(void *data, uint32_t id, struct document *document);
    /* On the heap, a document that says that the page cannot be read at the moment. */
    struct document *(*stand_in)(void *data, uint32_t id);
    void *data;
};

/* After this the library may only be saved, while documents->data still exists, or be given all
 * documents after all (library_read_documents). */
void library_set_documents(struct library *library, const struct library_documents *documents);

/* Reads all documents into memory; stand_in makes those that cannot be read. */
void library_read_documents(struct library *library);

#endif
