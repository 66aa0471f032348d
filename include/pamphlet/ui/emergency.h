/*
 * Help in an emergency, as the site's configuration says: the number, what it is called, and the
 * page that says when to call it.
 */
#ifndef PAMPHLET_UI_EMERGENCY_H
#define PAMPHLET_UI_EMERGENCY_H

#include "document/document.h"
#include "library/library.h"

/* What the number is called: the site's word, lent by the library, else our own, static. */
const char *emergency_label(const struct library *library);

/* The number, lent by the library; "" if the site names none. */
const char *emergency_number(const struct library *library);

/* Whether the site names a number or a page. */
bool emergency_is_set_up(const struct library *library);

/* Appends "Emergency: 999", or the label alone if there is no number. */
void emergency_write(const struct library *library, struct buffer *out);

/* The page that says what to do, 0 if the site names none that may be opened. */
uint32_t emergency_page(const struct library *library, const struct library_query *query);

/* What to do: the number first, then the page or, failing that, whom else to ask. NULL: the site
 * names no number, and no page that may be opened. Given to the caller. */
struct document *emergency_document(const struct library *library,
                                    const struct library_query *query);

#endif
