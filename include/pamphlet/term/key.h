/*
 * Keys as the program knows them, whatever terminal sent them.
 */
#ifndef PAMPHLET_TERM_KEY_H
#define PAMPHLET_TERM_KEY_H

#include <stdint.h>

/* Keys without a character. Columns: name in the code, name a person writes. */
#define KEY_NAMES(X)                                                                               \
    X(UP, "Up")                                                                                    \
    X(DOWN, "Down")                                                                                \
    X(LEFT, "Left")                                                                                \
    X(RIGHT, "Right")                                                                              \
    X(PAGE_UP, "PgUp")                                                                             \
    X(PAGE_DOWN, "PgDn")                                                                           \
    X(HOME, "Home")                                                                                \
    X(END, "End")                                                                                  \
    X(ENTER, "Enter")                                                                              \
    X(TAB, "Tab")                                                                                  \
    X(BACK_TAB, "S-Tab")                                                                           \
    X(BACKSPACE, "Backspace")                                                                      \
    X(DELETE, "Delete")                                                                            \
    X(ESCAPE, "Esc")                                                                               \
    X(ALT_LEFT, "Alt-Left")                                                                        \
    X(ALT_RIGHT, "Alt-Right")                                                                      \
    X(F1, "F1")

enum key {
    KEY_NAMED = 0x110000, /* smaller values are characters, control characters among them */
#define X(name, label) KEY_IS_##name,
    KEY_NAMES(X)
#undef X
        KEY_IS_OTHER /* one that means nothing here, but shows that somebody is there */
};

/* The control character of a letter: KEY_CTRL('L'). */
#define KEY_CTRL(letter) ((uint32_t)(letter)&0x1f)

/* The key with this name ("Up", "C-l", "Space", "q", "é"), 0 if there is none. */
uint32_t key_from_name(const char *name);

/* The Latin key in the place of an Arabic letter or sign, on the keyboards that X calls "ara" and
 * Windows "Arabic (101)"; E with Shift, and Arabic digits. All other keys as they are. */
uint32_t key_in_latin(uint32_t key);

/* A key's name as the reader knows it: "Space" in the chosen language. Static, or the name itself.
 */
const char *key_words(const char *name);

#endif
