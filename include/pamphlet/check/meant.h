/*
 * The fields that misspelt names were probably meant for.
 */
#ifndef PAMPHLET_CHECK_MEANT_H
#define PAMPHLET_CHECK_MEANT_H

#include "check/check.h"

/* A field, and a name for it in small letters; names near to that are meant for it too. */
struct meant_name {
    const char *name;
    const char *meant; /* NULL ends a table */
};

/* The field that a name was meant for, NULL: none of the table, or it is written right. */
const char *meant_field(const struct meant_name *fields, const char *name);

/* What a page has in place of a field that it lacks: one whose name is near, or another word for
 * it, with a value that the field could have. NULL: nothing. */
const struct value *meant_for(const struct check_page *page, const char *field);

#endif
