/*
 * Files that a page includes: {{< readfile "x" >}} and {{% include "x" %}}.
 */
#ifndef PAMPHLET_CONTENT_INCLUDES_H
#define PAMPHLET_CONTENT_INCLUDES_H

#include "base/notes.h"

#include <stdbool.h>

enum {
    INCLUDES_DEPTH_MAX = 8,
    INCLUDES_BYTES_MAX = 4 * 1024 * 1024, /* of all that one page includes */
    INCLUDES_MAX = 1000,                  /* of one page */
};

/* Whether s may include files. */
bool includes_in(const char *s, size_t n_bytes);

/* Appends the text of a file and says whether it could; the path is below the content folder, with
 * no "." or ".." in it and no slash at its start. */
typedef bool includes_reader(void *context, const char *path, struct buffer *out);

/* The page that includes. */
struct includes_page {
    const char *path;  /* below the content folder */
    const char *shown; /* its name in notes */
    includes_reader *read;
    void *context; /* of read */
};

/* Appends the whole text of a page, n_bytes long and less than 4 GiB, with the files that its body
 * includes in their places. A file is looked for from the folder of what includes it, from the
 * page's, from the root, and from the page's first folder, which is a language's at times; with "/"
 * or "content/" before it, not from the first two. The file's front matter is left out; with
 * code="true" it is shown as code. What follows the first line of a file begins as the line that
 * includes it does, so it stays in its list item; within a sentence a file is one line, and within
 * a table's row, with shortcodes_expand, one cell. What cannot be included is named by a tag for
 * shortcodes_expand, with a note: not there, above the root, itself, too deep, too long, too many.
 * The marks in the text tell shortcodes_expand where each line is from. */
void includes_expand(struct buffer *out, const char *s, size_t n_bytes,
                     const struct includes_page *page, struct notes *notes);

#endif
