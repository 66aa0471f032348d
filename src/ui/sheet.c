/*
 * A kiosk's first screen, the question before it comes back, and the screen of one that is out of
 * use.
 *
 * None moves: no animation and no countdown, which a screen reader would read aloud every second.
 * The emergency number is on all, since nobody should have to look for it. Half a sentence may say
 * the opposite of the whole, so if there is too little room, whole sentences are left out first,
 * then the names of languages but not their codes, and at last whatever does not fit.
 */
#include "ui/sheet.h"

#include "base/tag.h"
#include "base/text.h"
#include "base/to_ascii.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/emergency.h"
#include "ui/paragraph.h"

#include <string.h>

enum { MARGIN_COLS = 2, ROOMY_ROWS = 16 };

/* Draws from one row to the next until there are no more rows, or only counts them. */
struct sheet {
    struct screen *screen;
    struct bar *bar; /* NULL: nothing on it can be touched */
    int row;
    bool counts;
    int cols; /* of a line of words */
};

/* Adds all of the words, or none. But those that say what to do are cut if need be, since their
 * beginning is better than nothing. */
static void add_words(struct sheet *sheet, const char *words, uint32_t style)
{
    struct screen *screen = sheet->screen;
    size_t n_bytes = strlen(words);
    int rows = paragraph_rows(words, n_bytes, sheet->cols);
    if (sheet->counts)
        sheet->row += rows;
    else if (style == STYLE_TITLE || sheet->row + rows <= screen->rows)
        sheet->row += paragraph_put(
            screen, (struct paragraph_area){sheet->row, screen->rows - 1, MARGIN_COLS, sheet->cols},
            words, n_bytes, style);
}

/* Adds as much of the words as there is room for. */
static void add_beginning(struct sheet *sheet, const char *words, uint32_t style)
{
    struct screen *screen = sheet->screen;
    struct paragraph_area area = {sheet->row, screen->rows - 1, MARGIN_COLS, sheet->cols};
    if (sheet->row < screen->rows)
        sheet->row += paragraph_put_fitting(screen, area, words, strlen(words), style);
}

static void add_gap(struct sheet *sheet)
{
    if (sheet->screen->rows >= ROOMY_ROWS)
        sheet->row++;
}

static void add_number(struct sheet *sheet, const struct library *library)
{
    struct buffer words = {0};
    emergency_write(library, &words);
    add_words(sheet, words.bytes, STYLE_STRONG);
    buffer_done(&words);
}

static void add_emergency(struct sheet *sheet, const struct library *library)
{
    if (!*emergency_number(library))
        return;
    add_gap(sheet);
    add_number(sheet, library);
}

/* by_code: in as few words as possible, of which the beginning is drawn if they do not fit. Without
 * this a reader who can read none of the words above would not learn that there are other
 * languages. */
static void add_languages(struct sheet *sheet, const struct view_context *context, bool by_code)
{
    struct buffer words = {0};
    const char *key = key_words(keys_first_name(COMMAND_LANGUAGE));
    if (library_language_count(context->library) > 1) {
        if (*key)
            buffer_format(&words, "%s%s", key, by_code ? ": " : words_say(": "));
        view_add_languages(&words, context, by_code);
        add_gap(sheet);
        int first = sheet->row;
        (by_code ? add_beginning : add_words)(sheet, words.bytes, STYLE_PLAIN);
        if (sheet->bar)
            bar_add_target(sheet->bar, (struct bar_target){first, sheet->row - first, 0,
                                                           sheet->screen->cols, COMMAND_LANGUAGE});
    }
    buffer_done(&words);
}

static struct sheet begin(const struct view_context *context, struct screen *screen)
{
    view_draw_head(screen, view_site_title(context), "");
    return (struct sheet){screen, NULL, screen->rows >= ROOMY_ROWS ? 3 : 1, false,
                          view_words_cols(context, screen->cols - 2 * MARGIN_COLS)};
}

static void add_call(struct sheet *sheet, const char *words)
{
    if (!sheet->counts)
        screen_put_cursor(sheet->screen, sheet->row < sheet->screen->rows ? sheet->row : 0,
                          MARGIN_COLS);
    add_words(sheet, words, STYLE_TITLE);
}

static void add_touch(struct sheet *sheet, const struct view_context *context)
{
    if (context->taps)
        add_words(sheet, words_say("Or touch the screen."), STYLE_TITLE);
}

/* How long the screen waits. A finger presses no key, and a terminal that takes taps may have no
 * screen that can be touched: there both are named. */
static const char *wait_in_words(bool taps, int seconds)
{
    unsigned long count = (unsigned long)seconds;
    return taps ? words_say_count(" After %d second without a key or a touch you are asked whether "
                                  "you are still here.",
                                  " After %d seconds without a key or a touch you are asked "
                                  "whether you are still here.",
                                  count)
                : words_say_count(
                      " After %d second without a key you are asked whether you are still here.",
                      " After %d seconds without a key you are asked whether you are still here.",
                      count);
}

/* Says what becomes of what was read, and how long the screen waits. */
static void add_promise(struct sheet *sheet, const struct view_context *context,
                        const struct idle *idle, bool waits)
{
    struct buffer words = {0};
    int seconds = idle->after_seconds;
    buffer_add_string(&words, words_say("Nothing that you read here is kept."));
    if (waits && seconds > 0)
        buffer_format(&words, wait_in_words(context->taps, seconds), seconds);
    add_gap(sheet);
    add_words(sheet, words.bytes, STYLE_PLAIN);
    buffer_done(&words);
}

enum { ALL_SAID, NO_INVITATION, NO_WAIT, NO_NAMES };

