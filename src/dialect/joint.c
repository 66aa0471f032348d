/*
 * Addresses, and titles behind them, in which md4c looks for marks: those in the parentheses behind
 * a link's text, and bare ones.
 *
 * In "_see [pain](/pain/_index.md)_" the emphasis would begin in the address, and the underscore
 * before "see" would be shown; in "_see https://example.org/Pain_(symptom)_" it would end there.
 * DIALECT_JOINT beside such an underscore makes it one within a word, which begins and ends
 * nothing. A tilde of a bare address begins and ends nothing between two of DIALECT_PART.
 */
#include "dialect/state.h"

#include "base/ascii.h"
#include "base/text.h"
#include "dialect/bare.h"

#include <string.h>

enum { PART_BYTES_MAX = 1000, PARENTHESES_MAX = 32 };

static bool is_in_word(char c)
{
    return c == '_' || ascii_is_letter((unsigned char)c) || ascii_is_digit((unsigned char)c) ||
           (unsigned char)c >= 0x80;
}

/* Whether an underscore at `at`, or before it, could begin or end emphasis here. */
static bool needs_joint(const char *at)
{
    if (*at == '_')
        return !is_in_word(at[-1]) && at[-1] != '\\';
    return at[-1] == '_' && !is_in_word(*at);
}

/* Whether md4c might take a sign from s to `end` for a mark. A character precedes s. */
static bool has_marks(const char *s, const char *end, bool bare)
{
    while (s < end && !needs_joint(s) && !(bare && *s == '~'))
        s++;
    return s < end;
}

static void join(struct buffer *out, const char *s, const char *end, bool bare)
{
    static const char parted[] = {DIALECT_PART, '~', DIALECT_PART};
    for (const char *at = s; at < end; at++) {
        if (needs_joint(at))
            buffer_add_string(out, DIALECT_JOINT);
        if (bare && *at == '~')
            buffer_add(out, parted, sizeof parted);
        else
            buffer_add_char(out, *at);
    }
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && ascii_is_blank_in_line((unsigned char)*at))
        at++;
    return at;
}

/* Behind `stop`, which follows in the line, not too far away, and is not escaped; NULL: it does
 * not. */
static const char *behind(const char *at, const char *end, char stop)
{
    if (end - at > PART_BYTES_MAX)
        end = at + PART_BYTES_MAX;
    for (; at < end && *at != '\n'; at++) {
        if (*at == stop)
            return at + 1;
        at += *at == '\\';
    }
    return NULL;
}

/* Behind a destination that is not in "<>" (CommonMark 6.3). */
static const char *behind_destination(const char *at, const char *end)
{
    unsigned open = 0;
    for (; at < end && !dialect_is_blank(*at); at++) {
        if (*at == ')' && !open--)
            return at;
        if (*at == '(' && ++open > PARENTHESES_MAX)
            return NULL;
        at += *at == '\\' && at + 1 < end;
    }
    return open ? NULL : at;
}

/* Behind the parentheses whose inside begins at `at`, behind a link's text; NULL: they do not end
 * in this line, or what is in them makes no link. */
static const char *link_end(const char *at, const char *end)
{
    at = skip_blanks(at, end);
    bool bracketed = at < end && *at == '<';
    at = bracketed ? behind(at + 1, end, '>') : behind_destination(at, end);
    if (!at)
        return NULL;
    const char *title = skip_blanks(at, end);
    if (title > at && title < end && (*title == '"' || *title == '\'' || *title == '('))
        at = behind(title + 1, end, *title == '(' ? ')' : *title);
    at = at ? skip_blanks(at, end) : end;
    return at < end && *at == ')' ? at + 1 : NULL;
}

/* Whether the bracket at `at` ends a reference to a footnote, behind which is no destination. */
static bool ends_reference(const char *s, const char *at)
{
    const char *first = at - s > PART_BYTES_MAX ? at - PART_BYTES_MAX : s;
    while (at > first && *at != '[')
        at--;
    return *at == '[' && at[1] == '^';
}

/* Whether "]:" is before `at`: the destination of a reference follows, which ends by other rules.
 */
static bool is_behind_label(const char *s, const char *at)
{
    while (at > s && ascii_is_blank_in_line((unsigned char)at[-1]))
        at--;
    return at - s > 1 && at[-1] == ':' && at[-2] == ']' && !ends_reference(s, at - 2);
}

/* Whether the bracket at `at` may end the words or the label of a link. */
static bool is_label_end(const char *at, const char *end)
{
    return *at == ']' && end - at > 1 && at[1] && strchr("([:", at[1]);
}

/* The next such bracket from `at` on; `end` if there is none. */
static const char *next_label_end(const char *at, const char *end)
{
    while (at < end && !is_label_end(at, end))
        at++;
    return at;
}

/* The bytes of the bare address that may begin at `at`, in a text from s on, before `end`, where
 * the words of a link may end; 0: none does. */
static size_t bare_bytes(const char *s, const char *at, const char *end)
{
    char before = at > s ? at[-1] : '\n';
    bool begins = bare_may_precede(before) || before == '|' || before == '>';
    size_t n = begins ? bare_address_bytes(at, end, before) : 0;
    return n && !is_behind_label(s, at) ? n : 0;
}

/* Behind the address that begins at `at`, in a text from s on, and behind its title; NULL: none
 * does. label_end: the next bracket that may end the words of a link. */
static const char *address_end(const char *s, const char *at, const char *end,
                               const char *label_end, bool *bare)
{
    bool behind_words = at - s > 1 && at[-1] == '(' && at[-2] == ']' && !ends_reference(s, at - 2);
    const char *stop = behind_words ? link_end(at, end) : NULL;
    size_t n = stop ? 0 : bare_bytes(s, at, label_end);
    *bare = n > 0;
    return *bare ? at + n : stop;
}

bool dialect_join_addresses(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    const char *from = s;
    const char *stop;
    bool bare;
    if (!memchr(s, '_', n_bytes) && !memchr(s, '~', n_bytes))
        return false;
    const char *label_end = next_label_end(s, end);
    for (const char *at = s; at < end; at = stop ? stop : at + 1) {
        if (label_end < at)
            label_end = next_label_end(at, end);
        stop = address_end(s, at, end, label_end, &bare);
        if (!stop || !has_marks(at + bare, stop, bare))
            continue;
        buffer_add(out, from, (size_t)(at + bare - from));
        join(out, at + bare, stop, bare);
        from = stop;
    }
    if (from > s)
        buffer_add(out, from, (size_t)(end - from));
    return from > s;
}
