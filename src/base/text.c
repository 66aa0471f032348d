/*
 * Widths, and how much text fits.
 *
 * Nearly all text is ASCII, so each function first tries a fast path without tables; only other
 * text needs the facts of each character (base/facts.h).
 */
#include "base/text.h"

#include "base/facts.h"
#include "base/vector.h"

#include <string.h>

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
        if (code == TEXT_EMOJI_SELECTOR) {
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

/* Whether the character at s needs the caller's care: it shows only beside certain others, or is
 * the first of two blanks. */
static bool needs_thought(const char *s, size_t n_bytes, uint32_t code)
{
    if (code < 0x80)
        return code < ' ' || code == 0x7f || (code == ' ' && n_bytes > 1 && s[1] == ' ');
    return code == TEXT_SOFT_HYPHEN || code == TEXT_EMOJI_SELECTOR;
}

/* Bytes at the start of s, of the next VECTOR_BYTES, that come before the first character that
 * needs_thought or is not familiar, and are no wider than *cols, which they are taken off. */
static size_t fit_vector(const char *s, size_t n_bytes, size_t *cols)
{
    char room[VECTOR_BYTES + 1];
    if (!vector_may_begin(*s))
        return 0;
    s = vector_padded(s, n_bytes, room, sizeof room);
    vector here = vector_at(s);
    vector next = vector_at(s + 1);
    size_t n = vector_whole(s, vector_unfamiliar(here, next) | vector_pairs(here, next));
    size_t most = n_bytes < *cols ? n_bytes : *cols;
    if (n > most)
        n = most - text_goes_on(s[most]);
    *cols -= n - vector_count(vector_continue(here) & vector_first(n));
    return n;
}

/* Bytes of s, at most *cols wide, before the first character that needs_thought; sets *cols to
 * their width. */
static size_t fit_simple(const char *s, size_t n_bytes, size_t *cols)
{
    size_t left = *cols;
    size_t i = 0;
    for (size_t bytes; i < n_bytes; i += bytes) {
        bytes = fit_vector(s + i, n_bytes - i, &left);
        if (!bytes) {
            uint32_t code;
            bytes = facts_decode(s + i, n_bytes - i, &code);
            if (needs_thought(s + i, n_bytes - i, code) || code_cols(code) > left)
                break;
            left -= code_cols(code);
        }
    }
    *cols -= left;
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
    size_t start = text_character_start(before, before_bytes - 1);
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
