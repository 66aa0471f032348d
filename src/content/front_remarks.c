/*
 * What YAML takes for a remark in a field that is one text, and was most likely meant as words:
 * "title: Exercise #1" is "Exercise" to it.
 *
 * Refuses to judge a remark as people write them, with a blank behind the #.
 */
#include "content/front_remarks.h"

#include "base/ascii.h"
#include "document/page.h"

#include <string.h>

/* The first byte of the file's line with this number, which is not above the text's first. */
static size_t find_line(const struct value_text *text, unsigned line)
{
    size_t at = 0;
    for (unsigned i = text->first_line; i < line && at < text->n_bytes; i++) {
        const char *end = memchr(text->s + at, '\n', text->n_bytes - at);
        at = end ? (size_t)(end - text->s) + 1 : text->n_bytes;
    }
    return at;
}

/* Where such a remark begins in the rest of a line; n_bytes: there is none. */
static size_t find_remark(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i + 1 < n_bytes && s[i] != '\n'; i++)
        if (s[i] == '#' && (!i || ascii_is_blank_in_line(s[i - 1])))
            return strchr("# \t\r\n", s[i + 1]) ? n_bytes : i;
    return n_bytes;
}

void front_note_remarks(const struct value *map, const struct value_text *text, struct notes *notes)
{
    static const enum page_field fields[] = {PAGE_TITLE, PAGE_LINK_TITLE, PAGE_DESCRIPTION,
                                             PAGE_SUMMARY};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *name = page_field_name(fields[i]);
        const struct value *value = value_find(map, name);
        if (!value || value->quoted || (value->kind != VALUE_SCALAR && value->kind != VALUE_NULL))
            continue;
        size_t at = find_line(text, value->line) + value->column - 1;
        size_t left = at < text->n_bytes ? text->n_bytes - at : 0;
        size_t remark = find_remark(text->s + text->n_bytes - left, left);
        if (remark < left)
            notes_add(
                notes, NOTE_WARNING, text->file, value->line, value->column + (unsigned)remark,
                "%s: from # on this is a remark, which nobody sees: put the text in quotes", name);
    }
}
