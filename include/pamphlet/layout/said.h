/*
 * Whether the words of a link already say where it leads.
 */
#ifndef PAMPHLET_LAYOUT_SAID_H
#define PAMPHLET_LAYOUT_SAID_H

#include "document/document.h"

#include <stdbool.h>

/* Whether a link's words are the number that it calls or the address that it writes to. Then nobody
 * needs to look the address up, and a link number after them would be read as part of them. A
 * telephone number may be written as it is dialled at home or abroad ("01632 960123", "+44 (0)1632
 * 960123" for "tel:+44-1632-960123"), with other words around it. */
bool said_by_words(const struct document *document, const struct node *link);

#endif
