/*
 * Notes on footnotes that nothing refers to, with their file and line.
 */
#ifndef PAMPHLET_CONTENT_FOOTNOTE_NOTES_H
#define PAMPHLET_CONTENT_FOOTNOTE_NOTES_H

#include "content/footnotes.h"
#include "content/shortcodes.h"

enum { FOOTNOTE_NOTES_MAX = 100 }; /* per page */

/* Adds a note on each footnote that nothing refers to; after FOOTNOTE_NOTES_MAX, one that there are
 * more. s is the page's text before shortcodes are expanded, with the marks of included files in
 * it; context says where it begins. Lines after divider_line were numbered two too high (0: there
 * is no such line). */
void footnotes_note_unreferenced(const struct footnotes *footnotes, const char *s, size_t n_bytes,
                                 unsigned divider_line, const struct shortcode_context *context,
                                 struct notes *notes);

#endif
