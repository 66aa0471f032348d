/*
 * UTF-8, graphemes and widths.
 *
 * Nearly all text is ASCII, so each function first tries a fast path without tables; only other
 * text needs the facts of each character (base/facts.h). Refuses to guess encodings: what is not
 * UTF-8 becomes U+FFFD, where a reader can see it.
 */
#include "base/text.h"

#include "base/eight.h"
#include "base/facts.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>

enum { EMOJI_JOINED_MAX = 8 };

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
    const char *end = s + n_bytes;
    for (const char *at = s; n_bytes && (at = memchr(at, first, (size_t)(end - at))); at++)
        if (at + 1 < end && at[1] == second)
            return at;
    return NULL;
}

bool text_is_ascii(const char *s, size_t n_bytes)
{
    size_t i = 0;
    for (; i + EIGHT <= n_bytes; i += EIGHT)
        if (eight_at(s + i) & EIGHT_ONES * 0x80)
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

/* Whether the cluster of `bytes` at s, which begins with `first`, continues with `next`: two
 * regional indicators are one flag (UAX 29, GB12), a joiner between emoji makes them one (GB11).
 * Adjacent characters show neither, and libunistring looks at more from version 1.3 on, without an
 * end to a chain. */
static bool joins_cluster(const char *s, size_t bytes, uint32_t first, uint32_t next)
{
    if (is_regional_indicator(first))
        return bytes == 4 && is_regional_indicator(next);
    return bytes > 3 && memcmp(s + bytes - 3, "\u200d", 3) == 0 &&
           uc_is_property_extended_pictographic(first) &&
           uc_is_property_extended_pictographic(next);
}

/* Up to the first boundary that two adjacent characters make. */
static size_t cluster_bytes(const char *s, size_t n_bytes)
{
    uint32_t before, code;
    size_t end = text_decode(s, n_bytes, &before);
    for (size_t bytes; end < n_bytes; end += bytes, before = code) {
        bytes = text_decode(s + end, n_bytes - end, &code);
        if (uc_is_grapheme_break(before, code))
            break;
    }
    return end;
}

/* Whether there is always a cluster boundary between this character and another such. False for
 * TEXT_REPLACEMENT, which may stand for ill-formed bytes. */
static bool stands_alone(uint32_t code)
{
    return code < 0x80 ? code >= ' ' && code < 0x7f
                       : code != TEXT_REPLACEMENT && (facts_of(code) & FACT_LONE);
}

/* Bytes of the first cluster if it is of the usual kind: one character that stands alone, then what
 * joins it, up to another such character or the end. 0: it is of another kind. */
static size_t simple_grapheme(const char *s, size_t n_bytes)
{
    uint32_t code;
    size_t end = facts_decode(s, n_bytes, &code);
    if (!stands_alone(code))
        return 0;
    while (end < n_bytes) {
        size_t bytes = facts_decode(s + end, n_bytes - end, &code);
        if (stands_alone(code))
            break;
        if (code < 0x80 || !(facts_of(code) & FACT_JOINS))
            return 0;
        end += bytes;
    }
    return end;
}

size_t text_count_line_ends(const char *s, size_t n_bytes)
{
    size_t count = 0;
    const char *end = s + n_bytes;
    for (const char *at = s; n_bytes && (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    return count;
}

size_t text_grapheme(const char *s, size_t n_bytes)
{
    size_t start = simple_grapheme(s, n_bytes);
    if (start)
        return start;
    size_t end = cluster_bytes(s, n_bytes);
    /* An endless chain is no emoji, and would be a word that fits on no line. */
    for (int joined = 1; end < n_bytes && joined < EMOJI_JOINED_MAX; joined++) {
        uint32_t first, next;
        text_decode(s + start, end - start, &first);
        text_decode(s + end, n_bytes - end, &next);
        if (!joins_cluster(s + start, end - start, first, next))
            break;
        start = end;
        end += cluster_bytes(s + end, n_bytes - end);
        if (is_regional_indicator(next))
            break;
    }
    return end;
}

size_t text_count_graphemes(const char *s, size_t n_bytes)
{
    size_t count = 0;
    for (size_t at = 0; at < n_bytes; count++)
        at += text_grapheme(s + at, n_bytes - at);
    return count;
}

/* Goes back character by character: libunistring's own function finds a false start where a byte is
 * ill-formed. */
size_t text_last_grapheme(const char *s, size_t n_bytes)
{
    const uint8_t *start = (const uint8_t *)s;
    ucs4_t code, before;
    const uint8_t *last = u8_prev(&code, start + n_bytes, start);
    if (!last)
        return n_bytes - 1;
    for (const uint8_t *at; (at = u8_prev(&before, last, start)) != NULL; last = at, code = before)
        if (uc_is_grapheme_break(before, code))
            break;
    return (size_t)(last - start);
}

static size_t code_cols(uint32_t code)
{
    return facts_cols(facts_of(code));
}

size_t text_cols(const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes))
        return n_bytes;
    size_t cols = 0;
    size_t last_cols = 0;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        i += facts_decode(s + i, n_bytes - i, &code);
        if (code == EMOJI_SELECTOR) {
            if (last_cols == 1)
                cols++;
            last_cols = 0;
            continue;
        }
        last_cols = code_cols(code);
        cols += last_cols;
    }
    return cols;
}

