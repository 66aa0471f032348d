/*
 * Notes on footnotes that nothing refers to, with their file and line.
 */
#ifndef PAMPHLET_MARKUP_FOOTNOTE_NOTES_H
#define PAMPHLET_MARKUP_FOOTNOTE_NOTES_H

#include "markup/footnotes.h"
#include "shortcode/shortcodes.h"

/* The text that footnotes were written in: a page's, before shortcodes are expanded, with the marks
 * of included files in it. All is lent. */
struct footnote_text {
    const char *s;
    size_t n_bytes;
    const struct shortcode_context *context; /* where it begins */
    unsigned divider_line; /* lines after it were numbered too high, 0: there is none; */
    int divider_lines;     /* by so many */
};

/* Adds a note on each footnote that nothing refers to; after NOTES_OF_PAGE_MAX, one that there are
 * more. */
void footnotes_note_unreferenced(const struct footnotes *footnotes,
                                 const struct footnote_text *text, struct notes *notes);

#endif
