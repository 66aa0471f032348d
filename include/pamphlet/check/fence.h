/*
 * The fence of front matter.
 */
#ifndef PAMPHLET_CHECK_FENCE_H
#define PAMPHLET_CHECK_FENCE_H

#include "check/source.h"

/* What is wrong with front matter that is shown as text: its three hyphens are a dash, which an
 * editing program made of them, or are missing ("Title: Back pain"). Static. NULL: nothing, as
 * there is none. */
const char *fence_fault(const struct source *source);

#endif
