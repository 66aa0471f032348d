/*
 * Styles: what a run of text means, never how it looks. They add up: bold in a link in a heading.
 */
#ifndef PAMPHLET_LAYOUT_STYLE_H
#define PAMPHLET_LAYOUT_STYLE_H

/* Columns: bit name, mark used where a screen is shown as text. */
#define STYLES(X)                                                                                  \
    X(TITLE, 'T') /* the title of the page or of the screen */                                     \
    X(HEADING, 'H')                                                                                \
    X(STRONG, 'B')                                                                                 \
    X(EMPHASIS, 'I')                                                                               \
    X(STRIKE, 'S')                                                                                 \
    X(CODE, 'C')                                                                                   \
    X(LINK, 'L')                                                                                   \
    X(DEAD, 'D') /* a link that leads nowhere */                                                   \
    X(PICTURE, 'P')                                                                                \
    X(QUOTE, 'Q')   /* quoted text and the bar before it */                                        \
    X(MARK, 'M')    /* bullets, numbers, rules: what the layout adds */                            \
    X(FOCUS, 'F')   /* the link or row that Enter chooses */                                       \
    X(BAR, 'R')     /* header and footer of the screen */                                          \
    X(KEY, 'K')     /* a key's name in the footer */                                               \
    X(QUIET, 'q')   /* descriptions, trails, counts */                                             \
    X(HERE, 'h')    /* the current one of several matches */                                       \
    X(MATCH, 'm')   /* what was searched for */                                                    \
    X(WARNING, 'W') /* a message that asks for attention */                                        \
    X(QR, 'X')      /* a QR code: dark on a light ground */

enum style_bit {
#define X(name, mark) STYLE_BIT_##name,
    STYLES(X)
#undef X
        STYLE_BIT_MAX
};

enum style {
    STYLE_PLAIN = 0,
#define X(name, mark) STYLE_##name = 1 << STYLE_BIT_##name,
    STYLES(X)
#undef X
};

#endif
