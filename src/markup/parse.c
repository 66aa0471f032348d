/*
 * One page from bytes to document: front matter, summary divider, Markdown, title.
 *
 * Refuses to open files and to resolve links. Nothing that a file holds can make it fail: a page
 * that cannot be read rightly is still a page, with a name and with words that say so.
 */
#include "markup/parse.h"

#include "base/ending.h"
#include "base/text.h"
#include "base/words.h"
#include "content/front.h"
#include "content/scanner.h"
#include "dialect/dialect.h"
#include "markup/footnote_notes.h"
#include "markup/html_page.h"
#include "markup/markdown.h"
#include "markup/page_title.h"
#include "shortcode/shortcodes.h"
#include "markup/summary.h"

#include <stdlib.h>
#include <string.h>

/* A page's body on its way to the parser. */
struct body {
    const char *file; /* the whole text of the page's file, lent or in `even` */
    size_t file_bytes;
    struct buffer even;
    size_t start;  /* where the body begins in it */
    const char *s; /* the body, padded, as a rule in the file; NULL: it need not be parsed */
    size_t n_bytes;
    struct buffer own; /* holds s if that is no longer in the file */
    struct footnotes footnotes;
    struct buffer title_id; /* of the first heading, if it repeats the title and is left out */
    bool is_html;           /* from end to end */
    unsigned divider_line;  /* the last before the summary divider; 0: there is none */
    int divider_lines;      /* those behind are numbered so much higher than in the file */
};

/* The number of the line that an offset is in, counted from 1. */
static unsigned line_at(const char *s, size_t at)
{
    return (unsigned)text_count_line_ends(s, at) + 1;
}

