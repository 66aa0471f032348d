/*
 * The stack of open elements.
 *
 * Markdown and HTML push nodes on one builder, and each may close only its own. So every element
 * knows how many of Markdown's blocks and spans were open around it, and it is closed only at
 * that depth: an end tag that comes deeper waits until Markdown has closed what is between.
 *
 * The hard idea: inline nodes are opened late, right before text, and closed early, wherever a
 * block begins or ends. So a link around blocks becomes one link in each, bold that crosses italic
 * comes out right, and an element without words leaves no trace.
 */
#include "markup/html_tree.h"

#include "document/card.h"

#include <string.h>

/* Sets code, preformatted, raised and font anew after an element that affects them was opened or
 * closed. */
static void refresh(struct html *html, const struct html_open *changed)
{
    const uint64_t says = HTML_ROLE(HTML_CODE) | HTML_ROLE(HTML_PREFORMATTED);
    if (!(HTML_ROLE(changed->element->role) & says) && !changed->raised && !changed->font)
        return;
    html->code = html->preformatted = false;
    html->raised = RAISED_NOT;
    html->font = FONT_UNSAID;
    for (size_t i = 0; i < html->count; i++) {
        const struct html_open *open = &html->open[i];
        html->code |= open->element->role == HTML_CODE;
        html->preformatted |= open->element->role == HTML_PREFORMATTED;
        if (open->raised)
            html->raised = open->raised;
        if (open->font)
            html->font = open->font;
    }
}

bool html_is_inline(const struct html_element *element)
{
    return element->role >= HTML_FORMAT && element->role <= HTML_GAP;
}

static bool has_enough(const struct html *html, const struct html_element *element)
{
    const uint64_t nests = HTML_ROLE(HTML_MATH) | HTML_ROLE(HTML_MATH_PART);
    unsigned same = 0;
    if (HTML_ROLE(element->role) & nests)
        return false;
    for (size_t i = 0; i < html->count; i++)
        same += html->open[i].element == element;
    return html_is_inline(element) && same >= HTML_SAME_MAX;
}

/* The inline node of an element that looks so; 0: it has none. */
static uint8_t kind_of(const struct html_element *element, unsigned looks)
{
    bool bold = element->kind == NODE_STRONG ? !(looks & LOOK_LIGHT) : looks & LOOK_BOLD;
    bool slanted = element->kind == NODE_EMPHASIS ? !(looks & LOOK_UPRIGHT) : looks & LOOK_SLANTED;
    if (element->kind && element->kind != NODE_STRONG && element->kind != NODE_EMPHASIS)
        return element->kind;
    return bold ? NODE_STRONG : slanted ? NODE_EMPHASIS : 0;
}

static uint8_t raised_of(const struct html_element *element, unsigned looks)
{
    if (element->role == HTML_RAISED)
        return (uint8_t)element->level;
    if (!html_is_inline(element))
        return RAISED_NOT;
    return looks & LOOK_ABOVE ? RAISED_ABOVE : looks & LOOK_BELOW ? RAISED_BELOW : RAISED_NOT;
}

struct html_open *html_push(struct html *html, const struct html_element *element)
{
    if (html->count == HTML_DEPTH_MAX || has_enough(html, element)) {
        html->overflow += (HTML_ROLE(element->role) & HTML_CONTAINERS) != 0;
        return NULL;
    }
    struct html_open *open = &html->open[html->count++];
    unsigned looks = html->styled == element ? html->looks : 0;
    *open = (struct html_open){.element = element,
                               .around = html->depth,
                               .kind = kind_of(element, looks),
                               .raised = raised_of(element, looks),
                               .font = (looks & LOOK_FONTS) / LOOK_FONT};
    open->apart = looks & LOOK_APART && html_is_inline(element);
    open->struck = looks & LOOK_STRUCK && element->kind == NODE_LINK;
    if (looks & LOOK_STRUCK && !open->struck)
        open->kind = NODE_STRIKE;
    refresh(html, open);
    return open;
}

