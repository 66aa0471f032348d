/*
 * Rules of pictures, from Markdown, shortcodes, HTML and front matter: their alternative text,
 * where they are from and whether their files exist (L06, L20, L24).
 *
 * Refuses to fetch anything: a picture at the site's own host is looked for among its files.
 */
#define _GNU_SOURCE /* memmem, memrchr */
#include "check/judges.h"

#include "base/list.h"
#include "base/text.h"
#include "check/files.h"
#include "check/page.h"
#include "markup/html_token.h"
#include "wording/phrases.h"

#include <string.h>

/* Beginnings that say what kind of thing a picture is, not what it shows; and words that say only
 * that. */
static const char starts[] =
    "image of|picture of|photo of|photograph of|an image of|a picture of|a photo of|"
    "a photograph of|the image of|image showing|picture showing|photo showing|this image shows|"
    "this picture shows|imagen de|foto de|fotografía de|una imagen de|una foto de|imagen del|"
    "foto del|una imagen del|una foto del|bild von|foto von|ein bild von|ein foto von|bild der|"
    "bild des|bild einer|bild eines|foto der|foto des|foto einer|foto eines|image de|photo de|"
    "photographie de|une image de|une photo de|image du|image des|photo du|photo des|une image du|"
    "une image des|une photo du|une photo des|image d|photo d|une image d|une photo d|"
    "zdjęcie przedstawiające|obraz przedstawiający|صورة ل";

static const char kinds[] =
    "image picture photo photograph graphic imagen foto bild zdjęcie obraz obrazek صورة";

/* Whether the alternative text is the name of the file, with or without its ending. */
static bool is_file_name(const char *alt, size_t n_bytes, const char *file, size_t file_bytes)
{
    const char *dot = memrchr(file, '.', file_bytes);
    size_t stem = dot ? (size_t)(dot - file) : file_bytes;
    return check_is_same(alt, n_bytes, file, file_bytes) ||
           (n_bytes == stem && memcmp(alt, file, stem) == 0);
}

/* Whether it is the name of some picture's file: "image1.jpg". */
static bool names_picture(const char *alt, size_t n_bytes)
{
    static const char endings[] = ".jpg|.jpeg|.png|.gif|.webp|.svg|.tif|.tiff|.bmp|.avif|.heic";
    return phrase_ends(alt, n_bytes, endings) && !memchr(alt, ' ', n_bytes);
}

/* Whether a text is what a camera or a word processor calls a picture: "DSC_0012", "Picture 1",
 * "Screenshot 2026-01-03 at 10.15", or no word at all. */
static bool is_number_of_picture(const char *alt, size_t n_bytes)
{
    static const char names[] = "image picture photo photograph graphic figure fig img dsc dscn "
                                "pxl imagen foto bild abbildung abb zdjęcie obraz rysunek صورة";
    static const char dated[] = "screenshot screen bildschirmfoto capture captura zrzut";
    size_t n = 0;
    while (n < n_bytes && text_is_letter_byte(alt[n]))
        n++;
    size_t next = n + ascii_lead_bytes(alt + n, n_bytes - n, " _-.");
    bool number = next < n_bytes && ascii_is_digit(alt[next]);
    if (number && list_has(dated, alt, n))
        return true;
    for (; next < n_bytes; next++)
        if (text_is_letter_byte(alt[next]))
            return false;
    return (number && list_has(names, alt, n)) || (n_bytes && !n);
}

/* Whether a program wrote the text, and says so. */
static bool is_generated(const char *alt, size_t n_bytes)
{
    static const char says[] =
        "automatically generated|AI-generated content|Automatisch generierte|"
        "générée automatiquement|generada automáticamente|wygenerowany automatycznie";
    return phrase_within(alt, n_bytes, says);
}

/* Bytes of the size that Obsidian wants at the end of alternative text, and of its bar: "|300",
 * "|300x200"; 0: there is none. */
static size_t size_bytes(const char *alt, size_t n_bytes)
{
    const char *bar = memrchr(alt, '|', n_bytes);
    size_t n = bar ? n_bytes - (size_t)(bar - alt) : 0;
    return n > 1 && ascii_lead_bytes(bar + 1, n - 1, "0123456789x") == n - 1 ? n : 0;
}

/* The alternative text of a picture, wherever it comes from, and the address of its file. */
struct picture_words {
    struct source_place place;
    const char *alt;
    size_t alt_bytes;
    const char *address;
    size_t address_bytes;
};

static void check_kind(const struct check_page *page, const struct picture_words *words)
{
    const char *alt = words->alt;
    size_t n_bytes = words->alt_bytes;
    size_t start = phrase_begins_whole(alt, n_bytes, starts);
    if (start)
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "alternative text begins \"%.*s\": say what it shows", (int)start, alt);
    if (is_generated(alt, n_bytes))
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "a program wrote this alternative text: say what the picture shows");
    size_t size = size_bytes(alt, n_bytes);
    if (size && size < n_bytes)
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "the size %.*s is a part of the alternative text, and read out: leave it out",
                  (int)size, alt + n_bytes - size);
    if (list_has(kinds, alt, n_bytes) || is_number_of_picture(alt, n_bytes))
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "alternative text is \"%.*s\": say what it shows", (int)n_bytes, alt);
}

