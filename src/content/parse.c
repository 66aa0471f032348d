/*
 * One page from bytes to document: front matter, summary divider, Markdown, title.
 *
 * Refuses to open files and to resolve links. Nothing that a file holds can make it fail: a page
 * that cannot be read rightly is still a page, with a name and with words that say so.
 */
#define _GNU_SOURCE /* memmem */
#include "content/parse.h"

#include "base/text.h"
#include "content/front.h"
#include "content/markdown.h"
#include "content/shortcodes.h"

#include <stdlib.h>
#include <string.h>

/* What a text may become: this much, and so many times its own length. A page of prose takes less
 * than twice its length, one of nothing but list items of one letter about twenty times. */
enum { DOCUMENT_BYTES_MIN = 4 * 1024 * 1024, DOCUMENT_GROWTH_MAX = 16 };

static const char divider[] = "<!--more-->";

/* The body as md4c gets it: padded, and the summary's divider made a paragraph break, as Hugo does
 * with its first occurrence. */
static struct buffer prepare_body(const char *s, size_t n_bytes)
{
    struct buffer body = {0};
    const size_t divider_bytes = sizeof divider - 1;
    const char *at = n_bytes ? memmem(s, n_bytes, divider, divider_bytes) : NULL;
    size_t before = at ? (size_t)(at - s) : n_bytes;
    buffer_room(&body, n_bytes + 2 + MARKDOWN_PADDING_BYTES);
    buffer_add(&body, s, before);
    if (at) {
        size_t after = before + divider_bytes;
        while (after < n_bytes && s[after] == ' ')
            after++;
        buffer_add_string(&body, "\n\n");
        buffer_add(&body, s + after, n_bytes - after);
    }
    memset(buffer_room(&body, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    return body;
}

static size_t base_name(const char *path, const char **name)
{
    const char *slash = strrchr(path, '/');
    *name = slash ? slash + 1 : path;
    const char *dot = strrchr(*name, '.');
    return dot && dot > *name ? (size_t)(dot - *name) : strlen(*name);
}

char *page_name_from_path(struct arena *arena, const char *path)
{
    const char *name;
    size_t n = base_name(path, &name);
    bool is_index =
        (n == 5 && memcmp(name, "index", 5) == 0) || (n == 6 && memcmp(name, "_index", 6) == 0);
    if (is_index && name > path) {
        const char *end = name - 1;
        for (name = end; name > path && name[-1] != '/';)
            name--;
        n = (size_t)(end - name);
    } else if (is_index) {
        return arena_string(arena, "Home");
    }
    char *words = text_clean_line(arena, name, n);
    for (char *c = words; *c; c++)
        if (*c == '-' || *c == '_')
            *c = ' ';
    if (*words >= 'a' && *words <= 'z')
        *words = (char)(*words - 'a' + 'A');
    return *words ? words : arena_string(arena, "Untitled");
}

/* The title, where the front matter gives none: the first heading, else the file's name. */
static void find_title(struct page *page)
{
    if (*page->field[PAGE_TITLE])
        return;
    const struct document *document = page->document;
    uint32_t heading = document ? document_first_heading(document) : 0;
    const char *title = "";
    if (heading) {
        const struct node *node = &document->nodes[heading];
        title = text_clean_line(&page->arena, node_text(document, node), node->text_bytes);
        page->title_source = TITLE_FROM_HEADING;
    }
    if (!*title) {
        title = page_name_from_path(&page->arena, page->path);
        page->title_source = TITLE_FROM_FILE;
    }
    page->field[PAGE_TITLE] = title;
}

static void add_title(struct builder *builder, const struct page *page)
{
    const char *title = page->field[PAGE_TITLE];
    if (!*title)
        return;
    builder_open(builder, NODE_HEADING);
    builder_set_level(builder, 1);
    builder_set_flags(builder, NODE_FROM_HEAD);
    builder_text(builder, NODE_TEXT, title, strlen(title));
    builder_close(builder);
}

/* Where the text begins: behind a first heading that only says the title again. */
static size_t skip_repeated_title(const char *s, size_t n_bytes, const char *title)
{
    size_t at = 0;
    while (at < n_bytes && strchr(" \t\r\n", s[at]) && s[at])
        at++;
    size_t title_bytes = strlen(title);
    if (!title_bytes || n_bytes - at < title_bytes + 2 || memcmp(s + at, "# ", 2) != 0 ||
        memcmp(s + at + 2, title, title_bytes) != 0)
        return 0;
    at += 2 + title_bytes;
    while (at < n_bytes && strchr(" \t\r#", s[at]) && s[at])
        at++;
    return at == n_bytes || s[at] == '\n' ? at : 0;
}

static void add_featured_picture(struct builder *builder, const struct page *page)
{
    const char *alt = page->field[PAGE_FEATURED_IMAGE_ALT];
    const char *address = page->field[PAGE_FEATURED_IMAGE];
    if (!*alt)
        return;
    builder_open(builder, NODE_PARAGRAPH);
    builder_open(builder, NODE_PICTURE);
    builder_set_flags(builder, NODE_FROM_HEAD);
    builder_data(builder, address, strlen(address));
    builder_text(builder, NODE_TEXT, alt, strlen(alt));
    builder_close(builder);
    builder_close(builder);
}

/* The text from start on with its shortcodes expanded. Lines are counted only here: most pages have
 * no shortcodes. */
static struct buffer expand_shortcodes(const char *bytes, size_t n_bytes, size_t start,
                                       struct shortcode_context *context, struct notes *notes)
{
    struct buffer expanded = {0};
    size_t line_start = 0;
    context->line = 1;
    for (size_t at = 0; at < start; at++) {
        if (bytes[at] != '\n')
            continue;
        context->line++;
        line_start = at + 1;
    }
    context->column = (unsigned)(start - line_start) + 1;
    shortcodes_expand(&expanded, bytes + start, n_bytes - start, context, notes);
    return expanded;
}

/* The body of a page as md4c gets it. The front matter lives as long as it takes, for shortcodes
 * ask for its values. */
static struct buffer read_body(struct page *page, const char *bytes, size_t n_bytes,
                               const struct content_options *options, struct notes *notes)
{
    struct arena arena;
    arena_init(&arena);
    struct shortcode_context context = {.path = page->path, .params = options->params};
    size_t start = front_read_values(bytes, n_bytes, options, page, &arena, &context.front, notes);
    start += skip_repeated_title(bytes + start, n_bytes - start, page->field[PAGE_TITLE]);
    struct buffer body;
    if (shortcodes_in(bytes + start, n_bytes - start)) {
        struct buffer text = expand_shortcodes(bytes, n_bytes, start, &context, notes);
        body = prepare_body(buffer_string(&text), text.used);
        buffer_done(&text);
    } else {
        body = prepare_body(bytes + start, n_bytes - start);
    }
    arena_done(&arena);
    return body;
}

void page_parse(struct page *page, const char *bytes, size_t n_bytes,
                const struct content_options *options, struct notes *notes)
{
    static const struct content_options defaults;
    if (!options)
        options = &defaults;
    struct buffer body = read_body(page, bytes, n_bytes, options, notes);
    struct builder builder;
    builder_init(&builder);
    builder.limit_bytes = DOCUMENT_BYTES_MIN + DOCUMENT_GROWTH_MAX * n_bytes;
    add_title(&builder, page);
    add_featured_picture(&builder, page);
    bool whole = markdown_build(body.bytes, body.used, options, &builder);
    page->document = builder_finish(&builder);
    buffer_done(&body);
    find_title(page);
    if (whole)
        return;
    /* Half a page is worse than none: what it warns of may stand in the other half. */
    notes_add(notes, NOTE_ERROR, page->path, 0, 0,
              "the text cannot be read to its end: it is nested or linked too deeply");
    page_stand_in(page, "It is nested or linked too deeply to be read.");
}

void page_stand_in(struct page *page, const char *why)
{
    static const char sorry[] = "This page cannot be shown here. Please ask a member of staff.";
    find_title(page);
    struct builder builder;
    builder_init(&builder);
    add_title(&builder, page);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, sorry, sizeof sorry - 1);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, why, strlen(why));
    builder_close(&builder);
    free(page->document);
    page->document = builder_finish(&builder);
}
