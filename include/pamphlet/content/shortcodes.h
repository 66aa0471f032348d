/*
 * Hugo's shortcodes: from {{< name >}} and {{% name %}} to Markdown and HTML.
 */
#ifndef PAMPHLET_CONTENT_SHORTCODES_H
#define PAMPHLET_CONTENT_SHORTCODES_H

#include "base/notes.h"
#include "content/value.h"

enum {
    SHORTCODE_DEPTH_MAX = 64,  /* pairs within pairs; deeper ones only lose their tags */
    SHORTCODE_NOTES_MAX = 100, /* per page */
};

/* What a page's shortcodes can ask for. All is lent. */
struct shortcode_context {
    const char *path; /* the page's, for notes */
    unsigned line;    /* where the text begins in the page's file, counted from 1 */
    unsigned column;
    const struct value *front;       /* the page's front matter, or NULL */
    const struct value *params;      /* the language's parameters, or NULL */
    const struct value *site_params; /* the site's, asked last, or NULL */
};

/* The names of the tags that includes_expand leaves in a text, so that notes still say the right
 * line of the right file and code that was included stays as it is. An author who writes them gets
 * wrong line numbers and nothing else. */
#define SHORTCODE_INCLUDED                                                                         \
    "pamphlet/included"                      /* "FILE" LINE INDENT, and closed: where it goes on */
#define SHORTCODE_OPENING "pamphlet/opening" /* "<" or "%": these marks, not as a tag */
#define SHORTCODE_LEFT_OUT "pamphlet/left-out" /* "FILE": a file that could not be included */

/* Whether there may be a shortcode in s. */
bool shortcodes_in(const char *s, size_t n_bytes);

/* Appends s, n_bytes long and less than 4 GiB, with its shortcodes expanded (shortcode_table.h has
 * the known ones). They run everywhere, in code too, as Hugo runs them; but what code becomes of
 * one there is plain text. Unknown pairs keep what stands between them, unknown lone ones vanish,
 * what is no tag is shown as it is; each with a note. Takes time linear in n_bytes. */
void shortcodes_expand(struct buffer *out, const char *s, size_t n_bytes,
                       const struct shortcode_context *context, struct notes *notes);

#endif
