/*
 * Where bare addresses end.
 *
 * On Hugo's websites an address that stands in a text ends at the first sign that no address has.
 * md4c lets it go on up to a blank or a tag, and Chinese, Japanese and Arabic put neither behind a
 * stop: the link led to "https://example.org。" and took what followed, marks and all, along. A
 * form feed ends it too, and is no character of a document, so one is put before such a sign.
 * Letters are left in: an address that was copied from a browser may have them, and leads where it
 * should.
 */
#include "content/dialect_state.h"

#include "base/ascii.h"
#include "base/text.h"

#include <string.h>

#define ADDRESS_END "\f"

enum { LABEL_BYTES_MAX = 1000 };

/* The bytes of what an address begins with at s, 0: none does. */
static size_t begin_bytes(const char *s, const char *end)
{
    static const char *const begins[] = {"https://", "http://", "ftp://", "www."};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        size_t n = strlen(begins[i]);
        if ((size_t)(end - s) > n && memcmp(s, begins[i], n) == 0)
            return n;
    }
    return 0;
}

/* Whether "](" or, but for a footnote's, "]:" stands before the place: what follows is the address
 * of a link, which ends by other rules. */
static bool is_behind_label(const char *s, const char *at)
{
    while (at > s && ascii_is_blank_in_line(at[-1]))
        at--;
    if (at - s < 2 || at[-2] != ']')
        return false;
    const char *open = at - 2;
    while (at[-1] == ':' && open > s && at - open < LABEL_BYTES_MAX && *open != '[')
        open--;
    return at[-1] == '(' || (at[-1] == ':' && open[1] != '^');
}

/* Whether an address that stands in a text may begin here. */
static bool may_begin(const char *s, const char *at)
{
    bool parted =
        at == s || ascii_is_blank_in_line(at[-1]) || (at[-1] && strchr("*_~([|>", at[-1]));
    return parted && !is_behind_label(s, at);
}

/* Whether a character is written within an address, beyond ASCII: letters, and what joins them. */
static bool is_in_address(uint32_t code)
{
    return text_is_letter_or_digit(code) || text_is_mark(code) || code == 0x200c || code == 0x200d;
}

/* Where an address goes on to from `at`, up to a blank, a tag or a sign that none has; *sign: that
 * it is such a sign, at which md4c does not end. */
static const char *find_end(const char *at, const char *end, bool *sign)
{
    *sign = false;
    while (at < end && !ascii_is_blank((unsigned char)*at) && *at != '<') {
        uint32_t code = (unsigned char)*at;
        size_t n = code < 0x80 ? 1 : text_decode(at, (size_t)(end - at), &code);
        *sign = code >= 0x80 && !is_in_address(code);
        if (*sign)
            return at;
        at += n;
    }
    return at;
}

/* The first place from `from` on where an address of the line is to be ended; `end`: there is none.
 */
static const char *next_sign(const char *line, const char *from, const char *end)
{
    for (const char *at = from; at < end; at++) {
        size_t n = *at == 'h' || *at == 'f' || *at == 'w' ? begin_bytes(at, end) : 0;
        if (!n || !may_begin(line, at))
            continue;
        bool sign;
        const char *stop = find_end(at + n, end, &sign);
        if (sign)
            return stop;
        at = stop - 1;
    }
    return end;
}

/* Whether there is a pair of signs that addresses have near their beginning, and behind it what
 * would end one. */
static bool has_sign_behind(const char *s, size_t n_bytes, const char *pair)
{
    const char *end = s + n_bytes;
    bool sign = false;
    for (const char *at = s;
         !sign && (at = text_find_pair(at, (size_t)(end - at), pair[0], pair[1]));)
        at = find_end(at + 2, end, &sign);
    return sign;
}

bool dialect_has_open_address(const char *s, size_t n_bytes)
{
    return has_sign_behind(s, n_bytes, ":/") || has_sign_behind(s, n_bytes, "w.");
}

void dialect_close_addresses(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *from = s; from < end;) {
        const char *stop = next_sign(s, from, end);
        buffer_add(out, from, (size_t)(stop - from));
        buffer_add_string(out, stop < end ? ADDRESS_END : "");
        from = stop;
    }
}
