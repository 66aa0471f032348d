/*
 * What pamphlet.yaml says under `check:`, and of emergencies and languages.
 */
#ifndef PAMPHLET_CHECK_CONFIG_H
#define PAMPHLET_CHECK_CONFIG_H

#include "base/notes.h"
#include "check/rules.h"
#include "content/site.h"

/* The figures of the rules. Columns: name, key, default, what it is. */
#define CHECK_LIMITS(X)                                                                            \
    X(TITLE_CHARACTERS, "titleCharacters", 65, "L01: characters of a title")                       \
    X(REVIEW_DAYS, "reviewDays", 60, "L02: days before a review is due that it is told")           \
    X(REVIEW_YEARS, "reviewYears", 3, "L02: years between two reviews")                            \
    X(SOURCE_YEARS, "sourceYears", 5, "L04: years that a source stays fresh")                      \
    X(ALT_CHARACTERS, "altCharacters", 125, "L06: characters of alternative text")                 \
    X(SENTENCE_WORDS, "sentenceWords", 20, "L10: words of a sentence")                             \
    X(SENTENCE_WORDS_MOST, "sentenceWordsMost", 30, "L10: words that make it an error")            \
    X(MEAN_WORDS, "meanWords", 15, "L10: words of a page's average sentence")                      \
    X(PARAGRAPH_SENTENCES, "paragraphSentences", 3, "L11: sentences of a paragraph")               \
    X(FLESCH_KINCAID, "fleschKincaid", 6, "L12: grade")                                            \
    X(FLESCH_KINCAID_MOST, "fleschKincaidMost", 9, "L12: grade that makes it an error")            \
    X(SMOG, "smog", 8, "L12: grade")                                                               \
    X(HEADING_LEVEL, "headingLevel", 4, "L13: deepest heading")                                    \
    X(SECTION_WORDS, "sectionWords", 200, "L13: words between two headings")                       \
    X(LIST_ITEMS, "listItems", 6, "L14: items of a list")                                          \
    X(LIST_ITEMS_MOST, "listItemsMost", 7, "L14: items that make it an error")                     \
    X(BOLD_PERCENT, "boldPercent", 5, "L18: of a page's words in bold")                            \
    X(BOLD_WORDS, "boldWords", 12, "L18: words of one run of bold")

enum check_limit {
#define X(name, key, value, what) LIMIT_##name,
    CHECK_LIMITS(X)
#undef X
        LIMIT_MAX
};

/* How bad a rule's findings may be. */
enum check_cap { CAP_OFF, CAP_INFO, CAP_WARNING, CAP_ERROR };

/* Words of the editor's own, in the arena. */
struct check_words {
    const char **list;
    size_t count;
};

struct check_config {
    double limit[LIMIT_MAX];
    enum check_cap cap[RULE_MAX];
    struct check_words abbreviations; /* known to all readers */
    struct check_words terms;         /* hard words beside the built-in ones */
    struct check_words numbers;       /* emergency numbers that are right too */
    const char *emergency;            /* the number to call; "" where none is given */
    const char *language;             /* the default one: "en" */
};

/* Sets the defaults. */
void check_config_init(struct check_config *config);

/* Reads what a site's configuration says of all this; strings are the site's or the arena's. Wrong
 * keys and values become notes. */
void check_config_read(struct check_config *config, const struct site *site, struct arena *arena,
                       struct notes *notes);

const char *check_limit_key(enum check_limit limit);
const char *check_limit_what(enum check_limit limit);
double check_limit_default(enum check_limit limit);

/* Whether a word is in the list, case counted. */
bool check_words_have(const struct check_words *words, const char *s, size_t n_bytes);

#endif
