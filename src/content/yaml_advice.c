/*
 * What libyaml says of YAML that it cannot read, for editors.
 *
 * Knows its sentences, which are those of version 0.2; one that is not known is shown as it is.
 */
#include "content/yaml_advice.h"

#include <stddef.h>
#include <string.h>

/* Said of a tab too, where there is better advice. */
static const char no_token[] = "found character that cannot start any token";

static const struct yaml_advice advices[] = {
    {"mapping values are not allowed in this context",
     "a colon stands inside a text: put the text in quotes, or mend the indentation", false},
    {no_token, "a text that begins with this character must stand in quotes", false},
    {"could not find expected ':'", "the colon after a field's name is missing", true},
    {"found unexpected end of stream", "the closing quote of this text is missing", true},
    {"found unexpected document indicator", "the closing quote of this text is missing", true},
    {"did not find expected ',' or ']'", "a comma or the closing ] must stand here", false},
    {"did not find expected ',' or '}'", "a comma or the closing } must stand here", false},
    {"did not find expected key",
     "a field (name: value) must stand here: mend the indentation or the quotes", false},
    {"did not find expected '-' indicator",
     "an entry of the list (- text) must stand here: mend the indentation", false},
    {"block sequence entries are not allowed in this context",
     "a list must begin on a line of its own", false},
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

static const struct yaml_advice tab_advice = {
    "", "a tab stands where only blanks may: indent with blanks", false};

const struct yaml_advice *yaml_advice_find(const char *problem, char at)
{
    if (strstr(problem, "a tab character") || (at == '\t' && strcmp(problem, no_token) == 0))
        return &tab_advice;
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++)
        if (strcmp(problem, advices[i].problem) == 0)
            return &advices[i];
    return NULL;
}
