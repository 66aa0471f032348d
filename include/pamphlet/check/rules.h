/*
 * The table of rules: what each wants, why, and who says so.
 */
#ifndef PAMPHLET_CHECK_RULES_H
#define PAMPHLET_CHECK_RULES_H

#include "base/notes.h"

#include <stdbool.h>

struct check;
struct check_page;
struct source;

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
    const char *whose;                           /* "ours" where no standard sets it */
    enum note_level worst;                       /* the highest level of its findings */
    void (*page)(const struct check_page *page); /* per page, or NULL */
    void (*site)(struct check *check);           /* per site, or NULL */
};

const struct rule *rule_get(enum check_rule rule);

/* The rule of an id such as "L01", in either case; RULE_MAX: there is no such rule. */
enum check_rule rule_find(const char *id, size_t n_bytes);

/* What is wrong with front matter that is shown as text: its three hyphens are a dash, which an
 * editing program made of them, or are missing ("Title: Back pain"). NULL: nothing, as there is
 * none. */
const char *rule_marks_fence(const struct source *source);

#define RULE_PAGE(name) void name(const struct check_page *page)
#define RULE_SITE(name) void name(struct check *check)
RULE_PAGE(rule_title);
RULE_SITE(rule_titles);
RULE_PAGE(rule_review);
RULE_PAGE(rule_people);
RULE_PAGE(rule_sources);
RULE_PAGE(rule_conflicts);
RULE_PAGE(rule_pictures);
RULE_PAGE(rule_cards);
RULE_PAGE(rule_emergency);
RULE_PAGE(rule_redflags);
RULE_PAGE(rule_sentences);
RULE_PAGE(rule_paragraphs);
RULE_PAGE(rule_readability);
RULE_PAGE(rule_headings);
RULE_PAGE(rule_lists);
RULE_PAGE(rule_links);
RULE_PAGE(rule_phones); /* a part of it */
RULE_SITE(rule_orphans);
RULE_PAGE(rule_abbreviations);
RULE_PAGE(rule_latin); /* a part of it */
RULE_PAGE(rule_terms);
RULE_PAGE(rule_emphasis);
RULE_PAGE(rule_numbers);
RULE_PAGE(rule_doses); /* a part of it */
RULE_PAGE(rule_safety);
RULE_SITE(rule_translations);
RULE_PAGE(rule_marks);
RULE_PAGE(rule_fields);        /* a part of it */
RULE_PAGE(rule_marks_words);   /* a part of it */
RULE_PAGE(rule_marks_rows);    /* a part of it */
RULE_PAGE(rule_marks_pairs);   /* a part of it */
RULE_PAGE(rule_marks_foreign); /* a part of it */
RULE_SITE(rule_notes);
RULE_SITE(rule_file_names); /* a part of it */
RULE_SITE(rule_addresses);
RULE_SITE(rule_translation_keys); /* a part of it */
RULE_SITE(rule_missing_translations);
RULE_PAGE(rule_used_files); /* says nothing, but to the next */
RULE_SITE(rule_unused_files);
#undef RULE_PAGE
#undef RULE_SITE

#endif
