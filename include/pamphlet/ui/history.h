/*
 * History: the views that the reader came through, oldest first. The first, the list of topics, is
 * never forgotten.
 */
#ifndef PAMPHLET_UI_HISTORY_H
#define PAMPHLET_UI_HISTORY_H

#include "ui/view.h"

#include <stdbool.h>
#include <stddef.h>

/* Views, and bytes of their documents. A page of some kilobytes counts as a view; a few of many
 * megabytes would fill the machine, since their lines take three times as much again. */
enum { HISTORY_MAX = 64, HISTORY_BYTES_MAX = 64 << 20 };

/* Owns its views. Zeroed it is empty. */
struct history {
    struct view *views[HISTORY_MAX];
    size_t count;
    size_t current;         /* the views after it are forward */
    unsigned long numbered; /* views so far, those that are gone among them */
};

/* The view that is shown. There must be one. Lent until it is dropped or replaced, which going to
 * another view may do. */
struct view *history_current(const struct history *history);

/* The list of topics that the reader is in, or came from last. Lent likewise. */
struct view *history_list(const struct history *history);

/* Puts a new view after the current one, makes it current, and takes it over. The views forward of
 * it are freed; if the new view is a dialog or a choice, only dialogs and choices are. While there
 * is too much, the view farthest forward is freed, or else the oldest but the first. */
void history_go_to(struct history *history, struct view *view);

/* Goes to the view before the current one, or after it. False: there is none. */
bool history_go_back(struct history *history);
bool history_go_forward(struct history *history);

/* Frees a view and puts another one, which is taken over, in its place. */
void history_replace(struct history *history, size_t index, struct view *view);

/* Frees one view, or all. If the current one is freed, the one before it becomes current. */
void history_drop(struct history *history, size_t index);
void history_clear(struct history *history);

#endif
