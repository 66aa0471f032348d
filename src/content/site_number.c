/*
 * The number to call in an emergency, in a file of configuration that does not say it in a way that
 * is read: below a fault, under a misspelt name, without the name that it belongs to.
 *
 * Refuses to guess at anything else: a kiosk that shows no number is worse than one whose file says
 * it wrongly. The hard idea: no language is parsed here. A name in a line, and behind it or in the
 * lines that belong to it another one, with what looks like a number, are the same in YAML, TOML
 * and JSON.
 */
#define _GNU_SOURCE /* memmem */
#include "content/site_parts.h"

#include "base/ascii.h"
#include "base/digit.h"
#include "base/list.h"
#include "base/slip.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { NAME_BYTES_MAX = 16, NUMBER_BYTES_MAX = 40 };

struct row {
    const char *s;
    size_t n_bytes;
    size_t indent; /* bytes of the blanks that it begins with */
};

static struct row row_at(const char *s, const char *end)
{
    struct row row = {s, 0, 0};
    while (s + row.n_bytes < end && s[row.n_bytes] != '\n' && s[row.n_bytes] != '\r')
        row.n_bytes++;
    while (row.indent < row.n_bytes && ascii_is_blank_in_line(s[row.indent]))
        row.indent++;
    return row;
}

static bool says_nothing(const struct row *row)
{
    return row->indent == row->n_bytes || row->s[row->indent] == '#';
}

/* The end of bytes that are all in a set, from an offset on. */
static size_t skip(const struct row *row, size_t at, const char *set)
{
    while (at < row->n_bytes && row->s[at] && strchr(set, row->s[at]))
        at++;
    return at;
}

/* Whether a name may begin at an offset: what precedes it opens a map, a list or a quote, or ends
 * another name. */
static bool begins_name(const struct row *row, size_t at)
{
    while (at > row->indent && ascii_is_blank_in_line(row->s[at - 1]))
        at--;
    return at == row->indent || strchr("{[,\"'-.:", row->s[at - 1]);
}

/* The byte behind a name, or one that is meant for it, and behind what parts it from its value; 0:
 * the row does not have it from this offset on. */
static size_t find_name(const struct row *row, size_t at, const char *name)
{
    char word[NAME_BYTES_MAX + 1];
    while (at < row->n_bytes) {
        size_t n = 0;
        while (at + n < row->n_bytes && isalnum((unsigned char)row->s[at + n]))
            n++;
        if (n && n <= NAME_BYTES_MAX && begins_name(row, at)) {
            memcpy(word, row->s + at, n);
            word[n] = '\0';
            if (slip_is_near(word, name))
                return skip(row, at + n, "\"' \t:=.]");
        }
        at += n ? n : 1;
    }
    return 0;
}

/* What is searched. */
struct text {
    const char *s;
    const char *end;
    struct arena *arena;
};

/* What looks like a telephone number at an offset: it begins as one does. NULL: it is none. */
static struct value *take_number(const struct text *text, const struct row *row, size_t at)
{
    at = skip(row, at, "[{\"' \t");
    size_t n = 0;
    while (at + n < row->n_bytes && !strchr("\"',#]}", row->s[at + n]))
        n++;
    while (n && ascii_is_blank_in_line(row->s[at + n - 1]))
        n--;
    bool begins = n && (digit_begins(row->s + at, n) || row->s[at] == '+' || row->s[at] == '(');
    if (!begins || n > NUMBER_BYTES_MAX)
        return NULL;
    struct value *value = arena_new(text->arena, sizeof *value);
    value->kind = VALUE_SCALAR;
    value->scalar = text_clean_line(text->arena, row->s + at, n);
    value->scalar_bytes = strlen(value->scalar);
    value->line = (unsigned)text_count_line_ends(text->s, (size_t)(row->s - text->s)) + 1;
    value->column = (unsigned)at + 1;
    return value;
}

/* *named: whether the row names a number, even if it gives none. */
static struct value *find_number(const struct text *text, const struct row *row, size_t at,
                                 bool *named)
{
    size_t behind = find_name(row, at, "number");
    *named = behind;
    return behind ? take_number(text, row, behind) : NULL;
}

/* Whether a row is one of those of a name above it: it stands further in, or, where the name is in
 * brackets, before the next one that is. One that was not moved in is meant to be, if it is called
 * so. */
static bool belongs(const struct row *row, const struct row *above)
{
    bool in_brackets = above->s[above->indent] == '[';
    return says_nothing(row) || row->indent > above->indent ||
           (in_brackets ? row->s[row->indent] != '[' : find_name(row, row->indent, "number") != 0);
}

