/*
 * Permalinks: patterns like "/:year/:month/:slug/" and what they make of a page.
 *
 * A table of tokens, one small function for each. The hard idea is a quirk of Hugo's: it unescapes
 * the finished path once more, as if it were a form field, so a "+" in a title becomes a blank and
 * later a hyphen, whereas in a plain path it stays.
 */
#include "content/permalink.h"

#include "base/day.h"
#include "base/ending.h"
#include "base/text.h"
#include "content/address.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* What is being expanded, and what a token was given in brackets. */
struct expansion {
    const struct permalink *page;
    const char *slice; /* "1:last", "" for all */
    size_t slice_bytes;
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

static void add_year(struct buffer *out, const struct expansion *expansion)
{
    buffer_format(out, "%d", expansion->page->year);
}

static void add_month(struct buffer *out, const struct expansion *expansion)
{
    buffer_format(out, "%02d", expansion->page->month);
}

static void add_month_name(struct buffer *out, const struct expansion *expansion)
{
    buffer_add_string(out, day_month_name(expansion->page->month));
}

static void add_day(struct buffer *out, const struct expansion *expansion)
{
    buffer_format(out, "%02d", expansion->page->day);
}

static void add_weekday(struct buffer *out, const struct expansion *expansion)
{
    buffer_format(out, "%d", day_of_week(day_of_page(expansion->page)));
}

static void add_weekday_name(struct buffer *out, const struct expansion *expansion)
{
    static const char *const names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                        "Thursday", "Friday", "Saturday"};
    buffer_add_string(out, names[day_of_week(day_of_page(expansion->page))]);
}

static void add_year_day(struct buffer *out, const struct expansion *expansion)
{
    buffer_format(out, "%d", day_of_year(day_of_page(expansion->page)));
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
    buffer_add_string(out, ending_part(expansion->page->section_slugs));
}

static void add_section_slugs(struct buffer *out, const struct expansion *expansion)
{
    add_slice(out, expansion, expansion->page->section_slugs);
}

/* Hugo's manual, "Tokens" of the page on URL management; :filename is the older name of
 * :contentbasename. */
static const struct token {
    const char *name;
    void (*add)(struct buffer *out, const struct expansion *expansion);
} tokens[] = {
    {"year", add_year},
    {"month", add_month},
    {"monthname", add_month_name},
    {"day", add_day},
    {"weekday", add_weekday},
    {"weekdayname", add_weekday_name},
    {"yearday", add_year_day},
    {"section", add_section},
    {"sections", add_sections},
    {"sectionslug", add_section_slug},
    {"sectionslugs", add_section_slugs},
    {"title", add_title},
    {"slug", add_slug},
    {"slugorfilename", add_slug_or_name},
    {"slugorcontentbasename", add_slug_or_name},
    {"filename", add_name},
    {"contentbasename", add_name},
};

/* Parts of Go's time layouts that stand for a date; the first that fits is taken. Short names must
 * be whole words: "Janus" has no "Jan". */
static const struct layout {
    const char *part;
    const char *token;
} layouts[] = {
    {"January", "monthname"}, {"Jan", "monthname"}, {"Monday", "weekdayname"},
    {"Mon", "weekdayname"},   {"2006", "year"},     {"002", "yearday"},
    {"01", "month"},          {"02", "day"},        {"06", "year"},
    {"1", "month"},           {"2", "day"},
};

static const struct layout *find_layout(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        size_t n = strlen(layouts[i].part);
        if (n <= n_bytes && memcmp(s, layouts[i].part, n) == 0 &&
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

static const struct token *find_token(const char *s, size_t n_bytes);

/* Appends what the token makes, in the length that the layout has. */
static void add_layout(struct buffer *out, const struct layout *layout,
                       const struct expansion *expansion)
{
    struct buffer whole = {0};
    size_t n = strlen(layout->part);
    find_token(layout->token, strlen(layout->token))->add(&whole, expansion);
    if (strcmp(layout->part, "06") == 0)
        buffer_format(out, "%02d", expansion->page->year % 100);
    else if (n == 1)
        buffer_add_string(out, whole.bytes + (*whole.bytes == '0'));
    else if (strcmp(layout->part, "002") == 0)
        buffer_format(out, "%03d", day_of_year(day_of_page(expansion->page)));
    else if (strcmp(layout->part, "2006") == 0)
        buffer_format(out, "%04d", expansion->page->year);
    else
        buffer_add(out, whole.bytes, n == 3 ? 3 : whole.used);
    buffer_done(&whole);
}

static void add_layouts(struct buffer *out, const char *s, size_t n_bytes,
                        const struct expansion *expansion)
{
    for (size_t i = 0; i < n_bytes;) {
        const struct layout *layout = find_layout(s + i, n_bytes - i);
        if (layout)
            add_layout(out, layout, expansion);
        else
            buffer_add_char(out, s[i]);
        i += layout ? strlen(layout->part) : 1;
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
    struct expansion expansion = {.page = page, .slice = ""};
    if (!token && has_layout(s + 1, n)) {
        add_layouts(out, s + 1, n, &expansion);
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
