/*
 * Rules of care cards and red flags (L07, L09).
 *
 * Refuses to judge words of languages it does not know: a card's first line must end with a colon
 * in any language, but with "if:" or "if your child:" in English only.
 */
#define _GNU_SOURCE /* strcasestr */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "check/page.h"
#include "document/card.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_care(const struct node *node)
{
    return node->kind == NODE_QUOTE &&
           (node->level == CARD_EMERGENCY || node->level == CARD_URGENT ||
            node->level == CARD_NON_URGENT);
}

/* Units are in the order of their nodes. */
static const struct check_unit *find_unit(const struct check_page *page, uint32_t node)
{
    size_t low = 0;
    size_t high = page->unit_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (page->units[middle].node < node)
            low = middle + 1;
        else
            high = middle;
    }
    return low < page->unit_count && page->units[low].node == node ? &page->units[low] : NULL;
}

static size_t trimmed(const struct check_unit *unit)
{
    return unit->n_bytes - ascii_tail_bytes(unit->text, unit->n_bytes, ASCII_BLANKS);
}

/* Reports empty items, which a template has until it is filled in. */
static void check_items(const struct check_page *page, uint32_t list, struct source_place place,
                        const char *name)
{
    const struct document *document = page->page->document;
    uint32_t end = list + document->nodes[list].size;
    for (uint32_t item = list + 1; item < end; item += document->nodes[item].size)
        if (document->nodes[item].size == 1 && !document->nodes[item].text_bytes)
            check_add(page, RULE_L07, NOTE_ERROR, place,
                      "an empty item in the list of the %s card: write it, or take it out", name);
}

/* Bytes of a card's mark with wrong signs that a quote begins with: "[EMERGENCY]", "! [URGENT]",
 * "[!EMERGENCY}", "!EMERGENCY" in capitals; 0: there is none. */
static size_t near_mark_bytes(const struct check_unit *unit, const char *s)
{
    uint32_t above = unit->page->parent[unit->node];
    bool quoted =
        unit->page->page->document->nodes[above].kind == NODE_QUOTE && above + 1 == unit->node;
    size_t from = strspn(s, "! [{");
    size_t n = strcspn(s + from, "!]}) ");
    bool loud = from == 1 && *s == '!' && strspn(s + from, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == n;
    if (!quoted || (!memchr(s, '[', from) && !memchr(s, '{', from) && !loud) ||
        (!card_find(s + from, n) && card_find_other(s + from, n) != CARD_NON_URGENT))
        return 0;
    return from + n + strspn(s + from + n, "!]})");
}

/* Bytes of "[!WORDS]" at s, 0: there is none. */
static size_t mark_bytes(const char *s, size_t n_bytes)
{
    const char *end = n_bytes > 2 && s[0] == '[' && s[1] == '!' ? memchr(s, ']', n_bytes) : NULL;
    return end && end - s > 2 && end - s <= 24 ? (size_t)(end - s) + 1 : 0;
}

/* Reports a mark that was meant to begin a card but is shown as text: it is misspelled
 * ("[!EMERGANCY]") or not in a quote. */
void rule_card_marks(const struct check_unit *unit)
{
    size_t at = strspn(unit->text, " \t\n");
    const char *s = unit->text + at;
    size_t n = mark_bytes(s, unit->n_bytes - at);
    n = n ? n : near_mark_bytes(unit, s);
    if (n)
        check_add(
            unit->page, RULE_L07, NOTE_ERROR, check_unit_place(unit, at),
            "%.*s begins no card: a card is a quote (>) whose first line is [!EMERGENCY], "
            "[!URGENT], [!NON-URGENT], [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]",
            (int)n, s);
}

/* The paragraph of a card's first line, which follows the label or, if the label is alone in its
 * paragraph, is the next one. */
static uint32_t find_first_line(const struct check_page *page, uint32_t quote)
{
    const struct document *document = page->page->document;
    uint32_t first = quote + 1;
    uint32_t end = quote + document->nodes[quote].size;
    const struct check_unit *unit = first < end ? find_unit(page, first) : NULL;
    uint32_t next = unit && !trimmed(unit) ? first + document->nodes[first].size : end;
    return next < end && document->nodes[next].kind == NODE_PARAGRAPH ? next : first;
}

/* Whether a line that ends in a colon ends in "if:", or in "if your child:", "if you have:". From:
 * NHS, high temperature (fever) in children. */
static bool ends_in_condition(const char *s, size_t n)
{
    enum { WORDS_MAX = 6 };
    size_t end = n - 1;
    for (int i = 0; i < WORDS_MAX; i++) {
        size_t at = end;
        while (at && ascii_is_letter(s[at - 1]))
            at--;
        if (end - at == 2 && strncasecmp(s + at, "if", 2) == 0)
            return true;
        if (at == end || !at || s[at - 1] != ' ')
            return false;
        end = at - 1;
    }
    return false;
}

/* Whether a line of n bytes announces a list of conditions. */
static bool is_call_to_action(const char *s, size_t n, bool english)
{
    return ending_is_colon(s, n) && (!english || ends_in_condition(s, n));
}

/* Checks that a card has one call to action, then a list. */
static void check_inside(const struct check_page *page, uint32_t quote)
{
    const struct document *document = page->page->document;
    const struct node *node = &document->nodes[quote];
    const char *name = card_name(node->level);
    uint32_t first = find_first_line(page, quote);
    const struct check_unit *unit = node->size > 1 ? find_unit(page, first) : NULL;
    struct source_place place = unit && trimmed(unit)
                                    ? check_unit_place(unit, strspn(unit->text, " \t\n"))
                                    : check_card_place(page, quote);
    bool english = check_is_english(page);
    if (!unit || !is_call_to_action(unit->text, trimmed(unit), english))
        check_add(page, RULE_L07, NOTE_ERROR, place,
                  "the first line of the %s card does not end in \"%s\"", name,
                  english ? "if:" : ":");
    uint32_t second = first + (node->size > 1 ? document->nodes[first].size : 0);
    if (second >= quote + node->size || document->nodes[second].kind != NODE_LIST)
        check_add(page, RULE_L07, NOTE_ERROR, place,
                  "no list follows the %s card's first line: write each sign in a line of its own, "
                  "behind > and -",
                  name);
    else
        check_items(page, second, place, name);
}

/* What may follow a card and cannot be mistaken for a part of it. */
static bool begins_anew(unsigned kind)
{
    return kind == NODE_HEADING || kind == NODE_QUOTE || kind == NODE_FOOTNOTE ||
           kind == NODE_RULE || kind == NODE_ANCHOR;
}

static void check_behind(const struct check_page *page, uint32_t quote)
{
    const struct document *document = page->page->document;
    uint32_t next = quote + document->nodes[quote].size;
    uint32_t parent = page->parent[quote];
    uint32_t end = parent + document->nodes[parent].size;
    if (next + 1 < end && document->nodes[next + 1].kind == NODE_PICTURE &&
        document->nodes[next + 1].flags & NODE_FROM_HEAD)
        next += document->nodes[next].size;
    if (next < end && !begins_anew(document->nodes[next].kind))
        check_add(page, RULE_L07, NOTE_WARNING, check_node_place(page, next),
                  "text after a card has no heading of its own: give it one");
}

void rule_cards(const struct check_page *page)
{
    const struct document *document = page->page->document;
    unsigned seen[CARD_MAX] = {0};
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!is_care(node))
            continue;
        check_inside(page, i);
        check_behind(page, i);
        if (seen[node->level]++)
            check_add(page, RULE_L07, NOTE_WARNING, check_card_place(page, i),
                      "the page's second card of the level %s: make one of the two",
                      card_name(node->level));
    }
    if (!page->unjudged && check_is_medical(page) && !seen[CARD_URGENT] && !seen[CARD_EMERGENCY])
        check_add(
            page, RULE_L07, NOTE_WARNING, check_value_place(page, check_field(page, "kind")),
            "a page of kind %s without an urgent or emergency card: say in one when to get help",
            check_text(page, "kind", NULL));
}

