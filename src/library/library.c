/*
 * A library in memory: an array of pages, their order by title, and what belongs together.
 *
 * It has the interface of a library in a file: rows are asked for by id, documents are given as
 * copies. Refuses to parse, to open files and to know what a link looks like.
 */
#include "library/library.h"

#include "base/map.h"
#include "base/text.h"
#include "library/apart.h"
#include "library/stored.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct library *library_new(void)
{
    struct library *library = memory_new(sizeof *library);
    arena_init(&library->arena);
    notes_init(&library->notes);
    library->index = memory_new(sizeof *library->index);
    library->title = "";
    library->base_path = "";
    return library;
}

void library_free(struct library *library)
{
    if (!library)
        return;
    for (size_t i = 0; library->entries && i < library->count; i++)
        page_done(&library->entries[i].page);
    stored_free(library->stored);
    store_close(library->index->store);
    free(library->index->related);
    free(library->index);
    free(library->entries);
    free(library->order);
    free(library->names);
    pairs_done(&library->terms);
    pairs_done(&library->translations);
    free(library->languages);
    free(library->settings);
    arena_done(&library->arena);
    notes_done(&library->notes);
    free(library);
}

void library_expect(struct library *library, size_t pages)
{
    library->entries =
        memory_grow(library->entries, &library->room, pages, sizeof *library->entries);
}

uint32_t library_add(struct library *library, struct page *page, const struct library_place *place)
{
    library->entries =
        memory_grow(library->entries, &library->room, library->count + 1, sizeof *library->entries);
    struct entry *entry = &library->entries[library->count++];
    *entry = (struct entry){.page = *page, .place = *place};
    entry->place.address = arena_string(&library->arena, place->address);
    entry->place.section = arena_string(&library->arena, place->section);
    entry->place.translation = arena_string(&library->arena, place->translation);
    const char *title = page_list_title(&entry->page);
    struct buffer text = {0};
    text_sort_key(&text, title, strlen(title));
    entry->sort_key = arena_string(&library->arena, buffer_string(&text));
    text.used = 0;
    text_fold_words(&text, title, strlen(title));
    entry->folded_title = arena_copy(&library->arena, buffer_string(&text), text.used);
    buffer_done(&text);
    return (uint32_t)library->count;
}

void library_add_to_term(struct library *library, uint32_t term, uint32_t id)
{
    pairs_add(&library->terms, term, id);
}

uint32_t library_add_language(struct library *library, const struct library_language *language)
{
    library->languages = memory_grow(library->languages, &library->language_room,
                                     library->language_count + 1, sizeof *library->languages);
    library->languages[library->language_count++] = (struct library_language){
        .code = text_clean_line(&library->arena, language->code, strlen(language->code)),
        .name = text_clean_line(&library->arena, language->name, strlen(language->name)),
        .title = text_clean_line(&library->arena, language->title, strlen(language->title)),
        .right_to_left = language->right_to_left,
    };
    if (!library->default_language)
        library->default_language = 1;
    return (uint32_t)library->language_count;
}

void library_set_default_language(struct library *library, uint32_t language)
{
    library->default_language = language;
}

uint32_t library_language_count(const struct library *library)
{
    return (uint32_t)library->language_count;
}

const struct library_language *library_language(const struct library *library, uint32_t id)
{
    return &library->languages[id - 1];
}

uint32_t library_default_language(const struct library *library)
{
    return library->default_language;
}

uint32_t library_find_language(const struct library *library, const char *code, size_t n_bytes)
{
    for (uint32_t i = 0; i < library->language_count; i++)
        if (strlen(library->languages[i].code) == n_bytes &&
            strncasecmp(library->languages[i].code, code, n_bytes) == 0)
            return i + 1;
    return 0;
}

/* qsort passes no context, so each row carries what it is compared by. */
struct order_row {
    uint64_t beginning; /* of the sort key, whose memory is elsewhere */
    const struct entry *entry;
    uint32_t id;
};

/* The first eight bytes of a string as a number that sorts as they do. Equal numbers say nothing
 * about the rest of longer strings. */
static uint64_t beginning_of(const char *s)
{
    uint64_t beginning = 0;
    for (size_t i = 0; i < sizeof beginning; i++) {
        beginning = beginning << 8 | (unsigned char)*s;
        s += *s != '\0';
    }
    return beginning;
}

