/*
 * From a page's handout to a printer, and what came of it.
 */
#include "ui/paper.h"

#include "base/words.h"
#include "kiosk/printer.h"
#include "ui/handout.h"

unsigned paper_printing(const struct paper *paper)
{
    return (printer_has(paper->printer, PRINTER_PLAIN) ? PRINTING_COMMAND : 0u) |
           (printer_has(paper->printer, PRINTER_LARGE) ? PRINTING_LARGE : 0u) |
           (paper->attached ? PRINTING_ATTACHED : 0u);
}

const char *paper_none(const struct paper *paper)
{
    return paper->withheld ? words_say("This folder's print command runs only with --allow-print.")
                           : words_say("There is no printer here. Ask the clinic for a copy.");
}

const char *paper_print(const struct paper *paper, const struct view_context *context,
                        uint32_t page, enum command command)
{
    enum printer_form form = command == COMMAND_PRINT_LARGE ? PRINTER_LARGE : PRINTER_PLAIN;
    bool attached = command == COMMAND_PRINT_ATTACHED;
    const char *words = paper_none(paper);
    struct buffer out = {0};
    handout_make(context, page, form == PRINTER_LARGE ? paper->large_cols : HANDOUT_COLS, &out);
    if (attached && paper->attached)
        words = paper->attached(out.bytes, out.used)
                    ? words_say("Sent to the printer at your terminal.")
                    : words_say("There is no printer at your terminal. Ask the clinic for a copy.");
    else if (!attached && printer_has(paper->printer, form))
        words = printer_print(paper->printer, form, out.bytes, out.used);
    buffer_done(&out);
    return words;
}
