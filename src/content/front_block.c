/*
 * Where front matter begins and ends, by Hugo's rules. Refuses to read what is inside.
 */
#define _GNU_SOURCE /* memmem */
#include "content/front_block.h"

#include "base/text.h"
#include "content/front.h"
#include "content/json.h"
#include "content/salvage.h"
#include "content/toml.h"
#include "content/yaml.h"

#include <string.h>
#include <strings.h>

static size_t skip_blanks(const char *s, size_t n_bytes, size_t at)
{
    return at + ascii_lead_bytes(s + at, n_bytes - at, " \t\r");
}

size_t front_next_line(const char *s, size_t n_bytes, size_t at)
{
    while (at < n_bytes && s[at] != '\n' && s[at] != '\r')
        at++;
    if (n_bytes - at > 1 && s[at] == '\r' && s[at + 1] == '\n')
        at++;
    return at < n_bytes ? at + 1 : n_bytes;
}

/* Whether a line is "...", which ends YAML (YAML 1.2, 9.1.2), as Pandoc and Zettlr write it. */
static bool is_dots(const char *s, size_t n_bytes, size_t at)
{
    if (n_bytes - at < 3 || memcmp(s + at, "...", 3) != 0)
        return false;
    size_t end = skip_blanks(s, n_bytes, at + 3);
    return end == n_bytes || s[end] == '\n';
}

bool front_is_empty(const char *s, size_t n_bytes, size_t at)
{
    at += ascii_lead_bytes(s + at, n_bytes - at, " \t");
    return at == n_bytes || s[at] == '\n' || s[at] == '\r';
}

/* Whether a line has nothing but dashes, or hyphens, of which one alone is an item of a list. */
static bool is_dashes(const char *s, size_t n_bytes, size_t at)
{
    size_t n = ascii_lead_bytes(s + at, n_bytes - at, "-");
    bool dashed = n > 1;
    at += n;
    while (n_bytes - at > 2 && (memcmp(s + at, "–", 3) == 0 || memcmp(s + at, "—", 3) == 0)) {
        dashed = true;
        at += 3;
    }
    return dashed && front_is_empty(s, n_bytes, at);
}

size_t front_find_dashes(const char *s, size_t n_bytes, size_t at)
{
    for (; at < n_bytes && !front_is_empty(s, n_bytes, at); at = front_next_line(s, n_bytes, at))
        if (is_dashes(s, n_bytes, at))
            return at;
    return n_bytes;
}

/* Closes YAML that no line of hyphens closes at the first line of dots, if there is one. Behind an
 * empty line the dots may be the page's own, and its text would be lost. */
static void close_at_dots(struct front_block *block, const char *s, size_t n_bytes, size_t first)
{
    for (size_t i = first; i < n_bytes && !block->dotted && !front_is_empty(s, n_bytes, i);
         i = front_next_line(s, n_bytes, i)) {
        block->dotted = is_dots(s, n_bytes, i);
        block->end = i;
    }
    block->closed = block->dotted;
}

/* Fenced: closed by the first later line that begins with the same three characters. If none does,
 * the body begins at the next line, or on this one if it holds words. */
static struct front_block find_fenced(const char *s, size_t n_bytes, size_t at, unsigned line)
{
    struct front_block block = {.start = at + 3, .line = line};
    size_t first = front_next_line(s, n_bytes, at);
    for (size_t i = first; i < n_bytes && !block.closed; i = front_next_line(s, n_bytes, i)) {
        block.closed = n_bytes - i >= 3 && memcmp(s + i, s + at, 3) == 0;
        block.end = i;
    }
    if (!block.closed && s[at] == '-')
        close_at_dots(&block, s, n_bytes, first);
    if (block.closed) {
        block.body = skip_blanks(s, n_bytes, block.end + 3);
    } else {
        size_t rest = skip_blanks(s, first, at + 3);
        block.end = n_bytes;
        block.body = rest < first && s[rest] != '\n' ? at : first;
    }
    return block;
}

/* Braced: from the brace to the one that matches it, ignoring those in strings. */
static struct front_block find_braced(const char *s, size_t n_bytes, size_t at, unsigned line)
{
    struct front_block block = {.start = at, .end = n_bytes, .body = at, .line = line};
    unsigned depth = 0;
    bool quoted = false;
    for (size_t i = at; i < n_bytes && !block.closed; i++) {
        if (quoted && s[i] == '\\')
            i++;
        else if (s[i] == '"')
            quoted = !quoted;
        else if (!quoted && s[i] == '{')
            depth++;
        else if (!quoted && s[i] == '}' && --depth == 0) {
            block.end = i + 1;
            block.body = skip_blanks(s, n_bytes, block.end);
            block.closed = true;
        }
    }
    return block;
}

