/*
 * YAML events to values. The only file that calls libyaml.
 *
 * Refuses to guess types: a scalar is its text, and tags are ignored. Refuses what is too deep or
 * too long as soon as it is met, because libyaml takes quadratic time in depth. The one hard idea:
 * an alias shares the children of the value it names instead of copying them. It can name only a
 * finished value, so sharing makes no cycle; and it counts for as many events as that value, so a
 * walk over everything ends soon.
 */
#include "content/yaml.h"

#include "base/text.h"
#include "content/members.h"
#include "content/yaml_advice.h"
#include "content/yaml_place.h"
#include "content/yaml_readable.h"

#include <string.h>
#include <yaml.h>

/* A name for a value, newest first: a later anchor hides an earlier one of the same name. */
struct anchor {
    const char *name;
    const struct value *value; /* NULL until it is finished */
    unsigned events;           /* of the value, aliases in it counted as what they name */
    unsigned levels;           /* how deep collections nest in it, itself included */
    bool used;                 /* an alias names it */
    struct anchor *older;
};

struct yaml_reader {
    yaml_parser_t parser;
    struct yaml_place place;
    struct arena *arena;
    unsigned events;
    unsigned aliases;
    unsigned deepest; /* the depth reached in the value that is being read */
    struct anchor *anchors;
    bool failed;
    size_t failed_line;  /* counted from 0 as libyaml does, like the lines below */
    bool part;           /* the caller wants what was read before the failure */
    size_t scalar_line;  /* where the last scalar ends */
    size_t open;         /* its first byte if it is in quotes and spans lines, else 0 */
    struct value **last; /* the link to the last scalar that is no key */
    size_t last_line;    /* where that one ends */
};

static void complain_at(struct yaml_reader *reader, const char *why, size_t at)
{
    reader->failed = true;
    yaml_place_note(&reader->place, NOTE_ERROR, at, "not valid YAML: ", why);
}

static void complain(struct yaml_reader *reader, const char *why, yaml_mark_t mark)
{
    reader->failed_line = mark.line;
    complain_at(reader, why, yaml_place_find(&reader->place, mark.index));
}

static void complain_of_problem(struct yaml_reader *reader)
{
    struct yaml_place *place = &reader->place;
    const char *words = reader->parser.problem;
    yaml_mark_t mark = reader->parser.problem_mark;
    struct yaml_problem problem = {
        .words = words ? words : "it cannot be read",
        .at = yaml_place_find(place, mark.index),
        .opened = yaml_place_find(place, reader->parser.context_mark.index),
        .quote = mark.line == reader->scalar_line ? reader->open : 0,
    };
    reader->failed_line = mark.line;
    words = yaml_advice(&problem, place->source, place->n_bytes);
    complain_at(reader, words, problem.at);
}

static bool next_event(struct yaml_reader *reader, yaml_event_t *event)
{
    if (reader->failed)
        return false;
    if (!yaml_parser_parse(&reader->parser, event)) {
        if (reader->parser.error == YAML_MEMORY_ERROR)
            fatal("out of memory");
        complain_of_problem(reader);
        return false;
    }
    if (++reader->events > YAML_EVENTS_MAX) {
        complain(reader, "there is too much of it: shorten it", event->start_mark);
        yaml_event_delete(event);
        return false;
    }
    return true;
}

static struct value *new_value(struct yaml_reader *reader, enum value_kind kind, yaml_mark_t mark)
{
    return yaml_place_value(&reader->place, reader->arena, kind, mark.index);
}

/* Called where a value begins, so that an alias inside the value it names is recognised. */
static struct anchor *new_anchor(struct yaml_reader *reader, const yaml_char_t *name)
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
    if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE || !event->data.scalar.plain_implicit ||
        event->data.scalar.length > strlen("null"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp((const char *)event->data.scalar.value, words[i]) == 0)
            return true;
    return false;
}

/* A field's text that is named and never asked for by its name was not meant to be named. */
static void note_unused(struct yaml_reader *reader)
{
    for (const struct anchor *anchor = reader->anchors; anchor; anchor = anchor->older)
        if (!anchor->used && anchor->value->key && anchor->value->kind <= VALUE_SCALAR)
            yaml_place_note_mark(&reader->place, anchor->value, '&');
}

