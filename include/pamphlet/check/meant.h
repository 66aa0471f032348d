/*
 * The fields that misspelt names were probably meant for.
 */
#ifndef PAMPHLET_CHECK_MEANT_H
#define PAMPHLET_CHECK_MEANT_H

#include "check/check.h"

/* A field, and what else it is called, a list (base/list.h) of words of at most 24 bytes. Names
 * near to any of these are meant for it. */
struct meant_name {
    const char *field; /* NULL ends a table */
    const char *others;
};

/* The field that a name was meant for, NULL: none of the table, or it is written right. */
const char *meant_field(const struct meant_name *fields, const char *name);

/* What a page has in place of a field that it lacks: one whose name is near, or another word for
 * it, with a value that the field could have. NULL: nothing. */
const struct value *meant_for(const struct check_page *page, const char *field);

#endif
