/*
 * A page put together from what the library knows, in the one form that is shown, printed and read
 * aloud.
 */
#ifndef PAMPHLET_UI_COMPOSE_H
#define PAMPHLET_UI_COMPOSE_H

#include "document/document.h"
#include "layout/layout.h"
#include "library/library.h"

#include <stdint.h>

/* A page as it is read: its text, then the pages of its list, related pages, and its end. Lines
 * above the text say so if the page stands in for one in the query's language, and if its original
 * is newer. *shift: how many nodes those lines put before the page's own. Given to the caller. */
struct document *compose_page(const struct library *library, uint32_t page,
                              const struct library_query *query, uint32_t *shift);

/* The labels that the layout adds to an author's text, in the page's language like all else on the
 * page. For page 0, and on a site in English alone, they are in the reader's language: a site that
 * names no language counts as English. */
struct layout_words compose_words(const struct library *library, uint32_t page);

/* Whether the page's language runs from right to left. For any other language, and for page 0, the
 * words decide, because the text may be in a language that nobody declared. */
bool compose_is_rtl(const struct library *library, uint32_t page);

#endif
