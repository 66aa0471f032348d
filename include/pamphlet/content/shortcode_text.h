/*
 * Words and addresses that a shortcode was given, written so that they stay words and addresses
 * where they end up: in Markdown, in HTML or in code.
 */
#ifndef PAMPHLET_CONTENT_SHORTCODE_TEXT_H
#define PAMPHLET_CONTENT_SHORTCODE_TEXT_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends words as they are: no character of them means anything to Markdown or HTML, on one
 * line. A named or numbered character ("&mdash;") stays one. */
void shortcode_add_words(struct buffer *out, const char *words);

/* Appends words for code, where nothing can be escaped: on one line, and a backtick becomes an
 * apostrophe, for it could end the code. */
void shortcode_add_code_words(struct buffer *out, const char *words);

/* Appends inline Markdown on one line: emphasis and links are read, HTML is not, and it opens no
 * code block and parts no table cell. */
void shortcode_add_markdown(struct buffer *out, const char *markdown);

/* Appends the value of an HTML attribute, to stand between double quotes. */
void shortcode_add_attribute(struct buffer *out, const char *words);

/* Appends an address, fit for an attribute and for a link of Markdown: what could end either is
 * percent-encoded. in_code: "&" stays as it is. */
void shortcode_add_address(struct buffer *out, const char *address, bool in_code);

/* How many backticks stand together in s at most: a fence or span of code must have more. */
size_t shortcode_longest_run(const char *s, size_t n_bytes);

/* Appends the name of a language to the marks of a code fence; nothing if it is not one word. */
void shortcode_add_language(struct buffer *out, const char *language);

#endif
