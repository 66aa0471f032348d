/*
 * Cascades: from front matter and configuration to lines of text, and back.
 *
 * Text, because it crosses from the process that parses to the one that applies it. Refuses nested
 * maps, which no page can inherit. The hard idea: patterns are matched without backtracking, which
 * a hostile pattern makes exponential. All positions in the pattern that could still match are kept
 * as a set, and each character of the path advances them all.
 */
#include "content/cascade.h"

#include "base/fold.h"
#include "base/list.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

struct writer {
    struct arena *arena;
    struct buffer out;
    unsigned lines;
    struct buffer target; /* path, kind and language, each followed by a tab */
};

static void add_scalar(struct arena *arena, struct buffer *out, const struct value *value)
{
    if (value && value->kind == VALUE_SCALAR)
        buffer_add_string(out, text_clean_line(arena, value->scalar, value->scalar_bytes));
}

static void add_line(struct writer *writer, const char *key, const struct value *value)
{
    struct buffer line = {0};
    buffer_add(&line, buffer_string(&writer->target), writer->target.used);
    buffer_add_string(&line, text_clean_line(writer->arena, key, strlen(key)));
    for (const struct value *item = NULL; (item = value_next(value, item));) {
        buffer_add_char(&line, '\t');
        add_scalar(writer->arena, &line, item);
    }
    if (writer->lines < CASCADE_LINES_MAX && writer->out.used + line.used < CASCADE_BYTES_MAX) {
        if (writer->lines++)
            buffer_add_char(&writer->out, '\n');
        buffer_add(&writer->out, line.bytes, line.used);
    }
    buffer_done(&line);
}

static void add_build(struct writer *writer, const struct value *build)
{
    const struct value *list = value_find(build, "list");
    const struct value *render = value_find(build, "render");
    if (list)
        add_line(writer, "build.list", list);
    if (render)
        add_line(writer, "build.render", render);
}

static void add_keys(struct writer *writer, const struct value *map)
{
    for (const struct value *child = map->first; child; child = child->next) {
        if (list_has("_target target", child->key, strlen(child->key)))
            continue;
        if (list_has("_build build", child->key, strlen(child->key)))
            add_build(writer, child);
        else if (strcasecmp(child->key, "params") == 0 && child->kind == VALUE_MAP)
            add_keys(writer, child);
        else if (child->kind != VALUE_MAP)
            add_line(writer, child->key, child);
    }
}

void cascade_add_slice(struct arena *arena, struct buffer *out, const struct value *slice)
{
    const struct value *first = value_next(slice, NULL);
    for (const struct value *one = first; one; one = value_next(slice, one)) {
        if (one != first)
            buffer_add_char(out, '|');
        add_scalar(arena, out, one);
    }
}

/* The newer name of "lang" is sites.matrix.languages. */
static void add_targeted(struct writer *writer, const struct value *map, const struct value *target)
{
    const struct value *lang = value_find(target, "lang");
    const struct value *matrix = value_find(value_find(target, "sites"), "matrix");
    const struct value *parts[] = {value_find(target, "path"), value_find(target, "kind"),
                                   lang ? lang : value_find(matrix, "languages")};
    writer->target.used = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        cascade_add_slice(writer->arena, &writer->target, parts[i]);
        buffer_add_char(&writer->target, '\t');
    }
    add_keys(writer, map);
}

/* Whether a target names an environment other than "production", in which Hugo publishes. */
static bool is_elsewhere(const struct value *target)
{
    const struct value *environment = value_find(target, "environment");
    return environment && environment->kind == VALUE_SCALAR &&
           !cascade_matches(environment->scalar, environment->scalar_bytes, "production");
}

static void add_block(struct writer *writer, const struct value *map)
{
    const struct value *target = value_find_either(map, "_target", "target");
    for (const struct value *item = NULL; (item = value_next(target, item));)
        if (!is_elsewhere(item))
            add_targeted(writer, map, item);
    if (!target)
        add_targeted(writer, map, NULL);
}

/* Hugo honours _target only in a list of maps, but the newer "target" in a single map too. */
const char *cascade_format(struct arena *arena, const struct value *value)
{
    struct writer writer = {.arena = arena};
    bool is_map = value && value->kind == VALUE_MAP;
    if (is_map && value_find(value, "_target"))
        add_targeted(&writer, value, NULL);
    else if (is_map)
        add_block(&writer, value);
    for (const struct value *item = value_first(value, VALUE_LIST); item; item = item->next)
        if (item->kind == VALUE_MAP)
            add_block(&writer, item);
    const char *text = arena_copy(arena, buffer_string(&writer.out), writer.out.used);
    buffer_done(&writer.out);
    buffer_done(&writer.target);
    return text;
}

