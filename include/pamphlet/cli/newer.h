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

/* Looks for a library file that has replaced the one being read. By value: cli_newer_init, to be
 * called before that one is opened. cli_newer_open: the library that is there now, given; NULL: it
 * is still the same file; or one that may not be read or is no library, and then `why` says so
 * (static, until the file is replaced again; NULL: nothing is wrong). */
struct cli_newer {
    const char *file;
    struct cli_stamp last;
    struct cli_stamp read; /* what `last` was when the library in use was opened */
    bool lost; /* something else has been written into the file that is being read, and it is no
                  library: there is nothing more to read, until there is another one */
    int error; /* of opening it, the last time; 0: none */
    const char *why;
    bool told;               /* the caller has printed why */
    struct library *waiting; /* another one, which cli_newer_open gives first; owned */
};
void cli_newer_init(struct cli_newer *newer, const char *file);
struct library *cli_newer_open(void *newer);

#endif
