/*
 * What the attributes of HTML's tags say.
 */
#include "markup/html_build.h"

#include <stdlib.h>

size_t html_keep_attribute(struct html *html, const struct html_token *tag, const char *name)
{
    struct buffer value = {0};
    size_t at = 0;
    if (html_attribute(tag, name, &value)) {
        const char *s = value.bytes;
        size_t n = value.used;
        for (; n && html_is_space(*s); n--)
            s++;
        while (n && html_is_space(s[n - 1]))
            n--;
        at = html_keep(html, s, n);
    }
    buffer_done(&value);
    return at;
}

void html_add_anchor(struct html *html, const struct html_token *tag, const char *attribute)
{
    struct buffer id = {0};
    if (html_attribute(tag, attribute, &id) && id.used)
        builder_anchor(html->builder, id.bytes, id.used);
    buffer_done(&id);
}

long html_number_attribute(const struct html_token *tag, const char *name, long least, long most,
                           long other)
{
    struct buffer value = {0};
    long number = other;
    if (html_attribute(tag, name, &value)) {
        char *end;
        long read = strtol(value.bytes, &end, 10);
        if (end != value.bytes)
            number = read < least ? least : read > most ? most : read;
    }
    buffer_done(&value);
    return number;
}
