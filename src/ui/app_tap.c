/*
 * Taps and the wheel: what a finger hits, and which taps were meant.
 */
#include "ui/app_state.h"

#include <stdlib.h>

/* Many tap twice, from habit or with a shaking hand. The second tap was meant for what the first
 * one has just taken away, and would follow whatever link came beneath the finger. */
static bool is_second_tap(const struct app *app, int row, int col)
{
    enum { TWICE_MS = 500, ROWS_NEAR = 1, COLS_NEAR = 3 };
    const struct app_tapped *tapped = &app->tapped;
    return tapped->opened && app->idle.now_ms - tapped->at_ms <= TWICE_MS &&
           abs(row - tapped->row) <= ROWS_NEAR && abs(col - tapped->col) <= COLS_NEAR;
}

/* A tap on the foot ends typing there, as Enter does: whoever has no keys came there by chance. */
static enum app_request tap_foot(struct view *view)
{
    if (app_is_prompted(view))
        view->ops->type(view, KEY_IS_ENTER);
    return APP_NOTHING;
}

static enum app_request take_tap(struct app *app, int row, int col)
{
    struct view *view = history_current(&app->history);
    enum command command = bar_command(&app->bar, row, col);
    app_take_away_message(app);
    if (app_take_sign(app, &command))
        return app_ask_for(app, command);
    if (command != COMMAND_NONE)
        return app_ask_for(app, command);
    if (bar_covers(&app->bar, row))
        return tap_foot(view);
    if (keyboard_covers(&app->keyboard, row)) {
        uint32_t key = 0;
        enum keyboard_act act = keyboard_tap(&app->keyboard, row, col, &key, app->context.ascii);
        app_spell(app, act, key);
        return APP_NOTHING;
    }
    if (!view->ops->tap || !policy_allows(app->context.session, COMMAND_OPEN))
        return APP_NOTHING;
    struct wish wish = view->ops->tap(view, row, col);
    return app_grant(app, &wish, COMMAND_OPEN);
}

enum app_request app_tap(struct app *app, int row, int col)
{
    if (is_second_tap(app, row, col))
        return APP_NOTHING;
    const struct view *before = history_current(&app->history);
    bool asked = app->welcome || app->idle.state == IDLE_WARNING;
    bool spelt = app->keyboard.rows;
    enum app_request request = take_tap(app, row, col);
    bool begins = !asked && !spelt && view_is_typing(history_current(&app->history));
    if (begins)
        keyboard_begin(&app->keyboard);
    app->tapped = (struct app_tapped){
        .opened = asked || begins || history_current(&app->history) != before,
        .row = row,
        .col = col,
        .at_ms = app->idle.now_ms,
    };
    return request;
}

enum app_request app_wheel(struct app *app, int lines)
{
    enum app_request request = APP_NOTHING;
    enum command command = lines < 0 ? COMMAND_LINE_UP : COMMAND_LINE_DOWN;
    app_take_away_message(app);
    if (app_take_sign(app, &command))
        return APP_NOTHING;
    for (int i = 0; i < (lines < 0 ? -lines : lines) && request == APP_NOTHING; i++)
        request = app_ask_for(app, command);
    return request;
}
