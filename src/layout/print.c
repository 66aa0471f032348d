/*
 * Lines to text, for pipes, printers and people who read in their shell.
 */
#include "layout/print.h"

#include "base/ascii.h"
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

static void print_ansi(const struct span *span, struct buffer *out)
{
    size_t before = out->used;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if (span->style & attributes[i].style)
            buffer_format(out, "%s%s", out->used == before ? "\033[" : ";",
                          attributes[i].parameter);
    if (out->used == before) {
        buffer_add(out, span->text, span->bytes);
        return;
    }
    buffer_add_char(out, 'm');
    buffer_add(out, span->text, span->bytes);
    buffer_add_string(out, "\033[0m");
}

void print_lines(const struct lines *lines, bool ansi, struct buffer *out)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->line[i];
        for (uint32_t j = 0; j < line->span_count; j++) {
            const struct span *span = &lines->span[line->first_span + j];
            if (ansi)
                print_ansi(span, out);
            else
                buffer_add(out, span->text, span->bytes);
        }
        out->used -= ascii_tail_bytes(out->bytes, out->used, " ");
        buffer_add_char(out, '\n');
    }
}

void print_address(const char *address, size_t n_bytes, struct buffer *out)
{
    if (n_bytes > 2 && memcmp(address, "//", 2) == 0)
        buffer_add_string(out, "https:");
    buffer_add(out, address, n_bytes);
}

void print_links(const struct document *document, struct buffer *out)
{
    unsigned number = 0;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!layout_numbers_link(document, node))
            continue;
        if (!number++)
            buffer_format(out, "\n%s\n", words_say("Links:"));
        buffer_add_char(out, '[');
        buffer_add_number(out, number);
        buffer_add_string(out, "] ");
        print_address(node_data(document, node), node->data_bytes, out);
        buffer_add_char(out, '\n');
    }
}
