/*
 * A library file that has replaced the one being read.
 */
#ifndef PAMPHLET_CLI_NEWER_H
#define PAMPHLET_CLI_NEWER_H

#include "library/library.h"

/* What tells a file from another that replaces it. */
struct cli_stamp {
    uint64_t device;
    uint64_t inode;
    int64_t size_bytes;
    int64_t seconds; /* when it was written */
    int64_t nanoseconds;
};

/* The search for a library file that has replaced the one being read. By value: cli_newer_init. */
struct cli_newer {
    const char *file;
    struct cli_stamp last; /* of the file that was looked at last */
    struct cli_stamp read; /* what `last` was when the library in use was opened */
    bool lost; /* the file being read was overwritten with something that is no library: there is
                  nothing more to read until there is another one */
    int error; /* of opening it, the last time; 0: none */
    const char *why; /* why the file there now is not taken, static; NULL: nothing is wrong */
    bool told;       /* the caller has printed why */
    struct library *waiting; /* another one, which cli_newer_open gives first; owned */
};

/* Begins. To be called before the library in use is opened. */
void cli_newer_init(struct cli_newer *newer, const char *file);

/* The library that is there now, given to the caller. NULL: it is still the same file, or `why`
 * says what is wrong with it. newer: a struct cli_newer. */
struct library *cli_newer_open(void *newer);

#endif
