/*
 * Templates of new pages: the front matter and headings that the standards ask for.
 */
#ifndef PAMPHLET_CHECK_TEMPLATES_H
#define PAMPHLET_CHECK_TEMPLATES_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends a page of a kind (condition, procedure, medicine, test, self-care, service). Comments say
 * what its author has to write, and fields are empty; filled in, it breaks no rule. number: the
 * emergency number, "" for none. False: there is no such kind. */
bool template_write(struct buffer *out, const char *kind, const char *title, const char *number);

/* Whether there is such a kind, named as in front matter ("selfcare") or as people say it
 * ("self-care"). */
bool template_is_kind(const char *kind);

/* The kinds, separated by ", "; static. */
const char *template_kinds(void);

#endif
