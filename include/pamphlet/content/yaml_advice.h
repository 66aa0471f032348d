/*
 * What an editor can do about YAML that cannot be read.
 */
#ifndef PAMPHLET_CONTENT_YAML_ADVICE_H
#define PAMPHLET_CONTENT_YAML_ADVICE_H

#include <stdbool.h>
#include <stddef.h>

struct yaml_advice {
    const char *problem; /* as libyaml says it */
    const char *words;
    bool at_start; /* the trouble began where libyaml's context did: at an opening quote or so */
};

/* The advice on a problem at a character, '\0' at the end of the text; NULL: there is none. */
const struct yaml_advice *yaml_advice_find(const char *problem, char at);

extern const char yaml_advice_colon[];
extern const char yaml_advice_quote[];

/* Whether a colon at *at is one too many only because the line above, as deep, was meant as a field
 * and is none ("title:Knee"); *at is then where that begins. */
bool yaml_advice_no_field(const char *source, size_t n_bytes, size_t *at);

/* Whether what was opened by a bracket at `opened` was never closed: at `at`, in a line below, the
 * next field stands. */
bool yaml_advice_left_open(const char *source, size_t n_bytes, size_t opened, size_t at);

#endif
