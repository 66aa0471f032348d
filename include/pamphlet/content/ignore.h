/*
 * Hugo's ignoreFiles: regular expressions for files that are not read as pages.
 */
#ifndef PAMPHLET_CONTENT_IGNORE_H
#define PAMPHLET_CONTENT_IGNORE_H

#include <stdbool.h>

enum { IGNORE_EXPRESSION_BYTES_MAX = 256, IGNORE_EXPRESSIONS_MAX = 64 };

struct ignore;

/* No expressions yet. On the heap. */
struct ignore *ignore_new(void);
void ignore_free(struct ignore *ignore);

/* Adds a regular expression in Go's syntax. False: it is too long, one too many, or uses what is
 * not understood here (counted repetition, "+" nested four deep, Unicode classes, ranges of letters
 * beyond ASCII, flags other than a leading "(?i)"). */
bool ignore_add(struct ignore *ignore, const char *expression);

/* Whether one of the expressions matches somewhere in the path. ignore may be NULL: never. */
bool ignore_has(struct ignore *ignore, const char *path);

#endif
