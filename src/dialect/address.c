/*
 * Where bare addresses (GFM's extended autolinks) end.
 *
 * On Hugo's websites a bare address ends at the first character that no address has. md4c reads on
 * to a blank or a tag, and drops only some punctuation at the end: the link of
 * "https://example.org's", "https://example.org[^1]" or "https://example.org。" would lead to all
 * of that, and any markup after the address would be part of it. DIALECT_PART is put at its end.
 * Letters of any script may be part of an address: one copied from a browser may contain them, and
 * it works.
 *
 * Nor does md4c begin one right behind a tag, as in "<br>https://example.org": DIALECT_PART is put
 * there too.
 *
 * An underscore within an address is part of it and begins or ends no emphasis: to md4c the one in
 * "https://example.org/Pain_(symptom)" would end what "_see" began (dialect_join).
 */
#include "dialect/state.h"

#include "base/ascii.h"
#include "base/text.h"
#include "content/address.h"

#include <string.h>

/* BEGINS_MAX: so many addresses without a blank between them are no author's. */
enum { LABEL_BYTES_MAX = 1000, BEGIN_BYTES_MAX = 8, BEGINS_MAX = 32 };

/* The end of an address without the punctuation there, which is no part of it. */
static const char *without_stops(const char *s, const char *end)
{
    while (end > s && strchr(DIALECT_STOPS, end[-1]))
        end--;
    return end;
}

/* Moves back over blanks and quote marks. */
static const char *skip_back(const char *s, const char *at)
{
    while (at > s && (ascii_is_blank_in_line(at[-1]) || at[-1] == '>'))
        at--;
    return at;
}

/* Whether "](" or, except that of a footnote, "]:" stands before `at` or at the end of the line
 * above: a link destination follows, which ends by other rules. */
static bool is_behind_label(const char *s, const char *at)
{
    at = skip_back(s, at);
    if (at > s && at[-1] == '\n')
        at = skip_back(s, at - 1);
    if (at - s < 2 || at[-2] != ']')
        return false;
    const char *open = at - 2;
    while (at[-1] == ':' && open > s && at - open < LABEL_BYTES_MAX && *open != '[')
        open--;
    return at[-1] == '(' || (at[-1] == ':' && open[1] != '^');
}

/* Whether a bare address may begin here. */
static bool may_begin(const char *page, const char *at)
{
    bool parted = at == page || ascii_is_blank((unsigned char)at[-1]) ||
                  (at[-1] && strchr("*_~([|>", at[-1]));
    return parted && !is_behind_label(page, at);
}

/* Whether a character beyond ASCII can be part of an address: a letter, a digit, a mark or a
 * joiner. */
static bool is_in_address(uint32_t code)
{
    return text_is_letter_or_digit(code) || text_is_mark(code) || code == TEXT_NON_JOINER ||
           code == TEXT_JOINER;
}

/* Whether a host name continues after the hyphens at `at`; it cannot end with them. */
static bool is_joined(const char *at, const char *end)
{
    while (at < end && *at == '-')
        at++;
    unsigned char c = at < end ? (unsigned char)*at : '\0';
    return ascii_is_letter(c) || ascii_is_digit(c) || c >= 0x80;
}

/* Whether a host name ends here, before a character that it cannot contain. What follows the host
 * in an address may contain most of these. */
static bool ends_host(const char *at, const char *end)
{
    if (*at == '-')
        return at[-1] != '-' && !is_joined(at, end);
    return *at && strchr("!\"&'(),;[]{}$^\\", *at);
}

/* If nothing is left up to the next blank but punctuation that md4c drops from an address's end,
 * moves past it and returns true. */
static bool skip_stops(const char **at, const char *end)
{
    const char *stop = *at;
    while (stop < end && *stop && strchr(DIALECT_STOPS, *stop))
        stop++;
    bool all = stop == end || dialect_is_blank(*stop);
    if (all)
        *at = stop;
    return all;
}

