/*
 * Words that say no, and verbs with "not" in them, typed without their apostrophe.
 */
#include "language/negation.h"

#include "base/list.h"

#include <string.h>

/* In English, like the spelling rules: other languages have a separate word for "not". */
static const struct {
    const char *folded;
    const char *words[3]; /* NULL at the end */
} negations[] = {
    {"arent", {"are", "not"}},     {"cant", {"cannot"}},        {"couldnt", {"could", "not"}},
    {"didnt", {"did", "not"}},     {"doesnt", {"does", "not"}}, {"dont", {"do", "not"}},
    {"hadnt", {"had", "not"}},     {"hasnt", {"has", "not"}},   {"havent", {"have", "not"}},
    {"havnt", {"have", "not"}},    {"dosnt", {"does", "not"}},  {"isnt", {"is", "not"}},
    {"mustnt", {"must", "not"}},   {"neednt", {"need", "not"}}, {"shouldnt", {"should", "not"}},
    {"wasnt", {"was", "not"}},     {"werent", {"were", "not"}}, {"wont", {"will", "not"}},
    {"wouldnt", {"would", "not"}},
};

bool negation_is(const char *folded, size_t n_bytes)
{
    static const char no[] =
        "cannot not no never without sin nunca ne pas sans kein keine keinen nicht"
        " ohne nie bez \u0644\u0627 \u0645\u0627 \u0628\u062f\u0648\u0646";
    return list_has(no, folded, n_bytes);
}

const char *const *negation_words(const char *folded)
{
    for (size_t i = 0; i < sizeof negations / sizeof *negations; i++)
        if (strcmp(negations[i].folded, folded) == 0)
            return negations[i].words;
    return NULL;
}
