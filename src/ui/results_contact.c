/*
 * Whom to ask where a search did not find what was meant.
 *
 * Refuses to show a part of a paragraph: half a telephone number is another one. How to ask goes
 * first, since the person who is asked can tell the rest.
 */
#include "ui/results.h"

#include "base/words.h"
#include "ui/keys.h"
#include "ui/paragraph.h"

static void add_setting(struct buffer *words, const struct view_context *context, const char *said,
                        const char *key)
{
    const char *setting = library_setting_in(context->library, key, context->query.language);
    if (*setting)
        buffer_format(words, "%s %s", said, setting);
}

/* Adds the names of the languages, and the key for them: what was typed may be in none. */
static void add_languages(struct buffer *words, const struct view_context *context)
{
    const char *key = keys_first_name_in(KEYS_RESULTS, COMMAND_LANGUAGE);
    if (library_language_count(context->library) < 2)
        return;
    buffer_add_string(words, words_say("Language"));
    if (*key)
        buffer_format(words, " (%s)", key);
    buffer_add_string(words, words_say(": "));
    view_add_languages(words, context, false);
}

/* Puts a paragraph at the top of what is left of an area, if all of it has room there, and empties
 * the words. */
static void put(struct screen *screen, struct paragraph_area *area, struct buffer *words)
{
    int rows = words->used ? paragraph_rows(words->bytes, words->used, area->cols) : 0;
    if (rows && rows <= area->last_row + 1 - area->row)
        area->row += paragraph_put(screen, *area, words->bytes, words->used, STYLE_PLAIN);
    words->used = 0;
}

int results_contact_draw(const struct view_context *context, bool forms, struct screen *screen,
                         int row, int rows)
{
    struct buffer words = {0};
    struct paragraph_area area = {row, row + rows - 1, 1,
                                  view_words_cols(context, screen->cols - 2)};
    add_setting(&words, context, words_say("Questions?"), "contact");
    put(screen, &area, &words);
    if (forms) {
        add_languages(&words, context);
        put(screen, &area, &words);
        add_setting(&words, context, words_say("Another form or language:"), "formats");
        put(screen, &area, &words);
    }
    buffer_done(&words);
    return area.row - row;
}
