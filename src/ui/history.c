/*
 * History is the views themselves: going back finds a view as it was left, its place and its link
 * with it. Nothing of it is ever written down.
 */
#include "ui/history.h"

#include <string.h>

struct view *history_current(const struct history *history)
{
    return history->views[history->current];
}

void history_drop(struct history *history, size_t index)
{
    history->views[index]->ops->free(history->views[index]);
    memmove(history->views + index, history->views + index + 1,
            (history->count - index - 1) * sizeof *history->views);
    history->count--;
    if (history->current && history->current >= index)
        history->current--;
}

void history_clear(struct history *history)
{
    while (history->count)
        history_drop(history, history->count - 1);
}

/* The oldest view but home, and the choices that were opened from it: they lead back into it. */
static void drop_oldest(struct history *history)
{
    do
        history_drop(history, 1);
    while (history->count > 1 && history->views[1]->ops->keys == KEYS_CHOICE);
}

void history_go_to(struct history *history, struct view *view)
{
    while (history->count > history->current + 1)
        history_drop(history, history->count - 1);
    if (history->count == HISTORY_MAX)
        drop_oldest(history);
    history->views[history->count++] = view;
    history->current = history->count - 1;
}

void history_replace(struct history *history, size_t index, struct view *view)
{
    history->views[index]->ops->free(history->views[index]);
    history->views[index] = view;
}

void history_go_home(struct history *history)
{
    while (history->count > 1)
        history_drop(history, history->count - 1);
}
