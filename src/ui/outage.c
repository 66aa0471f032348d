/*
 * The screen of a kiosk that is out of use.
 *
 * It says so, whom to ask, and what to do in an emergency. Refuses to say why, which helps nobody
 * who stands there. Often no library is open to say in which language: so it goes on in all
 * languages of the program that there is room for, each in whole sentences.
 */
#include "ui/outage.h"

#include "base/tag.h"
#include "base/text.h"
#include "base/to_ascii.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/emergency.h"
#include "ui/paragraph.h"
#include "ui/view.h"

#include <string.h>

enum { MARGIN_COLS = 2, ROOMY_ROWS = 16 };

static const char out_of_use[] = WORDS("This screen does not work at the moment.");
static const char whom_to_ask[] = WORDS("Please ask at the reception desk.");
static const char in_an_emergency[] = WORDS("In an emergency, tell a member of staff at once.");

/* Draws words from a row on if there is room for all of them; the title also if it is cut. Returns
 * the next free row. */
static int add(struct screen *screen, int row, const char *words, uint32_t style)
{
    size_t n_bytes = strlen(words);
    screen->mirrored = screen->bidi != LAYOUT_BIDI_OFF && words_are_rtl();
    struct paragraph_area area = {row, screen->rows - 1, MARGIN_COLS,
                                  screen->cols - 2 * MARGIN_COLS};
    if (style != STYLE_TITLE && row + paragraph_rows(words, n_bytes, area.cols) > screen->rows)
        return row;
    return row + paragraph_put(screen, area, words, n_bytes, style);
}

static int gap(const struct screen *screen)
{
    return screen->rows >= ROOMY_ROWS ? 1 : 0;
}

static int add_number(const struct library *library, struct screen *screen, int row)
{
    struct buffer words = {0};
    if (!library || !*emergency_number(library))
        return row;
    emergency_write(library, &words);
    row = add(screen, row, words.bytes, STYLE_STRONG);
    buffer_done(&words);
    return row;
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

static int add_first(const struct outage *outage, struct screen *screen)
{
    int top = 1 + gap(screen);
    int row = add(screen, top, words_say(out_of_use), STYLE_TITLE);
    screen_put_cursor(screen, top, MARGIN_COLS);
    row = add(screen, row, words_say(whom_to_ask), STYLE_PLAIN) + gap(screen);
    row = add(screen, row, words_say(in_an_emergency), STYLE_STRONG);
    row = add_number(outage->library, screen, row) + gap(screen);
    return add(screen, row, words_say("Reception: please tell whoever looks after this screen."),
               STYLE_PLAIN);
}

static int add_again(struct screen *screen, int row)
{
    struct buffer words = {0};
    buffer_format(&words, "%s %s %s", words_say(out_of_use), words_say(whom_to_ask),
                  words_say(in_an_emergency));
    row = add(screen, row + gap(screen), words.bytes, STYLE_PLAIN);
    buffer_done(&words);
    return row;
}

void outage_write(const struct outage *outage, struct buffer *out)
{
    struct buffer words = {0};
    speak(outage, outage->language);
    buffer_format(&words, "%s %s\n%s\n", words_say(out_of_use), words_say(whom_to_ask),
                  words_say(in_an_emergency));
    if (outage->library && *emergency_number(outage->library))
        emergency_write(outage->library, &words);
    if (outage->ascii)
        text_to_ascii(out, buffer_string(&words), words.used);
    else
        buffer_add(out, buffer_string(&words), words.used);
    speak(outage, "en");
    buffer_done(&words);
}

void outage_draw(const struct outage *outage, struct screen *screen)
{
    const char *title = outage->library ? library_title(outage->library) : "";
    bool foreign = speak(outage, outage->language) && !tag_is_of(outage->language, "en");
    screen_clear(screen);
    view_draw_head(screen, title, "");
    int row = add_first(outage, screen);
    speak(outage, "en");
    if (foreign)
        row = add_again(screen, row);
    for (size_t i = 0; words_language(i); i++)
        if (!tag_is_of(outage->language, words_language(i)) && speak(outage, words_language(i)))
            row = add_again(screen, row);
    speak(outage, "en");
}
