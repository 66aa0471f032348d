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

struct view *history_list(const struct history *history)
{
    size_t at = history->current;
    while (at && history->views[at]->ops->keys != KEYS_LIST)
        at--;
    return history->views[at];
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

static bool has_forward(const struct history *history)
{
    return history->current + 1 < history->count;
}

/* Frees the views that a new view makes unreachable: the dialogs and choices that were opened from
 * here, if it is one itself, or else all. */
static void forget_forward(struct history *history, const struct view *view)
{
    while (has_forward(history) &&
           (!view_is_aside(view) || view_is_aside(history->views[history->current + 1])))
        history_drop(history, history->current + 1);
}

static size_t bytes_of(const struct view *view)
{
    return view->ops->document ? document_bytes(view->ops->document(view)) : 0;
}

/* Whether a view would be one too many, or its document too much beside the others. */
static bool is_full(const struct history *history, const struct view *view)
{
    size_t bytes = bytes_of(view);
    for (size_t i = 0; i < history->count; i++)
        bytes += bytes_of(history->views[i]);
    return history->count >= HISTORY_MAX || bytes > HISTORY_BYTES_MAX;
}

/* The first list and the view that the reader comes from stay, however large its document is. */
static void make_room(struct history *history, const struct view *view)
{
    while (history->count > 2 && is_full(history, view)) {
        if (has_forward(history))
            history_drop(history, history->count - 1);
        else
            drop_oldest(history);
    }
}

void history_go_to(struct history *history, struct view *view)
{
    forget_forward(history, view);
    make_room(history, view);
    history->current = history->count ? history->current + 1 : 0;
    struct view **place = history->views + history->current;
    memmove(place + 1, place, (history->count - history->current) * sizeof *place);
    *place = view;
    view->number = ++history->numbered;
    view->is_first = !history->count++;
}

bool history_go_back(struct history *history)
{
    if (!history->current)
        return false;
    history->current--;
    return true;
}

bool history_go_forward(struct history *history)
{
    if (!has_forward(history))
        return false;
    history->current++;
    return true;
}

void history_replace(struct history *history, size_t index, struct view *view)
{
    history->views[index]->ops->free(history->views[index]);
    history->views[index] = view;
    view->number = ++history->numbered;
}
