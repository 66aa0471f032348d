/*
 * Notes on the shortcodes of a text, each with file, line and column; parts of the text may be from
 * included files.
 */
#ifndef PAMPHLET_SHORTCODE_NOTES_H
#define PAMPHLET_SHORTCODE_NOTES_H

#include "content/scanner.h"
#include "shortcode/tags.h"
#include "shortcode/shortcodes.h"

/* By value: shortcode_notes_init, shortcode_notes_done. */
struct shortcode_notes {
    struct notes *notes; /* NULL: nothing is kept */
    const char *s;
    const char *page; /* its path */
    unsigned count;
    unsigned muted; /* more than 0: nothing is kept, because this text will not be shown */
    struct arena names;
    struct shortcode_origin {
        const char *file;
        size_t at; /* offset in s of a place whose line and column in the file are known */
        unsigned line;
        unsigned column;
        unsigned indent;    /* bytes at the start of each further line that are not the file's */
        uint32_t text_line; /* the line of s that `at` is on, counted from 0 */
    } origin;
};

void shortcode_notes_init(struct shortcode_notes *notes, struct notes *list, const char *s,
                          const struct shortcode_context *context);
void shortcode_notes_done(struct shortcode_notes *notes);

/* Adds a note on a tag: its name, then `what`; NULL: none. The note after NOTES_OF_PAGE_MAX says
 * only that there are more, and is the last. */
void shortcode_note(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                    enum note_level level, const char *what);

/* Whether a tag is the mark of an included file. The first function then counts lines from there on
 * as the mark says, and resets the arena. */
bool shortcode_notes_mark(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                          struct arena *arena);
bool shortcode_is_mark(const char *s, const struct shortcode_tag *tag);

/* Finds the file and line that a place in such a text is from, for notes made after its shortcodes
 * were expanded. By value: shortcode_lines_init, shortcode_lines_done. */
struct shortcode_lines {
    struct shortcode_notes notes;
    struct shortcode_tags tags;
    uint32_t next; /* the first tag that is not passed yet */
    struct line_finder lines;
    struct arena arena;
};

void shortcode_lines_init(struct shortcode_lines *lines, const char *s, size_t n_bytes,
                          const struct shortcode_context *context);
void shortcode_lines_done(struct shortcode_lines *lines);

/* The line of the offset `at`, and in *file its file, lent until shortcode_lines_done. Offsets must
 * not decrease from call to call. */
unsigned shortcode_lines_find(struct shortcode_lines *lines, size_t at, const char **file);

#endif
