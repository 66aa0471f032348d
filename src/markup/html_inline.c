/*
 * Inlines of HTML: links, pictures, raised and lowered text, quotation marks, abbreviations.
 *
 * Meaning that a terminal cannot show by looks is shown by characters: an exponent must never read
 * as one more digit of its base.
 */
#include "markup/html_build.h"

#include "base/ascii.h"
#include "base/facts.h"
#include "base/fold.h"
#include "base/list.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

void html_begin_format(struct html *html, const struct html_element *element,
                       const struct html_token *tag)
{
    (void)tag;
    html_push(html, element);
}

/* The innermost open element of this name in the cell; NULL: there is none. */
static struct html_open *same_element(struct html *html, const struct html_element *element)
{
    for (size_t i = html->count; i-- > 0 && html->open[i].element->role != HTML_CELL;)
        if (html->open[i].element == element)
            return &html->open[i];
    return NULL;
}

/* One that changes how its words look is opened. Others within that are counted, for each has its
 * end tag, and any number of them may be nested. */
void html_begin_span(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    (void)tag;
    struct html_open *around = same_element(html, element);
    bool opens = html->styled == element && html_push(html, element);
    if (around && !opens)
        around->spans++;
}

/* Ends the inline of a role that is open, since these do not nest. */
static void end_open(struct html *html, enum html_role role)
{
    int before = html_find(html, HTML_ROLE(role), HTML_ROLE(HTML_CELL));
    if (before >= 0 && html->open[before].around == html->depth)
        html_end_inline(html, (size_t)before);
    else if (before >= 0)
        html->open[before].ended = html->any_ended = true;
}

void html_begin_link(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    end_open(html, HTML_LINK);
    if (!html_attribute(tag, "href", NULL))
        return;
    struct html_open *open = html_push(html, element);
    if (!open)
        return;
    open->address = html_keep_attribute(html, tag, "href");
    open->title = html_keep_attribute(html, tag, "aria-label");
    if (!open->title)
        open->title = html_keep_attribute(html, tag, "title");
}

void html_set_language(struct html *html, const struct html_token *tag)
{
    const struct node *node = builder_node(html->builder);
    static const char prefix[] = "language-";
    if (node->kind != NODE_CODE_BLOCK || node->data_bytes)
        return;
    const struct buffer *class = html_value(html, tag, "class");
    const char *name = class ? strstr(class->bytes, prefix) : NULL;
    if (name) {
        name += sizeof prefix - 1;
        builder_data(html->builder, name, strcspn(name, " \t\n"));
    }
}

void html_begin_code(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    html_set_language(html, tag);
    html_push(html, element);
}

void html_begin_quoted(struct html *html, const struct html_element *element,
                       const struct html_token *tag)
{
    (void)tag;
    html_before_text(html);
    if (html_push(html, element))
        html_add_text(html, "“", 3);
}

void html_finish_quoted(struct html *html, struct html_open *open)
{
    (void)open;
    html_add_text(html, "”", 3);
}

/* What has readings is not kept open: its end tag is that of a reading whose own was left out. */
void html_begin_reading(struct html *html, const struct html_element *element,
                        const struct html_token *tag)
{
    (void)tag;
    end_open(html, HTML_READING);
    if (element->level)
        return;
    html_before_text(html);
    if (html_push(html, element))
        html_add_text(html, "(", 1);
}

void html_finish_reading(struct html *html, struct html_open *open)
{
    (void)open;
    html_add_text(html, ")", 1);
}

void html_begin_abbreviation(struct html *html, const struct html_element *element,
                             const struct html_token *tag)
{
    struct html_open *open = html_push(html, element);
    if (open)
        open->title = html_keep_attribute(html, tag, "title");
}

/* Whether this explanation was given before on this page; remembers it, while there is room. */
static bool was_explained(struct html *html, const char *s)
{
    enum { EXPLAINED_BYTES_MAX = 4096 };
    struct buffer *explained = &html->explained;
    size_t n_bytes = strlen(s) + 1;
    for (size_t at = 0; at < explained->used; at += strlen(explained->bytes + at) + 1)
        if (strcmp(explained->bytes + at, s) == 0)
            return true;
    if (explained->used + n_bytes <= EXPLAINED_BYTES_MAX)
        buffer_add(explained, s, n_bytes);
    return false;
}

