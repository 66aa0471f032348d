/*
 * Summaries: what a page says in a few words.
 */
#ifndef PAMPHLET_CONTENT_SUMMARY_H
#define PAMPHLET_CONTENT_SUMMARY_H

#include "document/document.h"
#include "document/page.h"

enum {
    SUMMARY_WORDS = 70, /* Hugo's summaryLength; characters of scripts without blanks are words */
    SUMMARY_BYTES_MAX = 4096,
};

/* How a page says what its summary is; Hugo asks in this order. */
enum summary_kind {
    SUMMARY_DIVIDED,   /* all before the first <!--more--> */
    SUMMARY_GIVEN,     /* the front matter's, which is Markdown */
    SUMMARY_AUTOMATIC, /* whole paragraphs, until there are SUMMARY_WORDS */
};

/* The Markdown that the summary is made of: s, of a page's text after its shortcodes, or the
 * front matter's; its bytes in *n_bytes. */
const char *summary_find(const struct page *page, const char *s, size_t *n_bytes,
                         enum summary_kind *kind);

/* Sets PAGE_SUMMARY to the words of the document that was made of that Markdown: one line, cut
 * between words if it is longer than SUMMARY_BYTES_MAX. */
void summary_set(struct page *page, const struct document *document, enum summary_kind kind);

/* The first "<!--more-->" of a text, NULL if there is none. Hugo: exactly so, wherever it stands.
 */
const char *summary_divider(const char *s, size_t n_bytes);
enum { SUMMARY_DIVIDER_BYTES = 11 };

#endif
