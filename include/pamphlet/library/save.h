/*
 * Library files as a whole: making one, and recognising what one was made from.
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

/* Opens an empty file for reading and writing, which nobody else sees and which is gone once it is
 * closed: for what does not fit in memory meanwhile. False: there is none, and memory must do. */
struct library_scratch {
    bool (*open)(void *data, int *fd); /* NULL: there is none */
    void *data;
};

/* What goes into a file besides the pages. Zeroed: nothing. */
struct library_saving {
    struct library_scratch scratch; /* used by several processes */
    bool quickly;                   /* rather than small: for a file that stays where it was made */
    bool notes;                     /* write the notes on the content too */
    const char *state;              /* identifies the state of the content; NULL: not recorded */
    int64_t made; /* in Unix seconds: the time around which its lists are quickest */
    /* Gives the next picture, lent until the next call; false: there are no more. NULL: none. */
    bool (*next_picture)(void *data, struct library_picture *picture);
    void *data;
};

/* Writes a finished library in memory into an empty file, with the help of other processes. Returns
 * NULL, or a static sentence that says why it failed; the file is then useless. */
const char *library_save(struct library *library, const char *file,
                         const struct library_saving *saving);

/* The same for a file that is open for reading and writing; the descriptor is closed. */
const char *library_save_open(struct library *library, int fd, const struct library_saving *saving);

/* Whether a library that was opened was made from this state, and no page's dates have made it
 * appear or disappear between then and now. */
bool library_is_of(const struct library *library, const char *state, int64_t now);

/* Opens a file as if it came from elsewhere and checks all of it. Returns NULL, or a static
 * sentence that says what is wrong. */
const char *library_verify(const char *file);

/* Whether a file may be overwritten: it is empty, or begins like a library, complete or not. False
 * if it cannot be opened. */
bool library_may_replace(const char *file);

/* The version of the file format that this program writes and reads. */
int library_format(void);

#endif
