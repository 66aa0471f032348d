/*
 * Checks the settings that the reading program alone uses.
 */
#ifndef PAMPHLET_CHECK_SETTINGS_H
#define PAMPHLET_CHECK_SETTINGS_H

#include "check/check.h"

/* Adds what is wrong to the notes of the check's library. */
void check_settings(const struct check *check);

/* What is wrong with the page that a site names for an emergency, looked up as the reading program
 * does when the key is pressed. A static string; NULL: nothing. now, show: as in struct
 * check_options. */
const char *settings_emergency_trouble(const struct library *library, int64_t now, unsigned show);

/* Whether dates hide every page: then a wrong clock is more likely than a site that nobody may
 * read. A static string; NULL: no. */
const char *settings_clock_trouble(const struct library *library, int64_t now, unsigned show);

/* Whether a page only says that it cannot be shown: an error on no line of a file is one in all of
 * it. */
bool settings_is_lost(struct library *library, const char *path);

/* Why readers find no page at all, or none that is more than a sentence that it cannot be shown. A
 * static string; NULL: they find some. */
const char *settings_blank_trouble(struct library *library, int64_t now, unsigned show);

/* What is wrong with the command that prints; a static string, NULL: nothing. It must be a whole
 * path, because no shell searches for it. *elsewhere: the path may be right, but no such command is
 * on this machine. */
const char *settings_print_trouble(const struct library *library, bool *elsewhere);

#endif