/* Whether the "]" at `at` ends the text or the label of a link. */
static bool is_label_end(const char *at, const char *end)
{
    return end - at > 1 && at[1] && strchr("([:", at[1]);
}

/* An address, read up to `at`, and its context. */
struct bare_address {
    const char *host; /* behind what it begins with */
    const char *at;
    const char *end;
    bool on_host;  /* still within the host name */
    bool opened;   /* a parenthesis is open within it */
    bool in_marks; /* emphasis is open before it, which stars in it close */
    char before;
    bool ends; /* md4c would read on at its end */
};

/* Whether the ")" at `at` closes one opened before the address, and words follow without a blank as
 * in Chinese: "(www.example.org/a)". */
static bool closes_text(const struct bare_address *address)
{
    const char *at = address->at;
    return *at == ')' && !address->opened && address->end - at > 1 && (unsigned char)at[1] >= 0x80;
}

/* Whether the address ends at this ASCII character, where md4c would read on. Stars that close
 * emphasis are kept with it: after DIALECT_PART, which is white space to md4c, they could not. */
static bool ends_at_sign(struct bare_address *address)
{
    const char *at = address->at;
    bool note = *at == '[' && address->end - at > 1 && at[1] == '^';
    bool bracket = *at == ']' && address->before == '[' && !is_label_end(at, address->end);
    bool ends = *at == '*' || note || bracket || closes_text(address) ||
                (address->on_host && ends_host(at, address->end));
    if (!ends || skip_stops(&address->at, address->end))
        return false;
    while (address->in_marks && address->at < address->end && *address->at == '*')
        address->at++;
    return true;
}

static bool is_anchor(const char *name, const char *end)
{
    return end - name > 1 && (*name == 'a' || *name == 'A') &&
           !ascii_is_letter((unsigned char)name[1]);
}

/* Whether a tag ends before `at`, in the line at s, and no <a> is open: its words are a link
 * already. Other brackets are marks of quotes. */
static bool follows_tag(const char *s, const char *at)
{
    const char *first = at - s > LABEL_BYTES_MAX ? at - LABEL_BYTES_MAX : s;
    bool tag = false;
    if (at == s || at[-1] != '>')
        return false;
    for (const char *back = at - 1; back >= first; back--) {
        if (*back != '<')
            continue;
        if (is_anchor(back + 1, at))
            return false;
        if (back[1] == '/' && is_anchor(back + 2, at))
            return true;
        tag = true;
    }
    return tag;
}

/* Moves to the end of the address. Returns whether md4c would read on there. */
static bool find_end(struct bare_address *address)
{
    while (address->at < address->end && !dialect_is_blank(*address->at) && *address->at != '<') {
        const char *at = address->at;
        uint32_t code = (unsigned char)*at;
        size_t n = code < 0x80 ? 1 : text_decode(at, (size_t)(address->end - at), &code);
        if (code >= 0x80 ? !is_in_address(code) : ends_at_sign(address))
            return true;
        bool in_label = code == ']' && is_label_end(at, address->end);
        if (address->at > at || in_label) /* only punctuation was left, or that of a link */
            return false;
        address->on_host = address->on_host && code != '/' && code != '?' && code != '#';
        address->opened = code == '(' || (address->opened && code != ')');
        address->at += n;
    }
    return false;
}

/* Whether a run of stars that can open or close emphasis ends at `at`. A run between blanks, such
 * as a bullet, cannot. */
static bool is_mark(const char *page, const char *at, const char *end)
{
    if (*at != '*' || (at + 1 < end && at[1] == '*'))
        return false;
    if (at + 1 < end && !ascii_is_blank_in_line(at[1]))
        return true;
    while (at > page && at[-1] == '*')
        at--;
    return at > page && !ascii_is_blank((unsigned char)at[-1]);
}

/* The next bare address from `from` on, read to its end; `end` if there is none. Updates *in_marks:
 * whether the number of runs of stars before that place is odd. */
