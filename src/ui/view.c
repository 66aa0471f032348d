/*
 * What views share: queries at the present time, names as far as the terminal can show them, the
 * head of the screen.
 */
#include "ui/view.h"

#include "base/text.h"
#include "base/to_ascii.h"
#include "base/words.h"
#include "term/glyph.h"

#include <string.h>

bool view_is_aside(const struct view *view)
{
    return view->ops->keys == KEYS_DIALOG || view->ops->keys == KEYS_CHOICE;
}

bool view_is_typing(const struct view *view)
{
    return view->typing && *view->typing;
}

struct library_query view_query(const struct view_context *context)
{
    struct library_query query = context->query;
    if (context->clock)
        query.now = context->clock();
    return query;
}

const char *view_why_empty(const struct view_context *context, uint32_t list)
{
    struct library_query query = view_query(context);
    query.list = list;
    if (context->session != SESSION_OWN_MACHINE)
        return words_say("These pages cannot be read at the moment. Please try again later, or ask "
                         "the clinic.");
    return library_why_empty(context->library, &query)
               ? words_say("All pages here are hidden: they are drafts, or their dates hide them. "
                           "Start again with --all to see them.")
               : words_say("There is nothing here yet.");
}

size_t view_count(const struct view_context *context, uint32_t list)
{
    struct library_query query = view_query(context);
    struct library_list topics;
    query.list = list;
    library_list(context->library, &query, &topics);
    size_t count = topics.count;
    library_list_done(&topics);
    return count;
}

const char *view_why_nothing(const struct view_context *context)
{
    return view_count(context, 0) ? NULL : view_why_empty(context, 0);
}

const char *view_site_title(const struct view_context *context)
{
    uint32_t language = context->query.language;
    const char *title = language ? library_language(context->library, language)->title : "";
    return *title ? title : library_title(context->library);
}

enum view_letters view_letters_in(const char *words, bool ascii)
{
    struct buffer plain = {0};
    bool missing = ascii || !glyph_has(words, strlen(words));
    text_to_ascii(&plain, words, strlen(words));
    const char *shown = buffer_string(&plain);
    enum view_letters letters = !missing || !strchr(shown, '?') ? LETTERS_ALL
                                : shown[strspn(shown, "? ")]    ? LETTERS_SOME
                                                                : LETTERS_NONE;
    buffer_done(&plain);
    return letters;
}

const char *view_name_of(const struct view_context *context,
                         const struct library_language *language)
{
    return view_letters_in(language->name, context->ascii) == LETTERS_ALL ? language->name
                                                                          : language->code;
}

int view_words_cols(const struct view_context *context, int cols)
{
    int measure = layout_measure(library_setting(context->library, "measure"));
    return cols < measure ? cols : measure;
}

void view_add_languages(struct buffer *out, const struct view_context *context, bool by_code)
{
    const struct library *library = context->library;
    for (uint32_t id = 1; id <= library_language_count(library); id++) {
        const struct library_language *language = library_language(library, id);
        if (id > 1) /* no line of names begins with the point; codes are cut where one ends */
            buffer_add_string(out, by_code ? " · " : "\u00a0· ");
        buffer_add_string(out, by_code ? language->code : view_name_of(context, language));
    }
}

void view_add_dash(struct buffer *out, const struct view_context *context)
{
    buffer_add_string(out, context->ascii ? " - " : " – ");
}

void view_draw_head(struct screen *screen, const char *title, const char *right)
{
    int right_cols = (int)text_cols(right, strlen(right));
    int title_cols = (int)text_cols(title, strlen(title));
    int cols = screen->cols - screen->head_cols;
    bool both = right_cols && title_cols + right_cols + 4 <= cols && strcmp(title, right) != 0;
    screen_fill(screen, 0, 0, screen->cols, STYLE_BAR);
    screen_put_cut(screen, 0, 1, cols - 2 - (both ? right_cols + 2 : 0), title,
                   STYLE_BAR | STYLE_TITLE);
    if (both)
        screen_put_string(screen, 0, cols - right_cols - 1, right_cols, right, STYLE_BAR);
}
