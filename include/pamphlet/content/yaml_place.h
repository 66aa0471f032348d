/*
 * Places in a YAML text: libyaml counts characters, a note has a line and a column in bytes. For
 * yaml.c only.
 */
#ifndef PAMPHLET_CONTENT_YAML_PLACE_H
#define PAMPHLET_CONTENT_YAML_PLACE_H

#include "content/scanner.h"
#include "content/value.h"

/* By value: yaml_place, then yaml_place_begin; nothing to free. */
struct yaml_place {
    const char *source;
    size_t n_bytes;
    bool ascii;    /* the source is ASCII: a character is a byte */
    size_t chars;  /* so many characters ... */
    size_t offset; /* ... end at this byte */
    struct line_finder lines;
    const char *file;
    unsigned first_line;
    struct notes *notes;
};

/* For a text and the notes on it. */
struct yaml_place yaml_place(const struct value_text *text, struct notes *notes);

/* What libyaml reads: the text, or what is left of it. */
void yaml_place_begin(struct yaml_place *place, const char *s, size_t n_bytes);

/* The byte offset of a mark's index. These increase while reading goes on, except those of errors.
 */
size_t yaml_place_find(struct yaml_place *place, size_t index);

/* A value, in the arena, that begins at an index; its scalar is "". */
struct value *yaml_place_value(struct yaml_place *place, struct arena *arena, enum value_kind kind,
                               size_t index);

/* Adds a note for the byte at an offset; what: "" or what stands before `why`. */
void yaml_place_note(struct yaml_place *place, enum note_level level, size_t at, const char *what,
                     const char *why);

/* Notes a word before a text that YAML takes for a mark, '&' or '!': it is not shown. */
void yaml_place_note_mark(struct yaml_place *place, const struct value *value, char mark);

/* Notes an entry of a list that YAML takes for words of the text above it, which begins where the
 * last value does and ends at an index. */
void yaml_place_note_entry(struct yaml_place *place, size_t end);

/* Reading ends at an index: notes it if words follow that. */
void yaml_place_note_unread(struct yaml_place *place, size_t index);

#endif
