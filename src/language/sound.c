/*
 * What a word sounds like: readers write medical words as they hear them, "ph" as "f".
 *
 * Refuses to know any language but the Latin and Greek that English medicine is made of: what it
 * does not know sounds as it is written.
 */
#include "language/sound.h"

#include "base/ascii.h"

#include <string.h>

/* Spellings and the sounds that stand for them. The longest that fits must come first. */
static const struct {
    const char *spelling;
    const char *sound;
    bool first; /* only where a word begins */
} sounds[] = {
    {"sthm", "sm", false}, {"thsm", "sm", false}, {"sch", "sk", false}, {"ps", "s", true},
    {"pn", "n", true},     {"kn", "n", true},     {"gn", "n", true},    {"wr", "r", true},
    {"rh", "r", false},    {"ph", "f", false},    {"gh", "g", false},   {"dg", "g", false},
    {"igh", "i", false},   {"th", "th", false},   {"sh", "sh", false},  {"ch", "k", false},
    {"ck", "k", false},    {"sce", "se", false},  {"sci", "si", false}, {"scy", "si", false},
    {"ce", "se", false},   {"ci", "si", false},   {"cy", "si", false},  {"c", "k", false},
    {"q", "k", false},     {"x", "ks", false},    {"z", "s", false},    {"w", "v", false},
    {"h", "", false},
};

static size_t sound_at(const char *s, bool first, const char **sound)
{
    for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++) {
        if (sounds[i].spelling[0] != *s)
            continue;
        size_t n = strlen(sounds[i].spelling);
        if ((first || !sounds[i].first) && strncmp(s, sounds[i].spelling, n) == 0) {
            *sound = sounds[i].sound;
            return n;
        }
    }
    return 0;
}

/* Whether the "r" at s is not heard because a consonant follows: behind an "a", as in "massarge",
 * and in a longer word behind an "e", as in "verterbra". Not behind an "o": "important". */
static bool is_silent_r(const char *word, const char *s)
{
    enum { LONG = 8 };
    bool before_consonant =
        s[1] && s[1] != 'r' && s[1] != 'h' && !ascii_is_vowel((unsigned char)s[1]);
    bool ends_in_s = s[1] == 's' && !s[2];
    return before_consonant &&
           (s[-1] == 'a' || (s[-1] == 'e' && !ends_in_s && strlen(word) >= LONG));
}

/* Bytes from here on that are not heard in a long English word: an "r" before a consonant, and one
 * at the end of the word, where an "e" may follow it: "wheelchare". Not in "-er", which makes
 * another word: a manager. */
static size_t silent_at(const char *word, const char *s)
{
    if (s == word || *s != 'r')
        return 0;
    if (s[-1] != 'e' && s[1] == 'e' && !s[2])
        return 2;
    return (!s[1] && s[-1] != 'e') || is_silent_r(word, s);
}

/* How a vowel is written: an "i" for a "y", or an "a" for all of them. */
static char vowel_sound(char c, bool vowels)
{
    return !vowels ? 'a' : c == 'y' ? 'i' : c;
}

static void write(const char *s, bool vowels, char out[SOUND_BYTES_MAX + 1])
{
    size_t used = 0;
    const char *word = s;
    while (*s && used < SOUND_BYTES_MAX - 2) {
        size_t silent = vowels ? 0 : silent_at(word, s);
        if (silent) {
            s += silent;
            continue;
        }
        const char *sound = s;
        size_t n = sound_at(s, s == word, &sound);
        size_t n_sound = n ? strlen(sound) : 1;
        for (size_t i = 0; i < n_sound; i++) {
            char c = sound[i];
            c = ascii_is_vowel((unsigned char)c) ? vowel_sound(c, vowels) : c;
            if (!used || out[used - 1] != c || ascii_is_digit(c))
                out[used++] = c;
        }
        s += n ? n : 1;
    }
    out[used] = '\0';
}

void sound_write(const char *s, char out[SOUND_BYTES_MAX + 1])
{
    write(s, false, out);
}

void sound_write_exact(const char *s, char out[SOUND_BYTES_MAX + 1])
{
    write(s, true, out);
}

bool sound_begins(const char *word, const char *sound)
{
    const char *first = "";
    for (size_t n = 1; *word && n && !*first; word += n) {
        first = word;
        n = sound_at(word, true, &first);
    }
    char c = ascii_is_vowel((unsigned char)*first) ? 'a' : *first;
    return c == *sound || (c & *sound & 0x80);
}
