/*
 * Blocks of HTML: which node an element opens, what its start ends, and end tags.
 *
 * Where no block is allowed (in a table's cell, in a heading), a block's words are put on lines of
 * their own, and those of a heading are strong. Refuses to close what Markdown opened.
 */
#include "markup/html_build.h"

#include "document/card.h"

#include <string.h>

static void begin_block(struct html *html, const struct html_element *element,
                        const struct html_token *tag)
{
    (void)tag;
    html_begin_block(html);
    html_push(html, element);
}

static void begin_paragraph(struct html *html, const struct html_element *element,
                            const struct html_token *tag)
{
    begin_block(html, element, tag);
    html_note_paragraph(html);
}

static void begin_option(struct html *html, const struct html_element *element,
                         const struct html_token *tag)
{
    int option = html_find(html, HTML_ROLE(HTML_OPTION), ~UINT64_C(0));
    if (option >= 0 && html->open[option].around == html->depth)
        html_close_to(html, (size_t)option);
    begin_block(html, element, tag);
}

static void begin_heading(struct html *html, const struct html_element *element,
                          const struct html_token *tag)
{
    int heading = html_find(html, HTML_ROLE(HTML_HEADING), HTML_CONTAINERS);
    if (heading >= 0 && html->open[heading].around == html->depth)
        html_close_to(html, (size_t)heading);
    bool takes = html_begin_block(html);
    struct html_open *open = html_push(html, element);
    if (open && takes) {
        open->address = html_keep_attribute(html, tag, "id");
        html_open_block(html, open, NODE_HEADING);
        builder_set_level(html->builder, element->level);
    } else if (open) {
        open->kind = NODE_STRONG;
        html_add_anchor(html, tag, "id");
    }
}

/* Sets the id of its tag, or one made from its words. */
static void finish_heading(struct html *html, struct html_open *open)
{
    struct builder *builder = html->builder;
    if (!open->has_block || !builder_has_node(builder))
        return;
    const char *id = html_string(html, open->address);
    if (*id)
        builder_data(builder, id, strlen(id));
    else
        html_name_by_words(html);
}

static struct html_open *open_quote(struct html *html, const struct html_element *element)
{
    bool takes = html_begin_block(html);
    struct html_open *open = html_push(html, element);
    return open && takes ? html_open_block(html, open, NODE_QUOTE) : NULL;
}

static void begin_quote(struct html *html, const struct html_element *element,
                        const struct html_token *tag)
{
    (void)tag;
    open_quote(html, element);
}

/* <aside data-card="warning" title="words">: a card. */
static void begin_card(struct html *html, const struct html_element *element,
                       const struct html_token *tag)
{
    const struct buffer *name = html_value(html, tag, "data-card");
    enum node_card card = name ? card_find(name->bytes, name->used) : CARD_NONE;
    if (card == CARD_NONE) {
        begin_block(html, element, tag);
        return;
    }
    if (open_quote(html, element))
        builder_set_level(html->builder, (uint8_t)card);
    html->card = card;
    const char *title = html_string(html, html_keep_attribute(html, tag, "title"));
    if (!*title)
        return;
    html_say_card(html);
    builder_strong(html->builder, title, strlen(title));
    html_part(html);
}

static void finish_card(struct html *html, struct html_open *open)
{
    (void)open;
    html_say_card(html);
}

/* <section data-footnote="1">: a footnote. */
static void begin_footnote(struct html *html, const struct html_element *element,
                           const struct html_token *tag)
{
    bool takes = html_begin_block(html);
    struct html_open *open = html_push(html, element);
    const struct buffer *label = html_value(html, tag, "data-footnote");
    if (open && takes && label) {
        html_open_block(html, open, NODE_FOOTNOTE);
        builder_data(html->builder, label->bytes, label->used);
    }
}

static void begin_preformatted(struct html *html, const struct html_element *element,
                               const struct html_token *tag)
{
    bool takes = html_begin_block(html);
    struct html_open *open = html_push(html, element);
    if (!open)
        return;
    if (takes)
        html_open_block(html, open, NODE_CODE_BLOCK);
    html_set_language(html, tag);
    html->preformatted_begins = true;
    html->code_column = 0;
}

static void begin_rule(struct html *html, const struct html_element *element,
                       const struct html_token *tag)
{
    (void)element;
    (void)tag;
    html_begin_block(html);
    builder_rule(html->builder);
}

static void begin_break(struct html *html, const struct html_element *element,
                        const struct html_token *tag)
{
    (void)element;
    (void)tag;
    if (html->preformatted)
        builder_hard_break(html->builder);
    else
        builder_line_break(html->builder);
}

