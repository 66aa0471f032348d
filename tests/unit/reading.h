/* What the tests of the readers (YAML, TOML, JSON) share. */
#ifndef PAMPHLET_TESTS_UNIT_READING_H
#define PAMPHLET_TESTS_UNIT_READING_H

#include "base/notes.h"
#include "content/value.h"
#include "suites.h"

/* The memory and the notes of a text that was read. By value: reading_begin, reading_end. */
struct reading {
    struct arena arena;
    struct notes notes;
};

/* Reads s as if it began at line 10 of a file "f". */
const struct value *reading_begin(struct reading *reading, value_reader *read, const char *s);
void reading_end(struct reading *reading);

/* An expected scalar, quoted or not, and where it begins. */
struct reading_scalar {
    const char *scalar;
    bool quoted;
    unsigned line;
    unsigned column;
};

void reading_check_scalar(const struct value *value, const struct reading_scalar *right,
                          const char *in);

/* Fails unless `in` is refused with one note that begins with `note`. */
void reading_check_note(value_reader *read, const char *in, const char *note);

/* head, `times` times part, `times` times tail: a text that is read, or refused with one note. */
struct reading_limit {
    const char *head;
    const char *part;
    size_t times;
    const char *tail;
    bool readable;
};

void reading_check_limit(value_reader *read, const struct reading_limit *limit);

#endif
