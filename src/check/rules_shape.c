/*
 * Rules of headings, lists and emphasis (L13, L14, L18).
 */
#include "check/judges.h"

#include "base/ending.h"
#include "base/list.h"
#include "base/tag.h"
#include "base/text.h"
#include "check/page.h"
#include "dialect/line.h"
#include "wording/phrases.h"
#include "wording/prescribers.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* How many words the paragraphs, items and cells have between a heading and the next one. *empty:
 * the section has no content. */
static unsigned section_words(const struct check_page *page, size_t heading, bool *empty)
{
    const struct document *document = page->page->document;
    uint32_t start = page->units[heading].node;
    uint32_t level = document->nodes[start].level;
    uint32_t next = start + document->nodes[start].size;
    unsigned words = 0;
    /* A section that begins with a deeper heading is not empty. */
    *empty = next >= document->node_count ||
             (document->nodes[next].kind == NODE_HEADING && document->nodes[next].level <= level);
    for (size_t i = heading + 1; i < page->unit_count && !page->units[i].heading; i++)
        for (size_t k = 0; k < page->units[i].sentences.count; k++)
            words += page->units[i].sentences.list[k].words;
    return words;
}

static bool ends_in_question(const struct check_unit *unit)
{
    size_t n = unit->n_bytes - ascii_tail_bytes(unit->text, unit->n_bytes, " ");
    return ending_is(unit->text, n, "?") || ending_is(unit->text, n, "\u061f");
}

static void check_heading(const struct check_page *page, size_t i, unsigned last)
{
    const struct check_unit *unit = &page->units[i];
    unsigned level = page->page->document->nodes[unit->node].level;
    unsigned deepest = (unsigned)page->check->config.limit[LIMIT_HEADING_LEVEL];
    unsigned most = (unsigned)page->check->config.limit[LIMIT_SECTION_WORDS];
    bool empty;
    unsigned words = section_words(page, i, &empty);
    if (level > last + 1)
        check_add(page, RULE_L13, NOTE_ERROR, check_unit_place(unit, 0),
                  "a heading of level %u follows one of level %u: make it level %u", level, last,
                  last + 1);
    if (level > deepest)
        check_warn(unit, 0, RULE_L13, "a heading deeper than level %u: make it a higher one",
                   deepest);
    if (ends_in_question(unit))
        check_warn(unit, 0, RULE_L13, "a heading is a question: say what stands below it");
    if (empty)
        check_warn(unit, 0, RULE_L13,
                   "nothing stands below this heading: write it, or take the heading out");
    if (words > most)
        check_warn(unit, 0, RULE_L13,
                   "%u words stand below this heading, more than %u: part them by a heading", words,
                   most);
}

/* Where a heading without words is: the next line with its mark behind the words above it.
 * *looked_at: how far others were looked for above it, without words between; moves behind it. */
static struct source_place empty_place(const struct check_unit *unit, size_t *looked_at)
{
    const struct check_page *page = unit->page;
    const struct source *source = &page->source;
    size_t at = align_find_before(&page->align, unit->at);
    size_t end = align_find(&page->align, unit->at);
    end = end > at ? end : source->text.used; /* no words follow */
    while (at < end && source->text.bytes[at] != '\n')
        at++;
    at = *looked_at > at ? *looked_at : at;
    while (at < end) {
        struct line line = source_line(source, at);
        size_t from = (size_t)(line.s - source->text.bytes);
        at = *looked_at = source_line_next(source, &line);
        if (line.n_bytes && *line.s == '#' && source->classes[from] == SOURCE_TEXT)
            return source_find(source, from);
    }
    return check_unit_place(unit, 0);
}

/* Whether a unit is the words of a <summary>, which are a label by themselves. */
static bool is_summary(const struct check_unit *unit)
{
    size_t from = align_find_before(&unit->page->align, unit->at);
    size_t end = check_unit_start(unit);
    return from < end &&
           phrase_within(unit->page->source.text.bytes + from, end - from, "<summary");
}

