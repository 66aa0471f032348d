/*
 * Places in a YAML text, and notes on what is read otherwise there than it was meant.
 */
#include "content/yaml_place.h"

#include "base/text.h"
#include "content/yaml_advice.h"

#include <string.h>

struct yaml_place yaml_place(const struct value_text *text, struct notes *notes)
{
    return (struct yaml_place){.file = text->file, .first_line = text->first_line, .notes = notes};
}

void yaml_place_begin(struct yaml_place *place, const char *s, size_t n_bytes)
{
    place->source = s;
    place->n_bytes = n_bytes;
    place->lines = (struct line_finder){.s = s};
    place->ascii = text_is_ascii(s, n_bytes);
}

size_t yaml_place_find(struct yaml_place *place, size_t index)
{
    if (index < place->chars)
        place->chars = place->offset = 0;
    if (place->ascii)
        place->chars = place->offset = index < place->n_bytes ? index : place->n_bytes;
    for (; place->chars < index && place->offset < place->n_bytes; place->chars++)
        do
            place->offset++;
        while (place->offset < place->n_bytes && text_goes_on(place->source[place->offset]));
    line_find(&place->lines, place->offset);
    return place->offset;
}

struct value *yaml_place_value(struct yaml_place *place, struct arena *arena, enum value_kind kind,
                               size_t index)
{
    struct value *value = arena_new(arena, sizeof *value);
    value->kind = kind;
    value->scalar = "";
    size_t at = yaml_place_find(place, index);
    value->line = place->first_line + place->lines.line;
    value->column = (unsigned)(at - place->lines.line_start) + 1;
    return value;
}

void yaml_place_note(struct yaml_place *place, enum note_level level, size_t at, const char *what,
                     const char *why)
{
    line_find(&place->lines, at);
    notes_add(place->notes, level, place->file, place->first_line + place->lines.line,
              (unsigned)(at - place->lines.line_start) + 1, "%s%s", what, why);
}

void yaml_place_note_mark(struct yaml_place *place, const struct value *value, char mark)
{
    notes_add(place->notes, NOTE_WARNING, place->file, value->line, value->column,
              "a text that begins with %c must stand in quotes: its first word is left out", mark);
}

void yaml_place_note_entry(struct yaml_place *place, size_t end)
{
    struct line_finder lines = place->lines;
    size_t from = place->offset;
    end = yaml_place_find(place, end);
    size_t at = yaml_advice_entry(place->source, from, end);
    if (at == end)
        return;
    place->lines = lines; /* lines are counted anew from here, not from the start */
    yaml_place_note(place, NOTE_WARNING, at, "",
                    "this entry of a list is read as words of the text above it: mend the "
                    "indentation");
}

void yaml_place_note_unread(struct yaml_place *place, size_t index)
{
    size_t at = yaml_place_find(place, index);
    bool remark = false;
    for (; at < place->n_bytes; at++) {
        char c = place->source[at];
        remark = c == '#' || (remark && c != '\n' && c != '\r');
        if (!remark && !strchr(" \t\r\n", c))
            break;
    }
    if (at < place->n_bytes)
        yaml_place_note(place, NOTE_WARNING, at, "",
                        "what stands below a line of ... or --- is not read: take that line out");
}