static int compare_rows(const void *left, const void *right)
{
    const struct order_row *a = left;
    const struct order_row *b = right;
    if (a->beginning != b->beginning)
        return a->beginning < b->beginning ? -1 : 1;
    int order = strcmp(a->entry->sort_key, b->entry->sort_key);
    if (order == 0)
        order = strcmp(a->entry->page.path, b->entry->page.path);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

static void sort_by_title(struct library *library)
{
    struct order_row *rows = memory_new((library->count + 1) * sizeof *rows);
    for (size_t i = 0; i < library->count; i++) {
        const struct entry *entry = &library->entries[i];
        rows[i] = (struct order_row){beginning_of(entry->sort_key), entry, (uint32_t)i + 1};
    }
    qsort(rows, library->count, sizeof *rows, compare_rows);
    library->order = memory_new((library->count + 1) * sizeof *library->order);
    for (size_t i = 0; i < library->count; i++)
        library->order[i] = rows[i].id;
    free(rows);
    apart_mark(library);
}

/* Gives all pages with the same translation key the same group. */
static void group_translations(struct library *library)
{
    struct map groups = {0};
    if (library->language_count < 2)
        return;
    for (size_t i = 0; i < library->count; i++) {
        struct entry *entry = &library->entries[i];
        const char *key = entry->place.translation;
        if (!*key)
            continue;
        entry->group = map_add(&groups, key, strlen(key), (uint32_t)i + 1);
        pairs_add(&library->translations, entry->group, (uint32_t)i + 1);
    }
    map_done(&groups);
    pairs_sort(&library->translations);
}

void library_finish(struct library *library)
{
    library_sort_names(library);
    sort_by_title(library);
    group_translations(library);
    pairs_sort(&library->terms);
}

uint32_t library_translation(const struct library *library, uint32_t id, uint32_t language)
{
    if (library->stored)
        return stored_translation(library, id, language);
    const struct entry *entry = &library->entries[id - 1];
    if (entry->place.language == language)
        return id;
    size_t count = 0;
    const struct library_pair *pair = NULL;
    if (entry->group)
        pair = pairs_find(&library->translations, entry->group, &count);
    for (size_t i = 0; i < count; i++)
        if (library->entries[pair[i].id - 1].place.language == language)
            return pair[i].id;
    return 0;
}

const char *library_title(const struct library *library)
{
    return library->title;
}

void library_set_title(struct library *library, const char *title)
{
    library->title = text_clean_line(&library->arena, title, strlen(title));
}

const char *library_base_path(const struct library *library)
{
    return library->base_path;
}

void library_set_base_path(struct library *library, const char *base_path)
{
    library->base_path = arena_string(&library->arena, base_path);
}

struct notes *library_notes(struct library *library)
{
    if (library->stored)
        stored_read_notes(library);
    return &library->notes;
}

uint32_t library_page_count(const struct library *library)
{
    return (uint32_t)library->count;
}

const struct page *library_page(const struct library *library, uint32_t id)
{
    if (library->stored)
        return stored_page(library, id);
    return &library->entries[id - 1].page;
}

const char *library_address(const struct library *library, uint32_t id)
{
    if (library->stored)
        return stored_row(library, id)->row.address;
    return library->entries[id - 1].place.address;
}

const char *library_section_title(const struct library *library, const struct entry *entry)
{
    enum { DEPTH_MAX = 64 };
    const struct entry *section = NULL;
    uint32_t above = entry->place.parent;
    for (int i = 0; above && i < DEPTH_MAX; i++) {
        const struct entry *parent = &library->entries[above - 1];
        if (parent->place.kind == LIBRARY_SECTION)
            section = parent;
        above = parent->place.parent;
    }
    return section ? page_list_title(&section->page) : "";
}

struct library_row library_row(const struct library *library, uint32_t id)
{
    if (library->stored)
        return stored_row(library, id)->row;
    const struct entry *entry = &library->entries[id - 1];
    return (struct library_row){
        .id = id,
        .title = page_list_title(&entry->page),
        .description = entry->page.field[PAGE_DESCRIPTION],
        .section = library_section_title(library, entry),
        .folder = entry->place.section,
        .path = entry->place.generated ? "" : entry->page.path,
        .address = entry->place.address,
        .kind = entry->place.kind,
        .language = entry->place.language,
        .parent = entry->place.parent,
        .same_title = entry->same_title,
        .apart = entry->apart,
    };
}

struct library_facts library_facts(const struct library *library, uint32_t id)
{
    if (library->stored)
        return stored_row(library, id)->facts;
    const struct entry *entry = &library->entries[id - 1];
    return (struct library_facts){
        .place = entry->place, .weight = entry->page.weight, .date = entry->page.dates.date};
}

struct document *library_document(const struct library *library, uint32_t id)
{
    if (library->stored)
        return stored_document(library, id);
    return document_copy(library->entries[id - 1].page.document);
}

struct document *library_document_in_place(struct library *library, uint32_t id)
{
    return library->stored ? NULL : library->entries[id - 1].page.document;
}

void library_set_documents(struct library *library, const struct library_documents *documents)
{
    library->documents = *documents;
}

void library_read_documents(struct library *library)
{
    const struct library_documents *documents = &library->documents;
    for (uint32_t id = 1; documents->read && id <= library->count; id++) {
        struct page *page = &library->entries[id - 1].page;
        if (page->document)
            continue;
        page->document = documents->read(documents->data, id);
        if (!page->document)
            page->document = documents->stand_in(documents->data, id);
        documents->link(documents->data, id, page->document);
    }
    library->documents = (struct library_documents){0};
}