/* "MRI (magnetic resonance imaging)", once. */
void html_finish_abbreviation(struct html *html, struct html_open *open)
{
    const char *title = html_string(html, open->title);
    if (!*title || builder_at_line_start(html->builder) || was_explained(html, title))
        return;
    builder_text(html->builder, NODE_TEXT, " (", 2);
    builder_text(html->builder, NODE_TEXT, title, strlen(title));
    builder_text(html->builder, NODE_TEXT, ")", 1);
}

void html_finish_gap(struct html *html, struct html_open *open)
{
    (void)open;
    builder_soft_break(html->builder);
}

/* The last part of an address, without what follows '?' or '#'. */
static size_t file_name(const char *address, const char **name)
{
    size_t n = strcspn(address, "?#");
    *name = address + n;
    while (*name > address && (*name)[-1] != '/')
        --*name;
    return (size_t)(address + n - *name);
}

/* A picture without words is decoration; but a link that contains nothing else is named by its
 * file. */
static void name_link_by_file(struct html *html, const char *address)
{
    int link = html_find(html, HTML_ROLE(HTML_LINK), HTML_ROLE(HTML_CELL));
    if (link < 0 || html->open[link].title)
        return;
    const char *name;
    size_t n = file_name(address, &name);
    html->open[link].title = html_keep(html, name, n);
}

void html_begin_picture(struct html *html, const struct html_element *element,
                        const struct html_token *tag)
{
    (void)element;
    struct buffer address = {0};
    struct buffer words = {0};
    if (!html_attribute(tag, "src", &address) || !address.used)
        html_attribute(tag, "data-src", &address);
    if (!html_attribute(tag, "alt", &words) || !words.used)
        html_attribute(tag, "title", &words);
    if (words.used) {
        if (builder_has_node(html->builder))
            builder_loosen_code(html->builder);
        html_before_text(html);
        builder_open(html->builder, NODE_PICTURE);
        builder_data(html->builder, buffer_string(&address), address.used);
        builder_text(html->builder, NODE_TEXT, words.bytes, words.used);
        builder_close(html->builder);
    } else {
        name_link_by_file(html, buffer_string(&address));
        html->beside_number = true;
    }
    buffer_done(&address);
    buffer_done(&words);
}

/* Whether a browser shows what a field of this type is filled with, in the field or as a button. */
static bool shows_value(const char *type)
{
    return !list_has("hidden password range color file image", type, strlen(type));
}

/* A field as it is filled: "[5 mg]". */
static void add_field(struct html *html, const struct html_token *tag)
{
    const struct buffer *value = html_value(html, tag, "value");
    if (!value || !value->used)
        return;
    html_before_text(html);
    html_add_text(html, "[", 1);
    html_add_text(html, value->bytes, value->used);
    html_add_text(html, "]", 1);
}

/* A checkbox that begins an item is the item's mark, other boxes and radio buttons are shown as
 * characters. */
void html_begin_input(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    (void)element;
    const struct buffer *given = html_value(html, tag, "type");
    const char *type = given ? given->bytes : "";
    bool box = strcasecmp(type, "checkbox") == 0;
    bool dot = strcasecmp(type, "radio") == 0;
    bool field = !box && !dot && shows_value(type);
    bool done = html_attribute(tag, "checked", NULL);
    html->beside_number = true;
    if (field)
        add_field(html, tag);
    if (!box && !dot)
        return;
    struct builder *builder = html->builder;
    if (box && builder_has_node(builder) && builder_node(builder)->kind == NODE_ITEM &&
        builder->text.used == builder_node(builder)->text) {
        builder_set_flags(builder, NODE_TASK | (done ? NODE_DONE : 0));
        return;
    }
    const char *words = box ? (done ? "[x]" : "[ ]") : done ? "(x)" : "( )";
    html_before_text(html);
    html_add_text(html, words, 3);
    builder_soft_break(builder);
}

/* The superscripts and subscripts in Unicode; other characters stay as they are. */
static const struct {
    uint32_t code;
    const char *above;
    const char *below;
} raised[] = {
    {'0', "⁰", "₀"},    {'1', "¹", "₁"},    {'2', "²", "₂"},    {'3', "³", "₃"}, {'4', "⁴", "₄"},
    {'5', "⁵", "₅"},    {'6', "⁶", "₆"},    {'7', "⁷", "₇"},    {'8', "⁸", "₈"}, {'9', "⁹", "₉"},
    {'+', "⁺", "₊"},    {'-', "⁻", "₋"},    {'=', "⁼", "₌"},    {'(', "⁽", "₍"}, {')', "⁾", "₎"},
    {0x2212, "⁻", "₋"},                                         /* the minus sign */
    {0x2010, "⁻", "₋"}, {0x2011, "⁻", "₋"}, {0x2013, "⁻", "₋"}, /* typed in its place */
};

