/* ui/keys and kiosk/policy: every command has a key and a sentence, and policy refuses the rest. */
#include "folder.h"
#include "ui/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(every_command_has_a_key_and_a_sentence)
{
    struct buffer keys = {0};
    keys_of_command(KEYS_ANYWHERE, (enum command)_i, &keys);
    ck_assert_msg(keys.used > 0, "%s", command_name((enum command)_i));
    ck_assert_uint_gt(strlen(command_help((enum command)_i)), 5);
    buffer_done(&keys);
}
END_TEST

START_TEST(a_kiosk_can_neither_be_left_nor_stopped)
{
    ck_assert(!policy_allows(SESSION_KIOSK, COMMAND_QUIT));
    ck_assert(!policy_allows(SESSION_KIOSK, COMMAND_SUSPEND));
    ck_assert(!policy_allows(SESSION_SSH, COMMAND_SUSPEND));
    ck_assert(policy_allows(SESSION_SSH, COMMAND_QUIT));
    ck_assert(policy_allows(SESSION_KIOSK, COMMAND_HELP));
}
END_TEST

/* Whoever knows less presses q to leave the help, and wants to go on reading. */
START_TEST(q_leaves_help_before_it_leaves_the_program)
{
    ck_assert_int_eq(keys_command(KEYS_DIALOG, 'q'), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_CHOICE, 'q'), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_LIST, 'q'), COMMAND_QUIT);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 'q'), COMMAND_QUIT);
    ck_assert_int_eq(keys_command(KEYS_RESULTS, 'q'), COMMAND_QUIT);
    ck_assert_int_eq(keys_command(KEYS_DIALOG, KEY_CTRL('C')), COMMAND_QUIT);
}
END_TEST

static const struct {
    const char *name;
    uint32_t key;
} names[] = {
    {"Up", KEY_IS_UP}, {"Space", ' '}, {"C-l", KEY_CTRL('L')}, {"q", 'q'},
    {"é", 0xe9},       {"", 0},        {"Nokey", 0},
};

START_TEST(a_key_is_known_by_its_name)
{
    ck_assert_uint_eq(key_from_name(names[_i].name), names[_i].key);
}
END_TEST

/* The configuration's short names of keys are shown to readers as on the keys themselves. */
START_TEST(keys_are_said_as_they_are_labelled)
{
    ck_assert_str_eq(key_words("C-b"), "Ctrl-B");
    ck_assert_str_eq(key_words("S-Tab"), "Shift-Tab");
    ck_assert_str_eq(key_words("PgUp"), "PgUp");
    ck_assert_str_eq(key_words("C"), "C");
}
END_TEST

START_TEST(arrows_and_enter_alone_are_enough)
{
    ck_assert_int_eq(keys_command(KEYS_LIST, KEY_IS_ENTER), COMMAND_OPEN);
    ck_assert_int_eq(keys_command(KEYS_PAGE, KEY_IS_LEFT), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_PAGE, KEY_IS_DOWN), COMMAND_DOWN);
    ck_assert_int_eq(keys_command(KEYS_DIALOG, KEY_IS_ENTER), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_DIALOG, '~'), COMMAND_NONE);
}
END_TEST

/* As with Caps Lock on: a letter without a command does what its other case does. */
START_TEST(a_letter_without_a_command_does_what_its_other_case_does)
{
    struct buffer why = {0};
    ck_assert_int_eq(keys_command(KEYS_LIST, 'S'), COMMAND_SEARCH);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 'M'), COMMAND_TOPICS);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 'N'), COMMAND_PREVIOUS_HIT);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 'G'), COMMAND_END);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 'l'), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_LIST, 'l'), COMMAND_BACK);
    ck_assert_int_eq(keys_command(KEYS_LIST, 'Z'), COMMAND_NONE);
    ck_assert_int_eq(keys_command(KEYS_LIST, '{'), COMMAND_NONE);
    ck_assert(keys_take("search", "w", &why) && keys_take("find", "S", &why));
    ck_assert_int_eq(keys_command(KEYS_LIST, 's'), COMMAND_NONE);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 's'), COMMAND_NONE);
    ck_assert_int_eq(keys_command(KEYS_LIST, 'W'), COMMAND_NONE);
    keys_forget_own();
    buffer_done(&why);
}
END_TEST

/* An Arabic keyboard has other letters where the foot names Latin ones. */
START_TEST(an_arabic_letter_is_the_latin_key_in_its_place)
{
    struct buffer why = {0};
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x62b), COMMAND_EMERGENCY);  /* e */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x64f), COMMAND_EMERGENCY);  /* E */
    ck_assert_int_eq(keys_command(KEYS_LIST, 0x61f), COMMAND_HELP);       /* ? */
    ck_assert_int_eq(keys_command(KEYS_LIST, 0x638), COMMAND_FILTER);     /* / */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0xfefb), COMMAND_SCREEN_UP); /* b */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x629), COMMAND_TOPICS);     /* m */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x663), COMMAND_NUMBER_3);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x669), COMMAND_NUMBER_9);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x660), COMMAND_TOPICS);
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x631), COMMAND_NONE); /* v */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x44f), COMMAND_NONE); /* Cyrillic */
    ck_assert(keys_take("help", "ث", &why)); /* a site that names the letter itself means it */
    ck_assert_int_eq(keys_command(KEYS_PAGE, 0x62b), COMMAND_HELP);
    keys_forget_own();
    buffer_done(&why);
}
END_TEST

