#include "hugo_site.h"

#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void hugo_site_put(const char *name, const char *text)
{
    char path[128];
    char whole[512];
    bool is_page = strncmp(name, "../", 3) != 0;
    snprintf(path, sizeof path, "%s%s", is_page ? "content/" : "", name + (is_page ? 0 : 3));
    snprintf(whole, sizeof whole, is_page ? "---\n%s\n---\n" : "%s\n", *text ? text : "title: x");
    folder_put(path, whole);
}

uint32_t hugo_site_find(const struct library *library, const char *path)
{
    for (uint32_t id = 1; id <= library_page_count(library); id++)
        if (strcmp(library_page(library, id)->path, path) == 0)
            return id;
    return 0;
}

/* The value of a page that a check compares; the caller frees it. */
static char *look(const struct library *library, uint32_t id, enum what what)
{
    const struct page *page = library_page(library, id);
    struct buffer words = {0};
    switch (what) {
    case ADDRESS:
        buffer_add_string(&words, library_row(library, id).address);
        break;
    case TITLE:
        buffer_add_string(&words, page->field[PAGE_TITLE]);
        break;
    case DATE:
        buffer_add_string(&words, page->field[PAGE_DATE]);
        break;
    case LASTMOD:
        buffer_add_string(&words, page->field[PAGE_LASTMOD]);
        break;
    case PUBLISH:
        buffer_add_string(&words, page->field[PAGE_PUBLISH_DATE]);
        break;
    case WEIGHT:
        buffer_format(&words, "%d", page->weight);
        break;
    case HIDDEN:
        buffer_add_string(&words, library_hidden_words(library_hidden(library, id, HUGO_SITE_NOW)));
        break;
    }
    char *found = memory_copy(buffer_string(&words), words.used);
    buffer_done(&words);
    return found;
}

void hugo_site_check(const struct hugo_site *site)
{
    for (int i = 0; i < HUGO_SITE_FILES && site->files[i][0]; i++)
        hugo_site_put(site->files[i][0], site->files[i][1]);
    struct library *library = folder_open(&(struct sync_options){.now = HUGO_SITE_NOW});
    for (int i = 0; i < HUGO_SITE_CHECKS && site->checks[i].path; i++) {
        const char *path = site->checks[i].path;
        const char *right = site->checks[i].right;
        uint32_t id = hugo_site_find(library, path);
        ck_assert_msg((id != 0) == (right != NULL), "%s: %s", site->name, path);
        if (!id)
            continue;
        char *found = look(library, id, site->checks[i].what);
        ck_assert_msg(strcmp(found, right) == 0, "%s: %s: %s, not %s", site->name, path, found,
                      right);
        free(found);
    }
    library_free(library);
}