/* What is above a name, or around it, and has names of its own below it. */
enum owner {
    OWNER_NONE,
    OWNER_OTHER, /* "emergency" may be one of these names: of a key, of a word */
    OWNER_THEME, /* what params holds is a theme's, a number to call too */
};

static enum owner owner_named(const char *s, size_t n_bytes)
{
    size_t n = 0;
    while (n < n_bytes && isalnum((unsigned char)s[n]))
        n++;
    if (list_has("params", s, n))
        return OWNER_THEME;
    return list_has("keys check synonyms", s, n) ? OWNER_OTHER : OWNER_NONE;
}

/* The number that belongs to the name in a row; behind is the byte behind that. */
static struct value *search_below(const struct text *text, const struct row *above, size_t behind,
                                  enum owner owner)
{
    bool named;
    struct value *number = find_number(text, above, behind, &named);
    if (!named && owner == OWNER_NONE)
        number = take_number(text, above, behind);
    struct row row = *above;
    while (!number && !named && row.s + row.n_bytes < text->end) {
        row = row_at(row.s + row.n_bytes + 1, text->end);
        if (!belongs(&row, above))
            break;
        if (!says_nothing(&row))
            number = find_number(text, &row, row.indent, &named);
    }
    return number;
}

/* Which rows or braces are being read. */
struct reading {
    bool braced;
    bool in_section; /* below a name in brackets: it owns rows that are not moved in, too */
    enum owner owner;
    size_t depth;       /* in braces */
    size_t owner_depth; /* of the name of the owner: in braces, or its row's indent */
};

/* Follows the rows: one may own those below it that stand further in or, if it is in brackets, all
 * up to the next one that is. */
static void follow_row(struct reading *reading, const struct row *row)
{
    bool section = row->s[row->indent] == '[';
    if (!section && (reading->in_section ||
                     (reading->owner != OWNER_NONE && row->indent > reading->owner_depth)))
        return;
    size_t start = skip(row, row->indent, "\"'[ \t");
    bool params = section && memmem(row->s, row->n_bytes, "params", strlen("params"));
    reading->in_section = section;
    reading->owner = params ? OWNER_THEME : owner_named(row->s + start, row->n_bytes - start);
    reading->owner_depth = row->indent;
}

/* Follows the braces of a row up to a byte. */
static void follow_braces(struct reading *reading, const struct row *row, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        char c = row->s[i];
        enum owner owner = c == '"' && reading->owner == OWNER_NONE
                               ? owner_named(row->s + i + 1, row->n_bytes - i - 1)
                               : OWNER_NONE;
        if (owner != OWNER_NONE) {
            reading->owner = owner;
            reading->owner_depth = reading->depth;
        }
        reading->depth += c == '{';
        reading->depth -= c == '}' && reading->depth;
        if ((c == ',' || c == '}') && reading->depth <= reading->owner_depth)
            reading->owner = OWNER_NONE;
    }
}

/* The byte behind the name if the row begins with it or, between braces, has it anywhere. */
static size_t find_emergency(struct reading *reading, const struct row *row)
{
    if (says_nothing(row))
        return 0;
    size_t behind = find_name(row, row->indent, "emergency");
    size_t start = skip(row, row->indent, "\"'[ \t");
    bool first = start < row->n_bytes && strchr("eE", row->s[start]);
    if (reading->braced)
        follow_braces(reading, row, row->indent, behind ? behind : row->n_bytes);
    else
        follow_row(reading, row);
    return reading->owner != OWNER_THEME && (reading->braced || first) ? behind : 0;
}

const struct value *site_salvage_number(struct arena *arena, const char *s, size_t n_bytes)
{
    const struct text text = {s, s + n_bytes, arena};
    struct reading reading = {.braced = false};
    struct value *number = NULL;
    size_t start = 0;
    while (start < n_bytes && (ascii_is_blank_in_line(s[start]) || strchr("\r\n", s[start])))
        start++;
    reading.braced = start < n_bytes && s[start] == '{';
    while (!number && s < text.end) {
        struct row row = row_at(s, text.end);
        size_t behind = find_emergency(&reading, &row);
        if (behind)
            number = search_below(&text, &row, behind, reading.owner);
        if (reading.braced)
            follow_braces(&reading, &row, behind ? behind : row.n_bytes, row.n_bytes);
        s = row.s + row.n_bytes + 1;
    }
    return number;
}
