/*
 * The characters that are sent for a cell's grapheme.
 *
 * The one hard idea: terminal and screen must agree on how many columns a grapheme has, or the rest
 * of the line slips; what the terminal believes is what the C library says. So joiners and
 * variation selectors are not sent, and a grapheme on which the two disagree is drawn as a
 * replacement character. What the terminal's font lacks is not left to the terminal, which would
 * show a lozenge for each letter: "l" can be read for "ł".
 */
#include "term/glyph.h"

#include "base/text.h"
#include "base/to_ascii.h"

#include <string.h>

/* There is one terminal. */
static const uint8_t *font; /* NULL: it has everything */

void glyph_set_font(const uint8_t *of)
{
    font = of;
}

static bool has(uint32_t code)
{
    return !font || (code < 0x10000 && (font[code / 8] >> code % 8 & 1));
}

bool glyph_has(const char *s, size_t n_bytes)
{
    bool all = true;
    for (size_t i = 0, bytes; i < n_bytes && all; i += bytes) {
        uint32_t code;
        bytes = text_decode(s + i, n_bytes - i, &code);
        all = has(code);
    }
    return all;
}

static bool has_all(const wchar_t *letters)
{
    while (*letters && has((uint32_t)*letters))
        letters++;
    return !*letters;
}

void glyph_ascii(const char *s, size_t n_bytes, int cols, wchar_t *out)
{
    static const char *const shorter[][2] = {{"...", "~"}, {"<-", "<"}, {"->", ">"}, {"[x]", "x"}};
    struct buffer plain = {0};
    text_to_ascii(&plain, s, n_bytes);
    const char *shown = buffer_string(&plain);
    for (size_t i = 0; i < sizeof shorter / sizeof *shorter; i++)
        if (strlen(shown) > (size_t)cols && strcmp(shown, shorter[i][0]) == 0)
            shown = shorter[i][1];
    if (strlen(shown) > (size_t)cols || !text_is_ascii(shown, strlen(shown)))
        shown = "?";
    while (*shown)
        *out++ = (wchar_t)(unsigned char)*shown++;
    *out = L'\0';
    buffer_done(&plain);
}

void glyph_wide(const char *s, size_t n_bytes, int cols, wchar_t *out)
{
    int count = 0;
    bool narrow = false; /* it may fill one column less: what made it wide is not sent */
    for (size_t i = 0, bytes; i < n_bytes && count < GLYPH_LETTERS_MAX - 1; i += bytes) {
        uint32_t code;
        bytes = text_decode(s + i, n_bytes - i, &code);
        narrow = narrow || code == TEXT_EMOJI_SELECTOR;
        if (code == TEXT_JOINER || code == TEXT_EMOJI_SELECTOR)
            continue;
        /* An emoji modifier (skin colour) on its own: terminals that join it to the emoji before it
         * draw nothing. */
        if (code >= 0x1f3fb && code <= 0x1f3ff && count == 0) {
            code = ' ';
            narrow = true;
        }
        /* A mark that has a width for text_cols, but none for the C library. */
        if (wcwidth((wchar_t)code) == 0 && text_cols(s + i, bytes) == 1)
            out[count++] = L' ';
        out[count++] = (wchar_t)code;
    }
    out[count] = L'\0';
    int drawn = wcswidth(out, (size_t)count);
    if (drawn != cols && !(narrow && drawn == 1))
        wcscpy(out, L"\ufffd");
    if (!has_all(out))
        glyph_ascii(s, n_bytes, cols, out);
}
