/*
 * Permalinks: patterns like "/:year/:month/:slug/" and what they make of a page.
 *
 * A table of tokens, one small function for each. The hard idea is a quirk of Hugo's: it unescapes
 * the finished path once more, as if it were a form field, so a "+" in a title becomes a blank and
 * later a hyphen, whereas in a plain path it stays.
 */
#include "content/permalink.h"

#include "base/day.h"
#include "base/path.h"
#include "base/text.h"
#include "content/address.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A number of a page's date. */
enum number {
    NUMBER_YEAR,
    NUMBER_YEAR_OF_CENTURY,
    NUMBER_MONTH,
    NUMBER_DAY,
    NUMBER_WEEKDAY,
    NUMBER_DAY_OF_YEAR
};

/* What is being expanded, and what a token was given in brackets. */
struct expansion {
    const struct permalink *page;
    const struct token *token;
    const char *slice; /* "1:last", "" for all */
    size_t slice_bytes;
};

/* A part of a pattern that stands for something of the page. */
struct token {
    const char *name;
    void (*add)(struct buffer *out, const struct expansion *expansion);
    enum number number; /* for add_number */
    int digits;         /* at least */
};

/* A "#" at the very end is lost, because Go's URLs drop an empty fragment. */
static void add_cleaned(struct buffer *out, const struct expansion *expansion, const char *s)
{
    size_t start = out->used;
    address_sanitize(out, s, strlen(s), expansion->page->keep_case, expansion->page->drop_accents);
    if (out->used > start && out->bytes[out->used - 1] == '#' &&
        !memchr(out->bytes + start, '#', out->used - start - 1))
        out->used--;
}

static int64_t day_of_page(const struct permalink *page)
{
    return day_count(page->year, page->month, page->day);
}

static void add_number(struct buffer *out, const struct expansion *expansion)
{
    const struct permalink *page = expansion->page;
    const int numbers[] = {
        [NUMBER_YEAR] = page->year,
        [NUMBER_YEAR_OF_CENTURY] = page->year % 100,
        [NUMBER_MONTH] = page->month,
        [NUMBER_DAY] = page->day,
        [NUMBER_WEEKDAY] = day_of_week(day_of_page(page)),
        [NUMBER_DAY_OF_YEAR] = day_of_year(day_of_page(page)),
    };
    buffer_format(out, "%0*d", expansion->token->digits, numbers[expansion->token->number]);
}

static void add_month_name(struct buffer *out, const struct expansion *expansion)
{
    buffer_add_string(out, day_month_name(expansion->page->month));
}

static void add_weekday_name(struct buffer *out, const struct expansion *expansion)
{
    buffer_add_string(out, day_week_name(day_of_week(day_of_page(expansion->page))));
}

static void add_title(struct buffer *out, const struct expansion *expansion)
{
    add_cleaned(out, expansion, expansion->page->title);
}

static void add_slug(struct buffer *out, const struct expansion *expansion)
{
    const char *slug = expansion->page->slug;
    add_cleaned(out, expansion, *slug ? slug : expansion->page->title);
}

static void add_slug_or_name(struct buffer *out, const struct expansion *expansion)
{
    const char *slug = expansion->page->slug;
    add_cleaned(out, expansion, *slug ? slug : expansion->page->name);
}

static void add_name(struct buffer *out, const struct expansion *expansion)
{
    add_cleaned(out, expansion, expansion->page->name);
}

/* The index that one end of a slice names, or `none` if it is empty. */
static long slice_index(const char *s, size_t n_bytes, long count, long none)
{
    char text[16] = "";
    if (!n_bytes || n_bytes >= sizeof text)
        return none;
    memcpy(text, s, n_bytes);
    return strcmp(text, "last") == 0 ? count - 1 : strtol(text, NULL, 10);
}