static struct cascade_text take(const char **s, const char *end)
{
    const char *tab = memchr(*s, '\t', (size_t)(end - *s));
    struct cascade_text text = {*s, (size_t)((tab ? tab : end) - *s)};
    *s = tab ? tab + 1 : end;
    return text;
}

bool cascade_next(const char **lines, struct cascade_line *line)
{
    if (!**lines)
        return false;
    const char *s = *lines;
    const char *end = s + strcspn(s, "\n");
    *lines = *end ? end + 1 : end;
    line->path = take(&s, end);
    line->kind = take(&s, end);
    line->lang = take(&s, end);
    line->key = take(&s, end);
    line->values = (struct cascade_text){s, (size_t)(end - s)};
    return true;
}

/* A pattern being matched: the positions in it that are reached now, and with the next character of
 * the path; one flag per byte and one for the end. */
struct matcher {
    const char *pattern;
    size_t n_bytes;
    char now[CASCADE_PATTERN_MAX + 2];
    char next[CASCADE_PATTERN_MAX + 2];
    char in_braces[CASCADE_PATTERN_MAX + 1]; /* whether "," and "}" here are special */
};

static void find_braces(struct matcher *matcher)
{
    unsigned depth = 0;
    for (size_t i = 0; i < matcher->n_bytes; i++) {
        char c = matcher->pattern[i];
        matcher->in_braces[i] = depth > 0;
        if (c == '\\')
            i++;
        else if (c == '{')
            depth++;
        else if (c == '}' && depth)
            depth--;
    }
}

/* Where the alternative that holds `at` ends: the next comma or brace of its own level. */
static size_t skip_alternative(const struct matcher *matcher, size_t at)
{
    unsigned depth = 0;
    for (; at < matcher->n_bytes; at++) {
        char c = matcher->pattern[at];
        if (c == '\\')
            at++;
        else if (c == '{')
            depth++;
        else if (c == '}' && depth-- == 0)
            return at;
        else if (c == ',' && depth == 0)
            return at;
    }
    return matcher->n_bytes;
}

static size_t skip_braces(const struct matcher *matcher, size_t at)
{
    while (at < matcher->n_bytes && matcher->pattern[at] != '}')
        at = skip_alternative(matcher, at + 1);
    return at < matcher->n_bytes ? at + 1 : at;
}

/* Adds a position and all those that can be reached from it without a character of the path. */
static void reach(const struct matcher *matcher, char *set, size_t at)
{
    if (set[at])
        return;
    set[at] = 1;
    if (at >= matcher->n_bytes)
        return;
    switch (matcher->pattern[at]) {
    case '*':
        reach(matcher, set, at + 1);
        break;
    case '{':
        for (size_t i = at; i < matcher->n_bytes && matcher->pattern[i] != '}';
             i = skip_alternative(matcher, i + 1))
            reach(matcher, set, i + 1);
        break;
    case ',':
    case '}':
        if (!matcher->in_braces[at])
            break;
        set[at] = 0;
        reach(matcher, set, skip_braces(matcher, at));
        break;
    default:
        break;
    }
}

/* The character at s, in lower case; *bytes is its length. */
static uint32_t character(const char *s, size_t n_bytes, size_t *bytes)
{
    uint32_t code;
    *bytes = text_decode(s, n_bytes, &code);
    return fold_lower(code);
}

/* Whether a set in brackets, which begins at s, holds a character; *bytes is the set's length. */
static bool in_brackets(const char *s, size_t n_bytes, uint32_t code, size_t *bytes)
{
    size_t i = 1, n;
    bool negated = i < n_bytes && (s[i] == '!' || s[i] == '^');
    bool found = false;
    for (i += negated; i < n_bytes && s[i] != ']'; i += n) {
        uint32_t first = character(s + i, n_bytes - i, &n), last = first;
        size_t dash = i + n, last_bytes;
        if (dash + 1 < n_bytes && s[dash] == '-' && s[dash + 1] != ']') {
            last = character(s + dash + 1, n_bytes - dash - 1, &last_bytes);
            n += 1 + last_bytes;
        }
        found = found || (code >= first && code <= last);
    }
    *bytes = i < n_bytes ? i + 1 : i;
    return found != negated;
}

