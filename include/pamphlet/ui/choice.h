/*
 * A choice of one from a list: the parts of a page, languages, ways into the topics.
 */
#ifndef PAMPHLET_UI_CHOICE_H
#define PAMPHLET_UI_CHOICE_H

#include "ui/view_list.h"

/* A new choice, with no rows (view.list). title is static, and so is prompt, which says what to do
 * (NULL: to touch one, or to use the arrows). `closes`: the command that opens it, and that also
 * leaves it again. named: of the view below, if the words at the right ends are its keys: here such
 * a key chooses its row, unless it moves within the choice or leaves it; KEYS_CHOICE: they are
 * none.
 */
struct view *choice_new(const struct view_context *context, const char *title, const char *prompt,
                        enum command closes, enum keys_context named);

/* Adds a row: its words (copied; line ends become blanks), words at the right end if there is room
 * (copied, "" for none), and the wish that Enter returns. */
void choice_add(struct view *view, int indent_cols, const char *words, const char *right,
                struct wish wish);

#endif
