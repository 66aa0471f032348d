/*
 * Finds the tags of shortcodes.
 *
 * Knows no shortcode by name and writes nothing. Refuses what Hugo's lexer refuses; it ends Hugo's
 * build, but here it becomes text. The hard idea is to take linear time on any text: what a failed
 * tag has passed over is not searched for tags again, closing tags find their opening ones through
 * a stack per name, and a search that has reached the end of the text is not repeated.
 */
#define _GNU_SOURCE /* memmem */
#include "shortcode/tags.h"

#include "base/text.h"
#include "content/scanner.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct lexer {
    const char *s;
    size_t n_bytes;
    struct line_finder lines;
    bool no_backtick; /* there is none from here to the end */
    bool no_literal_end[2];
};

/* One argument, as offsets in the text. */
struct span {
    size_t key;
    size_t key_bytes;
    size_t value;
    size_t value_bytes;
    bool escapes; /* \" stands for a quote */
};

static bool is_blank(char c)
{
    return ascii_is_blank_in_line(c) || c == '\n';
}

static bool is_name_start(char c)
{
    unsigned char u = (unsigned char)c;
    return ascii_is_letter(u) || ascii_is_digit(u) || u == '_' || u >= 0x80;
}

static bool is_name(char c)
{
    return is_name_start(c) || c == '-' || c == '.' || c == '/';
}

static bool is_key_mark(char c)
{
    return c == ':' || c == '@' || c == '$';
}

static size_t skip_blanks(const struct lexer *lexer, size_t at)
{
    return at + ascii_lead_bytes(lexer->s + at, lexer->n_bytes - at, " \t\r\n");
}

bool shortcode_opens(const char *s, size_t n_bytes)
{
    return n_bytes >= 3 && s[0] == '{' && s[1] == '{' && (s[2] == '<' || s[2] == '%');
}

static bool is_opening(const struct lexer *lexer, size_t at)
{
    return shortcode_opens(lexer->s + at, lexer->n_bytes - at);
}

/* Bytes of the closing marks at `at`: ">}}", "%}}", either with a slash before it; 0: none. */
static size_t closing_bytes(const struct lexer *lexer, size_t at)
{
    size_t slash = at < lexer->n_bytes && lexer->s[at] == '/';
    const char *s = lexer->s + at + slash; /* read only if the text is long enough */
    bool closes = lexer->n_bytes - at >= slash + 3 && (s[0] == '>' || s[0] == '%') && s[1] == '}' &&
                  s[2] == '}';
    return closes ? slash + 3 : 0;
}

/* Moves *at from the start of a quoted string's text to its closing quote. False: there is none,
 * and *at is where the search ended. Only between backticks may a string span several lines. */
static bool find_quote_end(struct lexer *lexer, size_t *at, char quote, bool escaped)
{
    const char *s = lexer->s;
    if (quote == '`') {
        const char *end = lexer->no_backtick ? NULL : memchr(s + *at, '`', lexer->n_bytes - *at);
        lexer->no_backtick = !end;
        *at = end ? (size_t)(end - s) : *at;
        return end != NULL;
    }
    for (; *at < lexer->n_bytes && s[*at] != '\n'; ++*at) {
        bool escape = s[*at] == '\\' && *at + 1 < lexer->n_bytes && s[*at + 1] == '"';
        if (escaped ? escape : s[*at] == '"')
            return true;
        *at += escape;
    }
    return false;
}

/* Reads a value at *at and moves *at behind it. False: it does not end, and *at is where reading
 * stopped. */
static bool read_value(struct lexer *lexer, size_t *at, struct span *span)
{
    const char *s = lexer->s;
    bool escaped = s[*at] == '\\' && *at + 1 < lexer->n_bytes && s[*at + 1] == '"';
    if (escaped || s[*at] == '"' || s[*at] == '`') {
        char quote = escaped ? '"' : s[*at];
        span->value = *at += 1 + escaped;
        span->escapes = quote == '"';
        if (!find_quote_end(lexer, at, quote, escaped))
            return false;
        span->value_bytes = *at - span->value;
        *at += 1 + escaped;
        return true;
    }
    span->value = *at;
    while (*at < lexer->n_bytes && !is_blank(s[*at]) && !closing_bytes(lexer, *at)) {
        if (is_opening(lexer, *at))
            return false;
        ++*at;
    }
    span->value_bytes = *at - span->value;
    return true;
}

