/*
 * What was found, for people, programs and services.
 */
#ifndef PAMPHLET_CHECK_REPORT_H
#define PAMPHLET_CHECK_REPORT_H

#include "check/check.h"

enum report_format { REPORT_TEXT, REPORT_JSON, REPORT_GITHUB, REPORT_SARIF, REPORT_FORMAT_MAX };

/* "text", "json", "github", "sarif"; REPORT_FORMAT_MAX: none of them. */
enum report_format report_format_find(const char *name);

struct report_options {
    enum report_format format;
    bool colour;         /* text only */
    const char *version; /* the program's */
};

/* Appends all findings of a check that was run. Text is "file:line:column: level: message [rule]",
 * the line and a caret; JSON is one object, the findings in its list; github is what its runners
 * read from an output (workflow commands); SARIF is OASIS' 2.1.0. Files are named from where the
 * program was started. */
void report_findings(struct buffer *out, struct check *check, const struct report_options *options);

/* Appends every rule with what it wants, why, whose it is, and its figures. */
void report_rules(struct buffer *out);

/* Appends the readability of each page, the hardest first; with details, each with its counts and
 * its five hardest sentences. */
void report_readability(struct buffer *out, struct check *check, bool details);

/* Appends the pages whose review is overdue or due within so many days, by date; negative: as
 * many as the site's reviewDays. */
void report_review(struct buffer *out, struct check *check, long within_days);

/* A file of the content as it is named from where the program was started, in check's arena. */
const char *report_path(struct check *check, const char *file);

/* The same to be shown: cleaned, one line. */
const char *report_shown_path(struct check *check, const char *file);

/* One line of a file, without its end, lent until the next call; false: it is not there. */
struct report_lines {
    const char *file;
    struct buffer bytes;
    unsigned line; /* the one asked for last, where it begins, and its length */
    size_t at;
    size_t line_bytes;
};
bool report_line(struct report_lines *lines, struct check *check, const char *file, unsigned line,
                 const char **s, size_t *n_bytes);
void report_lines_done(struct report_lines *lines);

#endif
