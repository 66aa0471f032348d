/*
 * Ids of headings, as Goldmark makes them.
 *
 * The hard idea: an id is made from the heading's source line, with its markup for emphasis and
 * links, which no event of md4c gives. But the text in those events points into the source, and so
 * to the line. Of a heading of several lines the last one counts.
 */
#include "markup/headings.h"

#include "base/ascii.h"
#include "base/text.h"
#include "dialect/attributes.h"
#include "dialect/line.h"

void headings_done(struct headings *headings)
{
    buffer_done(&headings->id);
    names_done(&headings->used);
}

/* Lower-cases one code point to one, as Go does: U+0130 is the only one that would become two. */
static void add_lower(struct buffer *out, uint32_t code, const char *s, size_t n_bytes)
{
    if (code == 0x130) /* I with a dot above */
        buffer_add_char(out, 'i');
    else
        text_lower(out, s, n_bytes);
}

/* What an ASCII character becomes in an id; '\0': it is dropped. */
static char github_ascii(char c)
{
    char small = (char)(c | 0x20);
    bool letter = small >= 'a' && small <= 'z';
    bool kept = (c >= '0' && c <= '9') || c == '-' || c == '_';
    return letter ? small : kept ? c : c == ' ' ? '-' : '\0';
}

/* Takes the ASCII characters at s up to the first other one, and returns how many they are. */
static size_t add_github_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    char *end = buffer_room(out, n_bytes);
    size_t i = 0;
    for (; i < n_bytes && (unsigned char)s[i] < 0x80; i++) {
        *end = github_ascii(s[i]);
        end += *end != '\0';
    }
    *end = '\0';
    out->used = (size_t)(end - out->bytes);
    return i;
}

static void id_by_github(struct buffer *out, const char *s, size_t n_bytes, bool ascii)
{
    size_t i = 0;
    while ((i += add_github_ascii(out, s + i, n_bytes - i)) < n_bytes) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        if (!ascii && (text_is_letter(code) || text_is_decimal(code)))
            add_lower(out, code, s + i, n);
        i += n;
    }
}

static void id_by_github_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    struct buffer plain = {0};
    text_drop_accents(&plain, s, n_bytes);
    id_by_github(out, buffer_string(&plain), plain.used, true);
    buffer_done(&plain);
}

static void id_by_blackfriday(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t before = out->used;
    bool parted = false;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(s + i, n_bytes - i, &code);
        bool kept = text_is_letter_or_digit(code);
        if (kept && parted && out->used > before)
            buffer_add_char(out, '-');
        if (kept)
            add_lower(out, code, s + i, n);
        parted = !kept;
        i += n;
    }
}

void headings_make_id(struct buffer *out, const char *s, size_t n_bytes, enum heading_ids rule)
{
    size_t before = out->used;
    if (rule == HEADING_IDS_BLACKFRIDAY)
        id_by_blackfriday(out, s, n_bytes);
    else if (rule == HEADING_IDS_GITHUB_ASCII)
        id_by_github_ascii(out, s, n_bytes);
    else
        id_by_github(out, s, n_bytes, false);
    if (out->used == before)
        buffer_add_string(out, "heading");
}

void headings_open(struct headings *headings)
{
    headings->line_end = NULL;
    headings->cut = NULL;
    headings->is_given = false;
    headings->id.used = 0;
}

static const char *trim_end(const char *start, const char *stop)
{
    return stop - ascii_tail_bytes(start, (size_t)(stop - start), " \t\r");
}

/* The bytes of a list item's mark and the blank behind it at s, 0 if there is none. Does not look
 * further: a line may begin with thousands of marks. */
static size_t item_mark_bytes(const char *s, const char *end)
{
    size_t left = (size_t)(end - s);
    size_t n = ascii_lead_bytes(s, left < 9 ? left : 9, "0123456789");
    if (n + 1 >= left || !ascii_is_blank_in_line(s[n + 1]))
        return 0;
    return ascii_lead_bytes(s + n, 1, n ? ".)" : "-+*") ? n + 2 : 0;
}

/* Skips what precedes a heading's words: marks of quotes and items, then its own. Sets *is_atx if
 * it begins with number signs. */
