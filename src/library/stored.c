/*
 * A library in a file: rows, pages, names and notes, read when they are asked for.
 *
 * Refuses to trust the file: text is cleaned, numbers are kept within bounds, a document is
 * validated, and a page that cannot be read says so in words. The hard idea is how long something
 * is lent: rows and pages are kept in rings, and the oldest makes room for the next.
 */
#include "library/stored.h"

#include "base/text.h"
#include "base/words.h"
#include "document/builder.h"
#include "document/page_pack.h"
#include "library/compress.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char cannot_be_read[] = WORDS("This page cannot be read");
static const char file_is_damaged[] =
    WORDS("This page cannot be read: the library file is damaged. Please ask for help.");

const char *stored_text(struct arena *arena, struct statement *row, int column)
{
    size_t n_bytes;
    const char *s = statement_text(row, column, &n_bytes);
    bool clean =
        text_is_clean(s, n_bytes) && !memchr(s, '\n', n_bytes) && !memchr(s, '\t', n_bytes);
    return clean ? arena_copy(arena, s, n_bytes) : text_clean_line(arena, s, n_bytes);
}

uint32_t stored_number(struct statement *row, int column, size_t most)
{
    int64_t number = statement_number(row, column);
    return number >= 0 && (uint64_t)number <= most ? (uint32_t)number : 0;
}

static const char row_sql[] =
    "SELECT ord, kind, language, parent, translation, flags, shown_from, shown_until, section_from,"
    " section_until, weight, date, title, description, section, folder, path, address"
    " FROM page WHERE id = ?1";

/* The columns of row_sql, in its order. */
enum {
    ROW_ORD,
    ROW_KIND,
    ROW_LANGUAGE,
    ROW_PARENT,
    ROW_TRANSLATION,
    ROW_FLAGS,
    ROW_SHOWN_FROM,
    ROW_SHOWN_UNTIL,
    ROW_SECTION_FROM,
    ROW_SECTION_UNTIL,
    ROW_WEIGHT,
    ROW_DATE,
    ROW_TITLE,
    ROW_DESCRIPTION,
    ROW_SECTION,
    ROW_FOLDER,
    ROW_PATH,
    ROW_ADDRESS,
};

static uint32_t language_of(const struct library *library, struct statement *row)
{
    uint32_t language = stored_number(row, ROW_LANGUAGE, library->language_count);
    return language ? language : library->default_language;
}

int stored_weight(int64_t weight)
{
    return weight < INT_MIN || weight > INT_MAX ? 0 : (int)weight;
}

static void read_facts(const struct library *library, struct statement *row,
                       struct library_facts *facts)
{
    uint32_t flags = stored_number(row, ROW_FLAGS, UINT32_MAX);
    *facts = (struct library_facts){
        .ord = stored_number(row, ROW_ORD, UINT32_MAX),
        .place = {.kind = stored_number(row, ROW_KIND, LIBRARY_TERM),
                  .language = language_of(library, row),
                  .parent = stored_number(row, ROW_PARENT, library->count),
                  .generated = flags & STORED_GENERATED,
                  .unlisted = flags & STORED_UNLISTED,
                  .draft = flags & STORED_DRAFT,
                  .below_draft = flags & STORED_BELOW_DRAFT,
                  .times = {statement_number(row, ROW_SHOWN_FROM),
                            statement_number(row, ROW_SHOWN_UNTIL)},
                  .section_times = {statement_number(row, ROW_SECTION_FROM),
                                    statement_number(row, ROW_SECTION_UNTIL)},
                  .translation = ""},
        .weight = stored_weight(statement_number(row, ROW_WEIGHT)),
        .date = statement_number(row, ROW_DATE),
    };
}