static struct value *take_scalar(struct yaml_reader *reader, const yaml_event_t *event)
{
    struct anchor *anchor = new_anchor(reader, event->data.scalar.anchor);
    struct value *value =
        new_value(reader, is_null(event) ? VALUE_NULL : VALUE_SCALAR, event->start_mark);
    value->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    if (!value->quoted && event->end_mark.line > event->start_mark.line)
        yaml_place_note_entry(&reader->place, event->end_mark.index);
    value->scalar_bytes = event->data.scalar.length;
    value->scalar = arena_copy(reader->arena, (const char *)event->data.scalar.value,
                               event->data.scalar.length);
    if (anchor) {
        anchor->value = value;
        anchor->events = 1;
    }
    const char *tag = (const char *)event->data.scalar.tag;
    if (tag && tag[0] == '!' && tag[1]) /* "!!str" is written out */
        yaml_place_note_mark(&reader->place, value, '!');
    bool in_quotes = event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
                     event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    reader->open = in_quotes && event->end_mark.line > event->start_mark.line
                       ? yaml_place_find(&reader->place, event->start_mark.index)
                       : 0;
    reader->scalar_line = event->end_mark.line;
    if (event->end_mark.column == 0 && event->end_mark.line > event->start_mark.line)
        reader->scalar_line--; /* libyaml ends a block scalar where the next line begins */
    return value;
}

/* Counts the value that an alias names as if it were read again. */
static void count_alias(struct yaml_reader *reader, const struct anchor *anchor, unsigned depth,
                        yaml_mark_t mark)
{
    reader->events += anchor->events;
    if (reader->deepest < depth + anchor->levels)
        reader->deepest = depth + anchor->levels;
    if (reader->deepest > YAML_DEPTH_MAX)
        complain(reader, "it is nested too deeply: take levels out", mark);
    else if (reader->events > YAML_EVENTS_MAX)
        complain(reader, "its aliases make too much of it: use fewer", mark);
}

/* An alias becomes a copy of the value that it names, with its own key and place; the children are
 * shared. */
static struct value *take_alias(struct yaml_reader *reader, const yaml_event_t *event,
                                unsigned depth)
{
    const char *name = (const char *)event->data.alias.anchor;
    struct anchor *anchor = reader->anchors;
    while (anchor && strcmp(anchor->name, name) != 0)
        anchor = anchor->older;
    if (++reader->aliases > YAML_ALIASES_MAX)
        complain(reader, "there are too many aliases: use fewer", event->start_mark);
    else if (!anchor)
        complain(reader,
                 "it names nothing above it; a text that begins with * must stand in quotes",
                 event->start_mark);
    else if (!anchor->value)
        complain(reader, "an alias stands inside the value it names", event->start_mark);
    else
        count_alias(reader, anchor, depth, event->start_mark);
    if (reader->failed)
        return NULL;
    anchor->used = true;
    struct value *value = new_value(reader, anchor->value->kind, event->start_mark);
    value->quoted = anchor->value->quoted;
    value->shared = true;
    value->scalar = anchor->value->scalar;
    value->scalar_bytes = anchor->value->scalar_bytes;
    value->first = anchor->value->first;
    return value;
}

static struct value *take(struct yaml_reader *reader, const yaml_event_t *event, unsigned depth);

/* The next value, or NULL where the collection ends or reading failed. */
static struct value *take_next(struct yaml_reader *reader, unsigned depth)
{
    yaml_event_t event;
    if (!next_event(reader, &event))
        return NULL;
    bool ended = event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT;
    struct value *value = ended ? NULL : take(reader, &event, depth);
    yaml_event_delete(&event);
    return value;
}

static void take_children(struct yaml_reader *reader, struct value *parent, unsigned depth)
{
    struct members members = {
        .parent = parent, .file = reader->place.file, .notes = reader->place.notes};
    bool map = parent->kind == VALUE_MAP;
    for (;;) {
        struct value *key = map ? take_next(reader, depth) : NULL;
        struct value *child = map && !key ? NULL : take_next(reader, depth);
        if (!child)
            break;
        struct value **place = members.last ? &members.last->next : &parent->first;
        members_add(&members, key, child);
        if (child->kind == VALUE_SCALAR) {
            reader->last = place;
            reader->last_line = reader->scalar_line;
        }
    }
    members_done(&members);
}

