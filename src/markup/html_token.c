/*
 * Cuts raw HTML into tags, text and comments.
 *
 * Knows no element and no nesting. Whatever the bytes are, each is looked at a few times at most:
 * what was once searched for in vain is not searched for again.
 *
 * The hard idea: where a quote or a bracket was forgotten, HTML's own rules would take a page's
 * words for attributes, or for a comment until the end. Here the markup ends early and the words
 * stay.
 */
#define _GNU_SOURCE /* memmem */
#include "markup/html_token.h"

#include "base/ascii.h"
#include "markup/entities.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct attribute {
    const char *name;
    size_t name_bytes;
    const char *value; /* NULL: there is none */
    size_t value_bytes;
};

/* What ends the name of a tag or of an attribute. */
static bool ends_name(char c)
{
    return c <= '>' && (html_is_space(c) || c == '/' || c == '>' || c == '<');
}

static bool is_name(char c)
{
    return ascii_is_letter(c) || (c >= '0' && c <= ':') || c == '_' || c == '.' || c == '-';
}

static size_t skip_spaces(const char *s, size_t n_bytes, size_t at)
{
    while (at < n_bytes && html_is_space(s[at]))
        at++;
    return at;
}

/* Where the quoted value that begins at `at` ends: its closing quote, n_bytes if it has none. If
 * there is a '>' inside and a word directly after it, a quote was forgotten, and this value counts
 * as having none. */
static size_t find_quote(const char *s, size_t n_bytes, size_t at)
{
    const char *end = memchr(s + at, s[at - 1], n_bytes - at);
    if (!end)
        return n_bytes;
    size_t next = (size_t)(end - s) + 1;
    bool word_behind = next < n_bytes && !html_is_space(s[next]) && !strchr("/>", s[next]);
    if (word_behind && memchr(s + at, '>', (size_t)(end - s) - at))
        return n_bytes;
    return (size_t)(end - s);
}

/* Reads the value behind "=" and returns where it ends. */
static size_t read_value(const char *s, size_t n_bytes, size_t at, struct attribute *out)
{
    at = skip_spaces(s, n_bytes, at);
    if (at < n_bytes && (s[at] == '"' || s[at] == '\'')) {
        size_t end = find_quote(s, n_bytes, at + 1);
        if (end < n_bytes) {
            out->value = s + at + 1;
            out->value_bytes = end - at - 1;
            return end + 1;
        }
    }
    size_t start = at;
    while (at < n_bytes && !html_is_space(s[at]) && s[at] != '>')
        at++;
    if (start < at && (s[start] == '"' || s[start] == '\''))
        start++;
    out->value = s + start;
    out->value_bytes = at - start;
    return at;
}

/* Reads one attribute; s[at] is its first character. */
static size_t read_attribute(const char *s, size_t n_bytes, size_t at, struct attribute *out)
{
    size_t start = at++;
    while (at < n_bytes && !ends_name(s[at]) && s[at] != '=')
        at++;
    *out = (struct attribute){.name = s + start, .name_bytes = at - start};
    size_t equals = skip_spaces(s, n_bytes, at);
    if (equals < n_bytes && s[equals] == '=')
        return read_value(s, n_bytes, equals + 1, out);
    return at;
}

/* Reads attributes from token->attributes on, and returns where the tag ends. */
static size_t read_attributes(const char *s, size_t n_bytes, struct html_token *token)
{
    size_t at = token->attributes;
    size_t safe = at;
    while (at < n_bytes && s[at] != '<') {
        if (s[at] == '>') {
            token->attributes_end = at;
            return at + 1;
        }
        if (html_is_space(s[at]) || s[at] == '/') {
            at++;
            continue;
        }
        struct attribute attribute;
        at = read_attribute(s, n_bytes, at, &attribute);
        if (attribute.value)
            safe = at;
    }
    token->attributes_end = safe;
    return safe;
}

/* The length of the tag's name at s, 0 if it is none: an address in angle brackets is text. */
static size_t name_bytes(const char *s, size_t n_bytes)
{
    size_t n = 0;
    if (!n_bytes || !ascii_is_letter(s[0]))
        return 0;
    while (n < n_bytes && is_name(s[n]))
        n++;
    if (n < n_bytes && !ends_name(s[n]))
        return 0;
    return n + 1 < n_bytes && s[n - 1] == ':' && s[n] == '/' && s[n + 1] == '/' ? 0 : n;
}

