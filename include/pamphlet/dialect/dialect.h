/*
 * Markdown as Hugo's Goldmark reads it, rewritten for md4c: the extensions that md4c lacks
 * (footnotes, definition lists, lines of attributes) as HTML elements, which the HTML reader
 * understands, and what md4c would misread so that it cannot.
 */
#ifndef PAMPHLET_DIALECT_DIALECT_H
#define PAMPHLET_DIALECT_DIALECT_H

#include "dialect/footnotes.h"

/* Inserted where md4c would read on too far, and around signs that are no marks. It is white space
 * to md4c but not to our HTML reader, so it separates no words there, and cleaning removes it from
 * documents. */
#define DIALECT_PART '\v'

/* Inserted beside signs that md4c is to read as part of a word: a character that an address may
 * hold, also in a link, and that cleaning removes too. */
#define DIALECT_JOINT "\xc2\x80"

/* Appends the Markdown at s, rewriting these extensions:
 * - footnotes ("[^label]: text" and the lines below it that are indented by four) move to the end,
 *   each as <section data-footnote="label">, and are defined in `footnotes` with the line they
 *   begin in, counted from 1;
 * - definition lists (PHP Markdown Extra as Goldmark reads it: a paragraph, each line a term, then
 *   ": " and the definition) become <dl>, <dt data-term> and <dd>, with their Markdown on lines of
 *   its own;
 * - lines that hold only attributes ("{.class #id}") are removed; an id stays in an <a> or <div>.
 *
 * Where md4c 0.4.8 or 0.5 reads differently from CommonMark and GFM, or Goldmark, and loses words,
 * the Markdown is changed so that it cannot:
 * - tables are separated from the paragraph above and the block below, and each of their lines gets
 *   the marks of its containers;
 * - lines of a paragraph that only look like the start of a block join the line above, or follow an
 *   empty element;
 * - rows of tables lose their indentation, bars that it would misread get what they miss, and a
 *   comment ends the paragraph before a <source>;
 * - a quote that begins with an item further in than right behind its mark gets an empty line
 *   first;
 * - several empty lines become one, and one below a heading, a rule or a fence in an item gets a
 *   comment before it where md4c would misread it;
 * - references to footnotes end before a bracket; underscores and tildes in bare addresses, and
 *   underscores in the addresses and titles of links, are no marks;
 * - DIALECT_JOINT keeps the "x" in the box of a task from being a label: "[x]: /to" may be one.
 *
 * Code stays byte for byte, except for tabs before a line's words, which become blanks. Time is
 * linear. */
void dialect_rewrite(struct buffer *out, const char *s, size_t n_bytes,
                     struct footnotes *footnotes);

#endif
