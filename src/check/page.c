/*
 * A page as the rules see it: its words with places, its units. Its front matter is read in
 * page_front.c.
 *
 * Refuses to judge. The hard idea is the unit: a copy of a paragraph's text of exactly the same
 * length, in which all that is not prose (code, pictures, a card's label) is blanked out, so that
 * rules see plain text and offsets still match the document.
 */
#define _GNU_SOURCE /* memmem */
#include "check/page.h"

#include "base/tag.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool check_is_english(const struct check_page *page)
{
    return tag_is_of(page->language, "en");
}

const struct content_options *check_reading(const struct check_page *page)
{
    const struct site *site = &page->check->site;
    unsigned language = site_language_find(site, page->language, strlen(page->language));
    return language < site->language_count ? &site->languages[language].options : NULL;
}

static const char *find_language(const struct check *check, uint32_t id)
{
    uint32_t language = library_row(check->library, id).language;
    return language ? library_language(check->library, language)->code : check->config.language;
}

static void find_parents(struct check_page *page)
{
    const struct document *document = page->page->document;
    page->parent = memory_new(document->node_count * sizeof *page->parent);
    for (uint32_t i = 0; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        for (uint32_t child = i + 1; child < i + node->size; child += document->nodes[child].size)
            page->parent[child] = i;
    }
}

/* Finds what a unit is in: a list, the nearest card. */
static void find_around(const struct check_page *page, struct check_unit *unit)
{
    for (uint32_t i = unit->node; i; i = page->parent[i]) {
        const struct node *node = &page->page->document->nodes[i];
        unit->item = unit->item || node->kind == NODE_ITEM;
        if (node->kind == NODE_QUOTE && unit->card == CARD_NONE)
            unit->card = (enum node_card)node->level;
    }
}

bool check_is_label(const struct check_page *page, uint32_t node)
{
    const struct document *document = page->page->document;
    uint32_t paragraph = page->parent[node];
    uint32_t quote = page->parent[paragraph];
    return document->nodes[node].kind == NODE_STRONG && node == paragraph + 1 &&
           paragraph == quote + 1 && document->nodes[quote].kind == NODE_QUOTE &&
           document->nodes[quote].level != CARD_NONE;
}

/* Blanks only the level: an author did write the title that may follow ("Urgent: call us today
 * if:"). */
static void blank_label(char *text, const struct node *unit, const struct node *part)
{
    char *from = text + (part->text - unit->text);
    const char *colon = memchr(from, ':', part->text_bytes);
    memset(from, ' ', colon ? (size_t)(colon - from) + 1 : part->text_bytes);
}

static void blank(char *text, const struct node *unit, const struct node *part, char with)
{
    size_t from = part->text - unit->text;
    if (part->text >= unit->text && from + part->text_bytes <= unit->text_bytes)
        memset(text + from, with, part->text_bytes);
}

static bool is_address(const char *s, size_t n_bytes)
{
    return memmem(s, n_bytes, "://", 3) || (n_bytes > 4 && memcmp(s, "www.", 4) == 0) ||
           (memchr(s, '@', n_bytes) && !memchr(s, ' ', n_bytes));
}

static char *copy_text(struct check_page *page, uint32_t unit)
{
    const struct document *document = page->page->document;
    const struct node *node = &document->nodes[unit];
    char *text = arena_copy(&page->arena, node_text(document, node), node->text_bytes);
    for (uint32_t i = unit + 1; i < unit + node->size; i++) {
        const struct node *part = &document->nodes[i];
        if (part->kind == NODE_CODE)
            blank(text, node, part, '_');
        else if (part->kind == NODE_PICTURE)
            blank(text, node, part, ' ');
        else if (check_is_label(page, i))
            blank_label(text, node, part);
        else if (part->kind == NODE_LINK && is_address(node_text(document, part), part->text_bytes))
            blank(text, node, part, '_');
    }
    return text;
}

/* Whether a shortcode made the words of a unit, so that no author wrote them. The title of a card
 * counts as written. */
static bool is_generated(const struct check_unit *unit)
{
    const struct check_page *page = unit->page;
    struct word word;
    size_t at = 0;
    bool titled =
        page->page->document->nodes[unit->node].size > 1 && check_is_label(page, unit->node + 1);
    if (titled || !word_next(unit->text, unit->n_bytes, &at, &word))
        return false;
    size_t from = align_find(&page->align, unit->at + word.start);
    return from < page->source.text.used && page->source.classes[from] == SOURCE_SHORTCODE;
}

static void add_unit(struct check_page *page, uint32_t i)
{
    const struct node *node = &page->page->document->nodes[i];
    struct check_unit *unit = &page->units[page->unit_count++];
    *unit = (struct check_unit){
        .page = page,
        .node = i,
        .at = node->text,
        .text = copy_text(page, i),
        .n_bytes = node->text_bytes,
        .heading = node->kind == NODE_HEADING,
        .cell = node->kind == NODE_TABLE_CELL || node->kind == NODE_TERM,
    };
    find_around(page, unit);
    if (is_generated(unit))
        page->unit_count--;
    else
        sentences_find(&unit->sentences, unit->text, unit->n_bytes);
}

