/*
 * Hugo's ignoreFiles: regular expressions in Go's words, matched by the C library's.
 *
 * Refuses what the two do not both know, and counted repetition, of which a few letters make
 * gigabytes. The hard idea: the two agree but for a handful of signs, so an expression is written
 * anew, sign by sign, rather than matched by an engine of our own.
 */
#include "content/ignore.h"

#include "base/memory.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

struct ignore {
    regex_t list[IGNORE_EXPRESSIONS_MAX];
    size_t count;
};

/* An expression on its way from Go's words to POSIX's. */
struct writer {
    const char *at;
    struct buffer out;
    bool in_brackets;
};

/* What a letter behind a backslash stands for, outside brackets and in them; NULL: not there. */
static const struct class
{
    char letter;
    const char *outside;
    const char *inside;
} classes[] = {
    {'d', "[0-9]", "0-9"}, {'w', "\\w", "[:alnum:]_"}, {'s', "\\s", "[:space:]"},
    {'D', "[^0-9]", NULL}, {'W', "\\W", NULL},         {'S', "\\S", NULL},
    {'b', "\\b", NULL},    {'B', "\\B", NULL},         {'A', "^", NULL},
    {'z', "$", NULL},
};

static bool add_class(struct writer *writer, char letter)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        const char *words = writer->in_brackets ? classes[i].inside : classes[i].outside;
        if (classes[i].letter != letter || !words)
            continue;
        buffer_add_string(&writer->out, words);
        return true;
    }
    return false;
}

/* A sign that stands for itself. In POSIX's brackets a backslash does, so there only signs that
 * mean nothing in them can follow one. */
static bool add_escaped(struct writer *writer)
{
    char c = *writer->at;
    if (!c || isalnum((unsigned char)c))
        return c && add_class(writer, c);
    if (writer->in_brackets && strchr("]^-\\", c))
        return false;
    if (!writer->in_brackets && strchr(".[]()*+?{}|^$\\", c))
        buffer_add_char(&writer->out, '\\');
    buffer_add_char(&writer->out, c);
    return true;
}

/* A group that is not kept is one that is; a repetition that takes little finds what one finds that
 * takes all it can. */
static bool add_sign(struct writer *writer, char c)
{
    if (c == '[') {
        writer->in_brackets = true;
    } else if (c == '(' && *writer->at == '?') {
        if (writer->at[1] != ':')
            return false;
        writer->at += 2;
    } else if (c == '{') {
        return false;
    } else if (strchr("*+?", c)) {
        writer->at += *writer->at == '?';
        if (*writer->at && strchr("*+?", *writer->at))
            return false;
    }
    buffer_add_char(&writer->out, c);
    return true;
}

static bool translate(struct writer *writer)
{
    while (*writer->at) {
        char c = *writer->at++;
        if (c == '\\') {
            if (!add_escaped(writer))
                return false;
            writer->at++;
        } else if (writer->in_brackets) {
            writer->in_brackets = c != ']';
            buffer_add_char(&writer->out, c);
        } else if (!add_sign(writer, c)) {
            return false;
        }
    }
    return writer->out.used > 0;
}

struct ignore *ignore_new(void)
{
    return memory_new(sizeof(struct ignore));
}

void ignore_free(struct ignore *ignore)
{
    for (size_t i = 0; ignore && i < ignore->count; i++)
        regfree(&ignore->list[i]);
    free(ignore);
}

bool ignore_add(struct ignore *ignore, const char *expression)
{
    static const char any_case[] = "(?i)";
    size_t skip = strncmp(expression, any_case, strlen(any_case)) == 0 ? strlen(any_case) : 0;
    struct writer writer = {.at = expression + skip};
    bool added = strlen(expression) <= IGNORE_EXPRESSION_BYTES_MAX &&
                 ignore->count < IGNORE_EXPRESSIONS_MAX && translate(&writer) &&
                 regcomp(&ignore->list[ignore->count], writer.out.bytes,
                         REG_EXTENDED | REG_NOSUB | (skip ? REG_ICASE : 0)) == 0;
    buffer_done(&writer.out);
    ignore->count += added;
    return added;
}

bool ignore_has(const struct ignore *ignore, const char *path)
{
    for (size_t i = 0; ignore && i < ignore->count; i++)
        if (regexec(&ignore->list[i], path, 0, NULL, 0) == 0)
            return true;
    return false;
}
