/* What the tests of shortcodes share: a page and a site with values to ask for, and the check that
 * a text is expanded as it should be. */
#ifndef PAMPHLET_TESTS_UNIT_EXPANDING_H
#define PAMPHLET_TESTS_UNIT_EXPANDING_H

#include "base/memory.h"
#include "base/notes.h"

/* A text, and what it becomes. */
struct expansion {
    const char *in;
    const char *out;  /* without its final line ends, which do not matter */
    const char *note; /* a part of the only note, NULL: none */
};

/* Expands a text that begins at line 3 and column 5 of "t.md" and appends what it becomes. */
void expanding_run(const char *s, size_t n_bytes, struct buffer *out, struct notes *notes);

/* Fails unless the text becomes what it should, with no other note. */
void expanding_check(const struct expansion *wanted);

#endif
