/*
 * Words and addresses that a shortcode was given, written so that they stay words and addresses
 * where they end up: in Markdown, in HTML or in code.
 */
#ifndef PAMPHLET_SHORTCODE_ESCAPE_H
#define PAMPHLET_SHORTCODE_ESCAPE_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends words as plain text, on one line: what would mean something to Markdown or HTML is
 * escaped. A character reference ("&mdash;") stays one. */
void shortcode_add_words(struct buffer *out, const char *words);

/* The same in the address of a link, which ends at a blank that is not escaped: that of a telephone
 * may have some. */
void shortcode_add_address_words(struct buffer *out, const char *words);

/* The words of a title in inline Markdown, without the marks of emphasis and code: a title stands
 * out anyway. The string is the arena's. */
const char *shortcode_plain_title(struct arena *arena, const char *title);

/* Appends words for code, where nothing can be escaped: on one line, and a backtick, which could
 * end the code, becomes an apostrophe. */
void shortcode_add_code_words(struct buffer *out, const char *words);

/* Appends inline Markdown on one line: emphasis and links work, HTML is escaped, and nothing in it
 * opens a code block or ends a table cell. */
void shortcode_add_markdown(struct buffer *out, const char *markdown);

/* Whether inline Markdown may hold emphasis, code or a link, which only Markdown's reader shows. */
bool shortcode_has_marks(const char *markdown);

/* Appends the value of an HTML attribute, to stand between double quotes. */
void shortcode_add_attribute(struct buffer *out, const char *words);

/* Appends an address, fit for an attribute and for a Markdown link: what could end either is
 * percent-encoded. shortcode_add_code_address: fit for code, where "&" stays as it is. */
void shortcode_add_address(struct buffer *out, const char *address);
void shortcode_add_code_address(struct buffer *out, const char *address);

/* The length of the longest run of backticks in s, which a code fence or span around it must
 * exceed. */
size_t shortcode_longest_run(const char *s, size_t n_bytes);

/* Appends a language as the info string of a code fence; nothing if it is not one word. */
void shortcode_add_language(struct buffer *out, const char *language);

#endif
