/*
 * What a site's configuration says to its readers, handed on to the library.
 */
#ifndef PAMPHLET_SYNC_SETTINGS_H
#define PAMPHLET_SYNC_SETTINGS_H

#include "content/site.h"
#include "library/library.h"

/* Sets the library's settings (library.h names them). */
void settings_fill(struct library *library, const struct site *site);

/* Adds a warning for each language that words are given for and that the site lacks, and for each
 * line with something that is no word. */
void settings_tell_of_words(const struct library *library, const struct site *site,
                            struct notes *notes);

#endif
