/*
 * A page's source, line by line.
 */
#include "check/source_line.h"

#include "base/ascii.h"

#include <string.h>

struct line source_line(const struct source *source, size_t at)
{
    const char *s = source->text.bytes;
    const char *line_end = memchr(s + at, '\n', source->text.used - at);
    size_t end = line_end ? (size_t)(line_end - s) : source->text.used;
    at += ascii_lead_bytes(s + at, end - at, " \t>");
    return (struct line){s + at, end - at, 0};
}

size_t source_line_next(const struct source *source, const struct line *line)
{
    return (size_t)(line->s - source->text.bytes) + line->n_bytes + 1;
}
