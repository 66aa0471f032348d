/*
 * What libyaml says of YAML that it cannot read, in words for editors.
 *
 * Knows the messages of libyaml 0.2; any other message is shown as it is.
 */
#include "content/yaml_advice.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

struct advice {
    const char *problem;
    const char *words;
    bool at_start; /* the error is where libyaml's context begins, as at an opening quote */
};

/* libyaml says this of a tab too, for which there is better advice. */
static const char no_token[] = "found character that cannot start any token";

static const char colon_missing[] =
    "a field is its name, a colon, a blank and its value (name: value): one of them is missing";
static const char quote_missing[] = "the closing quote of this text is missing";

static const struct advice advices[] = {
    {"mapping values are not allowed in this context",
     "a colon stands inside a text: put the text in quotes, or mend the indentation", false},
    {no_token, "a text that begins with this character must stand in quotes", false},
    {"could not find expected ':'", colon_missing, true},
    {"found unexpected end of stream", quote_missing, true},
    {"found unexpected document indicator", quote_missing, true},
    {"did not find expected ',' or ']'", "a comma or the closing ] must stand here", false},
    {"did not find expected ',' or '}'", "a comma or the closing } must stand here", false},
    {"did not find expected key",
     "a field (name: value) must stand here: mend the indentation or the quotes", false},
    {"did not find expected '-' indicator",
     "an entry of the list (- text) must stand here: mend the indentation", false},
    {"block sequence entries are not allowed in this context",
     "a list must begin on a line of its own, a text that begins with - must stand in quotes",
     false},
    {"mapping keys are not allowed in this context",
     "a text that begins with ? must stand in quotes", false},
    {"did not find expected node content", "a value must stand here", false},
    {"did not find expected alphabetic or numeric character",
     "a text that begins with & or * must stand in quotes", true},
    {"found unknown escape character",
     "a backslash is written as two (\\\\), or the text in single quotes", false},
    {"did not find expected comment or line break",
     "the text must begin below this line, or stand in quotes", false},
    {"did not find expected <document start>", "this is part of no field (name: value)", false},
    {"did not find expected whitespace or line break",
     "a text that begins with ! must stand in quotes", true},
    {"found undefined tag handle", "a text that begins with ! must stand in quotes", false},
    {"did not find expected tag URI", "a text that begins with ! must stand in quotes", true},
    {"could not find expected directive name", "a text that begins with % must stand in quotes",
     true},
    {"found unexpected ':'", "a text with a colon must stand in quotes", false},
};

static const struct advice tab_advice = {
    "", "a tab stands where only blanks may: indent with blanks", false};

/* NULL: there is none. at: the character that libyaml cannot read, '\0' at the end of the text. */
static const struct advice *find_advice(const char *problem, char at)
{
    if (strstr(problem, "a tab character") || (at == '\t' && strcmp(problem, no_token) == 0))
        return &tab_advice;
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++)
        if (strcmp(problem, advices[i].problem) == 0)
            return &advices[i];
    return NULL;
}

struct row {
    size_t start;
    size_t words; /* where they begin, behind the blanks */
    size_t end;
};

/* The line that a byte is on. */
static struct row find_row(const char *source, size_t n_bytes, size_t at)
{
    struct row row = {at, at, at};
    while (row.start && source[row.start - 1] != '\n')
        row.start--;
    row.words = row.start;
    while (row.words < n_bytes && source[row.words] == ' ')
        row.words++;
    while (row.end < n_bytes && source[row.end] != '\n')
        row.end++;
    return row;
}

static bool is_field(const char *source, const struct row *row)
{
    for (size_t i = row->words + 1; i < row->end; i++)
        if (source[i] == ':' && (i + 1 == row->end || strchr(" \t\r", source[i + 1])))
            return true;
    return false;
}

/* Whether libyaml stops at the colon at *at only because the line above, indented alike, was meant
 * as a field and is none ("title:Knee"). If so, *at becomes where that line's words begin. */
static bool is_no_field(const char *source, size_t n_bytes, size_t *at)
{
    struct row row = find_row(source, n_bytes, *at);
    struct row above = row;
    while (above.start && (above.words >= above.end || above.start == row.start))
        above = find_row(source, n_bytes, above.start - 1);
    if (above.start == row.start || above.words - above.start != row.words - row.start ||
        !isalpha((unsigned char)source[above.words]) || is_field(source, &above))
        return false;
    *at = above.words;
    return true;
}

/* Whether the bracket at `opened` was never closed, because `at` is on a later line that holds the
 * next field. */
static bool is_left_open(const char *source, size_t n_bytes, size_t opened, size_t at)
{
    struct row first = find_row(source, n_bytes, opened);
    struct row row = find_row(source, n_bytes, at);
    return row.start > first.start && row.words - row.start <= first.words - first.start &&
           is_field(source, &row);
}

/* If something is still open at the end of the text, or at the next field, the place to mend is
 * where it was opened; if a line that was meant as a field is none, libyaml stops only at the line
 * below. */
const char *yaml_advice(struct yaml_problem *problem, const char *source, size_t n_bytes)
{
    const char *words = problem->words;
    bool ended = problem->at >= n_bytes;
    const struct advice *advice = find_advice(words, ended ? '\0' : source[problem->at]);
    if (problem->quote && strstr(words, "did not find expected")) {
        problem->at = problem->quote;
        return quote_missing;
    }
    if (strstr(words, "mapping values") && is_no_field(source, n_bytes, &problem->at))
        return colon_missing;
    if (!advice)
        return words;
    bool bracket = strstr(words, "',' or '");
    if (advice->at_start ||
        (bracket && (ended || is_left_open(source, n_bytes, problem->opened, problem->at))))
        problem->at = problem->opened;
    return advice->words;
}

size_t yaml_advice_entry(const char *source, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        if (source[i] != '\n' && source[i] != '\r')
            continue;
        while (i < end && strchr(" \r\n", source[i]))
            i++;
        if (i + 1 < end && source[i] == '-' && strchr(" \t", source[i + 1]))
            return i;
        i--;
    }
    return end;
}
