/*
 * One page as the rules see it.
 */
#ifndef PAMPHLET_CHECK_PAGE_H
#define PAMPHLET_CHECK_PAGE_H

#include "check/check.h"

/* Reads the page's source again, finds where its words were written, and parts them into units. The
 * library, the walk and the configuration of check must be there. */
void check_page_init(struct check_page *page, struct check *check, uint32_t id);
void check_page_done(struct check_page *page);

/* Whether a node is this one or below it. */
bool check_is_within(const struct check_page *page, uint32_t node, uint32_t above);

/* The page's main text that formulas read: whole sentences of paragraphs and list items. */
bool check_is_prose(const struct check_unit *unit, const struct sentence *sentence);

/* The text of a page's field, "" if it is not given; *value (may be NULL) is where it stands. */
const char *check_text(const struct check_page *page, const char *name, const struct value **value);

/* Whether a page is in English, as some rules want. */
bool check_is_english(const struct check_page *page);

/* Whether the page's `kind` is one that needs cards and sources. */
bool check_is_medical(const struct check_page *page);

/* Whether the words of a link or a picture are seen: a blank out of a word processor is none. */
bool check_has_words(const char *s, size_t n_bytes);

/* Whether two texts say the same, but for case and a full stop at the end. An empty one says
 * nothing. */
bool check_is_same(const char *a, size_t a_bytes, const char *b, size_t b_bytes);

#endif
