/*
 * Themes: from what a run of text means to how it looks.
 */
#ifndef PAMPHLET_TERM_THEME_H
#define PAMPHLET_TERM_THEME_H

#include "layout/style.h"

#include <stdbool.h>
#include <stdint.h>

/* Colours by their place in the ANSI palette; DEFAULT is the terminal's own. */
enum colour {
    COLOUR_DEFAULT = -1,
    COLOUR_BLACK,
    COLOUR_RED,
    COLOUR_GREEN,
    COLOUR_YELLOW,
    COLOUR_BLUE,
    COLOUR_MAGENTA,
    COLOUR_CYAN,
    COLOUR_WHITE,
};

enum look_attribute {
    LOOK_BOLD = 1 << 0,
    LOOK_UNDERLINE = 1 << 1,
    LOOK_REVERSE = 1 << 2,
};

/* How a set of styles looks. */
struct look {
    unsigned attributes;
    enum colour foreground;
    enum colour background;
};

/* Two colours that can be read on each other. */
struct pair {
    bool is_set;
    enum colour foreground;
    enum colour background;
};

struct theme {
    const char *name;
    struct pair ground; /* of the whole screen; not set: the terminal's own */
    struct pair pairs[STYLE_BIT_MAX];
    struct pair underlined; /* what is underlined, where colours have no underline; needs no bold */
    bool ground_is_bold;
    /* Bits of styles whose colours cannot be read when bold makes them bright. */
    uint32_t never_bold;
};

/* Their names, for the message about an unknown one. */
#define THEME_NAMES "default, dark, light, contrast and mono"

/* The theme with this name, NULL if there is none: "default", "dark", "light", "contrast" (7:1, the
 * others 4.5:1, WCAG 2.2 1.4.3 and 1.4.6) and "mono", which has no colour and loses nothing. */
const struct theme *theme_find(const char *name);

/* The theme after this one, the first after the last. */
const struct theme *theme_next(const struct theme *theme);

/* The look of a set of styles: their attributes add up, the colours are those of one style.
 * never_coloured: bits of enum look_attribute that this terminal cannot combine with colours. */
struct look theme_look(const struct theme *theme, uint32_t style, unsigned never_coloured);

#endif
