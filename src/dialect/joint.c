/*
 * Addresses and titles in the parentheses behind a link's text.
 *
 * md4c 0.4.8 looks for marks there too. In "_see [pain](/pain/_index.md)_" the emphasis would begin
 * in the address, and the underscore before "see" would be shown; DIALECT_JOINT beside such an
 * underscore makes it one within a word, which begins and ends nothing. In
 * "[us](https://example.org/)—**call 999**" a bare address would begin, and hide all marks up
 * to the next blank; with DIALECT_JOINT in its scheme it is none.
 */
#include "dialect/state.h"

#include "base/ascii.h"
#include "base/text.h"
#include "content/address.h"

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

bool dialect_has_marks(const char *s, const char *end)
{
    while (s < end && (s = memchr(s, '_', (size_t)(end - s)))) {
        if (needs_joint(s) || (++s < end && needs_joint(s)))
            return true;
    }
    return false;
}

void dialect_join(struct buffer *out, const char *s, const char *end)
{
    for (const char *at = s; at < end; at++) {
        if (needs_joint(at))
            buffer_add_string(out, DIALECT_JOINT);
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

/* Where to put DIALECT_JOINT so that md4c does not take the destination from `at` to `stop` for a
 * bare address, which would include what follows. Returns `at` if none is needed: it is no such
 * address, or nothing follows that could be included. */
static const char *address_joint(const char *at, const char *stop, const char *end)
{
    const char *address = skip_blanks(at, stop);
    size_t n = address_begin_bytes(address, stop);
    while (stop < end && *stop && strchr(DIALECT_STOPS, *stop))
        stop++;
    bool alone = stop == end || dialect_is_blank(*stop) || *stop == '<';
    return n && !alone ? address + n - 1 : at;
}

/* What is in the parentheses behind a link's text. */
struct inside {
    const char *at;
    const char *joint; /* where DIALECT_JOINT goes into an address; `at`: nowhere */
    const char *stop;  /* behind the parentheses */
};

/* Finds the next parentheses in which DIALECT_JOINT is needed. */
static bool find_inside(const char *s, const char *from, const char *end, struct inside *inside)
{
    for (const char *at = from; (at = text_find_pair(at, (size_t)(end - at), ']', '(')); at += 2) {
        const char *stop = link_end(at + 2, end);
        if (!stop)
            continue;
        *inside = (struct inside){at + 2, address_joint(at + 2, stop, end), stop};
        bool needed = inside->joint > inside->at || dialect_has_marks(inside->at, stop);
        if (needed && !ends_reference(s, at))
            return true;
    }
    return false;
}

bool dialect_has_odd_link(const char *s, size_t n_bytes)
{
    struct inside inside;
    return find_inside(s, s, s + n_bytes, &inside);
}

bool dialect_join_links(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    const char *from = s;
    struct inside inside;
    for (; find_inside(s, from, end, &inside); from = inside.stop) {
        buffer_add(out, from, (size_t)(inside.joint - from));
        if (inside.joint > inside.at)
            buffer_add_string(out, DIALECT_JOINT);
        dialect_join(out, inside.joint, inside.stop);
    }
    if (from > s)
        buffer_add(out, from, (size_t)(end - from));
    return from > s;
}
