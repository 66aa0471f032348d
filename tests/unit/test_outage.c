/* The screen of a kiosk that is out of use: what it must say, in which languages, in how much room.
 */
#include "base/words.h"
#include "ui/sheet.h"

#include "folder.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static const char *const english[] = {"This screen does not work at the moment.",
                                      "Please ask at the reception desk.",
                                      "In an emergency, tell a member of staff at once."};

/* What is said behind it, in the journal, is English again. */
static void speaks_english(void)
{
    ck_assert_str_eq(words_say(english[0]), english[0]);
}

/* What is on the screen, in logical order, its words parted by single blanks. The caller's. */
static char *draw(const struct outage *outage, int rows, int cols)
{
    struct screen screen = {0};
    struct buffer words = {0};
    screen_resize(&screen, rows, cols);
    screen.bidi = LAYOUT_BIDI_OFF;
    sheet_draw_outage(outage, &screen);
    speaks_english();
    const struct cell *here = screen_cell(&screen, screen.cursor_row, screen.cursor_col);
    ck_assert_msg(here->bytes, "a screen reader begins with the first sentence");
    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            size_t n_bytes;
            const char *s = screen_cell_text(&screen, screen_cell(&screen, row, col), &n_bytes);
            if (*s != ' ' || (words.used && words.bytes[words.used - 1] != ' '))
                buffer_add(&words, s, n_bytes);
        }
        if (words.used && words.bytes[words.used - 1] != ' ')
            buffer_add_char(&words, ' ');
    }
    screen_done(&screen);
    return words.bytes;
}

static int count(const char *text, const char *words)
{
    int found = 0;
    for (const char *s = text; (s = strstr(s, words)); s++)
        found++;
    return found;
}

static const struct {
    const char *language;
    int rows, cols;
} rooms[] = {{"en", 24, 80}, {"en", 11, 40}, {"de", 11, 40}, {"es", 11, 40}, {"fr", 11, 40},
             {"pl", 11, 40}, {"ar", 11, 40}, {"de", 24, 80}, {"ar", 24, 80}, {"fr", 60, 200}};

START_TEST(each_language_has_room_on_a_small_screen)
{
    struct library *library = folder_open_at("content", NULL);
    struct outage outage = {.library = library, .language = rooms[_i].language};
    char *shown = draw(&outage, rooms[_i].rows, rooms[_i].cols);
    for (size_t i = 0; i < 3; i++) {
        const char *words = words_say_in(rooms[_i].language, english[i]);
        ck_assert_msg(count(shown, words) == 1, "%s: %s", words, shown);
    }
    ck_assert_msg(strstr(shown, "999"), "%s", shown);
    free(shown);
    library_free(library);
}
END_TEST

START_TEST(all_languages_have_room_on_a_usual_screen)
{
    struct outage outage = {.language = "es-MX"};
    char *shown = draw(&outage, 24, 80);
    for (size_t i = 0; words_language(i); i++) {
        const char *words = words_say_in(words_language(i), english[0]);
        ck_assert_msg(count(shown, words) == 1, "%s: %s", words, shown);
    }
    ck_assert_msg(count(shown, english[0]) == 1, "%s", shown);
    ck_assert(strstr(shown, words_say_in("es", english[0])) < strstr(shown, english[0]));
    free(shown);
}
END_TEST

START_TEST(a_language_without_words_is_english_and_that_only_once)
{
    struct outage outage = {.language = "so"};
    char *shown = draw(&outage, 24, 80);
    ck_assert_msg(count(shown, english[0]) == 1, "%s", shown);
    free(shown);
}
END_TEST

START_TEST(letters_that_a_terminal_has_not_are_not_sent)
{
    struct outage outage = {.language = "ar", .few_letters = true};
    char *shown = draw(&outage, 40, 80);
    ck_assert_msg(count(shown, english[0]) == 1, "%s", shown);
    ck_assert_msg(!strstr(shown, words_say_in("ar", english[1])), "%s", shown);
    ck_assert_msg(strstr(shown, words_say_in("pl", english[0])), "%s", shown);
    free(shown);
}
END_TEST

/* Of sentences that do not fit none is begun, but for the first: half of one may mislead. */
START_TEST(a_tiny_screen_has_whole_sentences)
{
    struct outage outage = {.language = "en"};
    char *shown = draw(&outage, 4, 40);
    ck_assert_str_eq(shown, "This screen does not work at the moment. Please ask at the reception "
                            "desk. ");
    free(shown);
    shown = draw(&outage, 2, 20);
    ck_assert_msg(strstr(shown, "This screen"), "%s", shown);
    free(shown);
}
END_TEST

START_TEST(without_a_description_of_the_terminal_there_are_lines)
{
    struct outage outage = {.language = "fr", .ascii = true};
    struct buffer out = {0};
    sheet_write_outage(&outage, &out);
    speaks_english();
    ck_assert_str_eq(buffer_string(&out),
                     "Cet ecran ne fonctionne pas pour le moment. Veuillez vous adresser a "
                     "l'accueil.\nEn cas d'urgence, prevenez tout de suite un membre du "
                     "personnel.\n");
    buffer_done(&out);
}
END_TEST

/* The name of the place stood at the left, and all that is below it at the right. */
START_TEST(the_head_begins_where_the_words_do)
{
    struct library *library = folder_open_at("content", NULL);
    struct outage outage = {.library = library, .language = "ar"};
    struct screen screen = {.bidi = LAYOUT_BIDI_SHAPE};
    screen_resize(&screen, 24, 80);
    sheet_draw_outage(&outage, &screen);
    ck_assert(!screen_cell(&screen, 0, 1)->bytes || *screen_cell(&screen, 0, 1)->letters == ' ');
    ck_assert_int_eq(*screen_cell(&screen, 0, 78)->letters, 'c'); /* of "Riverside Spine Clinic" */
    screen_done(&screen);
    library_free(library);
}
END_TEST

SUITE(outage)
{
    tcase_add_rows(tcase, each_language_has_room_on_a_small_screen, rooms);
    tcase_add_test(tcase, all_languages_have_room_on_a_usual_screen);
    tcase_add_test(tcase, a_language_without_words_is_english_and_that_only_once);
    tcase_add_test(tcase, letters_that_a_terminal_has_not_are_not_sent);
    tcase_add_test(tcase, a_tiny_screen_has_whole_sentences);
    tcase_add_test(tcase, the_head_begins_where_the_words_do);
    tcase_add_test(tcase, without_a_description_of_the_terminal_there_are_lines);
}
