/*
 * The printer at the terminal, reached through it.
 *
 * Refuses a terminal whose description has no printer, and one that itself says that it has none,
 * because xterm's description has one wherever it runs; and all control characters but the three
 * that move paper, so that no text can give a command to the terminal or to the printer. The one
 * hard idea: what turns the printer on must be undone on every way out, so what turns it off is
 * added to the last words (rescue.h) first.
 */
#include "term/attached.h"

#include "base/text.h"
#include "term/glyph.h"
#include "term/rescue.h"
#include "term/term_keys.h"
#include "term/term_words.h"

/* Appends one grapheme, or its ASCII form. */
static void add_letter(const char *s, size_t n_bytes, bool ascii, struct buffer *out)
{
    wchar_t letters[GLYPH_LETTERS_MAX + 1];
    if (!ascii) {
        buffer_add(out, s, n_bytes);
        return;
    }
    glyph_ascii(s, n_bytes, (int)text_cols(s, n_bytes), letters);
    for (const wchar_t *letter = letters; *letter; letter++)
        buffer_add_char(out, *letter >= ' ' && *letter < 0x7f ? (char)*letter : '?');
}

void attached_prepare(const char *text, size_t n_bytes, bool ascii, struct buffer *out)
{
    struct buffer clean = {0};
    text_clean(&clean, text, n_bytes, TEXT_PROSE);
    for (size_t i = 0; i < clean.used;) {
        size_t n = text_grapheme(clean.bytes + i, clean.used - i);
        if (clean.bytes[i] == '\n')
            buffer_add_string(out, "\r\n");
        else
            add_letter(clean.bytes + i, n, ascii, out);
        i += n;
    }
    buffer_add_char(out, '\r');
    buffer_add_char(out, '\f');
    buffer_done(&clean);
}

size_t attached_chunk(const char *s, size_t n_bytes)
{
    size_t n = n_bytes < ATTACHED_CHUNK_BYTES_MAX ? n_bytes : ATTACHED_CHUNK_BYTES_MAX;
    if (n == n_bytes)
        return n;
    while (n > 1 && text_goes_on(s[n]))
        n--;
    return n;
}

enum term_printer term_printer(void)
{
    if (term_word("mc5p"))
        return TERM_PRINTER_COUNTED;
    return term_word("mc5") && term_word("mc4") ? TERM_PRINTER_SWITCHED : TERM_PRINTER_NONE;
}

/* Whether the terminal says that it has no printer. It is asked for the printer's state (DSR of
 * DEC's VT220 and what is like it): 10 ready, 11 not ready, 13 none. A terminal that does not know
 * the question says nothing, and its description is believed. */
static bool is_denied(void)
{
    enum { NO_PRINTER = 13, ANSWER_MS = 500 };
    return term_words_are_ecma() && term_ask("\033[?15n", ANSWER_MS) == NO_PRINTER;
}

/* Appends a capability without its padding. */
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
    if (printer == TERM_PRINTER_NONE || is_denied())
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
