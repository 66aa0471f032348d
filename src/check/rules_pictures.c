/*
 * Rules of pictures, from Markdown, shortcodes and front matter: their words, where they lie and
 * whether their files are there (L06, L20, L24).
 *
 * Refuses to ask for anything that is elsewhere: a picture of the site's own host is one of its
 * files.
 */
#include "base/text.h"
#include "check/files.h"
#include "check/page.h"
#include "content/shortcode_table.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool starts_with_words(const char *s, size_t n_bytes, const char *start)
{
    size_t n = strlen(start);
    return n_bytes >= n && strncasecmp(s, start, n) == 0 &&
           (n_bytes == n || !isalpha((unsigned char)s[n]));
}

/* The alternative text of a picture, wherever it comes from. */
static void check_alt(struct check *check, const struct check_page *page, struct source_place place,
                      const char *alt, size_t n_bytes, const char *address, size_t address_bytes)
{
    static const char *const starts[] = {"image of",      "picture of",  "photo of",
                                         "photograph of", "an image of", "a picture of",
                                         "a photo of"};
    size_t most = (size_t)check->config.limit[LIMIT_ALT_CHARACTERS];
    size_t count = text_count_graphemes(alt, n_bytes);
    const char *title = page->page->field[PAGE_TITLE];
    const char *file = address;
    for (size_t i = 0; i < address_bytes; i++)
        file = address[i] == '/' ? address + i + 1 : file;
    size_t file_bytes = (size_t)(address + address_bytes - file);
    if (count > most)
        check_add(check, page, RULE_L06, NOTE_WARNING, place,
                  "alternative text of %zu characters, more than %zu", count, most);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (starts_with_words(alt, n_bytes, starts[i]))
            check_add(check, page, RULE_L06, NOTE_WARNING, place,
                      "alternative text begins \"%.*s\": say what it shows", (int)strlen(starts[i]),
                      alt);
    if (check_is_same(alt, n_bytes, title, strlen(title)))
        check_add(check, page, RULE_L06, NOTE_WARNING, place,
                  "alternative text is the page's title");
    if (check_is_same(alt, n_bytes, file, file_bytes))
        check_add(check, page, RULE_L06, NOTE_WARNING, place,
                  "alternative text is the file's name");
}

static void check_picture_file(struct check *check, const struct check_page *page,
                               struct source_place place, const char *s, size_t n_bytes)
{
    check_skip_host(check, &s, &n_bytes);
    if (!n_bytes || check_is_outside(s, n_bytes))
        return;
    if (check_find_file(check, page, s, n_bytes) == FILE_NOWHERE)
        check_add(check, page, RULE_L24, NOTE_ERROR, place, "there is no file %.*s",
                  (int)(n_bytes > 200 ? 200 : n_bytes), s);
}

static void check_picture(struct check *check, const struct check_page *page, uint32_t i)
{
    const struct document *document = page->page->document;
    const struct node *node = &document->nodes[i];
    struct source_place place = check_link_place(page, i);
    size_t caption_bytes;
    const char *caption = document_caption(document, i, &caption_bytes);
    const char *alt = node_text(document, node);
    const char *address = node_data(document, node);
    int shown = (int)(node->data_bytes > 200 ? 200 : node->data_bytes);
    if (!node->text_bytes)
        check_add(check, page, RULE_L06, NOTE_ERROR, place, "a picture without alternative text");
    else
        check_alt(check, page, place, alt, node->text_bytes, address, node->data_bytes);
    if (check_is_same(alt, node->text_bytes, caption, caption_bytes))
        check_add(check, page, RULE_L06, NOTE_WARNING, place, "alternative text is the caption");
    const char *path = address;
    size_t path_bytes = node->data_bytes;
    check_skip_host(check, &path, &path_bytes);
    if (node->level == TARGET_OUTSIDE && path == address)
        check_add(check, page, RULE_L20, NOTE_ERROR, place, "a picture from elsewhere: %.*s", shown,
                  address);
    else if (node->level == TARGET_REFUSED)
        check_add(check, page, RULE_L20, NOTE_ERROR, place,
                  "a kind of address that no picture is taken from: %.*s", shown, address);
    else
        check_picture_file(check, page, place, address, node->data_bytes);
}

static void check_featured(struct check *check, const struct check_page *page)
{
    const struct value *image;
    const struct value *alt;
    const char *address = check_text(page, "featured_image", &image);
    const char *words = check_text(page, "featured_image_alt", &alt);
    if (!image || !*address)
        return;
    if (!alt)
        check_add(check, page, RULE_L06, NOTE_ERROR, check_value_place(page, image),
                  "featured_image without featured_image_alt");
    else if (*words)
        check_alt(check, page, check_value_place(page, alt), words, strlen(words), address,
                  strlen(address));
    check_picture_file(check, page, check_value_place(page, image), address, strlen(address));
}

/* A shortcode's picture without words is not in the document: readers would not know of it. */
static void check_shortcodes(struct check *check, const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    struct shortcode_tags tags;
    shortcode_tags_find(&tags, s, source->text.used);
    for (size_t i = 0; i < tags.count; i++) {
        const struct shortcode_tag *tag = &tags.list[i];
        struct shortcode_args args;
        if (tag->kind != SHORTCODE_OPENS || source->classes[tag->start] != SOURCE_SHORTCODE ||
            shortcode_find(s + tag->name, tag->name_bytes)->kind != &shortcode_picture)
            continue;
        shortcode_args_read(&args, s, tag, &check->arena);
        if (!shortcode_picture_has_alt(&args))
            check_add(check, page, RULE_L06, NOTE_ERROR, source_find(source, tag->start),
                      "a picture without alternative text");
    }
    shortcode_tags_done(&tags);
}

void rule_pictures(struct check *check, const struct check_page *page)
{
    const struct document *document = page->page->document;
    check_featured(check, page);
    check_shortcodes(check, page);
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_PICTURE && !(document->nodes[i].flags & NODE_FROM_HEAD))
            check_picture(check, page, i);
}
