/*
 * Writes a part of a text on one line.
 *
 * Words that are crossed out are marked, because without their line they would say the opposite.
 */
#include "library/excerpt.h"

size_t excerpt_bytes_before(const struct excerpt_source *source)
{
    return source->document ? source->document->text_bytes - source->n_bytes : 0;
}

/* Adds text on one line, with a dot between blanks where a block ends. */
static void add_words(struct buffer *out, const char *text, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (text[i] == '\n')
            buffer_add_string(out, " · ");
        else
            buffer_add_char(out, text[i]);
}

/* The next crossed-out part before `end`. False: there is none. */
static bool next_struck(const struct excerpt_source *source, size_t at, size_t end,
                        struct library_mark *part)
{
    const struct document *document = source->document;
    size_t before = excerpt_bytes_before(source);
    for (uint32_t i = 1; document && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        size_t node_end = node->text + node->text_bytes;
        if (node->kind != NODE_STRIKE || node_end <= before + at || node->text >= before + end)
            continue;
        *part = (struct library_mark){node->text > before + at ? node->text - before : at,
                                      node_end < before + end ? node_end - before : end};
        return true;
    }
    return false;
}

void excerpt_add(const struct excerpt_source *source, size_t start, size_t end, struct buffer *out)
{
    const char *text = source->text;
    struct library_mark part;
    /* A crossed-out part that goes on after the end is cut off there. */
    for (; start < end && next_struck(source, start, end, &part); start = part.end) {
        add_words(out, text + start, part.start - start);
        buffer_add_string(out, source->struck);
        add_words(out, text + part.start, part.end - part.start);
        buffer_add_char(out, ']');
    }
    add_words(out, text + start, end - start);
}
