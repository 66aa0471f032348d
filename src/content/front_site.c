/*
 * What front matter says to the site rather than to the reader: weight, build options, cascade, and
 * the fields from which the site makes its own taxonomies.
 */
#include "content/front.h"

#include "base/path.h"
#include "base/text.h"
#include "content/cascade.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

enum { KEPT_BYTES_MAX = 16 * 1024 };

/* What PaperMod's map for the picture above a page says of a field; NULL: nothing. */
static const struct value *find_cover(const struct value *map, enum page_field field)
{
    bool image = field == PAGE_FEATURED_IMAGE;
    if (!image && field != PAGE_FEATURED_IMAGE_ALT)
        return NULL;
    const struct value *cover = value_find(map, "cover");
    return cover && cover->kind == VALUE_MAP ? value_find(cover, image ? "image" : "alt") : NULL;
}

const struct value *front_find(const struct value *map, const struct value *params,
                               enum page_field field)
{
    const struct value *value = value_find(map, page_field_name(field));
    bool is_address = field == PAGE_SLUG || field == PAGE_URL || field == PAGE_ALIASES ||
                      field == PAGE_TRANSLATION_KEY;
    if (!value && !is_address)
        value = value_find(params, page_field_name(field));
    return value ? value : find_cover(map, field);
}

int front_weight(const struct value *value)
{
    long weight = 0;
    value_read_number(value, &weight);
    return weight > INT_MAX ? INT_MAX : weight < -INT_MAX ? -INT_MAX : (int)weight;
}

static bool is_word(const struct value *value, const char *word)
{
    return value && value->kind == VALUE_SCALAR && strlen(word) == value->scalar_bytes &&
           strcmp(word, value->scalar) == 0;
}

/* Hugo's words are case-sensitive; before it had words it had true and false. */
static bool is_never(const struct value *value)
{
    return is_word(value, "never") || is_word(value, "0") ||
           (value && !value->quoted && value_is_false(value) && !is_word(value, "f") &&
            !is_word(value, "F"));
}

enum page_listed front_listed(const struct value *value)
{
    if (is_never(value))
        return PAGE_LISTED_NEVER;
    return is_word(value, "local") ? PAGE_LISTED_LOCAL : PAGE_LISTED_ALWAYS;
}

enum page_rendered front_rendered(const struct value *value)
{
    if (is_never(value))
        return PAGE_RENDERED_NEVER;
    return is_word(value, "link") ? PAGE_RENDERED_LINK : PAGE_RENDERED_ALWAYS;
}

static bool is_index_file(const char *path)
{
    return strncmp(path_name(path), "index.", 6) == 0;
}

/* "build", formerly "_build"; a headless bundle is neither listed nor rendered. */
static void set_build(struct page *page, const struct value *map)
{
    const struct value *build = value_find_either(map, "build", "_build");
    const struct value *list = value_find(build, "list");
    const struct value *render = value_find(build, "render");
    if (build)
        page->own |= PAGE_OWN_LISTED | PAGE_OWN_RENDERED; /* then a cascade sets no part of it */
    if (list)
        page->listed = front_listed(list);
    if (render)
        page->rendered = front_rendered(render);
    const struct value *headless = value_find(map, "headless");
    if (headless)
        page->own |= PAGE_OWN_HEADLESS;
    if (value_is_true(headless) && is_index_file(page->path)) {
        page->own |= PAGE_OWN_LISTED | PAGE_OWN_RENDERED;
        page->listed = PAGE_LISTED_NEVER;
        page->rendered = PAGE_RENDERED_NEVER;
    }
}

void front_set_filled(struct page *page, const struct value *map)
{
    const struct value *layout = value_find(map, "layout");
    const char *said = page->field[PAGE_SUMMARY];
    if (!*said)
        said = page->field[PAGE_DESCRIPTION];
    bool named = layout && layout->kind == VALUE_SCALAR && layout->scalar_bytes;
    if (!named || page->is_section || page->own & PAGE_OWN_LISTED ||
        (*said && strcasecmp(said, layout->scalar) != 0))
        return;
    page->own |= PAGE_OWN_LISTED;
    page->listed = PAGE_LISTED_NEVER;
}

