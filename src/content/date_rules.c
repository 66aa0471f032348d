/*
 * Which front matter field gives which of a page's dates.
 *
 * Refuses to look at files or at git: a rule that asks for one gives no date. The one hard idea:
 * rules and aliases are tables, so that a site's configuration is one more table.
 */
#include "content/date.h"

#include "base/text.h"
#include "content/options.h"

#include <string.h>
#include <strings.h>

/* Hugo's date fields, each with the aliases that follow it wherever a rule names it. */
static const char *const fields[][4] = {
    {"date"},
    {"publishDate", "pubdate", "published"},
    {"expiryDate", "unpublishdate"},
    {"lastmod", "modified"},
};
enum { FIELDS = sizeof fields / sizeof *fields };

static const char *const default_names[DATE_KIND_MAX][5] = {
    [DATE_KIND_DATE] = {"date", "publishDate", "lastmod"},
    [DATE_KIND_PUBLISH] = {"publishDate", "date"},
    [DATE_KIND_EXPIRY] = {"expiryDate"},
    [DATE_KIND_LASTMOD] = {":git", "lastmod", "date", "publishDate"},
};

/* What a field says. The zero date counts as said, with DATE_NONE: no other field is tried after
 * it. */
struct given {
    bool said;
    int64_t date;
};

/* Where the dates of one page are looked for. */
struct source {
    const struct value *map;
    const char *path;
    const struct date_zone *zone;
    struct notes *notes;
    struct given fields[FIELDS]; /* read once, as several rules name the same field */
    bool named;                  /* the file's name gave one of the dates */
};

/* To Hugo, digits in quotes are a string and no date. */
static struct given read_value(const struct value *value, const struct date_zone *zone)
{
    struct given given = {.date = DATE_NONE};
    if (!value || value->kind != VALUE_SCALAR)
        return given;
    if (value->quoted && strspn(value->scalar, "0123456789") == value->scalar_bytes)
        return given;
    given.said = date_parse(value->scalar, value->scalar_bytes, zone, &given.date);
    return given;
}

/* "20270131" and "2027" are seconds since 1970 for Hugo, all of them in 1970: a page that expires
 * then is gone, and nothing says so. */
static void note_seconds(const struct source *source, const struct value *value, const char *field)
{
    enum { DIGITS_MIN = 4 /* "published: 1" is a mark of a draft */, DIGITS_MAX = 8 };
    if (value->scalar_bytes >= DIGITS_MIN && value->scalar_bytes <= DIGITS_MAX &&
        strspn(value->scalar, "0123456789") == value->scalar_bytes)
        notes_add(source->notes, NOTE_WARNING, source->path, value->line, value->column,
                  "%s is read as seconds since 1970, so it is a day of that year: write the day as "
                  "in 2006-01-31",
                  field);
}

/* A page whose expiry date cannot be read would be shown for ever. true and false are not noted:
 * "published" may also mark a draft. */
static void note_unreadable(const struct source *source, const struct value *value,
                            const char *field)
{
    bool is_said =
        value && value->kind != VALUE_NULL && (value->kind != VALUE_SCALAR || value->scalar_bytes);
    if (is_said && !value_is_true(value) && !value_is_false(value))
        notes_add(source->notes, NOTE_WARNING, source->path, value->line, value->column,
                  "%s holds no date that Hugo reads: write a day, the year first, as in 2006-01-31",
                  field);
}

/* Each field's date, or if it holds none, that of the first alias that does. */
static void read_fields(struct source *source)
{
    for (size_t i = 0; i < FIELDS; i++) {
        source->fields[i] = (struct given){.date = DATE_NONE};
        for (size_t j = 0; j < 4 && fields[i][j]; j++) {
            const struct value *value = value_find(source->map, fields[i][j]);
            struct given given = read_value(value, source->zone);
            if (!given.said)
                note_unreadable(source, value, fields[i][j]);
            else
                note_seconds(source, value, fields[i][j]);
            if (!source->fields[i].said)
                source->fields[i] = given;
        }
    }
}

static struct given find_by_name(const struct source *source, const char *name)
{
    for (size_t i = 0; i < FIELDS; i++)
        if (strcasecmp(name, fields[i][0]) == 0)
            return source->fields[i];
    return read_value(value_find(source->map, name), source->zone);
}

static struct given find(struct source *source, const char *const *names, enum date_kind kind)
{
    struct given given = {.date = DATE_NONE};
    for (; *names && !given.said; names++) {
        if (strcasecmp(*names, ":default") == 0) {
            given = find(source, default_names[kind], kind);
        } else if (strcasecmp(*names, ":filename") == 0) {
            given.said = date_parse_file_name(source->path, source->zone, &given.date);
            source->named |= given.said;
        } else if (**names != ':') {
            given = find_by_name(source, *names);
        }
    }
    return given;
}

struct page_dates date_find(const struct value *map, const char *path,
                            const struct content_options *options, struct notes *notes, bool *named)
{
    const struct date_rules *rules = options ? options->date_rules : NULL;
    struct source source = {
        .map = map, .path = path, .zone = options ? options->zone : NULL, .notes = notes};
    int64_t dates[DATE_KIND_MAX];
    read_fields(&source);
    for (int kind = 0; kind < DATE_KIND_MAX; kind++) {
        const char *const *names = rules ? rules->names[kind] : NULL;
        dates[kind] = find(&source, names ? names : default_names[kind], kind).date;
    }
    if (named)
        *named = source.named;
    return (struct page_dates){.date = dates[DATE_KIND_DATE],
                               .publish = dates[DATE_KIND_PUBLISH],
                               .expiry = dates[DATE_KIND_EXPIRY],
                               .lastmod = dates[DATE_KIND_LASTMOD]};
}

const char *date_slug(struct arena *arena, const char *path)
{
    size_t n;
    const char *rest = date_rest_of_file_name(path, &n);
    return text_clean_line(arena, rest, n);
}
