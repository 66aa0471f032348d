/*
 * Moves the plan into the library: every page, under every name that it can be found by.
 *
 * A page that has no address on the website is found by its path only. The names of files that are
 * no pages are kept too, so that a link to one can say what it leads to.
 */
#include "sync/plan.h"

#include "base/path.h"
#include "content/address.h"
#include "library/made.h"
#include "markup/parse.h"
#include "sync/configure.h"
#include "sync/languages.h"

#include <stdlib.h>
#include <string.h>

static void name_last_part(struct library *library, const char *name, uint32_t id)
{
    size_t n = strlen(name);
    const char *part = path_last_part(name, &n);
    char *last = memory_copy(part, n);
    if (*last)
        library_name(library, last, NAME_LAST_PART, id);
    free(last);
}

/* An alias is relative to the site's root if it begins with a slash, and may be meant from the root
 * of the page's language too; else it is relative to the parent of the page's address. */
static void name_alias(struct library *library, const struct plan_page *page, const char *prefix,
                       const char *alias, uint32_t id)
{
    struct buffer name = {0};
    if (*alias == '/') {
        address_join(&name, "", alias);
        library_name(library, buffer_string(&name), NAME_ALIAS, id);
        name.used = 0;
        address_join(&name, prefix, alias);
    } else {
        struct buffer above = {0};
        address_join(&above, page->place.address, "..");
        address_join(&name, buffer_string(&above), alias);
        buffer_done(&above);
    }
    library_name(library, buffer_string(&name), NAME_ALIAS, id);
    buffer_done(&name);
}

static void name_aliases(struct library *library, const struct plan *plan,
                         const struct plan_page *page, uint32_t id)
{
    const char *prefix = site_prefix(plan->site, plan_language(page));
    const char *aliases = library_page(library, id)->field[PAGE_ALIASES];
    const char *alias;
    for (size_t n; page_next_line(&aliases, &alias, &n);) {
        char *one = memory_copy(alias, n);
        name_alias(library, page, prefix, one, id);
        free(one);
    }
}

/* Names a page by its file's path, with and without the extension, and by its place in the content.
 */
static void name_paths(struct library *library, struct arena *arena, const struct plan_page *page,
                       const char *path, uint32_t id)
{
    const char *dot = strrchr(path, '.');
    const char *folder_end = strrchr(path, '/');
    library_name(library, path, NAME_SOURCE, id);
    if (dot)
        library_name(library, arena_copy(arena, path, (size_t)(dot - path)), NAME_SOURCE, id);
    if (page->bundle && folder_end)
        library_name(library, arena_copy(arena, path, (size_t)(folder_end - path)), NAME_SOURCE,
                     id);
    const char *place = path_joined(arena, page->folder, page->name);
    library_name(library, place, NAME_PATH, id);
    name_last_part(library, place, id);
    const char *index = page->bundle ? "index" : page->place.kind != LIBRARY_PAGE ? "_index" : "";
    const char *file = path_joined(arena, place, index);
    if (*index)
        library_name(library, file, NAME_PATH, id);
    library_name(library, arena_format(arena, "%s%s", file, dot ? dot : ""), NAME_PATH, id);
}

static void name_page(struct library *library, const struct plan *plan,
                      const struct plan_page *page, uint32_t id)
{
    struct arena arena;
    arena_init(&arena);
    if (!page->unpublished) {
        library_name(library, page->place.address, NAME_ADDRESS, id);
        name_last_part(library, page->place.address, id);
        name_aliases(library, plan, page, id);
        if (plan->site->default_in_folder && page->place.kind == LIBRARY_HOME &&
            plan_language(page) == plan->site->default_language)
            name_alias(library, page, "", "/", id);
    }
    if (!page->place.generated)
        name_paths(library, &arena, page, library_page(library, id)->path, id);
    else
        library_name(library, page->folder, NAME_PATH, id);
    arena_done(&arena);
}

/* Makes a title from the file's name once more, because the worker knew nothing of the language in
 * it. */
static void retitle(struct plan *plan, struct plan_page *page)
{
    struct page *fields = &page->page;
    if (fields->title_source != TITLE_FROM_FILE || page->place.generated)
        return;
    const char *title = site_title(plan->site, plan_language(page));
    if (page->place.kind == LIBRARY_HOME && *title)
        fields->field[PAGE_TITLE] = arena_string(&fields->arena, title);
    else
        fields->field[PAGE_TITLE] = page_name_from_path(
            &fields->arena,
            *page->name ? page->name : path_joined(&plan->arena, page->folder, "_index"));
}

/* The bundles of each folder, one for each language, as lists: `first` has the number of the last
 * page, `before` that of the one before it. */
struct bundles {
    struct map first;
    uint32_t *before;
};

