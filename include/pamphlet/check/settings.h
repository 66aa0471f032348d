/*
 * Judges what a site's configuration says of the reader.
 */
#ifndef PAMPHLET_CHECK_SETTINGS_H
#define PAMPHLET_CHECK_SETTINGS_H

#include "check/check.h"

/* What is wrong becomes notes of the check's library. */
void check_settings(const struct check *check);

#endif
