/*
 * YAML events to values. The only file that calls libyaml.
 *
 * Refuses to guess types: a scalar is its text. Refuses what is too deep or too much as it comes,
 * for libyaml takes quadratic time in depth. The one hard idea: an alias shares the value it names
 * instead of copying it, and only a finished value can be named, so sharing makes no circle.
 */
#include "content/yaml.h"

#include "base/text.h"

#include <string.h>
#include <yaml.h>

/* A name for a value, newest first: a later anchor hides an earlier one of the same name. */
struct anchor {
    const char *name;
    const struct value *value; /* NULL until it is finished */
    struct anchor *older;
};

struct reader {
    yaml_parser_t parser;
    const char *source;
    struct arena *arena;
    struct notes *notes;
    const char *file;
    unsigned first_line;
    unsigned events;
    unsigned aliases;
    struct anchor *anchors;
    bool failed;
};

static void complain(struct reader *reader, const char *why, yaml_mark_t mark)
{
    if (!reader->failed)
        notes_add(reader->notes, NOTE_ERROR, reader->file, reader->first_line + (unsigned)mark.line,
                  (unsigned)mark.column + 1, "front matter is not valid YAML: %s", why);
    reader->failed = true;
}

/* Where libyaml stopped. Of a byte it cannot read it tells the offset only. */
static yaml_mark_t find_problem(const struct reader *reader)
{
    yaml_mark_t mark = reader->parser.problem_mark;
    if (reader->parser.error != YAML_READER_ERROR)
        return mark;
    mark.line = mark.column = 0;
    for (size_t i = 0; i < reader->parser.problem_offset; i++, mark.column++)
        if (reader->source[i] == '\n') {
            mark.line++;
            mark.column = (size_t)-1;
        }
    return mark;
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
    if (reader->failed)
        return false;
    if (!yaml_parser_parse(&reader->parser, event)) {
        if (reader->parser.error == YAML_MEMORY_ERROR)
            fatal("out of memory");
        const char *why = reader->parser.problem;
        complain(reader, why ? why : "it cannot be read", find_problem(reader));
        return false;
    }
    if (++reader->events > YAML_EVENTS_MAX) {
        complain(reader, "there is too much of it", event->start_mark);
        yaml_event_delete(event);
        return false;
    }
    return true;
}

static struct value *new_value(struct reader *reader, enum value_kind kind, yaml_mark_t mark)
{
    struct value *value = arena_new(reader->arena, sizeof *value);
    value->kind = kind;
    value->scalar = "";
    value->line = reader->first_line + (unsigned)mark.line;
    value->column = (unsigned)mark.column + 1;
    return value;
}

/* Called where a value begins, so that an alias inside its own value is found out. */
static struct anchor *new_anchor(struct reader *reader, const yaml_char_t *name)
{
    if (!name)
        return NULL;
    struct anchor *anchor = arena_new(reader->arena, sizeof *anchor);
    anchor->name = arena_string(reader->arena, (const char *)name);
    anchor->older = reader->anchors;
    return reader->anchors = anchor;
}

/* A tag ("!!str null") or quotes make a string of any text. */
static bool is_null(const yaml_event_t *event)
{
    static const char *const words[] = {"", "~", "null", "Null", "NULL"};
    if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE || !event->data.scalar.plain_implicit)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp((const char *)event->data.scalar.value, words[i]) == 0)
            return true;
    return false;
}

static struct value *take_scalar(struct reader *reader, const yaml_event_t *event)
{
    struct anchor *anchor = new_anchor(reader, event->data.scalar.anchor);
    struct value *value =
        new_value(reader, is_null(event) ? VALUE_NULL : VALUE_SCALAR, event->start_mark);
    value->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    value->scalar_bytes = event->data.scalar.length;
    value->scalar = arena_copy(reader->arena, (const char *)event->data.scalar.value,
                               event->data.scalar.length);
    if (anchor)
        anchor->value = value;
    return value;
}

/* An alias is a copy of the value's top, which has its own key and place; what is below is
 * shared. */
static struct value *take_alias(struct reader *reader, const yaml_event_t *event)
{
    const char *name = (const char *)event->data.alias.anchor;
    const struct anchor *anchor = reader->anchors;
    while (anchor && strcmp(anchor->name, name) != 0)
        anchor = anchor->older;
    if (++reader->aliases > YAML_ALIASES_MAX)
        complain(reader, "there are too many aliases", event->start_mark);
    else if (!anchor)
        complain(reader, "an alias names nothing above it", event->start_mark);
    else if (!anchor->value)
        complain(reader, "an alias stands inside the value it names", event->start_mark);
    if (reader->failed)
        return NULL;
    struct value *value = new_value(reader, anchor->value->kind, event->start_mark);
    value->quoted = anchor->value->quoted;
    value->scalar = anchor->value->scalar;
    value->scalar_bytes = anchor->value->scalar_bytes;
    value->first = anchor->value->first;
    return value;
}

