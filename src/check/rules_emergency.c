/*
 * The rule of emergency numbers (L08).
 *
 * Refuses to take just any number of three digits for one: it must be an emergency number
 * somewhere, and be in an emergency card where it cannot be a measurement among the signs ("a pulse
 * over 120"), or the words around it must say to call it (calls.h). Shortcodes are judged by the
 * names of their arguments, since nobody knows what a site's own ones show.
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/scheme.h"
#include "check/page.h"
#include "wording/calls.h"
#include "wording/digits.h"
#include "wording/helplines.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* --- The clinic's own number --- */

/* Whether n digits are the site's emergency number, or one of them. */
static bool is_own(const struct check *check, const char *s, size_t n)
{
    const char *own = check->config.emergency;
    return digits_have(own, strlen(own), s, n);
}

/* Whether a text contains the site's emergency number. */
static bool says_own(const struct check *check, const char *s, size_t n_bytes)
{
    struct digits digits;
    for (size_t at = 0, taken; at < n_bytes; at += taken) {
        taken = digits_read(s + at, n_bytes - at, &digits);
        if (is_own(check, digits.list, digits.count) || is_own(check, digits.list, digits.first))
            return true;
        taken += taken == 0;
    }
    return false;
}

/* --- Numbers in texts --- */

static bool is_local(const struct check_page *page, const char *s, size_t n)
{
    const struct check *check = page->check;
    return is_own(check, s, n) || list_has(check->config.emergency, s, n) ||
           check_words_have(&check->config.numbers, s, n) ||
           helpline_is_local(check->config.emergency, page->language, s, n);
}

/* Whether a number is another country's emergency number, and so to be reported. */
static bool is_foreign(const struct check_page *page, const struct number *number)
{
    return *page->check->config.emergency && helpline_is_known(number->digits, number->count) &&
           !is_local(page, number->digits, number->count);
}

/* Whether a number is, here or elsewhere, for what can wait. */
static bool is_advice(const struct check *check, const struct number *number)
{
    return *check->config.emergency && helpline_is_advice(number->digits, number->count) &&
           !is_own(check, number->digits, number->count);
}

static void tell(const struct check_page *page, struct source_place place, const char *s,
                 const struct number *number)
{
    check_add(page, RULE_L08, NOTE_ERROR, place,
              "%.*s is not the emergency number here, which is %s",
              (int)(number->end - number->start), s + number->start, page->check->config.emergency);
}

/* Whether a number is a measurement: "a pulse over 120", "120/110", "110 minutes", "102mg". */
static bool is_measure(const struct check_unit *unit, const struct number *number)
{
    static const char before[] =
        "over |above |below |under |than |least |/|über |unter |als |ponad |más de |plus de ";
    const char *s = unit->text;
    bool parted = number->end < unit->n_bytes && s[number->end] == '/';
    bool joined = number->end < unit->n_bytes && ascii_is_letter(s[number->end]);
    return parted || joined || phrase_ends(s, number->start, before) ||
           calls_amount(s, unit->n_bytes, number->end);
}

/* Whether a number is one to call because it is in an emergency card. In a list item it mostly
 * belongs to a sign of the emergency; elsewhere in the card it mostly does not. */
static bool is_in_card(const struct check_unit *unit, const struct number *number)
{
    return unit->card == CARD_EMERGENCY && (helpline_is_no_measure(number->digits, number->count) ||
                                            (!unit->item && !is_measure(unit, number)));
}

/* Whether a number outside an emergency card is said to be another country's. */
static bool is_abroad(const struct check_unit *unit, const struct number *number)
{
    return unit->card != CARD_EMERGENCY && calls_abroad(unit->text, unit->n_bytes, number);
}

/* The unit that labels this one: the first cell of its row, or the term before a description; NULL:
 * there is none. */
static const struct check_unit *find_head(const struct check_unit *unit)
{
    const struct check_page *page = unit->page;
    const struct document *document = page->page->document;
    enum { CELLS_MAX = 32 };
    const struct check_unit *head = unit;
    while (unit->cell && head > page->units && unit - head < CELLS_MAX &&
           page->parent[head[-1].node] == page->parent[unit->node])
        head--;
    bool term =
        head == unit && unit > page->units && document->nodes[unit[-1].node].kind == NODE_TERM;
    head -= term;
    return head < unit ? head : NULL;
}

