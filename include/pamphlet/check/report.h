/*
 * Reports the findings, for people, programs and services.
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
 * then the line and a caret; JSON is one object with a list of findings; github is workflow
 * commands, which GitHub's runners read from the output; SARIF is OASIS' 2.1.0. Files are named
 * relative to the current folder, or by whole path if the content was. */
void report_findings(struct buffer *out, struct check *check, const struct report_options *options);

/* report_formats.c: the formats for programs. version: the program's. */
void report_json(struct buffer *out, struct check *check);
void report_github(struct buffer *out, struct check *check);
void report_sarif(struct buffer *out, struct check *check, const char *version);

/* Appends every rule with what it wants, why, whose it is, and its limits. */
void report_rules(struct buffer *out);

/* Appends the readability of each page, the hardest first; with details, then each page's counts
 * and its five hardest sentences. */
void report_readability(struct buffer *out, struct check *check, bool details);

/* Appends the pages whose review is overdue or due within within_days, by date, those without a
 * date first. Negative: the site's reviewDays. */
void report_review(struct buffer *out, struct check *check, long within_days);

#endif
