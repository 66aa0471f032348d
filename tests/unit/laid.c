#include "laid.h"

#include "layout/print.h"
#include "padded.h"

#include <stdlib.h>
#include <string.h>

struct document *laid_parse(const char *s)
{
    struct page page;
    page_init(&page, "p.md");
    parse_padded(&page, s, strlen(s), NULL, NULL);
    struct document *document = document_copy(page.document);
    page_done(&page);
    return document;
}

void laid_add(struct builder *builder, enum node_kind kind, const char *s)
{
    builder_open(builder, kind);
    builder_text(builder, NODE_TEXT, s, strlen(s));
    builder_close(builder);
}

bool laid_shows(const struct layout *layout, size_t line, const char *word)
{
    struct buffer text = {0};
    const struct line *at = &layout->lines.line[line];
    for (uint32_t i = 0; i < at->span_count; i++)
        buffer_add(&text, layout->lines.span[at->first_span + i].text,
                   layout->lines.span[at->first_span + i].bytes);
    bool shows = strstr(buffer_string(&text), word);
    buffer_done(&text);
    return shows;
}

void laid_out(struct laid *laid, struct document *document, struct layout_options options)
{
    *laid = (struct laid){.document = document};
    layout_make(&laid->layout, document, &options);
    print_lines(&laid->layout.lines, PRINT_PLAIN, &laid->text);
}

void laid_done(struct laid *laid)
{
    buffer_done(&laid->text);
    layout_done(&laid->layout);
    free(laid->document);
}

void laid_must_be(struct document *document, struct layout_options options, const char *lines)
{
    struct laid laid;
    laid_out(&laid, document, options);
    ck_assert_str_eq(buffer_string(&laid.text), lines);
    laid_done(&laid);
}