/* Reads one argument at *at, which is no blank, and moves *at behind it. False: it does not end. */
static bool read_arg(struct lexer *lexer, size_t *at, struct span *span)
{
    const char *s = lexer->s;
    size_t end = *at;
    while (end < lexer->n_bytes && s[end] != '/' && (is_name(s[end]) || is_key_mark(s[end])))
        end++;
    *span = (struct span){.key = *at};
    size_t equals = skip_blanks(lexer, end);
    if (end == *at || equals >= lexer->n_bytes || s[equals] != '=')
        return read_value(lexer, at, span);
    span->key_bytes = end - *at;
    *at = skip_blanks(lexer, equals + 1);
    return *at < lexer->n_bytes && read_value(lexer, at, span);
}

/* Reads a tag from behind its name to its end. *at: where it ended, or where reading stopped. */
static bool read_rest(struct lexer *lexer, struct shortcode_tag *tag, size_t *at)
{
    for (;;) {
        struct span span;
        *at = skip_blanks(lexer, *at);
        size_t closing = *at < lexer->n_bytes ? closing_bytes(lexer, *at) : 0;
        if (closing) {
            tag->args_end = *at;
            tag->self_closed = closing == 4;
            tag->end = *at += closing;
            return true;
        }
        if (*at >= lexer->n_bytes || is_opening(lexer, *at) || !read_arg(lexer, at, &span))
            return false;
    }
}

static bool read_literal(struct lexer *lexer, struct shortcode_tag *tag, size_t *stop)
{
    bool percent = lexer->s[tag->start + 2] == '%';
    const char *mark = percent ? "*/%}}" : "*/>}}";
    size_t at = tag->start + 5;
    const char *end = NULL;
    if (!lexer->no_literal_end[percent] && at < lexer->n_bytes)
        end = memmem(lexer->s + at, lexer->n_bytes - at, mark, 5);
    lexer->no_literal_end[percent] = !end;
    *stop = at < lexer->n_bytes ? at : lexer->n_bytes;
    if (!end)
        return false;
    tag->kind = SHORTCODE_LITERAL;
    tag->name = at;
    tag->name_bytes = (uint32_t)(end - (lexer->s + at));
    tag->end = *stop = (size_t)(end - lexer->s) + 5;
    return true;
}

/* Reads the tag that begins at tag->start. *stop: how far the text was read. False: it is none. */
static bool read_tag(struct lexer *lexer, struct shortcode_tag *tag, size_t *stop)
{
    const char *s = lexer->s;
    size_t at = tag->start + 3;
    tag->markdown = s[at - 1] == '%';
    if (lexer->n_bytes - at >= 2 && s[at] == '/' && s[at + 1] == '*')
        return read_literal(lexer, tag, stop);
    at = skip_blanks(lexer, at);
    tag->kind = at < lexer->n_bytes && s[at] == '/' ? SHORTCODE_CLOSES : SHORTCODE_OPENS;
    if (tag->kind == SHORTCODE_CLOSES)
        at = skip_blanks(lexer, at + 1);
    tag->name = at;
    while (at < lexer->n_bytes && is_name(s[at]) && !closing_bytes(lexer, at))
        at++;
    tag->name_bytes = (uint32_t)(at - tag->name);
    tag->args = *stop = at;
    if (at >= lexer->n_bytes || !tag->name_bytes || !is_name_start(s[tag->name]))
        return false;
    return (is_blank(s[at]) || closing_bytes(lexer, at)) && read_rest(lexer, tag, stop);
}

static void add_tag(struct lexer *lexer, struct shortcode_tags *tags, struct shortcode_tag *tag)
{
    line_find(&lexer->lines, tag->start);
    tag->line = lexer->lines.line;
    tag->line_start = lexer->lines.line_start;
    line_find(&lexer->lines, tag->end);
    tag->end_line = lexer->lines.line;
    tags->list = memory_grow(tags->list, &tags->room, tags->count + 1, sizeof *tags->list);
    tags->list[tags->count++] = *tag;
}

