/*
 * Names of keys, for scripts and for the configuration.
 */
#include "ui/key.h"

#include "base/text.h"

#include <string.h>

static const struct {
    const char *name;
    uint32_t key;
} names[] = {
#define X(name, label) {label, KEY_IS_##name},
    KEY_NAMES(X)
#undef X
        {"Space", ' '},
    {"Dot", '.'},
    {"Comma", ','},
};

uint32_t key_from_name(const char *name)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].key;
    size_t n = strlen(name);
    if (n == 3 && name[0] == 'C' && name[1] == '-' && name[2] >= 'a' && name[2] <= 'z')
        return KEY_CTRL(name[2]);
    uint32_t code;
    return n && text_decode(name, n, &code) == n ? code : 0;
}
