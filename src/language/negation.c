/*
 * Verbs with "not" in them, typed without their apostrophe.
 */
#include "language/negation.h"

#include <string.h>

/* In English, like the spelling rules: other languages have a separate word for "not". */
static const struct {
    const char *folded;
    const char *words[3]; /* NULL at the end */
} negations[] = {
    {"arent", {"are", "not"}},       {"cant", {"cannot"}},          {"couldnt", {"could", "not"}},
    {"didnt", {"did", "not"}},       {"doesnt", {"does", "not"}},   {"dont", {"do", "not"}},
    {"hadnt", {"had", "not"}},       {"hasnt", {"has", "not"}},     {"havent", {"have", "not"}},
    {"isnt", {"is", "not"}},         {"mustnt", {"must", "not"}},   {"neednt", {"need", "not"}},
    {"shouldnt", {"should", "not"}}, {"wasnt", {"was", "not"}},     {"werent", {"were", "not"}},
    {"wont", {"will", "not"}},       {"wouldnt", {"would", "not"}},
};

const char *const *negation_words(const char *folded)
{
    for (size_t i = 0; i < sizeof negations / sizeof *negations; i++)
        if (strcmp(negations[i].folded, folded) == 0)
            return negations[i].words;
    return NULL;
}
