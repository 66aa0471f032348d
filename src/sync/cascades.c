/*
 * Cascades: what a section, or the site, sets for the pages below it.
 *
 * The hard idea is the order: the nearest cascade is applied first and an empty field takes the
 * first value it is offered, so the nearest wins and nothing is ever overwritten.
 */
#include "sync/plan.h"

#include "base/path.h"
#include "content/cascade.h"
#include "content/front.h"

#include <string.h>
#include <strings.h>

static bool is_text(const struct cascade_text *text, const char *s)
{
    return strlen(s) == text->n_bytes && strncasecmp(text->s, s, text->n_bytes) == 0;
}

/* Whether a cascade's target matches a page. Its path may match the file's path, as in Hugo before
 * 0.146, or the page's path in the content, as in later versions. */
static bool is_target(const struct plan *plan, const struct plan_page *page,
                      const struct cascade_line *line)
{
    const char *lang = plan->site->languages[plan_language(page)].code;
    if (!cascade_takes(line->kind.s, line->kind.n_bytes, plan_kind_name(page->place.kind)) ||
        !cascade_takes(line->lang.s, line->lang.n_bytes, lang))
        return false;
    if (!line->path.n_bytes)
        return true;
    struct buffer path = {0};
    buffer_add_char(&path, '/');
    path_join(&path, page->folder, page->name);
    bool matches = cascade_takes(line->path.s, line->path.n_bytes, path.bytes);
    if (!matches && !page->place.generated) {
        path.used = 1;
        path_join(&path, page->folder, page->bundle ? page->name : "");
        if (path.used > 1)
            buffer_add_char(&path, '/');
        buffer_add_string(&path, path_name(page->page.path));
        matches = cascade_takes(line->path.s, line->path.n_bytes, path.bytes);
    }
    buffer_done(&path);
    return matches;
}

/* The first of a line's values as a value. */
static struct value first_value(struct arena *arena, const struct cascade_line *line)
{
    const char *tab = memchr(line->values.s, '\t', line->values.n_bytes);
    size_t n = tab ? (size_t)(tab - line->values.s) : line->values.n_bytes;
    return (struct value){
        .kind = VALUE_SCALAR, .scalar = arena_copy(arena, line->values.s, n), .scalar_bytes = n};
}

/* Whether front matter left a field unset. A title or slug made from the file's name does not
 * count. */
static bool is_unset(const struct page *page, enum page_field field)
{
    bool named =
        (field == PAGE_TITLE && page->title_source != TITLE_FROM_HEAD) || field == PAGE_SLUG;
    return !(page->given & 1u << field) && (named || !*page->field[field]);
}

static void set_field(struct page *page, const struct cascade_line *line, const struct value *value)
{
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        if (page_field_shape(i) == PAGE_FIELD_MADE || !is_text(&line->key, page_field_name(i)) ||
            !is_unset(page, i))
            continue;
        char *text = arena_copy(&page->arena, line->values.s, line->values.n_bytes);
        for (char *c = text; *c; c++)
            if (*c == '\t')
                *c = '\n';
        page->field[i] = page_field_shape(i) == PAGE_FIELD_LIST
                             ? text
                             : arena_string(&page->arena, value->scalar);
        if (i == PAGE_TITLE && *page->field[i])
            page->title_source = TITLE_FROM_HEAD;
        if (i == PAGE_TITLE || i == PAGE_SLUG)
            page->given |= 1u << i;
    }
}

static void set_build(struct page *page, const struct cascade_line *line, const struct value *value)
{
    if (is_text(&line->key, "build.list") && !(page->own & PAGE_OWN_LISTED)) {
        page->listed = front_listed(value);
        page->own |= PAGE_OWN_LISTED;
    }
    if (is_text(&line->key, "build.render") && !(page->own & PAGE_OWN_RENDERED)) {
        page->rendered = front_rendered(value);
        page->own |= PAGE_OWN_RENDERED;
    }
}

/* A headless bundle is neither listed nor rendered, whatever its build options say. */
static void set_headless(struct plan_page *page, const struct cascade_line *line,
                         const struct value *value)
{
    struct page *fields = &page->page;
    if (!is_text(&line->key, "headless") || fields->own & PAGE_OWN_HEADLESS)
        return;
    fields->own |= PAGE_OWN_HEADLESS;
    if (!page->bundle || !value_is_true(value))
        return;
    fields->own |= PAGE_OWN_LISTED | PAGE_OWN_RENDERED;
    fields->listed = PAGE_LISTED_NEVER;
    fields->rendered = PAGE_RENDERED_NEVER;
}

/* Fields that the site's own rules ask for by name: terms, dates. */
static void set_other(struct page *page, const struct cascade_line *line, const char *key)
{
    struct buffer other = {0};
    const char *old = page->field[PAGE_OTHER];
    const char *lines = old;
    const char *field;
    for (size_t n; page_next_line(&lines, &field, &n);)
        if (strcspn(field, "\t\n") == strlen(key) && strncmp(field, key, strlen(key)) == 0)
            return;
    buffer_format(&other, "%s%s%s\t%.*s", old, *old ? "\n" : "", key, (int)line->values.n_bytes,
                  line->values.s);
    page->field[PAGE_OTHER] = arena_take(&page->arena, &other);
}

