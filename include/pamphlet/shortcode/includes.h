/*
 * Files that a page includes: {{< readfile "x" >}} and {{% include "x" %}}.
 */
#ifndef PAMPHLET_SHORTCODE_INCLUDES_H
#define PAMPHLET_SHORTCODE_INCLUDES_H

#include "base/notes.h"

#include <stdbool.h>

enum {
    INCLUDES_DEPTH_MAX = 8,
    INCLUDES_BYTES_MAX = 4 * 1024 * 1024, /* of all that one page includes */
    INCLUDES_MAX = 1000,                  /* of one page */
};

/* Whether s may include files. */
bool includes_in(const char *s, size_t n_bytes);

enum includes_found { INCLUDES_NONE, INCLUDES_FOUND, INCLUDES_UNREADABLE };

/* Appends the text of a file, if it is there and can be read. The path is relative to the content
 * folder, with no "." or ".." in it and no slash at its start. */
typedef enum includes_found includes_reader(void *context, const char *path, struct buffer *out);

/* The page whose includes are expanded. */
struct includes_page {
    const char *path;  /* relative to the content folder */
    const char *shown; /* its name in notes */
    includes_reader *read;
    void *context; /* of read */
};

/* Appends the whole text of a page, n_bytes long and less than 4 GiB, with each include in its body
 * replaced by the file. A file is looked for in the folder of the file that includes it, the page's
 * folder, the root, and the page's topmost folder, which may be a language's; if its name begins
 * with "/" or "content/", only in the last two. Its front matter is left out; with code="true" it
 * is shown as code. Its further lines begin as the including line does, so they stay in the same
 * list item; within a sentence a file becomes one line, and within a table row, after
 * shortcodes_expand, one cell. A file that cannot be included (missing, outside the root, including
 * itself, too deep, too long, one too many) gets a note, and a tag names it for shortcodes_expand.
 * Marks in the text tell shortcodes_expand where each line is from. */
void includes_expand(struct buffer *out, const char *s, size_t n_bytes,
                     const struct includes_page *page, struct notes *notes);

#endif
