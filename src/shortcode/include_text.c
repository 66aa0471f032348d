/*
 * The text that replaces the tag of an included file, and the marks that say where it is from.
 *
 * The hard idea: the result is plain text and goes through a pipe to the process that parses it, so
 * what that process must know travels in the text as tags: which file and line follow, and that
 * "{{<" in included code is no tag.
 */
#define _GNU_SOURCE /* memmem */
#include "shortcode/include_text.h"

#include "base/ascii.h"
#include "shortcode/tags.h"
#include "shortcode/escape.h"
#include "shortcode/shortcodes.h"

#include <string.h>

void include_add_mark(struct buffer *out, const struct include_mark *mark)
{
    buffer_format(out, "{{%% %s" SHORTCODE_INCLUDED " \"%s\" %u %u %u %%}}",
                  mark->goes_on ? "/" : "", mark->path, mark->line, mark->indent, mark->column);
}

/* Bytes of the marks that a line begins with. They stay in front of the prefix, so that the line's
 * own words directly follow it. */
static size_t mark_bytes(const char *s, size_t n_bytes)
{
    static const char *const marks[] = {"{{% " SHORTCODE_INCLUDED, "{{% /" SHORTCODE_INCLUDED};
    size_t at = 0;
    for (size_t i = 0; i < 2;) {
        size_t n = strlen(marks[i]);
        const char *end = NULL;
        if (n_bytes - at > n && memcmp(s + at, marks[i], n) == 0)
            end = memmem(s + at, n_bytes - at, "%}}", 3);
        at = end ? (size_t)(end - s) + 3 : at;
        i = end ? 0 : i + 1;
    }
    return at;
}

void include_add_lines(struct buffer *out, const char *s, size_t n_bytes, const char *prefix,
                       bool alone)
{
    size_t prefix_bytes = strlen(prefix);
    size_t empty_bytes = prefix_bytes - ascii_tail_bytes(prefix, prefix_bytes, " ");
    for (size_t at = 0; at < n_bytes;) {
        const char *end = memchr(s + at, '\n', n_bytes - at);
        size_t stop = end ? (size_t)(end - s) : n_bytes;
        size_t marks = at && alone ? mark_bytes(s + at, stop - at) : 0;
        buffer_add(out, s + at, marks);
        at += marks;
        if (at - marks && alone)
            buffer_add(out, prefix, stop > at ? prefix_bytes : empty_bytes);
        buffer_add(out, s + at, stop - at);
        if (end)
            buffer_add_char(out, alone ? '\n' : ' ');
        at = stop + (end != NULL);
    }
}

/* Appends code with each "{{<" and "{{%" replaced by a tag that shortcodes_expand turns back into
 * these characters. */
static void add_verbatim(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        if (shortcode_opens(s + i, n_bytes - i)) {
            buffer_format(out, "{{%% " SHORTCODE_OPENING " \"%c\" %%}}", s[i + 2]);
            i += 2;
        } else {
            buffer_add_char(out, s[i]);
        }
    }
}

void include_add_code(struct buffer *out, const struct buffer *code, bool alone,
                      const char *language)
{
    const char *s = buffer_string(code);
    size_t n_bytes = code->used;
    while (n_bytes && (s[n_bytes - 1] == '\n' || s[n_bytes - 1] == '\r'))
        n_bytes--;
    size_t fence = shortcode_longest_run(s, n_bytes) + 1;
    if (alone && fence < 3)
        fence = 3;
    buffer_add_repeated(out, "`", fence);
    if (alone && language)
        shortcode_add_language(out, language);
    buffer_add_char(out, alone ? '\n' : ' ');
    add_verbatim(out, s, n_bytes);
    buffer_add_char(out, alone ? '\n' : ' ');
    buffer_add_repeated(out, "`", fence);
}

void include_add_left_out(struct buffer *out, const char *wanted)
{
    enum { LEFT_OUT_BYTES_MAX = 200 };
    buffer_add_string(out, "{{% " SHORTCODE_LEFT_OUT " \"");
    for (size_t i = 0; wanted[i] && i < LEFT_OUT_BYTES_MAX; i++)
        if ((unsigned char)wanted[i] >= ' ' && !strchr("\"\\`", wanted[i]))
            buffer_add_char(out, wanted[i]);
    buffer_add_string(out, "\" %}}");
}
