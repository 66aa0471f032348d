/*
 * Translates what the program itself writes into a page.
 */
#ifndef PAMPHLET_SYNC_LABELS_H
#define PAMPHLET_SYNC_LABELS_H

#include "document/page.h"

#include <stdbool.h>

/* Translates into the page's language the levels of its care cards ("Emergency:") and the sentences
 * in place of a text that cannot be shown. Does nothing if there is no translation into it
 * (base/words.h). */
void labels_translate(struct page *page, const char *language);

/* Whether a page of this language says in its text's place that it cannot be shown. */
bool labels_is_stand_in(const struct document *document, const char *language);

#endif
