/* Random documents, the same for the same seed: every kind of node, every script. */
#ifndef PAMPHLET_TESTS_UNIT_GENERATE_H
#define PAMPHLET_TESTS_UNIT_GENERATE_H

#include "document/document.h"

/* On the heap; the caller frees it. */
struct document *generate_document(unsigned seed);

#endif
