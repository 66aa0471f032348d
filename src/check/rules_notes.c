/*
 * Notes from reading the site (L21), and files that the editor named but that are no pages.
 */
#include "check/judges.h"

#include "base/map.h"
#include "base/path.h"
#include "check/page.h"
#include "content/yaml.h"
#include "sync/resolve.h"

#include <string.h>

/* Reports the links of which reading only guessed where they lead; other rules report the rest.
 * Such a note has no line, so it is taken from the links with the same address, which notes show
 * without the site's own host. */
static void tell_guess(const struct check_page *page, const struct note *note, const char *address)
{
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

static bool is_on_link(const struct note *note)
{
    return !note->line && resolver_is_note(note);
}

void rule_guesses(const struct check_page *page)
{
    const struct notes *notes = library_notes(page->check->library);
    for (const struct note *note = NULL; (note = notes_on(notes, page->page->path, note));) {
        const char *address = is_on_link(note) ? resolver_guessed(note) : NULL;
        if (address)
            tell_guess(page, note, address);
    }
}

/* Whether a file is that of a page in the library. */
static bool is_of_library(const struct check *check, const char *path)
{
    uint32_t id;
    struct library_ask ask = {.name = path, .n_bytes = strlen(path), .kinds = 1u << NAME_SOURCE};
    return library_ask(check->library, &ask, &id) == FOUND_PAGE &&
           strcmp(library_row(check->library, id).path, path) == 0;
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
    if (notes_on(library_notes(check->library), file, NULL) || is_of_library(check, file))
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
    struct map over = {0}; /* the pages that ignore this rule */
    for (size_t i = 0; i < check->page_count; i++) {
        const char *path = check->pages[i].page->path;
        if (check->pages[i].ignored >> RULE_L21 & 1)
            map_add(&over, path, strlen(path), 1);
    }
    for (size_t i = 0; i < check->options.file_count; i++)
        check_wanted(check, check->options.files[i]);
    const struct notes *notes = library_notes(check->library);
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        if (!is_on_link(note) && !is_told(check, note) &&
            !map_find(&over, note->file, strlen(note->file)))
            check_add_to_site(check, RULE_L21, note->level,
                              (struct source_place){note->file, note->line, note->column}, "%s",
                              note->message);
    }
    map_done(&over);
}
