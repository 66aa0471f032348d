/*
 * The app: keys in, screens out. It owns the views, does what they wish, and asks the policy before
 * it does anything. It knows no terminal, so a list of keys can drive it.
 */
#ifndef PAMPHLET_UI_APP_H
#define PAMPHLET_UI_APP_H

#include "layout/layout.h"
#include "library/library.h"
#include "kiosk/policy.h"
#include "ui/paper.h"
#include "ui/screen.h"

struct app;

struct app_options {
    enum session session;
    bool ascii;  /* the terminal has no Unicode */
    bool colour; /* it has colours, and they are wanted */
    bool taps;   /* it tells of taps and clicks */
    enum layout_bidi bidi;
    const char *words;          /* the language it speaks at the start, lent; NULL: English */
    struct paper paper;         /* what prints */
    uint32_t page;              /* to open first, 0: the list of topics */
    struct library_query query; /* language, order, hidden pages and the time of lists */
    int64_t (*clock)(void);     /* seconds of Unix; NULL: it is always the query's time */
    bool welcome;               /* a screen that invites comes first */
    int idle_after_seconds;     /* before it is asked whether anybody is there; 0: never */
    long long now_ms;           /* of the clock that app_time tells */
    int idle_warning_seconds;   /* to answer */
    /* Asked before a page is opened and when all begins anew: a newer library, given; NULL: there
     * is none. NULL: never asked. */
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
    APP_FORGET, /* it is as new: so must be the theme, and all that the terminal remembers */
};

/* The library is the app's from here on. */
struct app *app_new(struct library *library, const struct app_options *options);
void app_free(struct app *app);

/* Takes another library of the same content in place of its own: what is shown, and all that can be
 * gone back to, stays where it was in it. */
void app_take(struct app *app, struct library *library);

/* The library that it shows, lent until it takes another. */
const struct library *app_library(const struct app *app);

/* Takes one key (key.h). */
enum app_request app_key(struct app *app, uint32_t key);

/* Takes a tap or click on a cell of the screen as it was drawn last, counted from 0. */
enum app_request app_tap(struct app *app, int row, int col);

/* Takes a turn of the wheel: so many lines down, negative up. */
enum app_request app_wheel(struct app *app, int lines);

/* It is this late, in milliseconds of a clock that only goes forward. To be told before each key
 * and whenever app_wait_ms is over. */
enum app_request app_time(struct app *app, long long now_ms);

/* How long nothing will change without a key, -1 for ever. */
int app_wait_ms(const struct app *app);

/* So many of all pages have been read by whoever reads them anew; 0 of 0: nobody does. */
void app_progress(struct app *app, size_t done, size_t all);

/* Says something in the foot until the next key; the words are lent for ever. */
void app_say(struct app *app, const char *message);

/* Draws the whole screen at the size it has. */
void app_draw(struct app *app, struct screen *screen);

#endif
