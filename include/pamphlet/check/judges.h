/*
 * The functions that judge by the rules, one table of them.
 */
#ifndef PAMPHLET_CHECK_JUDGES_H
#define PAMPHLET_CHECK_JUDGES_H

#include "check/findings.h"

/* What judges by a rule. */
struct judge {
    void (*page)(const struct check_page *page); /* each page, or NULL */
    void (*site)(struct check *check);           /* the site, once all pages were, or NULL */
};

/* What judges by a rule; static. */
const struct judge *judge_of(enum check_rule rule);

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
RULE_PAGE(rule_elsewhere); /* a part of it */
RULE_PAGE(rule_paths);     /* likewise */
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
RULE_PAGE(rule_unshown);       /* a part of it */
RULE_PAGE(rule_stand_ins);     /* a part of it */
RULE_PAGE(rule_marks_words);   /* a part of it */
RULE_PAGE(rule_marks_rows);    /* a part of it */
RULE_PAGE(rule_marks_pairs);   /* a part of it */
RULE_PAGE(rule_marks_quotes);  /* a part of it */
RULE_PAGE(rule_marks_foreign); /* a part of it */
RULE_PAGE(rule_marks_paper);   /* a part of it */
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
