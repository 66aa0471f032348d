/*
 * The formats of report_findings, one function each.
 */
#ifndef PAMPHLET_CHECK_REPORT_FORMATS_H
#define PAMPHLET_CHECK_REPORT_FORMATS_H

#include "check/check.h"

/* Each appends all findings of a check that was run. version: the program's. */
void report_json(struct buffer *out, struct check *check);
void report_github(struct buffer *out, struct check *check);
void report_sarif(struct buffer *out, struct check *check, const char *version);

#endif
