/*
 * What a terminal or printer that knows only ASCII can show of a text.
 *
 * Refuses to show half of a character: '?' says that something is missing, a wrong letter or number
 * says something else.
 */
#include "base/to_ascii.h"

#include "base/ascii.h"
#include "base/fold.h"
#include "base/text.h"

#include <stdlib.h>

/* ASCII equivalents of typographic characters; Unicode's compatibility decompositions give the
 * rest. */
static const struct {
    uint32_t code;
    const char *ascii;
} ascii_kin[] = {
    {0xa0, " "},        {0xa1, "!"},     {0xb0, "deg"},  {0xdf, "ss"},    {0x1e9e, "SS"},
    {0xab, "\""},       {0xad, ""},      {0xb7, "-"},    {0xbb, "\""},    {0xd7, "x"},
    {0x2010, "-"},      {0x2011, "-"},   {0x2012, "-"},  {0x2013, "-"},   {0x2014, "--"},
    {0x2015, "-"},      {0x2018, "'"},   {0x2019, "'"},  {0x201a, "'"},   {0x201c, "\""},
    {0x201d, "\""},     {0x201e, "\""},  {0x2022, "*"},  {0x2026, "..."}, {0x202f, " "},
    {0x2039, "'"},      {0x203a, "'"},   {0x2044, "/"},  {0x2190, "<-"},  {0x2192, "->"},
    {0x2212, "-"},      {0x2260, "!="},  {0x2264, "<="}, {0x2265, ">="},  {0x2500, "-"},
    {0x2502, "|"},      {0x250c, "+"},   {0x2510, "+"},  {0x2514, "+"},   {0x2518, "+"},
    {0x251c, "+"},      {0x2524, "+"},   {0x252c, "+"},  {0x2534, "+"},   {0x253c, "+"},
    {0x2610, "[ ]"},    {0x2611, "[x]"}, {0x25b8, ">"},  {0x25e6, "o"},   {0x25aa, "-"},
    {0x21a9, "[back]"},
};

static const char *ascii_of(uint32_t code)
{
    for (size_t i = 0; i < sizeof ascii_kin / sizeof *ascii_kin; i++)
        if (ascii_kin[i].code == code)
            return ascii_kin[i].ascii;
    return NULL;
}

/* Adds the plain letter for this one, in its case. False: it has none. */
static bool add_plain_letter(struct buffer *out, uint32_t code)
{
    uint32_t lower = fold_lower(code);
    const char *plain = fold_plain_letter(lower);
    if (!plain)
        return false;
    buffer_add_char(out, lower == code ? plain[0] : (char)(plain[0] - 'a' + 'A'));
    buffer_add_string(out, plain + 1);
    return true;
}

static bool is_superscript(uint32_t code)
{
    return code == 0xb2 || code == 0xb3 || code == 0xb9 || (code >= 0x2070 && code <= 0x207f);
}

/* Adds '^' or a blank where a digit of this character would run into the number before it: 2 and a
 * half is not 21/2, 10 to the 9th is not 109. */
static void part_numbers(struct buffer *out, uint32_t code, uint32_t before)
{
    bool parted = text_is_fraction(code) || code == 0x215f || (code >= 0x2460 && code <= 0x249b);
    if (is_superscript(code) && !is_superscript(before))
        buffer_add_char(out, '^');
    else if (parted && out->used && ascii_is_digit(out->bytes[out->used - 1]))
        buffer_add_char(out, ' ');
}

/* All or nothing: half of a character may say the opposite of the whole, as '=' of U+2260. */
static void ascii_by_decomposition(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t before = out->used;
    size_t bytes = 0;
    bool whole = true;
    uint8_t *apart = fold_apart(s, n_bytes, &bytes);
    for (size_t i = 0; apart && i < bytes;) {
        uint32_t code;
        i += text_decode((const char *)apart + i, bytes - i, &code);
        const char *kin = code < 0x80 ? NULL : ascii_of(code);
        if (code < 0x80)
            buffer_add_char(out, (char)code);
        else if (kin)
            buffer_add_string(out, kin);
        else if (code == 0x338 || (!add_plain_letter(out, code) && !fold_is_accent(code)))
            whole = false;
    }
    free(apart);
    if (out->used == before || !whole) {
        out->used = before;
        buffer_add_char(out, '?');
    }
}

void text_to_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    uint32_t before = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t next = text_grapheme(s + i, n_bytes - i);
        text_decode(s + i, n_bytes - i, &code);
        const char *kin = ascii_of(code);
        part_numbers(out, code, before);
        if (next == 1)
            buffer_add_char(out, (char)code);
        else if (kin)
            buffer_add_string(out, kin);
        else
            ascii_by_decomposition(out, s + i, next);
        before = code;
        i += next;
    }
}
