/* Whoever can only tap reaches all there is: on every view, at every size, in every language of the
 * program. What the foot has no room for is in the menu. */
#include "base/words.h"
#include "ui/app_state.h"
#include "ui/choice.h"

#include "folder.h"
#include "suites.h"

#include <stdio.h>
#include <string.h>

static const struct {
    int cols, rows;
} sizes[] = {{40, 11}, {64, 18}, {80, 22}, {80, 24}, {132, 43}, {300, 100}};

static const char *const languages[] = {"en", "ar", "de", "es", "fr", "pl"};

enum {
    SIZES = sizeof sizes / sizeof *sizes,
    LANGUAGES = sizeof languages / sizeof *languages,
};

/* Each view by the keys that lead to it from the list; '<' and '>' stand for Left and Enter. */
static const struct {
    const char *keys;
    size_t in_menu; /* 0: the menu is not in the foot */
} views[] = {
    {"", 7},  {"G", 7},    {"'s>", 9},  {"'s>G", 9}, {"sleg><", 7}, {"s", 0},  {"L", 0},
    {"t", 0}, {"'s>o", 0}, {"'s>*", 0}, {"*", 0},    {"?", 0},      {"?G", 0}, {"e", 8},
};

enum { VIEWS = sizeof views / sizeof *views };

struct finger {
    struct app *app;
    struct screen screen;
};

static void open_finger(struct finger *finger, const char *language)
{
    struct library *library = folder_open_at("tests/sites/clinic", NULL);
    ck_assert(words_has(language));
    struct app_options options = {.context.session = SESSION_KIOSK,
                                  .context.taps = true,
                                  .words = language,
                                  .context.bidi = LAYOUT_BIDI_SHAPE,
                                  .context.query = {.language = 1, .now = 1760000000}};
    *finger = (struct finger){.app = app_new(library, &options)};
}

static void close_finger(struct finger *finger)
{
    app_free(finger->app);
    screen_done(&finger->screen);
}

static void press(struct finger *finger, uint32_t key)
{
    app_key(finger->app, key);
    app_draw(finger->app, &finger->screen);
}

/* Goes to a view, from wherever the finger is. */
static void go_to(struct finger *finger, int size, const char *keys)
{
    screen_resize(&finger->screen, sizes[size].rows, sizes[size].cols);
    press(finger, KEY_IS_ENTER); /* ends any typing */
    for (int i = 0; i < 5; i++)
        press(finger, KEY_IS_ESCAPE);
    press(finger, 'g');
    for (; *keys; keys++)
        press(finger, *keys == '<'   ? KEY_IS_LEFT
                      : *keys == '>' ? KEY_IS_ENTER
                                     : (unsigned char)*keys);
}

static const struct bar_target *target_of(const struct finger *finger, enum command command)
{
    for (int i = 0; i < finger->app->bar.count; i++)
        if (finger->app->bar.targets[i].command == command)
            return &finger->app->bar.targets[i];
    return NULL;
}

/* Targets are wide enough for unsteady hands, and no finger can mean two of them. */
static void expect_targets(const struct finger *finger)
{
    const struct bar *bar = &finger->app->bar;
    for (int i = 0; i < bar->count; i++) {
        const struct bar_target *target = &bar->targets[i];
        ck_assert_int_ge(target->cols, BAR_TARGET_COLS_MIN);
        ck_assert_int_ge(target->col, 0);
        ck_assert_int_le(target->col + target->cols, finger->screen.cols);
        for (int j = 0; j < i; j++)
            ck_assert(bar->targets[j].row != target->row ||
                      bar->targets[j].col + bar->targets[j].cols <= target->col ||
                      target->col + target->cols <= bar->targets[j].col);
    }
}

static bool has_cut_row(const struct screen *screen)
{
    for (int row = 1; row < screen->rows - 1; row++)
        for (int col = 0; col < screen->cols; col++) {
            size_t n;
            const char *s = screen_cell_text(screen, screen_cell(screen, row, col), &n);
            if (n == strlen("…") && memcmp(s, "…", n) == 0)
                return true;
        }
    return false;
}

START_TEST(a_finger_reaches_everything)
{
    struct finger finger;
    open_finger(&finger, languages[_i]);
    for (int at = 0; at < SIZES * VIEWS; at++) {
        const char *keys = views[at % VIEWS].keys;
        size_t in_menu = views[at % VIEWS].in_menu;
        go_to(&finger, at / VIEWS, keys);
        const struct view *view = history_current(&finger.app->history);
        bool turns = !view_is_typing(view) && view_is_of_use(view, COMMAND_SCREEN_DOWN);
        ck_assert_msg(!turns || (target_of(&finger, COMMAND_SCREEN_DOWN) &&
                                 target_of(&finger, COMMAND_SCREEN_UP)),
                      "%s %d", keys, at / VIEWS);
        ck_assert_msg(view->ops->keys == KEYS_LIST || target_of(&finger, COMMAND_BACK), "%s", keys);
        ck_assert(target_of(&finger, COMMAND_EMERGENCY) != NULL);
        expect_targets(&finger);
        const struct bar_target *menu = target_of(&finger, COMMAND_MENU);
        ck_assert_msg((menu != NULL) == (in_menu > 0), "%s %d", keys, at / VIEWS);
        if (!menu)
            continue;
        app_tap(finger.app, menu->row, menu->col + 1);
        app_draw(finger.app, &finger.screen);
        ck_assert_uint_eq(history_current(&finger.app->history)->list->count, in_menu);
        ck_assert_msg(!has_cut_row(&finger.screen), "%s %d", keys, at / VIEWS);
    }
    close_finger(&finger);
}
END_TEST

/* Of the rows in sight a digit chooses the first nine; on a large screen more are in sight, and '+'
 * led past them. */
START_TEST(a_number_pad_reaches_every_topic)
{
    enum { TOPICS = 15 };
    struct finger finger = {0};
    for (int i = 0; i < TOPICS; i++) {
        char name[24], text[48]; /* of any number: gcc does not see how few there are */
        snprintf(name, sizeof name, "topic%02d.md", i);
        snprintf(text, sizeof text, "---\ntitle: Topic %02d\n---\n\nWords.\n", i);
        folder_put(name, text);
    }
    struct library *library = folder_open(NULL);
    finger.app = app_new(library, &(struct app_options){.context.session = SESSION_KIOSK});
    screen_resize(&finger.screen, 24, 80);
    app_draw(finger.app, &finger.screen);
    for (const char *key = _i ? "swords" : ""; *key; key++)
        press(&finger, (unsigned char)*key);
    if (_i) { /* opens the first, and ends the typing */
        press(&finger, KEY_IS_ENTER);
        press(&finger, '.');
    }
    for (int i = 0; i < TOPICS; i++) {
        press(&finger, KEY_IS_ENTER);
        uint32_t page = app_page(finger.app);
        ck_assert_msg(page, "%d", i);
        char title[24];
        snprintf(title, sizeof title, "Topic %02d", i);
        ck_assert_str_eq(library_row(app_library(finger.app), page).title, title);
        press(&finger, '.');
        press(&finger, '+');
    }
    close_finger(&finger);
}
END_TEST

SUITE(reach)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_finger_reaches_everything, 0, LANGUAGES);
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_loop_test(tcase, a_number_pad_reaches_every_topic, 0, 2);
}
