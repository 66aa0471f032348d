/*
 * The fields that misspelt names were probably meant for.
 *
 * Refuses to guess where a name is a field of its own, or its value could not be that of the field:
 * "reviewer" is one letter from "reviewed", but holds no day.
 */
#include "check/meant.h"

#include "base/day.h"
#include "base/slip.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { NAME_MAX_BYTES = 24 };

/* Copies a name in small letters without "_", "-" and blanks. False: it is too long. */
static bool fold_name(char *out, const char *name)
{
    size_t n = 0;
    for (; *name && n < NAME_MAX_BYTES; name++)
        if (!strchr("_- ", *name))
            out[n++] = (char)tolower((unsigned char)*name);
    out[n] = '\0';
    return !*name;
}

/* Whether a folded name is near to that of a field, or to another word for it. */
static bool is_near(const char *folded, const struct meant_name *field)
{
    char other[NAME_MAX_BYTES + 1];
    bool near = slip_is_near(folded, field->field);
    for (const char *at = field->others; *at && !near;) {
        size_t n = strcspn(at, " ");
        memcpy(other, at, n);
        other[n] = '\0';
        near = slip_is_near(folded, other);
        at += n + (at[n] == ' ');
    }
    return near;
}

const char *meant_field(const struct meant_name *fields, const char *name)
{
    char folded[NAME_MAX_BYTES + 1];
    const char *meant = NULL;
    if (!fold_name(folded, name))
        return NULL;
    for (; fields->field; fields++)
        if (strcasecmp(name, fields->field) == 0)
            return NULL;
        else if (!meant && is_near(folded, fields))
            meant = fields->field;
    return meant;
}

/* Fields that a page may have to have. */
static const struct meant_name needed[] = {
    {"reviewed", "lastreviewed lastreview reviewdate reviewedon datereviewed"},
    {"nextReview", "nextreviewdate nextreviewdue reviewdue reviewby"},
    {"author", "authors writtenby"},
    {"publisher", "publishedby"},
    {"clinicalReviewer", "medicalreviewer reviewer reviewedby"},
    {"sources", "references"},
    {"conflicts", "conflictofinterest conflictsofinterest"},
    {NULL, NULL},
};

/* Whether a name is meant for the field, and is none of its own. */
static bool is_meant_for(const char *field, const char *name)
{
    char folded[NAME_MAX_BYTES + 1];
    bool meant = false;
    for (const struct meant_name *at = needed; at->field; at++)
        if (strcasecmp(name, at->field) == 0)
            return false;
        else if (strcmp(at->field, field) == 0)
            meant = fold_name(folded, name) && is_near(folded, at);
    return meant;
}

static bool is_for_day(const char *field)
{
    return strcmp(field, "reviewed") == 0 || strcmp(field, "nextReview") == 0;
}

/* Whether a value can be that of the field: a day for one that holds days, else none. */
static bool has_its_kind(const struct value *value, const char *field)
{
    bool day = value->kind == VALUE_SCALAR && day_read(value->scalar, value->scalar_bytes) >= 0;
    bool said = value->kind == VALUE_SCALAR ? !value_is_empty(value) : value->first != NULL;
    return said && day == is_for_day(field);
}

static const struct value *find_in(const struct value *map, const char *field)
{
    if (!map || map->kind != VALUE_MAP)
        return NULL;
    for (const struct value *at = map->first; at; at = at->next)
        if (at->key && is_meant_for(field, at->key) && has_its_kind(at, field))
            return at;
    return NULL;
}

const struct value *meant_for(const struct check_page *page, const char *field)
{
    const struct value *found = find_in(page->front, field);
    return found ? found : find_in(value_find(page->front, "params"), field);
}