/* A tag at s, which begins with '<'. False: it is none. */
static bool read_tag(const char *s, size_t n_bytes, struct html_token *token)
{
    size_t at = 1 + (n_bytes > 1 && s[1] == '/');
    size_t n = name_bytes(s + at, n_bytes - at);
    if (!n)
        return false;
    token->kind = at == 2 ? HTML_END : HTML_START;
    memset(token->name, 0, sizeof token->name);
    for (size_t i = 0; i < n && n < sizeof token->name; i++)
        token->name[i] = (char)(ascii_is_letter(s[at + i]) ? s[at + i] | ('a' - 'A') : s[at + i]);
    token->attributes = at + n;
    token->n_bytes = read_attributes(s, n_bytes, token);
    return true;
}

bool html_skip_to_empty_line(struct html_scanner *scanner)
{
    const char *s = scanner->s;
    size_t at = scanner->at;
    while (at < scanner->n_bytes) {
        const char *end = memchr(s + at, '\n', scanner->n_bytes - at);
        if (!end)
            break;
        at = (size_t)(end - s) + 1;
        size_t next = at;
        while (next < scanner->n_bytes && html_is_space(s[next]) && s[next] != '\n')
            next++;
        if (next < scanner->n_bytes && s[next] == '\n') {
            scanner->at = next;
            scanner->stopped = true;
            return true;
        }
    }
    scanner->at = scanner->n_bytes;
    return false;
}

/* Markup without content: how it begins, how it ends. In order of trial. */
static const struct {
    const char *begin;
    const char *end; /* of an instruction the first ">", as in browsers */
    size_t overlap;  /* bytes that may belong to both: "<!-->" is a whole comment */
} comments[] = {
    {"<!--", "-->", 2}, {"<![CDATA[", "]]>", 0}, {"<?", ">", 0}, {"<!", ">", 0}, {"</", ">", 0},
};

/* A comment or the like at the scanner. False: it is none. */
static bool read_comment(struct html_scanner *scanner, struct html_token *token)
{
    const char *s = scanner->s + scanner->at;
    size_t n_bytes = scanner->n_bytes - scanner->at;
    for (unsigned i = 0; i < sizeof comments / sizeof *comments; i++) {
        size_t n = strlen(comments[i].begin);
        if (n_bytes <= n || strncasecmp(s, comments[i].begin, n) != 0)
            continue;
        size_t from = n - comments[i].overlap;
        unsigned bit = 1u << (16 + i);
        const char *stop = comments[i].end;
        const char *end = NULL;
        if (!(scanner->absent & bit))
            end = memmem(s + from, n_bytes - from, stop, strlen(stop));
        token->kind = HTML_WHOLE_COMMENT;
        if (end) {
            scanner->at = (size_t)(end - scanner->s) + strlen(stop);
            return true;
        }
        scanner->absent |= bit;
        if (!html_skip_to_empty_line(scanner))
            token->kind = HTML_OPEN_COMMENT;
        return true;
    }
    return false;
}

/* "</" before a name is an end tag and never a comment; before a blank it is text. */
static bool may_be_comment(const char *s, size_t n_bytes)
{
    return n_bytes > 1 &&
           (strchr("!?", s[1] ? s[1] : ' ') || (s[1] == '/' && n_bytes > 2 && s[2] == '>'));
}

bool html_next(struct html_scanner *scanner, struct html_token *token)
{
    const char *s = scanner->s + scanner->at;
    size_t n_bytes = scanner->n_bytes - scanner->at;
    if (!n_bytes || scanner->stopped)
        return false;
    size_t start = scanner->at;
    token->s = s;
    if (*s == '<' && read_tag(s, n_bytes, token)) {
        scanner->at += token->n_bytes;
        return true;
    }
    if (*s == '<' && may_be_comment(s, n_bytes) && read_comment(scanner, token)) {
        token->n_bytes = scanner->at - start;
        return true;
    }
    const char *next = memchr(s + 1, '<', n_bytes - 1);
    token->kind = HTML_TEXT;
    token->n_bytes = next ? (size_t)(next - s) : n_bytes;
    scanner->at += token->n_bytes;
    return true;
}

/* The length of "&#65" or "&#x41" at s, which begins with '&'; 0: there is no number. */
static size_t number_bytes(const char *s, size_t n_bytes)
{
    if (n_bytes < 3 || s[1] != '#')
        return 0;
    size_t first = 2 + (s[2] == 'x' || s[2] == 'X');
    size_t n = first;
    while (n < n_bytes &&
           (first > 2 ? isxdigit((unsigned char)s[n]) : isdigit((unsigned char)s[n])))
        n++;
    return n > first ? n : 0;
}

