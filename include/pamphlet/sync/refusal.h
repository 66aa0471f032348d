/*
 * Why there is no library, in words for whoever asked for one. Each is a string on the heap, the
 * caller's.
 */
#ifndef PAMPHLET_SYNC_REFUSAL_H
#define PAMPHLET_SYNC_REFUSAL_H

#include "sync/snapshot.h"

/* Names the folder that could not be read, for this errno value: the site's, or that of its
 * content. */
char *refusal_of_folder(const struct snapshot *snapshot, const char *folder, int error);

/* There are no pages in the folder. An error in the configuration may be why, so it is told in
 * place of advice to give another folder. */
char *refusal_of_none(const struct snapshot *snapshot, const char *folder);

/* Nothing is packed while the configuration has this error: readers of a packed file could not know
 * that, for example, their emergency number is missing. */
char *refusal_of_site(const struct note *wrong);

#endif
