/*
 * What Hugo's Goldmark knows of Markdown and md4c does not: footnotes, definition lists, and lines
 * of attributes. They are rewritten into HTML elements that the reader of HTML understands.
 */
#ifndef PAMPHLET_CONTENT_DIALECT_H
#define PAMPHLET_CONTENT_DIALECT_H

#include "content/footnotes.h"

#include <stdbool.h>

/* Stands in what is rewritten where md4c would read on: a blank to it, and no character of a
 * document, nor a blank to HTML, in which words would be parted by it. */
#define DIALECT_PART '\v'

/* Whether there may be anything to rewrite: a quick look, which may say yes in vain. */
bool dialect_is_needed(const char *s, size_t n_bytes);

/* Appends the Markdown at s, with
 * - footnotes ("[^label]: text" and what is indented by four below it) at the end, each as
 *   <section data-footnote="label">, and made known to `footnotes` with the line they begin in,
 *   counted from 1;
 * - definition lists (PHP Markdown Extra as Goldmark reads it: a paragraph, each line a term, then
 *   ": " and the definition) as <dl>, <dt data-term> and <dd>, the Markdown in them on lines of its
 *   own;
 * - lines of attributes only ("{.class #id}") gone, an id left in an <a> or <div>.
 * and with what md4c 0.4.8 reads otherwise than CommonMark and GFM, and loses words by, written so
 * that it cannot: tables stand apart from the paragraph above and the block below, each of their
 * lines with the marks of what it is in, lines of a paragraph that only seem to begin a block join
 * the line above or stand behind an empty element, several empty lines are one, and one below a
 * heading, a rule or a fence in an item has a comment before it where need be; bare addresses end
 * at what no address has, and references to footnotes before a bracket. Code stays byte for byte,
 * but for tabs before a line's words, which become blanks. Time is linear. */
void dialect_rewrite(struct buffer *out, const char *s, size_t n_bytes,
                     struct footnotes *footnotes);

#endif
