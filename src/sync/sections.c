/*
 * Sections: the list that each page is in.
 *
 * Hugo: a folder at the top is a section, with or without an _index file; deeper down a folder is
 * one only if it has an _index file, and else its pages belong to the section above. Each language
 * has its own sections. A list without a file is made here, so that links to it work.
 */
#include "sync/plan.h"

#include "base/path.h"
#include "document/builder.h"
#include "markup/parse.h"
#include "sync/lists.h"

#include <string.h>

enum library_kind lists_kind(const struct site_language *language, const char *folder)
{
    if (!*folder)
        return LIBRARY_HOME;
    for (const char **one = language->taxonomies; *one; one++) {
        size_t n = strlen(*one);
        if (strncmp(folder, *one, n) == 0 && (folder[n] == '\0' || folder[n] == '/'))
            return folder[n] ? LIBRARY_TERM : LIBRARY_TAXONOMY;
    }
    return LIBRARY_SECTION;
}

/* Gives a page a title and a document that says no more than that. */
static void give_document(struct page *page, const char *title)
{
    struct builder builder;
    page->field[PAGE_TITLE] = arena_string(&page->arena, title);
    builder_init(&builder);
    builder_heading(&builder, 1, NODE_FROM_HEAD, title);
    page->document = builder_finish(&builder);
}

uint32_t lists_make(struct plan *plan, unsigned language, const char *folder,
                    enum library_kind kind, const char *title)
{
    const char *path = path_joined(&plan->arena, folder, "_index");
    struct plan_page *page = plan_add(plan, path, language);
    page->folder = folder;
    page->page.is_section = true;
    page->place.kind = kind;
    page->place.generated = true;
    page->place.translation = path;
    give_document(&page->page, title);
    uint32_t number = (uint32_t)plan->count;
    plan_set_list(plan, language, folder, number);
    return number;
}

static const char *home_title(const struct plan *plan, unsigned language)
{
    const char *title = site_title(plan->site, language);
    return *title ? title : "Home";
}

static const char *folder_title(struct plan *plan, const char *folder)
{
    return page_name_from_path(&plan->arena, path_joined(&plan->arena, folder, "_index"));
}

/* Records the lists that have files. */
static void add_own_lists(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        if (plan->pages[i].place.kind != LIBRARY_PAGE)
            plan_set_list(plan, plan_language(&plan->pages[i]), plan->pages[i].folder,
                          (uint32_t)i + 1);
}

static void make_missing_lists(struct plan *plan)
{
    size_t count = plan->count;
    for (size_t i = 0; i < count; i++) {
        unsigned language = plan_language(&plan->pages[i]);
        const char *folder = plan->pages[i].folder;
        size_t n = strcspn(folder, "/");
        if (!plan_list(plan, language, "", 0))
            lists_make(plan, language, "", LIBRARY_HOME, home_title(plan, language));
        if (!n || plan_list(plan, language, folder, n))
            continue;
        const char *top = arena_copy(&plan->arena, folder, n);
        lists_make(plan, language, top, lists_kind(&plan->site->languages[language], top),
                   folder_title(plan, top));
    }
}

static uint32_t find_parent(const struct plan *plan, const struct plan_page *page)
{
    size_t n = strlen(page->folder);
    if (!n && page->place.kind != LIBRARY_PAGE)
        return 0;
    if (page->place.kind != LIBRARY_PAGE)
        n = path_above_bytes(page->folder, n);
    return plan_nearest_list(plan, plan_language(page), page->folder, n);
}

void plan_set_parents(struct plan *plan)
{
    add_own_lists(plan);
    make_missing_lists(plan);
    for (size_t i = 0; i < plan->count; i++) {
        struct plan_page *page = &plan->pages[i];
        page->place.parent = find_parent(plan, page);
        page->place.section = arena_copy(&plan->arena, page->folder, strcspn(page->folder, "/"));
    }
}
