/* What the tests of the readers (YAML, TOML, JSON) share. */
#include "reading.h"

#include <string.h>

const struct value *reading_begin(struct reading *reading, value_reader *read, const char *s)
{
    arena_init(&reading->arena);
    notes_init(&reading->notes);
    return read(&(struct value_text){s, strlen(s), "f", 10}, &reading->arena, &reading->notes);
}

void reading_end(struct reading *reading)
{
    notes_done(&reading->notes);
    arena_done(&reading->arena);
}

void reading_check_scalar(const struct value *value, const struct reading_scalar *right,
                          const char *in)
{
    ck_assert_msg(value != NULL, "%s", in);
    ck_assert_int_eq(value->kind, VALUE_SCALAR);
    ck_assert_str_eq(value->scalar, right->scalar);
    ck_assert_uint_eq(value->scalar_bytes, strlen(right->scalar));
    ck_assert_int_eq(value->quoted, right->quoted);
    ck_assert_uint_eq(value->line, right->line);
    ck_assert_uint_eq(value->column, right->column);
}

void reading_check_note(value_reader *read, const char *in, const char *note)
{
    struct reading reading;
    struct buffer line = {0};
    ck_assert_msg(!reading_begin(&reading, read, in), "%s", in);
    ck_assert_uint_eq(reading.notes.count, 1);
    note_format(&line, &reading.notes.list[0]);
    ck_assert_msg(strncmp(line.bytes, note, strlen(note)) == 0, "%s: %s", in, line.bytes);
    buffer_done(&line);
    reading_end(&reading);
}

void reading_check_limit(value_reader *read, const struct reading_limit *limit)
{
    struct reading reading;
    struct buffer text = {0};
    buffer_add_string(&text, limit->head);
    buffer_add_repeated(&text, limit->part, limit->times);
    buffer_add_repeated(&text, limit->tail, limit->times);
    ck_assert_int_eq(reading_begin(&reading, read, buffer_string(&text)) != NULL, limit->readable);
    ck_assert_uint_eq(reading.notes.count, !limit->readable);
    reading_end(&reading);
    buffer_done(&text);
}
