/*
 * What the attributes of HTML's tags say.
 */
#include "markup/html_build.h"

#include <stdlib.h>

const struct buffer *html_value(struct html *html, const struct html_token *tag, const char *name)
{
    return html_attribute(tag, name, &html->value) ? &html->value : NULL;
}

size_t html_keep_attribute(struct html *html, const struct html_token *tag, const char *name)
{
    const struct buffer *value = html_value(html, tag, name);
    const char *s = value ? value->bytes : "";
    size_t n = value ? value->used : 0;
    for (; n && html_is_space(*s); n--)
        s++;
    while (n && html_is_space(s[n - 1]))
        n--;
    return html_keep(html, s, n);
}

void html_add_anchor(struct html *html, const struct html_token *tag, const char *attribute)
{
    const struct buffer *id = html_value(html, tag, attribute);
    if (id && id->used)
        builder_anchor(html->builder, id->bytes, id->used);
}

long html_number_attribute(struct html *html, const struct html_token *tag, const char *name,
                           long least, long most, long other)
{
    const struct buffer *value = html_value(html, tag, name);
    char *end = NULL;
    long read = value ? strtol(value->bytes, &end, 10) : 0;
    if (!value || end == value->bytes)
        return other;
    return read < least ? least : read > most ? most : read;
}