/* Hugo's slices: "[1:]", "[:last]" (without the last), "[0]", "[last]". */
static void find_slice(const struct expansion *expansion, long count, long *from, long *to)
{
    const char *slice = expansion->slice;
    size_t n = expansion->slice_bytes;
    const char *colon = memchr(slice, ':', n);
    *from = 0;
    *to = count;
    if (n && colon) {
        size_t before = (size_t)(colon - slice);
        *from = slice_index(slice, before, count, 0);
        *to = slice_index(colon + 1, n - before - 1, count, count);
    } else if (n) {
        *from = slice_index(slice, n, count, 0);
        *to = *from + 1;
    }
}

/* Appends the folders of a path that the slice selects, joined as Go's path.Join joins them: it
 * leaves out empty ones. */
static void add_slice(struct buffer *out, const struct expansion *expansion, const char *path)
{
    size_t start = out->used;
    long count = *path ? 1 : 0;
    for (const char *c = path; *c; c++)
        count += *c == '/';
    long from;
    long to;
    find_slice(expansion, count, &from, &to);
    for (long i = 0; i < count; i++) {
        size_t n = strcspn(path, "/");
        if (i >= from && i < to && n) {
            if (out->used > start)
                buffer_add_char(out, '/');
            buffer_add(out, path, n);
        }
        path += n + (path[n] == '/');
    }
}

static void add_section(struct buffer *out, const struct expansion *expansion)
{
    const char *sections = expansion->page->sections;
    buffer_add(out, sections, strcspn(sections, "/"));
}

static void add_sections(struct buffer *out, const struct expansion *expansion)
{
    add_slice(out, expansion, expansion->page->sections);
}

/* The slug of the section that the page is in: the last one. */
static void add_section_slug(struct buffer *out, const struct expansion *expansion)
{
    buffer_add_string(out, path_name(expansion->page->section_slugs));
}

static void add_section_slugs(struct buffer *out, const struct expansion *expansion)
{
    add_slice(out, expansion, expansion->page->section_slugs);
}

/* Hugo's manual, "Tokens" of the page on URL management; :filename is the older name of
 * :contentbasename. */
static const struct token tokens[] = {
    {"year", add_number, NUMBER_YEAR, 1},
    {"month", add_number, NUMBER_MONTH, 2},
    {"monthname", add_month_name, 0, 0},
    {"day", add_number, NUMBER_DAY, 2},
    {"weekday", add_number, NUMBER_WEEKDAY, 1},
    {"weekdayname", add_weekday_name, 0, 0},
    {"yearday", add_number, NUMBER_DAY_OF_YEAR, 1},
    {"section", add_section, 0, 0},
    {"sections", add_sections, 0, 0},
    {"sectionslug", add_section_slug, 0, 0},
    {"sectionslugs", add_section_slugs, 0, 0},
    {"title", add_title, 0, 0},
    {"slug", add_slug, 0, 0},
    {"slugorfilename", add_slug_or_name, 0, 0},
    {"slugorcontentbasename", add_slug_or_name, 0, 0},
    {"filename", add_name, 0, 0},
    {"contentbasename", add_name, 0, 0},
};

/* Parts of Go's time layouts that stand for a date; the first that fits is taken. Short names must
 * be whole words: "Janus" has no "Jan". */
static const struct token layouts[] = {
    {"January", add_month_name, 0, 0},
    {"Jan", add_month_name, 0, 0},
    {"Monday", add_weekday_name, 0, 0},
    {"Mon", add_weekday_name, 0, 0},
    {"2006", add_number, NUMBER_YEAR, 4},
    {"002", add_number, NUMBER_DAY_OF_YEAR, 3},
    {"01", add_number, NUMBER_MONTH, 2},
    {"02", add_number, NUMBER_DAY, 2},
    {"06", add_number, NUMBER_YEAR_OF_CENTURY, 2},
    {"1", add_number, NUMBER_MONTH, 1},
    {"2", add_number, NUMBER_DAY, 1},
};

static const struct token *find_layout(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        size_t n = strlen(layouts[i].name);
        if (n <= n_bytes && memcmp(s, layouts[i].name, n) == 0 &&
            !(n == 3 && n < n_bytes && islower((unsigned char)s[n])))
            return &layouts[i];
    }
    return NULL;
}