static void fill_row(const struct library *library, struct statement *row, uint32_t id,
                     struct stored_row *out)
{
    struct arena *arena = &out->arena;
    read_facts(library, row, &out->facts);
    struct library_place *place = &out->facts.place;
    out->group = stored_number(row, ROW_TRANSLATION, library->count);
    out->row = (struct library_row){
        .id = id,
        .title = stored_text(arena, row, ROW_TITLE),
        .description = stored_text(arena, row, ROW_DESCRIPTION),
        .section = stored_text(arena, row, ROW_SECTION),
        .folder = stored_text(arena, row, ROW_FOLDER),
        .path = stored_text(arena, row, ROW_PATH),
        .address = stored_text(arena, row, ROW_ADDRESS),
        .kind = place->kind,
        .language = place->language,
        .parent = place->parent,
        .same_title = statement_number(row, ROW_FLAGS) & STORED_SAME_TITLE,
        .apart = stored_number(row, ROW_FLAGS, UINT32_MAX) / STORED_APART % (APART_BY_FILE + 1),
    };
    place->address = out->row.address;
    place->section = out->row.folder;
}

/* Fills in for a row that is missing: it may be opened, and says what is wrong. */
static void fill_missing(const struct library *library, uint32_t id, struct stored_row *out)
{
    uint32_t language = library->default_language;
    out->facts = (struct library_facts){.place = library_place_in(language), .date = DATE_NONE};
    store_set_damaged(library->stored->store);
    out->group = 0;
    out->row = (struct library_row){.id = id,
                                    .title = words_say(cannot_be_read),
                                    .description = "",
                                    .section = "",
                                    .folder = "",
                                    .path = "",
                                    .address = "",
                                    .language = language};
}

/* The place in memory of a row or page that is asked for: where it is held, else where it is to
 * replace what was asked for longest ago. */
static size_t take_slot(struct stored *stored, struct stored_slot *slots, size_t count, uint32_t id,
                        bool *held)
{
    size_t at = 0;
    *held = false;
    for (size_t i = 0; i < count && !*held; i++) {
        *held = slots[i].asked && slots[i].id == id;
        if (*held || slots[i].asked < slots[at].asked)
            at = i;
    }
    slots[at] = (struct stored_slot){id, ++stored->asked};
    return at;
}

const struct stored_row *stored_row(const struct library *library, uint32_t id)
{
    struct stored *stored = library->stored;
    bool held;
    struct stored_row *out =
        &stored->rows[take_slot(stored, stored->row_slots, STORED_ROWS, id, &held)];
    if (held)
        return out;
    arena_reset(&out->arena);
    struct statement *row = store_statement(stored->store, row_sql);
    statement_bind_number(row, 1, id);
    if (statement_step(row))
        fill_row(library, row, id, out);
    else
        fill_missing(library, id, out);
    statement_end(row);
    return out;
}

static void give_words(struct page *page)
{
    struct builder builder;
    builder_init(&builder);
    builder_paragraph(&builder, words_say(file_is_damaged));
    page->document = builder_finish(&builder);
}

/* Fills a page from the bytes in a file; if they cannot be read it has no document. */
static void read_body(struct page *page, const void *bytes, size_t n_bytes)
{
    enum { BODY_BYTES_MAX = 256 << 20 };
    struct buffer body = {0};
    if (compress_undo(&body, bytes, n_bytes, BODY_BYTES_MAX) &&
        !page_unpack(page, body.bytes, body.used, NULL))
        page->document = NULL;
    buffer_done(&body);
}

static void read_page(const struct library *library, uint32_t id, struct page *page)
{
    const struct library_row *row = &stored_row(library, id)->row;
    struct statement *body =
        store_statement(library->stored->store, "SELECT page FROM body WHERE id = ?1");
    size_t n_bytes;
    page_init(page, row->path);
    statement_bind_number(body, 1, id);
    if (statement_step(body)) {
        const void *bytes = statement_bytes(body, 0, &n_bytes);
        if (bytes)
            read_body(page, bytes, n_bytes);
    }
    statement_end(body);
    if (!page->document) {
        store_set_damaged(library->stored->store);
        give_words(page);
    }
    if (!*page->field[PAGE_TITLE])
        page->field[PAGE_TITLE] = arena_string(&page->arena, row->title);
}

