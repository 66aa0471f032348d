/*
 * The marks of a draft.
 */
#ifndef PAMPHLET_CONTENT_DRAFT_H
#define PAMPHLET_CONTENT_DRAFT_H

#include "base/notes.h"
#include "content/value.h"

/* Whether a map of fields says that the page is a draft; "draft" takes precedence over "published",
 * as in Hugo. path is the page's, for the notes. */
bool draft_is_marked(const struct value *map, const char *path, struct notes *notes);

#endif
