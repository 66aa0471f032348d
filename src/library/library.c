/*
 * Pages in memory: an array of pages, an order, and a sorted table of names.
 *
 * The interface is that of a store on disk: rows are asked for by id, documents are given as
 * copies. Refuses to parse, to open files and to know what a link looks like.
 */
#include "library/library.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct entry {
    struct page page;
    const char *address;
    char *sort_key;
    char *folded_title;
};

struct name {
    const char *key;
    enum library_name_kind kind;
    uint32_t id;
};

struct library {
    struct entry *entries;
    size_t count;
    size_t room;
    uint32_t *order;
    struct name *names;
    size_t name_count;
    size_t name_room;
    struct arena arena;
    struct notes notes;
    const char *title;
};

struct library *library_new(void)
{
    struct library *library = memory_new(sizeof *library);
    arena_init(&library->arena);
    notes_init(&library->notes);
    library->title = "";
    return library;
}

void library_free(struct library *library)
{
    if (!library)
        return;
    for (size_t i = 0; i < library->count; i++)
        page_done(&library->entries[i].page);
    free(library->entries);
    free(library->order);
    free(library->names);
    arena_done(&library->arena);
    notes_done(&library->notes);
    free(library);
}

uint32_t library_add(struct library *library, struct page *page, const char *address)
{
    library->entries =
        memory_grow(library->entries, &library->room, library->count + 1, sizeof *library->entries);
    struct entry *entry = &library->entries[library->count++];
    *entry = (struct entry){.page = *page, .address = arena_string(&library->arena, address)};
    const char *title = page_list_title(&entry->page);
    struct buffer text = {0};
    text_sort_key(&text, title, strlen(title));
    entry->sort_key = arena_string(&library->arena, buffer_string(&text));
    text.used = 0;
    text_fold(&text, title, strlen(title));
    entry->folded_title = arena_copy(&library->arena, buffer_string(&text), text.used);
    buffer_done(&text);
    return (uint32_t)library->count;
}

static bool cut_end(size_t *n_bytes, const char *s, const char *end)
{
    size_t n = strlen(end);
    if (*n_bytes < n || memcmp(s + *n_bytes - n, end, n) != 0)
        return false;
    *n_bytes -= n;
    return true;
}

/* The form in which names are stored and looked up. */
static void name_key(struct buffer *key, const char *name, size_t n_bytes)
{
    while (n_bytes && *name == '/') {
        name++;
        n_bytes--;
    }
    if (!cut_end(&n_bytes, name, "/index.html"))
        cut_end(&n_bytes, name, ".html");
    while (n_bytes && name[n_bytes - 1] == '/')
        n_bytes--;
    text_lower(key, name, n_bytes);
    buffer_add(key, "", 0);
}

void library_name(struct library *library, const char *name, enum library_name_kind kind,
                  uint32_t id)
{
    struct buffer key = {0};
    name_key(&key, name, strlen(name));
    library->names = memory_grow(library->names, &library->name_room, library->name_count + 1,
                                 sizeof *library->names);
    library->names[library->name_count++] =
        (struct name){arena_string(&library->arena, buffer_string(&key)), kind, id};
    buffer_done(&key);
}

