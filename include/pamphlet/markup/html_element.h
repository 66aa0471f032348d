/*
 * The elements of HTML that mean something to a reader.
 */
#ifndef PAMPHLET_MARKUP_HTML_ELEMENT_H
#define PAMPHLET_MARKUP_HTML_ELEMENT_H

#include <stdint.h>

/* What an element is to the page. Elements without a row are no more than their text. */
enum html_role {
    HTML_NOTHING,   /* never has content, shows nothing: meta, link, col */
    HTML_BLOCK,     /* separates what it holds from what is around it */
    HTML_PARAGRAPH, /* as HTML_BLOCK; the next block ends it */
    HTML_HEADING,   /* level: 1 to 6 */
    HTML_LIST,      /* level: whether it is ordered */
    HTML_ITEM,
    HTML_TERMS, /* dl, dt, dd */
    HTML_TERM,
    HTML_DEFINITION,
    HTML_QUOTE,
    HTML_CARD,     /* an aside; a card if it has data-card */
    HTML_FOOTNOTE, /* a section; a footnote if it has data-footnote */
    HTML_PREFORMATTED,
    HTML_TABLE,
    HTML_TABLE_PART, /* level: enum html_part */
    HTML_ROW,
    HTML_CELL,   /* level: whether it is a head's */
    HTML_OPTION, /* of a <select>: a line of its own */
    HTML_RULE,
    HTML_BREAK,
    HTML_FORMAT, /* the first inline; kind: its node */
    HTML_SPAN,   /* only its looks matter (html_style.h) */
    HTML_LINK,
    HTML_CODE,
    HTML_RAISED, /* level: enum html_raised */
    HTML_QUOTED,
    HTML_READING, /* how characters are read, in parentheses; level: 1 what has readings */
    HTML_ABBREVIATION,
    HTML_MATH,      /* what MathML makes of several parts; level: enum html_math */
    HTML_MATH_PART, /* level: enum html_math */
    HTML_GAP,       /* the last inline; a blank follows it */
    HTML_PICTURE,
    HTML_INPUT,
    HTML_MEDIA,  /* what cannot be shown here and has an address */
    HTML_SOURCE, /* the address of the medium around it */
    HTML_HIDDEN, /* never shown; level: its bit in html_scanner.absent, below 16 */
    HTML_ROLES
};

/* What an element of MathML is. The first ones are one part. */
enum html_math {
    MATH_WORD, /* a number or a name */
    MATH_SIGN,
    MATH_ROW, /* from here on it may have several things in it */
    MATH_SQUARE_ROOT,
    MATH_FRACTION, /* from here on it has parts */
    MATH_POWER,
    MATH_INDEX,
    MATH_ASIDE, /* above or below */
    MATH_ROOT,
    MATH_FENCED,
    MATH_KINDS
};

enum html_part { HTML_BODY, HTML_HEAD, HTML_FOOT };

enum html_raised { RAISED_NOT, RAISED_ABOVE, RAISED_BELOW };

enum html_element_flag {
    HTML_VOID = 1,   /* has no content and no end tag */
    HTML_SPANS = 2,  /* an inline that may go on across blocks */
    HTML_SCRIPT = 4, /* its content is not markup */
};

struct html_element {
    char name[12];
    uint8_t role;  /* enum html_role */
    uint8_t kind;  /* enum node_kind of the inline node its words are in; 0: none */
    uint8_t level; /* by role */
    uint8_t flags; /* enum html_element_flag */
};

/* The row of a name in lower case, NULL if there is none. */
const struct html_element *html_element_find(const char *name);

#endif
