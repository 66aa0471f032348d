/*
 * Lists of HTML: bulleted, numbered, and of definitions.
 *
 * An item or a term outside any list gets one, which ends where something else comes. Where no list
 * is allowed, an item has its mark or number as text: a step must not lose its number.
 */
#define _GNU_SOURCE /* strcasestr */
#include "markup/html_build.h"

#include "document/numbers.h"

#include <string.h>

/* How a numbered list says its items are numbered: by type, or in its style as editing programs
 * write it. */
static enum node_numbers numbers_of(struct html *html, const struct html_token *tag)
{
    static const struct {
        enum node_numbers numbers;
        const char *type;
        const char *style;
    } ways[] = {
        {NUMBERS_LETTERS, "a", "lower-alpha"},  {NUMBERS_LETTERS, "a", "lower-latin"},
        {NUMBERS_CAPITALS, "A", "upper-alpha"}, {NUMBERS_CAPITALS, "A", "upper-latin"},
        {NUMBERS_ROMAN, "i", "lower-roman"},    {NUMBERS_ROMAN_CAPITALS, "I", "upper-roman"},
    };
    enum node_numbers numbers = NUMBERS_DECIMAL;
    const struct buffer *type = html_value(html, tag, "type");
    for (size_t i = 0; type && i < sizeof ways / sizeof *ways; i++)
        if (strcmp(type->bytes, ways[i].type) == 0)
            numbers = ways[i].numbers;
    const struct buffer *style = html_value(html, tag, "style");
    for (size_t i = 0; style && i < sizeof ways / sizeof *ways; i++)
        if (strcasestr(style->bytes, ways[i].style))
            numbers = ways[i].numbers;
    return numbers;
}

void html_begin_list(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    bool takes = html_begin_block(html);
    html_add_anchor(html, tag, "id");
    struct html_open *open = html_push(html, element);
    if (!open)
        return;
    open->flat = !takes;
    open->reversed = html_attribute(tag, "reversed", NULL);
    open->uncounted = !takes && open->reversed && !html_attribute(tag, "start", NULL);
    open->number =
        (uint32_t)html_number_attribute(html, tag, "start", 0, INT32_MAX, element->level);
    open->numbers = element->level ? numbers_of(html, tag) : NUMBERS_DECIMAL;
    if (takes) {
        html_open_block(html, open, NODE_LIST);
        open->node = (uint32_t)html->builder->count - 1;
        builder_set_level(html->builder, open->numbers);
        builder_set_number(html->builder, open->number);
    }
}

/* Numbers a list's items down to one; how many there are is known only at its end. */
static void reverse_numbers(struct builder *builder, uint32_t list)
{
    uint32_t number = 0;
    for (uint32_t i = list + 1; i < builder->count; i += builder->nodes[i].size)
        number += builder->nodes[i].kind == NODE_ITEM;
    builder_set_number(builder, number);
    for (uint32_t i = list + 1; i < builder->count; i += builder->nodes[i].size)
        if (builder->nodes[i].kind == NODE_ITEM)
            builder->nodes[i].number = number--;
}

void html_finish_list(struct html *html, struct html_open *open)
{
    if (!open->has_block || !builder_has_node(html->builder))
        return;
    builder_set_flags(html->builder,
                      (open->element->level ? NODE_ORDERED : 0) | (open->loose ? 0 : NODE_TIGHT));
    if (open->reversed && builder_node(html->builder)->number == open->element->level)
        reverse_numbers(html->builder, open->node);
}

/* Where the search for the list of an item, a term or a definition ends. */
#define LIST_STOPS                                                                                 \
    (HTML_ROLE(HTML_CELL) | HTML_ROLE(HTML_TABLE) | HTML_ROLE(HTML_QUOTE) | HTML_ROLE(HTML_CARD) | \
     HTML_ROLE(HTML_FOOTNOTE) | HTML_ROLE(HTML_HIDDEN) | HTML_ROLE(HTML_MEDIA))

