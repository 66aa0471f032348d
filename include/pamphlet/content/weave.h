/*
 * Weaves what shortcodes write into the lines of a page's Markdown.
 */
#ifndef PAMPHLET_CONTENT_WEAVE_H
#define PAMPHLET_CONTENT_WEAVE_H

#include "content/shortcode_place.h"
#include "base/memory.h"

/* By value: set s, n_bytes and out, and line_is_new to true; the rest is zero. */
struct weave {
    const char *s; /* the text */
    size_t n_bytes;
    size_t at; /* it is written up to here */
    struct buffer *out;
    struct markdown_place place;
    size_t line;       /* where the line that is being read began, stripped blanks passed over */
    bool line_is_new;  /* nothing of the next line is read yet */
    bool parted;       /* a block was written on the line: it ended the paragraph there */
    bool in_row;       /* the line is of a table */
    size_t cell_end;   /* up to here all stands in one cell, if it is */
    bool fresh;        /* the output's last line holds no words yet */
    bool pending;      /* a block was written: what follows goes on a line of its own */
    bool strip_html;   /* blanks that indent a line go, until an empty one; not an item's */
    size_t strip_cols; /* blanks that go from the start of each line */
    char prefix[PLACE_PREFIX_BYTES + 1]; /* what lines written here begin with */
    char outer[PLACE_PREFIX_BYTES + 1];  /* the part of it that lines of the text are given */
};

/* Reads the line that begins at `at`, if that is not done yet. */
void weave_begin_line(struct weave *weave);

/* Writes the text up to the offset `to`. */
void weave_text(struct weave *weave, size_t to);

/* Makes the output ready for words that follow on the line. */
void weave_words(struct weave *weave);

/* What is written next does not grow together with a word before it. */
void weave_apart(struct weave *weave);

/* What was written does not grow together with a word that follows. */
void weave_apart_next(struct weave *weave);

/* Makes the output ready for a block: at the start of a line, below an empty one. A list item that
 * begins on this line begins with the block. */
void weave_block(struct weave *weave);

/* The lines up to the offset `to` stand in what the line at `at` stands in: if they lack its marks,
 * they are given them. Undo it by giving back place and outer. */
void weave_keep_in(struct weave *weave, size_t to);

/* The text up to the offset `to` stands in one cell, if in a table: its bars are written so that
 * they part none. */
void weave_keep_in_cell(struct weave *weave, size_t to);

/* Puts whole lines, each begun as a line here begins; what follows is apart from them. */
void weave_lines(struct weave *weave, const struct buffer *lines);

/* What follows is apart from what was written. */
void weave_part(struct weave *weave);

/* A tag that ends at `at` leaves nothing: its line goes too if it is alone there, else one of the
 * two blanks around it. */
void weave_nothing(struct weave *weave);

/* The first place from `at` on that is no blank, line ends apart. */
size_t weave_skip_blanks(const struct weave *weave, size_t at);

#endif
