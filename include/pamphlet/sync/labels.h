/*
 * Translates what the program itself writes into a page.
 */
#ifndef PAMPHLET_SYNC_LABELS_H
#define PAMPHLET_SYNC_LABELS_H

#include "document/page.h"

/* Translates into the page's language the levels of its care cards ("Emergency:") and the sentences
 * in place of a text that cannot be shown. Does nothing if there is no translation into it
 * (base/words.h). */
void labels_translate(struct page *page, const char *language);

#endif
