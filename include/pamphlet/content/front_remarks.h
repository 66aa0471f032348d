/*
 * Remarks in front matter that were most likely meant as words.
 */
#ifndef PAMPHLET_CONTENT_FRONT_REMARKS_H
#define PAMPHLET_CONTENT_FRONT_REMARKS_H

#include "content/value.h"

/* Notes each that stands behind a field of the map that is one text. The text is the YAML that the
 * map was read from. */
void front_note_remarks(const struct value *map, const struct value_text *text,
                        struct notes *notes);

#endif
