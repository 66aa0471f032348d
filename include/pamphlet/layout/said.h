/*
 * Whether the words of a link say already where it leads.
 */
#ifndef PAMPHLET_LAYOUT_SAID_H
#define PAMPHLET_LAYOUT_SAID_H

#include "document/document.h"

#include <stdbool.h>

/* Whether a link's words are the number that it calls or the address that it writes to: nobody has
 * to look that up, and a figure behind it would be taken for a part of it. A number may be written
 * as it is dialled at home or abroad ("01632 960123", "+44 (0)1632 960123" for
 * "tel:+44-1632-960123"), with other words around it. */
bool said_by_words(const struct document *document, const struct node *link);

#endif
