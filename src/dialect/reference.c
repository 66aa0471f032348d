/*
 * References that a bracket or a picture follows.
 *
 * To md4c, "twice a day[^1](see below)" is a link whose text is "^1": the note would be lost, and
 * so would the words in parentheses. To Goldmark it is a reference if there is such a footnote,
 * which only the whole page can tell: so everything that may be a label is collected first.
 * DIALECT_PART separates reference and bracket.
 *
 * Nor does md4c take "[NHS]![logo](nhs.png)" for a reference and a picture: it looks for a
 * single reference made of both.
 */
#include "dialect/state.h"

#include "base/text.h"

#include <string.h>

/* The bracket that ends the label at s, which follows "[^"; NULL: there is none. */
static const char *label_end(const char *s, const char *end)
{
    size_t left = (size_t)(end - s);
    return memchr(s, ']', left < FOOTNOTE_LABEL_BYTES_MAX ? left : FOOTNOTE_LABEL_BYTES_MAX);
}

void dialect_find_labels(struct names *labels, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = text_find_pair(at, (size_t)(end - at), '[', '^')); at += 2) {
        const char *stop = label_end(at + 2, end);
        if (stop && end - stop > 1 && stop[1] == ':')
            names_add(labels, at + 2, (size_t)(stop - at) - 2);
    }
}

/* The first bracket from `from` on that must be separated from a reference before it; `end` if
 * there is none. */
static const char *next_bracket(const char *line, const char *from, const char *end,
                                const struct names *labels)
{
    for (const char *at = from; (at = text_find_pair(at, (size_t)(end - at), '[', '^')); at += 2) {
        const char *stop = label_end(at + 2, end);
        bool follows = stop && end - stop > 1 && (stop[1] == '(' || stop[1] == '[');
        bool picture = at > line && at[-1] == '!';
        if (follows && !picture && names_find(labels, at + 2, (size_t)(stop - at) - 2))
            return stop + 1;
    }
    return end;
}

static const char *next_picture(const char *from, const char *end)
{
    for (const char *at = from; (at = text_find_pair(at, (size_t)(end - at), ']', '!')); at += 2)
        if (end - at > 2 && at[2] == '[')
            return at + 1;
    return end;
}

bool dialect_part_references(struct buffer *out, const char *s, size_t n_bytes,
                             const struct names *labels)
{
    const char *end = s + n_bytes;
    const char *from = s;
    const char *picture = next_picture(s, end);
    const char *bracket = labels->count ? next_bracket(s, s, end, labels) : end;
    while (picture < end || bracket < end) {
        const char *at = picture < bracket ? picture : bracket;
        buffer_add(out, from, (size_t)(at - from));
        buffer_add_char(out, DIALECT_PART);
        if (picture == at)
            picture = next_picture(at, end);
        else
            bracket = next_bracket(s, at, end, labels);
        from = at;
    }
    if (from > s)
        buffer_add(out, from, (size_t)(end - from));
    return from > s;
}
