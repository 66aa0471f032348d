/*
 * Ways of writing doses and dates that are misread.
 */
#ifndef PAMPHLET_WORDING_MISREAD_H
#define PAMPHLET_WORDING_MISREAD_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a number that begins with its point or comma, at byte `at` of s, and has a unit: ".5" of
 * ".5mg". 0: there is none. From: ISMP, list of error-prone abbreviations. */
size_t misread_naked(const char *s, size_t n_bytes, size_t at);

/* Bytes of a "U" for "units" behind the number at start..end, with the blank before it; 0: there is
 * none. English, Spanish and French. From: ISMP; NPSA/2010/RRR013. */
size_t misread_units(const char *s, size_t n_bytes, size_t start, size_t end);

/* Bytes of "IU" or "iu" behind a number that ends at byte `end`, with the blank before it; 0: there
 * is none. From: ISMP; the Joint Commission's "do not use" list. */
size_t misread_international(const char *s, size_t n_bytes, size_t end);

/* How to write half of a dose in words, "half a tablet", if a fraction of one in figures begins at
 * byte `at`, where a number does: "1/2 tablet". NULL: none does. Static. English, Spanish, French,
 * German, Polish, Arabic. From: ISMP; the NHS digital service manual, fractions. */
const char *misread_fraction(const char *s, size_t n_bytes, size_t at, const char *language);

/* Likewise if a fraction that is one character is at byte `at`: "½ tablet"; *sign: its bytes. */
const char *misread_sign(const char *s, size_t n_bytes, size_t at, const char *language,
                         size_t *sign);

/* Whether words behind the number at start..end say how often it is taken, so that a unit is
 * missing between: "500 twice a day"; but not if those before say that it is done: "do 20 twice a
 * day". English, Spanish, French, German, Polish, Arabic. */
bool misread_bare(const char *s, size_t n_bytes, size_t start, size_t end, const char *language);

/* Bytes of the number at start..end together with a wrong degree sign after it: "oC", or "C" after
 * the sign of Spanish ordinals (U+00BA) or a ring (U+02DA). 0: there is none. */
size_t misread_degree(const char *s, size_t n_bytes, size_t start, size_t end);

/* Bytes of a date in figures that begins at byte `at`, where a number does: "3/4/26", "03.04.2026",
 * "3 / 4 / 2026". 0: it is none. `year`: the current one, near which a year of two digits must be.
 * *clear: whether only one of the others can be the day, as in "31/12/26". */
size_t misread_date(const char *s, size_t n_bytes, size_t at, int year, bool *clear);

#endif
