/*
 * Whether the words around a number say that it is one to call.
 */
#ifndef PAMPHLET_WORDING_CALLS_H
#define PAMPHLET_WORDING_CALLS_H

#include "wording/digits.h"

#include <stdbool.h>
#include <stddef.h>

/* Finds the next number at or after *at that is no part of a longer one, of an amount or of a
 * proportion, and moves *at past it. False: there is none. */
bool calls_next(const char *s, size_t n_bytes, size_t *at, struct number *number);

/* Whether s says that a number in it is to be called, or says so of a number right before it ("call
 * 112 or 911"). Of one that cannot be a measurement a word of emergency beside it is enough:
 * "ambulance (911)". Languages: English, Spanish, French, German, Polish, Arabic. */
bool calls_number(const char *s, size_t n_bytes, const struct number *number);

/* Whether the words beside a number say that it brings an ambulance: "call 111 for an ambulance",
 * but not "do not call 111 for an ambulance". English only. */
bool calls_ambulance(const char *s, size_t n_bytes, const struct number *number);

/* Whether the sentence of a number names a country that it is for: "in the USA call 911", but not
 * "in the UK call 911". */
bool calls_abroad(const char *s, size_t n_bytes, const struct number *number);

/* Whether the number that ends at byte `end` is an amount, because what it counts follows: "110
 * minutes". */
bool calls_amount(const char *s, size_t n_bytes, size_t end);

/* Whether a text consists only of words of calling, and one of them means an emergency:
 * "emergency", "our emergency line". */
bool calls_emergency(const char *s, size_t n_bytes);

#endif
