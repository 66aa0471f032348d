/*
 * What a translation has lost of its original: care cards, signs in them, doses: a part of the rule
 * of safety (L20).
 *
 * Refuses to compare words. Only what all languages write alike is counted: cards and their items,
 * and numbers. A small one may be a word in the other language ("in 2 days", "in zwei Tagen"), so
 * only those of doses are looked for, and large ones.
 */
#include "check/judges.h"

#include "base/tag.h"
#include "check/page.h"
#include "document/card.h"
#include "wording/amounts.h"
#include "wording/digits.h"
#include "wording/measures.h"
#include "wording/numbers.h"
#include "wording/phrases.h"

#include <stdlib.h>

/* The page that a page is a translation of; NULL: it is none. */
static const struct page *find_original(const struct check_page *page)
{
    const struct library *library = page->check->library;
    uint32_t id = library_translation(library, page->id, library_default_language(library));
    return id && id != page->id ? library_page(library, id) : NULL;
}

static bool is_original_english(const struct check_page *page)
{
    return tag_is_of(page->check->config.language, "en");
}

static unsigned count_items(const struct document *document, uint32_t quote)
{
    unsigned items = 0;
    for (uint32_t i = quote; i < quote + document->nodes[quote].size; i++)
        items += document->nodes[i].kind == NODE_ITEM;
    return items;
}

/* Numbers, in order. */
struct values {
    double *list;
    size_t count;
    size_t room;
};

static void add_value(struct values *values, double value)
{
    values->list = memory_grow(values->list, &values->room, values->count + 1, sizeof value);
    values->list[values->count++] = value;
}

static int compare_values(const void *one, const void *other)
{
    double a = *(const double *)one;
    double b = *(const double *)other;
    return (a > b) - (a < b);
}

static void sort_values(struct values *values)
{
    if (values->count)
        qsort(values->list, values->count, sizeof *values->list, compare_values);
}

/* The numbers in a node; of "1 000" the value of each part counts, and that of both. The caller
 * frees the list. */
static struct values find_values(const struct document *document, uint32_t node, bool english)
{
    enum { THOUSAND = 1000 };
    const char *s = node_text(document, &document->nodes[node]);
    size_t n_bytes = document->nodes[node].text_bytes;
    struct values values = {0};
    struct amount amount;
    double last = 0;
    for (size_t at = 0, end = 0; amount_next(s, n_bytes, english, &at, &amount); end = at) {
        double value = amount_value(s, &amount);
        add_value(&values, value);
        if (end && amount.start == end + phrase_blank(s, n_bytes, end))
            add_value(&values, last * THOUSAND + value);
        last = value;
    }
    sort_values(&values);
    return values;
}

/* The chances that a page says, likewise. */
static struct values find_chances(const struct document *document, bool english)
{
    const char *s = document_text(document);
    struct values values = {0};
    struct amount amount;
    for (size_t at = 0, end; amount_next(s, document->text_bytes, english, &at, &amount);) {
        float chance = number_chance(s, document->text_bytes, &amount, &end);
        if (chance > 0)
            add_value(&values, chance);
    }
    sort_values(&values);
    return values;
}

static bool has_value(const struct values *values, double value)
{
    return values->count &&
           bsearch(&value, values->list, values->count, sizeof value, compare_values);
}

/* The first of the values that the others lack; negative: they have all. */
static double find_other(const struct values *values, const struct values *others)
{
    for (size_t i = 0; i < values->count; i++)
        if (!has_value(others, values->list[i]))
            return values->list[i];
    return -1;
}

/* Compares a card with that of the original: how many signs are in them, and their numbers. One
 * that is missing may be a word, but not if another is in its place. */
static void compare_cards(const struct check_page *page, uint32_t own, const struct page *original,
                          uint32_t card)
{
    struct values said = find_values(page->page->document, own, check_is_english(page));
    struct values meant = find_values(original->document, card, is_original_english(page));
    unsigned said_items = count_items(page->page->document, own);
    unsigned meant_items = count_items(original->document, card);
    double one = find_other(&said, &meant);
    double other = find_other(&meant, &said);
    if (said_items != meant_items)
        check_add(page, RULE_L20, NOTE_WARNING, check_card_place(page, own),
                  "%u sign%s in this card, %u in that of the original, %s: compare the two",
                  said_items, said_items == 1 ? "" : "s", meant_items, original->path);
    if (one >= 0 && other >= 0)
        check_add(page, RULE_L20, NOTE_WARNING, check_card_place(page, own),
                  "this card says %g, and that of the original, %s, %g: compare the two", one,
                  original->path, other);
    free(said.list);
    free(meant.list);
}

