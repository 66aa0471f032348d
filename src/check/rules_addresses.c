/*
 * Rules of the addresses of all pages: those that no other page leads to (L15), and those that two
 * pages share (L22).
 */
#include "check/judges.h"

#include "base/text.h"
#include "check/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* An address or alias of a page. */
struct name_row {
    const char *name;
    const struct check_page *page;
    bool alias;
};

static int compare_names(const void *one, const void *other)
{
    const struct name_row *a = one;
    const struct name_row *b = other;
    int order = strcasecmp(a->name, b->name);
    if (!order)
        order = (int)a->alias - (int)b->alias;
    return order ? order : strcmp(a->page->page->path, b->page->page->path);
}

static const char *plain_name(struct check *check, const char *s, size_t n)
{
    while (n && *s == '/') {
        s++;
        n--;
    }
    while (n && s[n - 1] == '/')
        n--;
    return arena_copy(&check->arena, s, n);
}

static size_t add_names(const struct check_page *page, struct name_row *rows)
{
    const char *address = library_address(page->check->library, page->id);
    size_t count = 0;
    if (page->unjudged || !*address)
        return 0;
    rows[count++] =
        (struct name_row){plain_name(page->check, address, strlen(address)), page, false};
    const char *aliases = page->page->field[PAGE_ALIASES];
    const char *alias;
    for (size_t n; page_next_line(&aliases, &alias, &n);)
        rows[count++] = (struct name_row){plain_name(page->check, alias, n), page, true};
    return count;
}

static size_t count_names(const struct check_page *page)
{
    const char *aliases = page->page->field[PAGE_ALIASES];
    return text_count_line_ends(aliases, strlen(aliases)) + 2;
}

static bool share_name(const void *one, const void *other)
{
    const struct name_row *a = one;
    const struct name_row *b = other;
    return strcasecmp(a->name, b->name) == 0 && a->page != b->page;
}

static void tell_name(const void *one, const void *other)
{
    const struct name_row *row = one;
    check_add(row->page, RULE_L22, NOTE_ERROR,
              check_value_place(row->page, check_field(row->page, row->alias ? "aliases" : "url")),
              "the %s /%s%s is that of %s too: give each its own", row->alias ? "alias" : "address",
              row->name, *row->name ? "/" : "", ((const struct name_row *)other)->page->page->path);
}

void rule_addresses(struct check *check)
{
    size_t room = 1;
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        room += count_names(&check->pages[i]);
    struct name_row *rows = memory_new(room * sizeof *rows);
    for (size_t i = 0; i < check->page_count; i++)
        count += add_names(&check->pages[i], rows + count);
    qsort(rows, count, sizeof *rows, compare_names);
    check_tell_alike(rows, count, sizeof *rows, share_name, tell_name);
    free(rows);
}