/* Whether a number is the whole text of a cell or description, and its label says that it is to be
 * called. */
static bool is_described(const struct check_unit *unit, const struct number *number)
{
    const struct check_unit *head =
        !number->start && number->end == unit->n_bytes ? find_head(unit) : NULL;
    if (!head)
        return false;
    struct buffer text = {0};
    struct number moved = *number;
    buffer_add(&text, head->text, head->n_bytes);
    buffer_add_string(&text, ": ");
    moved.start += text.used;
    moved.end += text.used;
    buffer_add(&text, unit->text, unit->n_bytes);
    bool called = calls_number(text.bytes, text.used, &moved);
    buffer_done(&text);
    return called;
}

/* Reports the wrong numbers in one unit. */
void rule_calls(const struct check_unit *unit)
{
    const struct check_page *page = unit->page;
    const char *s = unit->text;
    struct number number;
    for (size_t at = 0; calls_next(s, unit->n_bytes, &at, &number);)
        if (is_advice(page->check, &number) && calls_ambulance(s, unit->n_bytes, &number))
            check_add(page, RULE_L08, NOTE_ERROR, check_unit_place(unit, number.start),
                      "%.*s sends no ambulance here: the number is %s",
                      (int)(number.end - number.start), s + number.start,
                      page->check->config.emergency);
        else if (is_foreign(page, &number) &&
                 (is_in_card(unit, &number) ||
                  (calls_number(s, unit->n_bytes, &number) && !is_abroad(unit, &number)) ||
                  is_described(unit, &number)))
            tell(page, check_unit_place(unit, number.start), s, &number);
}

/* Reports the number that a link dials ("tel:911") if it is foreign; it begins at byte `start` of
 * the source. */
static void check_dialled(const struct check_page *page, size_t start)
{
    enum { LOOKED_AT_BYTES = 16 };
    const struct source *source = &page->source;
    const char *s = source->text.bytes;
    size_t left = source->text.used - start;
    size_t end = start + (left < LOOKED_AT_BYTES ? left : LOOKED_AT_BYTES);
    struct number number;
    size_t at = start;
    if (calls_next(s, end, &at, &number) && number.start == start && is_foreign(page, &number))
        tell(page, source_find(source, start), s, &number);
}

static void check_links(const struct check_page *page)
{
    static const char scheme[] = SCHEME_CALL;
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    const char *end = s + source->text.used;
    while ((s = memmem(s, (size_t)(end - s), scheme, sizeof scheme - 1)) != NULL) {
        s += sizeof scheme - 1;
        size_t at = (size_t)(s - source->text.bytes);
        if (source->classes[at] == SOURCE_ADDRESS || source->classes[at] == SOURCE_TAG)
            check_dialled(page, at);
    }
}

/* --- Shortcodes --- */

/* Appends a name as words: "emergencyNumber" and "emergency-number" are two words each. */
static void add_name(struct buffer *out, const char *name, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        bool begins = i && isupper((unsigned char)name[i]) && islower((unsigned char)name[i - 1]);
        if (begins)
            buffer_add_char(out, ' ');
        buffer_add_char(out, strchr("-_", name[i]) ? ' ' : name[i]);
    }
    buffer_add_char(out, ' ');
}

/* Whether some argument makes the whole tag one of an emergency: level="emergency". */
static bool is_of_emergency(const struct shortcode_args *args)
{
    for (size_t i = 0; i < args->count; i++)
        if (calls_emergency(args->list[i].value, strlen(args->list[i].value)))
            return true;
    return false;
}

/* Appends the names of a tag and of one argument as the text that introduces its value: "care
 * emergency call: ". */
static void write_argument(struct buffer *out, const char *s, const struct shortcode_tag *tag,
                           const struct shortcode_args *args, size_t i)
{
    const char *key = args->list[i].key;
    const char *emergency = is_of_emergency(args) ? "emergency " : "";
    if (!*key)
        buffer_add_string(out, emergency);
    add_name(out, s + tag->name, tag->name_bytes);
    if (*key) {
        buffer_add_string(out, emergency);
        add_name(out, key, strlen(key));
    }
    buffer_add_string(out, ": ");
}