static int compare_names(const void *left, const void *right)
{
    const struct name *a = left;
    const struct name *b = right;
    int order = strcmp(a->key, b->key);
    if (order == 0)
        order = (a->kind > b->kind) - (a->kind < b->kind);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

/* qsort has no argument for the entries, so each row carries what it is compared by. */
struct order_row {
    const char *sort_key;
    const char *path;
    uint32_t id;
};

static int compare_rows(const void *left, const void *right)
{
    const struct order_row *a = left;
    const struct order_row *b = right;
    int order = strcmp(a->sort_key, b->sort_key);
    return order ? order : strcmp(a->path, b->path);
}

void library_finish(struct library *library)
{
    if (library->name_count)
        qsort(library->names, library->name_count, sizeof *library->names, compare_names);
    struct order_row *rows = memory_new((library->count + 1) * sizeof *rows);
    for (size_t i = 0; i < library->count; i++)
        rows[i] = (struct order_row){library->entries[i].sort_key, library->entries[i].page.path,
                                     (uint32_t)i + 1};
    qsort(rows, library->count, sizeof *rows, compare_rows);
    library->order = memory_new((library->count + 1) * sizeof *library->order);
    for (size_t i = 0; i < library->count; i++)
        library->order[i] = rows[i].id;
    free(rows);
}

const char *library_title(const struct library *library)
{
    return library->title;
}

void library_set_title(struct library *library, const char *title)
{
    library->title = text_clean_line(&library->arena, title, strlen(title));
}

struct notes *library_notes(struct library *library)
{
    return &library->notes;
}

uint32_t library_page_count(const struct library *library)
{
    return (uint32_t)library->count;
}

const struct page *library_page(const struct library *library, uint32_t id)
{
    return &library->entries[id - 1].page;
}

const char *library_address(const struct library *library, uint32_t id)
{
    return library->entries[id - 1].address;
}

void library_list(const struct library *library, const char *filter, struct library_list *list)
{
    struct buffer folded = {0};
    text_fold(&folded, filter, strlen(filter));
    *list = (struct library_list){.ids = memory_new((library->count + 1) * sizeof *list->ids)};
    for (size_t i = 0; i < library->count; i++) {
        uint32_t id = library->order[i];
        const struct entry *entry = &library->entries[id - 1];
        if (!folded.used || strstr(entry->folded_title, folded.bytes))
            list->ids[list->count++] = id;
    }
    buffer_done(&folded);
}

void library_list_done(struct library_list *list)
{
    free(list->ids);
    *list = (struct library_list){0};
}

/* The title of the nearest section page above a path, or the name of its folder. */
static const char *section_of(const struct library *library, const char *path, bool is_section)
{
    const char *slash = strchr(path, '/');
    if (!slash || (is_section && !strchr(slash + 1, '/')))
        return "";
    char name[256];
    size_t n = (size_t)(slash - path);
    uint32_t id;
    if (n >= sizeof name)
        return "";
    memcpy(name, path, n);
    if (library_find(library, name, n, NAME_PATH, &id) != FOUND_PAGE)
        return "";
    const struct page *page = library_page(library, id);
    return page->is_section ? page_list_title(page) : "";
}

struct library_row library_row(const struct library *library, uint32_t id)
{
    const struct entry *entry = &library->entries[id - 1];
    return (struct library_row){
        .id = id,
        .title = page_list_title(&entry->page),
        .description = entry->page.field[PAGE_DESCRIPTION],
        .section = section_of(library, entry->page.path, entry->page.is_section),
        .path = entry->page.path,
        .address = entry->address,
    };
}

struct document *library_document(const struct library *library, uint32_t id)
{
    return document_copy(library->entries[id - 1].page.document);
}

struct document *library_document_in_place(struct library *library, uint32_t id)
{
    return library->entries[id - 1].page.document;
}

/* The first row with this key, or the count of names. */
static size_t first_name(const struct library *library, const char *key)
{
    size_t low = 0;
    size_t high = library->name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(library->names[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

enum library_found library_find(const struct library *library, const char *name, size_t n_bytes,
                                enum library_name_kind widest, uint32_t *id)
{
    struct buffer key = {0};
    name_key(&key, name, n_bytes);
    enum library_found found = FOUND_NOTHING;
    size_t i = first_name(library, buffer_string(&key));
    if (i < library->name_count && strcmp(library->names[i].key, buffer_string(&key)) == 0) {
        const struct name *best = &library->names[i];
        const struct name *end = library->names + library->name_count;
        bool several = false;
        for (const struct name *n = best + 1; n < end && strcmp(n->key, best->key) == 0; n++)
            several = several || (n->kind == best->kind && n->id != best->id);
        *id = best->id;
        if (best->kind == NAME_FILE)
            found = FOUND_FILE;
        else if (best->kind == NAME_LAST_PART && several)
            found = widest >= NAME_LAST_PART ? FOUND_SEVERAL : FOUND_NOTHING;
        else if (best->kind <= widest)
            found = FOUND_PAGE;
    }
    buffer_done(&key);
    return found;
}