int html_find(const struct html *html, uint64_t roles, uint64_t stops)
{
    for (size_t i = html->count; i-- > 0;) {
        uint64_t role = HTML_ROLE(html->open[i].element->role);
        if (role & roles)
            return (int)i;
        if (role & stops)
            break;
    }
    return -1;
}

static void close_inline_node(struct html *html, struct html_open *open)
{
    const struct builder *builder = html->builder;
    if (!builder_has_node(builder) || builder->text.used > builder_node(builder)->text)
        open->worded = true;
    if (open->has_second)
        builder_close(html->builder);
    builder_close(html->builder);
    open->has_second = false;
    open->node_around = 0;
}

static void suspend_from(struct html *html, size_t index)
{
    for (size_t i = html->count; i-- > index;)
        if (html->open[i].node_around == html->depth && html->depth)
            close_inline_node(html, &html->open[i]);
}

void html_suspend(struct html *html)
{
    suspend_from(html, 0);
}

bool html_is_crossed_out(const struct html *html)
{
    for (size_t i = 0; i < html->count; i++)
        if (html->open[i].kind == NODE_STRIKE || html->open[i].struck)
            return true;
    return false;
}

static bool kind_is_open(const struct html *html, uint8_t kind)
{
    for (size_t i = 0; i < html->count; i++)
        if ((html->open[i].node_around && html->open[i].kind == kind) ||
            (html->open[i].has_second && kind == NODE_STRIKE))
            return true;
    return false;
}

static void open_inline_node(struct html *html, struct html_open *open)
{
    builder_open(html->builder, open->kind);
    if (open->kind == NODE_LINK) {
        const char *address = html_string(html, open->address);
        builder_data(html->builder, address, strlen(address));
    }
    open->has_second = open->struck && !kind_is_open(html, NODE_STRIKE);
    if (open->has_second)
        builder_open(html->builder, NODE_STRIKE);
    open->node_around = html->depth;
}

static void resume(struct html *html)
{
    if (builder_node(html->builder)->kind == NODE_CODE_BLOCK &&
        !(html_is_crossed_out(html) && builder_loosen_code(html->builder)))
        return;
    for (size_t i = 0; i < html->count; i++) {
        struct html_open *open = &html->open[i];
        if (open->kind && !open->node_around && !kind_is_open(html, open->kind))
            open_inline_node(html, open);
    }
}

/* A link that showed nothing is named by its title or its picture's file. */
static void name_link(struct html *html, struct html_open *open)
{
    const char *name = html_string(html, open->title);
    if (open->worded || !*name)
        return;
    if (!open->node_around)
        open_inline_node(html, open);
    builder_text(html->builder, NODE_TEXT, name, strlen(name));
    open->worded = true;
}

static void finish_inline(struct html *html, struct html_open *open)
{
    if (open->node_around)
        open->worded |= builder_node(html->builder)->text < html->builder->text.used;
    if (open->element->role == HTML_LINK)
        name_link(html, open);
    if (open->node_around)
        close_inline_node(html, open);
    html->finish(html, open);
}

void html_remove(struct html *html, size_t index)
{
    const struct html_open removed = html->open[index];
    html->count--;
    memmove(&html->open[index], &html->open[index + 1], (html->count - index) * sizeof *html->open);
    if (html->hidden > index + 1)
        html->hidden--;
    else if (html->hidden == index + 1)
        html->hidden = html->comment = html->verbatim = 0;
    if (!html->count)
        html->strings.used = html->strings.used ? 1 : 0;
    refresh(html, &removed);
}

bool html_is_open_here(const struct html *html, size_t index)
{
    for (size_t i = index; i < html->count; i++)
        if (!html_is_inline(html->open[i].element) || html->open[i].node_around != html->depth)
            return false;
    return true;
}

void html_end_inline(struct html *html, size_t index)
{
    suspend_from(html, index + 1);
    finish_inline(html, &html->open[index]);
    html_remove(html, index);
}

