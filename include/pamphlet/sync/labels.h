/*
 * What the program itself writes into a page, in the page's own language.
 */
#ifndef PAMPHLET_SYNC_LABELS_H
#define PAMPHLET_SYNC_LABELS_H

#include "document/page.h"

/* The levels of its care cards ("Emergency:"), and the sentences in place of a text that cannot be
 * shown. Nothing where there are no words in that language (base/words.h). */
void labels_translate(struct page *page, const char *language);

#endif
