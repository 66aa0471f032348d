/*
 * What pamphlet.yaml says under `check:`, and the settings of emergencies and languages that rules
 * need.
 */
#ifndef PAMPHLET_CHECK_CONFIG_H
#define PAMPHLET_CHECK_CONFIG_H

#include "base/notes.h"
#include "check/rules.h"
#include "content/site.h"

/* The limits that rules compare with. Columns: name, key, default, rule and meaning. */
#define CHECK_LIMITS(X)                                                                            \
    X(TITLE_CHARACTERS, "titleCharacters", 65, "L01: characters in a title")                       \
    X(REVIEW_DAYS, "reviewDays", 60, "L02: days before a review is due when it is first reported") \
    X(REVIEW_YEARS, "reviewYears", 3, "L02: years between two reviews")                            \
    X(SOURCE_YEARS, "sourceYears", 5, "L04: years before a source is out of date")                 \
    X(ALT_CHARACTERS, "altCharacters", 125, "L06: characters of alternative text")                 \
    X(SENTENCE_WORDS, "sentenceWords", 20, "L10: words in a sentence")                             \
    X(SENTENCE_WORDS_MOST, "sentenceWordsMost", 30, "L10: words that make it an error")            \
    X(MEAN_WORDS, "meanWords", 15, "L10: words in a page's average sentence")                      \
    X(PARAGRAPH_SENTENCES, "paragraphSentences", 3, "L11: sentences in a paragraph")               \
    X(FLESCH_KINCAID, "fleschKincaid", 6, "L12: grade")                                            \
    X(FLESCH_KINCAID_MOST, "fleschKincaidMost", 9, "L12: grade that makes it an error")            \
    X(SMOG, "smog", 8, "L12: grade")                                                               \
    X(READING_EASE, "readingEase", 60, "L12: least reading ease, not in English")                  \
    X(HEADING_LEVEL, "headingLevel", 4, "L13: deepest heading")                                    \
    X(SECTION_WORDS, "sectionWords", 200, "L13: words between two headings")                       \
    X(LIST_ITEMS, "listItems", 6, "L14: items in a list")                                          \
    X(LIST_ITEMS_MOST, "listItemsMost", 7, "L14: items that make it an error")                     \
    X(BOLD_PERCENT, "boldPercent", 5, "L18: percent of a page's words in bold")                    \
    X(BOLD_WORDS, "boldWords", 12, "L18: words in one run of bold")

enum check_limit {
#define X(name, key, value, what) LIMIT_##name,
    CHECK_LIMITS(X)
#undef X
        LIMIT_MAX
};

struct check_limit_row {
    const char *key; /* in the configuration */
    double value;    /* unless that gives another */
    const char *what;
};

/* The highest level that a rule's findings may have. CAP_OFF: it has none. */
enum check_cap { CAP_OFF, CAP_INFO, CAP_WARNING, CAP_ERROR };

/* A list of words that the site configures, in the arena. */
struct check_words {
    const char **list;
    size_t count;
};

struct check_config {
    double limit[LIMIT_MAX];
    enum check_cap cap[RULE_MAX];
    struct check_words abbreviations; /* that need no explanation */
    struct check_words terms;         /* hard words, in addition to the built-in ones */
    struct check_words numbers;       /* other emergency numbers that are right here */
    const char *emergency;            /* the number to call; "" where none is given */
    const char *language;             /* code of the default language */
};

/* Sets the defaults. */
void check_config_init(struct check_config *config);

/* Reads these settings from a site's configuration. The site and the arena lend the strings. Wrong
 * keys and values become notes. */
void check_config_read(struct check_config *config, const struct site *site, struct arena *arena,
                       struct notes *notes);

/* Static, as its strings are. */
const struct check_limit_row *check_limit_get(enum check_limit limit);

/* Whether a word is in the list; case matters. */
bool check_words_have(const struct check_words *words, const char *s, size_t n_bytes);

#endif
