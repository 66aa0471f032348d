/*
 * Recognises library files, and opens a database on a file descriptor.
 */
#ifndef PAMPHLET_LIBRARY_STORE_FILE_H
#define PAMPHLET_LIBRARY_STORE_FILE_H

#include <stdbool.h>

struct sqlite3;

/* Whether a file begins like a library file, complete or not, of any version. */
bool store_file_is_ours(int fd);

/* Judges a file by its length and its header. NULL: it may be opened; otherwise a static sentence
 * that says why not. */
const char *store_file_judge(int fd);

/* Opens the database in an open file and takes over the descriptor. read_only: the file must never
 * change. Otherwise nobody else may use it, and it is lost if the machine crashes meanwhile.
 * Returns an SQLite result code; *sqlite must be closed whatever that is. */
int store_file_open(int fd, bool read_only, struct sqlite3 **sqlite);

#endif