static void check_alt(const struct check_page *page, const struct picture_words *words)
{
    const char *alt = words->alt;
    size_t n_bytes = words->alt_bytes;
    size_t most = (size_t)page->check->config.limit[LIMIT_ALT_CHARACTERS];
    size_t count = text_count_graphemes(alt, n_bytes);
    const char *title = page->page->field[PAGE_TITLE];
    const char *slash = memrchr(words->address, '/', words->address_bytes);
    const char *file = slash ? slash + 1 : words->address;
    size_t file_bytes = (size_t)(words->address + words->address_bytes - file);
    if (count > most)
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "alternative text of %zu characters, more than %zu: shorten it, and say the rest "
                  "in the text",
                  count, most);
    check_kind(page, words);
    if (check_is_same(alt, n_bytes, title, strlen(title)))
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "alternative text is the page's title: say what the picture shows");
    else if ((is_file_name(alt, n_bytes, file, file_bytes) || names_picture(alt, n_bytes)) &&
             !is_number_of_picture(alt, n_bytes))
        check_add(page, RULE_L06, NOTE_WARNING, words->place,
                  "alternative text is a file's name: say what the picture shows");
}

/* file: what was found for the address (files.h). */
static void check_picture_file(const struct check_page *page, struct source_place place, long file,
                               const char *s, size_t n_bytes)
{
    if (file == FILE_NOWHERE)
        check_add(page, RULE_L24, NOTE_ERROR, place, "there is no file %.*s",
                  check_quoted_bytes(s, n_bytes), s);
}

static void check_picture(const struct check_page *page, uint32_t i)
{
    const struct document *document = page->page->document;
    const struct node *node = &document->nodes[i];
    struct source_place place = check_link_place(page, i);
    size_t caption_bytes;
    const char *caption = document_caption(document, i, &caption_bytes);
    const char *alt = node_text(document, node);
    const char *address = node_data(document, node);
    int shown = check_quoted_bytes(address, node->data_bytes);
    long file = check_find_file(page, address, node->data_bytes);
    if (!text_has_words(alt, node->text_bytes))
        check_add(page, RULE_L06, NOTE_ERROR, place,
                  "a picture without alternative text: say what it shows");
    else
        check_alt(page, &(struct picture_words){check_alt_place(page, i), alt, node->text_bytes,
                                                address, node->data_bytes});
    if (check_is_same(alt, node->text_bytes, caption, caption_bytes))
        check_add(page, RULE_L06, NOTE_WARNING, check_alt_place(page, i),
                  "alternative text is the caption: say what the picture shows");
    if (node->level == TARGET_OUTSIDE && file == FILE_OUTSIDE)
        check_add(page, RULE_L20, NOTE_ERROR, place, "a picture from elsewhere: %.*s", shown,
                  address);
    else if (node->level == TARGET_REFUSED)
        check_add(page, RULE_L20, NOTE_ERROR, place,
                  "a kind of address that no picture is taken from: %.*s", shown, address);
    else
        check_picture_file(page, place, file, address, node->data_bytes);
}

static void check_featured(const struct check_page *page)
{
    const struct value *image;
    const struct value *alt;
    const char *address = check_text(page, "featured_image", &image);
    const char *words = check_text(page, "featured_image_alt", &alt);
    if (!image || !*address)
        return;
    if (!alt)
        check_add(page, RULE_L06, NOTE_ERROR, check_value_place(page, image),
                  "featured_image without featured_image_alt: say what it shows");
    else if (*words)
        check_alt(page, &(struct picture_words){check_value_place(page, alt), words, strlen(words),
                                                address, strlen(address)});
    check_picture_file(page, check_value_place(page, image),
                       check_find_file(page, address, strlen(address)), address, strlen(address));
}

/* A shortcode's picture without alternative text is not in the document. */
void rule_shortcode_pictures(const struct check_page *page, const struct shortcode_tag *tag,
                             const struct shortcode_args *args, const struct shortcode_kind *kind)
{
    struct source_place place = source_find(&page->source, tag->start);
    const char *alt = shortcode_value(args, "alt");
    const char *caption = shortcode_value(args, "caption");
    if (kind != &shortcode_picture)
        return;
    if (!shortcode_picture_has_alt(args))
        check_add(page, RULE_L06, NOTE_ERROR, place,
                  "a picture without alternative text: say what it shows");
    if (check_is_same(alt, strlen(alt), caption, strlen(caption)))
        check_add(page, RULE_L06, NOTE_WARNING, place,
                  "alternative text is the caption: say what the picture shows");
}

/* Reports <img> without an alt, which is not in the document either; alt="" says that nothing is to
 * be said. */
static void check_tags(const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    bool shown = true; /* not within <noscript>, where counters of visits are, and <template> */
    for (size_t at = 0; at < source->text.used; at++) {
        struct html_scanner scanner = {.s = s + at, .n_bytes = source->text.used - at};
        struct html_token token = {.name = ""};
        if (s[at] != '<' || source->classes[at] != SOURCE_TAG || !html_next(&scanner, &token))
            continue;
        bool starts_here = token.kind == HTML_START;
        if (strcmp(token.name, "noscript") == 0 || strcmp(token.name, "template") == 0)
            shown = !starts_here;
        if (shown && starts_here && strcmp(token.name, "img") == 0 &&
            !html_attribute(&token, "alt", NULL))
            check_add(page, RULE_L06, NOTE_ERROR, source_find(source, at),
                      "a picture without alternative text: say what it shows");
    }
}

void rule_pictures(const struct check_page *page)
{
    const struct document *document = page->page->document;
    check_featured(page);
    check_tags(page);
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_PICTURE && !(document->nodes[i].flags & NODE_FROM_HEAD))
            check_picture(page, i);
}
