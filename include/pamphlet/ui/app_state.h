/*
 * The app's inside, for the files that are it: app.c (keys in, screens out, the gate), app_act.c
 * (what each command and wish does), app_open.c (what opens in front of the reader), app_take.c
 * (another library). Everyone else asks ui/app.h.
 */
#ifndef PAMPHLET_UI_APP_STATE_H
#define PAMPHLET_UI_APP_STATE_H

#include "kiosk/idle.h"
#include "ui/app.h"
#include "ui/bar.h"
#include "ui/history.h"
#include "ui/view.h"

struct app {
    struct library *library; /* the context's */
    struct view_context context;
    struct history history;
    bool colour;
    const char *message; /* static, or in `said`; in the foot until the next key */
    struct buffer said;
    struct bar bar; /* what can be tapped on the screen as it is */
    struct app_options options;
    struct idle idle;
    size_t read; /* pages, of all that are being read */
    size_t to_read;
    bool welcome;        /* nobody has begun yet */
    bool bell;           /* to be rung with the next screen */
    bool rubs;           /* the last key was Backspace, which took a letter or was held on, */
    long long rubbed_ms; /* and this is when it came */
    bool printing;       /* this reader is yet to be told what came of a handout */
};

/* app.c: a message that names the key of a command at its %s; if it has none, nothing is said. */
void app_say_key(struct app *app, const char *words, enum command command);

/* app.c: everything is as at the start, but that a kiosk's first screen is shown. */
enum app_request app_forget(struct app *app);

/* app.c: what the gate asks of a command; false after a message. */
bool app_is_allowed(struct app *app, enum command command);

/* app.c: speaks a language from now on; where there are no words in it, or NULL is given, the one
 * it began with. */
void app_speak(const struct app *app, const char *language);

/* app.c: the reader comes back to the current view. */
void app_refresh(struct app *app);

/* app_act.c: does what a view wishes; `command` is what it was asked. */
enum app_request app_grant(struct app *app, const struct wish *wish, enum command command);

/* app_take.c: takes a newer library where there is one. *page, *node: of what is about to be
 * opened, as they are called in it; 0, 0: nothing is. */
void app_take_fresh(struct app *app, uint32_t *page, uint32_t *node);

/* app_open.c: each puts a view in front of the current one, or leaves a message. */
void app_open_page(struct app *app, uint32_t page, uint32_t node);
void app_open_beside(struct app *app, int by); /* in the list of topics: -1 before, 1 after */
void app_open_emergency(struct app *app);
void app_open_help(struct app *app);
void app_open_notes(struct app *app);
void app_open_languages(struct app *app);
void app_open_outline(struct app *app, uint32_t here);
void app_open_target(struct app *app, const struct wish *wish);
void app_open_picture(struct app *app, const struct wish *wish);
void app_open_address(struct app *app);
void app_open_print(struct app *app, unsigned ways);

/* app_open.c: the page that the reader has in front, or behind a dialog, in an emergency the one
 * with help; 0: none. */
uint32_t app_page(const struct app *app);

/* app_open.c: what to do in an emergency, as a view; NULL: nothing is set up. */
struct view *app_emergency_view(const struct app *app);

/* app_open.c: what was noted on the page that is shown; NULL: nothing. Given to the caller. */
struct document *app_page_notes(const struct app *app);

#endif
