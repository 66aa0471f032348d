/*
 * The words that lead to a list, such as "Do not:", or to a table's cell; for the files of search
 * only.
 */
#ifndef PAMPHLET_LIBRARY_LEADS_H
#define PAMPHLET_LIBRARY_LEADS_H

#include "document/document.h"
#include "library/search.h"

enum { LEADS_MAX = 4 };

/* Fills `leads` with those of the lists and table rows that contain the byte `at`, the outermost
 * first, and returns how many there are. `at` and the leads are counted from behind the first
 * `skipped` bytes of the document's text, of which no lead is taken. */
size_t leads_find(const struct document *document, size_t skipped, size_t at,
                  struct library_mark leads[LEADS_MAX]);

#endif
