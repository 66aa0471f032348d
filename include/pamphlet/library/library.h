/*
 * The library: finished pages, their names and their order. What lists, links and search ask.
 *
 * It parses nothing and opens nothing. It is filled once by library_add and library_name, closed by
 * library_finish, and only read from then on.
 */
#ifndef PAMPHLET_LIBRARY_LIBRARY_H
#define PAMPHLET_LIBRARY_LIBRARY_H

#include "base/notes.h"
#include "document/page.h"

#include <stdbool.h>
#include <stddef.h>

struct library;

/* What a list shows of a page. Strings are cleaned, never NULL, lent by the library. */
struct library_row {
    uint32_t id;       /* counted from 1 */
    const char *title; /* linkTitle, else title */
    const char *description;
    const char *section; /* title of the section the page is in; "" at the root */
    const char *path;    /* below the content folder */
    const char *address; /* on the website, from the root */
};

/* What a name stands for: of two pages with one name, the smaller kind wins. */
enum library_name_kind { NAME_ADDRESS, NAME_PATH, NAME_ALIAS, NAME_LAST_PART, NAME_FILE };

struct library *library_new(void);
void library_free(struct library *library);

/* Takes a parsed page (its memory is the library's now) and returns its id. */
uint32_t library_add(struct library *library, struct page *page, const char *address);

/* Lets a page be found by a name; id 0 for a file that is no page. Names are compared folded,
 * without slashes at their ends and without "index.html" and ".html". */
void library_name(struct library *library, const char *name, enum library_name_kind kind,
                  uint32_t id);

/* No more pages: orders rows and names. */
void library_finish(struct library *library);

const char *library_title(const struct library *library);
void library_set_title(struct library *library, const char *title);

/* Notes on the content, for whoever fills and whoever prints. */
struct notes *library_notes(struct library *library);

uint32_t library_page_count(const struct library *library);

/* The page with this id (1 to library_page_count), lent. */
const struct page *library_page(const struct library *library, uint32_t id);
const char *library_address(const struct library *library, uint32_t id);

/* A list of pages, in the order a person sorts titles: those whose title holds the filter, folded.
 * An empty filter lists all. */
struct library_list {
    uint32_t *ids;
    size_t count;
};
void library_list(const struct library *library, const char *filter, struct library_list *list);
void library_list_done(struct library_list *list);
struct library_row library_row(const struct library *library, uint32_t id);

/* Copy of a page's document on the heap, given to the caller. */
struct document *library_document(const struct library *library, uint32_t id);

/* Sets the target of a link while the library is filled. */
struct document *library_document_in_place(struct library *library, uint32_t id);

enum library_found { FOUND_NOTHING, FOUND_PAGE, FOUND_FILE, FOUND_SEVERAL };

/* Looks a name up among the kinds up to `widest`; *id is the page's. */
enum library_found library_find(const struct library *library, const char *name, size_t n_bytes,
                                enum library_name_kind widest, uint32_t *id);

#endif
