/*
 * Files that are stores, and SQLite on one that is open already.
 */
#ifndef PAMPHLET_LIBRARY_STORE_FILE_H
#define PAMPHLET_LIBRARY_STORE_FILE_H

#include <stdbool.h>

struct sqlite3;

/* Whether a file begins as a store does, whole or not, of any version. */
bool store_file_is_ours(int fd);

/* What a file's length and first bytes say: NULL, it may be opened, or a sentence that says why
 * not, lent for ever. */
const char *store_file_judge(int fd);

/* Opens a database in an open file and takes the descriptor over, whatever comes of it. Read only,
 * the file never changes; else it is nobody else's, and nothing is kept of it should the machine
 * fall. Returns one of SQLite's codes; *sqlite is to be closed whichever it is. */
int store_file_open(int fd, bool read_only, struct sqlite3 **sqlite);

#endif
