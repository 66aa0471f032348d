/*
 * Taps and the wheel: what a finger hits, and which taps were meant.
 *
 * The one hard idea: a tap does nothing before the finger is lifted, and nothing then if it is no
 * longer on what it was put on (WCAG 2.2, criterion 2.5.2: whoever hit the wrong thing slides off
 * it).
 */
#include "ui/app_state.h"

#include <stdlib.h>

/* What a tap hits on the screen that was drawn last. */
static struct app_aim aim_at(const struct app *app, int row, int col)
{
    const struct view *view = history_current(&app->history);
    struct app_aim aim = {.at = AIM_VIEW,
                          .command = bar_command(&app->bar, row, col),
                          .view = view->number,
                          .language = app->context.query.language,
                          .typing = view_is_typing(view),
                          .spells = app->keyboard.rows > 0,
                          .latin = app->keyboard.latin};
    if (app->welcome || app->idle.state == IDLE_WARNING)
        aim.at = AIM_SIGN;
    else if (aim.command != COMMAND_NONE)
        aim.at = AIM_COMMAND;
    else if (row >= app->bar.foot_row)
        aim.at = app->message && !app_is_prompted(view) ? AIM_MESSAGE : AIM_FOOT;
    else if (keyboard_covers(&app->keyboard, row))
        aim.at = AIM_LETTERS;
    if (aim.at == AIM_LETTERS)
        aim.touched = keyboard_touched(&app->keyboard, row, col);
    else if (aim.at == AIM_VIEW && view->ops->touched)
        aim.touched = view->ops->touched(view, row, col);
    return aim;
}

static bool is_same(const struct app_aim *one, const struct app_aim *other)
{
    return one->at == other->at && one->command == other->command && one->view == other->view &&
           one->touched == other->touched && one->language == other->language &&
           one->typing == other->typing && one->spells == other->spells &&
           one->latin == other->latin;
}

/* Many tap twice, from habit or with a shaking hand. The second tap was meant for what the first
 * one has just taken away, and would hit whatever came beneath the finger. What is still there may
 * be meant twice: a letter, or one screen more. */
static bool is_second_tap(const struct app *app, int row, int col)
{
    enum { TWICE_MS = 500, ROWS_NEAR = 1, COLS_NEAR = 3 };
    const struct app_tapped *tapped = &app->tapped;
    if (!tapped->last || app->idle.now_ms - tapped->at_ms > TWICE_MS ||
        abs(row - tapped->row) > ROWS_NEAR || abs(col - tapped->col) > COLS_NEAR)
        return false;
    struct app_aim there = aim_at(app, tapped->row, tapped->col);
    return !is_same(&there, &tapped->aim);
}

/* A tap on the foot ends typing there, as Enter does: whoever has no keys came there by chance. */
static enum app_request tap_foot(struct app *app)
{
    if (app_is_prompted(history_current(&app->history)))
        app_end_prompt(app);
    return APP_NOTHING;
}

static enum app_request tap_letters(struct app *app, uint32_t touched)
{
    uint32_t key = 0;
    enum keyboard_act act = keyboard_tap(&app->keyboard, touched, &key);
    app_spell(app, act, key);
    return APP_NOTHING;
}

static enum app_request tap_view(struct app *app, uint32_t touched)
{
    struct view *view = history_current(&app->history);
    if (!view->ops->tap || !policy_allows(app->context.session, COMMAND_OPEN))
        return APP_NOTHING;
    struct wish wish = view->ops->tap(view, touched);
    return app_grant(app, &wish, COMMAND_OPEN);
}

static enum app_request take_tap(struct app *app, const struct app_aim *aim)
{
    enum command command = aim->command;
    struct wish named = app->named;
    app_take_away_message(app);
    if (app_take_sign(app, 0, &command))
        return app_ask_for(app, command);
    if (aim->typing &&
        command == COMMAND_MENU) /* its key brings the letters now, as any tap does */
        return APP_NOTHING;
    if (aim->at == AIM_COMMAND)
        return app_ask_for(app, command);
    return aim->at == AIM_MESSAGE   ? app_grant(app, &named, COMMAND_NONE)
           : aim->at == AIM_FOOT    ? tap_foot(app)
           : aim->at == AIM_LETTERS ? tap_letters(app, aim->touched)
                                    : tap_view(app, aim->touched);
}

void app_press(struct app *app, int row, int col)
{
    app->pressed = !is_second_tap(app, row, col);
    app->pressed_at = aim_at(app, row, col);
    idle_begin_anew(&app->idle); /* or the question would come, or go, beneath the finger */
}

enum app_request app_lift(struct app *app, int row, int col)
{
    struct app_aim aim = aim_at(app, row, col);
    bool meant = app->pressed && is_same(&aim, &app->pressed_at);
    app->pressed = false;
    if (!meant)
        return APP_NOTHING;
    bool spelt = app->keyboard.rows;
    app->tapped = (struct app_tapped){
        .last = true, .aim = aim, .row = row, .col = col, .at_ms = app->idle.now_ms};
    enum app_request request = take_tap(app, &aim);
    if (aim.at != AIM_SIGN && !spelt && view_is_typing(history_current(&app->history)))
        keyboard_begin(&app->keyboard);
    return request;
}

enum app_request app_tap(struct app *app, int row, int col)
{
    app_press(app, row, col);
    return app_lift(app, row, col);
}

enum app_request app_wheel(struct app *app, int lines)
{
    enum app_request request = APP_NOTHING;
    enum command command = lines < 0 ? COMMAND_LINE_UP : COMMAND_LINE_DOWN;
    app_take_away_message(app);
    if (app_take_sign(app, 0, &command))
        return APP_NOTHING;
    for (int i = 0; i < (lines < 0 ? -lines : lines) && request == APP_NOTHING; i++)
        request = app_ask_for(app, command);
    return request;
}
