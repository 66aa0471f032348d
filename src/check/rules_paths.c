/*
 * Links from the root that name a page's file, where the website has the page at another address,
 * by its permalinks as a rule: a part of the rule of links (L15).
 *
 * Such a link leads to the page here, where files are looked for too, and nowhere on the website.
 * Refuses to judge what a shortcode or the website's templates may have written, and links to a
 * file with its ending, which templates often resolve.
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/path.h"
#include "check/page.h"

#include <stdlib.h>
#include <string.h>

/* Whether a name is that of a file, or of its folder, without the ending. */
static bool is_called(const char *file, const char *name)
{
    const char *at = *name ? strstr(file, name) : NULL;
    const char *end = at ? at + strlen(name) : "";
    return at && (at == file || at[-1] == '/') &&
           (*end == '.' || strncmp(end, "/index.", strlen("/index.")) == 0);
}

/* Whether an address from the root, without slash at its end, names the file of a page and is none
 * of the website's. */
static bool names_file(const struct check_page *page, uint32_t id, const char *address)
{
    const struct library *library = page->check->library;
    const char *name = path_below(address, page->check->site.base_path);
    uint32_t found;
    name = name ? name : address;
    name += *name == '/';
    struct library_ask ask = {
        .name = name, .n_bytes = strlen(name), .kinds = 1u << NAME_ADDRESS | 1u << NAME_ALIAS};
    return is_called(library_row(library, id).path, name) &&
           library_ask(library, &ask, &found) == FOUND_NOTHING;
}

/* Whether an opening bracket and an address are in the source, near behind the last word of a link:
 * looked for in all of it, many links of HTML had a quadratic cost. */
static bool is_written(const struct check_page *page, const struct node *link,
                       const struct buffer *path)
{
    enum { NEAR_BYTES = 1000 };
    const struct buffer *source = &page->source.text;
    size_t from = align_find_before(&page->align, (size_t)link->text + link->text_bytes);
    size_t left = source->used - from;
    return memmem(buffer_string(source) + from, left < NEAR_BYTES ? left : NEAR_BYTES, path->bytes,
                  path->used);
}

static void check_path(const struct check_page *page, uint32_t node)
{
    static const char opening[] = "](";
    const struct node *link = &page->page->document->nodes[node];
    const char *address = node_data(page->page->document, link);
    struct buffer path = {0};
    buffer_format(&path, "%s%.*s", opening, (int)link->data_bytes, address);
    path.used = strcspn(path.bytes, "?#");
    size_t n = path.used - strlen(opening);
    char *name = memory_copy(path.bytes + strlen(opening), path_bytes(address, n));
    if (is_written(page, link, &path) && names_file(page, link->page, name))
        check_add(page, RULE_L15, NOTE_INFO, check_link_place(page, node),
                  "the website has no page at %.*s: write %s", check_quoted_bytes(address, n),
                  address, library_address(page->check->library, link->page));
    free(name);
    buffer_done(&path);
}

void rule_paths(const struct check_page *page)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->level == TARGET_PAGE && node->data_bytes &&
            *node_data(document, node) == '/')
            check_path(page, i);
    }
}
