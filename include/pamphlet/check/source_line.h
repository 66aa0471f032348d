/*
 * A page's source, line by line.
 */
#ifndef PAMPHLET_CHECK_SOURCE_LINE_H
#define PAMPHLET_CHECK_SOURCE_LINE_H

#include "check/source.h"
#include "dialect/line.h"

/* The line that begins at a byte, without the blanks and the marks of quotes before its words, and
 * without its end. */
struct line source_line(const struct source *source, size_t at);

/* Where the line behind this one begins. */
size_t source_line_next(const struct source *source, const struct line *line);

#endif
