/*
 * What a reader begins with, as options, the site's settings and the environment choose it.
 */
#ifndef PAMPHLET_CLI_CHOICES_H
#define PAMPHLET_CLI_CHOICES_H

#include "cli/options.h"
#include "ui/app.h"

/* The theme where a site has none of its own; NULL: there is none of the name that was asked for.
 */
const struct theme *choose_standard_theme(const struct options *options);

/* The theme to begin with: what was asked for, else the site's, else the standard one. */
const struct theme *choose_theme(const struct options *options, const struct library *library);

/* What the app is opened with, but for words, taps, paper and what is fresh. False after a
 * complaint. */
bool choose_options(struct app_options *wanted, const struct options *options,
                    const struct library *library);

/* The language of the program's own words: the one that is asked for, in a kiosk the content's,
 * else the environment's. All that a reader may choose later is loaded now, for soon nothing can
 * be. A heap string, the caller's. */
char *choose_words(const struct options *options, const struct library *library, uint32_t language);

/* What prints; its helper is started, and is the caller's to free. */
void choose_paper(struct paper *paper, const struct library *library, enum session session);

#endif
