/*
 * What leads to a list, or to a cell of a table: the first one of its row.
 *
 * Refuses the words before it that are a sentence of their own. The hard idea: an item of "Do not:"
 * on its own says the opposite, and so does one below a heading or below bold words alone.
 */
#include "library/leads.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "language/sentence.h"

/* Whether the words that end right before a list are a heading, or a paragraph that does not end as
 * a sentence does: "**Do not**". */
static bool leads_on(const struct document *document, const struct node *list, size_t end)
{
    for (const struct node *node = document->nodes + 1; node < list; node++) {
        if (node->text + node->text_bytes != end)
            continue;
        if (node->kind == NODE_HEADING)
            return true;
        if (node->kind == NODE_PARAGRAPH)
            return !sentence_ends(document_text(document), end);
        if (node->kind == NODE_LIST)
            return false; /* the words belong to an item */
    }
    return false;
}

/* The lead of a list: a heading right before it, or words that end in a colon or not as a sentence
 * does. False: it has none. */
static bool find_lead(const struct document *document, size_t skipped, const struct node *list,
                      struct library_mark *lead)
{
    const char *text = document_text(document) + skipped;
    size_t end = list->text > skipped ? list->text - skipped : 0;
    end -= ascii_tail_bytes(text, end, ASCII_BLANKS);
    if (!end || (!ending_is_colon(text, end) && !leads_on(document, list, skipped + end)))
        return false;
    *lead =
        (struct library_mark){sentence_start(text, document->text_bytes - skipped, end - 1), end};
    return true;
}

/* The first cell of a row: what the others say something of. False: there is none, it is empty, or
 * `at` is in it. */
static bool find_first_cell(const struct node *row, size_t skipped, size_t at,
                            struct library_mark *lead)
{
    const struct node *cell = row + 1;
    if (row->size < 2)
        return false;
    size_t end = cell->text + cell->text_bytes;
    if (cell->kind != NODE_TABLE_CELL || !cell->text_bytes || end > at || cell->text < skipped)
        return false;
    *lead = (struct library_mark){cell->text - skipped, end - skipped};
    return true;
}

size_t leads_find(const struct document *document, size_t skipped, size_t at,
                  struct library_mark leads[LEADS_MAX])
{
    size_t count = 0;
    at += skipped;
    for (uint32_t i = 1; i < document->node_count && count < LEADS_MAX; i++) {
        const struct node *node = &document->nodes[i];
        bool holds = node->text <= at && at < node->text + node->text_bytes;
        if (holds &&
            ((node->kind == NODE_LIST && find_lead(document, skipped, node, &leads[count])) ||
             (node->kind == NODE_TABLE_ROW && find_first_cell(node, skipped, at, &leads[count]))))
            count++;
    }
    return count;
}
