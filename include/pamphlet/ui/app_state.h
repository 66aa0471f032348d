/*
 * The inside of the app, for the files that make it up, each of which uses only those behind it:
 * app_tap.c (taps), app.c (keys and time), app_act.c (the gate, and what each command and wish
 * does), app_begin.c (the beginning), app_open.c (what opens in front of the reader), app_take.c
 * (another library), app_here.c (where the reader is), app_say.c (what the foot says). app_draw.c
 * has the screens come out. All other files use ui/app.h.
 */
#ifndef PAMPHLET_UI_APP_STATE_H
#define PAMPHLET_UI_APP_STATE_H

#include "kiosk/idle.h"
#include "ui/app.h"
#include "ui/bar.h"
#include "ui/history.h"
#include "ui/keyboard.h"
#include "ui/view.h"

/* What a tap hits. */
struct app_aim {
    enum {
        AIM_SIGN,    /* a screen on which any tap shows that somebody is there */
        AIM_COMMAND, /* words on a bar that stand for a command */
        AIM_MESSAGE,
        AIM_FOOT,    /* what else is in the foot */
        AIM_LETTERS, /* the keyboard of the screen */
        AIM_VIEW,
    } at;
    enum command command;
    unsigned long view; /* its number */
    uint32_t touched;   /* what of the view, or of the letters (view_ops.touched) */
    uint32_t language;  /* that it is read in */
    bool typing;
    bool spells; /* letters are on the screen, */
    bool latin;  /* and these are the Latin ones */
};

/* The last tap that counted. */
struct app_tapped {
    bool last; /* no key has come since */
    struct app_aim aim;
    int row;
    int col;
    long long at_ms;
};

struct app {
    struct library *library; /* owned; lent to the context */
    struct view_context context;
    struct history history;
    const char *message; /* static, or in `said`; in the foot until the next key */
    const char *unasked; /* the message if it answers no key; NULL: it does */
    struct wish named;   /* what the key does that the message names: so does a tap on it */
    bool named_enter;    /* and this key is Enter */
    struct buffer said;
    struct bar bar;           /* what can be tapped on the current screen */
    struct keyboard keyboard; /* on the screen */
    struct app_options options;
    struct idle idle;
    size_t read; /* pages already read by the process that reads them anew, */
    size_t to_read;
    bool welcome;        /* the first screen is shown: no key has been pressed yet */
    bool bell;           /* ring with the next screen */
    bool held;           /* the last key was one that is held down, or pressed twice at once */
    bool rubs;           /* the last key was Backspace, which deleted a letter or repeated, */
    long long rubbed_ms; /* and came at this time */
    struct app_tapped tapped;
    bool pressed;              /* a finger is down, no key has come since, */
    struct app_aim pressed_at; /* and it was put there */
    bool printing;             /* this reader has not been told yet what came of a handout */
};

/* app_say.c: leaves the foot without a message. */
void app_take_away_message(struct app *app);

/* app_say.c: shows a message whose %s is the name of a command's key; nothing if it has no key. A
 * tap on it does the same. */
void app_say_key(struct app *app, const char *words, enum command command);

/* app_say.c: says that a key does nothing here. */
void app_say_useless(struct app *app);

/* app_begin.c: resets the app to its state at the start, but with the first screen shown. */
enum app_request app_forget(struct app *app);

/* app_act.c: the gate that every command passes, whether from a key, a tap, the wheel or the menu.
 */
enum app_request app_ask_for(struct app *app, enum command command);

/* app_say.c: whether the policy allows a command. If not, leaves a message that says so. */
bool app_is_allowed(struct app *app, enum command command);

/* app_say.c: switches the program's own words to a language. If there are no words in it, or it is
 * NULL, to the one that the app began with. */
void app_speak(const struct app *app, const char *language);

/* app_here.c: tells the current view that the reader has come back to it. */
void app_refresh(struct app *app);

/* app.c: whether a key or a tap only showed that somebody is there, as any does on the first screen
 * and at the question. *command is then none, unless it is the one for emergencies, whose key the
 * head of the screen names, or on the first screen the one for languages. key: 0 for a tap; one
 * that is held down shows nothing, and does nothing there. */
bool app_take_sign(struct app *app, uint32_t key, enum command *command);

/* app.c: does what a key or a tap meant on the keyboard of the screen. */
void app_spell(struct app *app, enum keyboard_act act, uint32_t key);

/* app.c: whether the foot shows what is being typed. */
bool app_is_prompted(const struct view *view);

/* app.c: ends the typing in the foot, as Enter does. */
void app_end_prompt(struct app *app);

/* app_act.c: does what a view wishes; `command` is the one that the view answered. */
enum app_request app_grant(struct app *app, const struct wish *wish, enum command command);

/* app_take.c: takes a newer library if there is one. */
void app_take_fresh(struct app *app);

/* app_take.c: the same before a page is opened: *page and *node become their ids in it. */
void app_take_fresh_for(struct app *app, uint32_t *page, uint32_t *node);

/* app_open.c: each puts a view in front of the current one, or leaves a message. */
void app_open_page(struct app *app, uint32_t page, uint32_t node);
void app_open_beside(struct app *app, int by); /* in the list of topics: -1 before, 1 after */
void app_open_emergency(struct app *app);
void app_open_notes(struct app *app);
void app_open_languages(struct app *app);
void app_open_menu(struct app *app);
void app_open_outline(struct app *app, const struct wish *wish);
void app_open_target(struct app *app, const struct wish *wish);
void app_open_picture(struct app *app, const struct wish *wish);
void app_open_address(struct app *app);

/* app_here.c: the page that the reader is on, behind any dialog; in the emergency view, the page
 * that it includes. 0: none. */
uint32_t app_page(const struct app *app);

/* app_here.c: a new view that says what to do in an emergency. NULL: nothing is set up. */
struct view *app_emergency_view(const struct app *app);

/* app_open.c: a new view that is help, with the keys of the view below it first. */
struct view *app_help_view(const struct app *app, const struct view *below);

/* app_here.c: the path of the current page's file, NULL: nothing was noted when that was read. */
const char *app_noted_path(const struct app *app);

#endif