static void keep_value(struct page *page, struct buffer *out, const char *key,
                       const struct value *value)
{
    const struct value *item = NULL;
    if (out->used)
        buffer_add_char(out, '\n');
    buffer_add_string(out, key);
    while (out->used < KEPT_BYTES_MAX && (item = value_next(value, item))) {
        if (item->kind != VALUE_SCALAR)
            continue;
        buffer_add_char(out, '\t');
        buffer_add_string(out, text_clean_line(&page->arena, item->scalar, item->scalar_bytes));
    }
}

static void keep_others(struct page *page, const struct value *map, const char *const *keys)
{
    struct buffer others = {0};
    for (; keys && *keys; keys++) {
        const struct value *value = value_find(map, *keys);
        if (!value)
            value = value_find(value_find(map, "params"), *keys);
        if (value)
            keep_value(page, &others, *keys, value);
    }
    if (others.used)
        page->field[PAGE_OTHER] = arena_take(&page->arena, &others);
}

/* Whether the text of the field that gave this date is already kept. */
static bool is_kept(const struct page *page, int64_t date)
{
    const struct page_dates *dates = &page->dates;
    return (*page->field[PAGE_DATE] && dates->date == date) ||
           (*page->field[PAGE_PUBLISH_DATE] && dates->publish == date) ||
           (*page->field[PAGE_EXPIRY_DATE] && dates->expiry == date) ||
           (*page->field[PAGE_LASTMOD] && dates->lastmod == date);
}

/* Keeps the text of a date that was given under another name ("pubdate"), because only the text
 * says its time zone. */
static void keep_date(struct page *page, const struct value *map, enum page_field field,
                      int64_t date, const struct date_zone *zone)
{
    int64_t found;
    if (date == DATE_NONE || *page->field[field] || is_kept(page, date))
        return;
    for (const struct value *value = map ? map->first : NULL; value; value = value->next)
        if (value->kind == VALUE_SCALAR &&
            date_parse(value->scalar, value->scalar_bytes, zone, &found) && found == date) {
            page->field[field] = text_clean_line(&page->arena, value->scalar, value->scalar_bytes);
            return;
        }
}

static void keep_dates(struct page *page, const struct value *map, const struct date_zone *zone)
{
    keep_date(page, map, PAGE_PUBLISH_DATE, page->dates.publish, zone);
    keep_date(page, map, PAGE_EXPIRY_DATE, page->dates.expiry, zone);
    keep_date(page, map, PAGE_LASTMOD, page->dates.lastmod, zone);
    keep_date(page, map, PAGE_DATE, page->dates.date, zone);
}

void front_set_dates(struct page *page, const struct value *map,
                     const struct content_options *options, struct notes *notes)
{
    bool named;
    page->dates = date_find(map, page->path, options, notes, &named);
    keep_dates(page, map, options->zone);
    if (!named || value_find(map, "slug"))
        return;
    const char *slug = date_slug(&page->arena, page->path);
    if (*slug)
        page->field[PAGE_SLUG] = slug;
}

void front_set_site_fields(struct page *page, const struct value *map,
                           const struct content_options *options)
{
    const struct value *weight = value_find(map, "weight");
    const struct value *cascade = value_find(map, "cascade");
    page->weight = front_weight(weight);
    if (weight)
        page->own |= PAGE_OWN_WEIGHT;
    if (value_find(map, "draft") || value_find(map, "published"))
        page->own |= PAGE_OWN_DRAFT;
    set_build(page, map);
    keep_others(page, map, options->keep);
    if (cascade)
        page->field[PAGE_CASCADE] = cascade_format(&page->arena, cascade);
}
