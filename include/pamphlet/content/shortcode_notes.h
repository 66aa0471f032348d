/*
 * Notes on the shortcodes of a text that included files are part of: where in which file.
 */
#ifndef PAMPHLET_CONTENT_SHORTCODE_NOTES_H
#define PAMPHLET_CONTENT_SHORTCODE_NOTES_H

#include "content/scanner.h"
#include "content/shortcode_tags.h"
#include "content/shortcodes.h"

/* By value: shortcode_notes_init, shortcode_notes_done. */
struct shortcode_notes {
    struct notes *notes; /* NULL: nothing is kept */
    const char *s;
    const char *page; /* its path */
    unsigned count;
    unsigned muted; /* more than 0: what is noted is not shown anyway, nothing is kept */
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

/* Adds a note on a tag: its name and what is said of it. After SHORTCODE_NOTES_MAX only one more,
 * which says that there are more. */
void shortcode_note(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                    enum note_level level, const char *what);

/* Whether a tag is the mark of an included file. If so, lines are counted as it says from there on.
 * The arena is reset. */
bool shortcode_notes_mark(struct shortcode_notes *notes, const struct shortcode_tag *tag,
                          struct arena *arena);
bool shortcode_is_mark(const char *s, const struct shortcode_tag *tag);

/* The lines of files that a text is made of, for what is found in it when its shortcodes are gone.
 * By value: shortcode_lines_init, shortcode_lines_done. */
struct shortcode_lines {
    struct shortcode_notes notes;
    struct shortcode_tags tags;
    uint32_t next; /* the first tag that is not passed */
    struct line_finder lines;
    struct arena arena;
};

void shortcode_lines_init(struct shortcode_lines *lines, const char *s, size_t n_bytes,
                          const struct shortcode_context *context);
void shortcode_lines_done(struct shortcode_lines *lines);

/* The line of the offset `at`, and in *file its file, lent until lines are done. Offsets grow. */
unsigned shortcode_lines_find(struct shortcode_lines *lines, size_t at, const char **file);

#endif
