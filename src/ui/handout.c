/*
 * A page as text for a printer: what the screen shows, and below it where the paper comes from.
 *
 * Knows no printer: letters and line ends only. Has nothing of the reader in it: not the time, not
 * the place on the page, not what was looked for. Words from right to left are in visual order,
 * since paper reorders nothing. The one hard idea: it is not known here where a sheet ends, and no
 * phone reads a QR code that continues on the next one, so the code is below the title, where every
 * first sheet has room.
 */
#include "ui/handout.h"

#include "base/text.h"
#include "base/words.h"
#include "document/builder.h"
#include "kiosk/qr.h"
#include "layout/print.h"
#include "ui/compose.h"
#include "ui/emergency.h"
#include "ui/page_end.h"
#include "ui/website.h"

#include <stdlib.h>
#include <string.h>

struct handout {
    const struct library *library;
    uint32_t page;
    uint32_t cols;
    struct document *document; /* the page as it is read, */
    uint32_t shift;            /* with so many nodes before its own, */
    bool has_end;              /* and at its end who made it and whom to ask */
    char *title;
    struct buffer address; /* public; empty: it has none */
    struct buffer code;    /* its QR code as rows of block characters, each with a line end */
};

static void add_line(struct builder *builder, const char *label, const char *words)
{
    builder_labelled(builder, NODE_PARAGRAPH, label, words, strlen(words));
}

/* The page's address, if it has one: on a line of its own if only that keeps it whole. */
static void add_address(struct builder *builder, const struct handout *handout)
{
    const char *label = words_say("This page on the web:");
    const char *address = buffer_string(&handout->address);
    size_t cols = text_cols(label, strlen(label)) + 1 + text_cols(address, strlen(address));
    if (cols <= handout->cols || !*address) {
        add_line(builder, label, address);
        return;
    }
    builder_open(builder, NODE_PARAGRAPH);
    builder_strong(builder, label, strlen(label));
    builder_hard_break(builder);
    builder_text(builder, NODE_TEXT, address, strlen(address));
    builder_close(builder);
}

/* What comes below the page, but for what its own end says. */
static void add_end(struct builder *builder, const struct handout *handout)
{
    const struct library *library = handout->library;
    const char *const *field = library_page(library, handout->page)->field;
    uint32_t language = library_row(library, handout->page).language;
    bool own = handout->has_end;
    const char *publisher = own ? "" : field[PAGE_PUBLISHER];
    const char *site = library_title(library);
    struct buffer emergency = {0};
    builder_rule(builder);
    if (*emergency_number(library)) {
        emergency_write(library, &emergency);
        builder_paragraph(builder, emergency.bytes);
    }
    add_line(builder, words_say("Version:"), field[PAGE_VERSION]);
    add_line(builder, words_say("Published by:"), *field[PAGE_PUBLISHER] ? publisher : site);
    add_line(builder, words_say("Questions?"),
             own ? "" : library_setting_in(library, "contact", language));
    add_line(builder, words_say("Another form or language:"),
             own ? "" : library_setting_in(library, "formats", language));
    if (!handout->code.used)
        add_address(builder, handout);
    buffer_done(&emergency);
}

static void add_head(struct builder *builder, const struct handout *handout)
{
    builder_heading(builder, 1, 0, handout->title);
    if (*library_title(handout->library))
        builder_paragraph(builder, library_title(handout->library));
}

