/*
 * A page as text for a printer: what the screen shows, and below it all that tells whoever finds
 * the paper in a year whether it still holds.
 *
 * Knows no printer: letters and line ends only. Words from right to left are in the order in which
 * they are seen, for paper reorders nothing.
 */
#include "layout/handout.h"

#include "base/words.h"
#include "document/builder.h"
#include "layout/print.h"

#include <stdlib.h>
#include <string.h>

static void add_line(struct builder *builder, const char *label, const char *words)
{
    if (!*words)
        return;
    builder_open(builder, NODE_PARAGRAPH);
    builder_text(builder, NODE_TEXT, label, strlen(label));
    if (*label)
        builder_text(builder, NODE_TEXT, " ", 1);
    builder_text(builder, NODE_TEXT, words, strlen(words));
    builder_close(builder);
}

/* What stands below the page. */
static struct document *end_of(const struct handout *handout)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_RULE);
    builder_close(&builder);
    add_line(&builder, "", handout->emergency);
    add_line(&builder, words_say("Version:"), handout->version);
    add_line(&builder, words_say("Last checked:"), handout->reviewed);
    add_line(&builder, words_say("Next check due:"), handout->next_review);
    add_line(&builder, words_say("Published by:"), handout->publisher);
    add_line(&builder, words_say("Questions?"), handout->contact);
    add_line(&builder, words_say("Another form or language:"), handout->formats);
    add_line(&builder, words_say("This page on the web:"), handout->address);
    return builder_finish(&builder);
}

static struct document *head_of(const struct handout *handout)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_HEADING);
    builder_set_level(&builder, 1);
    builder_text(&builder, NODE_TEXT, handout->title, strlen(handout->title));
    builder_close(&builder);
    add_line(&builder, "", handout->site);
    return builder_finish(&builder);
}

static void add_document(const struct document *document, uint32_t cols, bool numbers,
                         struct buffer *out)
{
    struct layout layout;
    struct layout_options options = {.cols = cols,
                                     .number_links = numbers,
                                     .picture = words_say("[Picture: "),
                                     .bidi = LAYOUT_BIDI_SHAPE};
    layout_make(&layout, document, &options);
    print_lines(&layout.lines, false, out);
    layout_done(&layout);
    if (numbers)
        print_links(document, out);
    buffer_add_char(out, '\n');
}

/* Whether the page begins with its own title. */
static bool has_title(const struct handout *handout)
{
    const struct document *document = handout->document;
    if (document->node_count < 3 || document->nodes[1].kind != NODE_HEADING)
        return false;
    const struct node *leaf = &document->nodes[document_first_leaf(document, 1)];
    return leaf->text_bytes == strlen(handout->title) &&
           memcmp(node_text(document, leaf), handout->title, leaf->text_bytes) == 0;
}

void handout_make(const struct handout *handout, struct buffer *out)
{
    struct document *end = end_of(handout);
    if (!has_title(handout)) {
        struct document *head = head_of(handout);
        add_document(head, handout->cols, false, out);
        free(head);
    }
    add_document(handout->document, handout->cols, true, out);
    add_document(end, handout->cols, false, out);
    free(end);
    buffer_add_string(out, handout->code);
}
