/*
 * The end of a page: who wrote it, from what, when it was checked and when it will be again, whom
 * to ask and how to get it in another form (Information Standard; NHS service manual).
 */
#ifndef PAMPHLET_UI_PAGE_END_H
#define PAMPHLET_UI_PAGE_END_H

#include "document/builder.h"
#include "library/library.h"

/* Appends the end of a page to a document; nothing if nothing is known. `now`: Unix time in
 * seconds. */
void page_end_add(struct builder *builder, const struct library *library, uint32_t page,
                  int64_t now);

/* Whether page_end_add would add anything. */
bool page_end_would_add(const struct library *library, uint32_t page);

#endif
