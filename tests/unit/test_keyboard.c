/* The keyboard on the screen, in every language of the program and at every size: all of it is in
 * reach of arrows and of a finger, and what is chosen is told by the cursor and by brackets. */
#include "base/words.h"
#include "layout/style.h"
#include "term/key.h"
#include "ui/keyboard.h"

#include "suites.h"

#include <string.h>

static const struct {
    int cols, rows;
} sizes[] = {{40, 11}, {64, 18}, {80, 24}, {132, 43}, {20, 7}, {300, 100}};

static const char *const languages[] = {"en", "ar", "de", "es", "fr", "pl"};

enum {
    SIZES = sizeof sizes / sizeof *sizes,
    LANGUAGES = sizeof languages / sizeof *languages,
    DIGITS = 10,
    CELL_COLS_MIN = 3,
};

static void draw(struct keyboard *keyboard, struct screen *screen)
{
    int rows = keyboard_rows(screen, false);
    int foot = screen->rows - 1;
    ck_assert_int_gt(rows, 1);
    screen_clear(screen);
    keyboard_draw(keyboard, screen, foot - rows, rows, foot, false);
}

static void open_keyboard(struct keyboard *keyboard, struct screen *screen, int language, int size)
{
    ck_assert(words_choose(languages[language]));
    *screen = (struct screen){.bidi = LAYOUT_BIDI_SHAPE, .mirrored = words_are_rtl()};
    screen_resize(screen, sizes[size].rows, sizes[size].cols);
    keyboard_begin(keyboard);
    draw(keyboard, screen);
}

static enum keyboard_act press(struct keyboard *keyboard, struct screen *screen, uint32_t key)
{
    enum keyboard_act act = keyboard_take(keyboard, &key);
    draw(keyboard, screen);
    return act;
}

START_TEST(arrows_reach_every_letter)
{
    struct keyboard keyboard;
    struct screen screen;
    for (int size = 0; size < SIZES; size++) {
        bool seen[100] = {false};
        open_keyboard(&keyboard, &screen, _i, size);
        ck_assert_uint_ge(keyboard.count, 26 + DIGITS);
        for (size_t i = 0; i < keyboard.count + keyboard.wide; i++) {
            const struct cell *cell = screen_cell(&screen, screen.cursor_row, screen.cursor_col);
            ck_assert(keyboard_covers(&keyboard, screen.cursor_row));
            ck_assert(cell->style & STYLE_FOCUS);
            seen[keyboard.chosen] = true;
            press(&keyboard, &screen, screen.mirrored ? KEY_IS_LEFT : KEY_IS_RIGHT);
        }
        for (size_t i = 0; i < keyboard.count + keyboard.wide; i++)
            ck_assert_msg(seen[i], "%zu at %d columns", i, sizes[size].cols);
        screen_done(&screen);
    }
    words_choose("en");
}
END_TEST

/* Up undoes Down, and neither gets stuck. */
START_TEST(up_and_down_lead_round)
{
    struct keyboard keyboard;
    struct screen screen;
    for (int size = 0; size < SIZES; size++) {
        open_keyboard(&keyboard, &screen, _i, size);
        int rows = 0;
        do {
            press(&keyboard, &screen, KEY_IS_DOWN);
            ck_assert_int_lt(++rows, 20);
        } while (keyboard.chosen);
        for (; rows; rows--)
            press(&keyboard, &screen, KEY_IS_UP);
        ck_assert_uint_eq(keyboard.chosen, 0);
        screen_done(&screen);
    }
    words_choose("en");
}
END_TEST

/* The wide cells of the last row are as wide as several letters, and each is below its middle. */
START_TEST(down_leads_back_to_the_wide_cell_that_up_led_from)
{
    struct keyboard keyboard;
    struct screen screen;
    for (int size = 0; size < SIZES; size++) {
        open_keyboard(&keyboard, &screen, _i, size);
        for (size_t i = 0; i < keyboard.count + keyboard.wide; i++) {
            ck_assert_uint_eq(keyboard.chosen, i);
            if (i >= keyboard.count) {
                press(&keyboard, &screen, KEY_IS_UP);
                ck_assert_uint_lt(keyboard.chosen, keyboard.count);
                press(&keyboard, &screen, KEY_IS_DOWN);
                ck_assert_uint_eq(keyboard.chosen, i);
            }
            press(&keyboard, &screen, screen.mirrored ? KEY_IS_LEFT : KEY_IS_RIGHT);
        }
        screen_done(&screen);
    }
    words_choose("en");
}
END_TEST

