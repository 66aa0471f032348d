/*
 * From a page in the library to its handout.
 *
 * The handout has nothing of the reader in it: not the time, not the place on the page, not what
 * was looked for.
 */
#include "ui/paper.h"

#include "base/words.h"
#include "kiosk/printer.h"
#include "kiosk/qr.h"
#include "ui/compose.h"
#include "ui/emergency.h"
#include "ui/handout.h"
#include "ui/page_end.h"
#include "ui/website.h"

#include <stdlib.h>
#include <string.h>

/* Two modules to a character. Paper is light, so the characters' ink stands for dark modules. */
static void add_code(const struct buffer *address, uint32_t cols, struct buffer *out)
{
    struct qr *qr = memory_new(sizeof *qr);
    if (qr_make(qr, buffer_string(address), address->used, (int)cols))
        for (int y = -QR_QUIET; y < qr->side + QR_QUIET; y += 2) {
            for (int x = -QR_QUIET; x < qr->side + QR_QUIET; x++)
                buffer_add_string(out, qr_half_block(qr, y, x));
            buffer_add_char(out, '\n');
        }
    free(qr);
}

/* Appends the handout of a page, `cols` columns wide at most. */
static void make(const struct view_context *context, uint32_t page, uint32_t cols,
                 struct buffer *out)
{
    const struct library *library = context->library;
    const char *const *field = library_page(library, page)->field;
    struct library_query query = view_query(context);
    uint32_t shift = 0;
    struct document *document = compose_page(library, page, &query, &shift);
    bool whole = page_end_would_add(library, page);
    struct buffer address = {0};
    struct buffer code = {0};
    struct buffer emergency = {0};
    if (website_page(library, page, &address) && !context->ascii)
        add_code(&address, cols, &code);
    if (*emergency_number(library))
        emergency_write(library, &emergency);
    uint32_t language = library_row(library, page).language;
    const char *title = library_row(library, page).title;
    char *kept_title = memory_copy(title, strlen(title)); /* rows are asked for as it is laid out */
    struct handout handout = {
        .document = document,
        .shift = shift,
        .words = compose_words(library, page),
        .direction = compose_direction(library, page),
        .title = kept_title,
        .site = library_title(library),
        .version = field[PAGE_VERSION],
        .publisher = !*field[PAGE_PUBLISHER] ? library_title(library)
                     : whole                 ? ""
                                             : field[PAGE_PUBLISHER],
        .contact = whole ? "" : library_setting_in(library, "contact", language),
        .formats = whole ? "" : library_setting_in(library, "formats", language),
        .emergency = buffer_string(&emergency),
        .address = buffer_string(&address),
        .code = buffer_string(&code),
        .cols = (uint32_t)view_words_cols(context, (int)cols),
        .library = library,
        .page = page,
    };
    handout_make(&handout, out);
    free(kept_title);
    free(document);
    buffer_done(&address);
    buffer_done(&code);
    buffer_done(&emergency);
}

unsigned paper_printing(const struct paper *paper)
{
    return (printer_has(paper->printer, PRINTER_PLAIN) ? PRINTING_COMMAND : 0u) |
           (printer_has(paper->printer, PRINTER_LARGE) ? PRINTING_LARGE : 0u) |
           (paper->attached ? PRINTING_ATTACHED : 0u);
}

const char *paper_print(const struct paper *paper, const struct view_context *context,
                        uint32_t page, enum command command)
{
    enum printer_form form = command == COMMAND_PRINT_LARGE ? PRINTER_LARGE : PRINTER_PLAIN;
    bool attached = command == COMMAND_PRINT_ATTACHED;
    const char *words = words_say("There is no printer here. Ask the clinic for a copy.");
    struct buffer out = {0};
    make(context, page, form == PRINTER_LARGE ? paper->large_cols : HANDOUT_COLS, &out);
    if (attached && paper->attached)
        words = paper->attached(out.bytes, out.used)
                    ? words_say("Sent to the printer at your terminal.")
                    : words_say("There is no printer at your terminal. Ask the clinic for a copy.");
    else if (!attached && printer_has(paper->printer, form))
        words = printer_print(paper->printer, form, out.bytes, out.used);
    buffer_done(&out);
    return words;
}