static bool has_layout(const char *s, size_t n_bytes)
{
    bool found = false;
    for (size_t i = 0; i < n_bytes && !found; i++)
        found = find_layout(s + i, n_bytes - i);
    return found;
}

/* A name of three letters stands for the short one. */
static void add_layouts(struct buffer *out, const char *s, size_t n_bytes,
                        const struct permalink *page)
{
    for (size_t i = 0, n; i < n_bytes; i += n) {
        const struct token *layout = find_layout(s + i, n_bytes - i);
        size_t start = out->used;
        n = layout ? strlen(layout->name) : 1;
        if (layout)
            layout->add(out, &(struct expansion){.page = page, .token = layout});
        else
            buffer_add_char(out, s[i]);
        if (n == 3)
            out->used = start + n;
    }
}

static size_t word_bytes(const char *s)
{
    size_t n = 0;
    while (isalnum((unsigned char)s[n]) || s[n] == '_')
        n++;
    return n;
}

static const struct token *find_token(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++)
        if (strlen(tokens[i].name) == n_bytes && memcmp(tokens[i].name, s, n_bytes) == 0)
            return &tokens[i];
    return NULL;
}

/* Expands the token at the colon s; returns its bytes. A colon that begins none is copied. */
static size_t expand_token(struct buffer *out, const char *s, const struct permalink *page)
{
    size_t n = word_bytes(s + 1);
    const struct token *token = find_token(s + 1, n);
    struct expansion expansion = {.page = page, .token = token, .slice = ""};
    if (!token && has_layout(s + 1, n)) {
        add_layouts(out, s + 1, n, page);
        return 1 + n;
    }
    if (!token) {
        buffer_add_char(out, ':');
        return 1;
    }
    const char *close = s[n + 1] == '[' ? strchr(s + n + 2, ']') : NULL;
    if (close) {
        expansion.slice = s + n + 2;
        expansion.slice_bytes = (size_t)(close - expansion.slice);
    }
    token->add(out, &expansion);
    return 1 + n + (close ? expansion.slice_bytes + 2 : 0);
}

/* Unescapes as Go does form fields, in place because the text only gets shorter. False: a "%"
 * begins no escape. */
static bool unescape(struct buffer *out, size_t start)
{
    size_t to = start;
    for (size_t i = start; i < out->used; i++) {
        char c = out->bytes[i];
        if (c == '%') {
            int high = i + 1 < out->used ? text_hex_digit(out->bytes[i + 1]) : -1;
            int low = i + 2 < out->used ? text_hex_digit(out->bytes[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            c = (char)(high * 16 + low);
            i += 2;
        }
        out->bytes[to++] = c == '+' && out->bytes[i] == '+' ? ' ' : c;
    }
    out->used = to;
    return true;
}

/* "\\:" is a colon that begins no token. */
static bool is_escaped_colon(const char *s)
{
    return s[0] == '\\' && s[1] == ':';
}

bool permalink_expand(struct buffer *out, const char *pattern, const struct permalink *page)
{
    size_t start = out->used;
    for (const char *s = pattern; *s && out->used - start <= PERMALINK_BYTES_MAX;) {
        bool escaped = is_escaped_colon(s);
        s += escaped;
        if (*s == ':' && !escaped)
            s += expand_token(out, s, page);
        else
            buffer_add_char(out, *s++);
    }
    bool is_sound = out->used - start <= PERMALINK_BYTES_MAX && unescape(out, start);
    buffer_add(out, "", 0);
    return is_sound;
}

const char *permalink_unknown(const char *pattern, size_t *n_bytes)
{
    for (const char *s = pattern; *s; s++) {
        bool escaped = is_escaped_colon(s);
        s += escaped;
        size_t n = *s == ':' && !escaped ? word_bytes(s + 1) : 0;
        if (n && !find_token(s + 1, n) && !has_layout(s + 1, n)) {
            *n_bytes = n + 1;
            return s;
        }
        const char *close = n && s[n + 1] == '[' ? strchr(s, ']') : NULL;
        if (close)
            s = close;
    }
    return NULL;
}