/* Returns the list that an item, a term or a definition belongs to, opened if there is none, and
 * ends the part before it. NULL: nesting is too deep. */
static struct html_open *need_list(struct html *html, uint64_t parts, enum html_role role,
                                   const char *name)
{
    uint64_t list_role = HTML_ROLE(role);
    uint64_t other = HTML_ROLE(HTML_LIST) | HTML_ROLE(HTML_TERMS);
    int found = html_find(html, parts | list_role, LIST_STOPS | other);
    if (found >= 0 && html->open[found].around == html->depth &&
        html->open[found].element->role != role)
        html_close_to(html, (size_t)found);
    found = html_find(html, list_role, LIST_STOPS | other | parts);
    if (found >= 0 && html->open[found].around == html->depth) {
        html_begin_block_in_list(html);
        return &html->open[found];
    }
    bool takes = html_begin_block(html);
    struct html_open *open = html_push(html, html_element_find(name));
    if (!open)
        return NULL;
    open->implied = true;
    open->flat = !takes;
    if (takes)
        html_open_block(html, open, role == HTML_LIST ? NODE_LIST : NODE_DEFINITION_LIST);
    return open;
}

/* Writes an item's mark as text, because the item has no node. A number that is not known would be
 * a wrong one. */
static void say_item(struct html *html, const struct html_open *list, uint32_t number)
{
    struct buffer mark = {0};
    char shown[NUMBERS_BYTES];
    if (list && list->element->level && !list->uncounted) {
        numbers_write(list->numbers, number, shown);
        buffer_format(&mark, "%s. ", shown);
    } else
        buffer_add_string(&mark, "• ");
    html_before_text(html);
    builder_say_mark(html->builder, mark.bytes, mark.used);
    buffer_done(&mark);
}

/* Editing programs write in the style of the items how a list is numbered; the first one's counts.
 */
static void take_numbers(struct html *html, struct html_open *list, const struct html_token *tag,
                         bool takes)
{
    bool is_first = !takes || html->builder->count == list->node + 1;
    if (list->numbers != NUMBERS_DECIMAL || !is_first)
        return;
    list->numbers = numbers_of(html, tag);
    if (takes)
        builder_set_level(html->builder, list->numbers);
}

void html_begin_item(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    struct html_open *list = need_list(html, HTML_ROLE(HTML_ITEM), HTML_LIST, "ul");
    bool takes = list && builder_node(html->builder)->kind == NODE_LIST;
    uint32_t number = 0;
    if (list && list->element->level) {
        number = (uint32_t)html_number_attribute(html, tag, "value", 0, INT32_MAX, list->number);
        list->number = list->reversed ? number - (number > 0) : number + 1;
        take_numbers(html, list, tag, takes);
    }
    struct html_open *open = html_push(html, element);
    if (open && takes) {
        html_open_block(html, open, NODE_ITEM);
        builder_set_number(html->builder, number);
    } else {
        say_item(html, list, number);
    }
}

void html_begin_terms(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    bool takes = html_begin_block(html);
    html_add_anchor(html, tag, "id");
    struct html_open *open = html_push(html, element);
    if (open && takes)
        html_open_block(html, open, NODE_DEFINITION_LIST);
}

void html_begin_term(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    const struct html_open *list =
        need_list(html, HTML_ROLE(HTML_TERM) | HTML_ROLE(HTML_DEFINITION), HTML_TERMS, "dl");
    bool takes = list && builder_node(html->builder)->kind == NODE_DEFINITION_LIST;
    struct html_open *open = html_push(html, element);
    if (open && takes)
        html_open_block(html, open, element->role == HTML_TERM ? NODE_TERM : NODE_DEFINITION);
    if (open)
        open->named = html->names_terms && takes && html_attribute(tag, "data-term", NULL);
}

void html_finish_term(struct html *html, struct html_open *open)
{
    if (open->named && builder_has_node(html->builder))
        html_name_by_words(html);
}
