/*
 * Which functions judge by which rule.
 */
#include "check/judges.h"

static const struct judge judges[RULE_MAX] = {
    [RULE_L01] = {rule_title, rule_titles},
    [RULE_L02] = {rule_review, NULL},
    [RULE_L03] = {rule_people, NULL},
    [RULE_L04] = {rule_sources, NULL},
    [RULE_L05] = {rule_conflicts, NULL},
    [RULE_L06] = {rule_pictures, NULL},
    [RULE_L07] = {rule_cards, NULL},
    [RULE_L08] = {rule_emergency, NULL},
    [RULE_L09] = {rule_redflags, NULL},
    [RULE_L10] = {rule_sentences, NULL},
    [RULE_L11] = {rule_paragraphs, NULL},
    [RULE_L12] = {rule_readability, NULL},
    [RULE_L13] = {rule_headings, NULL},
    [RULE_L14] = {rule_lists, NULL},
    [RULE_L15] = {rule_links, rule_orphans},
    [RULE_L16] = {rule_abbreviations, NULL},
    [RULE_L17] = {rule_terms, NULL},
    [RULE_L18] = {rule_emphasis, NULL},
    [RULE_L19] = {rule_numbers, NULL},
    [RULE_L20] = {rule_safety, rule_translations},
    [RULE_L21] = {rule_marks, rule_notes},
    [RULE_L22] = {NULL, rule_addresses},
    [RULE_L23] = {NULL, rule_missing_translations},
    [RULE_L24] = {NULL, NULL},
    [RULE_L25] = {rule_used_files, rule_unused_files},
};

const struct judge *judge_of(enum check_rule rule)
{
    return &judges[rule];
}
