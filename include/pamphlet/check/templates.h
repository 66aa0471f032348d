/*
 * The beginnings of pages: the front matter and headings that the standards ask for.
 */
#ifndef PAMPHLET_CHECK_TEMPLATES_H
#define PAMPHLET_CHECK_TEMPLATES_H

#include "base/memory.h"

#include <stdbool.h>

/* Appends a page of a kind (condition, procedure, medicine, test, self-care, service). What its
 * author has to write stands in comments, and fields wait empty; filled in, it breaks no rule.
 * number: the emergency number, "" for none. False: there is no such kind. */
bool template_write(struct buffer *out, const char *kind, const char *title, const char *number);

/* Whether there is such a kind, as front matter or a person calls it. */
bool template_is_kind(const char *kind);

/* The kinds, parted by ", ". */
const char *template_kinds(void);

#endif
