/*
 * Front matter that cannot be read: what may hide the page is believed all the same.
 *
 * Refuses to guess at anything else. The hard idea: no language is parsed here. An entry is a word,
 * a colon or an equals sign, and a word, in YAML, TOML and JSON alike; it begins a line or, between
 * braces, follows a brace, a comma or just the quote that opens its name.
 */
#include "content/salvage.h"

#include "base/ascii.h"
#include "content/date.h"
#include "content/front.h"

#include <string.h>
#include <strings.h>

enum { DAY_BYTES = 10 }; /* 2006-01-02 */

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
    size_t start = 0;
    while (start < n_bytes &&
           (ascii_is_blank_in_line(s[start]) || s[start] == '"' || s[start] == '\''))
        start++;
    size_t end = start + word_bytes(s + start, n_bytes - start);
    *word = (struct value){.kind = VALUE_SCALAR, .scalar = s + start, .scalar_bytes = end - start};
    while (end < n_bytes && (ascii_is_blank_in_line(s[end]) || s[end] == '"' || s[end] == '\''))
        end++;
    return end;
}

/* Adds an entry like "draft: true", in any of the languages, to the map if it may hide the page: a
 * mark of a draft or, unless it is part of another field, the day of a date. */
static void salvage_entry(const char *s, size_t n_bytes, bool is_part, struct arena *arena,
                          struct value *map)
{
    static const char *const names[] = {"draft",       "published", "expiryDate", "unpublishdate",
                                        "publishDate", "pubdate",   "date"};
    struct value key;
    struct value said;
    size_t at = take_word(s, n_bytes, &key);
    if (at >= n_bytes || (s[at] != ':' && s[at] != '='))
        return;
    take_word(s + at + 1, n_bytes - at - 1, &said);
    said.scalar_bytes = said.scalar_bytes < DAY_BYTES ? said.scalar_bytes : DAY_BYTES;
    for (size_t i = 0; i < (is_part ? 2 : sizeof names / sizeof *names); i++) {
        if (strlen(names[i]) != key.scalar_bytes ||
            strncasecmp(names[i], key.scalar, key.scalar_bytes) != 0)
            continue;
        struct value *value = arena_new(arena, sizeof *value);
        *value = said;
        value->scalar = arena_copy(arena, said.scalar, said.scalar_bytes);
        if (i == 0 && !value_is_true(value))
            continue;
        value->key = names[i];
        value->next = map->first;
        map->first = value;
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
static void salvage_line(const char *s, size_t n_bytes, bool braced, struct arena *arena,
                         struct value *map)
{
    salvage_entry(s, n_bytes, !braced && n_bytes && ascii_is_blank_in_line(*s), arena, map);
    for (size_t at = 1; braced && at < n_bytes; at++) {
        char before = s[at - 1];
        if (before == '{' || before == ',' ||
            ((before == '"' || before == '\'') && is_quoted_name(s + at, n_bytes - at, before)))
            salvage_entry(s + at, n_bytes - at, false, arena, map);
    }
}

void salvage_fields(const char *s, size_t n_bytes, const struct content_options *options,
                    struct page *page)
{
    struct value map = {.kind = VALUE_MAP};
    struct arena arena;
    bool braced = is_braced(s, n_bytes);
    arena_init(&arena);
    for (size_t at = 0; at < n_bytes;) {
        size_t end = at;
        while (end < n_bytes && s[end] != '\n' && s[end] != '\r')
            end++;
        salvage_line(s + at, end - at, braced, &arena, &map);
        at = end + 1;
    }
    page->draft = front_is_draft(&map, page->path, NULL);
    page->dates = date_find(&map, page->path, options->date_rules, options->zone, NULL, NULL);
    arena_done(&arena);
}

bool salvage_has_field(const char *s, size_t n_bytes)
{
    size_t at = 0;
    while (at < n_bytes && (ascii_is_blank_in_line(s[at]) || s[at] == '\n'))
        at++;
    struct value key;
    size_t end = at + take_word(s + at, n_bytes - at, &key);
    return key.scalar_bytes && end < n_bytes && s[end] == ':';
}
