/*
 * The table of rules: what each wants, why, and who says so.
 */
#ifndef PAMPHLET_CHECK_RULES_H
#define PAMPHLET_CHECK_RULES_H

#include "base/notes.h"

// clang-format off
#define CHECK_RULES(X)                                                                             \
    X(L01) X(L02) X(L03) X(L04) X(L05) X(L06) X(L07) X(L08) X(L09) X(L10) X(L11) X(L12) X(L13)     \
    X(L14) X(L15) X(L16) X(L17) X(L18) X(L19) X(L20) X(L21) X(L22) X(L23) X(L24) X(L25)
// clang-format on

enum check_rule {
#define X(id) RULE_##id,
    CHECK_RULES(X)
#undef X
        RULE_MAX
};

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