/* The first card of a level behind a node; the number of nodes: there is none. */
static uint32_t next_card(const struct document *document, uint32_t node, unsigned level)
{
    do
        node++;
    while (node < document->node_count &&
           (document->nodes[node].kind != NODE_QUOTE || document->nodes[node].level != level));
    return node;
}

/* Compares the care cards of each level, the first with the first, and so on. */
static void check_cards(const struct check_page *page, const struct page *original)
{
    static const enum node_card levels[] = {CARD_EMERGENCY, CARD_URGENT, CARD_NON_URGENT};
    const struct document *ours = page->page->document;
    const struct document *theirs = original->document;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        uint32_t own = 0;
        uint32_t card = 0;
        while ((card = next_card(theirs, card, levels[i])) < theirs->node_count &&
               (own = next_card(ours, own, levels[i])) < ours->node_count)
            compare_cards(page, own, original, card);
        if (card < theirs->node_count)
            check_add(page, RULE_L20, NOTE_WARNING, check_head_place(page),
                      "the %s card of the original, %s, is not in this translation",
                      card_name(levels[i]), original->path);
    }
}

/* Whether a number is the hours or the minutes of "20:30", which may be "20.30" or "half past
 * eight" in another language; that of "1:1000" is a strength. */
static bool is_of_time(const char *s, size_t n_bytes, const struct amount *amount)
{
    size_t start = amount->start;
    size_t colon = start && s[start - 1] == ':' ? start - 1 : amount->end;
    return colon < n_bytes && s[colon] == ':' && digit_is_at(s, n_bytes, colon + 1) &&
           digit_is_at(s, n_bytes, colon + 2) && !digit_is_at(s, n_bytes, colon + 3);
}

/* Whether a number of the original is to be in the translation: it is of a dose, or large, and of
 * no date or time. */
static bool is_kept(const char *s, size_t n_bytes, const struct amount *amount)
{
    enum { LARGE = 13 };
    bool date = amount->repeats && s[amount->sign] == '.'; /* "3.4.2026" */
    if (date || is_of_time(s, n_bytes, amount))
        return false;
    return measure_of_dose(s, n_bytes, amount->end).bytes || amount_value(s, amount) >= LARGE;
}

/* Appends the numbers of the original that are in none of these. A chance may be said of another
 * number of people: "1 in 50", "2 von 100". */
static void find_missing(const struct check_page *page, const struct document *original,
                         const struct values *values, const struct values *chances,
                         struct buffer *missing)
{
    enum { TOLD_BYTES_MAX = 60 };
    const char *s = document_text(original);
    size_t n_bytes = original->text_bytes;
    bool english = is_original_english(page);
    struct amount amount;
    size_t said = 0; /* where the last chance ends that is in these */
    for (size_t at = 0, end;
         missing->used < TOLD_BYTES_MAX && amount_next(s, n_bytes, english, &at, &amount);) {
        if (has_value(chances, number_chance(s, n_bytes, &amount, &end)))
            said = end;
        if (amount.start >= said && is_kept(s, n_bytes, &amount) &&
            !has_value(values, amount_value(s, &amount)))
            check_is_first(missing, s + amount.start, amount.end - amount.start);
    }
}

/* Reports them in one finding, because a part that was left out has several. */
static void check_numbers(const struct check_page *page, const struct page *original)
{
    const struct document *ours = page->page->document;
    struct values values = find_values(ours, 0, check_is_english(page));
    struct values chances = find_chances(ours, check_is_english(page));
    struct buffer missing = {0};
    find_missing(page, original->document, &values, &chances, &missing);
    if (missing.used)
        check_add(
            page, RULE_L20, NOTE_WARNING, check_head_place(page),
            "numbers of the original, %s, that are not in this translation: %.*s; compare the two",
            original->path, (int)missing.used - 1, missing.bytes);
    buffer_done(&missing);
    free(values.list);
    free(chances.list);
}

void rule_original(const struct check_page *page)
{
    const struct page *original = find_original(page);
    if (!original || page->unjudged)
        return;
    check_cards(page, original);
    check_numbers(page, original);
}
