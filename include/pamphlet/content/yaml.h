/*
 * YAML. The only file that calls libyaml.
 */
#ifndef PAMPHLET_CONTENT_YAML_H
#define PAMPHLET_CONTENT_YAML_H

#include "content/value.h"

enum {
    YAML_DEPTH_MAX = 32,     /* libyaml takes quadratic time in depth */
    YAML_EVENTS_MAX = 65536, /* nobody writes so much front matter */
    YAML_ALIASES_MAX = 256,
};

/* The note on bytes that YAML does not allow, which are left out. */
#define YAML_LEFT_OUT                                                                              \
    "control characters or broken UTF-8 are left out of the YAML from here on: save it as UTF-8"

/* Reads one YAML document; an empty one is a VALUE_NULL. Anchors and aliases are understood; an
 * alias shares the children of the value it names, so aliases cannot multiply memory. */
struct value *yaml_read(const struct value_text *text, struct arena *arena, struct notes *notes);

/* Likewise, but if reading fails and the top value is a map, returns what was read of it before.
 * *whole: whether all was read. */
struct value *yaml_read_part(const struct value_text *text, struct arena *arena,
                             struct notes *notes, bool *whole);

#endif
