/*
 * The number to call in an emergency, in a file of configuration that does not give it in a way
 * that is read: below a fault, under a misspelt name, without the name that it belongs to.
 *
 * Refuses to guess: a kiosk that shows no number is better than one that shows another's. Only a
 * row that stands furthest out and begins with the name counts, with the number behind it or in
 * the rows that belong to it. YAML and TOML are alike in that. What another name holds, what is in
 * quotes or in a comment, and JSON, are not looked at.
 */
#include "content/site_parts.h"

#include "base/ascii.h"
#include "base/digit.h"
#include "base/slip.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { NAME_BYTES_MAX = 16, NUMBER_BYTES_MAX = 40 };

/* What is searched. */
struct text {
    const char *s;
    const char *end;
    struct arena *arena;
};

/* A line without its end and its comment. */
struct row {
    const char *s;
    size_t n_bytes;
    size_t indent;
    const char *next; /* where the next one begins */
};

static bool has(const char *set, char c)
{
    return c && strchr(set, c);
}

static struct row row_at(const struct text *text, const char *s)
{
    const char *end = memchr(s, '\n', (size_t)(text->end - s));
    struct row row = {.s = s, .next = end ? end + 1 : text->end};
    size_t most = (size_t)((end ? end : text->end) - s);
    row.indent = ascii_lead_bytes(s, most, " \t\r");
    while (row.n_bytes < most && !(s[row.n_bytes] == '#' &&
                                   (row.n_bytes == row.indent || has(" \t", s[row.n_bytes - 1]))))
        row.n_bytes++;
    row.n_bytes -= ascii_tail_bytes(s, row.n_bytes, " \t\r");
    return row;
}

static bool says_nothing(const struct row *row)
{
    return row->indent >= row->n_bytes;
}

/* The end of bytes that are all in a set, from an offset on. */
static size_t skip(const struct row *row, size_t at, const char *set)
{
    return at + ascii_lead_bytes(row->s + at, row->n_bytes - at, set);
}

/* The byte behind a name at an offset, or what is meant for it, and behind what parts it from its
 * value; 0: it is another, or none. */
static size_t read_name(const struct row *row, size_t at, const char *name)
{
    char word[NAME_BYTES_MAX + 1];
    size_t n = 0;
    while (at + n < row->n_bytes && n < NAME_BYTES_MAX && isalnum((unsigned char)row->s[at + n]))
        n++;
    memcpy(word, row->s + at, n);
    word[n] = '\0';
    size_t behind = skip(row, at + n, "\"' \t");
    if (!n || !slip_is_near(word, name) || (behind < row->n_bytes && !has(":=.]", row->s[behind])))
        return 0;
    return skip(row, behind, "\"' \t:=.]");
}

/* The byte behind the name of the number in the rest of a row: at once or, in a map in brackets,
 * behind what parts its names; 0: it is not there. */
static size_t find_number(const struct row *row, size_t at)
{
    size_t behind = read_name(row, at, "number");
    bool map = at < row->n_bytes && row->s[at] == '{';
    for (; map && !behind && at < row->n_bytes && !has("\"'}", row->s[at]); at++)
        if (has("{,", row->s[at]))
            behind = read_name(row, skip(row, at + 1, " \t"), "number");
    return behind;
}

/* Whether bytes have more than the digits and signs of a telephone number. */
static bool has_words(const char *s, size_t n_bytes)
{
    size_t at = 0;
    while (at < n_bytes && (digit_begins(s + at, n_bytes - at) || has("+()-./ ", s[at])))
        at += (unsigned char)s[at] < 0x80 ? 1 : 2;
    return at < n_bytes;
}

/* What looks like a telephone number at an offset: it begins as one does, and has nothing else
 * where no name says that it is one. NULL: it is none. */
