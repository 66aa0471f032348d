/*
 * Screens out: what the app draws around the view, and what it draws in place of one.
 */
#include "ui/app_state.h"

#include "base/words.h"
#include "kiosk/printer.h"
#include "layout/style.h"
#include "ui/emergency.h"
#include "ui/paragraph.h"
#include "ui/sheet.h"

#include <string.h>

enum { ROWS_MIN = 5, COLS_MIN = 20 };

/* A command that prints may still fail after it should have answered. The late answer is fetched
 * only when it can be shown: the next key takes a message away, and a prompt in the foot is shown
 * instead of it. */
static void hear_printer(struct app *app)
{
    const struct view *view = history_current(&app->history);
    if (!app->printing)
        return;
    const char *words =
        app_is_prompted(view) ? NULL : printer_late_answer(app->options.paper.printer);
    if (!words)
        return;
    app_say(app, words);
    app->printing = false;
}

/* How to type with the letters on the screen, or why there are none. */
static const char *words_for_letters(const struct app *app, int keyboard_rows)
{
    if (!keyboard_rows)
        return words_say("Too small: make the window larger");
    return app->context.taps ? words_say("Touch letters, or arrows and Enter")
                             : words_say("Arrows choose a letter, Enter takes it");
}

/* Draws the foot with the reader's position or, while another process reads the pages anew, with
 * how far that has come. */
static void draw_foot(struct app *app, struct screen *screen, bool spells, int keyboard_rows)
{
    const struct view *view = history_current(&app->history);
    struct buffer position = {0};
    hear_printer(app);
    if (app->to_read)
        buffer_format(&position, words_say("%zu of %zu pages read"), app->read, app->to_read);
    else if (view->ops->position)
        view->ops->position(view, &position);
    else if (view->list)
        view_list_position(view->list, &position);
    bool lacks_room = spells && !keyboard_rows && app_is_prompted(view);
    if (lacks_room) { /* the prompt takes the row where this usually is */
        app->message = words_for_letters(app, 0);
        app->keyboard.wanted = false;
    }
    struct bar_message message = {.words = app->message, .answers = app->message != app->unasked};
    if (spells && !app->message)
        message =
            (struct bar_message){.words = words_for_letters(app, keyboard_rows), .advises = true};
    bar_draw_foot(&app->bar, view, &message, buffer_string(&position), screen);
    buffer_done(&position);
}

/* Rows for the emergency number in a window that is too small, and what is written there: the
 * number alone if its name would take all of them. */
static int number_rows(const struct library *library, const struct screen *screen,
                       struct buffer *words)
{
    const char *number = emergency_number(library);
    if (!*number)
        return 0;
    emergency_write(library, words);
    if (paragraph_rows(words->bytes, words->used, screen->cols) >= screen->rows) {
        words->used = 0;
        buffer_add_string(words, number);
    }
    return paragraph_rows(words->bytes, words->used, screen->cols);
}

/* The emergency number has to be read in any window of two rows: other words give way to it. */
static void draw_too_small(const struct app *app, struct screen *screen)
{
    const char *words = words_say("Too small: make the window larger");
    struct buffer number = {0};
    int rows = number_rows(app->context.library, screen, &number);
    struct paragraph_area area = {0, screen->rows - 1 - rows, 0, screen->cols};
    if (area.last_row < 0)
        area.last_row = 0;
    area.row = paragraph_put(screen, area, words, strlen(words), STYLE_PLAIN);
    area.last_row = screen->rows - 1;
    if (rows)
        paragraph_put(screen, area, number.bytes, number.used, STYLE_PLAIN);
    buffer_done(&number);
}

/* The question whether somebody is there, or the first screen. */
static void draw_welcome(struct app *app, struct screen *screen)
{
    if (app->idle.state == IDLE_WARNING)
        sheet_draw_question(&app->context, &app->idle, screen);
    else
        sheet_draw_welcome(&app->context, &app->idle, screen, &app->bar);
    bar_draw_emergency(&app->bar, &app->context, false, screen);
}

/* The view, with the bars and the letters around it. */
static void draw_view(struct app *app, struct screen *screen)
{
    struct view *view = history_current(&app->history);
    bool spells = app->keyboard.wanted && view_is_typing(view);
    int rows = spells ? keyboard_rows(screen, app->context.ascii) : 0;
    if (!spells)
        keyboard_rest(&app->keyboard);
    app->context.spells = rows;
    screen->rows -= rows; /* the view ends above the letters */
    view->ops->draw(view, screen);
    screen->rows += rows;
    bool types = view_is_typing(view) || app_is_prompted(view);
    bar_draw_emergency(&app->bar, &app->context, types, screen);
    draw_foot(app, screen, spells, rows);
    keyboard_draw(&app->keyboard, screen, screen->rows - 1 - rows, rows, app->bar.foot_row,
                  app->context.ascii);
}

static void draw(struct app *app, struct screen *screen)
{
    app->bar = (struct bar){0};
    /* The views may change unseen: no letters are on the screen until they are drawn. */
    app->keyboard.rows = 0;
    screen->bidi = app->context.bidi;
    screen->mirrored = screen->bidi != LAYOUT_BIDI_OFF && words_are_rtl();
    if (screen->rows < ROWS_MIN || screen->cols < COLS_MIN) {
        draw_too_small(app, screen);
        return;
    }
    screen->bell = app->bell;
    app->bell = false;
    screen->head_cols = bar_emergency_cols(&app->context, screen);
    if (app->welcome || app->idle.state == IDLE_WARNING)
        draw_welcome(app, screen);
    else
        draw_view(app, screen);
}

void app_draw(struct app *app, struct screen *screen)
{
    screen_begin(screen);
    draw(app, screen);
    screen_end(screen);
}
