/*
 * What a site's configuration says of dates: the time zone, of the site or of a language, for dates
 * that name none, and the fields that dates are looked for in.
 */
#include "content/site_parts.h"

#include "content/site_look.h"

#include <string.h>

/* Splits a text at its blanks, as Hugo does where it expects a list. */
static const char **read_words(struct site *site, const struct value *value)
{
    const char *s = site_scalar(site, value, "");
    const char **words = arena_new(&site->arena, (strlen(s) / 2 + 2) * sizeof *words);
    size_t count = 0;
    for (size_t n; *(s += strspn(s, " ")); s += n) {
        n = strcspn(s, " ");
        words[count++] = arena_copy(&site->arena, s, n);
    }
    return words;
}

static void set_rules(struct site *site)
{
    static const char *const keys[DATE_KIND_MAX] = {
        [DATE_KIND_DATE] = "frontmatter.date",
        [DATE_KIND_PUBLISH] = "frontmatter.publishDate",
        [DATE_KIND_EXPIRY] = "frontmatter.expiryDate",
        [DATE_KIND_LASTMOD] = "frontmatter.lastmod",
    };
    for (int i = 0; i < DATE_KIND_MAX; i++) {
        const struct value *value = site_find(site, keys[i], NULL);
        if (value && value->kind == VALUE_LIST)
            site->dates.names[i] = site_strings(site, value);
        else if (value && value->kind == VALUE_SCALAR && value->scalar_bytes)
            site->dates.names[i] = read_words(site, value);
    }
}

/* Sets the zone from the value at this path. False: there is no value. */
static bool set_zone(struct site *site, const char *path, struct date_zone *zone,
                     struct notes *notes)
{
    const struct site_source *source;
    const struct value *value = site_find(site, path, &source);
    if (value && !date_zone_init(zone, site_scalar(site, value, "")))
        site_complain(notes, source, value, path,
                      "give a name like Europe/Berlin; if this is one, install tzdata");
    return value;
}

void site_set_dates(struct site *site, struct notes *notes)
{
    set_zone(site, "timeZone", &site->zone, notes);
    set_rules(site);
}

void site_set_zone(struct site *site, struct site_language *language, struct notes *notes)
{
    const char *path = arena_format(&site->arena, "languages.%s.timeZone", language->code);
    struct date_zone *zone = arena_new(&site->arena, sizeof *zone);
    language->zone = set_zone(site, path, zone, notes) ? zone : NULL;
    language->options.zone = language->zone ? zone : &site->zone;
    language->options.date_rules = &site->dates;
}