/* A digit of another script has no raised form, so that of the same value is used: left as it is,
 * it would read as one more digit of the number before it. */
static uint32_t same_digit(uint32_t code, const char *s, size_t n_bytes)
{
    if (code < 0x80 || !text_is_decimal(code))
        return code;
    struct buffer folded = {0};
    text_fold(&folded, s, n_bytes);
    if (folded.used == 1)
        code = (unsigned char)*folded.bytes;
    buffer_done(&folded);
    return code;
}

/* What stands for a raised letter, or before it, NULL: nothing. Latin has two, the ordinal
 * indicators: a degree written as "37<sup>o</sup>C" must not read as 370, nor the mark of a note
 * below a table as part of a unit. Any other letter alone, right behind a number, is an exponent or
 * a mark; but "2<sup>e</sup>" and "2<sup>d</sup>" are "second", as "5<sup>th</sup>" is "fifth", and
 * "12<sup>h</sup>" is an hour. */
static const char *raised_letter(const struct buffer *before, const char *s, size_t n_bytes)
{
    if (n_bytes == 1 && (*s == 'o' || *s == 'a'))
        return *s == 'o' ? "º" : "ª";
    bool alone = ascii_is_letter((unsigned char)*s) &&
                 (n_bytes == 1 || !ascii_is_letter((unsigned char)s[1]));
    bool behind_number = before->used && ascii_is_digit(before->bytes[before->used - 1]);
    return alone && behind_number && !strchr("deh", *s) ? "^" : NULL;
}

static void add_raised(struct buffer *out, struct html *html, const char *s, size_t n_bytes)
{
    enum html_raised how = html->raised;
    const char *letter =
        how == RAISED_ABOVE && n_bytes ? raised_letter(&html->builder->text, s, n_bytes) : NULL;
    if (letter)
        buffer_add_string(out, letter);
    if (letter && *letter != '^')
        return;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        code = same_digit(code, s + i, n);
        const char *found = NULL;
        for (size_t k = 0; k < sizeof raised / sizeof *raised && !found; k++)
            if (raised[k].code == code)
                found = how == RAISED_ABOVE ? raised[k].above : raised[k].below;
        if (found)
            buffer_add_string(out, found);
        else
            buffer_add(out, s + i, n);
        i += n;
    }
}

/* Parts text from a number or formula before it if two numbers would be one. */
static void part_numbers(struct html *html, const char *s, size_t n_bytes)
{
    if (!html->beside_number || !n_bytes)
        return;
    uint32_t next;
    uint32_t last = 0;
    text_decode(s, n_bytes, &next);
    if (text_is_invisible(next))
        return; /* as the sign of a product often is */
    const struct buffer *text = &html->builder->text;
    html->beside_number = false;
    if (text->used)
        text_decode_last(text->bytes, text->used, &last);
    bool number = text_is_decimal(last) || text_is_decimal(next);
    if (number && text_is_letter_or_digit(last) && text_is_letter_or_digit(next) && !html->raised)
        builder_soft_break(html->builder);
}

static void add_text(struct html *html, const char *s, size_t n_bytes)
{
    enum node_kind kind = html->code || html->preformatted ? NODE_CODE : NODE_TEXT;
    part_numbers(html, s, n_bytes);
    if (html->raised) {
        struct buffer words = {0};
        add_raised(&words, html, s, n_bytes);
        builder_text(html->builder, kind, buffer_string(&words), words.used);
        buffer_done(&words);
    } else {
        builder_text(html->builder, kind, s, n_bytes);
    }
}

void html_add_text(struct html *html, const char *s, size_t n_bytes)
{
    if (html->font < FONT_SYMBOL) {
        add_text(html, s, n_bytes);
        return;
    }
    struct buffer signs = {0};
    html_add_signs(&signs, html->font, s, n_bytes);
    add_text(html, buffer_string(&signs), signs.used);
    buffer_done(&signs);
}
