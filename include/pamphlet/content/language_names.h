/*
 * What languages are called by those who speak them (Unicode CLDR's names, IANA's codes).
 */
#ifndef PAMPHLET_CONTENT_LANGUAGE_NAMES_H
#define PAMPHLET_CONTENT_LANGUAGE_NAMES_H

#include <stdbool.h>

/* A language's name in its own script by its code ("fr", "pt-br"); the code where it is not known.
 * Static, or the code itself. */
const char *language_name(const char *code);

/* Whether it is written from right to left. */
bool language_is_right_to_left(const char *code);

#endif