/* What each role does. An element whose role has no `begin` is not opened; only its id is kept. */
static const struct {
    html_beginner *begin;
    html_finisher *finish;
} handlers[HTML_ROLES] = {
    [HTML_BLOCK] = {begin_block, NULL},
    [HTML_PARAGRAPH] = {begin_paragraph, NULL},
    [HTML_HEADING] = {begin_heading, finish_heading},
    [HTML_LIST] = {html_begin_list, html_finish_list},
    [HTML_ITEM] = {html_begin_item, NULL},
    [HTML_TERMS] = {html_begin_terms, NULL},
    [HTML_TERM] = {html_begin_term, html_finish_term},
    [HTML_DEFINITION] = {html_begin_term, NULL},
    [HTML_QUOTE] = {begin_quote, NULL},
    [HTML_CARD] = {begin_card, finish_card},
    [HTML_FOOTNOTE] = {begin_footnote, NULL},
    [HTML_PREFORMATTED] = {begin_preformatted, NULL},
    [HTML_TABLE] = {html_begin_table, html_finish_table},
    [HTML_TABLE_PART] = {html_begin_part, html_finish_part},
    [HTML_ROW] = {html_begin_row, html_finish_row},
    [HTML_CELL] = {html_begin_cell, NULL},
    [HTML_OPTION] = {begin_option, NULL},
    [HTML_RULE] = {begin_rule, NULL},
    [HTML_BREAK] = {begin_break, NULL},
    [HTML_FORMAT] = {html_begin_format, NULL},
    [HTML_SPAN] = {html_begin_span, NULL},
    [HTML_LINK] = {html_begin_link, NULL},
    [HTML_CODE] = {html_begin_code, NULL},
    [HTML_RAISED] = {html_begin_format, NULL},
    [HTML_QUOTED] = {html_begin_quoted, html_finish_quoted},
    [HTML_READING] = {html_begin_reading, html_finish_reading},
    [HTML_ABBREVIATION] = {html_begin_abbreviation, html_finish_abbreviation},
    [HTML_MATH] = {html_begin_math, html_finish_math},
    [HTML_MATH_PART] = {html_begin_math, html_finish_math},
    [HTML_GAP] = {html_begin_format, html_finish_gap},
    [HTML_PICTURE] = {html_begin_picture, NULL},
    [HTML_INPUT] = {html_begin_input, NULL},
    [HTML_MEDIA] = {html_begin_media, html_finish_media},
    [HTML_SOURCE] = {html_begin_source, NULL},
};

/* Elements for which html_begin adds no anchor: a heading carries the id itself, lists have added
 * it already, tables keep it for their next cell. */
#define NAMES_ITSELF                                                                               \
    (HTML_ROLE(HTML_HEADING) | HTML_ROLE(HTML_LIST) | HTML_ROLE(HTML_TERMS) |                      \
     HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_TABLE_PART) | HTML_ROLE(HTML_ROW) |                    \
     HTML_ROLE(HTML_CELL) | HTML_ROLE(HTML_HIDDEN))

void html_begin(struct html *html, const struct html_element *element, const struct html_token *tag)
{
    if (html->verbatim)
        return;
    if (!element || element->role != HTML_SOURCE)
        html->cut_medium = NULL; /* its sources come directly after it */
    html->looks = element ? html_looks(tag) : 0;
    if (html->font < FONT_SYMBOL && (html->looks & LOOK_FONTS) == FONT_OF_LETTERS * LOOK_FONT)
        html->looks &= ~(unsigned)LOOK_FONTS; /* as all around it */
    html->styled = html->looks ? element : NULL;
    if (html->looks & LOOK_APART && html_is_inline(element))
        html_part(html);
    if (element && handlers[element->role].begin)
        handlers[element->role].begin(html, element, tag);
    html->styled = NULL;
    if (element && HTML_ROLE(element->role) & NAMES_ITSELF)
        return;
    html_add_anchor(html, tag, "id");
    if (element && element->role == HTML_LINK)
        html_add_anchor(html, tag, "name");
}

void html_finish(struct html *html, struct html_open *open)
{
    if (handlers[open->element->role].finish)
        handlers[open->element->role].finish(html, open);
    if (open->apart)
        html_part(html);
}

/* The index of the open element that an end tag closes; -1: none. An end tag in a cell closes
 * nothing outside it. Those of a table's parts do, but within the innermost table only; that of a
 * table is not limited. */
static int find_end(const struct html *html, const struct html_element *element)
{
    uint64_t role = HTML_ROLE(element->role);
    uint64_t of_tables = HTML_ROLE(HTML_TABLE_PART) | HTML_ROLE(HTML_ROW) | HTML_ROLE(HTML_CELL);
    uint64_t stops = HTML_ROLE(HTML_CELL);
    if (role & (of_tables | HTML_ROLE(HTML_TABLE)))
        stops = role & of_tables ? HTML_ROLE(HTML_TABLE) : 0;
    for (size_t i = html->count; i-- > 0;) {
        const struct html_element *open = html->open[i].element;
        bool alike = role & (HTML_ROLE(HTML_HEADING) | HTML_ROLE(HTML_READING));
        if (open == element || (alike && open->role == element->role))
            return (int)i;
        if (HTML_ROLE(open->role) & stops)
            break;
    }
    return -1;
}

/* An end tag that closes nothing is ignored, but that of a block still separates words. */
static void end_nothing(struct html *html, const struct html_element *element)
{
    if (html->overflow && HTML_ROLE(element->role) & HTML_CONTAINERS)
        html->overflow--;
    if (element->role == HTML_BREAK)
        builder_line_break(html->builder);
    else if (element->role >= HTML_BLOCK && element->role <= HTML_OPTION)
        html_part(html);
}

void html_end(struct html *html, const struct html_element *element)
{
    if (!element || (html->verbatim && html->open[html->hidden - 1].element != element))
        return;
    int found = find_end(html, element);
    if (found < 0 || (html->overflow && HTML_ROLE(element->role) & HTML_CONTAINERS)) {
        end_nothing(html, element);
        return;
    }
    struct html_open *open = &html->open[found];
    if (open->spans) {
        open->spans--;
    } else if (html->hidden == (size_t)found + 1) {
        html_end_hidden(html);
    } else if (open->around < html->depth && !html_is_open_here(html, (size_t)found)) {
        open->ended = html->any_ended = true;
        end_nothing(html, element);
    } else if (html_is_inline(element)) {
        html_end_inline(html, (size_t)found);
    } else {
        html_close_to(html, (size_t)found);
        if (element->role != HTML_CELL || !html_is_in_flat_table(html))
            html_part(html);
    }
}
