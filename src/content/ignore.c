/*
 * Hugo's ignoreFiles: regular expressions in Go's syntax, matched by the C library.
 *
 * Refuses what only one of the two understands, and counted repetition and deeply nested "+", for
 * which the C library takes gigabytes after a few characters. The hard idea: the two syntaxes
 * differ in a handful of characters, so an expression is translated, character by character, rather
 * than matched by an engine of our own.
 */
#include "content/ignore.h"

#include "base/memory.h"

#include <ctype.h>
#include <locale.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

/* While matching, the C library caches states in the compiled expression: at worst some kilobytes
 * for each byte of a path, most where an expression offers many ways to go on. Only regfree gives
 * them back. So all expressions are recompiled when they have cost COST_MAX; each byte of a path is
 * reckoned at the square of the number of an expression's operators. */
enum { COST_MAX = 1 << 20, PLUS_DEPTH_MAX = 3 };

/* Go matches characters, and takes only letters of ASCII for those of a word or a class. So an
 * expression with one of these is matched byte by byte, any other in UTF-8. */
enum letters { LETTERS_UTF8, LETTERS_BYTES, LETTERS_MAX };

struct expression {
    regex_t compiled;
    enum letters letters;
    char *words;
    int flags;
    size_t cost; /* for each byte of a path */
};

struct ignore {
    struct expression list[IGNORE_EXPRESSIONS_MAX];
    size_t count;
    size_t cost;
    locale_t locales[LETTERS_MAX]; /* 0: there is none; the process's own is used */
};

/* An expression on its way from Go's syntax to POSIX's. */
struct writer {
    const char *at;
    struct buffer out;
    bool in_brackets;
    enum letters letters;
    size_t signs;
    /* How deep "+" is nested in each open group, and in what a next "+" would repeat: the C library
     * compiles the operand of a "+" twice. */
    unsigned char plus[IGNORE_EXPRESSION_BYTES_MAX + 1];
    unsigned char last;
    size_t depth;
};

/* What a letter behind a backslash stands for, outside a bracket expression and in one; NULL:
 * refused there. */
static const struct class
{
    char letter;
    const char *outside;
    const char *inside;
} classes[] = {
    {'d', "[0-9]", "0-9"},
    {'w', "[0-9A-Za-z_]", "0-9A-Za-z_"},
    {'s', "[ \t\n\f\r]", " \t\n\f\r"},
    {'D', "[^0-9]", NULL},
    {'W', "[^0-9A-Za-z_]", NULL},
    {'S', "[^ \t\n\f\r]", NULL},
    {'b', "\\b", NULL},
    {'B', "\\B", NULL},
    {'A', "^", NULL},
    {'z', "$", NULL},
};

static bool add_class(struct writer *writer, char letter)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        const char *words = writer->in_brackets ? classes[i].inside : classes[i].outside;
        if (classes[i].letter != letter || !words)
            continue;
        buffer_add_string(&writer->out, words);
        if (letter == 'b' || letter == 'B')
            writer->letters = LETTERS_BYTES;
        return true;
    }
    return false;
}

/* What a backslash escapes: a class, or a character that stands for itself. In POSIX's brackets a
 * backslash is an ordinary character, so there it may only escape what needs no escape. */
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

/* False: "+" is nested more than PLUS_DEPTH_MAX deep. */
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

/* Adds a "[" and what may follow it at the start of a bracket expression only: there "]" ends
 * nothing. */
static void begin_brackets(struct writer *writer)
{
    buffer_add_char(&writer->out, '[');
    writer->in_brackets = true;
    if (*writer->at == '^')
        buffer_add_char(&writer->out, *writer->at++);
    if (*writer->at == ']')
        buffer_add_char(&writer->out, *writer->at++);
}

/* Adds a character within brackets, or a whole class, as "[:alpha:]", whose "]" ends only that. */
static void add_within(struct writer *writer, char c)
{
    const char *end = c == '[' && *writer->at == ':' ? strstr(writer->at + 1, ":]") : NULL;
    writer->in_brackets = c != ']';
    buffer_add_char(&writer->out, c);
    if (!end)
        return;
    writer->letters = LETTERS_BYTES;
    buffer_add(&writer->out, writer->at, (size_t)(end + 2 - writer->at));
    writer->at = end + 2;
}

/* A non-capturing group is written as a capturing one, a lazy repetition as a greedy one: both
 * match the same paths. */
static bool add_sign(struct writer *writer, char c)
{
    if (c == '[') {
        begin_brackets(writer);
        return true;
    }
    if (c == '(' && *writer->at == '?') {
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
            add_within(writer, c);
        } else if (!add_sign(writer, c)) {
            return false;
        }
    }
    return writer->out.used > 0;
}

struct ignore *ignore_new(void)
{
    struct ignore *ignore = memory_new(sizeof *ignore);
    int mask = LC_CTYPE_MASK | LC_COLLATE_MASK;
    ignore->locales[LETTERS_UTF8] = newlocale(mask, "C.UTF-8", (locale_t)0);
    ignore->locales[LETTERS_BYTES] = newlocale(mask, "C", (locale_t)0);
    return ignore;
}

void ignore_free(struct ignore *ignore)
{
    if (!ignore)
        return;
    for (size_t i = 0; i < ignore->count; i++) {
        regfree(&ignore->list[i].compiled);
        free(ignore->list[i].words);
    }
    for (int i = 0; i < LETTERS_MAX; i++)
        if (ignore->locales[i])
            freelocale(ignore->locales[i]);
    free(ignore);
}

static bool compile(const struct ignore *ignore, struct expression *expression)
{
    locale_t before = uselocale(ignore->locales[expression->letters]);
    int failed = regcomp(&expression->compiled, expression->words, expression->flags);
    uselocale(before);
    return !failed;
}

static bool is_found(const struct ignore *ignore, const struct expression *expression,
                     const char *path)
{
    locale_t before = uselocale(ignore->locales[expression->letters]);
    bool found = regexec(&expression->compiled, path, 0, NULL, 0) == 0;
    uselocale(before);
    return found;
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
    next->letters = writer.letters;
    next->flags = REG_EXTENDED | REG_NOSUB | (skip ? REG_ICASE : 0);
    next->cost = (writer.signs + 1) * (writer.signs + 1);
    buffer_done(&writer.out);
    bool added = compile(ignore, next);
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
        if (!compile(ignore, &ignore->list[i]))
            fatal("out of memory");
    }
}

bool ignore_has(struct ignore *ignore, const char *path)
{
    size_t n_bytes = strlen(path);
    bool found = false;
    for (size_t i = 0; ignore && i < ignore->count && !found; i++) {
        ignore->cost += n_bytes * ignore->list[i].cost;
        found = is_found(ignore, &ignore->list[i], path);
    }
    if (ignore && ignore->cost > COST_MAX)
        forget_what_was_learnt(ignore);
    return found;
}
