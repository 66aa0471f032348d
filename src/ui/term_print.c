/*
 * The printer at the terminal, reached through it.
 *
 * Refuses a terminal that says of no printer. The one hard idea: what turns it on must be undone on
 * every way out, so the last words learn of it before it is.
 */
#include "ui/attached.h"
#include "ui/rescue.h"
#include "ui/term.h"
#include "ui/term_words.h"

enum term_printer term_printer(void)
{
    if (term_word("mc5p"))
        return TERM_PRINTER_COUNTED;
    return term_word("mc5") && term_word("mc4") ? TERM_PRINTER_SWITCHED : TERM_PRINTER_NONE;
}

/* What a capability sends, without the words on how long to wait. */
static void add_code(struct buffer *out, const char *s)
{
    char code[64];
    buffer_add(out, code, rescue_unpad(s, code, sizeof code));
}

/* The text with what turns the printer on and off. */
static void wrap_for_printer(struct buffer *out, const struct buffer *text, bool counted)
{
    size_t i = 0;
    if (!counted)
        add_code(out, term_word("mc5"));
    while (i < text->used) {
        size_t n = counted ? attached_chunk(text->bytes + i, text->used - i) : text->used;
        if (counted)
            add_code(out, term_word_with("mc5p", (int)n));
        buffer_add(out, text->bytes + i, n);
        i += n;
    }
    if (!counted)
        add_code(out, term_word("mc4"));
}

bool term_print(const char *text, size_t n_bytes)
{
    static bool printed;
    struct buffer prepared = {0};
    struct buffer out = {0};
    enum term_printer printer = term_printer();
    if (printer == TERM_PRINTER_NONE)
        return false;
    attached_prepare(text, n_bytes, term_is_ascii(), &prepared);
    wrap_for_printer(&out, &prepared, printer == TERM_PRINTER_COUNTED);
    if (printer == TERM_PRINTER_SWITCHED && !printed)
        rescue_add_words(term_word("mc4")); /* or the last words would go to the printer */
    printed = true;
    bool sent = term_send(out.bytes, out.used);
    buffer_done(&out);
    buffer_done(&prepared);
    term_redraw();
    return sent;
}
