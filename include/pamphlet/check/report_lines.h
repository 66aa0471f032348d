/*
 * The files and lines that findings are in.
 */
#ifndef PAMPHLET_CHECK_REPORT_LINES_H
#define PAMPHLET_CHECK_REPORT_LINES_H

#include "check/check.h"

/* The path of a file of the content or the site as report_findings names it: `file` itself, or a
 * string in check's arena. */
const char *report_path(struct check *check, const char *file);

/* The same, cleaned to one line, to be shown. */
const char *report_shown_path(struct check *check, const char *file);

/* report_line gives one line of a file, without its line end, lent until the next call. False:
 * there is no such line. A struct that is zeroed but for `check` keeps the file between calls;
 * report_lines_done frees it. */
struct report_lines {
    struct check *check;
    const char *file;
    struct buffer bytes;
    unsigned line; /* the last line asked for, where it begins, and its length */
    size_t at;
    size_t line_bytes;
};
bool report_line(struct report_lines *lines, const char *file, unsigned line, const char **s,
                 size_t *n_bytes);
void report_lines_done(struct report_lines *lines);

#endif
