/*
 * The words by which a page can be found, field by field; for the files of this room only.
 */
#ifndef PAMPHLET_LIBRARY_FIELDS_H
#define PAMPHLET_LIBRARY_FIELDS_H

#include "language/tokens.h"

#include "document/page.h"

/* The columns of the index, in the order of schema.c. */
enum { COLUMN_TITLE, COLUMN_NAMES, COLUMN_DESCRIPTION, COLUMN_BODY, COLUMN_MAX };

/* Calls `take` for each such word of a page and of its document (NULL: none), column by column in
 * their order. A token is lent until the next. */
typedef void fields_take(void *data, int column, const struct token *token);
void fields_give(const struct page *page, const struct document *document, fields_take *take,
                 void *data);

/* The same for its names in another language. */
void fields_give_foreign(const struct page *page, const char *code, fields_take *take, void *data);

#endif
