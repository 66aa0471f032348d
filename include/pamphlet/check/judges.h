/*
 * The functions that judge by the rules.
 */
#ifndef PAMPHLET_CHECK_JUDGES_H
#define PAMPHLET_CHECK_JUDGES_H

#include "check/findings.h"
#include "shortcode/table.h"

// clang-format off
/* Those that judge each page; */
#define JUDGES_OF_PAGES(X)                                                                         \
    X(rule_title) X(rule_review) X(rule_people) X(rule_sources) X(rule_pictures) X(rule_cards)     \
    X(rule_emergency) X(rule_redflags) X(rule_sentences)                                           \
    X(rule_readability) X(rule_headings) X(rule_lists) X(rule_links) X(rule_elsewhere)             \
    X(rule_paths) X(rule_abbreviations) X(rule_latin) X(rule_terms) X(rule_emphasis)               \
    X(rule_numbers) X(rule_days) X(rule_doses) X(rule_safety) X(rule_fields) X(rule_unshown)       \
    X(rule_guesses) X(rule_used_files) X(rule_original)

/* each block of text on it; */
#define JUDGES_OF_UNITS(X)                                                                         \
    X(rule_card_marks) X(rule_calls) X(rule_paragraphs) X(rule_items) X(rule_telephones)           \
    X(rule_stand_ins) X(rule_paper) X(rule_marks_quotes)

/* each shortcode in its source; */
#define JUDGES_OF_SHORTCODES(X)                                                                    \
    X(rule_arguments) X(rule_shown_refs) X(rule_shortcode_pictures)

/* its Markdown, if it has any: marks, which are signs that give words a meaning ("**", "|", "[^1]"),
 * and are shown where they do not work; */
#define JUDGES_OF_MARKDOWN(X)                                                                      \
    X(rule_marks) X(rule_marks_pairs) X(rule_marks_words) X(rule_marks_rows)                       \
    X(rule_marks_foreign)

/* and the site, once all pages were judged. */
#define JUDGES_OF_SITE(X)                                                                          \
    X(rule_titles) X(rule_orphans) X(rule_translations) X(rule_notes) X(rule_file_names)           \
    X(rule_addresses) X(rule_translation_keys) X(rule_unused_files)
// clang-format on

#define X(name) void name(const struct check_page *page);
JUDGES_OF_PAGES(X)
JUDGES_OF_MARKDOWN(X)
#undef X
#define X(name) void name(const struct check_unit *unit);
JUDGES_OF_UNITS(X)
#undef X
#define X(name)                                                                                    \
    void name(const struct check_page *page, const struct shortcode_tag *tag,                      \
              const struct shortcode_args *args, const struct shortcode_kind *kind);
JUDGES_OF_SHORTCODES(X)
#undef X
#define X(name) void name(struct check *check);
JUDGES_OF_SITE(X)
#undef X

#endif
