/*
 * Front matter: reads what front_block.c finds and sets the fields of the page.
 *
 * Refuses to lose a word: what cannot be read costs a note, and what is no front matter is the
 * page's text. The one hard idea: a page that says it is a draft, or when it expires, is believed
 * even if the rest is broken, because a withdrawn page must not come back through a misplaced
 * colon.
 */
#include "content/front.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "base/list.h"
#include "base/text.h"
#include "content/draft.h"
#include "content/front_block.h"
#include "content/front_remarks.h"
#include "content/salvage.h"

#include <string.h>

/* One cleaned line: a scalar, or the scalars of a map ("name, year, url"). */
static const char *format_item(struct arena *arena, const struct value *item)
{
    struct buffer line = {0};
    if (item->kind == VALUE_SCALAR)
        buffer_add(&line, item->scalar, item->scalar_bytes);
    const struct value *part = value_first(item, VALUE_MAP);
    for (; part && line.used < FRONT_BYTES_MAX; part = part->next) {
        if (part->kind != VALUE_SCALAR || !part->scalar_bytes)
            continue;
        if (line.used)
            buffer_add_string(&line, ", ");
        buffer_add(&line, part->scalar, part->scalar_bytes);
    }
    const char *text = text_clean_line(arena, buffer_string(&line), line.used);
    buffer_done(&line);
    return text;
}

/* Appends an item behind what parts it from those before. YAML aliases can expand to more than the
 * file holds, so the list is cut. */
static void add_item(struct buffer *list, struct arena *arena, const struct value *item,
                     const char *part)
{
    if (list->used >= FRONT_BYTES_MAX)
        return;
    const char *line = format_item(arena, item);
    buffer_add_string(list, *line && list->used ? part : "");
    buffer_add_string(list, line);
}

static void add_items(struct buffer *list, struct arena *arena, const struct value *items)
{
    for (const struct value *item = items->first; item; item = item->next)
        add_item(list, arena, item, "\n");
}

static bool holds_list(const struct value *map)
{
    const struct value *child = value_first(map, VALUE_MAP);
    while (child && child->kind != VALUE_LIST)
        child = child->next;
    return child;
}

static bool is_sought(enum page_field field)
{
    return field == PAGE_KEYWORDS || field == PAGE_SYNONYMS || field == PAGE_CODES;
}

/* The items, one per line. A map of lists ("codes: {icd10: [M54.5]}") gives the items of all its
 * lists, but only in fields that are searched; of the others Hugo makes addresses. Of a text for
 * addresses each word is an item, as in Hugo. */
static const char *format_list(struct arena *arena, const struct value *value,
                               enum page_field field)
{
    struct buffer list = {0};
    if (value->kind == VALUE_LIST)
        add_items(&list, arena, value);
    else if (!is_sought(field) || !holds_list(value))
        add_item(&list, arena, value, "\n");
    else
        for (const struct value *child = value->first; child; child = child->next)
            if (child->kind == VALUE_LIST)
                add_items(&list, arena, child);
            else
                add_item(&list, arena, child, "\n");
    char *blank = field == PAGE_ALIASES && value->kind == VALUE_SCALAR ? list.bytes : NULL;
    while (blank && (blank = strchr(blank, ' ')))
        *blank = '\n';
    return arena_take(arena, &list);
}

/* An address is made from what the value means, other lines are shown as they were written. */
static const char *read_line(struct page *page, enum page_field field, const struct value *value)
{
    if (field != PAGE_SLUG && field != PAGE_URL)
        return text_clean_line(&page->arena, value->scalar, value->scalar_bytes);
    struct buffer text = {0};
    value_add_text(&text, value);
    const char *line = text_clean_line(&page->arena, buffer_string(&text), text.used);
    buffer_done(&text);
    return line;
}

/* Of a map with a name only the name and the role are used, not a picture, addresses or a
 * biography. */
