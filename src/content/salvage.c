/*
 * Front matter that cannot be read: what may hide the page is believed all the same, and so is its
 * title.
 *
 * Refuses to guess at anything else. The hard idea: no language is parsed here. An entry is a word,
 * a colon or an equals sign, and a word, in YAML, TOML and JSON alike; it begins a line or, between
 * braces, follows a brace, a comma or just the quote that opens its name.
 */
#include "content/salvage.h"

#include "base/ascii.h"
#include "base/text.h"
#include "content/date.h"
#include "content/draft.h"

#include <string.h>
#include <strings.h>

enum { DAY_BYTES = 10 /* 2006-01-02 */, TITLE_BYTES_MAX = 1000 };

static size_t word_bytes(const char *s, size_t n_bytes)
{
    size_t n = 0;
    while (n < n_bytes && s[n] > ' ' && !strchr("\"',:={}#", s[n]))
        n++;
    return n;
}

/* A word at s, and how long it is with the blanks and quotes around it. */
static size_t take_word(const char *s, size_t n_bytes, struct value *word)
{
    size_t start = ascii_lead_bytes(s, n_bytes, " \t\r\"'");
    size_t end = start + word_bytes(s + start, n_bytes - start);
    *word = (struct value){.kind = VALUE_SCALAR, .scalar = s + start, .scalar_bytes = end - start};
    return end + ascii_lead_bytes(s + end, n_bytes - end, " \t\r\"'");
}

/* What was found so far. */
struct salvage {
    bool braced;
    unsigned depth;        /* of the braces that are open, where fields are between braces */
    bool has_field;        /* one that is part of no other */
    const char *title_end; /* no title begins here or behind it */
    const char *title;     /* NULL: none */
    size_t title_bytes;
    struct arena arena;
    struct value map; /* what may hide the page */
};

/* The end of the quoted text at s: the last quote of the line, because a title may have quotes of
 * its own; between braces the next one. The end of the line if there is none. */
static size_t quoted_bytes(const char *s, size_t n_bytes, char quote, bool braced)
{
    size_t n = n_bytes;
    for (size_t i = 0; i < n_bytes && (!braced || n == n_bytes); i++)
        if (braced && s[i] == '\\')
            i++;
        else
            n = s[i] == quote ? i : n;
    return n;
}

/* Copies a text without the signs that escape quotes in it: 'Don''t', "\"No\"". quote: the one
 * around it; NUL: none. Returns its bytes. */
static size_t unquote(char *out, const char *s, size_t n_bytes, char quote)
{
    size_t n = 0;
    for (size_t i = 0; i < n_bytes; i++) {
        bool sign = quote == '\'' ? s[i] == quote : quote && s[i] == '\\';
        if (sign && i + 1 < n_bytes && (s[i + 1] == quote || s[i + 1] == s[i]))
            i++;
        out[n++] = s[i];
    }
    return n;
}

/* The end of the unquoted text at s: before a remark, or between braces before the next field. */
static size_t bare_bytes(const char *s, size_t n_bytes, bool braced)
{
    size_t n = 0;
    while (n < n_bytes && (braced ? s[n] != ',' && s[n] != '}'
                                  : s[n] != '#' || !n || !ascii_is_blank_in_line(s[n - 1])))
        n++;
    return n;
}

/* Takes the title of a page from behind its colon or equals sign. A mark alone says that it is in
 * the lines below. */
static void take_title(struct salvage *found, const char *s, size_t n_bytes)
{
    size_t at = ascii_lead_bytes(s, n_bytes, " \t");
    while (n_bytes - at > 1 && memcmp(s + at, "\u00a0", 2) == 0) /* a blank that was pasted */
        at += 2 + ascii_lead_bytes(s + at + 2, n_bytes - at - 2, " \t");
    /* Another may begin at each of the places behind this one: none is looked at for long. */
    n_bytes = n_bytes - at > TITLE_BYTES_MAX ? at + TITLE_BYTES_MAX + 1 : n_bytes;
    bool quoted = at < n_bytes && (s[at] == '"' || s[at] == '\'');
    at += quoted;
    size_t n = quoted ? quoted_bytes(s + at, n_bytes - at, s[at - 1], found->braced)
                      : bare_bytes(s + at, n_bytes - at, found->braced);
    if (n > TITLE_BYTES_MAX)
        return;
    n -= ascii_tail_bytes(s + at, n, " \t\r");
    if (!n || (!quoted && strchr("|>", s[at])))
        return;
    char *title = arena_new(&found->arena, n);
    found->title = title;
    found->title_bytes = unquote(title, s + at, n, quoted ? s[at - 1] : '\0');
}

