/*
 * The names of languages in those languages (Unicode CLDR's names, IANA's codes).
 */
#ifndef PAMPHLET_CONTENT_LANGUAGE_NAMES_H
#define PAMPHLET_CONTENT_LANGUAGE_NAMES_H

#include <stdbool.h>

/* The name of the language with this code ("fr", "pt-br"), in its own script; the code itself if it
 * is unknown. The name is static. */
const char *language_name(const char *code);

/* Whether it is written from right to left. */
bool language_is_right_to_left(const char *code);

#endif