static void add_person(struct buffer *people, struct arena *arena, const struct value *person)
{
    const struct value *name = value_find(person, "name");
    const struct value *role = value_find(person, "role");
    add_item(people, arena, name ? name : person, ", ");
    if (name && role)
        add_item(people, arena, role, ", ");
}

/* The names of people in one line: themes write them as lists and maps. */
static const char *read_people(struct arena *arena, const struct value *value)
{
    struct buffer people = {0};
    const struct value *one = NULL;
    while (people.used < FRONT_BYTES_MAX && (one = value_next(value, one)))
        add_person(&people, arena, one);
    return arena_take(arena, &people);
}

static bool is_asked(enum page_field field, const struct content_options *options)
{
    return !options->titles_only || field == PAGE_TITLE || field == PAGE_LINK_TITLE ||
           field == PAGE_TRANSLATION_KEY;
}

/* Notes lists and maps in fields that are one text in Hugo. Other fields belong to themes, which
 * use lists and maps there. */
static void note_texts(const struct value *map, const char *path, struct notes *notes)
{
    static const enum page_field texts[] = {PAGE_TITLE,   PAGE_LINK_TITLE, PAGE_DESCRIPTION,
                                            PAGE_SUMMARY, PAGE_SLUG,       PAGE_URL};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct value *value = value_find(map, page_field_name(texts[i]));
        if (value && (value->kind == VALUE_LIST || value->kind == VALUE_MAP))
            notes_add(notes, NOTE_ERROR, path, value->line, value->column,
                      "%s: give one text, not a list or a map", page_field_name(texts[i]));
    }
}

/* A word that Hugo does not know leaves the page listed, though its author may have meant to hide
 * it. */
static void note_build_value(const struct value *build, const char *key, const char *third,
                             const char *path, struct notes *notes)
{
    const struct value *value = value_find(build, key);
    if (!value || value_is_empty(value) || value_is_true(value) || value_is_false(value))
        return;
    bool known = value->kind == VALUE_SCALAR &&
                 (strcmp(value->scalar, "always") == 0 || strcmp(value->scalar, "never") == 0 ||
                  strcmp(value->scalar, third) == 0);
    if (!known)
        notes_add(notes, NOTE_WARNING, path, value->line, value->column,
                  "build.%s: this hides nothing: give always, never or %s, in small letters", key,
                  third);
}

static void note_build(const struct value *map, const char *path, struct notes *notes)
{
    const struct value *build = value_find_either(map, "build", "_build");
    if (!build || value_is_empty(build))
        return;
    if (build->kind != VALUE_MAP)
        notes_add(notes, NOTE_WARNING, path, build->line, build->column,
                  "build: this hides nothing: give lines of key and value, as in list: never");
    note_build_value(build, "list", "local", path, notes);
    note_build_value(build, "render", "link", path, notes);
}

static void note_weight(const struct value *map, const char *path, struct notes *notes)
{
    const struct value *weight = value_find(map, "weight");
    long number;
    if (weight && !value_is_empty(weight) && !value_read_number(weight, &number))
        notes_add(
            notes, NOTE_WARNING, path, weight->line, weight->column,
            "weight: give a whole number; without one the page stands behind all that have one");
}

/* What decides on Hugo's website how a page is read, or where, and not here. */
static void note_unheeded(const struct value *map, const char *path, struct notes *notes)
{
    const struct value *markup = value_find(map, "markup");
    const struct value *sites = value_find(map, "sites");
    size_t n = strlen(path);
    bool is_html = ending_is(path, n, ".html") || ending_is(path, n, ".htm");
    const char *same = is_html ? "html htm" : "md markdown goldmark mmark blackfriday";
    if (markup && markup->kind == VALUE_SCALAR && markup->scalar_bytes &&
        !list_has(same, markup->scalar, markup->scalar_bytes))
        notes_add(notes, NOTE_WARNING, path, markup->line, markup->column,
                  "markup: this has no effect here: how a page is written is said by its file's "
                  "ending, .md or .html");
    if (sites && sites->kind == VALUE_MAP)
        notes_add(notes, NOTE_WARNING, path, sites->line, sites->column,
                  "sites: this has no effect here: a page is shown in the language of its file");
}

