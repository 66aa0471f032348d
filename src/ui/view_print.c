/*
 * The choice of a way to print a page, in plain words.
 *
 * It only lists what there is and what the policy allows; the app prints.
 */
#include "ui/choice.h"

#include "base/words.h"

#include <string.h>

static const struct {
    enum command command;
    unsigned needs; /* of enum policy_printing */
    const char *words;
} ways[] = {
    {COMMAND_PRINT, PRINTING_COMMAND, WORDS("Print")},
    {COMMAND_PRINT_LARGE, PRINTING_LARGE, WORDS("Print in large letters")},
    {COMMAND_PRINT_ATTACHED, PRINTING_ATTACHED, WORDS("Print on a printer at your own terminal")},
};

struct view *view_print_new(const struct view_context *context, unsigned printing)
{
    struct view *view = choice_new(context, words_say("Print this page"), NULL, COMMAND_PRINT);
    view->enter = words_say("print");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        const char *words = words_say(ways[i].words);
        if (printing & ways[i].needs && policy_allows(context->session, ways[i].command))
            choice_add(view, 0, words, strlen(words), "",
                       (struct wish){.kind = WISH_PRINT, .command = ways[i].command});
    }
    return view;
}