static const struct front_language languages[] = {
    {"---", "---", find_fenced, yaml_read, true},
    {"+++", "+++", find_fenced, toml_read, false},
    {"{", "}", find_braced, json_read, false},
};

/* Whether a brace begins a JSON object. A page can also begin with one of a shortcode or of plain
 * text. */
static bool begins_object(const char *s, size_t n_bytes, size_t at)
{
    at++;
    at += ascii_lead_bytes(s + at, n_bytes - at, " \t\r\n");
    return at < n_bytes && (s[at] == '"' || s[at] == '}');
}

static const struct front_language *find_language(const char *s, size_t n_bytes, size_t at)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        size_t n = strlen(languages[i].open);
        if (n_bytes - at < n || memcmp(s + at, languages[i].open, n) != 0)
            continue;
        return s[at] != '{' || begins_object(s, n_bytes, at) ? &languages[i] : NULL;
    }
    return NULL;
}

static size_t skip_empty_lines(const char *s, size_t n_bytes, size_t at)
{
    return at + ascii_lead_bytes(s + at, n_bytes - at, " \t\r\n");
}

static bool begins_comment(const char *s, size_t n_bytes, size_t at)
{
    return n_bytes - at >= 4 && memcmp(s + at, "<!--", 4) == 0;
}

/* What follows the end of a comment in s[at..end], NULL: there is none. */
static const char *comment_end(const char *s, size_t at, size_t end)
{
    const char *close = memmem(s + at, end - at, "-->", 3);
    return close ? close + 3 : NULL;
}

static bool names_title(const char *s, size_t n_bytes)
{
    enum { TITLE_BYTES = 5 };
    for (size_t i = 0; i + TITLE_BYTES <= n_bytes; i++)
        if (strncasecmp(s + i, "title", TITLE_BYTES) == 0)
            return true;
    return false;
}

/* Whether there is front matter below lines that begin a comment. Below a whole comment what names
 * no title is text between two rules, "Adults: 1 g" too, which must not vanish. */
static bool is_below_comment(const struct front_language *language, const char *s, size_t n_bytes,
                             size_t at, bool in_comment)
{
    struct front_block block = language->find(s, n_bytes, at, 0);
    return block.closed && (in_comment || names_title(s + block.start, block.end - block.start));
}

/* Lines that begin a comment do not count: front matter may stand inside one. */
struct front_start front_find_start(const char *s, size_t n_bytes)
{
    size_t text = text_mark_bytes(s, n_bytes);
    size_t first = skip_empty_lines(s, n_bytes, text);
    size_t at = first;
    while (begins_comment(s, n_bytes, at))
        at = skip_empty_lines(s, n_bytes, front_next_line(s, n_bytes, at));
    const struct front_language *language = find_language(s, n_bytes, at);
    bool in_comment = at > first && !comment_end(s, first, at);
    if (at > first && language && !is_below_comment(language, s, n_bytes, at, in_comment))
        language = NULL;
    if (!language)
        at = first;
    struct front_start start = {.text = text,
                                .at = at,
                                .line = (unsigned)text_count_line_ends(s, at) + 1,
                                .language = language,
                                .below_comment = at > first,
                                .in_comment = at > first && in_comment};
    start.is_rule = start.language && s[start.at] != '{' && n_bytes - start.at > 3 &&
                    s[start.at + 3] == s[start.at];
    return start;
}

struct front_block front_find_block(const char *s, size_t n_bytes, const struct front_start *start)
{
    struct front_block block = start->language->find(s, n_bytes, start->at, start->line);
    const char *end =
        start->in_comment && block.closed ? comment_end(s, block.body, n_bytes) : NULL;
    if (end)
        block.body = skip_blanks(s, n_bytes, (size_t)(end - s));
    return block;
}

bool front_find_almost_json(const char *s, size_t n_bytes, const struct front_start *start,
                            struct front_block *block)
{
    size_t at = start->at;
    if (start->language || at == n_bytes || s[at] != '{' ||
        !salvage_has_field(s + at + 1, n_bytes - at - 1))
        return false;
    *block = find_braced(s, n_bytes, at, start->line);
    return block->closed;
}

bool front_begins(const char *s, size_t n_bytes)
{
    return front_find_start(s, n_bytes).language;
}

size_t front_end(const char *s, size_t n_bytes)
{
    struct front_start start = front_find_start(s, n_bytes);
    if (!start.language)
        return n_bytes;
    struct front_block block = front_find_block(s, n_bytes, &start);
    return block.closed ? block.body : n_bytes;
}

size_t front_find_body(const char *s, size_t n_bytes)
{
    struct front_start start = front_find_start(s, n_bytes);
    bool is_front = start.language && !start.is_rule;
    return is_front ? front_find_block(s, n_bytes, &start).body : start.text;
}
