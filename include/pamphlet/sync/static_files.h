/*
 * The files of a site's folders of static files.
 */
#ifndef PAMPHLET_SYNC_STATIC_FILES_H
#define PAMPHLET_SYNC_STATIC_FILES_H

#include "library/library.h"
#include "sync/configure.h"
#include "sync/missing.h"

/* Names them in a library, so that a link to one leads to a file. Adds what could not be read to
 * `missing`, and a note on it to the library's. */
void static_files_name(struct library *library, const struct configure *configure,
                       struct missing *missing);

#endif
