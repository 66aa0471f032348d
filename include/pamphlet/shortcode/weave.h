/*
 * Weaves what shortcodes write into the lines of a page's Markdown.
 */
#ifndef PAMPHLET_SHORTCODE_WEAVE_H
#define PAMPHLET_SHORTCODE_WEAVE_H

#include "base/memory.h"
#include "shortcode/place.h"

/* By value: set s, n_bytes and out, and line_is_new to true; the rest is zero. */
struct weave {
    const char *s; /* the text */
    size_t n_bytes;
    size_t at; /* it is written up to here */
    struct buffer *out;
    struct markdown_place place;
    size_t line;       /* where the current line begins, behind stripped blanks */
    bool line_is_new;  /* nothing of the next line is read yet */
    bool parted;       /* a block was written on the line: it ended the paragraph there */
    bool in_row;       /* the line is a table row */
    size_t cell_end;   /* in a row, the text up to here belongs to one cell */
    bool fresh;        /* the output's last line holds no words yet */
    bool pending;      /* a block was written: what follows goes on a line of its own */
    bool strip_html;   /* up to an empty line, strip the indentation beyond the item's */
    size_t strip_cols; /* blanks to strip from the start of each line */
    size_t strip_from; /* but for so many, which keep the line in its item */
    char prefix[PLACE_PREFIX_BYTES + 1]; /* what lines written here begin with */
    char outer[PLACE_PREFIX_BYTES + 1];  /* the part of it that is added to lines of the text */
};

/* Reads the line that begins at `at`, if that is not done yet. */
void weave_begin_line(struct weave *weave);

/* Writes the text up to the offset `to`. */
void weave_text(struct weave *weave, size_t to);

/* Makes the output ready for words that follow on the line. */
void weave_words(struct weave *weave);

/* Adds a blank if what is written next would run into a word before it. */
void weave_apart(struct weave *weave);

/* Adds a blank if what was written would run into a word that follows. */
void weave_apart_next(struct weave *weave);

/* As weave_apart_next, if one of the two is a number: those on both sides of an icon stay two. */
void weave_part_numbers(struct weave *weave);

/* Makes the output ready for a block: at the start of a line, below an empty one. A list item that
 * begins on this line begins with the block. */
void weave_block(struct weave *weave);

/* Writes an empty comment in an item that has no words yet, because one whose first line is empty
 * ends at the next empty one (CommonMark 5.2). */
void weave_hold_item(struct weave *weave);

/* Keeps the lines up to the offset `to` in the items and quotes of the line at `at`: if they lack
 * its markers, they are given them. To undo this, restore place and outer. */
void weave_keep_in(struct weave *weave, size_t to);

/* Keeps the text up to the offset `to` in one cell if it is in a table: bars in it are escaped. */
void weave_keep_in_cell(struct weave *weave, size_t to);

/* Writes whole lines, each behind the prefix; what follows begins below an empty line. */
void weave_lines(struct weave *weave, const struct buffer *lines);

/* Ends the code fence that is open on the line. False: what is written of the line ends it. */
bool weave_end_fence(struct weave *weave);

/* What follows begins below an empty line. */
void weave_part(struct weave *weave);

/* Removes what is left of a tag that ends at `at` and writes nothing: its line if it is alone
 * there, else one of the two blanks around it. */
void weave_nothing(struct weave *weave);

/* The first offset from `at` on that is no blank; a line end is none. */
size_t weave_skip_blanks(const struct weave *weave, size_t at);

#endif
