/*
 * What a page says of itself: its front matter with lines, and what sections above and the site set
 * for it.
 */
#include "check/page.h"

#include "base/day.h"
#include "base/list.h"
#include "base/text.h"
#include "check/findings.h"
#include "check/typed_item.h"
#include "content/front.h"

#include <string.h>
#include <strings.h>

const struct value *check_field(const struct check_page *page, const char *name)
{
    const struct value *value = value_find(page->front, name);
    if (!value)
        value = value_find(value_find(page->front, "params"), name);
    return value ? value : value_find(page->cascaded, name);
}

const char *check_text(const struct check_page *page, const char *name, const struct value **value)
{
    const struct value *field = check_field(page, name);
    if (value)
        *value = field;
    return field && field->kind == VALUE_SCALAR ? field->scalar : "";
}

long check_day(const struct check_page *page, const char *name)
{
    const char *text = check_text(page, name, NULL);
    int64_t day = day_read(text, strlen(text));
    return day < 0 ? -1 : (long)day; /* DAY_NONE too */
}

bool check_is_medical(const struct check_page *page)
{
    const char *kind = check_text(page, "kind", NULL);
    return *kind && list_has("condition procedure medicine", kind, strlen(kind));
}

/* Reads `check: {ignore: [L12], reason: words}`: the rules, and the reason that must be given. */
static void read_ignored(struct check_page *page)
{
    const struct value *own = check_field(page, "check");
    const struct value *list = value_find(own, "ignore");
    const struct value *reason = value_find(own, "reason");
    if (!list)
        return;
    unsigned ignored = 0;
    const struct value *item = NULL;
    while ((item = value_next(list, item)) && item->kind == VALUE_SCALAR) {
        enum check_rule rule = rule_find(item->scalar, item->scalar_bytes);
        if (rule == RULE_MAX)
            check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, item),
                      "check.ignore: there is no rule %s", item->scalar);
        else
            ignored |= 1u << rule;
    }
    if (!reason || reason->kind != VALUE_SCALAR || !reason->scalar_bytes)
        check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, list),
                  "check.ignore has no reason: add 'reason:' with the words why");
    page->ignored = ignored;
}

static const char fence[] = "three hyphens (---) begin front matter, and this is shown as text: an "
                            "editor made one dash of them";
static const char no_fence[] =
    "these fields are shown as text: front matter stands between two lines of ---";

/* Whether a line begins with a dash and has nothing but dashes and hyphens. */
static bool is_dashes(const struct line *line)
{
    size_t n = typed_begins_dash(line->s, line->n_bytes) ? 3 : 0;
    while (n && n < line->n_bytes && strchr(" \r-\xe2\x80\x93\x94", line->s[n]))
        n++;
    return n && n == line->n_bytes;
}

/* "title: ..." */
static bool begins_key(const struct line *line)
{
    size_t n = 0;
    while (n < line->n_bytes && ascii_is_letter(line->s[n]))
        n++;
    return n && n < line->n_bytes && line->s[n] == ':';
}

/* Whether a file begins with the field of its title, as in other programs ("Title: Back pain"). */
static bool begins_title(const struct line *line)
{
    return line->n_bytes > 6 && strncasecmp(line->s, "title:", 6) == 0;
}

const char *check_front_fault(const struct source *source)
{
    size_t start = text_mark_bytes(source->text.bytes, source->text.used);
    if (start >= source->text.used)
        return NULL;
    struct line line = source_line(source, start);
    size_t next = source_line_next(source, &line);
    if (begins_title(&line))
        return no_fence;
    if (!is_dashes(&line) || next >= source->text.used)
        return NULL;
    line = source_line(source, next);
    return begins_key(&line) ? fence : NULL;
}

/* Whether front matter is broken, or shown as text because its first line is wrong, or nothing of
 * the file could be read. Each of these is one fault, not one for each field that might be
 * there. */
static bool is_broken(const struct check_page *page, const struct notes *notes)
{
    const struct source *source = &page->source;
    bool begun = source->text.used && source->classes[0] == SOURCE_FRONT;
    return (!page->front && (begun || notes->count || check_front_fault(source))) ||
           source->is_unread || text_is_utf16(buffer_string(&source->file), source->file.used);
}

static void read_front(struct check_page *page)
{
    struct page fields;
    struct notes notes;
    notes_init(&notes);
    page_init(&fields, page->page->path);
    const struct buffer *file = &page->source.file;
    size_t body = front_read_values(
        &(struct front_reading){buffer_string(file), file->used, NULL, &fields, &notes},
        &page->check->arena, &page->front);
    page->unjudged = is_broken(page, &notes);
    const char *line_end = body ? memchr(file->bytes, '\n', body) : NULL;
    page->front_is_shown = page->unjudged && (!line_end || line_end + 1 == file->bytes + body);
    /* By Hugo's build options it is never a page of its own, but a part for others. */
    page->unjudged = page->unjudged || page->page->rendered == PAGE_RENDERED_NEVER;
    page_done(&fields);
    notes_done(&notes);
}

/* Collects the fields that sections above or the site set for the page, and that its end shows as
 * its own. Such a value has no line in the page. `kind` is for the pages of a section, not for the
 * section itself. */
static void read_cascaded(struct check_page *page)
{
    struct value *map = arena_new(&page->check->arena, sizeof *map);
    map->kind = VALUE_MAP;
    for (enum page_field i = 0; i < PAGE_FIELD_MAX; i++) {
        const char *text = page->page->field[i];
        bool asked = i == PAGE_KIND ? !page->page->is_section : page_field_is_about(i);
        if (!asked || !*text || check_field(page, page_field_name(i)))
            continue;
        struct value *value = arena_new(&page->check->arena, sizeof *value);
        *value = (struct value){.kind = VALUE_SCALAR,
                                .key = page_field_name(i),
                                .scalar = arena_string(&page->check->arena, text),
                                .scalar_bytes = strlen(text),
                                .next = map->first};
        map->first = value;
    }
    page->cascaded = map;
}

void check_page_read_front(struct check_page *page)
{
    if (!page->is_read) {
        read_front(page);
        read_cascaded(page);
        read_ignored(page);
    }
    page->is_read = true;
}
