/*
 * A page as text for a printer: what the screen shows, and below it where the paper comes from.
 *
 * Knows no printer: letters and line ends only. Words from right to left are in visual order, since
 * paper reorders nothing. The one hard idea: it is not known here where a sheet ends, and no phone
 * reads a QR code that continues on the next one, so the code is below the title, where every first
 * sheet has room.
 */
#include "ui/handout.h"

#include "base/text.h"
#include "base/words.h"
#include "document/builder.h"
#include "layout/print.h"
#include "ui/website.h"

#include <stdlib.h>
#include <string.h>

static void add_parted(struct builder *builder, const char *label, bool breaks, const char *words)
{
    if (!*words)
        return;
    builder_open(builder, NODE_PARAGRAPH);
    builder_text(builder, NODE_TEXT, label, strlen(label));
    if (breaks)
        builder_hard_break(builder);
    else if (*label)
        builder_text(builder, NODE_TEXT, " ", 1);
    builder_text(builder, NODE_TEXT, words, strlen(words));
    builder_close(builder);
}

static void add_line(struct builder *builder, const char *label, const char *words)
{
    add_parted(builder, label, false, words);
}

/* The page's address, on a line of its own if only that keeps it whole: nobody can tell whether the
 * hyphen at a line's end belongs to it. */
static void add_address(struct builder *builder, const struct handout *handout)
{
    const char *label = words_say("This page on the web:");
    const char *address = handout->address;
    size_t cols = text_cols(label, strlen(label)) + 1 + text_cols(address, strlen(address));
    add_parted(builder, label, cols > handout->cols, address);
}

/* What comes below the page. */
static struct document *end_of(const struct handout *handout)
{
    struct builder builder;
    builder_init(&builder);
    builder_rule(&builder);
    add_line(&builder, "", handout->emergency);
    add_line(&builder, words_say("Version:"), handout->version);
    add_line(&builder, words_say("Published by:"), handout->publisher);
    add_line(&builder, words_say("Questions?"), handout->contact);
    add_line(&builder, words_say("Another form or language:"), handout->formats);
    if (!*handout->code)
        add_address(&builder, handout);
    return builder_finish(&builder);
}

static struct document *address_of(const struct handout *handout)
{
    struct builder builder;
    builder_init(&builder);
    add_address(&builder, handout);
    return builder_finish(&builder);
}

static struct document *head_of(const struct handout *handout)
{
    struct builder builder;
    builder_init(&builder);
    builder_heading(&builder, 1, 0, handout->title);
    add_line(&builder, "", handout->site);
    return builder_finish(&builder);
}

static void add_document(const struct document *document, const struct handout *handout,
                         bool numbers, struct buffer *out)
{
    struct layout layout;
    struct layout_options options = {.cols = handout->cols,
                                     .number_links = numbers,
                                     .words = handout->words,
                                     .bidi = LAYOUT_BIDI_SHAPE,
                                     .direction = handout->direction};
    layout_make(&layout, document, &options);
    print_lines(&layout.lines, PRINT_PLAIN, out);
    layout_done(&layout);
}

/* The part of a page that a link leads to: "#disc", or nothing. */
static void add_fragment(const char *address, size_t n_bytes, struct buffer *out)
{
    const char *fragment = memchr(address, '#', n_bytes);
    if (fragment)
        buffer_add(out, fragment, n_bytes - (size_t)(fragment - address));
}

/* Where a link leads, for a reader who has only the paper: a page's address on the public website,
 * or its title if it has none; any other address as it can be typed elsewhere. */
static void add_target(const struct handout *handout, const struct node *link, struct buffer *out)
{
    const char *written = node_data(handout->document, link);
    if (link->level != TARGET_PAGE)
        website_link(handout->library, handout->page, written, link->data_bytes, out);
    else if (website_page(handout->library, link->page, out))
        add_fragment(written, link->data_bytes, out);
    else
        buffer_format(out, words_say("see the page: %s"),
                      library_row(handout->library, link->page).title);
}

/* One line for each link, by its number; NULL: there are none. An address that is longer than a
 * line goes on in the next. */
static struct document *links_of(const struct handout *handout)
{
    const struct document *document = handout->document;
    struct builder builder;
    unsigned number = 0;
    builder_init(&builder);
    for (uint32_t i = 0; (i = layout_next_numbered(document, i)) != 0;) {
        struct buffer line = {0};
        if (!number++) {
            builder_open(&builder, NODE_PARAGRAPH);
            builder_text(&builder, NODE_TEXT, words_say("Links:"), strlen(words_say("Links:")));
        }
        buffer_format(&line, "[%u] ", number);
        add_target(handout, &document->nodes[i], &line);
        builder_hard_break(&builder);
        builder_text(&builder, NODE_TEXT, line.bytes, line.used);
        buffer_done(&line);
    }
    if (number)
        builder_close(&builder);
    struct document *links = builder_finish(&builder);
    if (number)
        return links;
    free(links);
    return NULL;
}

/* Whether the page begins with its own title. */
static bool has_title(const struct handout *handout)
{
    const struct document *document = handout->document;
    uint32_t first = 1 + handout->shift;
    if (document->node_count < first + 2 || document->nodes[first].kind != NODE_HEADING)
        return false;
    const struct node *leaf = &document->nodes[document_first_leaf(document, first)];
    return leaf->text_bytes == strlen(handout->title) &&
           memcmp(node_text(document, leaf), handout->title, leaf->text_bytes) == 0;
}

/* Appends a part, if there is one, and an empty line; frees the part. */
static void add_part(struct document *part, const struct handout *handout, struct buffer *out)
{
    if (!part)
        return;
    add_document(part, handout, false, out);
    buffer_add_char(out, '\n');
    free(part);
}

static void add_code(const struct handout *handout, struct buffer *out)
{
    if (!*handout->code)
        return;
    add_part(address_of(handout), handout, out);
    buffer_add_string(out, handout->code);
}

/* Bytes of a page's lines up to the end of its title. The title, and all that is before it, are
 * blocks, each with an empty line below. */
static size_t title_bytes(const struct handout *handout, const struct buffer *body)
{
    const struct document *document = handout->document;
    const char *end = buffer_string(body);
    for (uint32_t i = 1; end && i <= 1 + handout->shift; i += document->nodes[i].size) {
        end = strstr(end, "\n\n");
        end = end ? end + 2 : NULL;
    }
    return end ? (size_t)(end - buffer_string(body)) : body->used;
}

void handout_make(const struct handout *handout, struct buffer *out)
{
    struct buffer body = {0};
    size_t n_bytes = 0;
    add_document(handout->document, handout, true, &body);
    if (has_title(handout))
        n_bytes = title_bytes(handout, &body);
    else
        add_part(head_of(handout), handout, out);
    buffer_add(out, buffer_string(&body), n_bytes);
    add_code(handout, out);
    buffer_add(out, buffer_string(&body) + n_bytes, body.used - n_bytes);
    buffer_add_char(out, '\n');
    add_part(links_of(handout), handout, out);
    add_part(end_of(handout), handout, out);
    buffer_done(&body);
}
