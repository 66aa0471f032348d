/* The numbers of a list's items as they are shown: 3, c, C, iii, III. */
#ifndef PAMPHLET_DOCUMENT_NUMBERS_H
#define PAMPHLET_DOCUMENT_NUMBERS_H

#include "document/document.h"

/* Room for any number: the longest is MMMDCCCLXXXVIII. */
enum { NUMBERS_BYTES = 16 };

/* Writes a number, with a NUL after it, as CSS's counter styles do: in digits if it is beyond the
 * range of a style. Returns its length. */
size_t numbers_write(enum node_numbers how, uint32_t number, char out[NUMBERS_BYTES]);

#endif
