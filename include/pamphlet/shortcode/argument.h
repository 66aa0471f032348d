/*
 * What an argument of a shortcode may be, by its looks alone: where it has no key, or nobody says
 * what its key means.
 */
#ifndef PAMPHLET_SHORTCODE_ARGUMENT_H
#define PAMPHLET_SHORTCODE_ARGUMENT_H

#include "shortcode/tags.h"

#include <stdbool.h>

/* Whether it is more than one word in small letters, which may be a path or a class. */
bool argument_reads_like_text(const char *value);

/* Whether a number with a unit or a word behind it is in it, "5mg", "up to 20 minutes", or one with
 * a sign that is not ASCII, "£5", "½", or a time of day or a telephone number. What directly
 * follows a number and is no unit of medicine is one of layouts or part of a name: "10pt", "0.5s",
 * "5-star". */
bool argument_is_amount(const char *value);

/* Whether a value without a key may go with an amount beside it: how often; in a shortcode of the
 * site's own also of what, since any word may be its text. */
bool argument_goes_with_amount(const struct shortcode_args *args, const char *value, bool own);

/* Whether it is only small numbers, as of columns, margins and colours: "6 4", "1fr 2fr", "50%". */
bool argument_is_measure(const char *value);

/* Whether it leads somewhere: a word alone may be a name, or say yes. */
bool argument_is_address(const char *value);

/* Whether it names a picture, a film or a file that only the website uses. */
bool argument_is_file(const char *value);

/* Whether it is a colour, an icon, a picture's proportion or such a file, which no sentence needs.
 */
bool argument_is_for_looks(const char *value);

/* Whether it leads to a place on this site or elsewhere, though no key says so. Other words with a
 * colon are icons and proportions: "mdi:home", "16:9". */
bool argument_leads(const char *value);

/* Whether it is words to read, though no key says so: it begins as a sentence, a name or a number
 * does and has several words. Themes' own names have other signs in them. */
bool argument_speaks(const char *value);

/* The same of a title, which may be one word with a capital. */
bool argument_speaks_as_title(const char *value);

#endif
