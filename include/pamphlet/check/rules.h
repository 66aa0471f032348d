/*
 * The table of rules: what each wants, why, and who says so.
 */
#ifndef PAMPHLET_CHECK_RULES_H
#define PAMPHLET_CHECK_RULES_H

#include "base/notes.h"

// clang-format off
enum check_rule {
    RULE_L01, RULE_L02, RULE_L03, RULE_L04, RULE_L05, RULE_L06, RULE_L07, RULE_L08, RULE_L09,
    RULE_L10, RULE_L11, RULE_L12, RULE_L13, RULE_L14, RULE_L15, RULE_L16, RULE_L17, RULE_L18,
    RULE_L19, RULE_L20, RULE_L21, RULE_L22, RULE_L23, RULE_L24, RULE_L25, RULE_MAX
};
// clang-format on

struct rule {
    const char *id;
    const char *name; /* two or three words */
    const char *wants;
    const char *why;
    const char *whose;     /* "ours" where no standard sets it */
    enum note_level worst; /* the highest level of its findings */
};

/* The row of a rule; static. */
const struct rule *rule_get(enum check_rule rule);

/* The rule of an id such as "L01", in either case; RULE_MAX: there is no such rule. */
enum check_rule rule_find(const char *id, size_t n_bytes);

#endif