static void set_fields(struct page *page, const struct value *map,
                       const struct content_options *options, struct notes *notes)
{
    const struct value *params = value_find(map, "params");
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        if (page_field_shape(i) == PAGE_FIELD_MADE)
            continue;
        const struct value *value = front_find(map, params, i);
        if (!value)
            continue;
        page->given |= 1u << i;
        if (!is_asked(i, options))
            continue;
        if (page_field_shape(i) == PAGE_FIELD_LIST)
            page->field[i] = format_list(&page->arena, value, i);
        else if (value->kind == VALUE_SCALAR)
            page->field[i] = read_line(page, i, value);
        else if (i == PAGE_AUTHOR || i == PAGE_CLINICAL_REVIEWER || i == PAGE_PUBLISHER)
            page->field[i] = read_people(&page->arena, value);
    }
    front_set_site_fields(page, map, options);
    note_texts(map, page->path, notes);
    note_weight(map, page->path, notes);
    note_build(map, page->path, notes);
    note_unheeded(map, page->path, notes);
    page->draft = draft_is_marked(map, page->path, notes);
    front_set_dates(page, map, options, notes);
}

/* Where the lines end among which a title is looked for. Where nothing closes front matter, those
 * below an empty line are text. */
static size_t title_end(const struct front_reading *reading, const struct front_block *block)
{
    size_t at = block->start;
    do
        at = front_next_line(reading->s, block->end, at);
    while (at < block->end && (block->closed || !front_is_empty(reading->s, block->end, at)));
    return at;
}

/* Looks through front matter that cannot be read. is_text: its words are shown. */
static void salvage(const struct front_reading *reading, const struct front_block *block,
                    bool is_text)
{
    salvage_fields(reading->s + block->start, block->end - block->start,
                   is_text ? 0 : title_end(reading, block) - block->start, reading->options,
                   reading->page);
}

/* Sets the page's fields, and *values as front_read_values says. False: it is no front matter but
 * text between two rules. */
static bool read_fields(const struct front_reading *reading, const struct front_block *block,
                        const struct front_language *language, struct arena *arena,
                        const struct value **values)
{
    const char *path = reading->page->path;
    const struct value_text text = {reading->s + block->start, block->end - block->start, path,
                                    block->line};
    const struct value *value = language->read(&text, arena, reading->notes);
    bool is_read = value && (value->kind == VALUE_MAP || value->kind == VALUE_NULL);
    bool is_text = value && !is_read && !salvage_has_field(text.s, text.n_bytes);
    *values = is_read ? value : NULL;
    if (is_read)
        set_fields(reading->page, value, reading->options, reading->notes);
    if (is_read && language->has_remarks)
        front_note_remarks(value, &text, reading->notes);
    if (!is_read)
        salvage(reading, block, is_text);
    if (is_text)
        notes_add(reading->notes, NOTE_WARNING, path, block->line, 1,
                  "front matter has no fields (name: value), it is shown as text");
    else if (value && !is_read)
        notes_add(reading->notes, NOTE_ERROR, path, value->line, value->column,
                  "front matter is not read: put a blank behind the colon of each field");
    return !is_text;
}

