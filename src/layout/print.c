/*
 * Lines to text, for pipes, printers and people who read in their shell.
 */
#include "layout/print.h"

#include "base/ascii.h"
#include "base/text.h"
#include "base/words.h"

#include <string.h>

/* ECMA-48 SGR parameters; a span with several styles gets several. */
static const struct {
    uint32_t style;
    const char *parameter;
} attributes[] = {
    {STYLE_TITLE | STYLE_HEADING | STYLE_STRONG, "1"},
    {STYLE_EMPHASIS, "3"},
    {STYLE_LINK, "4"},
    {STYLE_STRIKE, "9"},
};

/* Adds a span's text. What is left of soft hyphens, in code, is left out: it has no width, but many
 * terminals show a hyphen, and 5-0 for 50. */
static void print_text(const struct span *span, struct buffer *out)
{
    static const char soft[] = "\u00ad";
    const char *s = span->text;
    const char *end = s + span->bytes;
    if (span->cols == span->bytes) { /* ASCII */
        buffer_add(out, s, span->bytes);
        return;
    }
    for (const char *hyphen; (hyphen = text_find_pair(s, (size_t)(end - s), soft[0], soft[1]));
         s = hyphen + strlen(soft))
        buffer_add(out, s, (size_t)(hyphen - s));
    buffer_add(out, s, (size_t)(end - s));
}

static void print_ansi(const struct span *span, struct buffer *out)
{
    size_t before = out->used;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if (span->style & attributes[i].style)
            buffer_format(out, "%s%s", out->used == before ? "\033[" : ";",
                          attributes[i].parameter);
    if (out->used == before) {
        print_text(span, out);
        return;
    }
    buffer_add_char(out, 'm');
    print_text(span, out);
    buffer_add_string(out, "\033[0m");
}

void print_lines(const struct lines *lines, enum print_styles styles, struct buffer *out)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->line[i];
        for (uint32_t j = 0; j < line->span_count; j++) {
            const struct span *span = &lines->span[line->first_span + j];
            if (styles == PRINT_ANSI)
                print_ansi(span, out);
            else
                print_text(span, out);
        }
        out->used -= ascii_tail_bytes(out->bytes, out->used, " ");
        buffer_add_char(out, '\n');
    }
}

void print_links(const struct document *document, struct buffer *out)
{
    unsigned number = 0;
    for (uint32_t i = 0; (i = layout_next_numbered(document, i)) != 0;) {
        const struct node *node = &document->nodes[i];
        if (!number++)
            buffer_format(out, "\n%s\n", words_say("Links:"));
        buffer_add_char(out, '[');
        buffer_add_number(out, number);
        buffer_add_string(out, "] ");
        print_address("", node_data(document, node), node->data_bytes, out);
        buffer_add_char(out, '\n');
    }
}