size_t text_fit(const char *s, size_t n_bytes, size_t cols, size_t *used_cols)
{
    size_t bytes = 0;
    size_t used = 0;
    while (bytes < n_bytes) {
        size_t most = n_bytes - bytes < cols - used ? n_bytes - bytes : cols - used;
        size_t plain = text_plain_bytes(s + bytes, most);
        size_t end = bytes + plain;
        /* Marks may follow the last one. */
        plain -= plain && end < n_bytes && (unsigned char)s[end] >= 0x80;
        if (plain) {
            bytes += plain;
            used += plain;
            continue;
        }
        size_t next = text_grapheme(s + bytes, n_bytes - bytes);
        size_t width = text_cols(s + bytes, next);
        if (used + width > cols)
            break;
        bytes += next;
        used += width;
    }
    if (used_cols)
        *used_cols = used;
    return bytes;
}

size_t text_plain_words(const char *s, size_t n_bytes)
{
    size_t i = 0;
    for (; i + EIGHT <= n_bytes; i += EIGHT - 1) { /* a blank in the last byte may be the first of
                                                      two */
        uint64_t word = eight_at(s + i);
        uint64_t found = eight_odd(word, ' ') | eight_pairs(eight_are(word, ' '));
        if (found)
            return i + eight_before(found);
    }
    while (i < n_bytes && s[i] >= ' ' && s[i] < 0x7f &&
           !(s[i] == ' ' && i + 1 < n_bytes && s[i + 1] == ' '))
        i++;
    return i;
}

/* Whether the character at s needs the caller's care: it shows only beside certain others, or is
 * the first of two blanks. */
static bool needs_thought(const char *s, size_t n_bytes, uint32_t code)
{
    if (code < 0x80)
        return code < ' ' || code == 0x7f || (code == ' ' && n_bytes > 1 && s[1] == ' ');
    return code == SOFT_HYPHEN || code == EMOJI_SELECTOR;
}

/* Bytes of s, at most *cols wide, before the first character that needs_thought; sets *cols to
 * their width. */
static size_t fit_simple(const char *s, size_t n_bytes, size_t *cols)
{
    size_t used = 0;
    size_t i = 0;
    while (i < n_bytes) {
        size_t bytes = 0;
        if ((unsigned char)s[i] < FAMILIAR_END && i + EIGHT <= n_bytes) {
            uint64_t word = eight_at(s + i);
            bytes = eight_before(eight_unfamiliar(word, ' ') | eight_pairs(eight_are(word, ' ')));
            bytes -= bytes == EIGHT && s[i + EIGHT - 1] == ' '; /* it may be the first of two */
            used += bytes - eight_count(eight_continue(word), bytes);
            while (used > *cols)
                used -= ((unsigned char)s[i + --bytes] & 0xc0) != 0x80;
        }
        if (!bytes) {
            uint32_t code;
            bytes = facts_decode(s + i, n_bytes - i, &code);
            if (needs_thought(s + i, n_bytes - i, code) || used + code_cols(code) > *cols)
                break;
            used += code_cols(code);
        }
        i += bytes;
    }
    *cols = used;
    return i;
}

/* Whether a line may end before the byte at `at`. */
static bool may_end(const char *s, size_t at, size_t n_bytes, const char *breaks)
{
    if (s[at] == ' ')
        return !text_holds_blank(s, at, n_bytes);
    return breaks[at] && s[at - 1] != ' ';
}

size_t text_fit_words(const char *s, size_t n_bytes, const char *breaks, size_t cols,
                      size_t *used_cols)
{
    size_t used = cols;
    size_t end = fit_simple(s, n_bytes, &used);
    size_t best = end < n_bytes ? end : n_bytes - (n_bytes > 0);
    while (best && !may_end(s, best, n_bytes, breaks))
        best--;
    if (best)
        *used_cols = best < end ? used - text_cols(s + best, end - best) : used;
    return best;
}

bool text_joins_lines(const char *before, size_t before_bytes, const char *after,
                      size_t after_bytes)
{
    uint32_t left = 0;
    uint32_t right = 0;
    size_t start = before_bytes - 1;
    while (start > 0 && ((unsigned char)before[start] & 0xc0) == 0x80)
        start--;
    text_decode(before + start, before_bytes - start, &left);
    text_decode(after, after_bytes, &right);
    return facts_is_east_asian(left) && facts_is_east_asian(right);
}

size_t text_no_break_bytes(const char *s, size_t n_bytes)
{
    if (n_bytes >= 2 && memcmp(s, "\u00a0", 2) == 0)
        return 2;
    return n_bytes >= 3 && memcmp(s, "\u202f", 3) == 0 ? 3 : 0;
}

bool text_has_words(const char *s, size_t n_bytes)
{
    for (size_t at = 0; at < n_bytes;) {
        size_t blank =
            ascii_is_blank((unsigned char)s[at]) ? 1 : text_no_break_bytes(s + at, n_bytes - at);
        if (!blank)
            return true;
        at += blank;
    }
    return false;
}
