/*
 * Whom to ask where a search did not find what was meant.
 *
 * Refuses to show a part of how to ask: half a telephone number is another one. Where not all has
 * room, how to ask goes before languages, of which somebody is told by the person who is asked.
 */
#include "ui/results_contact.h"

#include "base/words.h"
#include "ui/paragraph.h"

static void add_setting(const struct view_context *context, const char *said, const char *key,
                        struct buffer *words)
{
    const char *setting = library_setting_in(context->library, key, context->query.language);
    if (*setting)
        buffer_format(words, "%s%s %s", words->used ? " " : "", said, setting);
}

/* Adds the names of the languages: what was typed may be in none of them. */
static void add_languages(const struct view_context *context, struct buffer *words)
{
    if (library_language_count(context->library) < 2)
        return;
    if (words->used)
        buffer_add_char(words, ' ');
    view_add_languages(words, context, false);
    buffer_add_char(words, '.');
}

/* Says what there is room for, which is less than all where that is too long. Returns its rows. */
static int say(const struct view_context *context, bool nothing, int cols, int room,
               struct buffer *words)
{
    enum { PARTS = 3 };
    size_t ends[PARTS];
    size_t part = PARTS;
    add_setting(context, words_say("Questions?"), "contact", words);
    ends[0] = words->used;
    if (nothing)
        add_languages(context, words);
    ends[1] = words->used;
    if (nothing)
        add_setting(context, words_say("Another form or language:"), "formats", words);
    ends[2] = words->used;
    while (part--) {
        words->used = ends[part];
        int rows = words->used ? paragraph_rows(words->bytes, words->used, cols) : 0;
        if (rows <= room)
            return rows;
    }
    return 0;
}

int results_contact_draw(const struct view_context *context, bool nothing, struct screen *screen,
                         int row)
{
    struct buffer words = {0};
    int cols = view_words_cols(context, screen->cols - 2);
    int last_row = screen->rows - VIEW_FOOT_ROWS - 1;
    int room = (last_row + 1 - row) / (nothing ? 1 : 2);
    int rows = say(context, nothing, cols, room, &words);
    if (rows)
        paragraph_put(screen, (struct paragraph_area){row, last_row, 1, cols}, words.bytes,
                      words.used, STYLE_PLAIN);
    buffer_done(&words);
    return rows;
}
