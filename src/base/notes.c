/*
 * The list of what is wrong with the content. File name and message are cleaned when a note is
 * added, so that a hostile file name or title cannot reach a terminal through an error message.
 */
#include "base/notes.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void notes_init(struct notes *notes)
{
    *notes = (struct notes){0};
    arena_init(&notes->arena);
}

void notes_done(struct notes *notes)
{
    free(notes->list);
    map_done(&notes->firsts);
    arena_done(&notes->arena);
    notes_init(notes);
}

/* Joins the last note to those on the same file: a list may be long, and many ask for one file. */
static void join(struct notes *notes)
{
    uint32_t count = (uint32_t)notes->count;
    const char *file = notes->list[count - 1].file;
    struct note *first = &notes->list[map_add(&notes->firsts, file, strlen(file), count) - 1];
    if (first->last)
        notes->list[first->last - 1].next = count;
    first->last = count;
}

/* Adds a note whose level and place are given; its file name is not clean yet. */
static void add(struct notes *notes, struct note note, const char *format, va_list list)
{
    if (!notes)
        return;
    struct buffer message = {0};
    buffer_format_list(&message, format, list);
    note.file = text_clean_line(&notes->arena, note.file, strlen(note.file));
    note.message = text_clean_line(&notes->arena, buffer_string(&message), message.used);
    buffer_done(&message);
    notes->list = memory_grow(notes->list, &notes->room, notes->count + 1, sizeof *notes->list);
    notes->list[notes->count++] = note;
    join(notes);
}

void notes_add(struct notes *notes, enum note_level level, const char *file, unsigned line,
               unsigned column, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    add(notes, (struct note){.level = level, .file = file, .line = line, .column = column}, format,
        list);
    va_end(list);
}

void notes_add_to_file(struct notes *notes, enum note_level level, const char *file,
                       const char *format, ...)
{
    va_list list;
    va_start(list, format);
    add(notes, (struct note){.level = level, .file = file}, format, list);
    va_end(list);
}

void notes_copy(struct notes *notes, const struct notes *from)
{
    for (size_t i = 0; i < from->count; i++) {
        const struct note *note = &from->list[i];
        notes_add(notes, note->level, note->file, note->line, note->column, "%s", note->message);
    }
}

const char *note_level_name(enum note_level level)
{
    static const char *const names[] = {
        [NOTE_INFO] = "info", [NOTE_WARNING] = "warning", [NOTE_ERROR] = "error"};
    return names[level];
}

void note_format(struct buffer *out, const struct note *note)
{
    buffer_add_string(out, note->file);
    if (note->line)
        buffer_format(out, ":%u", note->line);
    if (note->line && note->column)
        buffer_format(out, ":%u", note->column);
    buffer_format(out, ": %s: %s", note_level_name(note->level), note->message);
}

const struct note *notes_first_error(const struct notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        if (notes->list[i].level == NOTE_ERROR)
            return &notes->list[i];
    return NULL;
}

static uint32_t find_first(const struct notes *notes, const char *file)
{
    struct buffer clean = {0};
    text_clean(&clean, file, strlen(file), TEXT_LINE);
    uint32_t first = map_find(&notes->firsts, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return first;
}

const struct note *notes_on(const struct notes *notes, const char *file, const struct note *after)
{
    size_t next = !after ? file ? find_first(notes, file) : 1
                  : file ? after->next
                         : (size_t)(after - notes->list) + 2;
    return next && next <= notes->count ? &notes->list[next - 1] : NULL;
}
