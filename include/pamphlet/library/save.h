/*
 * Library files as a whole: making one, and telling what one was made from.
 */
#ifndef PAMPHLET_LIBRARY_SAVE_H
#define PAMPHLET_LIBRARY_SAVE_H

#include "library/library.h"

/* A picture of the content. */
struct library_picture {
    const char *path; /* below the folder that is saved */
    const void *bytes;
    size_t n_bytes;
};

/* Opens an empty file for both, that nobody else sees and that is gone when it is closed: for what
 * does not fit in memory on the way. False: there is none, and memory must do. */
struct library_scratch {
    bool (*open)(void *data, int *fd); /* NULL: there is none */
    void *data;
};

/* What goes into a file besides the pages. Zeroed: nothing. */
struct library_saving {
    struct library_scratch scratch; /* used by several processes */
    bool quickly;                   /* rather than small: it stays with whoever made it */
    bool notes;                     /* those on the content too */
    const char *state; /* what tells the content from any other; NULL: it is not said */
    int64_t made;      /* as of when, in seconds of Unix: then its lists are quickest */
    /* Gives the next picture, lent until the next call; false: there are no more. NULL: none. */
    bool (*next_picture)(void *data, struct library_picture *picture);
    void *data;
};

/* Writes a finished library that is in memory into an empty file, with the help of processes of its
 * own. NULL, or a sentence that says why not, lent for ever; the file is then of no use. */
const char *library_save(struct library *library, const char *file,
                         const struct library_saving *saving);

/* The same where the file is open for both; the descriptor is closed. */
const char *library_save_open(struct library *library, int fd, const struct library_saving *saving);

/* Whether a library that was opened was made from this state, and no page has come or gone by
 * itself between then and now. */
bool library_is_of(const struct library *library, const char *state, int64_t now);

/* Reads a whole file as a stranger would. NULL, or a sentence that says what is wrong. */
const char *library_verify(const char *file);

/* Whether nothing but a library, sound or not, would be lost with this file: it is one, or empty.
 */
bool library_may_replace(const char *file);

/* The form of the files that this program makes and reads. */
int library_format(void);

#endif
