/*
 * The text that replaces the tag of an included file.
 */
#ifndef PAMPHLET_SHORTCODE_INCLUDE_TEXT_H
#define PAMPHLET_SHORTCODE_INCLUDE_TEXT_H

#include "base/memory.h"

#include <stdbool.h>

/* Which file and line the text after a mark is from. */
struct include_mark {
    bool goes_on; /* the text around an included file goes on; else a file begins */
    const char *path;
    unsigned line;
    unsigned indent; /* bytes at the start of each further line that are not the file's */
    unsigned column; /* of the text that goes on, in its line; of a file that begins, the bytes of
                        its first line that are not the file's */
};

/* Appends a mark, which is a tag. */
void include_add_mark(struct buffer *out, const struct include_mark *mark);

/* Appends a text. alone: it has its lines to itself, and each further one begins with prefix (an
 * empty one only with its quote markers), which goes behind the line's marks. Otherwise the text is
 * within a sentence, and its line ends become blanks. */
void include_add_lines(struct buffer *out, const char *s, size_t n_bytes, const char *prefix,
                       bool alone);

/* Appends code, fenced if it is alone on its lines, else as a span. Tags in it are not run. */
void include_add_code(struct buffer *out, const struct buffer *code, bool alone,
                      const char *language);

/* Appends the tag that names a file which could not be included, as the author wrote it. */
void include_add_left_out(struct buffer *out, const char *wanted);

#endif