static struct bundles find_bundles(struct plan *plan)
{
    struct bundles bundles = {.before = memory_new((plan->count + 1) * sizeof *bundles.before)};
    for (uint32_t i = 1; i <= plan->count; i++) {
        const struct plan_page *page = &plan->pages[i - 1];
        if (!page->bundle)
            continue;
        const char *place = path_joined(&plan->arena, page->folder, page->name);
        bundles.before[i] = map_find(&bundles.first, place, strlen(place));
        map_set(&bundles.first, place, strlen(place), i);
    }
    return bundles;
}

/* A file of a bundle has an address below that of each of the bundle's pages. */
static void name_below(struct library *library, const struct plan *plan,
                       const struct bundles *bundles, uint32_t page, const char *rest)
{
    for (; page; page = bundles->before[page]) {
        struct buffer name = {0};
        address_join(&name, plan->pages[page - 1].place.address, rest);
        library_name(library, buffer_string(&name), NAME_FILE, 0);
        buffer_done(&name);
    }
}

static void name_file(struct library *library, const struct plan *plan,
                      const struct bundles *bundles, const char *path, const char *place)
{
    library_name(library, path, NAME_FILE, 0);
    if (!place)
        return;
    library_name(library, place, NAME_FILE, 0);
    uint32_t bundle = 0;
    for (size_t n = strlen(place); n > 0 && !bundle; n--) {
        bundle = place[n] == '/' ? map_find(&bundles->first, place, n) : 0;
        name_below(library, plan, bundles, bundle, place + n);
    }
}

static void name_files(struct library *library, struct plan *plan, const struct walk *walk)
{
    struct bundles bundles = find_bundles(plan);
    for (size_t i = 0; i < walk->count; i++)
        if (!walk->files[i].is_page)
            name_file(library, plan, &bundles, walk->files[i].path,
                      languages_file(plan->site, &plan->arena, plan->top, walk->files[i].path));
    map_done(&bundles.first);
    free(bundles.before);
}

static void add_languages(struct library *library, const struct site *site)
{
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *language = &site->languages[i];
        struct library_language given = {language->code, language->name, language->title,
                                         language->right_to_left};
        library_add_language(library, &given);
    }
    library_set_default_language(library, site->default_language + 1);
}

void plan_fill_library(struct plan *plan, struct library *library, const struct walk *walk,
                       bool names)
{
    add_languages(library, plan->site);
    library_expect(library, plan->count);
    for (size_t i = 0; i < plan->count; i++) {
        struct plan_page *page = &plan->pages[i];
        retitle(plan, page);
        struct library_place place = page->place;
        place.address = page->unpublished ? "" : place.address;
        uint32_t id = library_add(library, &page->page, &place);
        memset(&page->page, 0, sizeof page->page); /* it is the library's */
        if (names)
            name_page(library, plan, page, id);
    }
    for (size_t i = 0; i < plan->term_count; i++)
        library_add_to_term(library, plan->terms[i].term, plan->terms[i].page);
    if (names)
        name_files(library, plan, walk);
}

/* --- Static files, which Hugo puts on the website as they are --- */

/* Copies the errors among the notes on a folder, with names that say where it is. */
static void note_static_files(struct notes *notes, const struct notes *from, const char *folder)
{
    for (const struct note *note = NULL; (note = notes_on(from, NULL, note));) {
        struct buffer path = {0};
        path_join(&path, folder, note->file);
        if (note->level == NOTE_ERROR)
            notes_add_to_file(notes, NOTE_ERROR, path.bytes, "%s", note->message);
        buffer_done(&path);
    }
}

/* below: the folder of the website that the files are in; "": its root. */
static void name_static_folder(struct library *library, const char *root, const char *folder,
                               const char *below, struct missing *missing)
{
    struct walk walk;
    struct notes notes;
    struct buffer name = {0};
    notes_init(&notes);
    char *path = memory_format("%s/%s", root, folder);
    int error = walk_folders(&walk, path, walk_all, walk_all, &notes);
    for (size_t i = 0; i < walk.count; i++) {
        name.used = 0;
        path_join(&name, below, walk.files[i].path);
        library_name(library, name.bytes, NAME_FILE, 0);
    }
    if (missing_add(&walk.missing, error))
        notes_add_to_file(&notes, NOTE_ERROR, "", "folder cannot be opened: %s", strerror(error));
    note_static_files(library_notes(library), &notes, folder);
    missing_add_all(missing, &walk.missing);
    walk_done(&walk);
    notes_done(&notes);
    free(path);
    buffer_done(&name);
}

void plan_name_static_files(struct library *library, const struct configure *configure,
                            struct missing *missing)
{
    for (size_t i = 0; configure->statics[i]; i++)
        name_static_folder(library, configure->root, configure->statics[i],
                           configure->statics_below[i], missing);
}
