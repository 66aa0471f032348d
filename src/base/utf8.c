/*
 * UTF-8, and bytes of it.
 *
 * Refuses to guess encodings: what is not UTF-8 becomes U+FFFD, where a reader can see it.
 */
#include "base/utf8.h"

#include "base/vector.h"

#include <string.h>
#include <unistr.h>

size_t text_decode(const char *s, size_t n_bytes, uint32_t *code)
{
    const unsigned char *u = (const unsigned char *)s;
    if (u[0] < 0x80) {
        *code = u[0];
        return 1;
    }
    static const unsigned char lead_mask[] = {0x1f, 0x0f, 0x07};
    *code = TEXT_REPLACEMENT;
    if (u[0] < 0xc2 || u[0] > 0xf4)
        return 1;
    size_t length = u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
    /* After some lead bytes the second byte has a smaller range: no overlong forms, no
     * surrogates. */
    unsigned char low = u[0] == 0xe0 ? 0xa0 : u[0] == 0xf0 ? 0x90 : 0x80;
    unsigned char high = u[0] == 0xed ? 0x9f : u[0] == 0xf4 ? 0x8f : 0xbf;
    uint32_t value = u[0] & lead_mask[length - 2];
    for (size_t i = 1; i < length; i++) {
        if (i >= n_bytes || u[i] < low || u[i] > high)
            return i;
        value = value << 6 | (u[i] & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    *code = value;
    return length;
}

size_t text_decode_last(const char *s, size_t n_bytes, uint32_t *code)
{
    const uint8_t *start = (const uint8_t *)s;
    ucs4_t last;
    const uint8_t *at = u8_prev(&last, start + n_bytes, start);
    if (!at)
        return 0;
    *code = last;
    return (size_t)(start + n_bytes - at);
}

size_t text_encode(char out[4], uint32_t code)
{
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        code = TEXT_REPLACEMENT;
    return (size_t)u8_uctomb((uint8_t *)out, code, 4);
}

size_t text_mark_bytes(const char *s, size_t n_bytes)
{
    return n_bytes >= 3 && memcmp(s, "\ufeff", 3) == 0 ? 3 : 0;
}

bool text_is_broken(uint32_t code, const char *s, size_t n_bytes)
{
    return code == TEXT_REPLACEMENT && (n_bytes != 3 || memcmp(s, "\ufffd", 3) != 0);
}

int text_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 32);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *text_find_pair(const char *s, size_t n_bytes, char first, char second)
{
    if (n_bytes < 2)
        return NULL;
    /* Letters are frequent, so a sign behind one is looked for instead. */
    bool behind = ascii_is_letter(first) && !ascii_is_letter(second);
    const char *end = s + n_bytes - 1 + behind;
    for (const char *at = s + behind; at < end; at++) {
        at = memchr(at, behind ? second : first, (size_t)(end - at));
        if (!at)
            return NULL;
        if (behind ? at[-1] == first : at[1] == second)
            return at - behind;
    }
    return NULL;
}

bool text_is_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    for (; n_bytes - i >= VECTOR_PAIR_BYTES; i += VECTOR_PAIR_BYTES)
        if (!vector_is_ascii(s + i))
            return false;
    for (; i < n_bytes; i++)
        if ((unsigned char)s[i] >= 0x80)
            return false;
    return true;
}

bool text_is_utf16(const char *s, size_t n_bytes)
{
    if (n_bytes >= 2 && (memcmp(s, "\xff\xfe", 2) == 0 || memcmp(s, "\xfe\xff", 2) == 0))
        return true;
    if (n_bytes < 4 || !text_is_ascii(s, 4))
        return false;
    return (s[0] && !s[1] && s[2] && !s[3]) || (!s[0] && s[1] && !s[2] && s[3]);
}

size_t text_count_line_ends(const char *s, size_t n_bytes)
{
    size_t count = 0;
    const char *end = s + n_bytes;
    for (const char *at = s; n_bytes && (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    return count;
}
