/*
 * What the names of files say of pages, and what they were meant to say.
 */
#ifndef PAMPHLET_CHECK_FILE_NAMES_H
#define PAMPHLET_CHECK_FILE_NAMES_H

#include "check/check.h"

/* Whether a file was meant as a page and is none, by its name: "Knee.MD", "knee.md.txt". */
bool check_is_misnamed(const struct walk_file *file);

/* What makes a page of a file on Hugo's website though not here: "in" another markup language, or a
 * template, perhaps of one language alone ("_content.de.gotmpl"); NULL: nothing does. Hugo's
 * manual, "Content formats" and "Content adapters". */
const char *check_other_format(const struct walk_file *file);

/* The language in the name of a page that was meant to be in it and is not, "pt" of "knee.pt.md"
 * where the site has none. "": there is none. */
struct name_language {
    char code[16];
};
struct name_language check_lost_language(const struct check_page *page);

#endif
