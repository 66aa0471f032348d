/*
 * Fonts that show signs in place of letters.
 *
 * Word processors write a sign as a letter in a font of signs, and what is pasted from them keeps
 * that: "<span style='font-family:Symbol'>m</span>g" is a microgram, and was read as a milligram.
 *
 * Refuses to guess where no font is named. Signs that are not in the table stay the letters they
 * are.
 */
#include "markup/html_fonts.h"

#include "base/list.h"
#include "base/text.h"

#include <string.h>

/* Where word processors keep the 256 characters of such a font in Unicode. */
enum { FONT_PRIVATE = 0xf000, FONT_CHARACTERS = 0x100 };

static const char *const symbol[FONT_CHARACTERS] = {
    ['-'] = "−",  ['@'] = "≅",  ['D'] = "Δ",  ['F'] = "Φ",  ['G'] = "Γ",  ['L'] = "Λ",
    ['P'] = "Π",  ['Q'] = "Θ",  ['S'] = "Σ",  ['W'] = "Ω",  ['X'] = "Ξ",  ['Y'] = "Ψ",
    ['a'] = "α",  ['b'] = "β",  ['c'] = "χ",  ['d'] = "δ",  ['e'] = "ε",  ['f'] = "φ",
    ['g'] = "γ",  ['h'] = "η",  ['i'] = "ι",  ['k'] = "κ",  ['l'] = "λ",  ['m'] = "μ",
    ['n'] = "ν",  ['o'] = "ο",  ['p'] = "π",  ['q'] = "θ",  ['r'] = "ρ",  ['s'] = "σ",
    ['t'] = "τ",  ['u'] = "υ",  ['w'] = "ω",  ['x'] = "ξ",  ['y'] = "ψ",  ['z'] = "ζ",
    [0xa3] = "≤", [0xa5] = "∞", [0xab] = "↔", [0xac] = "←", [0xad] = "↑", [0xae] = "→",
    [0xaf] = "↓", [0xb0] = "°", [0xb1] = "±", [0xb3] = "≥", [0xb4] = "×", [0xb7] = "•",
    [0xb8] = "÷", [0xb9] = "≠", [0xba] = "≡", [0xbb] = "≈", [0xd6] = "√", [0xde] = "⇒",
};

static const char *const wingdings[FONT_CHARACTERS] = {
    ['('] = "☎",  ['F'] = "☞",  ['J'] = "☺",  ['L'] = "☹",  ['l'] = "●",  ['n'] = "■",
    ['o'] = "☐",  ['q'] = "☐",  ['r'] = "☐",  ['v'] = "❖",  [0xa7] = "▪", [0xa8] = "☐",
    [0xd8] = "➢", [0xdf] = "←", [0xe0] = "→", [0xe1] = "↑", [0xe2] = "↓", [0xe8] = "→",
    [0xfb] = "✗", [0xfc] = "✓", [0xfd] = "☒", [0xfe] = "☑",
};

enum html_font html_font_of_name(const char *names)
{
    const char *name = names + strspn(names, " \t\n\"'");
    if (!*name)
        return FONT_UNSAID;
    size_t n = strcspn(name, ",;\"'");
    n -= ascii_tail_bytes(name, n, " ");
    if (list_has("symbol", name, n))
        return FONT_SYMBOL;
    return list_has("wingdings", name, n) ? FONT_WINGDINGS : FONT_OF_LETTERS;
}

enum html_font html_font_of_tag(const struct html_token *tag)
{
    struct buffer face = {0};
    enum html_font font = FONT_UNSAID;
    if (*tag->name == 'f' && strcmp(tag->name, "font") == 0 && html_attribute(tag, "face", &face))
        font = html_font_of_name(buffer_string(&face));
    buffer_done(&face);
    return font;
}

void html_add_signs(struct buffer *out, enum html_font font, const char *s, size_t n_bytes)
{
    const char *const *signs = font == FONT_SYMBOL ? symbol : wingdings;
    for (size_t i = 0, n; i < n_bytes; i += n) {
        uint32_t code;
        n = text_decode(s + i, n_bytes - i, &code);
        uint32_t character = code >= FONT_PRIVATE ? code - FONT_PRIVATE : code;
        const char *sign = character < FONT_CHARACTERS ? signs[character] : NULL;
        if (sign)
            buffer_add_string(out, sign);
        else
            buffer_add(out, s + i, n);
    }
}