static struct value *take_number(const struct text *text, const struct row *row, size_t at,
                                 bool named)
{
    at = skip(row, at, "[{\"' \t");
    size_t n = 0;
    while (at + n < row->n_bytes && !strchr("\"',]}", row->s[at + n]))
        n++;
    n -= ascii_tail_bytes(row->s + at, n, " \t");
    bool begins = n && (digit_begins(row->s + at, n) || has("+(", row->s[at]));
    if (!begins || n > NUMBER_BYTES_MAX || (!named && has_words(row->s + at, n)))
        return NULL;
    struct value *value = arena_new(text->arena, sizeof *value);
    value->kind = VALUE_SCALAR;
    value->scalar = text_clean_line(text->arena, row->s + at, n);
    value->scalar_bytes = strlen(value->scalar);
    value->line = (unsigned)text_count_line_ends(text->s, (size_t)(row->s - text->s)) + 1;
    value->column = (unsigned)at + 1;
    return value;
}

/* Whether a row leaves a quote open, so that the next one may be words. */
static bool leaves_quote(const struct row *row)
{
    size_t quotes = 0;
    for (size_t i = row->indent; i < row->n_bytes; i++)
        quotes += row->s[i] == '"';
    return quotes % 2;
}

/* The number in the rows below a name's, which begin as far in as the first of them. One that was
 * not moved in is meant to be, if it is called so. */
static struct value *search_below(const struct text *text, const struct row *above)
{
    bool section = above->s[above->indent] == '[';
    size_t indent = 0;
    for (struct row row = *above; row.next < text->end && !leaves_quote(&row);) {
        row = row_at(text, row.next);
        if (says_nothing(&row))
            continue;
        size_t behind = read_name(&row, row.indent, "number");
        indent = indent ? indent : row.indent;
        bool within = section ? row.s[row.indent] != '[' : row.indent > above->indent;
        if (!within)
            return behind ? take_number(text, &row, behind, true) : NULL;
        if (behind && (section || row.indent == indent))
            return take_number(text, &row, behind, true);
    }
    return NULL;
}

/* The number that a row or those below it give. */
static struct value *search_row(const struct text *text, const struct row *row)
{
    size_t behind = read_name(row, skip(row, row->indent, "[\"' \t"), "emergency");
    size_t named = behind ? find_number(row, behind) : 0;
    if (named)
        return take_number(text, row, named, true);
    if (behind && behind < row->n_bytes)
        return take_number(text, row, behind, false);
    return behind ? search_below(text, row) : NULL;
}

/* The bytes of blanks before the rows that stand furthest out. */
static size_t least_indent(const struct text *text)
{
    size_t least = SIZE_MAX;
    for (const char *s = text->s; s < text->end;) {
        struct row row = row_at(text, s);
        if (!says_nothing(&row) && row.indent < least)
            least = row.indent;
        s = row.next;
    }
    return least;
}

const struct value *site_salvage_number(struct arena *arena, const char *s, size_t n_bytes)
{
    const struct text text = {s, s + n_bytes, arena};
    struct value *number = NULL;
    size_t indent = least_indent(&text);
    bool in_section = false; /* of TOML: what stands below its name is its own */
    for (const char *at = s; !number && at < text.end;) {
        struct row row = row_at(&text, at);
        char first = says_nothing(&row) ? '\0' : row.s[row.indent];
        if (first == '{')
            return NULL;
        in_section = in_section || first == '[';
        if (first && row.indent == indent && (first == '[' || !in_section))
            number = search_row(&text, &row);
        at = row.next;
    }
    return number;
}

/* Whether something wrong is told of where a value stands. notes: NULL if nobody is told at all. */
static bool is_told(const struct notes *notes, const char *file, const struct value *value)
{
    for (size_t i = 0; notes && i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        if (note->line == value->line && note->column == value->column &&
            strcmp(note->file, file) == 0)
            return true;
    }
    return false;
}

void site_save_number(struct site *site, struct notes *notes)
{
    const struct value *number = site->number;
    if (*site->emergency.number || !number)
        return;
    site->emergency.number = number->scalar;
    if (is_told(notes, site->number_file, number))
        return;
    notes_add(notes, NOTE_ERROR, site->number_file, number->line, number->column,
              "emergency.number: is taken to be %s until this is mended", number->scalar);
}
