/*
 * Lines that look like items of a list or rules of a table, by marks that make none in Markdown: as
 * they are typed by hand, and as word processors and their converters write them.
 */
#ifndef PAMPHLET_CHECK_TYPED_ITEM_H
#define PAMPHLET_CHECK_TYPED_ITEM_H

#include "dialect/line.h"

/* Bytes of the blank at s: 1 for a space or a tab, more for one that does not break; 0: there is
 * none. */
size_t typed_blank_bytes(const char *s, size_t n_bytes);

/* Whether a line begins an item or a heading, which ends the block before it. */
bool typed_begins_block(const struct line *line);

/* Whether a text begins with an en or em dash, which word processors make of hyphens. */
bool typed_begins_dash(const char *s, size_t n_bytes);

/* Whether a line begins with a bullet: "• keep moving", "o" and a tab. */
bool typed_is_bullet(const struct line *line);

/* Whether two adjacent lines both begin with a box, an arrow, a tick or another picture. One line
 * alone may well begin with one. */
bool typed_are_signs(const struct line *above, const struct line *line);

/* Whether a line begins with the mark that follows that of the line above: "a." and "b.",
 * "(1)" and "(2)", "i)" and "ii)", "1\)" and "2\)", "\-" and "\-". */
bool typed_follows(const struct line *above, const struct line *line);

/* Whether a line may begin with somebody's name: "A. Shah". */
bool typed_may_be_name(const struct line *line);

/* Whether a line is a rule of a table as Pandoc writes it: "------- ----" between its head and its
 * rows (joint: a blank), or "+-----+----+" (joint: +). */
bool typed_is_rule(const struct line *line, char joint);

#endif
