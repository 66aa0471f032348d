/*
 * A choice of one from a list: the parts of a page, languages, ways into the topics.
 */
#ifndef PAMPHLET_UI_CHOICE_H
#define PAMPHLET_UI_CHOICE_H

#include "ui/view.h"

/* An empty choice. title and prompt are static. `closes`: the command that asked for it, which also
 * leaves it. */
struct view *choice_new(const struct view_context *context, const char *title, const char *prompt,
                        enum command closes);

/* Adds a row: its words (copied; line ends become blanks), words at the right end where there is
 * room (copied, "" for none), and what Enter wishes for. */
void choice_add(struct view *view, int indent_cols, const char *words, size_t n_bytes,
                const char *right, struct wish wish);

/* Makes the row added last the chosen one. */
void choice_choose_last(struct view *view);

size_t choice_count(const struct view *view);

#endif
