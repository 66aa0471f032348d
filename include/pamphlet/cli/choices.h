/*
 * What a reader starts with, chosen from the options, the site's settings and the environment.
 */
#ifndef PAMPHLET_CLI_CHOICES_H
#define PAMPHLET_CLI_CHOICES_H

#include "cli/options.h"
#include "ui/app.h"

/* The theme for a site that sets none; NULL: there is none of the name that was asked for. */
const struct theme *choose_standard_theme(const struct options *options);

/* The theme to begin with: what was asked for, else the site's, else the standard one. library
 * NULL: none is open. */
const struct theme *choose_theme(const struct options *options, const struct library *library);

/* Whether the options ask for a language of which the terminal has no letters, while it has those
 * of the one that is shown instead. */
bool choose_other_language(const struct options *options, const struct library *library);

/* Fills in what the app is opened with, except for words, taps, paper and fresh. False after a
 * complaint. */
bool choose_options(struct app_options *wanted, const struct options *options,
                    const struct library *library);

/* The language of the program's own words at the start: the one that was asked for, in a kiosk the
 * content's, else the environment's. A heap string, the caller's. */
char *choose_words(const struct options *options, const struct library *library, uint32_t language);

/* Chooses how pages are printed, and, if the folder's command may run, starts the helper that does
 * it (paper->printer), which is the caller's to free. */
void choose_paper(struct paper *paper, const struct options *options,
                  const struct library *library);

#endif
