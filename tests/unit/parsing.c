#include "parsing.h"

#include "padded.h"
#include "suites.h"

#include <string.h>

void parsing_begin(struct parsing *parsing, const char *s, const struct content_options *options)
{
    page_init(&parsing->page, "p.md");
    notes_init(&parsing->notes);
    parse_padded(&parsing->page, s, strlen(s), options, &parsing->notes);
    ck_assert(document_validate(parsing->page.document, document_bytes(parsing->page.document)));
}

void parsing_end(struct parsing *parsing)
{
    page_done(&parsing->page);
    notes_done(&parsing->notes);
}

void parsing_describe(struct buffer *out, const struct document *document, uint32_t index)
{
    static const char *const marks[NODE_MAX] = {
        [NODE_QUOTE] = "q",     [NODE_LIST] = "l",        [NODE_ITEM] = "i",
        [NODE_TABLE] = "t",     [NODE_TABLE_ROW] = "r",   [NODE_TABLE_CELL] = "c",
        [NODE_HEADING] = "h",   [NODE_PARAGRAPH] = "p",   [NODE_CODE_BLOCK] = "code",
        [NODE_TERM] = "dt",     [NODE_DEFINITION] = "dd", [NODE_DEFINITION_LIST] = "dl",
        [NODE_FOOTNOTE] = "fn",
    };
    const struct node *node = &document->nodes[index];
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE)
        buffer_add(out, node_text(document, node), node->text_bytes);
    if (node->kind == NODE_ANCHOR)
        buffer_format(out, "@%.*s ", (int)node->data_bytes, node_data(document, node));
    if (node->kind == NODE_BREAK)
        buffer_add_char(out, '/');
    if (marks[node->kind])
        buffer_format(out, "%s[", marks[node->kind]);
    for (uint32_t i = index + 1; i < index + node->size; i += document->nodes[i].size)
        parsing_describe(out, document, i);
    if (marks[node->kind])
        buffer_add_char(out, ']');
}
