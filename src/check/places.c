/*
 * Finds where in its file a part of a page is written: a field, words, a link, a picture.
 *
 * Refuses to search far: it looks for an address near the words that it belongs to.
 */
#define _GNU_SOURCE /* memmem */
#include "base/ascii.h"
#include "base/text.h"
#include "check/page.h"
#include "shortcode/table.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { NEAR_BYTES = 16 * 1024, BACK_NODES = 200, SIGN_BYTES_MAX = 15 };

struct source_place check_head_place(const struct check_page *page)
{
    return (struct source_place){page->page->path, 1, 1};
}

struct source_place check_value_place(const struct check_page *page, const struct value *value)
{
    if (!value || !value->line)
        return check_head_place(page);
    return (struct source_place){page->page->path, value->line, value->column};
}

struct source_place check_key_place(const struct check_page *page, const struct value *value)
{
    struct source_place place = {page->page->path, 0, 0};
    value_key_place(value, &place.line, &place.column);
    return place;
}

static struct source_place find_place(const struct check_page *page, size_t text_offset)
{
    return source_find(&page->source, align_find(&page->align, text_offset));
}

struct source_place check_unit_place(const struct check_unit *unit, size_t offset)
{
    return find_place(unit->page, unit->at + offset);
}

struct source_place check_node_place(const struct check_page *page, uint32_t node)
{
    return find_place(page, page->page->document->nodes[node].text);
}

/* The offset of `bytes` in the source, at or soon after `from`; `otherwise` if they are not
 * there. */
static size_t find_bytes(const struct check_page *page, size_t from, const char *bytes, size_t n,
                         size_t otherwise)
{
    const struct buffer *text = &page->source.text;
    size_t left = text->used > from ? text->used - from : 0;
    const char *found =
        left ? memmem(text->bytes + from, left < NEAR_BYTES ? left : NEAR_BYTES, bytes, n) : NULL;
    return found ? (size_t)(found - text->bytes) : otherwise;
}

/* Where the name of the first card near `from` begins; SIZE_MAX: there is none. Some shortcodes of
 * other names, or that close a pair, are passed over: all of them, for each card, would have a
 * quadratic cost. */
static size_t find_card_name(const struct source *source, size_t from)
{
    enum { PASSED_MAX = 10 };
    const char *s = buffer_string(&source->text);
    size_t end = source->text.used - from < NEAR_BYTES ? source->text.used : from + NEAR_BYTES;
    int passed = 0;
    for (size_t at = from; at + 3 < end && passed < PASSED_MAX; at++) {
        if (memcmp(s + at, "[!", 2) == 0)
            return at + 2;
        if (memcmp(s + at, "{{<", 3) != 0 && memcmp(s + at, "{{%", 3) != 0)
            continue;
        size_t name = at + 3 + strspn(s + at + 3, ASCII_BLANKS);
        if (shortcode_find(s + name, strcspn(s + name, ASCII_BLANKS "/>%}"))->kind ==
            &shortcode_card)
            return name;
        passed++;
    }
    return SIZE_MAX;
}

/* Reading names the level in the page's language, in which it is not in the source: there the mark
 * behind the words above is looked for. */
struct source_place check_card_place(const struct check_page *page, uint32_t quote)
{
    size_t label = page->page->document->nodes[quote].text;
    size_t name = align_has(&page->align, label)
                      ? SIZE_MAX
                      : find_card_name(&page->source, align_find_before(&page->align, label));
    return name == SIZE_MAX ? find_place(page, label) : source_find(&page->source, name);
}

size_t check_unit_start(const struct check_unit *unit)
{
    size_t blank = ascii_lead_bytes(unit->text, unit->n_bytes, ASCII_BLANKS);
    return align_find(&unit->page->align, unit->at + blank);
}

struct source_place check_sign_place(const struct check_unit *unit, size_t offset, const char *sign)
{
    const struct check_page *page = unit->page;
    size_t at = unit->at + offset;
    size_t from = align_find_before(&page->align, at);
    char with_next[SIGN_BYTES_MAX + 2];
    size_t n = (size_t)snprintf(with_next, sizeof with_next, "%.*s%.1s", SIGN_BYTES_MAX, sign,
                                unit->text + offset);
    size_t next = align_find(&page->align, at);
    /* With no word between, the sign alone may be found at the end of what precedes, so the sign
     * and the character after it are tried first. */
    size_t alone = next > from ? find_bytes(page, from, sign, strlen(sign), next) : next;
    return source_find(&page->source, find_bytes(page, from, with_next, n, alone));
}

/* Where the tag or shortcode begins that contains a byte; SIZE_MAX: it is in none. */
static size_t find_tag(const struct check_page *page, size_t at)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    unsigned char class = at < source->text.used ? source->classes[at] : SOURCE_TEXT;
    if (class != SOURCE_TAG && class != SOURCE_SHORTCODE)
        return SIZE_MAX;
    while (at && source->classes[at - 1] == class &&
           !(class == SOURCE_TAG ? s[at] == '<' : s[at] == '{' && s[at + 1] == '{'))
        at--;
    return at;
}

/* Where the tag begins that has a picture's words as an attribute; SIZE_MAX: there is none. */
static size_t find_picture_tag(const struct check_page *page, const struct node *link)
{
    if (link->kind != NODE_PICTURE || !link->text_bytes)
        return SIZE_MAX;
    size_t at = align_find(&page->align, link->text);
    if (!align_has(&page->align, link->text))
        at = find_bytes(page, align_find_before(&page->align, link->text),
                        node_text(page->page->document, link), link->text_bytes, SIZE_MAX);
    return at == SIZE_MAX ? at : find_tag(page, at);
}

