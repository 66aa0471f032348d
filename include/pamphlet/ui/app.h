/*
 * The app: keys in, screens out. It owns the views, does what they wish, and asks the policy before
 * it does anything. It knows nothing of the terminal, so a list of keys can drive it.
 */
#ifndef PAMPHLET_UI_APP_H
#define PAMPHLET_UI_APP_H

#include "kiosk/policy.h"
#include "layout/layout.h"
#include "library/library.h"
#include "ui/paper.h"
#include "term/screen.h"

struct app;

struct app_options {
    struct view_context context; /* at the start; the app sets the library and the numbers */
    const char *words;  /* language of the program's own words at the start, lent; NULL: English */
    struct paper paper; /* the ways to print */
    uint32_t page;      /* opened first; 0: the list of topics */
    bool welcome;       /* begins with the welcome screen */
    int idle_after_seconds;   /* without a key until it asks whether anybody is there; 0: never */
    long long now_ms;         /* the time at the start, by the clock of app_time */
    int idle_warning_seconds; /* to answer that question */
    /* Called before a page is opened and at each reset. Returns a newer library, which becomes the
     * app's, or NULL if there is none. May be NULL. */
    struct library *(*fresh)(void *data);
    void *fresh_data;
};

/* What the app needs its driver to do, besides showing the screen. */
enum app_request {
    APP_NOTHING,
    APP_REDRAW,
    APP_THEME,
    APP_SUSPEND,
    APP_QUIT,
    APP_FORGET, /* the app was reset; the theme and what the terminal remembers must be too */
};

/* Takes the library over. What the options point to must outlive the app. */
struct app *app_new(struct library *library, const struct app_options *options);
void app_free(struct app *app);

/* Replaces the app's library with another one of the same content, which it takes over. The current
 * view and the history stay at the same pages and places. */
void app_take(struct app *app, struct library *library);

/* The current library, lent until the app takes another. */
struct library *app_library(const struct app *app);

/* Whether the first screen is shown, and so nobody has begun to read. */
bool app_is_welcoming(const struct app *app);

/* Takes one key (key.h). */
enum app_request app_key(struct app *app, uint32_t key);

/* Whether letters are text now, and no commands. */
bool app_is_typing(const struct app *app);

/* Takes a character of a pasted text. It is no command: where nothing is typed it means nothing. */
enum app_request app_paste(struct app *app, uint32_t character);

/* A finger or a button of the mouse goes down on a cell of the screen as it was drawn last, counted
 * from 0; and is lifted on one. Only the second does anything, if both are on the same thing. */
void app_press(struct app *app, int row, int col);
enum app_request app_lift(struct app *app, int row, int col);

/* Both at once: a tap, from a terminal that tells no more of it. */
enum app_request app_tap(struct app *app, int row, int col);

/* Takes a turn of the mouse wheel, in lines: positive down, negative up. */
enum app_request app_wheel(struct app *app, int lines);

/* Tells the app the time, in milliseconds of a monotonic clock. To be called before each key and
 * whenever app_wait_ms is over. */
enum app_request app_time(struct app *app, long long now_ms);

/* Milliseconds after which it wants to be told the time and drawn, if no key comes before; -1:
 * never. */
int app_wait_ms(const struct app *app);

/* Tells how many of all pages have been read by the process that reads them anew, for the foot to
 * show; 0 of 0: there is no such process. */
void app_progress(struct app *app, size_t done, size_t all);

/* Shows a message in the foot until the next key. It must be static. */
void app_say(struct app *app, const char *message);

/* Draws the whole screen at the size it has. */
void app_draw(struct app *app, struct screen *screen);

#endif
