/*
 * The choice of a language, each by its own name in its own script.
 */
#include "ui/choice.h"

#include "base/words.h"

#include <string.h>

struct view *view_language_new(const struct view_context *context)
{
    const struct library *library = context->library;
    struct view *view = choice_new(
        context, words_say("Language"),
        context->ascii ? words_say("Choose with the arrows, press Enter.") : words_say("↑ ↓ Enter"),
        COMMAND_LANGUAGE);
    view->enter = words_say("read");
    for (uint32_t i = 1; i <= library_language_count(library); i++) {
        const struct library_language *language = library_language(library, i);
        const char *name = view_name_of(context, language);
        choice_add(view, 0, name, strlen(name), language->code,
                   (struct wish){.kind = WISH_LANGUAGE, .language = i});
        if (i == context->query.language)
            choice_choose_last(view);
    }
    return view;
}
