/*
 * The text of a page as its author wrote it, with the files it includes in their places; what each
 * byte is part of; and which file, line and column it is from.
 */
#ifndef PAMPHLET_CHECK_SOURCE_H
#define PAMPHLET_CHECK_SOURCE_H

#include "base/memory.h"
#include "sync/walk.h"

#include <stddef.h>

/* What a byte of Markdown is part of. */
enum source_class {
    SOURCE_TEXT,
    SOURCE_CODE,      /* a code block with its fences, or a code span */
    SOURCE_ADDRESS,   /* a link's destination and title */
    SOURCE_TAG,       /* raw HTML */
    SOURCE_COMMENT,   /* an HTML comment, or the mark of an included file */
    SOURCE_SHORTCODE, /* a shortcode's tag */
    SOURCE_FRONT,     /* front matter */
};

struct source_place {
    const char *file; /* path below the content folder, lent by the source */
    unsigned line;    /* counted from 1 */
    unsigned column;  /* in bytes, counted from 1 */
};

/* A piece of text from one line of one file. */
struct source_piece {
    size_t at;
    struct source_place place;
};

/* By value: source_load, source_done. */
struct source {
    const char *path;       /* lent */
    bool is_unread;         /* the file cannot be read */
    struct buffer file;     /* as it is on the disk */
    struct buffer text;     /* with what it includes */
    unsigned char *classes; /* enum source_class of each byte of text */
    size_t open_fence; /* where the fence begins that no other closes; text.used: there is none */
    struct source_piece *pieces;
    size_t piece_count;
    size_t piece_room;
    const char **included; /* paths of the included files, each once */
    size_t included_count;
    size_t included_room;
    struct arena arena;
};

/* Reads a page's file below walk->folder_fd, at most PAGE_BYTES_MAX of it; path is lent. The text
 * of a file that cannot be read is empty. */
void source_load(struct source *source, const struct walk *walk, const char *path);
void source_done(struct source *source);

/* source_classes.c: sets the classes of the text behind the front matter, and open_fence; for
 * source_load. */
void source_classify(struct source *source, size_t body);

/* The place of a byte of the text; for the end of the text, the place after its last byte. */
struct source_place source_find(const struct source *source, size_t offset);

/* The line that begins at a byte (dialect/line.h), without the blanks and the marks of quotes
 * before its words, and without its end. */
struct line;
struct line source_line(const struct source *source, size_t at);

/* Where the line behind this one begins. */
size_t source_line_next(const struct source *source, const struct line *line);

#endif
