/*
 * Makes a library in memory: an array of pages, their order by title, what belongs together, and
 * where their documents come from.
 *
 * Refuses to parse, and to know what a link looks like.
 */
#include "library/made.h"

#include "base/map.h"
#include "base/text.h"
#include "library/apart.h"

#include <stdlib.h>
#include <string.h>

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

void library_set_title(struct library *library, const char *title)
{
    library->title = text_clean_line(&library->arena, title, strlen(title));
}

void library_set_base_path(struct library *library, const char *base_path)
{
    library->base_path = arena_string(&library->arena, base_path);
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
    text_sort_key(&text, title, strlen(title), library_language(library, place->language)->code);
    entry->sort_key = arena_string(&library->arena, buffer_string(&text));
    text.used = 0;
    text_fold_words(&text, title, strlen(title));
    entry->folded_title = arena_take(&library->arena, &text);
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