/* Whether a paragraph is bold from end to end, and so was meant as a heading. */
static bool is_all_bold(const struct check_unit *unit)
{
    enum { HEADING_WORDS_MAX = 12 };
    const struct document *document = unit->page->page->document;
    const struct node *node = &document->nodes[unit->node];
    if (unit->heading || unit->cell || unit->item || node->kind != NODE_PARAGRAPH ||
        node->size < 2 || check_is_label(unit->page, unit->node + 1) || is_summary(unit))
        return false;
    const struct node *first = &document->nodes[unit->node + 1];
    size_t n = node->text_bytes;
    return first->kind == NODE_STRONG && first->size + 1 == node->size && n &&
           first->text_bytes == n && unit->text[n - 1] != ':' && unit->sentences.count == 1 &&
           !unit->sentences.list[0].whole && unit->sentences.list[0].words <= HEADING_WORDS_MAX;
}

void rule_headings(const struct check_page *page)
{
    unsigned last = 1;
    size_t looked_at = 0; /* for headings without words in a row */
    if (!page->unjudged && !page->filled && check_is_bare(page))
        check_add(page, RULE_L13, NOTE_WARNING, check_head_place(page),
                  "this page has no text of its own: write it, or hide it with draft: true");
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        if (unit->heading && !document_has_heading(page->page->document, unit->node)) {
            check_add(page, RULE_L13, NOTE_WARNING, empty_place(unit, &looked_at),
                      "a heading without words: take it out");
            continue;
        } else if (unit->heading && !align_has_any(&page->align, unit->at, unit->n_bytes)) {
            continue; /* a shortcode made it, and chose its level */
        } else if (unit->heading) {
            check_heading(page, i, last);
            last = page->page->document->nodes[unit->node].level;
        } else if (is_all_bold(unit)) {
            check_warn(unit, 0, RULE_L13, "a bold paragraph stands for a heading: make it one");
        }
        looked_at = 0;
    }
}

/* Whether a text ends in "and", "or" or "and/or", in the page's language. A word of one letter must
 * be in lower case: "type I" and "blood group O" do not end in "i" and "o". */
static bool ends_joined(const struct check_unit *unit)
{
    static const struct tag_words joins[] = {
        {"en", "and or"},     {"es", "y o"},  {"de", "und oder"}, {"fr", "et ou"},
        {"pl", "i oraz lub"}, {"ar", "و أو"}, {NULL, ""}};
    const char *s = unit->text;
    size_t end = unit->n_bytes - ascii_tail_bytes(s, unit->n_bytes, " ,;.");
    size_t at = end;
    while (at && !strchr(" /", s[at - 1]))
        at--;
    return at && list_has(tag_words(joins, unit->page->language), s + at, end - at) &&
           (end - at > 1 || islower((unsigned char)s[at]));
}

void rule_items(const struct check_unit *unit)
{
    unsigned whole = 0;
    if (!unit->item || unit->heading)
        return;
    for (size_t k = 0; k < unit->sentences.count; k++)
        whole += unit->sentences.list[k].whole;
    if (ends_joined(unit))
        check_warn(unit, 0, RULE_L14,
                   "a list item ends in 'and' or 'or': leave it out, or say it before the list");
    if (unit->sentences.count > 1 && whole)
        check_warn(unit, 0, RULE_L14,
                   "a list item of %zu sentences: keep one, or make paragraphs of the list",
                   unit->sentences.count);
}

static void check_list(const struct check_page *page, uint32_t list)
{
    const struct document *document = page->page->document;
    unsigned most = (unsigned)page->check->config.limit[LIMIT_LIST_ITEMS];
    unsigned worst = (unsigned)page->check->config.limit[LIMIT_LIST_ITEMS_MOST];
    unsigned items = 0;
    uint32_t end = list + document->nodes[list].size;
    for (uint32_t i = list + 1; i < end; i += document->nodes[i].size)
        items += document->nodes[i].kind == NODE_ITEM;
    if (items > most)
        check_add(page, RULE_L14, items > worst ? NOTE_ERROR : NOTE_WARNING,
                  check_node_place(page, list), "a list of %u items, more than %u: make two of it",
                  items, items > worst ? worst : most);
}

void rule_lists(const struct check_page *page)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LIST)
            check_list(page, i);
}

