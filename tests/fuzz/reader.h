/* What the fuzz targets of the three readers share: a text is read, or refused with one error whose
 * line is in the text; and the tree is as its header says. */
#ifndef PAMPHLET_TESTS_FUZZ_READER_H
#define PAMPHLET_TESTS_FUZZ_READER_H

#include "base/notes.h"
#include "content/value.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

static inline void require(bool truth)
{
    if (!truth)
        abort();
}

/* The number of values in a tree; a shared one counts as often as it is used. */
static inline size_t count_values(const struct value *value, unsigned lines, unsigned depth)
{
    size_t count = 1;
    require(depth < 200);
    require(value->line >= 1 && value->line <= lines && value->column >= 1);
    require(value->scalar && value->scalar[value->scalar_bytes] == '\0');
    require(!value->first || value->kind == VALUE_LIST || value->kind == VALUE_MAP);
    for (const struct value *child = value->first; child; child = child->next) {
        require(value->kind == VALUE_LIST || child->key);
        count += count_values(child, lines, depth + 1);
    }
    return count;
}

static inline void try_reader(value_reader *read, const uint8_t *bytes, size_t n_bytes)
{
    /* On the heap without a NUL after it, so that AddressSanitizer catches reads past the end. */
    char *text = malloc(n_bytes ? n_bytes : 1);
    if (n_bytes)
        memcpy(text, bytes, n_bytes);
    unsigned lines = 1;
    for (size_t i = 0; i < n_bytes; i++)
        lines += text[i] == '\n';
    struct arena arena;
    struct notes notes;
    arena_init(&arena);
    notes_init(&notes);
    const struct value *value = read(&(struct value_text){text, n_bytes, "f", 1}, &arena, &notes);
    size_t errors = 0;
    for (size_t i = 0; i < notes.count; i++) {
        /* A key that is given twice is an error, but only TOML is refused for it. */
        errors += notes.list[i].level == NOTE_ERROR &&
                  !(notes.list[i].message[0] == '"' &&
                    strstr(notes.list[i].message, "\" was given before, in line "));
        require(notes.list[i].line >= 1 && notes.list[i].line <= lines);
    }
    require(errors == (value ? 0 : 1));
    if (value)
        require(count_values(value, lines, 0) < 200000 + 2 * n_bytes);
    value_find(value, "title");
    notes_done(&notes);
    arena_done(&arena);
    free(text);
}

#endif
