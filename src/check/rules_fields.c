/*
 * Names of fields that were meant to hide a page, or to hold other fields, and are misspelt: a part
 * of the rule of reading (L21).
 *
 * Refuses to judge other names: a website's theme may have fields of its own.
 */
#include "check/judges.h"

#include "base/slip.h"
#include "check/page.h"

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

/* The field that a name was meant for, NULL: none of those, or it is written right. */
static const char *find_meant(const char *name)
{
    static const struct {
        const char *name; /* in small letters */
        const char *meant;
    } fields[] = {{"draft", "draft"},
                  {"expirydate", "expiryDate"},
                  {"expiry", "expiryDate"},
                  {"expires", "expiryDate"},
                  {"expiration", "expiryDate"},
                  {"expirationdate", "expiryDate"},
                  {"expiresdate", "expiryDate"},
                  {"publishdate", "publishDate"},
                  {"params", "params"}};
    static const char *const right[] = {"draft", "expiryDate", "publishDate", "params"};
    char folded[NAME_MAX_BYTES + 1];
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (strcasecmp(name, right[i]) == 0)
            return NULL;
    for (size_t i = 0; fold_name(folded, name) && i < sizeof fields / sizeof *fields; i++)
        if (slip_is_near(folded, fields[i].name))
            return fields[i].meant;
    return NULL;
}

void rule_fields(const struct check_page *page)
{
    bool map = page->front && page->front->kind == VALUE_MAP;
    for (const struct value *field = map ? page->front->first : NULL; field; field = field->next) {
        const char *meant = field->key ? find_meant(field->key) : NULL;
        if (meant && !value_find(page->front, meant))
            check_add(page, RULE_L21, NOTE_WARNING, check_value_place(page, field),
                      "%.40s has no effect: write %s if that is meant", field->key, meant);
    }
}