static int64_t first_of(int64_t a, int64_t b, int64_t c)
{
    return a != DATE_NONE ? a : b != DATE_NONE ? b : c;
}

/* The dates that front matter gave, without those that fall back on another. A date given under
 * another name of its field is not marked in `given`, but is known by differing from what it would
 * fall back on. */
static struct page_dates own_dates(const struct page *page)
{
    struct page_dates own = page->dates;
    if (!(page->given & 1u << PAGE_DATE))
        own.date = DATE_NONE;
    if (!(page->given & 1u << PAGE_PUBLISH_DATE) && own.publish == own.date)
        own.publish = DATE_NONE;
    if (!(page->given & 1u << PAGE_LASTMOD) &&
        own.lastmod == first_of(own.date, own.publish, DATE_NONE))
        own.lastmod = DATE_NONE;
    return own;
}

/* Sets a cascade's date where front matter gave none. Other dates then fall back on it, as on one
 * of the page's own. */
static void set_date(const struct plan *plan, struct page *page, const struct cascade_line *line,
                     const struct value *value)
{
    struct page_dates own = own_dates(page);
    const struct {
        const char *key;
        enum page_field field;
        int64_t *date;
    } dates[] = {
        {"expiryDate", PAGE_EXPIRY_DATE, &own.expiry},
        {"unpublishdate", PAGE_EXPIRY_DATE, &own.expiry},
        {"publishDate", PAGE_PUBLISH_DATE, &own.publish},
        {"pubdate", PAGE_PUBLISH_DATE, &own.publish},
        {"date", PAGE_DATE, &own.date},
        {"lastmod", PAGE_LASTMOD, &own.lastmod},
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        if (!is_text(&line->key, dates[i].key) || page->given & 1u << dates[i].field)
            continue;
        if (*dates[i].date == DATE_NONE)
            date_parse(value->scalar, value->scalar_bytes,
                       plan->site->languages[page->language].options.zone, dates[i].date);
        page->given |= 1u << dates[i].field;
        page->dates = (struct page_dates){
            .date = first_of(own.date, own.publish, own.lastmod),
            .publish = first_of(own.publish, own.date, DATE_NONE),
            .expiry = own.expiry,
            .lastmod = first_of(own.lastmod, own.date, own.publish),
        };
        return;
    }
}

static void apply_line(const struct plan *plan, struct plan_page *page,
                       const struct cascade_line *line)
{
    struct page *fields = &page->page;
    struct value value = first_value(&fields->arena, line);
    if (is_text(&line->key, "draft") && !(fields->own & PAGE_OWN_DRAFT)) {
        fields->draft = value_is_true(&value);
        fields->own |= PAGE_OWN_DRAFT;
    }
    if (is_text(&line->key, "weight") && !(fields->own & PAGE_OWN_WEIGHT)) {
        fields->weight = front_weight(&value);
        fields->own |= PAGE_OWN_WEIGHT;
    }
    set_build(fields, line, &value);
    set_headless(page, line, &value);
    set_field(fields, line, &value);
    set_date(plan, fields, line, &value);
    for (const char *const *key = plan->site->languages[fields->language].options.keep; *key; key++)
        if (value_is_key(line->key.s, line->key.n_bytes, *key))
            set_other(fields, line, *key);
}

static bool is_same(const struct cascade_text *a, const struct cascade_text *b)
{
    return a->n_bytes == b->n_bytes && memcmp(a->s, b->s, a->n_bytes) == 0;
}

/* Lines with the same target follow one another, so it is matched once for all of them. */
static void apply_lines(const struct plan *plan, struct plan_page *page, const char *lines,
                        unsigned *left)
{
    struct cascade_line before = {0};
    struct cascade_line line;
    bool applies = false;
    for (bool first = true; *left && cascade_next(&lines, &line); first = false, --*left) {
        if (first || !is_same(&line.path, &before.path) || !is_same(&line.kind, &before.kind) ||
            !is_same(&line.lang, &before.lang))
            applies = is_target(plan, page, &line);
        before = line;
        if (applies)
            apply_line(plan, page, &line);
    }
}

/* Applies the cascades from the page's own, if it is a list, up to the site's. */
static void apply_cascades(const struct plan *plan, struct plan_page *page)
{
    enum { LINES_MAX = 1024 };
    unsigned left = LINES_MAX;
    const struct plan_page *above =
        page->place.kind == LIBRARY_PAGE ? plan_above(plan, page) : page;
    for (; above; above = plan_above(plan, above))
        if (*above->page.field[PAGE_CASCADE])
            apply_lines(plan, page, above->page.field[PAGE_CASCADE], &left);
    apply_lines(plan, page, plan->site->cascade, &left);
}

void plan_apply_cascades(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        apply_cascades(plan, &plan->pages[i]);
}