void html_close_to(struct html *html, size_t index)
{
    html_suspend(html);
    while (html->count > index) {
        struct html_open *open = &html->open[html->count - 1];
        if (html_is_inline(open->element)) {
            finish_inline(html, open);
        } else {
            html->finish(html, open);
            if (open->has_block)
                builder_close(html->builder);
        }
        html_remove(html, html->count - 1);
    }
}

void html_settle(struct html *html)
{
    while (html->any_ended) {
        size_t index = 0;
        html->any_ended = false;
        while (index < html->count &&
               !(html->open[index].ended && html->open[index].around == html->depth)) {
            html->any_ended |= html->open[index].ended;
            index++;
        }
        if (index == html->count)
            return;
        html->any_ended = true;
        if (html_is_inline(html->open[index].element)) {
            html_end_inline(html, index);
        } else {
            html_close_to(html, index);
            html_part(html);
        }
    }
}

void html_part(struct html *html)
{
    html_suspend(html);
    builder_separate(html->builder);
}

void html_say_card(struct html *html)
{
    if (!html->card)
        return;
    const char *words = card_words(html->card);
    html->card = CARD_NONE;
    builder_strong(html->builder, words, strlen(words));
    builder_soft_break(html->builder);
}

void html_end_implied_list(struct html *html)
{
    const struct html_open *top = html->count ? &html->open[html->count - 1] : NULL;
    if (!top || !top->implied || top->around != html->depth)
        return;
    html_close_to(html, html->count - 1);
    html_part(html);
}

/* The index of the innermost element that is no inline; -1: there is none, or it was opened at
 * another of Markdown's depths. */
static int innermost_block(const struct html *html)
{
    for (size_t i = html->count; i-- > 0;)
        if (!html_is_inline(html->open[i].element))
            return html->open[i].around == html->depth ? (int)i : -1;
    return -1;
}

void html_note_paragraph(struct html *html)
{
    const struct node *node = builder_node(html->builder);
    int list = html_find(html, HTML_ROLE(HTML_LIST), 0);
    if (list >= 0 && node->kind == NODE_ITEM && html->builder->text.used > node->text)
        html->open[list].loose = true;
}

bool html_begin_block_in_list(struct html *html)
{
    int block = innermost_block(html);
    if (block >= 0 && html->open[block].element->role == HTML_PARAGRAPH)
        html_close_to(html, (size_t)block);
    html_part(html);
    if (!builder_takes_blocks(html->builder) && builder_release(html->builder))
        builder_separate(html->builder);
    return builder_takes_blocks(html->builder);
}

bool html_begin_block(struct html *html)
{
    html_end_implied_list(html);
    return html_begin_block_in_list(html);
}

void html_before_text(struct html *html)
{
    html_end_implied_list(html);
    html_say_card(html);
    resume(html);
}

size_t html_keep(struct html *html, const char *s, size_t n_bytes)
{
    if (!html->strings.used)
        buffer_add(&html->strings, "", 1);
    size_t at = html->strings.used;
    if (!n_bytes)
        return 0;
    buffer_add(&html->strings, s, n_bytes);
    buffer_add(&html->strings, "", 1);
    return at;
}

const char *html_string(const struct html *html, size_t at)
{
    return at ? html->strings.bytes + at : "";
}

struct html_open *html_open_block(struct html *html, struct html_open *open, enum node_kind kind)
{
    builder_open(html->builder, kind);
    open->has_block = true;
    return open;
}

void html_name_by_words(struct html *html)
{
    struct builder *builder = html->builder;
    struct buffer words = {0};
    size_t start = builder_node(builder)->text;
    buffer_add(&words, buffer_string(&builder->text) + start, builder->text.used - start);
    for (size_t i = 0; i < words.used; i++)
        if (words.bytes[i] == '\n')
            words.bytes[i] = ' ';
    html->name_heading(html->data, words.bytes, words.used);
    buffer_done(&words);
}
