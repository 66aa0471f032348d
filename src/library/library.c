/*
 * What a library says of its pages, whether it is in memory or in a file.
 *
 * Rows are asked for by id, documents are given as copies. Refuses to parse, to open files and to
 * know what a link looks like.
 */
#include "library/library.h"

#include "base/path.h"
#include "library/apart.h"
#include "library/stored.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

const char *library_base_path(const struct library *library)
{
    return library->base_path;
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

/* "clinic/hours-two/index.fr.md" in the section "clinic": "hours two". */
static void add_file(struct buffer *out, const struct library_row *row)
{
    const char *path = row->path;
    const char *below = path_below(path, row->folder);
    if (below && *below)
        path = below;
    const char *last = path_name(path);
    const char *end = last + strcspn(last, ".");
    if (last > path && (strncmp(last, "index.", 6) == 0 || strncmp(last, "_index.", 7) == 0))
        end = last - 1;
    for (; path < end; path++)
        buffer_add_char(out, *path == '-' || *path == '_' ? ' ' : *path);
}

void library_add_apart(const struct library *library, const struct library_row *row,
                       struct buffer *out)
{
    switch (row->apart) {
    case APART_BY_LIST:
        if (row->parent)
            buffer_add_string(out, library_row(library, row->parent).title);
        break;
    case APART_BY_DESCRIPTION:
        buffer_add_string(out, row->description);
        break;
    case APART_BY_FILE:
        add_file(out, row);
        break;
    default:
        break;
    }
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