/* Replaces the body's text, and pads the new one, which the body then owns. */
static void take_text(struct body *body, struct buffer *text)
{
    memset(buffer_room(text, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    buffer_done(&body->own);
    body->own = *text;
    body->s = text->bytes;
    body->n_bytes = text->used;
}

/* Whether a return stands at s that does not end its line together with the feed behind it. */
static bool is_lone_return(const char *s, const char *end)
{
    return *s == '\r' && (s + 1 == end || s[1] != '\n');
}

/* Whether a text has a vertical tab, a form feed, or a return that stands alone. */
static bool is_uneven(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    if (memchr(s, '\v', n_bytes) || memchr(s, '\f', n_bytes))
        return true;
    for (const char *at = s; (at = memchr(at, '\r', (size_t)(end - at))); at++)
        if (is_lone_return(at, end))
            return true;
    return false;
}

/* Makes blanks of vertical tabs and form feeds, which word processors write where a line or a page
 * ends: cleaning would leave them out and join the words beside them. Makes line feeds of returns
 * that stand alone, which only md4c takes for line ends; in "\r\r\n", which a careless conversion
 * leaves, they are blanks. Each stays one byte. */
static void even_out(struct body *body)
{
    const char *from = body->file;
    size_t n_bytes = body->file_bytes;
    if (!n_bytes || !is_uneven(from, n_bytes))
        return;
    buffer_add(&body->even, from, n_bytes);
    memset(buffer_room(&body->even, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    char *s = body->even.bytes;
    bool feed = false; /* a line feed follows, maybe behind returns */
    for (size_t i = n_bytes; i--; feed = from[i] == '\n' || (feed && from[i] == '\r')) {
        if (from[i] == '\v' || from[i] == '\f')
            s[i] = ' ';
        else if (is_lone_return(from + i, from + n_bytes))
            s[i] = feed ? ' ' : '\n';
    }
    body->file = s;
}

/* Makes a paragraph break of the first summary divider, as Hugo does. Where it stands between empty
 * lines it goes with those below it: several of them would have to be rewritten. */
static void part_at_divider(struct body *body)
{
    const char *s = body->s;
    const char *at = summary_divider(s, body->n_bytes);
    struct buffer parted = {0};
    if (!at)
        return;
    size_t before = (size_t)(at - s);
    size_t after = before + SUMMARY_DIVIDER_BYTES;
    after += ascii_lead_bytes(s + after, body->n_bytes - after, " ");
    bool apart = before > 1 && memcmp(at - 2, "\n\n", 2) == 0;
    size_t lines = apart ? ascii_lead_bytes(s + after, body->n_bytes - after, "\n") : 0;
    after += lines;
    body->divider_line = line_at(s, before) - apart;
    body->divider_lines = apart ? -(int)lines : 2;
    buffer_room(&parted, body->n_bytes + MARKDOWN_PADDING_BYTES);
    buffer_add(&parted, s, before);
    buffer_add_string(&parted, apart ? "" : "\n\n");
    buffer_add(&parted, s + after, body->n_bytes - after);
    take_text(body, &parted);
}

/* Rewrites a body in the Markdown that md4c knows. */
static void prepare_body(struct body *body)
{
    struct buffer rewritten = {0};
    part_at_divider(body);
    if (body->is_html)
        return;
    dialect_rewrite(&rewritten, body->s, body->n_bytes, &body->footnotes);
    take_text(body, &rewritten);
}

static void body_done(struct body *body)
{
    buffer_done(&body->even);
    buffer_done(&body->own);
    buffer_done(&body->title_id);
    footnotes_done(&body->footnotes);
}

static bool build_body(struct body *body, const struct content_options *options,
                       struct builder *builder)
{
    return (body->is_html ? html_page_build : markdown_build)(body->s, body->n_bytes, options,
                                                              &body->footnotes, builder);
}

/* Notes the footnotes that nothing refers to. */
static void note_footnotes(const struct body *body, const struct page *page, struct notes *notes)
{
    const struct shortcode_context context = {.path = page->path,
                                              .line = line_at(body->file, body->start)};
    const struct footnote_text text = {body->file + body->start, body->file_bytes - body->start,
                                       &context, body->divider_line, body->divider_lines};
    footnotes_note_unreferenced(&body->footnotes, &text, notes);
}

static void add_title(struct builder *builder, const struct page *page, const char *id,
                      size_t id_bytes)
{
    const char *title = page->field[PAGE_TITLE];
    if (!*title)
        return;
    builder_open(builder, NODE_HEADING);
    builder_set_level(builder, 1);
    builder_set_flags(builder, NODE_FROM_HEAD);
    builder_data(builder, id, id_bytes);
    builder_text(builder, NODE_TEXT, title, strlen(title));
    builder_close(builder);
}

/* Prose makes two bytes of document for each of its own; a table of empty cells, the densest text
 * there is, makes 33. */
size_t page_document_bytes_max(size_t file_bytes)
{
    enum { MIB = 1024 * 1024, LEAST = 4 * MIB, MOST = 128 * MIB, GROWTH = 40 };
    size_t bytes = LEAST + GROWTH * file_bytes;
    return bytes < MOST ? bytes : MOST;
}

/* Whether words lead to the block behind them, as "Do not take it if:" does. */
static bool leads_on(const struct builder *builder, const struct node *words,
                     const struct node *block)
{
    size_t end = words->text + words->text_bytes;
    return block->kind == NODE_LIST ||
           (block->kind != NODE_HEADING && ending_is_colon(buffer_string(&builder->text), end));
}

/* The block that the picture of the front matter stands before: what is behind the text's first
 * paragraph or card and what that leads to, otherwise the first. A small screen has no room for
 * both, and what a picture shows says less than what to do. */
static size_t find_place(const struct builder *builder)
{
    const struct node *nodes = builder->nodes;
    size_t at = 1;
    while (at < builder->count &&
           (nodes[at].flags & NODE_FROM_HEAD || nodes[at].kind == NODE_FOOTNOTE))
        at += nodes[at].size;
    if (at == builder->count || (nodes[at].kind != NODE_PARAGRAPH && nodes[at].kind != NODE_QUOTE))
        return at;
    size_t last = at;
    while ((at += nodes[last].size) < builder->count && leads_on(builder, &nodes[last], &nodes[at]))
        last = at;
    return at;
}

/* Adds the picture of the front matter to a built body, in its place. */
static void add_featured_picture(struct builder *builder, const struct page *page)
{
    const char *alt = page->field[PAGE_FEATURED_IMAGE_ALT];
    const char *address = page->field[PAGE_FEATURED_IMAGE];
    if (!*alt)
        return;
    while (builder->depth > 1)
        builder_close(builder);
    size_t place = find_place(builder);
    size_t picture = builder->count;
    builder_open(builder, NODE_PARAGRAPH);
    builder_open(builder, NODE_PICTURE);
    builder_set_flags(builder, NODE_FROM_HEAD);
    builder_data(builder, address, strlen(address));
    builder_text(builder, NODE_TEXT, alt, strlen(alt));
    builder_close(builder);
    builder_close(builder);
    if (place < picture)
        builder_move_last(builder, place, picture);
}

/* Expands the shortcodes in a body. Sets the line and column of the context, only now because most
 * pages have no shortcodes. */
static void expand_shortcodes(struct body *body, struct shortcode_context *context,
                              struct notes *notes)
{
    struct buffer expanded = {0};
    struct line_finder lines = {.s = body->file};
    line_find(&lines, body->start);
    context->line = lines.line + 1;
    context->column = (unsigned)(body->start - lines.line_start) + 1;
    shortcodes_expand(&expanded, body->s, body->n_bytes, context, notes);
    take_text(body, &expanded);
}

/* Parses the summary into a small document, of which only the words are kept. */
static void set_summary(struct page *page, const char *s, size_t n_bytes,
                        const struct content_options *options)
{
    struct body body = {0};
    struct buffer text = {0};
    struct builder builder;
    enum summary_kind kind;
    s = summary_find(page, s, &n_bytes, &kind);
    buffer_add(&text, s, n_bytes); /* a copy: the parser must not see the text that follows */
    take_text(&body, &text);
    body.is_html = kind != SUMMARY_GIVEN && html_page_is(page->path);
    prepare_body(&body);
    builder_init(&builder);
    builder.limit_bytes = page_document_bytes_max(n_bytes);
    build_body(&body, options, &builder);
    struct document *document = footnotes_gather(&body.footnotes, builder_finish(&builder));
    summary_set(page, document, kind);
    free(document);
    body_done(&body);
}

/* Adds to a page without a text what its front matter says of it, which a theme may show alone. A
 * section has its list. */
static void add_said(struct builder *builder, struct body *body, const struct page *page,
                     const struct content_options *options)
{
    const char *summary = page->field[PAGE_SUMMARY];
    const char *said = *summary ? summary : page->field[PAGE_DESCRIPTION];
    size_t first = builder->count;
    struct buffer text = {0};
    if (page->is_section || !*said)
        return;
    buffer_add_string(&text, said);
    take_text(body, &text);
    body->is_html = false;
    prepare_body(body);
    build_body(body, options, builder);
    for (size_t i = first; i < builder->count; i++)
        builder->nodes[i].flags |= NODE_FROM_HEAD;
}

/* Finds where the body begins: below the front matter, and a first heading that repeats its title.
 */
static void find_body(struct body *body, const struct page *page, size_t front_bytes,
                      enum heading_ids rule)
{
    body->start =
        front_bytes + title_skip_repeated(body->file + front_bytes, body->file_bytes - front_bytes,
                                          page->field[PAGE_TITLE], rule, &body->title_id);
    body->s = body->file + body->start;
    body->n_bytes = body->file_bytes - body->start;
    body->is_html = html_page_is(page->path);
}

/* Reads the front matter first, because shortcodes may ask for its values. */
static void read_body(struct body *body, struct page *page, const struct content_options *options,
                      struct notes *notes)
{
    struct arena arena;
    arena_init(&arena);
    struct shortcode_context context = {
        .path = page->path, .params = options->params, .words = options->words};
    struct front_reading front = {body->file, body->file_bytes, options, page, notes};
    find_body(body, page, front_read_values(&front, &arena, &context.front), options->heading_ids);
    bool whole = !options->fields_only || !*page->field[PAGE_TITLE];
    if ((whole || options->summary) && shortcodes_in(body->s, body->n_bytes))
        expand_shortcodes(body, &context, notes);
    if (options->summary)
        set_summary(page, body->s, body->n_bytes, options);
    if (whole)
        prepare_body(body);
    else
        body->s = NULL;
    arena_done(&arena);
}

/* Half a page is worse than none: its warning may be in the other half. full: the document has
 * outgrown its limit. */
static void refuse_text(struct page *page, size_t file_bytes, bool full, struct notes *notes)
{
    struct buffer limit = {0};
    if (full)
        buffer_format(&limit, "more than %zu MiB", page_document_bytes_max(file_bytes) >> 20);
    else
        buffer_add_string(&limit, "it takes more memory than a page may have");
    notes_add_to_file(
        notes, NOTE_ERROR, page->path,
        "the text cannot be read to its end: it is too large when it is read: %s; make two "
        "pages of it",
        limit.bytes);
    buffer_done(&limit);
    page_stand_in(page, WORDS("It becomes too large when it is read."));
}

void page_parse(struct page *page, const char *bytes, size_t n_bytes,
                const struct content_options *options, struct notes *notes)
{
    static const struct content_options defaults;
    struct body body = {.file = bytes, .file_bytes = n_bytes};
    if (!options)
        options = &defaults;
    even_out(&body);
    read_body(&body, page, options, notes);
    if (!body.s) {
        body_done(&body);
        title_find(page);
        return;
    }
    struct builder builder;
    builder_init(&builder);
    builder_expect(&builder, body.n_bytes);
    builder.limit_bytes = page_document_bytes_max(n_bytes);
    add_title(&builder, page, buffer_string(&body.title_id), body.title_id.used);
    size_t title_end = builder.count;
    bool whole = build_body(&body, options, &builder);
    if (builder.count == title_end)
        add_said(&builder, &body, page, options);
    bool full = builder_is_full(&builder);
    add_featured_picture(&builder, page);
    page->document = footnotes_gather(&body.footnotes, builder_finish(&builder));
    if (body.footnotes.labels.count)
        note_footnotes(&body, page, notes);
    body_done(&body);
    title_find(page);
    if (!whole)
        refuse_text(page, n_bytes, full, notes);
}

const char page_sorry[] = WORDS("This page cannot be shown here. Please ask a member of staff.");

/* Makes a document of the title and two paragraphs; the second may be "", for none. */
static void put_words(struct page *page, const char *first, const char *second)
{
    title_find(page);
    struct builder builder;
    builder_init(&builder);
    add_title(&builder, page, "", 0);
    builder_paragraph(&builder, first);
    if (*second)
        builder_paragraph(&builder, second);
    free(page->document);
    page->document = builder_finish(&builder);
}

void page_stand_in(struct page *page, const char *why)
{
    put_words(page, page_sorry, why);
}

void page_to_come(struct page *page, const char *words)
{
    put_words(page, words, "");
}