/* Whether the field of this name at s gives the page its title. */
static bool is_title(const struct salvage *found, const char *s, const struct value *key,
                     bool is_part)
{
    static const char name[] = "title";
    bool outer = found->braced ? found->depth < 2 : !is_part || !found->has_field;
    return outer && !found->title && s < found->title_end && key->scalar_bytes == strlen(name) &&
           strncasecmp(key->scalar, name, key->scalar_bytes) == 0;
}

/* Adds an entry like "draft: true", in any of the languages, to the map if it may hide the page: a
 * mark of a draft or, unless it is part of another field, the day of a date. */
static void salvage_entry(const char *s, size_t n_bytes, bool is_part, struct salvage *found)
{
    static const char *const names[] = {"draft",       "published", "expiryDate", "unpublishdate",
                                        "publishDate", "pubdate",   "date"};
    struct value key;
    struct value said;
    size_t at = take_word(s, n_bytes, &key);
    if (at >= n_bytes || (s[at] != ':' && s[at] != '='))
        return;
    if (is_title(found, s, &key, is_part))
        take_title(found, s + at + 1, n_bytes - at - 1);
    found->has_field = found->has_field || !is_part;
    take_word(s + at + 1, n_bytes - at - 1, &said);
    said.scalar_bytes = said.scalar_bytes < DAY_BYTES ? said.scalar_bytes : DAY_BYTES;
    for (size_t i = 0; i < (is_part ? 2 : sizeof names / sizeof *names); i++) {
        if (strlen(names[i]) != key.scalar_bytes ||
            strncasecmp(names[i], key.scalar, key.scalar_bytes) != 0)
            continue;
        struct value *value = arena_new(&found->arena, sizeof *value);
        *value = said;
        value->scalar = arena_copy(&found->arena, said.scalar, said.scalar_bytes);
        if (i == 0 && !value_is_true(value))
            continue;
        value->key = names[i];
        value->next = found->map.first;
        found->map.first = value;
    }
}

/* Whether the fields are between braces, as in JSON; YAML may have comments before them. */
static bool is_braced(const char *s, size_t n_bytes)
{
    size_t at = 0;
    bool remark = false;
    while (at < n_bytes &&
           (remark || ascii_is_blank_in_line(s[at]) || s[at] == '\n' || s[at] == '#')) {
        remark = (remark || s[at] == '#') && s[at] != '\n' && s[at] != '\r';
        at++;
    }
    return at < n_bytes && s[at] == '{';
}

/* Whether s, behind a quote, is a name and its closing quote. The comma before it may be missing;
 * what has a colon in it is no name. */
static bool is_quoted_name(const char *s, size_t n_bytes, char quote)
{
    size_t n = word_bytes(s, n_bytes);
    return n && n < n_bytes && s[n] == quote;
}

/* The entries of one line. */
static void salvage_line(const char *s, size_t n_bytes, struct salvage *found)
{
    bool braced = found->braced;
    salvage_entry(s, n_bytes, !braced && n_bytes && ascii_is_blank_in_line(*s), found);
    for (size_t at = 1; braced && at <= n_bytes; at++) {
        char before = s[at - 1];
        found->depth += before == '{';
        found->depth -= before == '}' && found->depth;
        if (before == '{' || before == ',' ||
            ((before == '"' || before == '\'') && is_quoted_name(s + at, n_bytes - at, before)))
            salvage_entry(s + at, n_bytes - at, false, found);
    }
}

void salvage_fields(const char *s, size_t n_bytes, size_t title_bytes,
                    const struct content_options *options, struct page *page)
{
    struct salvage found = {
        .braced = is_braced(s, n_bytes), .title_end = s + title_bytes, .map = {.kind = VALUE_MAP}};
    arena_init(&found.arena);
    for (size_t at = 0; at < n_bytes;) {
        size_t end = at;
        while (end < n_bytes && s[end] != '\n' && s[end] != '\r')
            end++;
        salvage_line(s + at, end - at, &found);
        at = end + 1;
    }
    if (found.title)
        page->field[PAGE_TITLE] = text_clean_line(&page->arena, found.title, found.title_bytes);
    page->draft = draft_is_marked(&found.map, page->path, NULL);
    page->dates = date_find(&found.map, page->path, options, NULL, NULL);
    arena_done(&found.arena);
}

bool salvage_has_field(const char *s, size_t n_bytes)
{
    size_t at = ascii_lead_bytes(s, n_bytes, " \t\r\n");
    struct value key;
    size_t end = at + take_word(s + at, n_bytes - at, &key);
    return key.scalar_bytes && end < n_bytes && s[end] == ':';
}
