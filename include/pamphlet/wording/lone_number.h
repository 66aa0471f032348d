/*
 * Numbers in a text that are not part of a longer one, of an amount or of a proportion.
 */
#ifndef PAMPHLET_WORDING_LONE_NUMBER_H
#define PAMPHLET_WORDING_LONE_NUMBER_H

#include "wording/digits.h"

#include <stdbool.h>
#include <stddef.h>

/* Finds the next such number at or after *at and moves *at past it. False: there is none. */
bool lone_number_next(const char *s, size_t n_bytes, size_t *at, struct number *number);

#endif
