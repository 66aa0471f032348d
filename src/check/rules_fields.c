/*
 * Names of fields that were meant to hide a page, to hold other fields, or for what readers find,
 * and are misspelt; fields that hold others and are none: a part of the rule of reading (L21).
 *
 * Refuses to judge other names: a website's theme may have fields of its own, and some of them are
 * near ours: "authors", "source", "reviewer".
 */
#include "check/judges.h"

#include "base/slip.h"
#include "check/meant.h"
#include "check/page.h"

#include <string.h>
#include <strings.h>

static const struct meant_name of_hugo[] = {
    {"title", ""},
    {"linkTitle", ""},
    {"summary", ""},
    {"draft", ""},
    {"expiryDate", "expiry expires expiration expirationdate expiresdate"},
    {"publishDate", ""},
    {"params", ""},
    {"description", ""},
    {"translationKey", ""},
    {NULL, NULL},
};

/* Of pamphlet, at the top or in params. */
static const struct meant_name of_ours[] = {
    {"synonyms", ""}, {"conflicts", ""}, {"nextReview", ""}, {"clinicalReviewer", ""}, {NULL, NULL},
};

/* Fields that hold others: a text there is passed over. */
static void check_maps(const struct check_page *page)
{
    const struct value *params = value_find(page->front, "params");
    const struct value *check = check_field(page, "check");
    bool is_map = check && check->kind == VALUE_MAP;
    if (params && !value_is_empty(params) && params->kind != VALUE_MAP)
        check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, params),
                  "params: give lines of key and value");
    if (check && !value_is_empty(check) && !is_map)
        check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, check),
                  "check: give lines of key and value: ignore, a list of rules, and reason, why");
    for (const struct value *field = is_map ? check->first : NULL; field; field = field->next)
        if (field->key && strcasecmp(field->key, "ignore") != 0 &&
            strcasecmp(field->key, "reason") != 0)
            check_add(page, RULE_L21, NOTE_ERROR, check_key_place(page, field),
                      "check.%.40s has no effect: there are ignore and reason", field->key);
}

static bool is_field(const char *name)
{
    for (enum page_field field = 0; field < PAGE_FIELD_MAX; field++)
        if (strcasecmp(page_field_name(field), name) == 0)
            return true;
    return false;
}

static void check_names(const struct check_page *page, const struct value *map,
                        const struct meant_name *fields)
{
    bool is_map = map && map->kind == VALUE_MAP;
    for (const struct value *field = is_map ? map->first : NULL; field; field = field->next) {
        const char *meant =
            field->key && !is_field(field->key) ? meant_field(fields, field->key) : NULL;
        if (meant && !value_find(page->front, meant) && !value_find(map, meant))
            check_add(page, RULE_L21, NOTE_WARNING, check_key_place(page, field),
                      "%.40s has no effect: " SLIP_WRITE("%s"), field->key, meant);
    }
}

/* Fields that name the terms of the site's taxonomies, the lists that it has: "catagories". One
 * that is near to them may be another field: "author" beside the taxonomy "authors". */
static void check_taxonomies(const struct check_page *page)
{
    enum { TAXONOMIES_MAX = 16 };
    struct meant_name names[TAXONOMIES_MAX + 1] = {{NULL, NULL}};
    const struct site *site = &page->check->site;
    unsigned language = site_language_find(site, page->language, strlen(page->language));
    const char **at = language < site->language_count ? site->languages[language].taxonomies : NULL;
    for (size_t count = 0; at && *at && count < TAXONOMIES_MAX; at++)
        names[count++] = (struct meant_name){*at, ""};
    check_names(page, page->front, names);
}

void rule_fields(const struct check_page *page)
{
    check_names(page, page->front, of_hugo);
    check_names(page, page->front, of_ours);
    check_names(page, value_find(page->front, "params"), of_ours);
    check_taxonomies(page);
    check_maps(page);
}
