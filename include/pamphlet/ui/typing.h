/*
 * Words that are being typed.
 */
#ifndef PAMPHLET_UI_TYPING_H
#define PAMPHLET_UI_TYPING_H

#include "base/memory.h"
#include "ui/view_list.h"

#include <stdbool.h>

enum { TYPING_BYTES_MAX = 200 };

/* Appends the letter of a key to what is being typed, or takes back the last grapheme (Backspace,
 * Delete), the last word (C-w) or all (C-u). False: the key is not text. */
bool typing_take(struct buffer *words, uint32_t key);

/* Draws words of which those from `typed` on are being typed, in visual order. If they do not fit,
 * "…" stands for the beginning of what is typed, since its end has to be in sight. Returns the
 * columns used. */
int typing_draw(struct screen *screen, int row, int col, int max_cols, const struct buffer *words,
                size_t typed, uint32_t style);

/* What a list is asked for, typed in the row above it. */
struct prompt {
    struct buffer words;
    bool typing;
    bool earlier;  /* the words were typed earlier: the next letter begins new ones */
    bool moving;   /* among the list's rows, while words are typed */
    bool at_words; /* Up has led above the rows: Enter changes the words */
};

/* Begins to type, or goes back to that from among the rows. */
void prompt_begin(struct prompt *prompt);

/* As typing_take. Of words that were typed earlier a letter begins new ones; a blank and what takes
 * back go on with those. */
bool prompt_take(struct prompt *prompt, uint32_t key);

/* Whether the reader is among the rows, and not at what is typed. */
bool prompt_is_left(const struct prompt *prompt);

/* Above the first row of what was found, Up chooses the words, and Down leads back. leads_there:
 * the command is that step up. True: it was one of these steps, and *wish is the view's answer:
 * that Enter changes the words, which the command `change` does (for readers with arrows or a
 * number pad only, who cannot press its letter). False: *command is to be done, which Enter at the
 * words makes `change`. */
bool prompt_step(struct prompt *prompt, enum command *command, bool leads_there,
                 enum command change, struct wish *wish);

/* Draws the words from a column on, in so many, as typing_draw does, and what points at them if Up
 * has led there. */
int prompt_draw(const struct prompt *prompt, const struct view_context *context,
                struct screen *screen, int row, int col, int max_cols);

#endif
