/*
 * Escaping for shortcodes.
 *
 * The hard idea: the same words may land in a paragraph, a table cell, an attribute or the address
 * of a link, and the shortcode cannot know which. Numeric character references (CommonMark 2.5,
 * HTML) are decoded in all of these and then have no special meaning; only code decodes none.
 */
#include "shortcode/escape.h"

#include <ctype.h>
#include <string.h>

static bool is_control(char c)
{
    return (unsigned char)c < 0x20 || c == 0x7f;
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

static void add_numbered(struct buffer *out, char c)
{
    buffer_add_string(out, "&#");
    buffer_add_number(out, (unsigned char)c);
    buffer_add_char(out, ';');
}

/* Whether s, which begins with '&', begins with a character reference, by name or number. */
static bool is_entity(const char *s)
{
    size_t n = 1 + (s[1] == '#');
    while (n < 33 && isalnum((unsigned char)s[n]))
        n++;
    return n > 1 && isalnum((unsigned char)s[n - 1]) && s[n] == ';';
}

/* Appends words on one line; the characters of which that is true are escaped. Control characters
 * are blanks. */
static void add_escaped(struct buffer *out, const char *words,
                        bool (*has_meaning)(const char *words, size_t i))
{
    for (size_t i = 0; words[i]; i++) {
        char c = words[i];
        if (is_control(c))
            c = ' ';
        if (has_meaning(words, i))
            add_numbered(out, c);
        else
            buffer_add_char(out, c);
    }
}

/* Whether words[i] could make its line a list item, a heading or a thematic break. */
static bool begins_block(const char *words, size_t i)
{
    if (i == 0)
        return strchr("-+#=", words[0]) != NULL;
    return words[i] == '.' && (!words[i + 1] || words[i + 1] == ' ') &&
           strspn(words, "0123456789") == i;
}

/* Whether the character at words[i] could mean something within a line, or begin a block. */
static bool has_meaning(const char *words, size_t i)
{
    char c = words[i];
    if (c == '_')
        return i == 0 || !is_word(words[i - 1]) || !is_word(words[i + 1]);
    if (c == '&')
        return !is_entity(words + i);
    if (c == ':')
        return i == 0 || words[i + 1] != ' ';
    if (c == '.' && i >= 3 && strncmp(words + i - 3, "www", 3) == 0)
        return true;
    return strchr("\\`*[]<>\"'|~{}^@()", c) || begins_block(words, i);
}

void shortcode_add_words(struct buffer *out, const char *words)
{
    add_escaped(out, words + strspn(words, " \t\r\n"), has_meaning);
}

static bool has_meaning_in_address(const char *words, size_t i)
{
    return words[i] == ' ' || is_control(words[i]) || has_meaning(words, i);
}

void shortcode_add_address_words(struct buffer *out, const char *words)
{
    add_escaped(out, words + strspn(words, " \t\r\n"), has_meaning_in_address);
}

bool shortcode_has_marks(const char *markdown)
{
    return strpbrk(markdown, "*_[`");
}

/* How many of the mark at s[i] stand together, at most `most` + 1. */
static size_t run_of(const char *s, size_t i, size_t most)
{
    size_t n = 1;
    while (n <= most && s[i + n] == s[i])
        n++;
    return n;
}

/* The run of marks that closes the one of this length at s[i]; 0: there is none. Stricter than
 * CommonMark, so that no sign of a dose is taken for a mark: a run within a word never counts. */
static size_t find_close(const char *s, size_t i, size_t n_marks)
{
    size_t n = 0;
    char first = s[i + n_marks];
    if (!first || first == ' ' || (i && isalnum((unsigned char)s[i - 1])))
        return 0;
    for (size_t at = i + n_marks; s[at]; at += n) {
        n = s[at] == s[i] ? run_of(s, at, n_marks) : 1;
        if (s[at] == s[i] && n == n_marks && s[at - 1] != ' ' && !isalnum((unsigned char)s[at + n]))
            return at;
    }
    return 0;
}

const char *shortcode_plain_title(struct arena *arena, const char *title)
{
    enum { TITLE_BYTES_MAX = 512, MARKS_MAX = 3 };
    size_t n_bytes = strlen(title);
    char *left = arena_copy(arena, title, n_bytes);
    if (n_bytes > TITLE_BYTES_MAX)
        return left;
    bool dropped[TITLE_BYTES_MAX] = {false};
    for (size_t i = 0, n = 1; i < n_bytes; i += n, n = 1) {
        if (dropped[i] || !strchr("*_`", title[i]))
            continue;
        n = run_of(title, i, n_bytes);
        size_t close = n <= MARKS_MAX ? find_close(title, i, n) : 0;
        for (size_t j = 0; close && j < n; j++)
            dropped[i + j] = dropped[close + j] = true;
    }
    size_t used = 0;
    for (size_t i = 0; i < n_bytes; i++)
        if (!dropped[i])
            left[used++] = title[i];
    left[used] = '\0';
    return left;
}

void shortcode_add_code_words(struct buffer *out, const char *words)
{
    for (; *words; words++)
        buffer_add_char(out, is_control(*words) ? ' ' : *words == '`' ? '\'' : *words);
}

/* Whether words[i], in Markdown, could begin HTML, end a cell or an attribute, or open a fence. */
static bool has_meaning_in_markdown(const char *words, size_t i)
{
    bool fence = strncmp(words, "```", 3) == 0 || strncmp(words, "~~~", 3) == 0;
    return strchr("<|\"", words[i]) || (fence && words[i] == *words);
}

void shortcode_add_markdown(struct buffer *out, const char *markdown)
{
    add_escaped(out, markdown + strspn(markdown, " \t\r\n"), has_meaning_in_markdown);
}

static bool has_meaning_in_attribute(const char *words, size_t i)
{
    return strchr("<>\"`|", words[i]) || (words[i] == '&' && !is_entity(words + i));
}

void shortcode_add_attribute(struct buffer *out, const char *words)
{
    add_escaped(out, words, has_meaning_in_attribute);
}

static void add_address(struct buffer *out, const char *address, const char *ampersand)
{
    address += strspn(address, " \t\r\n");
    for (; *address; address++) {
        char c = *address;
        if (c == '&')
            buffer_add_string(out, ampersand);
        else if (is_control(c) || strchr(" \"'<>\\^`{|}()[]*", c))
            buffer_format(out, "%%%02X", (unsigned)(unsigned char)c);
        else
            buffer_add_char(out, c);
    }
}

void shortcode_add_address(struct buffer *out, const char *address)
{
    add_address(out, address, "&amp;");
}

void shortcode_add_code_address(struct buffer *out, const char *address)
{
    add_address(out, address, "&");
}

size_t shortcode_longest_run(const char *s, size_t n_bytes)
{
    size_t longest = 0;
    size_t run = 0;
    for (size_t i = 0; i < n_bytes; i++) {
        run = s[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest;
}

void shortcode_add_language(struct buffer *out, const char *language)
{
    size_t n = 0;
    while (isalnum((unsigned char)language[n]) || (language[n] && strchr("-_.+#", language[n])))
        n++;
    if (!language[n])
        buffer_add_string(out, language);
}
