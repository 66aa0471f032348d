/*
 * Looks: attributes that every theme shares, and the colours of each.
 *
 * Colour is only ever given as a pair, foreground and background together, so that its contrast
 * does not depend on what the terminal's own colours are. The one hard idea: many terminals, the
 * Linux console among them, show bold as the bright form of the colour. So each pair must be
 * readable in both forms, and where it cannot be (bold black is dark grey) the theme takes the bold
 * away.
 */
#include "term/theme.h"

#include <stddef.h>
#include <string.h>

/* The attributes of a style without a colour of its own, and with one. In a page an underline
 * promises a link, so emphasis is bold: few terminals tell whether they have italics, and these are
 * hard to read. */
static const struct {
    unsigned plain;
    unsigned coloured;
} attributes[STYLE_BIT_MAX] = {
    [STYLE_BIT_TITLE] = {LOOK_BOLD, LOOK_BOLD},
    [STYLE_BIT_HEADING] = {LOOK_BOLD, LOOK_BOLD},
    [STYLE_BIT_STRONG] = {LOOK_BOLD, LOOK_BOLD},
    [STYLE_BIT_EMPHASIS] = {LOOK_BOLD, LOOK_BOLD},
    [STYLE_BIT_LINK] = {LOOK_UNDERLINE, LOOK_UNDERLINE},
    [STYLE_BIT_DEAD] = {0, 0}, /* no underline, which would promise a link; "[?]" follows it */
    [STYLE_BIT_FOCUS] = {LOOK_REVERSE, 0},
    [STYLE_BIT_BAR] = {LOOK_REVERSE, 0},
    [STYLE_BIT_KEY] = {LOOK_UNDERLINE, LOOK_BOLD},
    [STYLE_BIT_MATCH] = {LOOK_REVERSE, 0},
    [STYLE_BIT_HERE] = {LOOK_UNDERLINE, LOOK_UNDERLINE},
    [STYLE_BIT_WARNING] = {LOOK_BOLD, LOOK_BOLD},
    [STYLE_BIT_QR] = {LOOK_REVERSE, 0}, /* most terminals without colours are dark */
};

#define ON(foreground, background)                                                                 \
    {                                                                                              \
        true, COLOUR_##foreground, COLOUR_##background                                             \
    }

/* Meant for the eight colours of ANSI, as the Linux console, VGA and xterm show them. */
static const struct theme themes[] = {
    /* On the terminal's own colours, whatever they are. */
    {.name = "default",
     .pairs =
         {
             [STYLE_BIT_BAR] = ON(WHITE, BLUE),
             [STYLE_BIT_KEY] = ON(WHITE, BLUE),
             [STYLE_BIT_QR] = ON(BLACK, WHITE),
         },
     .never_bold = 1u << STYLE_BIT_QR},
    {.name = "dark",
     .ground = ON(WHITE, BLACK),
     .underlined = ON(CYAN, BLACK),
     .pairs =
         {
             [STYLE_BIT_HEADING] = ON(GREEN, BLACK),
             [STYLE_BIT_STRONG] = ON(CYAN, BLACK),
             [STYLE_BIT_EMPHASIS] = ON(CYAN, BLACK),
             [STYLE_BIT_FOCUS] = ON(BLACK, CYAN),
             [STYLE_BIT_BAR] = ON(WHITE, BLUE),
             [STYLE_BIT_KEY] = ON(WHITE, BLUE),
             [STYLE_BIT_MATCH] = ON(BLACK, CYAN),
             [STYLE_BIT_QR] = ON(BLACK, WHITE),
         },
     .never_bold = 1u << STYLE_BIT_FOCUS | 1u << STYLE_BIT_MATCH | 1u << STYLE_BIT_QR},
    {.name = "light",
     .ground = ON(BLACK, WHITE),
     .underlined = ON(WHITE, BLACK),
     .pairs =
         {
             [STYLE_BIT_TITLE] = ON(BLUE, WHITE),
             [STYLE_BIT_HEADING] = ON(BLUE, WHITE),
             [STYLE_BIT_STRONG] = ON(BLUE, WHITE),
             [STYLE_BIT_EMPHASIS] = ON(BLUE, WHITE),
             [STYLE_BIT_FOCUS] = ON(WHITE, BLUE),
             [STYLE_BIT_BAR] = ON(WHITE, BLUE),
             [STYLE_BIT_KEY] = ON(WHITE, BLUE),
             [STYLE_BIT_MATCH] = ON(BLACK, CYAN),
             [STYLE_BIT_QR] = ON(BLACK, WHITE),
         },
     .never_bold = ~(1u << STYLE_BIT_FOCUS | 1u << STYLE_BIT_BAR | 1u << STYLE_BIT_KEY)},
    {.name = "contrast",
     .ground = ON(WHITE, BLACK),
     .underlined = ON(CYAN, BLACK),
     .pairs =
         {
             [STYLE_BIT_STRONG] = ON(CYAN, BLACK),
             [STYLE_BIT_EMPHASIS] = ON(CYAN, BLACK),
             [STYLE_BIT_FOCUS] = ON(BLACK, WHITE),
             [STYLE_BIT_BAR] = ON(BLACK, WHITE),
             [STYLE_BIT_KEY] = ON(WHITE, BLACK),
             [STYLE_BIT_MATCH] = ON(BLACK, CYAN),
             [STYLE_BIT_QR] = ON(BLACK, WHITE),
         },
     .ground_is_bold = true,
     .never_bold =
         1u << STYLE_BIT_FOCUS | 1u << STYLE_BIT_BAR | 1u << STYLE_BIT_MATCH | 1u << STYLE_BIT_QR},
    {.name = "mono"},
};