/* Whether the character at s is a capital letter of Latin, Greek or Cyrillic; *taken: its bytes. */
static bool is_capital(const char *s, size_t n_bytes, size_t *taken)
{
    uint32_t code;
    *taken = text_decode(s, n_bytes, &code);
    bool letter = (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0x17f) ||
                  (code >= 0x386 && code <= 0x3ab) || (code >= 0x400 && code <= 0x42f);
    return letter && !letter_is_small(s, n_bytes);
}

/* How many letters a word of capitals only has; 0: it is none. */
static unsigned count_capitals(const char *s, size_t n_bytes)
{
    unsigned count = 0;
    for (size_t at = 0, n; at < n_bytes; at += n, count++)
        if (!is_capital(s + at, n_bytes - at, &n))
            return 0;
    return count;
}

/* Reports runs of three or more words in capitals, in a unit or (unit: NULL) in a field. Single
 * letters do not count ("vitamins A B C"), and commas and slashes separate mere names ("MRI, CT,
 * EMG"). */
static void check_capitals(const struct check_page *page, const char *s, size_t n_bytes,
                           const struct check_unit *unit, const struct value *field)
{
    struct word word;
    unsigned run = 0;
    size_t start = 0;
    size_t last = 0;
    for (size_t at = 0; word_next(s, n_bytes, &at, &word); last = word.end) {
        struct prescriber other; /* "30mg PO QDS PRN", which is told of as such */
        unsigned capitals = prescriber_at(s, n_bytes, word.start, page->language, &other)
                                ? 0
                                : count_capitals(s + word.start, word.end - word.start);
        const char *gap = s + last;
        bool parted = last < word.start &&
                      (memchr(gap, ',', word.start - last) || memchr(gap, '/', word.start - last));
        if (!capitals || parted)
            run = 0;
        start = capitals && !run ? word.start : start;
        run += capitals > 1;
        if (run == 3 && capitals > 1)
            check_add(page, RULE_L18, NOTE_WARNING,
                      unit ? check_unit_place(unit, start) : check_value_place(page, field),
                      "words in capitals are hard to read: write small letters");
    }
}

/* The fields that lists and the top of a page show. */
static void check_fields(const struct check_page *page)
{
    static const char *const names[] = {"title", "linkTitle", "description", "summary"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct value *field;
        const char *words = check_text(page, names[i], &field);
        check_capitals(page, words, strlen(words), NULL, field);
    }
}

static unsigned check_span(const struct check_unit *unit, uint32_t i)
{
    const struct check_page *page = unit->page;
    const struct node *node = &page->page->document->nodes[i];
    unsigned most = (unsigned)page->check->config.limit[LIMIT_BOLD_WORDS];
    size_t from = node->text - unit->at;
    unsigned words = node->text_bytes ? words_count(unit->text + from, node->text_bytes) : 0;
    if (node->kind == NODE_EMPHASIS && words)
        check_warn(unit, from, RULE_L18, "italics: say it in plain letters");
    if (node->kind != NODE_STRONG || check_is_label(page, i))
        return 0;
    if (words > most)
        check_warn(unit, from, RULE_L18,
                   "%u words in bold, more than %u: keep those that matter most", words, most);
    return words;
}

void rule_emphasis(const struct check_page *page)
{
    const struct document *document = page->page->document;
    double most = page->check->config.limit[LIMIT_BOLD_PERCENT];
    unsigned bold = 0;
    unsigned words = 0;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        words += words_count(unit->text, unit->n_bytes);
        check_capitals(page, unit->text, unit->n_bytes, unit, NULL);
        uint32_t end = unit->node + document->nodes[unit->node].size;
        for (uint32_t k = unit->node + 1; k < end && !unit->heading; k++)
            bold += check_span(unit, k);
    }
    check_fields(page);
    double share = words ? readability_round(bold * 100.0 / words) : 0;
    if (words >= READABILITY_WORDS_MIN && share > most)
        check_add(page, RULE_L18, NOTE_WARNING, check_head_place(page),
                  "%g%% of the words are bold, more than %g%%: keep those that matter most", share,
                  most);
}
