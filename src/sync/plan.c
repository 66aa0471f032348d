/*
 * The plan's pages, the lists of their folders, and the note on pages that became parts of others.
 * No rule of Hugo's is here; the steps that know them are in files of their own.
 */
#include "sync/plan.h"

#include "base/path.h"

#include <stdlib.h>
#include <string.h>

void plan_init(struct plan *plan, const struct site *site)
{
    *plan = (struct plan){.site = site};
    arena_init(&plan->arena);
}

void plan_done(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        page_done(&plan->pages[i].page);
    free(plan->pages);
    free(plan->terms);
    map_done(&plan->lists);
    arena_done(&plan->arena);
    *plan = (struct plan){0};
}

struct plan_page *plan_add(struct plan *plan, const char *path, unsigned language)
{
    plan->pages = memory_grow(plan->pages, &plan->room, plan->count + 1, sizeof *plan->pages);
    struct plan_page *page = &plan->pages[plan->count++];
    *page = (struct plan_page){.folder = "", .name = ""};
    page_init(&page->page, path);
    page->place = library_place_in(language + 1);
    return page;
}

const struct plan_page *plan_above(const struct plan *plan, const struct plan_page *page)
{
    return page->place.parent ? &plan->pages[page->place.parent - 1] : NULL;
}

unsigned plan_language(const struct plan_page *page)
{
    return page->place.language - 1;
}

enum { KEY_BYTES_MAX = 4096 };

/* Writes the key of a folder's list. The language is its first byte, so that each language has
 * lists of its own. Returns its length; 0: it is too long. */
static size_t write_key(char key[KEY_BYTES_MAX], unsigned language, const char *folder,
                        size_t folder_bytes)
{
    if (folder_bytes + 2 > KEY_BYTES_MAX)
        return 0;
    key[0] = (char)language;
    key[1] = '/';
    memcpy(key + 2, folder, folder_bytes);
    return folder_bytes + 2;
}

uint32_t plan_list(const struct plan *plan, unsigned language, const char *folder,
                   size_t folder_bytes)
{
    char key[KEY_BYTES_MAX];
    size_t n = write_key(key, language, folder, folder_bytes);
    return n ? map_find(&plan->lists, key, n) : 0;
}

void plan_set_list(struct plan *plan, unsigned language, const char *folder, uint32_t number)
{
    char key[KEY_BYTES_MAX];
    size_t n = write_key(key, language, folder, strlen(folder));
    if (n && !map_find(&plan->lists, key, n))
        map_add(&plan->lists, arena_copy(&plan->arena, key, n), n, number);
}

uint32_t plan_nearest_list(const struct plan *plan, unsigned language, const char *folder,
                           size_t folder_bytes)
{
    for (;;) {
        uint32_t list = plan_list(plan, language, folder, folder_bytes);
        if (list || !folder_bytes)
            return list;
        folder_bytes = path_above_bytes(folder, folder_bytes);
    }
}

/* One note for each bundle, which may have hundreds of parts. A bundle without an address is there
 * for its parts, as its author knows. A section is never meant to be a part: that is a warning. */
void plan_tell_of_parts(const struct plan *plan, struct notes *notes)
{
    for (size_t i = 0; i < plan->count; i++) {
        const struct plan_page *page = &plan->pages[i];
        bool many = page->parts > 1;
        struct buffer more = {0};
        if (!page->parts || page->page.rendered == PAGE_RENDERED_NEVER)
            continue;
        if (many)
            buffer_format(&more, ", like %zu more file%s", page->parts - 1,
                          page->parts > 2 ? "s" : "");
        notes_add_to_file(
            notes, page->section_parts ? NOTE_WARNING : NOTE_INFO, page->part,
            "is a part of the page %s and no page of its own%s; were that called _%s, %s",
            page->page.path, buffer_string(&more), path_name(page->page.path),
            many ? "they would be pages" : "it would be a page");
        buffer_done(&more);
    }
}