static struct value *take_collection(struct yaml_reader *reader, const yaml_event_t *event,
                                     unsigned depth)
{
    bool map = event->type == YAML_MAPPING_START_EVENT;
    struct value *value = new_value(reader, map ? VALUE_MAP : VALUE_LIST, event->start_mark);
    struct anchor *anchor = new_anchor(reader, map ? event->data.mapping_start.anchor
                                                   : event->data.sequence_start.anchor);
    value->shared = anchor != NULL;
    unsigned deepest = reader->deepest;
    unsigned events = reader->events;
    reader->deepest = depth + 1;
    if (depth >= YAML_DEPTH_MAX)
        complain(reader, "it is nested too deeply: take levels out", event->start_mark);
    else
        take_children(reader, value, depth + 1);
    if (anchor) {
        anchor->value = value;
        anchor->events = reader->events - events + 1;
        anchor->levels = reader->deepest - depth;
    }
    if (reader->deepest < deepest)
        reader->deepest = deepest;
    return value;
}

static struct value *take(struct yaml_reader *reader, const yaml_event_t *event, unsigned depth)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return take_scalar(reader, event);
    case YAML_ALIAS_EVENT:
        return take_alias(reader, event, depth);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return take_collection(reader, event, depth);
    default:
        complain(reader, "something is missing", event->start_mark);
        return NULL;
    }
}

/* Reads the first document's value; an empty stream is a null. */
static struct value *take_document(struct yaml_reader *reader)
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

/* What follows the first value must be valid too, or a stray line would go unnoticed. Reading ends
 * at "..." or where another document starts. */
static void check_end(struct yaml_reader *reader)
{
    yaml_event_t event;
    bool more = true;
    while (more && next_event(reader, &event)) {
        more = event.type == YAML_DOCUMENT_END_EVENT && event.data.document_end.implicit;
        if (!more && event.type != YAML_STREAM_END_EVENT)
            yaml_place_note_unread(&reader->place, event.end_mark.index);
        yaml_event_delete(&event);
    }
}

static struct value *read_clean(struct yaml_reader *reader, const char *s, size_t n_bytes)
{
    if (!yaml_parser_initialize(&reader->parser))
        fatal("out of memory");
    yaml_place_begin(&reader->place, s, n_bytes);
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)s, n_bytes);
    struct value *value = take_document(reader);
    check_end(reader);
    yaml_parser_delete(&reader->parser);
    if (!reader->failed) {
        note_unused(reader);
        return value;
    }
    /* A text that reaches into the line where reading failed may be cut short. */
    if (reader->last && reader->last_line >= reader->failed_line)
        *reader->last = NULL;
    return reader->part && value && value->kind == VALUE_MAP ? value : NULL;
}

static struct value *read_text(struct yaml_reader *reader, const struct value_text *text)
{
    size_t taken;
    bool broken;
    size_t bad = yaml_find_unreadable(text->s, 0, text->n_bytes, &taken, &broken);
    if (bad == text->n_bytes)
        return read_clean(reader, text->s, text->n_bytes);
    yaml_place_begin(&reader->place, text->s, text->n_bytes);
    yaml_place_note(&reader->place, NOTE_WARNING, bad, "", YAML_LEFT_OUT);
    struct buffer clean = {0};
    yaml_leave_out_unreadable(&clean, text->s, text->n_bytes);
    struct value *value = read_clean(reader, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return value;
}

struct value *yaml_read(const struct value_text *text, struct arena *arena, struct notes *notes)
{
    struct yaml_reader reader = {.place = yaml_place(text, notes), .arena = arena};
    return read_text(&reader, text);
}

struct value *yaml_read_part(const struct value_text *text, struct arena *arena,
                             struct notes *notes, bool *whole)
{
    struct yaml_reader reader = {.place = yaml_place(text, notes), .arena = arena, .part = true};
    struct value *value = read_text(&reader, text);
    *whole = !reader.failed;
    return value;
}