/* Notes why front matter cannot even be parsed. False: it can. */
static bool is_refused(const struct front_reading *reading, const struct front_block *block,
                       const struct front_language *language)
{
    const char *path = reading->page->path;
    size_t n = block->end - block->start;
    if (block->dotted)
        notes_add(reading->notes, NOTE_ERROR, path,
                  (unsigned)text_count_line_ends(reading->s, block->end) + 1, 1,
                  "front matter is not closed for Hugo: write --- in place of ...");
    size_t dashes = block->closed || *language->close != '-'
                        ? reading->n_bytes
                        : front_find_dashes(reading->s, reading->n_bytes, block->body);
    if (dashes < reading->n_bytes)
        notes_add(reading->notes, NOTE_ERROR, path,
                  (unsigned)text_count_line_ends(reading->s, dashes) + 1, 1,
                  "these dashes do not close front matter: write %s", language->close);
    else if (!block->closed)
        notes_add(reading->notes, NOTE_ERROR, path, block->line, 1,
                  "front matter is not closed: add a line of %s below it", language->close);
    else if (n > FRONT_BYTES_MAX)
        notes_add(reading->notes, NOTE_ERROR, path, block->line, 1,
                  "front matter is too long: %zu bytes, the limit is %d; move text below it", n,
                  FRONT_BYTES_MAX);
    else
        return false;
    return true;
}

static const struct content_options defaults;

void front_salvage(const char *s, size_t n_bytes, struct page *page)
{
    struct front_start start = front_find_start(s, n_bytes);
    if (!start.language)
        return;
    struct front_block block = front_find_block(s, n_bytes, &start);
    salvage(&(struct front_reading){.s = s, .options = &defaults, .page = page}, &block,
            start.is_rule);
}

/* The file begins with a thematic break, so everything is text. Hugo takes it for front matter that
 * it cannot read, so no website has such a page; the author may have meant front matter, and in it
 * a draft. */
static void pass_rule(const struct front_reading *reading, const struct front_start *start)
{
    struct front_block block = front_find_block(reading->s, reading->n_bytes, start);
    size_t first = front_next_line(reading->s, reading->n_bytes, start->at);
    if (!block.closed) {
        front_set_dates(reading->page, NULL, reading->options, NULL);
        return;
    }
    salvage(reading, &block, true);
    if (reading->page->draft || salvage_has_field(reading->s + first, block.end - first))
        notes_add(reading->notes, NOTE_WARNING, reading->page->path, block.line, 1,
                  "a line of exactly %s begins front matter: this is shown as text",
                  start->language->open);
}

/* The file has no front matter, so everything is text. What looks like JSON may have been meant as
 * front matter, and in it a draft; Hugo refuses such a page. */
static void pass_text(const struct front_reading *reading, const struct front_start *start)
{
    struct front_block block;
    /* A file name may give a date (":filename") even without front matter. */
    front_set_dates(reading->page, NULL, reading->options, NULL);
    if (!front_find_almost_json(reading->s, reading->n_bytes, start, &block))
        return;
    salvage(reading, &block, true);
    notes_add(reading->notes, NOTE_WARNING, reading->page->path, block.line, 1,
              "JSON has names and texts in double quotes: this is shown as text");
}

size_t front_read_values(const struct front_reading *reading, struct arena *arena,
                         const struct value **values)
{
    struct front_reading own = *reading;
    if (!own.options)
        own.options = &defaults;
    struct front_start start = front_find_start(own.s, own.n_bytes);
    *values = NULL;
    if (!start.language || start.is_rule) {
        (start.language ? pass_rule : pass_text)(&own, &start);
        return start.text;
    }
    struct front_block block = front_find_block(own.s, own.n_bytes, &start);
    if (is_refused(&own, &block, start.language)) {
        salvage(&own, &block, false);
        return block.body;
    }
    bool is_front = read_fields(&own, &block, start.language, arena, values);
    if (is_front && start.below_comment && !start.in_comment)
        notes_add(own.notes, NOTE_WARNING, own.page->path, 1, 1,
                  "Hugo loses the page, or its text up to the next -->: put this comment below the "
                  "front matter");
    size_t left = own.n_bytes - block.body;
    if (*values && ascii_lead_bytes(own.s + block.body, left, ASCII_BLANKS "\r") == left)
        front_set_filled(own.page, *values);
    return is_front ? block.body : start.text;
}

size_t front_read(const struct front_reading *reading)
{
    struct arena arena;
    const struct value *values;
    arena_init(&arena);
    size_t body = front_read_values(reading, &arena, &values);
    arena_done(&arena);
    return body;
}
