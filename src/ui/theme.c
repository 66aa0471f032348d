/*
 * Looks. Colour is only ever given as a pair, foreground and background together, so that its
 * contrast does not depend on what the terminal's own colours are; everything else is attributes.
 */
#include "ui/theme.h"

#include <stddef.h>
#include <string.h>

#define PLAIN(attributes)                                                                          \
    {                                                                                              \
        attributes, COLOUR_DEFAULT, COLOUR_DEFAULT                                                 \
    }

static const struct theme themes[] = {
    {"default",
     {
         [STYLE_BIT_TITLE] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_HEADING] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_STRONG] = {LOOK_BOLD, COLOUR_CYAN, COLOUR_BLACK},
         [STYLE_BIT_EMPHASIS] = PLAIN(LOOK_UNDERLINE),
         [STYLE_BIT_STRIKE] = PLAIN(0),
         [STYLE_BIT_CODE] = PLAIN(0),
         [STYLE_BIT_LINK] = PLAIN(LOOK_UNDERLINE),
         [STYLE_BIT_DEAD] = PLAIN(0),
         [STYLE_BIT_PICTURE] = PLAIN(0),
         [STYLE_BIT_QUOTE] = PLAIN(0),
         [STYLE_BIT_MARK] = PLAIN(0),
         [STYLE_BIT_FOCUS] = PLAIN(LOOK_BOLD | LOOK_REVERSE),
         [STYLE_BIT_BAR] = {0, COLOUR_WHITE, COLOUR_BLUE},
         [STYLE_BIT_KEY] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_QUIET] = PLAIN(0),
         [STYLE_BIT_MATCH] = PLAIN(LOOK_REVERSE),
         [STYLE_BIT_WARNING] = PLAIN(LOOK_BOLD),
     }},
    {"mono",
     {
         [STYLE_BIT_TITLE] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_HEADING] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_STRONG] = PLAIN(LOOK_BOLD),
         [STYLE_BIT_EMPHASIS] = PLAIN(LOOK_UNDERLINE),
         [STYLE_BIT_STRIKE] = PLAIN(0),
         [STYLE_BIT_CODE] = PLAIN(0),
         [STYLE_BIT_LINK] = PLAIN(LOOK_UNDERLINE),
         [STYLE_BIT_DEAD] = PLAIN(0),
         [STYLE_BIT_PICTURE] = PLAIN(0),
         [STYLE_BIT_QUOTE] = PLAIN(0),
         [STYLE_BIT_MARK] = PLAIN(0),
         [STYLE_BIT_FOCUS] = PLAIN(LOOK_BOLD | LOOK_REVERSE),
         [STYLE_BIT_BAR] = PLAIN(LOOK_REVERSE),
         [STYLE_BIT_KEY] = PLAIN(LOOK_UNDERLINE),
         [STYLE_BIT_QUIET] = PLAIN(0),
         [STYLE_BIT_MATCH] = PLAIN(LOOK_REVERSE),
         [STYLE_BIT_WARNING] = PLAIN(LOOK_BOLD),
     }},
};

const struct theme *theme_find(const char *name)
{
    for (size_t i = 0; i < sizeof themes / sizeof *themes; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return NULL;
}

struct look theme_look(const struct theme *theme, uint32_t style)
{
    struct look sum = PLAIN(0);
    for (int i = 0; i < STYLE_BIT_MAX; i++) {
        if (!(style & 1u << i))
            continue;
        const struct look *look = &theme->looks[i];
        sum.attributes |= look->attributes;
        if (sum.foreground == COLOUR_DEFAULT && look->foreground != COLOUR_DEFAULT) {
            sum.foreground = look->foreground;
            sum.background = look->background;
        }
    }
    /* The Linux console brightens bold after it has reversed: black letters become grey, 3.2:1. */
    if (sum.attributes & LOOK_REVERSE)
        sum.attributes &= ~(unsigned)LOOK_BOLD;
    return sum;
}
