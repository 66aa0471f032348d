/*
 * Extended grapheme clusters (UAX 29): what a reader takes for one character.
 *
 * libunistring is asked about two adjacent characters only; what takes more of them to see is
 * decided here. Its newer versions see more by themselves, and no end to a chain of emoji.
 */
#include "base/grapheme.h"

#include "base/facts.h"

#include <string.h>

enum { EMOJI_JOINED_MAX = 8 };

/* Whether the cluster of `bytes` at s, which begins with `first`, continues with `next`: two
 * regional indicators are one flag (UAX 29, GB12), a joiner between emoji makes them one (GB11).
 * Two adjacent characters show neither. */
static bool joins_cluster(const char *s, size_t bytes, uint32_t first, uint32_t next)
{
    if (is_regional_indicator(first))
        return bytes == 4 && is_regional_indicator(next);
    return bytes > 3 && memcmp(s + bytes - 3, "\u200d", 3) == 0 && facts_is_pictographic(first) &&
           facts_is_pictographic(next);
}

/* Up to the first boundary that two adjacent characters make. */
static size_t cluster_bytes(const char *s, size_t n_bytes)
{
    uint32_t before, code;
    size_t end = text_decode(s, n_bytes, &before);
    for (size_t bytes; end < n_bytes; end += bytes, before = code) {
        bytes = text_decode(s + end, n_bytes - end, &code);
        if (facts_are_parted(before, code))
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
    uint32_t code, before;
    size_t bytes = text_decode_last(s, n_bytes, &code);
    if (!bytes)
        return n_bytes - 1;
    size_t start = n_bytes - bytes;
    while (start && (bytes = text_decode_last(s, start, &before)) != 0 &&
           !facts_are_parted(before, code)) {
        start -= bytes;
        code = before;
    }
    return start;
}