const struct page *stored_page(const struct library *library, uint32_t id)
{
    struct stored *stored = library->stored;
    bool held;
    struct page *out =
        &stored->pages[take_slot(stored, stored->page_slots, STORED_PAGES, id, &held)];
    if (held)
        return out;
    page_done(out);
    read_page(library, id, out);
    return out;
}

struct document *stored_document(const struct library *library, uint32_t id)
{
    struct page page;
    read_page(library, id, &page);
    struct document *document = page.document;
    page.document = NULL;
    page_done(&page);
    return document;
}

uint32_t stored_translation(const struct library *library, uint32_t id, uint32_t language)
{
    const struct stored_row *row = stored_row(library, id);
    if (row->row.language == language)
        return id;
    if (!row->group)
        return 0;
    struct statement *found = store_statement(
        library->stored->store, "SELECT id FROM page WHERE translation > 0 AND"
                                " translation = ?1 AND language = ?2 ORDER BY id LIMIT 1");
    statement_bind_number(found, 1, row->group);
    statement_bind_number(found, 2, language);
    uint32_t other = statement_step(found) ? stored_number(found, 0, library->count) : 0;
    statement_end(found);
    return other;
}

struct related_row stored_related(const struct library *library, uint32_t id)
{
    struct related_row related = {.ids = {0}};
    struct statement *row =
        store_statement(library->stored->store, "SELECT ids FROM related WHERE id = ?1");
    size_t n_bytes = 0;
    size_t count = 0;
    statement_bind_number(row, 1, id);
    const unsigned char *ids = statement_step(row) ? statement_bytes(row, 0, &n_bytes) : NULL;
    for (size_t i = 0; i + STORED_ID_BYTES <= n_bytes && count < RELATED_MAX; i += STORED_ID_BYTES)
        if (stored_id(ids + i) <= library->count)
            related.ids[count++] = stored_id(ids + i);
    statement_end(row);
    return related;
}

void stored_read_notes(struct library *library)
{
    if (library->stored->notes_read)
        return;
    library->stored->notes_read = true;
    struct statement *row = store_statement(
        library->stored->store, "SELECT level, file, line, col, message FROM note ORDER BY id");
    while (statement_step(row))
        notes_add(&library->notes, stored_number(row, 0, NOTE_ERROR), statement_text(row, 1, NULL),
                  stored_number(row, 2, UINT32_MAX), stored_number(row, 3, UINT32_MAX), "%s",
                  statement_text(row, 4, NULL));
    statement_end(row);
}

size_t stored_names(const struct library *library, const char *key, size_t max, struct arena *arena,
                    struct name **names)
{
    struct statement *row = store_statement(
        library->stored->store,
        "SELECT kind, id, exact FROM name WHERE key = ?1 ORDER BY kind, id LIMIT ?2");
    size_t count = 0;
    size_t room = 0;
    *names = NULL;
    statement_bind_string(row, 1, key);
    statement_bind_number(row, 2, (int64_t)max);
    while (count < max && statement_step(row)) {
        *names = memory_grow(*names, &room, count + 1, sizeof **names);
        (*names)[count++] =
            (struct name){key, arena_string(arena, statement_text(row, 2, NULL)),
                          stored_number(row, 0, NAME_FILE), stored_number(row, 1, library->count)};
    }
    statement_end(row);
    return count;
}

void stored_free(struct stored *stored)
{
    if (!stored)
        return;
    for (size_t i = 0; i < STORED_ROWS; i++)
        arena_done(&stored->rows[i].arena);
    for (size_t i = 0; i < STORED_PAGES; i++)
        page_done(&stored->pages[i]);
    store_close(stored->store);
    free(stored);
}