/* Whether what begins at a byte of a tag is its alternative text: alt="Words". */
static bool is_alternative(const char *s, size_t at)
{
    static const char name[] = "alt=";
    enum { NAME_BYTES = sizeof name - 1 };
    at -= at && strchr("\"'`", s[at - 1]);
    return at >= NAME_BYTES && strncasecmp(s + at - NAME_BYTES, name, NAME_BYTES) == 0;
}

/* Where bytes are an attribute of a tag: its alternative text, or another one; both may be the same
 * bytes. `otherwise`: they are none. */
static size_t find_attribute(const struct check_page *page, size_t tag, const char *bytes, size_t n,
                             bool alternative, size_t otherwise)
{
    const char *s = buffer_string(&page->source.text);
    size_t first = find_bytes(page, tag, bytes, n, SIZE_MAX);
    size_t at = first;
    while (n && at != SIZE_MAX && find_tag(page, at) == tag && is_alternative(s, at) != alternative)
        at = find_bytes(page, at + n, bytes, n, SIZE_MAX);
    if (at != SIZE_MAX && find_tag(page, at) == tag)
        return at;
    return first == SIZE_MAX ? otherwise : first;
}

/* Where a link's address is written: after the words before the link, and after each equal address
 * of the links and pictures between. `at` if it is not near. */
static size_t find_address(const struct check_page *page, uint32_t node, size_t at)
{
    const struct document *document = page->page->document;
    const struct node *link = &document->nodes[node];
    size_t behind = align_end_before(&page->align, link->text);
    size_t from = align_find_before(&page->align, link->text);
    const char *address = node_data(document, link);
    uint32_t first = node > BACK_NODES ? node - BACK_NODES : 1;
    for (uint32_t i = first; i <= node; i++) {
        const struct node *other = &document->nodes[i];
        if ((other->kind != NODE_LINK && other->kind != NODE_PICTURE) ||
            other->flags & NODE_FROM_HEAD || other->text + other->text_bytes < behind ||
            other->data_bytes != link->data_bytes ||
            memcmp(node_data(document, other), address, link->data_bytes) != 0)
            continue;
        size_t tag = i < node ? find_picture_tag(page, other) : SIZE_MAX;
        if (tag != SIZE_MAX && tag < from)
            continue;
        size_t found = find_bytes(page, from, address, link->data_bytes, SIZE_MAX);
        if (found == SIZE_MAX)
            break;
        at = found;
        from = found + link->data_bytes;
    }
    return at;
}

/* Links and pictures begin at a bracket before their words. Those without words, and pictures whose
 * words are an attribute, are found by their address. */
struct source_place check_link_place(const struct check_page *page, uint32_t node)
{
    const struct node *link = &page->page->document->nodes[node];
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    size_t at = align_find(&page->align, link->text);
    size_t tag = find_picture_tag(page, link);
    if (tag != SIZE_MAX)
        return source_find(source, find_attribute(page, tag, node_data(page->page->document, link),
                                                  link->data_bytes, false, tag));
    if (link->data_bytes &&
        !text_has_words(node_text(page->page->document, link), link->text_bytes))
        at = find_address(page, node, at);
    enum { BACK_BYTES_MAX = 4096 };
    size_t from = at;
    while (from && at - from < BACK_BYTES_MAX && s[from - 1] != '\n' && s[from] != '[')
        from--;
    if (s[from] == '[')
        at = from - (from && link->kind == NODE_PICTURE && s[from - 1] == '!');
    else if (link->kind == NODE_PICTURE && link->data_bytes)
        at = find_address(page, node, at);
    return source_find(source, at);
}

struct source_place check_alt_place(const struct check_page *page, uint32_t node)
{
    const struct node *picture = &page->page->document->nodes[node];
    size_t tag = find_picture_tag(page, picture);
    size_t at = tag == SIZE_MAX
                    ? tag
                    : find_attribute(page, tag, node_text(page->page->document, picture),
                                     picture->text_bytes, true, SIZE_MAX);
    return at == SIZE_MAX ? check_link_place(page, node) : source_find(&page->source, at);
}

size_t check_star_within(const struct check_unit *unit, size_t at, size_t n)
{
    const struct check_page *page = unit->page;
    const struct node *nodes = page->page->document->nodes;
    size_t start = unit->at + at;
    size_t end = start + n;
    uint32_t last = unit->node + nodes[unit->node].size;
    uint32_t low = unit->node + 1; /* will be the first node that begins after the first digit */
    uint32_t high = last;
    if (align_has(&page->align, start)) /* most numbers are one word in the source too */
        return 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (nodes[middle].text > start)
            high = middle;
        else
            low = middle + 1;
    }
    for (uint32_t i = low; i < last && nodes[i].text < end; i++)
        if (nodes[i].kind == NODE_EMPHASIS)
            return nodes[i].text - unit->at;
    for (uint32_t i = low - 1; i > unit->node; i = page->parent[i]) {
        size_t node_end = (size_t)nodes[i].text + nodes[i].text_bytes;
        if (nodes[i].kind == NODE_EMPHASIS && node_end > start && node_end < end)
            return node_end - unit->at;
    }
    return 0;
}
