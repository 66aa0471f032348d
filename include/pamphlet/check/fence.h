/*
 * The fence of front matter.
 */
#ifndef PAMPHLET_CHECK_FENCE_H
#define PAMPHLET_CHECK_FENCE_H

#include "check/source.h"

/* What is wrong with front matter that is shown as text: an editing program made a dash of its
 * three hyphens, or they are missing ("Title: Back pain"). Static. NULL: the page shows none. */
const char *fence_fault(const struct source *source);

#endif
