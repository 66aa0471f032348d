/*
 * Where a page's source has blocks of HTML.
 *
 * Refuses those whose text is no text of the page: scripts, comments, preformatted text.
 */
#include "check/html_blocks.h"

#include "base/memory.h"
#include "dialect/line.h"

#include <stdlib.h>

/* What a line is, without the marks of the quotes and items that it begins or is in. */
static enum html_kind kind_of(const struct source *source, struct line line, bool in_paragraph)
{
    struct line_start start = line_read_start(&line);
    while (start.start == START_BULLET || start.start == START_NUMBER) {
        line.at += line_indent(&line) + start.mark_bytes;
        start = line_read_start(&line);
    }
    size_t from = (size_t)(line.s - source->text.bytes);
    bool text = from < source->text.used && source->classes[from] != SOURCE_CODE;
    bool begins = text && start.start == START_HTML && !(in_paragraph && start.html == HTML_TAG);
    return begins ? start.html : HTML_NONE;
}

static void add(struct html_blocks *blocks, enum html_kind kind, size_t from, size_t to)
{
    if (kind != HTML_ELEMENT && kind != HTML_TAG)
        return;
    blocks->rows =
        memory_grow(blocks->rows, &blocks->room, blocks->count + 1, sizeof *blocks->rows);
    blocks->rows[blocks->count++] = (struct html_block){.from = from, .to = to};
}

void html_blocks_find(struct html_blocks *blocks, const struct source *source)
{
    enum html_kind kind = HTML_NONE;
    size_t from = 0;
    bool in_paragraph = false;
    *blocks = (struct html_blocks){0};
    for (size_t at = 0; at < source->text.used;) {
        struct line line = source_line(source, at);
        enum html_kind begun = kind ? HTML_NONE : kind_of(source, line, in_paragraph);
        from = begun ? at : from;
        kind = begun ? begun : kind;
        if (kind && line_ends_html(&line, kind)) {
            add(blocks, kind, from, at);
            kind = HTML_NONE;
        }
        in_paragraph = !kind && !line_is_blank(&line);
        at = source_line_next(source, &line);
    }
    add(blocks, kind, from, source->text.used);
}

struct html_block *html_blocks_at(const struct html_blocks *blocks, size_t offset)
{
    size_t low = 0;
    size_t high = blocks->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (blocks->rows[middle].to <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < blocks->count && blocks->rows[low].from <= offset ? &blocks->rows[low] : NULL;
}

void html_blocks_done(struct html_blocks *blocks)
{
    free(blocks->rows);
}
