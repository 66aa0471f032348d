/*
 * YAML events to values. The only file that calls libyaml.
 *
 * Depth, number of events and aliases are limited as they come, for libyaml takes quadratic time in
 * depth and aliases can multiply. Refuses to guess types: a scalar is its text.
 */
#include "content/yaml.h"

#include <string.h>
#include <yaml.h>

struct anchor {
    const char *name;
    const struct value *value;
};

struct reader {
    yaml_parser_t parser;
    struct arena *arena;
    struct notes *notes;
    const char *file;
    unsigned first_line;
    unsigned events;
    struct anchor anchors[YAML_ALIASES_MAX];
    size_t anchor_count;
    bool failed;
};

static void complain(struct reader *reader, const char *why, yaml_mark_t mark)
{
    if (!reader->failed)
        notes_add(reader->notes, NOTE_ERROR, reader->file, reader->first_line + (unsigned)mark.line,
                  (unsigned)mark.column + 1, "front matter is not valid YAML: %s", why);
    reader->failed = true;
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
    if (reader->failed)
        return false;
    if (!yaml_parser_parse(&reader->parser, event)) {
        const char *why = reader->parser.problem;
        complain(reader, why ? why : "unknown trouble", reader->parser.problem_mark);
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

static void remember(struct reader *reader, const yaml_char_t *anchor, const struct value *value)
{
    if (!anchor || reader->anchor_count == YAML_ALIASES_MAX)
        return;
    reader->anchors[reader->anchor_count++] =
        (struct anchor){arena_string(reader->arena, (const char *)anchor), value};
}

static bool is_null(const yaml_event_t *event)
{
    const char *s = (const char *)event->data.scalar.value;
    return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           (!*s || strcmp(s, "~") == 0 || strcmp(s, "null") == 0 || strcmp(s, "Null") == 0 ||
            strcmp(s, "NULL") == 0);
}

static struct value *take_scalar(struct reader *reader, const yaml_event_t *event)
{
    struct value *value =
        new_value(reader, is_null(event) ? VALUE_NULL : VALUE_SCALAR, event->start_mark);
    value->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    value->scalar_bytes = event->data.scalar.length;
    value->scalar = arena_copy(reader->arena, (const char *)event->data.scalar.value,
                               event->data.scalar.length);
    remember(reader, event->data.scalar.anchor, value);
    return value;
}

/* An alias is a copy of the value's top; what is below is shared. Only finished values have a name,
 * so nothing can hold itself. */
static struct value *take_alias(struct reader *reader, const yaml_event_t *event)
{
    const char *name = (const char *)event->data.alias.anchor;
    for (size_t i = reader->anchor_count; i-- > 0;) {
        if (strcmp(reader->anchors[i].name, name) != 0)
            continue;
        struct value *value = arena_new(reader->arena, sizeof *value);
        *value = *reader->anchors[i].value;
        value->next = NULL;
        value->key = NULL;
        return value;
    }
    complain(reader, "an alias names nothing", event->start_mark);
    return NULL;
}

static struct value *take(struct reader *reader, yaml_event_t *event, unsigned depth);

static struct value *take_next(struct reader *reader, unsigned depth, bool *ended)
{
    yaml_event_t event;
    *ended = false;
    if (!next_event(reader, &event))
        return NULL;
    *ended = event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT;
    struct value *value = *ended ? NULL : take(reader, &event, depth);
    yaml_event_delete(&event);
    return value;
}

static struct value *take_collection(struct reader *reader, const yaml_event_t *event,
                                     unsigned depth)
{
    bool map = event->type == YAML_MAPPING_START_EVENT;
    struct value *value = new_value(reader, map ? VALUE_MAP : VALUE_LIST, event->start_mark);
    struct value **end = &value->first;
    if (depth >= YAML_DEPTH_MAX) {
        complain(reader, "it is nested too deeply", event->start_mark);
        return value;
    }
    while (!reader->failed) {
        bool ended;
        struct value *key = NULL;
        if (map && (!(key = take_next(reader, depth + 1, &ended)) || ended))
            break;
        struct value *child = take_next(reader, depth + 1, &ended);
        if (!child)
            break;
        if (map)
            child->key = key->kind == VALUE_SCALAR ? key->scalar : "";
        *end = child;
        end = &child->next;
    }
    remember(reader,
             map ? event->data.mapping_start.anchor : event->data.sequence_start.anchor, value);
    return value;
}

static struct value *take(struct reader *reader, yaml_event_t *event, unsigned depth)
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

struct value *yaml_read(const char *s, size_t n_bytes, const char *file, unsigned first_line,
                        struct arena *arena, struct notes *notes)
{
    struct reader reader = {
        .arena = arena, .notes = notes, .file = file, .first_line = first_line};
    if (!yaml_parser_initialize(&reader.parser))
        fatal("out of memory");
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)s, n_bytes);
    struct value *value = take_document(&reader);
    /* What follows the first value must be sound too, or a stray line would go unnoticed. */
    yaml_event_t event;
    if (value && value->kind != VALUE_NULL && next_event(&reader, &event))
        yaml_event_delete(&event);
    yaml_parser_delete(&reader.parser);
    return reader.failed ? NULL : value;
}
