/*
 * Packs pages and unpacks them.
 *
 *     head | notes | strings: the fields, then each note's message and file | document
 *
 * Packing and unpacking are driven by the tables of page.h, so a field or member added there needs
 * no change here. The hard idea: a block comes from a process that has read hostile bytes and may
 * do anything. All lengths are added up and compared with the block's before any of them is used.
 */
#include "document/page_pack.h"

#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum member {
#define X(type, name, least, most) MEMBER_##name,
    PAGE_MEMBERS(X)
#undef X
        MEMBER_MAX
};

enum { PACK_MAGIC = 0x504d5031 /* "PMP1" */, PACK_VERSION = 1 };

/* An even number, so that a head has no padding: that would be whatever was in memory. */
enum { FIELD_SIZES = PAGE_FIELD_MAX + PAGE_FIELD_MAX % 2 };

struct head {
    uint32_t magic;
    uint32_t version;
    uint32_t note_count;
    uint32_t reserved;
    uint64_t document_bytes; /* 0: the page has none */
    int64_t member[MEMBER_MAX];
    struct page_dates dates;
    uint32_t field_bytes[FIELD_SIZES];
};

_Static_assert(sizeof(struct head) == 4 * sizeof(uint32_t) + sizeof(uint64_t) +
                                          MEMBER_MAX * sizeof(int64_t) + sizeof(struct page_dates) +
                                          FIELD_SIZES * sizeof(uint32_t),
               "a head has no padding");

struct packed_note {
    uint32_t level;
    uint32_t line;
    uint32_t column;
    uint32_t message_bytes;
    uint32_t file_bytes; /* 0: the page's own */
};

/* The file of a note if it is not the page itself but one that the page includes; else "". */
static const char *other_file(const struct page *page, const struct note *note)
{
    return strcmp(note->file, page->path) == 0 ? "" : note->file;
}

static void add_note(struct buffer *out, const struct page *page, const struct note *note)
{
    struct packed_note packed = {
        .level = note->level,
        .line = note->line,
        .column = note->column,
        .message_bytes = (uint32_t)strlen(note->message),
        .file_bytes = (uint32_t)strlen(other_file(page, note)),
    };
    buffer_add(out, (const char *)&packed, sizeof packed);
}

void page_pack_head(struct buffer *out, const struct page *page, const struct notes *notes)
{
    struct head head = {.magic = PACK_MAGIC,
                        .version = PACK_VERSION,
                        .note_count = notes ? (uint32_t)notes->count : 0,
                        .document_bytes = page->document ? document_bytes(page->document) : 0,
                        .dates = page->dates,
#define X(type, name, least, most) .member[MEMBER_##name] = page->name,
                        PAGE_MEMBERS(X)
#undef X
    };
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        head.field_bytes[i] = (uint32_t)strlen(page->field[i]);
    buffer_add(out, (const char *)&head, sizeof head);
    for (uint32_t i = 0; i < head.note_count; i++)
        add_note(out, page, &notes->list[i]);
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        buffer_add(out, page->field[i], head.field_bytes[i]);
    for (uint32_t i = 0; i < head.note_count; i++) {
        buffer_add_string(out, notes->list[i].message);
        buffer_add_string(out, other_file(page, &notes->list[i]));
    }
}

void page_pack(struct buffer *out, const struct page *page, const struct notes *notes)
{
    page_pack_head(out, page, notes);
    if (page->document)
        buffer_add(out, (const char *)page->document, document_bytes(page->document));
}

/* The parts of a block, none of them aligned. */
struct parts {
    struct head head;
    const char *notes;
    const char *strings;
    const char *document;
};

static struct packed_note note_at(const struct parts *parts, uint32_t index)
{
    struct packed_note note;
    memcpy(&note, parts->notes + index * sizeof note, sizeof note);
    return note;
}

/* Finds the parts. False unless they fill the block exactly, except for `apart_bytes` of the
 * document, which are elsewhere. */
static bool find_parts(struct parts *parts, const char *block, size_t n_bytes, size_t apart_bytes)
{
    struct head *head = &parts->head;
    if (n_bytes < sizeof *head)
        return false;
    memcpy(head, block, sizeof *head);
    size_t left = n_bytes - sizeof *head;
    if (head->magic != PACK_MAGIC || head->version != PACK_VERSION || head->reserved != 0 ||
        head->note_count > left / sizeof(struct packed_note))
        return false;
    parts->notes = block + sizeof *head;
    left -= head->note_count * sizeof(struct packed_note);
    parts->strings = block + n_bytes - left;
    uint64_t need = 0; /* cannot overflow: at most n_bytes lengths of 32 bits */
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        need += head->field_bytes[i];
    for (uint32_t i = 0; i < head->note_count; i++)
        need += (uint64_t)note_at(parts, i).message_bytes + note_at(parts, i).file_bytes;
    if (need > left || head->document_bytes != left - need + apart_bytes)
        return false;
    parts->document = parts->strings + need;
    return true;
}