static void check_argument(const struct check_page *page, const struct shortcode_tag *tag,
                           const struct shortcode_args *args, size_t i)
{
    struct buffer text = {0};
    struct number number;
    write_argument(&text, page->source.text.bytes, tag, args, i);
    size_t before = text.used;
    buffer_add_string(&text, args->list[i].value);
    for (size_t at = before; calls_next(text.bytes, text.used, &at, &number);)
        if (is_foreign(page, &number) && calls_number(text.bytes, text.used, &number))
            tell(page, source_find(&page->source, args->list[i].at + (number.start - before)),
                 text.bytes, &number);
    buffer_done(&text);
}

void rule_arguments(const struct check_page *page, const struct shortcode_tag *tag,
                    const struct shortcode_args *args, const struct shortcode_kind *kind)
{
    (void)kind; /* the site's own ones have none */
    for (size_t i = 0; i < args->count; i++)
        check_argument(page, tag, args, i);
}

/* --- Fields and pictures, which are shown as words too --- */

static void check_words(const struct check_page *page, const char *s, size_t n_bytes,
                        struct source_place place)
{
    struct number number;
    for (size_t at = 0; calls_next(s, n_bytes, &at, &number);)
        if (is_foreign(page, &number) && calls_number(s, n_bytes, &number))
            tell(page, place, s, &number);
}

static void check_fields(const struct check_page *page)
{
    static const char *const names[] = {"title", "description", "summary", "featured_image_alt"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct value *value;
        const char *words = check_text(page, names[i], &value);
        if (value)
            check_words(page, words, strlen(words), check_value_place(page, value));
    }
}

/* Those of shortcodes are arguments, which are judged as such. */
static void check_pictures(const struct check_page *page)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_PICTURE || node->flags & NODE_FROM_HEAD)
            continue;
        size_t from = align_find(&page->align, node->text);
        if (from < page->source.text.used && page->source.classes[from] == SOURCE_SHORTCODE)
            continue;
        size_t caption_bytes;
        const char *caption = document_caption(document, i, &caption_bytes);
        struct source_place place = check_link_place(page, i);
        check_words(page, node_text(document, node), node->text_bytes, place);
        check_words(page, caption, caption_bytes, place);
    }
}

/* --- Cards --- */

static void check_card(const struct check_page *page, uint32_t quote)
{
    const struct document *document = page->page->document;
    const struct node *card = &document->nodes[quote];
    const char *own = page->check->config.emergency;
    if (*own && !says_own(page->check, node_text(document, card), card->text_bytes))
        check_add(page, RULE_L08, NOTE_ERROR, check_card_place(page, quote),
                  "the emergency card does not say the number %s: say to call it", own);
    /* An empty number is reported where it stands. */
    if (!*own && !page->check->told_of_no_number &&
        !site_find(&page->check->site, "emergency.number", NULL)) {
        page->check->told_of_no_number = true;
        check_add(page, RULE_L08, NOTE_INFO, check_card_place(page, quote),
                  "the site gives no number to compare emergency cards with, and none at the top "
                  "of the screen: set emergency.number in pamphlet.yaml");
    }
    for (uint32_t i = quote; i < quote + card->size; i++)
        if (document->nodes[i].kind == NODE_LINK && document->nodes[i].level != TARGET_OUTSIDE)
            check_add(page, RULE_L08, NOTE_WARNING, check_link_place(page, i),
                      "a link in an emergency card: nobody should read on there");
}

/* Checks the page that the key for an emergency opens, in any language, if it has no card. */
static void check_opened(const struct check_page *page)
{
    const struct check *check = page->check;
    const struct document *document = page->page->document;
    const char *address = library_setting(check->library, "emergency.page");
    uint32_t opened;
    if (*address && library_find(check->library, address, strlen(address), &opened) == FOUND_PAGE &&
        check_group(check, opened) == check_group(check, page->id) && *check->config.emergency &&
        !says_own(check, document_text(document), document->text_bytes))
        check_add(page, RULE_L08, NOTE_ERROR, check_head_place(page),
                  "this is the page for an emergency, emergency.page, and it does not say the "
                  "number %s: say to call it",
                  check->config.emergency);
}

void rule_emergency(const struct check_page *page)
{
    const struct document *document = page->page->document;
    bool carded = false;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_QUOTE && document->nodes[i].level == CARD_EMERGENCY) {
            check_card(page, i);
            carded = true;
        }
    if (!carded)
        check_opened(page);
    check_links(page);
    check_fields(page);
    check_pictures(page);
}