static const char *next_address(const char *page, const char *from, const char *end, bool *in_marks,
                                struct bare_address *address)
{
    for (const char *at = from; at < end; at++) {
        *in_marks ^= is_mark(page, at, end);
        size_t n = *at == 'h' || *at == 'f' || *at == 'w' ? address_begin_bytes(at, end) : 0;
        if (!n || !may_begin(page, at))
            continue;
        *address = (struct bare_address){.host = at + n,
                                         .at = at + n,
                                         .end = end,
                                         .on_host = true,
                                         .in_marks = *in_marks,
                                         .before = at > page ? at[-1] : '\0'};
        address->ends = find_end(address);
        for (const char *in = at + 1; in < address->at; in++)
            *in_marks ^= is_mark(page, in, end);
        return at;
    }
    return end;
}

static void add_address(struct buffer *out, const char *s, const struct bare_address *address)
{
    const char *last = without_stops(address->host, address->at);
    buffer_add(out, s, (size_t)(address->host - s));
    dialect_join(out, address->host, last);
    buffer_add(out, last, (size_t)(address->at - last));
}

/* Whether `letters`, which occur near the start of addresses, are followed by an address that must
 * be ended, or that holds what md4c would take for a mark. */
static bool has_sign_behind(const char *s, size_t n_bytes, const char *letters)
{
    const char *end = s + n_bytes;
    size_t n = strlen(letters);
    for (const char *at = s;
         (at = text_find_pair(at, (size_t)(end - at), letters[0], letters[1]));) {
        const char *begin = at;
        while (begin > s && at - begin < BEGIN_BYTES_MAX &&
               ascii_is_letter((unsigned char)begin[-1]))
            begin--;
        struct bare_address address = {
            .at = at + 1, .end = end, .on_host = true, .before = begin > s ? begin[-1] : '\0'};
        if ((size_t)(end - at) > n && memcmp(at, letters, n) == 0) {
            address.at = at + n;
            if (address.before == '>' || find_end(&address) ||
                dialect_has_marks(at + n, address.at))
                return true;
        }
        at = address.at;
    }
    return false;
}

bool dialect_has_open_address(const char *s, size_t n_bytes)
{
    return has_sign_behind(s, n_bytes, "://") || has_sign_behind(s, n_bytes, "ww.");
}

void dialect_close_addresses(struct buffer *out, const char *page, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    bool in_marks = false;
    for (const char *from = s; from < end;) {
        struct bare_address address = {.host = end, .at = end};
        const char *at = next_address(page, from, end, &in_marks, &address);
        buffer_add(out, from, (size_t)(at - from));
        if (at < end && follows_tag(s, at))
            buffer_add_char(out, DIALECT_PART);
        add_address(out, at, &address);
        if (address.ends && address.at < end)
            buffer_add_char(out, DIALECT_PART);
        from = address.at;
    }
}

/* Whether two letters that stand near the start of addresses occur many times in one word. */
static bool are_crowded(const char *s, size_t n_bytes, char first, char second)
{
    const char *end = s + n_bytes;
    const char *word = s; /* no blank is known from here on */
    unsigned begins = 0;
    for (const char *at = s; (at = text_find_pair(at, (size_t)(end - at), first, second)); at++) {
        while (word < at && !ascii_is_blank((unsigned char)*word))
            word++;
        begins = word < at ? 1 : begins + 1;
        word = at;
        if (begins > BEGINS_MAX)
            return true;
    }
    return false;
}

bool dialect_has_crowd(const char *s, size_t n_bytes)
{
    return are_crowded(s, n_bytes, ':', '/') || are_crowded(s, n_bytes, 'w', '.');
}

void dialect_part_crowds(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    unsigned begins = 0;
    for (const char *at = s; at < end; at++) {
        bool begin = address_begin_bytes(at, end) > 0;
        begins = ascii_is_blank((unsigned char)*at) ? 0 : begins + begin;
        if (begin && begins % BEGINS_MAX == 0)
            buffer_add_char(out, DIALECT_PART);
        buffer_add_char(out, *at);
    }
}