static bool members_are_sound(const struct head *head)
{
    static const int64_t bounds[MEMBER_MAX][2] = {
#define X(type, name, least, most) [MEMBER_##name] = {least, most},
        PAGE_MEMBERS(X)
#undef X
    };
    for (int i = 0; i < MEMBER_MAX; i++)
        if (head->member[i] < bounds[i][0] || head->member[i] > bounds[i][1])
            return false;
    return true;
}

static bool dates_are_sound(const struct page_dates *dates)
{
    const int64_t all[] = {dates->date, dates->publish, dates->expiry, dates->lastmod};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i] != DATE_NONE && (all[i] < DATE_LEAST || all[i] > DATE_MOST))
            return false;
    return true;
}

static bool is_clean_line(const char *s, size_t n_bytes)
{
    return text_is_clean(s, n_bytes) && !memchr(s, '\n', n_bytes) && !memchr(s, '\t', n_bytes);
}

static bool strings_are_sound(const struct parts *parts)
{
    const char *s = parts->strings;
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        size_t n = parts->head.field_bytes[i];
        if (n &&
            !(page_field_shape(i) == PAGE_FIELD_LINE ? is_clean_line(s, n) : text_is_clean(s, n)))
            return false;
        s += n;
    }
    for (uint32_t i = 0; i < parts->head.note_count; i++) {
        struct packed_note note = note_at(parts, i);
        if (note.level > NOTE_ERROR || !is_clean_line(s, note.message_bytes) ||
            !is_clean_line(s + note.message_bytes, note.file_bytes))
            return false;
        s += note.message_bytes + note.file_bytes;
    }
    /* Lists show every page by its title, so one with a document must have a title. */
    return !parts->head.document_bytes || parts->head.field_bytes[PAGE_TITLE];
}

/* An aligned heap copy of the document; NULL if there is none. */
static struct document *copy_document(const struct parts *parts)
{
    size_t n_bytes = (size_t)parts->head.document_bytes;
    return n_bytes ? memcpy(memory_resize(NULL, n_bytes), parts->document, n_bytes) : NULL;
}

static void take_strings(struct page *page, const struct parts *parts, struct notes *notes)
{
    const char *s = parts->strings;
    size_t field_bytes = 0;
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        field_bytes += parts->head.field_bytes[i] + (parts->head.field_bytes[i] > 0);
    arena_reserve(&page->arena, field_bytes);
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        size_t n = parts->head.field_bytes[i];
        page->field[i] = n ? arena_copy(&page->arena, s, n) : "";
        s += n;
    }
    for (uint32_t i = 0; i < parts->head.note_count; i++) {
        struct packed_note note = note_at(parts, i);
        const char *message = s;
        s += note.message_bytes;
        char *file = note.file_bytes ? memory_copy(s, note.file_bytes) : NULL;
        s += note.file_bytes;
        notes_add(notes, note.level, file ? file : page->path, note.line, note.column, "%.*s",
                  (int)note.message_bytes, message);
        free(file);
    }
}

/* Fills the page from parts whose lengths are sound; the document is taken over. */
static bool take_parts(struct page *page, const struct parts *parts, struct document *document,
                       struct notes *notes)
{
    if (!members_are_sound(&parts->head) || !dates_are_sound(&parts->head.dates) ||
        !strings_are_sound(parts) ||
        (document && !document_validate(document, (size_t)parts->head.document_bytes))) {
        free(document);
        return false;
    }
    free(page->document);
    page->document = document;
#define X(type, name, least, most) page->name = (type)parts->head.member[MEMBER_##name];
    PAGE_MEMBERS(X)
#undef X
    page->dates = parts->head.dates;
    take_strings(page, parts, notes);
    return true;
}

bool page_unpack(struct page *page, const void *block, size_t n_bytes, struct notes *notes)
{
    struct parts parts;
    return find_parts(&parts, block, n_bytes, 0) &&
           take_parts(page, &parts, copy_document(&parts), notes);
}

struct page_known page_known(const struct page *page)
{
    return (struct page_known){page->language, page->is_section};
}

bool page_keep_known(struct page *page, struct page_known known)
{
    bool same = page->language == known.language && page->is_section == known.is_section;
    page->language = known.language;
    page->is_section = known.is_section;
    return same;
}

struct document *page_unpack_document(const void *block, size_t n_bytes)
{
    struct parts parts;
    struct document *document = NULL;
    if (find_parts(&parts, block, n_bytes, 0))
        document = copy_document(&parts);
    if (!document || document_validate(document, (size_t)parts.head.document_bytes))
        return document;
    free(document);
    return NULL;
}

size_t page_pack_document_bytes(const void *block, size_t n_bytes)
{
    struct head head;
    if (n_bytes < sizeof head)
        return 0;
    memcpy(&head, block, sizeof head);
    return head.document_bytes < SIZE_MAX ? (size_t)head.document_bytes : 0;
}

bool page_unpack_apart(struct page *page, const void *block, size_t n_bytes,
                       struct document *document, size_t document_bytes, struct notes *notes)
{
    struct parts parts;
    if (find_parts(&parts, block, n_bytes, document_bytes) &&
        parts.document == (const char *)block + n_bytes)
        return take_parts(page, &parts, document, notes);
    free(document);
    return false;
}
