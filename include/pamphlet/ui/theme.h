/*
 * Themes: from what a run of text means to how it looks.
 */
#ifndef PAMPHLET_UI_THEME_H
#define PAMPHLET_UI_THEME_H

#include "layout/style.h"

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

/* How a style looks. Attributes of several styles add up; the colour is that of the first style in
 * the table of styles that has one. */
struct look {
    unsigned attributes;
    enum colour foreground;
    enum colour background;
};

struct theme {
    const char *name;
    struct look looks[STYLE_BIT_MAX];
};

/* The theme with this name, NULL if there is none: "default" and "mono". mono has no colour and
 * loses nothing. */
const struct theme *theme_find(const char *name);

/* The look of a set of styles. */
struct look theme_look(const struct theme *theme, uint32_t style);

#endif