/* Where the pattern goes on if the place `at` takes the character, which is in lower case. */
static void step(struct matcher *matcher, size_t at, uint32_t code)
{
    const char *s = matcher->pattern + at;
    size_t left = matcher->n_bytes - at;
    size_t bytes = 1;
    switch (*s) {
    case '*':
        if (code != '/' || (left > 1 && s[1] == '*'))
            reach(matcher, matcher->next, at);
        break;
    case '?':
        if (code != '/')
            reach(matcher, matcher->next, at + 1);
        break;
    case '[':
        if (in_brackets(s, left, code, &bytes) && code != '/')
            reach(matcher, matcher->next, at + bytes);
        break;
    case '\\':
        if (left > 1 && character(s + 1, left - 1, &bytes) == code)
            reach(matcher, matcher->next, at + 1 + bytes);
        break;
    default:
        if (character(s, left, &bytes) == code)
            reach(matcher, matcher->next, at + bytes);
    }
}

/* Decides patterns of the form "/docs/" + "**" + "/x.md", without other wildcards, by their ends
 * alone. These may overlap, so "/docs/x.md" matches too. False: the pattern has another form. */
static bool matches_ends(const char *pattern, size_t n_bytes, const char *path, bool *matches)
{
    const char *stars = memchr(pattern, '*', n_bytes);
    size_t before = stars ? (size_t)(stars - pattern) : 0;
    size_t after = stars ? n_bytes - before - 2 : 0;
    if (!stars || before + 2 > n_bytes || stars[1] != '*')
        return false;
    for (size_t i = 0; i < n_bytes; i++)
        if ((i < before || i > before + 1) && strchr("*?[{\\", pattern[i]))
            return false;
    if (!text_is_ascii(pattern, n_bytes)) /* lower case may have other bytes */
        return false;
    size_t n = strlen(path);
    *matches = n >= before && n >= after && strncasecmp(pattern, path, before) == 0 &&
               strncasecmp(stars + 2, path + n - after, after) == 0;
    return true;
}

bool cascade_matches(const char *pattern, size_t pattern_bytes, const char *path)
{
    bool matches;
    if (!pattern_bytes || pattern_bytes > CASCADE_PATTERN_MAX)
        return !pattern_bytes;
    if (matches_ends(pattern, pattern_bytes, path, &matches))
        return matches;
    struct matcher matcher = {.pattern = pattern, .n_bytes = pattern_bytes};
    find_braces(&matcher);
    reach(&matcher, matcher.now, 0);
    for (size_t left = strlen(path), bytes; left; path += bytes, left -= bytes) {
        uint32_t code = character(path, left, &bytes);
        memset(matcher.next, 0, sizeof matcher.next);
        for (size_t at = 0; at < pattern_bytes; at++)
            if (matcher.now[at])
                step(&matcher, at, code);
        memcpy(matcher.now, matcher.next, sizeof matcher.now);
    }
    return matcher.now[pattern_bytes];
}

/* Whether a folder matches the beginning of a pattern, up to a slash or a "**", so that files below
 * it may match the whole. */
static bool leads_to(const char *pattern, size_t n_bytes, const char *path)
{
    for (size_t n = 1; n < n_bytes; n++) {
        bool deep = n > 1 && pattern[n - 1] == '*' && pattern[n - 2] == '*';
        if ((pattern[n] == '/' || deep) && cascade_matches(pattern, n, path))
            return true;
    }
    return false;
}

bool cascade_takes_path(const char *slice, size_t n_bytes, const char *path, bool is_folder)
{
    bool rest = true;
    for (const char *end = slice + n_bytes; slice < end;) {
        const char *bar = memchr(slice, '|', (size_t)(end - slice));
        size_t n = (size_t)((bar ? bar : end) - slice);
        bool leaves_out = n > 2 && memcmp(slice, "! ", 2) == 0;
        size_t mark = leaves_out ? 2 : 0;
        if (cascade_matches(slice + mark, n - mark, path) ||
            (is_folder && !leaves_out && leads_to(slice, n, path)))
            return !leaves_out;
        rest = rest && leaves_out;
        slice += n + (bar != NULL);
    }
    return rest;
}

bool cascade_takes(const char *slice, size_t n_bytes, const char *text)
{
    return cascade_takes_path(slice, n_bytes, text, false);
}
