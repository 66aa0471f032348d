/*
 * Notes on footnotes: in which line of which file one is that nothing refers to.
 */
#ifndef PAMPHLET_CONTENT_FOOTNOTE_NOTES_H
#define PAMPHLET_CONTENT_FOOTNOTE_NOTES_H

#include "content/footnotes.h"
#include "content/shortcodes.h"

enum { FOOTNOTE_NOTES_MAX = 100 }; /* per page */

/* Tells of each footnote that nothing refers to, and after FOOTNOTE_NOTES_MAX only that there are
 * more. s is the page's text as it stands in the file, shortcodes and the marks of included files
 * in it; context says where it begins. Lines behind divider_line were counted two too far on; 0:
 * none were. */
void footnotes_note_idle(const struct footnotes *footnotes, const char *s, size_t n_bytes,
                         unsigned divider_line, const struct shortcode_context *context,
                         struct notes *notes);

#endif
