/*
 * Hugo's ignoreFiles: regular expressions in Go's words, matched by the C library's.
 *
 * Refuses what the two do not both know, counted repetition and "+" within "+" many times over, of
 * which a few letters make gigabytes. The hard idea: the two agree but for a handful of signs, so
 * an expression is written anew, sign by sign, rather than matched by an engine of our own.
 */
#include "content/ignore.h"

#include "base/memory.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

/* What the C library learns about an expression while it looks for it is kept with it, some
 * kilobytes for each byte of a path at worst, and never given back; worst are those with many ways
 * to go on. So all are made anew when they have cost COST_MAX: each byte of a path costs the square
 * of an expression's signs. */
enum { COST_MAX = 1 << 20, PLUS_DEPTH_MAX = 3 };

struct expression {
    regex_t compiled;
    char *words;
    int flags;
    size_t cost; /* of a byte */
};

struct ignore {
    struct expression list[IGNORE_EXPRESSIONS_MAX];
    size_t count;
    size_t cost;
};

/* An expression on its way from Go's words to POSIX's. */
struct writer {
    const char *at;
    struct buffer out;
    bool in_brackets;
    size_t signs;
    /* How many "+" stand one within the other in each group that is open, and in what is repeated
     * next: the C library writes twice what a "+" repeats. */
    unsigned char plus[IGNORE_EXPRESSION_BYTES_MAX + 1];
    unsigned char last;
    size_t depth;
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

/* False: "+" within "+", more than PLUS_DEPTH_MAX of them. */
static bool count_sign(struct writer *writer, char c)
{
    if (c == '(')
        writer->plus[++writer->depth] = 0;
    else if (c == ')' && writer->depth)
        writer->last = writer->plus[writer->depth--];
    else if (c == '+')
        writer->last++;
    else if (!strchr("*?", c))
        writer->last = 0;
    if (c != '(' && writer->plus[writer->depth] < writer->last)
        writer->plus[writer->depth] = writer->last;
    writer->signs += strchr("*+?|", c) != NULL;
    return writer->last <= PLUS_DEPTH_MAX;
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
        if (!writer->in_brackets && !count_sign(writer, c))
            return false;
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
    for (size_t i = 0; ignore && i < ignore->count; i++) {
        regfree(&ignore->list[i].compiled);
        free(ignore->list[i].words);
    }
    free(ignore);
}

static bool compile(struct expression *expression)
{
    return regcomp(&expression->compiled, expression->words, expression->flags) == 0;
}

bool ignore_add(struct ignore *ignore, const char *expression)
{
    static const char any_case[] = "(?i)";
    size_t skip = strncmp(expression, any_case, strlen(any_case)) == 0 ? strlen(any_case) : 0;
    struct writer writer = {.at = expression + skip};
    struct expression *next = &ignore->list[ignore->count];
    if (ignore->count == IGNORE_EXPRESSIONS_MAX ||
        strlen(expression) > IGNORE_EXPRESSION_BYTES_MAX || !translate(&writer)) {
        buffer_done(&writer.out);
        return false;
    }
    next->words = memory_copy(writer.out.bytes, writer.out.used);
    next->flags = REG_EXTENDED | REG_NOSUB | (skip ? REG_ICASE : 0);
    next->cost = (writer.signs + 1) * (writer.signs + 1);
    buffer_done(&writer.out);
    bool added = compile(next);
    if (!added)
        free(next->words);
    ignore->count += added;
    return added;
}

static void forget_what_was_learnt(struct ignore *ignore)
{
    ignore->cost = 0;
    for (size_t i = 0; i < ignore->count; i++) {
        regfree(&ignore->list[i].compiled);
        if (!compile(&ignore->list[i]))
            fatal("out of memory");
    }
}

bool ignore_has(struct ignore *ignore, const char *path)
{
    size_t n_bytes = strlen(path);
    bool found = false;
    for (size_t i = 0; ignore && i < ignore->count && !found; i++) {
        ignore->cost += n_bytes * ignore->list[i].cost;
        found = regexec(&ignore->list[i].compiled, path, 0, NULL, 0) == 0;
    }
    if (ignore && ignore->cost > COST_MAX)
        forget_what_was_learnt(ignore);
    return found;
}