static void add_all(struct sheet *sheet, const struct view_context *context,
                    const struct idle *idle, int left_out)
{
    add_call(sheet, words_say("Press any key to begin"));
    add_touch(sheet, context);
    add_emergency(sheet, context->library);
    if (left_out < NO_INVITATION) {
        const char *nothing = view_why_nothing(context);
        const char *invitation =
            words_say("Here you can read about conditions, treatments and what helps.");
        add_gap(sheet);
        add_words(sheet, nothing ? nothing : invitation, STYLE_PLAIN);
    }
    add_languages(sheet, context, left_out >= NO_NAMES);
    add_promise(sheet, context, idle, left_out < NO_WAIT);
}

void sheet_draw_welcome(const struct view_context *context, const struct idle *idle,
                        struct screen *screen, struct bar *bar)
{
    struct sheet sheet = begin(context, screen);
    int left_out = ALL_SAID;
    for (; left_out < NO_NAMES; left_out++) {
        struct sheet count = {screen, NULL, sheet.row, true, sheet.cols};
        add_all(&count, context, idle, left_out);
        if (count.row <= screen->rows)
            break;
    }
    sheet.bar = bar;
    add_all(&sheet, context, idle, left_out);
}

void sheet_draw_question(const struct view_context *context, const struct idle *idle,
                         struct screen *screen)
{
    struct sheet sheet = begin(context, screen);
    struct buffer words = {0};
    buffer_format(&words,
                  words_say_count("Press any key within %d second to go on reading.",
                                  "Press any key within %d seconds to go on reading.",
                                  (unsigned long)idle->warning_seconds),
                  idle->warning_seconds);
    add_words(&sheet, words_say("Are you still here?"), STYLE_TITLE);
    add_gap(&sheet);
    add_call(&sheet, words.bytes);
    add_touch(&sheet, context);
    add_gap(&sheet);
    add_words(&sheet,
              context->session == SESSION_KIOSK
                  ? words_say("Otherwise this screen forgets what you read and starts again.")
                  : words_say("Otherwise this session ends."),
              STYLE_PLAIN);
    add_emergency(&sheet, context->library);
    buffer_done(&words);
}

/* ---- Out of use ---- */

/* It is said so, whom to ask, and what to do in an emergency, but not why, which helps nobody who
 * stands there. Often no library is open to say in which language: so it goes on in all languages
 * of the program that there is room for, each in whole sentences. */

static const char out_of_use[] = WORDS("This screen does not work at the moment.");
static const char whom_to_ask[] = WORDS("Please ask at the reception desk.");
static const char in_an_emergency[] = WORDS("In an emergency, tell a member of staff at once.");

static bool has_number(const struct outage *outage)
{
    return outage->library && *emergency_number(outage->library);
}

/* False: there are no such words, or the terminal cannot show them. */
static bool speak(const struct outage *outage, const char *language)
{
    bool spoken = words_choose(language) &&
                  view_letters_in(words_say("Help"), outage->ascii) != LETTERS_NONE &&
                  !(outage->few_letters && words_are_rtl());
    if (!spoken)
        words_choose("en");
    return spoken;
}

/* Words run from where those of the spoken language begin. */
static void turn(struct screen *screen)
{
    screen->mirrored = screen->bidi != LAYOUT_BIDI_OFF && words_are_rtl();
}

static void add_first(struct sheet *sheet, const struct outage *outage)
{
    add_call(sheet, words_say(out_of_use));
    add_words(sheet, words_say(whom_to_ask), STYLE_PLAIN);
    add_gap(sheet);
    add_words(sheet, words_say(in_an_emergency), STYLE_STRONG);
    if (has_number(outage))
        add_number(sheet, outage->library);
    add_gap(sheet);
    add_words(sheet, words_say("Reception: please tell whoever looks after this screen."),
              STYLE_PLAIN);
}

/* The same in fewer words, in the language that is spoken now. */
static void add_again(struct sheet *sheet)
{
    struct buffer words = {0};
    buffer_format(&words, "%s %s %s", words_say(out_of_use), words_say(whom_to_ask),
                  words_say(in_an_emergency));
    turn(sheet->screen);
    add_gap(sheet);
    add_words(sheet, words.bytes, STYLE_PLAIN);
    buffer_done(&words);
}

void sheet_draw_outage(const struct outage *outage, struct screen *screen)
{
    bool foreign = speak(outage, outage->language) && !tag_is_of(outage->language, "en");
    struct sheet sheet = {.screen = screen,
                          .row = screen->rows >= ROOMY_ROWS ? 2 : 1,
                          .cols = screen->cols - 2 * MARGIN_COLS};
    screen_clear(screen);
    turn(screen);
    view_draw_head(screen, outage->library ? library_title(outage->library) : "", "");
    add_first(&sheet, outage);
    speak(outage, "en");
    if (foreign)
        add_again(&sheet);
    for (size_t i = 0; words_language(i); i++)
        if (!tag_is_of(outage->language, words_language(i)) && speak(outage, words_language(i)))
            add_again(&sheet);
    speak(outage, "en");
}

void sheet_write_outage(const struct outage *outage, struct buffer *out)
{
    struct buffer words = {0};
    speak(outage, outage->language);
    buffer_format(&words, "%s %s\n%s\n", words_say(out_of_use), words_say(whom_to_ask),
                  words_say(in_an_emergency));
    if (has_number(outage))
        emergency_write(outage->library, &words);
    if (outage->ascii)
        text_to_ascii(out, buffer_string(&words), words.used);
    else
        buffer_add(out, buffer_string(&words), words.used);
    speak(outage, "en");
    buffer_done(&words);
}
