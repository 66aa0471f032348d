/*
 * Rules of the addresses of all pages: those that no other page leads to (L15), and those that two
 * pages share (L22).
 */
#include "check/judges.h"

#include "base/text.h"
#include "check/page.h"

#include <stdlib.h>
#include <string.h>

/* Marks the pages that a page's links lead to, except itself, by their groups: a link to one
 * translation counts for all. Ids go up to `last`. */
static void mark_reached(const struct check_page *page, uint32_t last, bool *reached)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->level == TARGET_PAGE && node->page &&
            node->page <= last && node->page != page->id)
            reached[check_group(page->check, node->page)] = true;
    }
}

void rule_orphans(struct check *check)
{
    uint32_t last = library_page_count(check->library);
    bool *reached = memory_new((size_t)last + 1);
    for (size_t i = 0; i < check->page_count; i++)
        mark_reached(&check->pages[i], last, reached);
    for (size_t i = 0; i < check->page_count; i++) {
        const struct check_page *page = &check->pages[i];
        if (!reached[check_group(check, page->id)] && !page->unjudged && !page->filled &&
            !page->page->is_section)
            check_add(page, RULE_L15, NOTE_INFO, check_head_place(page),
                      "no other page leads here");
    }
    free(reached);
}

/* An address or alias, whose case and outer slashes do not matter. */
static struct check_claim claim_of(const struct check_page *page, const char *s, size_t n_bytes,
                                   bool is_alias)
{
    struct arena *arena = &page->check->arena;
    struct buffer small = {0};
    size_t slashes = ascii_lead_bytes(s, n_bytes, "/");
    size_t n = n_bytes - slashes;
    s += slashes;
    n -= ascii_tail_bytes(s, n, "/");
    text_lower(&small, s, n);
    const char *key = arena_string(arena, buffer_string(&small));
    buffer_done(&small);
    return (struct check_claim){page, key, arena_copy(arena, s, n), is_alias};
}

static size_t add_names(const struct check_page *page, struct check_claim *rows)
{
    const char *address = library_address(page->check->library, page->id);
    size_t count = 0;
    if (page->unjudged || !*address)
        return 0;
    rows[count++] = claim_of(page, address, strlen(address), false);
    const char *aliases = page->page->field[PAGE_ALIASES];
    const char *alias;
    for (size_t n; page_next_line(&aliases, &alias, &n);)
        rows[count++] = claim_of(page, alias, n, true);
    return count;
}

static size_t count_names(const struct check_page *page)
{
    const char *aliases = page->page->field[PAGE_ALIASES];
    return text_count_line_ends(aliases, strlen(aliases)) + 2;
}

static void tell(const struct check_claim *row, const char *other)
{
    const char *field = row->is_alias ? "aliases" : "url";
    check_add(row->page, RULE_L22, NOTE_ERROR,
              check_value_place(row->page, check_field(row->page, field)),
              "the %s /%s%s is that of %s too: give each its own",
              row->is_alias ? "alias" : "address", row->name, *row->name ? "/" : "", other);
}

void rule_addresses(struct check *check)
{
    size_t room = 1;
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        room += count_names(&check->pages[i]);
    struct check_claim *rows = memory_new(room * sizeof *rows);
    for (size_t i = 0; i < check->page_count; i++)
        count += add_names(&check->pages[i], rows + count);
    check_tell_rivals(rows, count, tell);
    free(rows);
}
