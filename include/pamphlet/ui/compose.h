/*
 * A page put together from what the library knows: the one form of it for whoever shows, prints or
 * reads it aloud.
 */
#ifndef PAMPHLET_UI_COMPOSE_H
#define PAMPHLET_UI_COMPOSE_H

#include "document/document.h"
#include "layout/layout.h"
#include "library/library.h"

#include <stdint.h>

/* A page as it is read: what stands in its list below its text, pages related to it, its end; and
 * above it a line that says so where it stands in for one in the query's language, and where its
 * original is newer. *shift: how many nodes that put before its own. Given to the caller. */
struct document *compose_page(const struct library *library, uint32_t page,
                              const struct library_query *query, uint32_t *shift);

/* What the layout says of an author's words, as all that stands within a page in the page's
 * language. A site with one language may not have said which, so there it is the reader's, and for
 * page 0. */
struct layout_words compose_words(const struct library *library, uint32_t page);

#endif