void shortcode_tags_find(struct shortcode_tags *tags, const char *s, size_t n_bytes)
{
    struct lexer lexer = {.s = s, .n_bytes = n_bytes, .lines = {.s = s}};
    *tags = (struct shortcode_tags){0};
    for (size_t at = 0; at < n_bytes;) {
        const char *braces = text_find_pair(s + at, n_bytes - at, '{', '{');
        if (!braces)
            break;
        at = (size_t)(braces - s);
        if (!is_opening(&lexer, at)) {
            at++;
            continue;
        }
        if (tags->count == SHORTCODE_TAGS_MAX) {
            tags->cut = true;
            break;
        }
        struct shortcode_tag tag = {.start = at, .partner = SHORTCODE_ALONE};
        if (!read_tag(&lexer, &tag, &at)) {
            tag.kind = SHORTCODE_JUNK;
            tag.end = tag.start + 3;
        }
        add_tag(&lexer, tags, &tag);
        at = at > tag.end ? at : tag.end;
    }
    shortcode_tags_match(tags, s);
}

void shortcode_tags_done(struct shortcode_tags *tags)
{
    free(tags->list);
    *tags = (struct shortcode_tags){0};
}

/* A value with its escapes undone. A NUL, which would hide what follows it, becomes a blank. */
static const char *value_text(struct arena *arena, const char *s, const struct span *span)
{
    char *text = arena_copy(arena, s + span->value, span->value_bytes);
    size_t used = 0;
    for (size_t i = 0; i < span->value_bytes; i++) {
        if (span->escapes && text[i] == '\\' && text[i + 1] == '"')
            i++;
        text[used++] = text[i] ? text[i] : ' ';
    }
    text[used] = '\0';
    return text;
}

void shortcode_args_read(struct shortcode_args *args, const char *s,
                         const struct shortcode_tag *tag, struct arena *arena)
{
    struct lexer lexer = {.s = s, .n_bytes = tag->end};
    size_t at = skip_blanks(&lexer, tag->args);
    args->count = 0;
    while (at < tag->args_end && args->count < SHORTCODE_ARGS_MAX) {
        struct span span;
        if (!read_arg(&lexer, &at, &span))
            break;
        args->list[args->count].key = arena_copy(arena, s + span.key, span.key_bytes);
        args->list[args->count].value = value_text(arena, s, &span);
        args->list[args->count++].at = span.value;
        at = skip_blanks(&lexer, at);
    }
}

/* Whether a key, n_bytes long, asks for the argument whose own key is `own`; place: the argument's
 * position among those without a key. */
static bool answers(const char *own, size_t place, const char *key, size_t n_bytes)
{
    if (*own)
        return strlen(own) == n_bytes && strncasecmp(own, key, n_bytes) == 0;
    return n_bytes == 1 && *key >= '0' && *key <= '9' && place == (size_t)(*key - '0');
}

bool shortcode_is_switch(const char *value)
{
    return strcasecmp(value, "true") == 0 || strcasecmp(value, "false") == 0;
}

static const char *find_arg(const struct shortcode_args *args, const char *keys, bool words)
{
    while (*keys) {
        size_t n = strcspn(keys, " ");
        size_t place = 0;
        for (size_t i = 0; i < args->count; i++) {
            if (answers(args->list[i].key, place, keys, n) &&
                !(words && shortcode_is_switch(args->list[i].value)))
                return args->list[i].value;
            place += !*args->list[i].key;
        }
        keys += n + (keys[n] == ' ');
    }
    return NULL;
}

const char *shortcode_arg(const struct shortcode_args *args, const char *keys)
{
    return find_arg(args, keys, false);
}

const char *shortcode_words_arg(const struct shortcode_args *args, const char *keys)
{
    return find_arg(args, keys, true);
}

const char *shortcode_value(const struct shortcode_args *args, const char *keys)
{
    const char *value = shortcode_arg(args, keys);
    return value ? value : "";
}

bool shortcode_says_yes(const struct shortcode_args *args, const char *keys)
{
    const char *text = shortcode_arg(args, keys);
    struct value value = {
        .kind = VALUE_SCALAR, .scalar = text, .scalar_bytes = text ? strlen(text) : 0};
    return text && value_is_true(&value);
}
