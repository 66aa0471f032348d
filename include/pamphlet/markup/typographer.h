/*
 * Typographic marks: quotes, apostrophes, dashes, ellipses and guillemets, made from what a
 * keyboard has as Goldmark's typographer does. It never touches a mark that a number may need.
 */
#ifndef PAMPHLET_MARKUP_TYPOGRAPHER_H
#define PAMPHLET_MARKUP_TYPOGRAPHER_H

#include <stddef.h>
#include <stdint.h>

/* What is open in one block. A zeroed struct is the start of a block. */
struct typographer {
    unsigned doubles;     /* double quotes opened */
    size_t guillemet;     /* how many ">" close the open guillemet; 0: none is open */
    const char *searched; /* how far ">>" was looked for */
    const char *found;    /* where it is, NULL: nowhere before that */
};

/* A mark and what is around it. */
struct typographer_place {
    const char *s;   /* the mark */
    size_t n_bytes;  /* of the run of text from the mark on */
    const char *end; /* of the source, in which markup, other runs and blocks follow the run */
    uint32_t before; /* the character before it, 0 at the start of a block */
};

/* Returns how many bytes the mark at the place has, at least 1, and sets *instead to its
 * replacement, a static string, or to NULL if it stays as it was typed.
 *
 * These stay: a quote behind a digit (5'10", 2'') and the opening quote that such a one would
 * close, two quotes side by side, "--5", dots between digits, runs of any other length, "<<" before
 * anything but a word. */
size_t typographer_mark(struct typographer *typographer, const struct typographer_place *place,
                        const char **instead);

#endif
