/*
 * Notes: what is wrong with the content, for the person who writes it. Bad content is never fatal;
 * it is shown as well as it can be, and a note says where and why.
 */
#ifndef PAMPHLET_BASE_NOTES_H
#define PAMPHLET_BASE_NOTES_H

#include "base/map.h"

enum note_level { NOTE_INFO, NOTE_WARNING, NOTE_ERROR };

/* "info", "warning", "error". */
const char *note_level_name(enum note_level level);

struct note {
    enum note_level level;
    const char *file; /* path below the content folder */
    unsigned line;    /* counted from 1; 0: the whole file */
    unsigned column;  /* in bytes, counted from 1; 0: the whole line */
    const char *message;
    uint32_t next; /* the next note on this file, counted from 1; 0: there is none */
    uint32_t last; /* of the first on a file: the last on it, likewise */
};

/* Of one page's shortcodes, footnotes or links only so many notes are told, and then that there are
 * more: a page of a thousand with the same fault would bury what is said of all others. */
enum { NOTES_OF_PAGE_MAX = 100 };

/* By value: notes_init, notes_done. Strings live as long as the list. */
struct notes {
    struct note *list;
    size_t count;
    size_t room;
    struct map firsts; /* the first note on each file, counted from 1 */
    struct arena arena;
};

void notes_init(struct notes *notes);
void notes_done(struct notes *notes);

/* Adds a note; the file name and the message are cleaned. notes may be NULL: nothing is kept. */
void notes_add(struct notes *notes, enum note_level level, const char *file, unsigned line,
               unsigned column, const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Adds a note on a whole file. */
void notes_add_to_file(struct notes *notes, enum note_level level, const char *file,
                       const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Adds copies of all notes of `from`. */
void notes_copy(struct notes *notes, const struct notes *from);

/* The next note after `after` (NULL: the first) on a file, whose name may be cleaned or not (NULL:
 * on any file). Returns NULL if there are no more. Lent until a note is added. */
const struct note *notes_on(const struct notes *notes, const char *file, const struct note *after);

/* The first error, NULL: there is none. Lent likewise. */
const struct note *notes_first_error(const struct notes *notes);

/* Appends "file:line:column: error: message" without a line end. */
void note_format(struct buffer *out, const struct note *note);

#endif
