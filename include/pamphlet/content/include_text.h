/*
 * The text that stands for an included file.
 */
#ifndef PAMPHLET_CONTENT_INCLUDE_TEXT_H
#define PAMPHLET_CONTENT_INCLUDE_TEXT_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends the tag that says which file and line the text behind it is from. closes: "" where a file
 * begins, "/" where the text around it goes on. indent: bytes before each further line that are not
 * the file's; last: where a file begins the same for its first line, else the column. */
void include_add_mark(struct buffer *out, const char *closes, const char *path, unsigned line,
                      unsigned indent, unsigned last);

/* Appends a text. Alone on its lines, each further line is begun with prefix, an empty one with its
 * quote marks only, behind the marks of files; in a sentence line ends become blanks. */
void include_add_lines(struct buffer *out, const char *s, size_t n_bytes, const char *prefix,
                       bool alone);

/* Appends code, fenced if it is alone on its lines, else as a span. Tags in it are not run. */
void include_add_code(struct buffer *out, const struct buffer *code, bool alone,
                      const char *language);

/* Appends the tag that names a file which is not included, as the author wrote it. */
void include_add_left_out(struct buffer *out, const char *wanted);

#endif