/* A name as in a file's name: "cauda equina" becomes "cauda-equina". */
static const char *file_name(struct check *check, const char *name)
{
    char *copy = arena_string(&check->arena, name);
    for (char *c = copy; *c; c++)
        *c = *c == ' ' || *c == '_' ? '-' : (char)tolower((unsigned char)*c);
    return copy;
}

/* Whether a file is shared/NAME.md, in any language. */
static bool is_block(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    size_t n = strlen(name);
    return slash && slash - path >= 6 && memcmp(slash - 6, "shared", 6) == 0 &&
           strncmp(slash + 1, name, n) == 0 && slash[1 + n] == '.';
}

/* Appends the words of a page without what is from its front matter. */
static void add_body(struct buffer *out, const struct document *document)
{
    const char *text = document_text(document);
    size_t from = 0;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!(node->flags & NODE_FROM_HEAD) || node->text < from)
            continue;
        buffer_add(out, text + from, node->text - from);
        from = node->text + node->text_bytes;
        from += ascii_lead_bytes(text + from, document->text_bytes - from, "\n");
    }
    buffer_add(out, text + from, document->text_bytes - from);
    out->used -= ascii_tail_bytes(out->bytes, out->used, "\n");
}

/* Whether the page contains the text of the shared block: a copy made by hand counts while it is
 * the same, apart from line ends around it. */
static bool holds_copy(const struct check_page *page, const char *name)
{
    struct buffer ours = {0};
    struct buffer theirs = {0};
    bool holds = false;
    add_body(&ours, page->page->document);
    for (size_t i = 0; i < page->check->page_count && !holds; i++) {
        const struct check_page *block = &page->check->pages[i];
        if (!is_block(block->page->path, name))
            continue;
        theirs.used = 0;
        add_body(&theirs, block->page->document);
        holds = theirs.used && memmem(ours.bytes, ours.used, theirs.bytes, theirs.used);
    }
    buffer_done(&ours);
    buffer_done(&theirs);
    return holds;
}

static void check_redflag(const struct check_page *page, const struct value *item)
{
    const char *name = file_name(page->check, item->scalar);
    bool there = false;
    for (size_t i = 0; i < page->source.included_count; i++)
        if (is_block(page->source.included[i], name))
            return;
    for (size_t i = 0; i < page->check->walk.count; i++)
        there = there || is_block(page->check->walk.files[i].path, name);
    if (!there)
        check_add(page, RULE_L09, NOTE_ERROR, check_value_place(page, item),
                  "there is no shared block for the red flags \"%s\": shared/%s.md", item->scalar,
                  name);
    else if (!holds_copy(page, name))
        check_add(page, RULE_L09, NOTE_ERROR, check_value_place(page, item),
                  "the page names the red flags \"%s\" and does not include shared/%s.md "
                  "unchanged: write {{< include \"/shared/%s.md\" >}}",
                  item->scalar, name, name);
}

void rule_redflags(const struct check_page *page)
{
    const struct value *list = check_field(page, "redflags");
    if (!list || page->unjudged)
        return;
    for (const struct value *item = NULL; (item = value_next(list, item));)
        if (item->kind == VALUE_SCALAR && item->scalar_bytes)
            check_redflag(page, item);
}