static const char *skip_marks(const char *s, const char *end, bool *is_atx)
{
    *is_atx = false;
    while (s < end && *s != '#') {
        bool blank = ascii_is_blank_in_line(*s) || *s == '>';
        size_t n = blank ? 1 : item_mark_bytes(s, end);
        if (!n)
            return s;
        s += n;
    }
    size_t signs = ascii_lead_bytes(s, (size_t)(end - s), "#");
    *is_atx = signs;
    s += signs;
    return s + ascii_lead_bytes(s, (size_t)(end - s), " \t\r");
}

/* Drops a closing run of number signs that follows a blank or nothing (CommonMark 4.2). */
static const char *trim_closing(const char *start, const char *stop)
{
    const char *s = stop - ascii_tail_bytes(start, (size_t)(stop - start), "#");
    return s == start || ascii_is_blank_in_line(s[-1]) ? trim_end(start, s) : stop;
}

/* Whether the line at s underlines a heading, maybe in quotes. */
static bool is_underline(const char *s, const char *end)
{
    struct line line = line_of(s, end);
    line.at = ascii_lead_bytes(s, line.n_bytes, " \t\r>");
    return line_is_underline(&line);
}

/* Takes attributes off the end of a heading's line and returns where its words end. */
static const char *take_attributes(struct headings *headings, const char *start, const char *stop,
                                   bool is_atx)
{
    struct attributes attributes;
    const char *brace = attributes_at_end(start, (size_t)(stop - start), &attributes);
    const char *next = headings->line_end + (headings->line_end < headings->source_end);
    if (!brace || (!is_atx && !is_underline(next, headings->source_end)))
        return stop;
    stop = trim_end(start, brace);
    if (is_atx)
        stop = trim_closing(start, stop);
    headings->cut = stop;
    headings->is_given = attributes.id != NULL;
    if (attributes.id)
        buffer_add(&headings->id, attributes.id, attributes.id_bytes);
    return stop;
}

/* Reads the whole source line around `at`: the heading's id, and where its words end. */
static void read_line(struct headings *headings, const char *at)
{
    const char *start = at;
    while (start > headings->source && start[-1] != '\n')
        start--;
    headings_open(headings);
    headings->line_end = at + line_of(at, headings->source_end).n_bytes;
    bool is_atx;
    start = skip_marks(start, headings->line_end, &is_atx);
    const char *stop = trim_end(start, headings->line_end);
    if (is_atx)
        stop = trim_closing(start, stop);
    if (stop > start && stop[-1] == '}')
        stop = take_attributes(headings, start, stop, is_atx);
    if (!headings->is_given)
        headings_make_id(&headings->id, start, (size_t)(stop - start), headings->rule);
}

size_t headings_text(struct headings *headings, const char *at, size_t n_bytes)
{
    if (at < headings->source || at >= headings->source_end)
        return headings->cut ? 0 : n_bytes;
    if (!headings->line_end || at >= headings->line_end)
        read_line(headings, at);
    if (!headings->cut || at + n_bytes <= headings->cut)
        return n_bytes;
    return at < headings->cut ? (size_t)(headings->cut - at) : 0;
}

/* Repeats get "-1", "-2": the first that is free. An id that the author gave stays as it is. */
static void use_id(struct headings *headings, struct builder *builder)
{
    struct buffer *id = &headings->id;
    struct name *name = names_find(&headings->used, buffer_string(id), id->used);
    size_t bare = id->used;
    for (uint32_t number = name ? name->last : 0; name && !headings->is_given;) {
        id->used = bare;
        buffer_add_char(id, '-');
        buffer_add_number(id, ++number);
        name->last = number;
        if (!names_find(&headings->used, id->bytes, id->used))
            break;
    }
    names_add(&headings->used, buffer_string(id), id->used);
    builder_data(builder, buffer_string(id), id->used);
}

void headings_close(struct headings *headings, struct builder *builder)
{
    if (!headings->line_end)
        headings_make_id(&headings->id, "", 0, headings->rule);
    use_id(headings, builder);
}

void headings_name(struct headings *headings, const char *words, size_t n_bytes,
                   struct builder *builder)
{
    headings->id.used = 0;
    headings->is_given = false;
    headings_make_id(&headings->id, words, n_bytes, headings->rule);
    use_id(headings, builder);
}
