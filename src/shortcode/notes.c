/*
 * From a tag's place in a text to its line and column in a file.
 *
 * The marks of included files are part of the text, so an author can write them too; all that can
 * come of it is a note with a wrong number.
 */
#include "shortcode/notes.h"

#include <stdlib.h>
#include <string.h>

void shortcode_notes_init(struct shortcode_notes *notes, struct notes *list, const char *s,
                          const struct shortcode_context *context)
{
    *notes = (struct shortcode_notes){.notes = list, .s = s, .page = context->path};
    notes->origin.file = context->path;
    notes->origin.line = context->line;
    notes->origin.column = context->column;
    arena_init(&notes->names);
}

void shortcode_notes_done(struct shortcode_notes *notes)
{
    arena_done(&notes->names);
}

void shortcode_note(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                    enum note_level level, const char *what)
{
    const struct shortcode_origin *origin = &notes->origin;
    if (!what || notes->muted || notes->count > NOTES_OF_PAGE_MAX)
        return;
    unsigned line = origin->line + (tag->line - origin->text_line);
    size_t column = tag->start - tag->line_start + 1;
    if (tag->line == origin->text_line && tag->start >= origin->at)
        column = origin->column + (tag->start - origin->at);
    else if (column > origin->indent)
        column -= origin->indent;
    int name_bytes = tag->name_bytes < 100 ? (int)tag->name_bytes : 100;
    bool named = tag->kind == SHORTCODE_OPENS || tag->kind == SHORTCODE_CLOSES;
    if (notes->count++ == NOTES_OF_PAGE_MAX)
        notes_add(notes->notes, NOTE_WARNING, origin->file, line, (unsigned)column,
                  "there is more to say of shortcodes from here on, it is left out");
    else
        notes_add(notes->notes, level, origin->file, line, (unsigned)column, "%s%.*s %s",
                  named ? "shortcode " : "this shortcode", named ? name_bytes : 0,
                  notes->s + tag->name, what);
}

bool shortcode_is_mark(const char *s, const struct shortcode_tag *tag)
{
    const size_t n = sizeof SHORTCODE_INCLUDED - 1;
    return tag->name_bytes == n && memcmp(s + tag->name, SHORTCODE_INCLUDED, n) == 0;
}

static unsigned number_arg(const struct shortcode_args *args, const char *key)
{
    const char *digits = shortcode_arg(args, key);
    unsigned long number = digits ? strtoul(digits, NULL, 10) : 0;
    return number < 1u << 31 ? (unsigned)number : 0;
}

bool shortcode_notes_mark(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                          struct arena *arena)
{
    if (!shortcode_is_mark(notes->s, tag))
        return false;
    struct shortcode_args args;
    arena_reset(arena);
    shortcode_args_read(&args, notes->s, tag, arena);
    const char *file = shortcode_arg(&args, "0");
    unsigned last = number_arg(&args, "3");
    bool begins = tag->kind == SHORTCODE_OPENS;
    notes->origin = (struct shortcode_origin){
        .file = file && *file ? arena_string(&notes->names, file) : notes->page,
        .at = tag->end + (begins ? last : 0),
        .line = number_arg(&args, "1"),
        .column = begins ? 1 : last,
        .indent = number_arg(&args, "2"),
        .text_line = tag->end_line,
    };
    return true;
}

void shortcode_lines_init(struct shortcode_lines *lines, const char *s, size_t n_bytes,
                          const struct shortcode_context *context)
{
    *lines = (struct shortcode_lines){.lines = {.s = s}};
    shortcode_notes_init(&lines->notes, NULL, s, context);
    shortcode_tags_find(&lines->tags, s, n_bytes);
    arena_init(&lines->arena);
}

void shortcode_lines_done(struct shortcode_lines *lines)
{
    shortcode_notes_done(&lines->notes);
    shortcode_tags_done(&lines->tags);
    arena_done(&lines->arena);
}

unsigned shortcode_lines_find(struct shortcode_lines *lines, size_t at, const char **file)
{
    const struct shortcode_tags *tags = &lines->tags;
    for (; lines->next < tags->count && tags->list[lines->next].start < at; lines->next++)
        shortcode_notes_mark(&lines->notes, &tags->list[lines->next], &lines->arena);
    line_find(&lines->lines, at);
    *file = lines->notes.origin.file;
    return lines->notes.origin.line + (lines->lines.line - lines->notes.origin.text_line);
}