/* Whatever was pressed before, Left alone leads out. */
START_TEST(left_leads_out)
{
    struct keyboard keyboard;
    struct screen screen;
    open_keyboard(&keyboard, &screen, _i, 0);
    ck_assert(screen.mirrored || press(&keyboard, &screen, KEY_IS_LEFT) == KEYBOARD_LEFT_ALONE);
    press(&keyboard, &screen, KEY_IS_DOWN);
    int presses = 0;
    while (press(&keyboard, &screen, KEY_IS_LEFT) == KEYBOARD_MOVED)
        ck_assert_int_lt(++presses, 60);
    screen_done(&screen);
    words_choose("en");
}
END_TEST

/* A cell is at least three columns wide, and a tap on any of these means what Enter would. */
START_TEST(a_finger_means_what_it_touches)
{
    struct keyboard keyboard;
    struct screen screen;
    for (int size = 0; size < 4; size++) {
        int cols[100] = {0};
        open_keyboard(&keyboard, &screen, _i, size);
        for (int row = keyboard.first_row; row < keyboard.first_row + keyboard.rows; row++)
            for (int col = 0; col < screen.cols; col++) {
                uint32_t tapped = 0;
                uint32_t entered = KEY_IS_ENTER;
                bool latin = keyboard.latin;
                enum keyboard_act act =
                    keyboard_tap(&keyboard, keyboard_touched(&keyboard, row, col), &tapped);
                cols[keyboard.count] += keyboard.latin != latin; /* the first wide cell */
                keyboard.latin = latin;
                if (act == KEYBOARD_MOVED)
                    continue;
                cols[keyboard.chosen]++;
                draw(&keyboard, &screen);
                ck_assert_int_eq(screen.cursor_row, row);
                ck_assert(keyboard_take(&keyboard, &entered) == act);
                ck_assert(act == KEYBOARD_DONE || tapped == entered);
            }
        for (size_t i = 0; i < keyboard.count + keyboard.wide; i++)
            ck_assert_int_ge(cols[i], CELL_COLS_MIN);
        screen_done(&screen);
    }
    words_choose("en");
}
END_TEST

/* Medicines and clinics may be written in Latin letters where the language has none. */
START_TEST(latin_letters_are_in_reach_in_every_language)
{
    struct keyboard keyboard;
    struct screen screen;
    for (int size = 0; size < SIZES; size++) {
        open_keyboard(&keyboard, &screen, _i, size);
        size_t own = keyboard.count;
        bool changes = strcmp(languages[_i], "ar") == 0;
        ck_assert_uint_eq(keyboard.wide, changes ? 4 : 3);
        uint32_t key = KEY_IS_ENTER;
        press(&keyboard, &screen, KEY_IS_UP);
        if (changes)
            ck_assert_int_eq(press(&keyboard, &screen, KEY_IS_ENTER), KEYBOARD_MOVED);
        else
            press(&keyboard, &screen, KEY_IS_DOWN);
        ck_assert_uint_eq(keyboard.chosen, 0);
        ck_assert_int_eq(keyboard_take(&keyboard, &key), KEYBOARD_TYPED);
        ck_assert_uint_eq(key, 'a');
        if (changes) {
            press(&keyboard, &screen, KEY_IS_UP);
            press(&keyboard, &screen, KEY_IS_ENTER);
            ck_assert_uint_eq(keyboard.count, own);
        }
        screen_done(&screen);
    }
    words_choose("en");
}
END_TEST

START_TEST(plain_letters_are_enough_for_a_plain_terminal)
{
    struct keyboard keyboard;
    struct screen screen;
    open_keyboard(&keyboard, &screen, LANGUAGES - 1, 0);
    ck_assert_uint_gt(keyboard.count, 26 + DIGITS);
    keyboard_draw(&keyboard, &screen, 5, keyboard_rows(&screen, true), 10, true);
    ck_assert_uint_eq(keyboard.count, 26 + DIGITS);
    screen_done(&screen);
    words_choose("en");
}
END_TEST

SUITE(keyboard)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, arrows_reach_every_letter, 0, LANGUAGES);
    tcase_add_loop_test(tcase, up_and_down_lead_round, 0, LANGUAGES);
    tcase_add_loop_test(tcase, down_leads_back_to_the_wide_cell_that_up_led_from, 0, LANGUAGES);
    tcase_add_loop_test(tcase, left_leads_out, 0, LANGUAGES);
    tcase_add_loop_test(tcase, a_finger_means_what_it_touches, 0, LANGUAGES);
    tcase_add_loop_test(tcase, latin_letters_are_in_reach_in_every_language, 0, LANGUAGES);
    tcase_add_test(tcase, plain_letters_are_enough_for_a_plain_terminal);
}
