/*
 * Names of keys, for scripts and for the configuration.
 */
#include "term/key.h"

#include "base/text.h"
#include "base/words.h"

#include <stdbool.h>
#include <stdio.h>
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

/* Names that are words, and so are translated; all others are what is on the keys everywhere. */
static const char *const worded[] = {
    WORDS_OF("key", "Up"),      WORDS_OF("key", "Down"),     WORDS_OF("key", "Left"),
    WORDS_OF("key", "Right"),   WORDS_OF("key", "Alt-Left"), WORDS_OF("key", "Alt-Right"),
    WORDS_OF("key", "Enter"),   WORDS_OF("key", "Space"),    WORDS_OF("key", "Tab"),
    WORDS_OF("key", "PgUp"),    WORDS_OF("key", "PgDn"),     WORDS_OF("key", "Home"),
    WORDS_OF("key", "End"),     WORDS_OF("key", "Esc"),      WORDS_OF("key", "Backspace"),
    WORDS_OF("key", "Delete"),  WORDS_OF("key", "Dot"),      WORDS_OF("key", "Comma"),
    WORDS_OF("key", "Up/Down"),
};

static bool is_control(const char *name)
{
    return name[0] == 'C' && name[1] == '-' && name[2] >= 'a' && name[2] <= 'z' && !name[3];
}

/* "C-b" is "Ctrl-B" to a reader. */
static const char *control_words(char letter)
{
    enum { LETTERS = 26, WORDS_BYTES = 24 };
    static char words[LETTERS][WORDS_BYTES];
    char *own = words[letter - 'a'];
    snprintf(own, WORDS_BYTES, "%s%c", words_say_of(WORDS_OF("key", "Ctrl-")), letter - 'a' + 'A');
    return own;
}

const char *key_words(const char *name)
{
    if (!*name || !name[1]) /* a letter or a sign, as most are */
        return name;
    if (is_control(name))
        return control_words(name[2]);
    if (strcmp(name, "S-Tab") == 0)
        return words_say_of(WORDS_OF("key", "Shift-Tab"));
    for (size_t i = 0; i < sizeof worded / sizeof *worded; i++) {
        const char *own = strchr(worded[i], '\004') + 1;
        if (*own == *name && strcmp(own, name) == 0)
            return words_say_of(worded[i]);
    }
    return name;
}

/* Each Arabic key below the Latin one in its place; the mark is what E is with Shift. */
static const char latin_keys[] = "qwertyuiop[]asdfghjkl;'zxcvbnm,./?E0123456789";
static const char arabic_keys[] = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\ufefbىةوزظ؟\u064f٠١٢٣٤٥٦٧٨٩";

uint32_t key_in_latin(uint32_t key)
{
    enum { FIRST_ARABIC = 0x600 };
    size_t at = 0;
    if (key < FIRST_ARABIC)
        return key;
    for (const char *latin = latin_keys; *latin; latin++) {
        uint32_t code;
        at += text_decode(arabic_keys + at, sizeof arabic_keys - 1 - at, &code);
        if (code == key)
            return (unsigned char)*latin;
    }
    return key;
}

uint32_t key_from_name(const char *name)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].key;
    if (is_control(name))
        return KEY_CTRL(name[2]);
    size_t n = strlen(name);
    uint32_t code;
    return n && text_decode(name, n, &code) == n ? code : 0;
}
