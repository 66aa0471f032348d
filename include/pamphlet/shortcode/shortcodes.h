/*
 * Hugo's shortcodes: from {{< name >}} and {{% name %}} to Markdown and HTML.
 */
#ifndef PAMPHLET_SHORTCODE_SHORTCODES_H
#define PAMPHLET_SHORTCODE_SHORTCODES_H

#include "base/notes.h"
#include "content/value.h"

enum { SHORTCODE_DEPTH_MAX = 64 }; /* pairs within pairs; deeper ones only lose their tags */

/* What a page's shortcodes can ask for. All is lent. */
struct shortcode_context {
    const char *path; /* the page's, for notes */
    unsigned line;    /* where the text begins in the page's file, counted from 1 */
    unsigned column;
    const struct value *front;  /* the page's front matter, or NULL */
    const struct value *params; /* as in struct content_options */
    const struct value *words;  /* likewise */
};

/* The names of the tags that includes_expand leaves in a text, so that notes give the right line of
 * the right file and included code stays as it is. An author who writes them gets wrong line
 * numbers and nothing else. */
#define SHORTCODE_INCLUDED                                                                         \
    "pamphlet/included" /* "FILE" LINE INDENT COLUMN, as include_add_mark says */
#define SHORTCODE_OPENING "pamphlet/opening"   /* "<" or "%": shown as "{{<" or "{{%" */
#define SHORTCODE_LEFT_OUT "pamphlet/left-out" /* "FILE": a file that could not be included */

/* A quick look: whether s may have a shortcode. */
bool shortcodes_in(const char *s, size_t n_bytes);

/* Appends s, n_bytes long and less than 4 GiB, with its shortcodes expanded (shortcode/table.h has
 * the known ones). They are expanded everywhere, even in code, as in Hugo; but in code into plain
 * text. Unknown pairs keep the text between them, unknown lone tags vanish, and what is no tag is
 * shown as it is, each with a note. Takes time linear in n_bytes. */
void shortcodes_expand(struct buffer *out, const char *s, size_t n_bytes,
                       const struct shortcode_context *context, struct notes *notes);

#endif
