/*
 * What an editor can do about YAML that cannot be read.
 */
#ifndef PAMPHLET_CONTENT_YAML_ADVICE_H
#define PAMPHLET_CONTENT_YAML_ADVICE_H

#include <stddef.h>

/* What libyaml cannot read, and where, in bytes of the text. */
struct yaml_problem {
    const char *words; /* as libyaml says it */
    size_t at;
    size_t opened; /* where its context begins, as at an opening bracket */
    size_t quote;  /* that of a text in quotes that ends in the line of `at`, if it spans several
                      lines; 0: there is none */
};

/* The advice on a problem, static or the problem's own words; problem->at becomes the place to
 * mend. */
const char *yaml_advice(struct yaml_problem *problem, const char *source, size_t n_bytes);

/* Where in a text without quotes, which is from..end, a later line begins as an entry of a list
 * does: one that is indented deeper than the entry above it is no entry. `end`: nowhere. */
size_t yaml_advice_entry(const char *source, size_t from, size_t end);

#endif