/* Whether "&...;" is well-formed: a name, or a number with digits (CommonMark 2.5). */
static bool is_entity(const char *s, size_t n_bytes)
{
    return number_bytes(s, n_bytes) == n_bytes - 1 || (n_bytes > 2 && !memchr(s, '#', n_bytes));
}

/* The length of an entity at s without a semicolon; 0 for none. In an attribute, where "&" may
 * separate the parameters of an address, it is none if a letter, a digit or "=" follows (WHATWG
 * HTML, section 13.2.5.73). */
static size_t open_entity_bytes(const char *s, size_t n_bytes, size_t word_bytes, bool in_attribute)
{
    size_t n = entity_bare_bytes(s, n_bytes);
    n = n ? n : number_bytes(s, word_bytes);
    bool goes_on = n && n < n_bytes && (isalnum((unsigned char)s[n]) || s[n] == '=');
    return in_attribute && goes_on ? 0 : n;
}

/* Decodes the entity at s, which begins with '&'. Returns its length; 1 if it is only an '&'. */
static size_t decode_one(struct buffer *out, const char *s, size_t n_bytes, bool in_attribute)
{
    size_t n = 1;
    while (n < n_bytes && n < ENTITY_BYTES_MAX && (isalnum((unsigned char)s[n]) || s[n] == '#'))
        n++;
    bool closed = n < n_bytes && s[n] == ';' && is_entity(s, n + 1);
    size_t start = out->used;
    if (closed) {
        entity_decode(out, s, n + 1);
        if (out->used - start != n + 1 || memcmp(out->bytes + start, s, n + 1) != 0)
            return n + 1;
        out->used = start; /* there is no such name, but it may begin with one */
    }
    n = n_bytes > 1 ? open_entity_bytes(s, n_bytes, n, in_attribute) : 0;
    char name[ENTITY_BYTES_MAX + 1];
    if (n) {
        memcpy(name, s, n);
        name[n] = ';';
        entity_decode(out, name, n + 1);
        return n;
    }
    buffer_add_char(out, '&');
    return 1;
}

static void decode(struct buffer *out, const char *s, size_t n_bytes, bool in_attribute)
{
    const char *end = s + n_bytes;
    while (s < end) {
        const char *next = memchr(s, '&', (size_t)(end - s));
        buffer_add(out, s, (size_t)((next ? next : end) - s));
        if (!next)
            return;
        s = next + decode_one(out, next, (size_t)(end - next), in_attribute);
    }
}

void html_decode(struct buffer *out, const char *s, size_t n_bytes)
{
    decode(out, s, n_bytes, false);
}

bool html_attribute(const struct html_token *token, const char *name, struct buffer *value)
{
    const char *s = token->s;
    size_t n = strlen(name);
    for (size_t at = token->attributes; at < token->attributes_end;) {
        if (html_is_space(s[at]) || s[at] == '/') {
            at++;
            continue;
        }
        struct attribute attribute;
        at = read_attribute(s, token->attributes_end, at, &attribute);
        if (attribute.name_bytes != n || strncasecmp(attribute.name, name, n) != 0)
            continue;
        if (value) {
            value->used = 0;
            buffer_add(value, "", 0);
            if (attribute.value)
                decode(value, attribute.value, attribute.value_bytes, true);
        }
        return true;
    }
    return false;
}

bool html_skip_behind(struct html_scanner *scanner, const char *name, unsigned bit)
{
    const char *s = scanner->s;
    size_t n = strlen(name);
    if (scanner->absent & 1u << bit)
        return false;
    for (size_t at = scanner->at; at + n + 2 <= scanner->n_bytes; at++) {
        const char *next = memchr(s + at, '<', scanner->n_bytes - at);
        if (!next)
            break;
        at = (size_t)(next - s);
        size_t behind = at + 2 + n;
        if (behind > scanner->n_bytes || s[at + 1] != '/' ||
            strncasecmp(s + at + 2, name, n) != 0 ||
            (behind < scanner->n_bytes && isalnum((unsigned char)s[behind])))
            continue;
        const char *close = memchr(s + behind, '>', scanner->n_bytes - behind);
        scanner->at = close ? (size_t)(close - s) + 1 : behind;
        return true;
    }
    scanner->absent |= 1u << bit;
    return false;
}
