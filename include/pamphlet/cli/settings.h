/*
 * A site's settings for its readers, held against what a reader can do.
 */
#ifndef PAMPHLET_CLI_SETTINGS_H
#define PAMPHLET_CLI_SETTINGS_H

#include "cli/options.h"

/* Judges a setting that only the reader understands, for struct check_options. Keys take effect, as
 * in a reader, so that one given to two commands is found. */
bool cli_judge_setting(const char *name, const char *words, struct buffer *why);

/* Takes the site's own keys. Adds a line to `troubles` for each of its settings that cannot be
 * used. has_names: pages of the library can be found by their addresses. */
void cli_take_settings(const struct library *library, const struct options *options, bool has_names,
                       struct buffer *troubles);

#endif
