/*
 * Notes from reading the site (L21), and files that the editor named but that are no pages.
 */
#include "check/judges.h"

#include "base/path.h"
#include "check/page.h"
#include "content/yaml.h"
#include "sync/resolve.h"

#include <stdlib.h>
#include <string.h>

/* The id of the page of a file; 0: it has none. */
static uint32_t find_id(const struct check *check, const char *path)
{
    uint32_t id = 0;
    struct library_ask ask = {.name = path, .n_bytes = strlen(path), .kinds = 1u << NAME_SOURCE};
    bool found = library_ask(check->library, &ask, &id) == FOUND_PAGE;
    return found && strcmp(library_row(check->library, id).path, path) == 0 ? id : 0;
}

static int compare_ids(const void *one, const void *other)
{
    uint32_t a = ((const struct check_page *)one)->id;
    uint32_t b = ((const struct check_page *)other)->id;
    return (a > b) - (a < b);
}

static struct check_page *find_page(const struct check *check, const char *path)
{
    struct check_page page = {.id = find_id(check, path)};
    return bsearch(&page, check->pages, check->page_count, sizeof page, compare_ids);
}

/* Opens a page in place of the one that is open, unless it is that; either may be NULL. */
static void open_instead(struct check_page **open, struct check_page *page)
{
    if (*open == page)
        return;
    if (*open)
        check_page_close(*open);
    if (page)
        check_page_open(page);
    *open = page;
}

/* Notes on links have no line, so it is taken from the links with the same address, which notes
 * show without the site's own host. Only guesses are reported here: other rules report the rest.
 * Those of one page follow each other. */
static void add_link_note(struct check_page *page, const struct note *note,
                          struct check_page **open)
{
    const char *address = resolver_guessed(note);
    if (!page || !address)
        return;
    open_instead(open, page);
    const struct document *document = page->page->document;
    size_t n = strlen(address);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        const char *data = node_data(document, node);
        size_t own = resolver_host_bytes(page->check->site.host, data, node->data_bytes);
        if (node->kind == NODE_LINK &&
            resolver_shown_bytes(data + own, node->data_bytes - own) == n &&
            memcmp(data + own, address, n) == 0)
            check_add(page, RULE_L15, NOTE_WARNING, check_link_place(page, i), "%s", note->message);
    }
}

/* The path of the leaf bundle whose folder contains a file, NULL: there is none. */
static const char *find_bundle(const struct check *check, const char *path)
{
    for (uint32_t id = 1; id <= library_page_count(check->library); id++) {
        struct library_row row = library_row(check->library, id);
        const char *slash = strrchr(row.path, '/');
        size_t n = slash ? (size_t)(slash - row.path) + 1 : 0;
        if (!library_page(check->library, id)->is_section &&
            strncmp(row.path + n, "index.", 6) == 0 && strncmp(row.path, path, n) == 0)
            return row.path;
    }
    return NULL;
}

static bool is_folder(const struct check *check, const char *path)
{
    for (size_t i = 0; i < check->walk.count; i++)
        if (path_below(check->walk.files[i].path, path))
            return true;
    return false;
}

/* Reports a file that the editor named and that is no page: otherwise nothing would be said about
 * it. */
static void check_wanted(struct check *check, const char *file)
{
    struct source_place place = {file, 0, 0};
    size_t found = walk_find(&check->walk, file);
    bool page = found < check->walk.count && check->walk.files[found].is_page;
    if (found == check->walk.count && is_folder(check, file))
        return;
    if (notes_on(library_notes(check->library), file, NULL) || find_id(check, file))
        return;
    const char *bundle = page ? find_bundle(check, file) : NULL;
    if (bundle)
        check_add_to_site(check, RULE_L21, NOTE_INFO, place,
                          "is a part of the page %s and no page of its own", bundle);
    else
        check_add_to_site(check, RULE_L21, NOTE_INFO, place,
                          page ? "is no page: the site's configuration leaves it out"
                               : "is no page");
}

/* Whether the rule of bytes (L20) has already reported it, at the same place. */
static bool is_told(const struct check *check, const struct note *note)
{
    if (strcmp(note->message, YAML_LEFT_OUT) != 0)
        return false;
    for (size_t i = 0; i < check->finding_count; i++) {
        const struct finding *finding = &check->findings[i];
        if (finding->rule == RULE_L20 && finding->line == note->line &&
            finding->column == note->column && strcmp(finding->file, note->file) == 0)
            return true;
    }
    return false;
}

void rule_notes(struct check *check)
{
    struct check_page *open = NULL;
    for (size_t i = 0; i < check->options.file_count; i++)
        check_wanted(check, check->options.files[i]);
    const struct notes *notes = library_notes(check->library);
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        struct check_page *page = find_page(check, note->file);
        if (!note->line && resolver_is_note(note))
            add_link_note(page, note, &open);
        else if (!is_told(check, note) && !(page && page->ignored >> RULE_L21 & 1))
            check_add_to_site(check, RULE_L21, note->level,
                              (struct source_place){note->file, note->line, note->column}, "%s",
                              note->message);
    }
    open_instead(&open, NULL);
}
