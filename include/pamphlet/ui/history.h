/*
 * History: the views that the reader came through, oldest first. The first, the list of topics, is
 * never forgotten.
 */
#ifndef PAMPHLET_UI_HISTORY_H
#define PAMPHLET_UI_HISTORY_H

#include "ui/view.h"

#include <stdbool.h>
#include <stddef.h>

enum { HISTORY_MAX = 64 };

/* Owns its views. Zeroed it is empty. */
struct history {
    struct view *views[HISTORY_MAX];
    size_t count;
    size_t current; /* the views after it are forward */
};

/* The view that is shown. */
struct view *history_current(const struct history *history);

/* Puts a new view after the current one, makes it current, and takes it over. The views forward of
 * it are freed; if the new view is a dialog or a choice, only dialogs and choices are. If there are
 * too many views, the one farthest forward is freed, or else the oldest page. */
void history_go_to(struct history *history, struct view *view);

/* Goes to the view before the current one, or after it. False: there is none. */
bool history_go_back(struct history *history);
bool history_go_forward(struct history *history);

/* Frees a view and puts another one, which is taken over, in its place. */
void history_replace(struct history *history, size_t index, struct view *view);

/* Frees one view, or all. If the current one is freed, the one before it becomes current. */
void history_drop(struct history *history, size_t index);
void history_clear(struct history *history);

/* Frees all views but the first. */
void history_go_home(struct history *history);

#endif
