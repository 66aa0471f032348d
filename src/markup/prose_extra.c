/*
 * The marks of Hugo's extension "extras" of Goldmark: "10^9^", "H~2~O", "++inserted++",
 * "==marked==", and "~~deleted~~" beside them.
 *
 * Refuses to begin anything whose end is not in sight: all that follows would be raised or crossed
 * out. Where something stands between that may hold such a mark itself, a comment or an address
 * with a title, the marks are shown as they were typed.
 */
#include "markup/prose_extra.h"

#include "base/ascii.h"
#include "dialect/line.h"

#include <string.h>

static const struct extra_mark {
    const char *mark;
    const char *begin;
    const char *end;
    bool tight; /* no blanks between its marks: "10~20 mg to 30~40" lowers nothing */
} extras[] = {
    [EXTRA_SUPERSCRIPT] = {"^", "<sup>", "</sup>", true},
    [EXTRA_SUBSCRIPT] = {"~", "<sub>", "</sub>", true},
    [EXTRA_INSERT] = {"++", "<ins>", "</ins>", false},
    [EXTRA_MARK] = {"==", "<mark>", "</mark>", false},
    [EXTRA_DELETE] = {"~~", "<del>", "</del>", false},
};

static bool is_blank_at(const struct prose *prose, const char *s)
{
    return s < prose->source || s >= prose->source_end || ascii_is_blank_in_line(*s) || *s == '\n';
}

/* How many bytes of the same kind begin at s, none of which stands before it. */
static size_t run_bytes(const struct prose *prose, const char *s)
{
    size_t n = 0;
    if (s > prose->source && s[-1] == *s)
        return 0;
    while (s + n < prose->source_end && s[n] == *s)
        n++;
    return n;
}

/* Where the code ends that begins at s, within `most`; s: there is none. */
static const char *code_end(const struct prose *prose, const char *s, const char *most)
{
    size_t n = run_bytes(prose, s);
    for (const char *at = s + n; n && at < most; at++)
        if (*at == '`' && run_bytes(prose, at) == n)
            return at + n - 1;
    return s;
}

/* Whether the line behind the line end at s goes on with the same paragraph. */
static bool goes_on(const struct prose *prose, const char *s)
{
    struct line line = line_of(s + 1, prose->source_end);
    line.at = ascii_lead_bytes(line.s, line.n_bytes, " \t\r>");
    return !prose->in_cell && line.at < line.n_bytes && !line_is_underline(&line) &&
           line_read_start(&line).start == START_NOTHING;
}

/* Whether a tag or the address of a link begins at s. */
static bool begins_tag(const struct prose *prose, const char *s)
{
    return *s == '<' || (*s == '(' && s > prose->source && s[-1] == ']');
}

/* Where the tag or address ends that begins at s, within `most`; NULL: it may not be one, or hold
 * what looks like its end. */
static const char *tag_end(const char *s, const char *most)
{
    const char *at = s + 1;
    bool tag = *s == '<';
    char first = at < most ? *at : '\0';
    if (tag && !ascii_is_letter((unsigned char)first) && first != '/')
        return first == '!' || first == '?' ? NULL : s;
    while (at < most && !strchr(tag ? "<>\n" : "()<\"'\n", *at))
        at++;
    return at < most && *at == (tag ? '>' : ')') ? at : NULL;
}

/* Whether something begins at s that a mark does not go beyond: another cell, a paragraph; and what
 * would not be raised, code, a tag or an address. */
static bool stops(const struct prose *prose, const struct extra_mark *extra, const char *s)
{
    return (*s == '|' && prose->in_cell) || (*s == '\n' && !goes_on(prose, s)) ||
           (extra->tight && (*s == '`' || begins_tag(prose, s) || is_blank_at(prose, s)));
}

/* Whether a mark that ends what the one before s begins is in sight. */
static bool is_ended(const struct prose *prose, const struct extra_mark *extra, const char *s)
{
    enum { LOOK_BYTES = 300 };
    const char *most = prose->source_end - s > LOOK_BYTES ? s + LOOK_BYTES : prose->source_end;
    for (const char *at = s; at < most && !stops(prose, extra, at); at++) {
        if (*at == '\\' && at + 1 < most && at[1] != '\n')
            at++;
        else if (*at == '`')
            at = code_end(prose, at, most);
        else if (begins_tag(prose, at) && !(at = tag_end(at, most)))
            return false;
        else if (*at == *extra->mark && at > s && !is_blank_at(prose, at - 1) &&
                 run_bytes(prose, at) == strlen(extra->mark))
            return true;
    }
    return false;
}

size_t prose_extra(struct prose *prose, const char *s, const char **tag)
{
    size_t n = run_bytes(prose, s);
    for (unsigned i = 0; n && i < EXTRAS; i++) {
        const struct extra_mark *extra = &extras[i];
        unsigned flag = 1u << i;
        if (!(prose->options->extras & flag) || *extra->mark != *s || strlen(extra->mark) != n)
            continue;
        bool is_open = prose->extras_open & flag;
        if (is_open ? is_blank_at(prose, s - 1)
                    : is_blank_at(prose, s + n) || !is_ended(prose, extra, s + n))
            return 0;
        prose->extras_open ^= flag;
        *tag = is_open ? extra->end : extra->begin;
        return n;
    }
    return 0;
}
