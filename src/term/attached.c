/*
 * What is sent to the printer at a reader's own terminal.
 *
 * Refuses all control characters but the three that move paper, so that no text can give a command
 * to the terminal or to the printer.
 */
#include "term/attached.h"

#include "base/text.h"
#include "term/glyph.h"

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
