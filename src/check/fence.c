/*
 * What is wrong with the fence of front matter, where it is shown as text.
 */
#include "check/fence.h"

#include "base/text.h"
#include "check/typed_item.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char fence[] = "three hyphens (---) begin front matter, and this is shown as text: an "
                            "editor made one dash of them";
static const char no_fence[] = "these fields are shown as text: front matter stands between two "
                               "lines of ---";

/* Whether a line begins with a dash and has nothing but dashes and hyphens. */
static bool is_dashes(const struct line *line)
{
    size_t n = typed_begins_dash(line->s, line->n_bytes) ? 3 : 0;
    while (n && n < line->n_bytes && strchr(" \r-\xe2\x80\x93\x94", line->s[n]))
        n++;
    return n && n == line->n_bytes;
}

/* "title: ..." */
static bool begins_key(const struct line *line)
{
    size_t n = 0;
    while (n < line->n_bytes && isalpha((unsigned char)line->s[n]))
        n++;
    return n && n < line->n_bytes && line->s[n] == ':';
}

/* Whether a file begins with the field of its title, as in other programs ("Title: Back pain"). */
static bool begins_title(const struct line *line)
{
    return line->n_bytes > 6 && strncasecmp(line->s, "title:", 6) == 0;
}

const char *fence_fault(const struct source *source)
{
    size_t start = text_mark_bytes(source->text.bytes, source->text.used);
    if (start >= source->text.used)
        return NULL;
    struct line line = source_line(source, start);
    size_t next = source_line_next(source, &line);
    if (begins_title(&line))
        return no_fence;
    if (!is_dashes(&line) || next >= source->text.used)
        return NULL;
    line = source_line(source, next);
    return begins_key(&line) ? fence : NULL;
}