static void add_document(const struct document *document, const struct handout *handout,
                         bool numbers, struct buffer *out)
{
    struct layout layout;
    struct layout_options options = {.cols = handout->cols,
                                     .number_links = numbers,
                                     .words = compose_words(handout->library, handout->page),
                                     .bidi = LAYOUT_BIDI_SHAPE,
                                     .rtl = compose_is_rtl(handout->library, handout->page)};
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

/* Whether an address that begins behind a number is longer than the rest of the line, but not than
 * a line of its own. */
static bool stays_whole_below(const struct handout *handout, const char *line, size_t number_bytes)
{
    const char *address = line + number_bytes;
    return !strchr(address, ' ') && text_cols(line, strlen(line)) > handout->cols &&
           text_cols(address, strlen(address)) <= handout->cols;
}

/* One line for each link, by its number. An address that has no room behind its number has a line
 * of its own; what is longer than that goes on in the next. */
static void add_links(struct builder *builder, const struct handout *handout)
{
    const struct document *document = handout->document;
    unsigned number = 0;
    for (uint32_t i = 0; (i = layout_next_numbered(document, i)) != 0;) {
        struct buffer line = {0};
        if (!number++) {
            builder_open(builder, NODE_PARAGRAPH);
            builder_text(builder, NODE_TEXT, words_say("Links:"), strlen(words_say("Links:")));
        }
        buffer_format(&line, "[%u] ", number);
        size_t before = line.used;
        add_target(handout, &document->nodes[i], &line);
        builder_hard_break(builder);
        builder_text(builder, NODE_TEXT, line.bytes, before);
        if (stays_whole_below(handout, buffer_string(&line), before))
            builder_hard_break(builder);
        builder_text(builder, NODE_TEXT, line.bytes + before, line.used - before);
        buffer_done(&line);
    }
    if (number)
        builder_close(builder);
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

/* Appends a part beside the page, which decides for itself from where it runs, and an empty line;
 * nothing if there is nothing in it. */
static void add_part(const struct handout *handout, struct buffer *out,
                     void (*add)(struct builder *builder, const struct handout *handout))
{
    struct builder builder;
    builder_init(&builder);
    add(&builder, handout);
    struct document *part = builder_finish(&builder);
    if (part->node_count > 1) {
        add_document(part, handout, false, out);
        buffer_add_char(out, '\n');
    }
    free(part);
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

static void print(const struct handout *handout, struct buffer *out)
{
    struct buffer body = {0};
    size_t n_bytes = 0;
    add_document(handout->document, handout, true, &body);
    if (has_title(handout))
        n_bytes = title_bytes(handout, &body);
    else
        add_part(handout, out, add_head);
    buffer_add(out, buffer_string(&body), n_bytes);
    if (handout->code.used)
        add_part(handout, out, add_address);
    buffer_add(out, buffer_string(&handout->code), handout->code.used);
    buffer_add(out, buffer_string(&body) + n_bytes, body.used - n_bytes);
    buffer_add_char(out, '\n');
    add_part(handout, out, add_links);
    add_part(handout, out, add_end);
    buffer_done(&body);
}

/* Two modules to a character. Paper is light, so the characters' ink stands for dark modules. */
static void make_code(struct handout *handout, uint32_t cols)
{
    struct buffer *out = &handout->code;
    struct qr *qr = memory_new(sizeof *qr);
    if (qr_make(qr, buffer_string(&handout->address), handout->address.used, (int)cols))
        for (int y = -QR_QUIET; y < qr->side + QR_QUIET; y += 2) {
            for (int x = -QR_QUIET; x < qr->side + QR_QUIET; x++)
                buffer_add_string(out, qr_half_block(qr, y, x));
            buffer_add_char(out, '\n');
        }
    free(qr);
}

void handout_make(const struct view_context *context, uint32_t page, uint32_t cols,
                  struct buffer *out)
{
    const struct library *library = context->library;
    struct library_query query = view_query(context);
    const char *title = library_row(library, page).title;
    struct handout handout = {.library = library,
                              .page = page,
                              .cols = (uint32_t)view_words_cols(context, (int)cols),
                              .has_end = page_end_would_add(library, page),
                              .title = memory_copy(title, strlen(title))};
    handout.document = compose_page(library, page, &query, &handout.shift);
    if (website_page(library, page, &handout.address) && !context->ascii)
        make_code(&handout, cols);
    print(&handout, out);
    free(handout.title);
    free(handout.document);
    buffer_done(&handout.address);
    buffer_done(&handout.code);
}
