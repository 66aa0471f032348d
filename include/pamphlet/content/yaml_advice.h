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
    bool at_start; /* the error is where libyaml's context begins, as at an opening quote */
};

/* The advice on a problem that libyaml has with a character, '\0' at the end of the text; static.
 * NULL: there is none. */
const struct yaml_advice *yaml_advice_find(const char *problem, char at);

extern const char yaml_advice_colon[];
extern const char yaml_advice_quote[];

/* Whether libyaml stops at the colon at *at only because the line above, indented alike, was meant
 * as a field and is none ("title:Knee"). If so, *at becomes where that line's words begin. */
bool yaml_advice_no_field(const char *source, size_t n_bytes, size_t *at);

/* Whether the bracket at `opened` was never closed, because `at` is on a later line that holds the
 * next field. */
bool yaml_advice_left_open(const char *source, size_t n_bytes, size_t opened, size_t at);

/* Where in a text without quotes, which is from..end, a later line begins as an entry of a list
 * does: one that is indented deeper than the entry above it is no entry. `end`: nowhere. */
size_t yaml_advice_entry(const char *source, size_t from, size_t end);

#endif