static struct value *take(struct reader *reader, const yaml_event_t *event, unsigned depth);

/* The next value, or NULL where the collection ends or reading failed. */
static struct value *take_next(struct reader *reader, unsigned depth)
{
    yaml_event_t event;
    if (!next_event(reader, &event))
        return NULL;
    bool ended = event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT;
    struct value *value = ended ? NULL : take(reader, &event, depth);
    yaml_event_delete(&event);
    return value;
}

static void take_children(struct reader *reader, struct value *parent, unsigned depth)
{
    struct value **end = &parent->first;
    for (;;) {
        struct value *key = parent->kind == VALUE_MAP ? take_next(reader, depth) : NULL;
        if (parent->kind == VALUE_MAP && !key)
            return;
        struct value *child = take_next(reader, depth);
        if (!child)
            return;
        /* A list or a map can be a key in YAML; nobody looks such a one up. */
        if (key)
            child->key = key->scalar;
        *end = child;
        end = &child->next;
    }
}

static struct value *take_collection(struct reader *reader, const yaml_event_t *event,
                                     unsigned depth)
{
    bool map = event->type == YAML_MAPPING_START_EVENT;
    struct value *value = new_value(reader, map ? VALUE_MAP : VALUE_LIST, event->start_mark);
    struct anchor *anchor = new_anchor(reader, map ? event->data.mapping_start.anchor
                                                   : event->data.sequence_start.anchor);
    if (depth >= YAML_DEPTH_MAX)
        complain(reader, "it is nested too deeply", event->start_mark);
    else
        take_children(reader, value, depth + 1);
    if (anchor)
        anchor->value = value;
    return value;
}

static struct value *take(struct reader *reader, const yaml_event_t *event, unsigned depth)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return take_scalar(reader, event);
    case YAML_ALIAS_EVENT:
        return take_alias(reader, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return take_collection(reader, event, depth);
    default:
        complain(reader, "something is missing", event->start_mark);
        return NULL;
    }
}

/* Passes the stream's and the document's start; an empty stream is a null. */
static struct value *take_document(struct reader *reader)
{
    yaml_event_t event;
    while (next_event(reader, &event)) {
        yaml_event_type_t type = event.type;
        struct value *value = NULL;
        if (type == YAML_STREAM_END_EVENT)
            value = new_value(reader, VALUE_NULL, event.start_mark);
        else if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_START_EVENT)
            value = take(reader, &event, 0);
        yaml_event_delete(&event);
        if (value)
            return value;
    }
    return NULL;
}

/* What follows the first value must be sound too, or a stray line would go unnoticed: up to a "..."
 * or the start of what comes next, which is not read. */
static void check_end(struct reader *reader)
{
    yaml_event_t event;
    bool more = true;
    while (more && next_event(reader, &event)) {
        more = event.type == YAML_DOCUMENT_END_EVENT && event.data.document_end.implicit;
        yaml_event_delete(&event);
    }
}

/* Whether libyaml would read s at all: its set of characters is YAML's "printable" one. */
static bool is_readable(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t taken = text_decode(s + i, n_bytes - i, &code);
        bool is_control = (code < ' ' && code != '\t' && code != '\n' && code != '\r') ||
                          (code >= 0x7f && code < 0xa0 && code != 0x85);
        bool is_broken =
            code == TEXT_REPLACEMENT && (taken != 3 || memcmp(s + i, "\xef\xbf\xbd", 3) != 0);
        if (is_control || is_broken || code == 0xfeff || code == 0xfffe || code == 0xffff)
            return false;
        i += taken;
    }
    return true;
}

static struct value *read_clean(struct reader *reader, const char *s, size_t n_bytes)
{
    if (!yaml_parser_initialize(&reader->parser))
        fatal("out of memory");
    reader->source = s;
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)s, n_bytes);
    struct value *value = take_document(reader);
    check_end(reader);
    yaml_parser_delete(&reader->parser);
    return reader->failed ? NULL : value;
}

struct value *yaml_read(const char *s, size_t n_bytes, const char *file, unsigned first_line,
                        struct arena *arena, struct notes *notes)
{
    struct reader reader = {.arena = arena, .notes = notes, .file = file, .first_line = first_line};
    if (is_readable(s, n_bytes))
        return read_clean(&reader, s, n_bytes);
    notes_add(notes, NOTE_WARNING, file, first_line, 0,
              "front matter holds control characters or broken UTF-8, which are left out");
    struct buffer clean = {0};
    text_clean(&clean, s, n_bytes, TEXT_PROSE);
    struct value *value = read_clean(&reader, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return value;
}