/* As all keys of a configuration, the commands may be written in any case; a key that is named
 * twice is one key. */
START_TEST(a_command_is_known_in_any_case_and_a_key_once)
{
    struct buffer why = {0};
    struct buffer shown = {0};
    ck_assert(keys_take("Next-Hit", "v v", &why));
    keys_of_command(KEYS_ANYWHERE, COMMAND_NEXT_HIT, &shown);
    ck_assert_str_eq(buffer_string(&shown), "v");
    keys_forget_own();
    buffer_done(&shown);
    buffer_done(&why);
}
END_TEST

/* Help in an emergency has a key on every screen, whatever a configuration takes or gives away. */
START_TEST(no_configuration_takes_the_emergency_key)
{
    static const enum keys_context contexts[] = {KEYS_LIST, KEYS_PAGE, KEYS_DIALOG, KEYS_CHOICE,
                                                 KEYS_RESULTS};
    static const struct {
        const char *command, *names, *why;
    } settings[] = {
        {"emergency", "", "E stays its key: name others besides, or take the line out"},
        {"end", "e E", "E: the arrows, Enter, E and C-c stay what they are: give another key"},
        {"emergency", "E", ""},
        {"emergency", "F1", ""},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct buffer why = {0};
        keys_forget_own();
        keys_take(settings[i].command, settings[i].names, &why);
        ck_assert_str_eq(buffer_string(&why), settings[i].why);
        for (size_t j = 0; j < sizeof contexts / sizeof *contexts; j++)
            ck_assert_int_eq(keys_command(contexts[j], 'E'), COMMAND_EMERGENCY);
        ck_assert_str_ne(keys_first_name(COMMAND_EMERGENCY), "");
        buffer_done(&why);
    }
    ck_assert_str_eq(keys_first_name(COMMAND_EMERGENCY), "F1");
    keys_forget_own();
}
END_TEST

/* A folder may be a stranger's, and must not keep its reader. */
START_TEST(no_configuration_takes_the_way_out)
{
    static const char *const settings[][2] = {{"quit", ""}, {"quit", "z"}, {"end", "C-c"}};
    static const enum keys_context contexts[] = {KEYS_LIST, KEYS_PAGE, KEYS_DIALOG, KEYS_CHOICE,
                                                 KEYS_RESULTS};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct buffer why = {0};
        keys_take(settings[i][0], settings[i][1], &why);
        for (size_t j = 0; j < sizeof contexts / sizeof *contexts; j++)
            ck_assert_int_eq(keys_command(contexts[j], KEY_CTRL('C')), COMMAND_QUIT);
        keys_forget_own();
        buffer_done(&why);
    }
}
END_TEST

/* The manual names every command, with the words of the help page. */
START_TEST(the_manual_has_every_command)
{
    char *manual = folder_read("doc/pamphlet.1", NULL);
    for (enum command command = COMMAND_NONE + 1; command < COMMAND_MAX; command++) {
        ck_assert_msg(strstr(manual, command_help(command)) != NULL, "%s", command_name(command));
        char item[40];
        snprintf(item, sizeof item, " Pq %s\n", command_name(command));
        ck_assert_msg(strstr(manual, item) != NULL, "%s", item);
    }
    free(manual);
}
END_TEST

SUITE(keys)
{
    tcase_add_loop_test(tcase, every_command_has_a_key_and_a_sentence, COMMAND_NONE + 1,
                        COMMAND_MAX);
    tcase_add_test(tcase, a_kiosk_can_neither_be_left_nor_stopped);
    tcase_add_test(tcase, q_leaves_help_before_it_leaves_the_program);
    tcase_add_rows(tcase, a_key_is_known_by_its_name, names);
    tcase_add_test(tcase, the_manual_has_every_command);
    tcase_add_test(tcase, arrows_and_enter_alone_are_enough);
    tcase_add_test(tcase, a_letter_without_a_command_does_what_its_other_case_does);
    tcase_add_test(tcase, an_arabic_letter_is_the_latin_key_in_its_place);
    tcase_add_test(tcase, a_command_is_known_in_any_case_and_a_key_once);
    tcase_add_test(tcase, no_configuration_takes_the_emergency_key);
    tcase_add_test(tcase, no_configuration_takes_the_way_out);
    tcase_add_test(tcase, keys_are_said_as_they_are_labelled);
}
