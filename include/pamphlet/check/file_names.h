/*
 * What the names of files say of pages, and what they were meant to say.
 */
#ifndef PAMPHLET_CHECK_FILE_NAMES_H
#define PAMPHLET_CHECK_FILE_NAMES_H

#include "check/check.h"

/* Whether a file was meant as a page and is none, by its name: "Knee.MD", "knee.md.txt". */
bool check_is_misnamed(const struct walk_file *file);

/* Whether it is a page on Hugo's website, and none here: one in another markup language, or a
 * template, perhaps of one language alone ("_content.de.gotmpl"). Hugo's manual, "Content formats"
 * and "Content adapters". */
bool check_is_for_website(const struct walk_file *file);

/* The language in the name of a page that is there without it or in another language too, "pt" of
 * "knee.pt.md"; in check's arena. NULL: there is none. */
const char *check_named_language(const struct check_page *page);

/* The same of a page that was meant to be in it and is not, "pt" of "knee.pt.md"
 * where the site has none; in check's arena. NULL: there is none. */
const char *check_lost_language(const struct check_page *page);

#endif
