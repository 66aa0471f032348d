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
    size_t current; /* what lies behind it is forward */
};

/* The view that is shown. */
struct view *history_current(const struct history *history);

/* A new view after the current one; what lay forward is forgotten, but a dialog or a choice is put
 * before it. Where there are too many the farthest forward goes, or the oldest page. The view is
 * taken over. */
void history_go_to(struct history *history, struct view *view);

/* To the view before the current one, or after it. false: there is none. */
bool history_go_back(struct history *history);
bool history_go_forward(struct history *history);

/* The view in place of another one; what lies forward stays. The view is taken over. */
void history_replace(struct history *history, size_t index, struct view *view);

/* Frees one view, or all. The current one stays so, or becomes the one before it. */
void history_drop(struct history *history, size_t index);
void history_clear(struct history *history);

/* All but the first view are forgotten. */
void history_go_home(struct history *history);

#endif
