/*
 * Summaries: what a page says in a few words.
 */
#ifndef PAMPHLET_MARKUP_SUMMARY_H
#define PAMPHLET_MARKUP_SUMMARY_H

#include "document/document.h"
#include "document/page.h"

enum {
    SUMMARY_WORDS = 70, /* Hugo's summaryLength; a character of a script without blanks is a word */
    SUMMARY_BYTES_MAX = 4096,
};

/* What a page's summary is made from, in Hugo's order of precedence. */
enum summary_kind {
    SUMMARY_DIVIDED,   /* all before the first <!--more--> */
    SUMMARY_GIVEN,     /* the front matter's, which is Markdown */
    SUMMARY_AUTOMATIC, /* whole paragraphs, until there are SUMMARY_WORDS */
};

/* The Markdown that the summary is made from: the first part of s, the page's text with shortcodes
 * expanded, or the front matter's summary. *n_bytes: the length of s, then that of the result. */
const char *summary_find(const struct page *page, const char *s, size_t *n_bytes,
                         enum summary_kind *kind);

/* Sets PAGE_SUMMARY to the words of the document that was made from that Markdown: one line, cut
 * between words if it is longer than SUMMARY_BYTES_MAX. */
void summary_set(struct page *page, const struct document *document, enum summary_kind kind);

/* The first "<!--more-->" of a text, NULL if there is none. As in Hugo, it must be spelt just so,
 * and may be anywhere. */
const char *summary_divider(const char *s, size_t n_bytes);
enum { SUMMARY_DIVIDER_BYTES = 11 };

#endif
