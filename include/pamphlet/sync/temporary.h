/*
 * Files that are made beside the one whose place they take.
 */
#ifndef PAMPHLET_SYNC_TEMPORARY_H
#define PAMPHLET_SYNC_TEMPORARY_H

#include <stdbool.h>

/* Makes an empty file beside another; its name is a heap string, the caller's. Until it is finished
 * it is taken away where the program ends, and on the signals that are sent to end it; nobody hears
 * SIGKILL. NULL: errno. */
char *temporary_new(const char *file);

/* Gives what is in the temporary file its name, or takes it away: file NULL, or no renaming. True:
 * it has its name; else errno says why not. Frees the temporary name. */
bool temporary_finish(char *name, const char *file);

/* Opens a new file beside another, for both, and once more for reading unless that is NULL. It has
 * no name any more: whatever ends this program, nothing is left of it. False: errno. */
bool temporary_nameless(const char *file, int *fd, int *reading);

#endif
