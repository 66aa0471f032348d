/*
 * What the author of a tag of HTML says of how its words look, where that changes what they mean.
 */
#ifndef PAMPHLET_MARKUP_HTML_STYLE_H
#define PAMPHLET_MARKUP_HTML_STYLE_H

#include "markup/html_fonts.h"

/* What the words in an element look like; several may be true. */
enum html_look {
    LOOK_STRUCK = 1, /* they are crossed out */
    LOOK_APART = 2,  /* they are on lines of their own */
    LOOK_UNSEEN = 4, /* a browser shows nothing of them, unless a script does */
    LOOK_ABOVE = 8,  /* they are raised, as an exponent is */
    LOOK_BELOW = 16, /* they are lowered */
    LOOK_BOLD = 32,
    LOOK_LIGHT = 64, /* they are not bold */
    LOOK_SLANTED = 128,
    LOOK_UPRIGHT = 256, /* they are not slanted */
    LOOK_FONT = 512,    /* times enum html_font: which font they ask for */
    LOOK_FONTS = 3 * LOOK_FONT,
    LOOK_WHOLE = 2048, /* they are not crossed out, but for what is around them */
};

/* What the attributes of a start tag say of what is in the element: enum html_look. */
unsigned html_looks(const struct html_token *tag);

#endif