static bool holds_words(const struct node *node)
{
    bool kind = node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING ||
                node->kind == NODE_TABLE_CELL || node->kind == NODE_TERM;
    return kind && !(node->flags & NODE_FROM_HEAD);
}

static void find_units(struct check_page *page)
{
    const struct document *document = page->page->document;
    size_t room = 0;
    /* Front matter that is shown as text, the first unit, is reported elsewhere and not judged as a
     * sentence. */
    bool shown = page->front_is_shown;
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (!holds_words(&document->nodes[i]))
            continue;
        page->units = memory_grow(page->units, &room, page->unit_count + 1, sizeof *page->units);
        if (!shown)
            add_unit(page, i);
        shown = false;
    }
}

bool check_is_prose(const struct check_unit *unit, const struct sentence *sentence)
{
    return sentence->whole && !unit->heading && !unit->cell;
}

static void count_words(struct check_page *page)
{
    page->counts = (struct readability_counts){0};
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        for (size_t k = 0; k < unit->sentences.count; k++) {
            const struct sentence *sentence = &unit->sentences.list[k];
            if (check_is_prose(unit, sentence))
                readability_add(&page->counts, unit->text + sentence->start,
                                sentence->end - sentence->start, page->language);
        }
    }
}

/* Marks the source lines of all code blocks as code: source.c knows only fences and indented lines,
 * not the code that shortcodes, HTML or blanks within a list item make. Marks whole lines, each
 * once. */
static void paint_code(struct check_page *page)
{
    const struct document *document = page->page->document;
    struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    size_t done = 0;
    for (uint32_t i = 0; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_CODE_BLOCK || !node->text_bytes)
            continue;
        size_t from = align_find(&page->align, node->text);
        size_t to = align_find_before(&page->align, node->text + node->text_bytes);
        if (to <= done || to <= from)
            continue;
        while (from > done && s[from - 1] != '\n')
            from--;
        while (to < source->text.used && s[to] != '\n')
            to++;
        for (done = from > done ? from : done; done < to; done++)
            if (source->classes[done] == SOURCE_TEXT)
                source->classes[done] = SOURCE_CODE;
    }
}

struct check_page check_page_of(struct check *check, uint32_t id)
{
    return (struct check_page){.check = check,
                               .page = library_page(check->library, id),
                               .id = id,
                               .language = find_language(check, id)};
}

void check_page_load(struct check_page *page)
{
    arena_init(&page->arena);
    source_load(&page->source, &page->check->walk, page->page->path);
    check_page_read_front(page);
    bool laid_out = *check_text(page, "layout", NULL); /* as the library sees it: not if empty */
    page->filled = (page->page->is_section || laid_out) && check_is_bare(page);
}

void check_page_find_words(struct check_page *page)
{
    align_make(&page->align, page->page->document, &page->source);
    paint_code(page);
    find_parents(page);
    find_units(page);
    count_words(page);
}

bool check_is_bare(const struct check_page *page)
{
    const struct source *source = &page->source;
    for (size_t i = 0; i < source->text.used; i++)
        if (source->classes[i] != SOURCE_FRONT && source->classes[i] != SOURCE_COMMENT &&
            !strchr(" \t\r\n", source->text.bytes[i]))
            return false;
    return true;
}

bool check_has_letter(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (text_is_letter_byte(s[i]))
            return true;
    return false;
}

bool check_is_same(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    a_bytes -= ascii_tail_bytes(a, a_bytes, " .");
    b_bytes -= ascii_tail_bytes(b, b_bytes, " .");
    return a_bytes && a_bytes == b_bytes && strncasecmp(a, b, a_bytes) == 0;
}

void check_page_close(struct check_page *page)
{
    for (size_t i = 0; i < page->unit_count; i++)
        sentences_done(&page->units[i].sentences);
    source_done(&page->source);
    align_done(&page->align);
    arena_done(&page->arena);
    free(page->parent);
    free(page->units);
    page->parent = NULL;
    page->units = NULL;
    page->unit_count = 0;
}

void check_each_shortcode(const struct check_page *page,
                          void (*visit)(const struct check_page *page,
                                        const struct shortcode_tag *tag,
                                        const struct shortcode_args *args))
{
    const struct source *source = &page->source;
    struct shortcode_tags tags;
    shortcode_tags_find(&tags, buffer_string(&source->text), source->text.used);
    for (size_t i = 0; i < tags.count; i++) {
        const struct shortcode_tag *tag = &tags.list[i];
        struct shortcode_args args;
        if (tag->kind != SHORTCODE_OPENS || source->classes[tag->start] != SOURCE_SHORTCODE)
            continue;
        shortcode_args_read(&args, source->text.bytes, tag, &page->check->arena);
        visit(page, tag, &args);
    }
    shortcode_tags_done(&tags);
}
