/*
 * What an editor can do about YAML that cannot be read.
 */
#ifndef PAMPHLET_CONTENT_YAML_ADVICE_H
#define PAMPHLET_CONTENT_YAML_ADVICE_H

#include <stdbool.h>

struct yaml_advice {
    const char *problem; /* as libyaml says it */
    const char *words;
    bool at_start; /* the trouble began where libyaml's context did: at an opening quote or so */
};

/* The advice on a problem at a character, '\0' at the end of the text; NULL: there is none. */
const struct yaml_advice *yaml_advice_find(const char *problem, char at);

#endif