enum { THEMES = sizeof themes / sizeof *themes };

const struct theme *theme_find(const char *name)
{
    for (size_t i = 0; i < THEMES; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return NULL;
}

const struct theme *theme_next(const struct theme *theme)
{
    size_t index = (size_t)(theme - themes);
    return &themes[(index + 1) % THEMES];
}

/* The style whose pair a set of styles has, -1: the ground's. It is the last one in the table of
 * styles with a pair, since that goes from what a text is to what is being done with it. */
static int pair_bit(const struct theme *theme, uint32_t style)
{
    for (int i = STYLE_BIT_MAX - 1; i >= 0; i--)
        if (style & 1u << i && theme->pairs[i].is_set)
            return i;
    return -1;
}

/* The look on a terminal that can combine everything. */
static struct look full_look(const struct theme *theme, uint32_t style)
{
    int bit = pair_bit(theme, style);
    const struct pair *pair = bit < 0 ? &theme->ground : &theme->pairs[bit];
    struct look look = {.attributes = theme->ground_is_bold ? LOOK_BOLD : 0,
                        .foreground = COLOUR_DEFAULT,
                        .background = COLOUR_DEFAULT};
    for (int i = 0; i < STYLE_BIT_MAX; i++)
        if (style & 1u << i)
            look.attributes |=
                theme->pairs[i].is_set ? attributes[i].coloured : attributes[i].plain;
    if (pair->is_set) {
        look.foreground = pair->foreground;
        look.background = pair->background;
    }
    /* The Linux console brightens bold after it has reversed: black letters become grey, 3.2:1. */
    bool unsafe = bit < 0 ? theme->ground.is_set && theme->never_bold & 1u << STYLE_BIT_TITLE
                          : (theme->never_bold >> bit & 1) != 0;
    if (look.attributes & LOOK_REVERSE || unsafe)
        look.attributes &= ~(unsigned)LOOK_BOLD;
    /* Of what was found, the place where the reader is and what Enter takes are underlined. A link
     * that is neither would look the same. */
    if (style & STYLE_MATCH && !(style & (STYLE_HERE | STYLE_FOCUS)))
        look.attributes &= ~(unsigned)LOOK_UNDERLINE;
    return look;
}

/* Whether a style is told by its underline. The link that Enter takes has the focus's colours, but
 * not where it was found too: then it has those of what was found. */
static bool needs_underline(uint32_t style, struct look look)
{
    bool focused = style & STYLE_FOCUS && !(style & STYLE_MATCH);
    return look.attributes & LOOK_UNDERLINE && !focused;
}

struct look theme_look(const struct theme *theme, uint32_t style, unsigned never_coloured)
{
    struct look look = full_look(theme, style);
    if (look.foreground == COLOUR_DEFAULT && look.background == COLOUR_DEFAULT)
        return look;
    if (never_coloured & LOOK_UNDERLINE && theme->underlined.is_set && needs_underline(style, look))
        look = (struct look){0, theme->underlined.foreground, theme->underlined.background};
    look.attributes &= ~never_coloured;
    return look;
}
