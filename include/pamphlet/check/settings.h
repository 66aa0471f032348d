/*
 * Judges what a site's configuration says of the reader.
 */
#ifndef PAMPHLET_CHECK_SETTINGS_H
#define PAMPHLET_CHECK_SETTINGS_H

#include "check/check.h"

/* What is wrong becomes notes of the check's library. */
void check_settings(const struct check *check);

/* What is wrong with the page that a site names for an emergency, asked as the reader asks when
 * somebody presses the key; static, NULL: nothing. now, show: as in struct check_options. */
const char *settings_emergency_trouble(const struct library *library, int64_t now, unsigned show);

/* What is wrong with the command that prints; static, NULL: nothing. No shell is asked where it is.
 * *elsewhere: it could be one, but is not on this machine. */
const char *settings_print_trouble(const struct library *library, bool *elsewhere);

#endif
