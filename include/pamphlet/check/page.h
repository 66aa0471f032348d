/*
 * One page as the rules see it.
 */
#ifndef PAMPHLET_CHECK_PAGE_H
#define PAMPHLET_CHECK_PAGE_H

#include "check/check.h"
#include "shortcode/tags.h"

/* A page of check's library; its file is not read. */
struct check_page check_page_of(struct check *check, uint32_t id);

/* Opens a page in two steps, the second of which takes most of the time: reads its source again
 * with its front matter; finds where its words were written, and splits them into units. check must
 * have its library, walk and config. When it is closed, what it says of itself is kept. */
void check_page_load(struct check_page *page);
void check_page_find_words(struct check_page *page);
void check_page_close(struct check_page *page);

/* page_front.c: what a page says of itself, from its source; for check_page_load. */
void check_page_read_front(struct check_page *page);

/* What is wrong with front matter that is shown as text: an editing program made a dash of its
 * three hyphens, or they are missing ("Title: Back pain"). Static. NULL: the page shows none. */
const char *check_front_fault(const struct source *source);

/* Where in a unit italics begin or end within the n bytes of a number, 0: nowhere. "5*3 and 2*4" is
 * shown as 53 and 24. */
size_t check_star_within(const struct check_unit *unit, size_t at, size_t n);

/* Whether a node is the label that states a card's level ("Warning:"), which no author wrote. */
bool check_is_label(const struct check_page *page, uint32_t node);

/* Whether readability formulas count a sentence: a whole one, in a paragraph or a list item. */
bool check_is_prose(const struct check_unit *unit, const struct sentence *sentence);

/* The text of a page's field, "" if it is not given or no scalar. Sets *value (may be NULL) to the
 * field, NULL if it is not given. */
const char *check_text(const struct check_page *page, const char *name, const struct value **value);

/* The day that a page's field says, as days since 1970-01-01; -1: it says none, or one before. */
long check_day(const struct check_page *page, const char *name);

/* rules_translations.c: the lowest id of a page and its translations, which names their group. */
uint32_t check_group(const struct check *check, uint32_t id);

/* Whether a page is in English, as some rules want. */
bool check_is_english(const struct check_page *page);

/* How the page's language is read, as the site's configuration says; NULL: it says nothing. */
const struct content_options *check_reading(const struct check_page *page);

/* Whether the page's `kind` is one that needs cards and sources. */
bool check_is_medical(const struct check_page *page);

/* Calls `visit` for each shortcode in the page's source that opens or stands alone, with its
 * arguments, which live as long as the check. */
void check_each_shortcode(const struct check_page *page,
                          void (*visit)(const struct check_page *page,
                                        const struct shortcode_tag *tag,
                                        const struct shortcode_args *args));

/* Whether a page's file has nothing for readers below its front matter. */
bool check_is_bare(const struct check_page *page);

/* Whether a text has a letter of ASCII, or any character beyond it. */
bool check_has_letter(const char *s, size_t n_bytes);

/* Whether two texts are the same, apart from ASCII case and full stops at the end. False if they
 * are empty. */
bool check_is_same(const char *a, size_t a_bytes, const char *b, size_t b_bytes);

#endif
