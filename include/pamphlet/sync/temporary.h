/*
 * Temporary files, each made beside the file that it replaces.
 */
#ifndef PAMPHLET_SYNC_TEMPORARY_H
#define PAMPHLET_SYNC_TEMPORARY_H

#include "library/save.h"

#include <stdbool.h>

/* Makes an empty file beside another and returns its name, a heap string that temporary_finish
 * frees. Until then it is deleted if the program exits, or is sent a signal that ends it, other
 * than SIGKILL. NULL: errno. */
char *temporary_new(const char *file);

/* Renames the temporary file to `file`; deletes it if `file` is NULL or the renaming fails. True:
 * it was renamed; else errno says why not. Frees the temporary name. */
bool temporary_finish(char *name, const char *file);

/* Makes a file beside another and unlinks it at once, so that nothing is left however the program
 * ends. *fd is open for reading and writing, *reading for reading only unless that is NULL. False:
 * errno. */
bool temporary_nameless(const char *file, int *fd, int *reading);

/* Such files for saving a library, each beside `file`, whose name is lent. */
struct library_scratch temporary_scratch(const char *file);

#endif
