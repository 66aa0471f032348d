/*
 * History: the views that the reader came through, oldest first. The first, the list of topics, is
 * never forgotten.
 */
#ifndef PAMPHLET_UI_HISTORY_H
#define PAMPHLET_UI_HISTORY_H

#include "ui/view.h"

#include <stddef.h>

enum { HISTORY_MAX = 64 };

/* Owns its views. Zeroed it is empty. */
struct history {
    struct view *views[HISTORY_MAX];
    size_t count;
    size_t current; /* what lies behind it is forward */
};

/* The view that is shown. */
struct view *history_current(const struct history *history);

/* A new view after the current one; what lay forward is forgotten, and so is the oldest page where
 * there are too many. The view is taken over. */
void history_go_to(struct history *history, struct view *view);

/* The view in place of another one; what lies forward stays. The view is taken over. */
void history_replace(struct history *history, size_t index, struct view *view);

/* Frees one view, or all. The current one stays so, or becomes the one before it. */
void history_drop(struct history *history, size_t index);
void history_clear(struct history *history);

/* All but the first view are forgotten. */
void history_go_home(struct history *history);

#endif
