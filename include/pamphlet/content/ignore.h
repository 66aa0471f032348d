/*
 * The expressions of ignoreFiles: files that are no pages.
 */
#ifndef PAMPHLET_CONTENT_IGNORE_H
#define PAMPHLET_CONTENT_IGNORE_H

#include <stdbool.h>

enum { IGNORE_EXPRESSION_BYTES_MAX = 256, IGNORE_EXPRESSIONS_MAX = 64 };

struct ignore;

struct ignore *ignore_new(void);
void ignore_free(struct ignore *ignore);

/* Adds a regular expression in Go's words. False: it is too long, one too many, or says what is not
 * understood here (counted repetition, "+" within "+" four deep, Unicode classes, flags but a first
 * "(?i)"). */
bool ignore_add(struct ignore *ignore, const char *expression);

/* Whether one of the expressions is found in the path. NULL has none. */
bool ignore_has(struct ignore *ignore, const char *path);

#endif
