/*
 * The table of elements, searched by first letter.
 */
#include "markup/html_element.h"

#include "document/document.h"

#include <string.h>

static const struct html_element elements[] = {
    {"a", HTML_LINK, NODE_LINK, 0, HTML_SPANS},
    {"abbr", HTML_ABBREVIATION, 0, 0, 0},
    {"acronym", HTML_ABBREVIATION, 0, 0, 0},
    {"address", HTML_BLOCK, 0, 0, 0},
    {"annotation", HTML_HIDDEN, 0, 6, 0},
    {"area", HTML_NOTHING, 0, 0, HTML_VOID},
    {"article", HTML_BLOCK, 0, 0, 0},
    {"aside", HTML_CARD, 0, 0, 0},
    {"audio", HTML_MEDIA, 0, 0, 0},
    {"b", HTML_FORMAT, NODE_STRONG, 0, HTML_SPANS},
    {"base", HTML_NOTHING, 0, 0, HTML_VOID},
    {"basefont", HTML_NOTHING, 0, 0, HTML_VOID},
    {"bdi", HTML_SPAN, 0, 0, HTML_SPANS},
    {"bdo", HTML_SPAN, 0, 0, HTML_SPANS},
    {"big", HTML_SPAN, 0, 0, HTML_SPANS},
    {"blockquote", HTML_QUOTE, 0, 0, 0},
    {"body", HTML_BLOCK, 0, 0, 0},
    {"br", HTML_BREAK, 0, 0, HTML_VOID},
    {"button", HTML_GAP, 0, 0, 0},
    {"caption", HTML_BLOCK, 0, 0, 0},
    {"center", HTML_BLOCK, 0, 0, 0},
    {"cite", HTML_FORMAT, NODE_EMPHASIS, 0, HTML_SPANS},
    {"code", HTML_CODE, 0, 0, 0},
    {"col", HTML_NOTHING, 0, 0, HTML_VOID},
    {"colgroup", HTML_BLOCK, 0, 0, 0},
    {"data", HTML_SPAN, 0, 0, HTML_SPANS},
    {"dd", HTML_DEFINITION, 0, 0, 0},
    {"del", HTML_FORMAT, NODE_STRIKE, 0, HTML_SPANS},
    {"details", HTML_BLOCK, 0, 0, 0},
    {"dfn", HTML_FORMAT, NODE_EMPHASIS, 0, HTML_SPANS},
    {"dialog", HTML_BLOCK, 0, 0, 0},
    {"dir", HTML_LIST, 0, 0, 0},
    {"div", HTML_BLOCK, 0, 0, 0},
    {"dl", HTML_TERMS, 0, 0, 0},
    {"dt", HTML_TERM, 0, 0, 0},
    {"em", HTML_FORMAT, NODE_EMPHASIS, 0, HTML_SPANS},
    {"embed", HTML_MEDIA, 0, 0, HTML_VOID},
    {"fieldset", HTML_BLOCK, 0, 0, 0},
    {"figcaption", HTML_BLOCK, 0, 0, 0},
    {"figure", HTML_BLOCK, 0, 0, 0},
    {"font", HTML_SPAN, 0, 0, HTML_SPANS},
    {"footer", HTML_BLOCK, 0, 0, 0},
    {"form", HTML_BLOCK, 0, 0, 0},
    {"frame", HTML_NOTHING, 0, 0, HTML_VOID},
    {"frameset", HTML_BLOCK, 0, 0, 0},
    {"h1", HTML_HEADING, 0, 1, 0},
    {"h2", HTML_HEADING, 0, 2, 0},
    {"h3", HTML_HEADING, 0, 3, 0},
    {"h4", HTML_HEADING, 0, 4, 0},
    {"h5", HTML_HEADING, 0, 5, 0},
    {"h6", HTML_HEADING, 0, 6, 0},
    {"head", HTML_HIDDEN, 0, 5, 0},
    {"header", HTML_BLOCK, 0, 0, 0},
    {"hgroup", HTML_BLOCK, 0, 0, 0},
    {"hr", HTML_RULE, 0, 0, HTML_VOID},
    {"html", HTML_BLOCK, 0, 0, 0},
    {"i", HTML_FORMAT, NODE_EMPHASIS, 0, HTML_SPANS},
    {"iframe", HTML_MEDIA, 0, 0, 0},
    {"image", HTML_PICTURE, 0, 0, HTML_VOID},
    {"img", HTML_PICTURE, 0, 0, HTML_VOID},
    {"input", HTML_INPUT, 0, 0, HTML_VOID},
    {"ins", HTML_SPAN, 0, 0, HTML_SPANS},
    {"kbd", HTML_CODE, 0, 0, 0},
    {"keygen", HTML_NOTHING, 0, 0, HTML_VOID},
    {"label", HTML_GAP, 0, 0, 0},
    {"legend", HTML_BLOCK, 0, 0, 0},
    {"li", HTML_ITEM, 0, 0, 0},
    {"link", HTML_NOTHING, 0, 0, HTML_VOID},
    {"listing", HTML_PREFORMATTED, 0, 0, 0},
    {"main", HTML_BLOCK, 0, 0, 0},
    {"mark", HTML_SPAN, 0, 0, HTML_SPANS},
    {"menclose", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"menu", HTML_LIST, 0, 0, 0},
    {"menuitem", HTML_BLOCK, 0, 0, 0},
    {"merror", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"meta", HTML_NOTHING, 0, 0, HTML_VOID},
    {"mfenced", HTML_MATH, 0, MATH_FENCED, 0},
    {"mfrac", HTML_MATH, 0, MATH_FRACTION, 0},
    {"mi", HTML_MATH_PART, 0, MATH_WORD, 0},
    {"mn", HTML_MATH_PART, 0, MATH_WORD, 0},
    {"mo", HTML_MATH_PART, 0, MATH_SIGN, 0},
    {"mover", HTML_MATH, 0, MATH_ASIDE, 0},
    {"mpadded", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"mroot", HTML_MATH, 0, MATH_ROOT, 0},
    {"mrow", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"ms", HTML_MATH_PART, 0, MATH_WORD, 0},
    {"msqrt", HTML_MATH_PART, 0, MATH_SQUARE_ROOT, 0},
    {"mstyle", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"msub", HTML_MATH, 0, MATH_INDEX, 0},
    {"msubsup", HTML_MATH, 0, MATH_INDEX, 0},
    {"msup", HTML_MATH, 0, MATH_POWER, 0},
    {"mtable", HTML_MATH_PART, 0, MATH_ROW, 0},
    {"mtd", HTML_GAP, 0, 0, 0},
    {"mtext", HTML_MATH_PART, 0, MATH_WORD, 0},
    {"munder", HTML_MATH, 0, MATH_ASIDE, 0},
    {"munderover", HTML_MATH, 0, MATH_ASIDE, 0},
    {"nav", HTML_BLOCK, 0, 0, 0},
    {"nobr", HTML_SPAN, 0, 0, HTML_SPANS},
    {"noscript", HTML_HIDDEN, 0, 3, 0},
    {"object", HTML_MEDIA, 0, 0, 0},
    {"ol", HTML_LIST, 0, 1, 0},
    {"optgroup", HTML_BLOCK, 0, 0, 0},
    {"option", HTML_OPTION, 0, 0, 0},
    {"output", HTML_SPAN, 0, 0, HTML_SPANS},
    {"p", HTML_PARAGRAPH, 0, 0, 0},
    {"param", HTML_SOURCE, 0, 0, HTML_VOID},
    {"plaintext", HTML_PREFORMATTED, 0, 0, 0},
    {"pre", HTML_PREFORMATTED, 0, 0, 0},
    {"q", HTML_QUOTED, 0, 0, 0},
    {"rp", HTML_HIDDEN, 0, 5, 0},
    {"rt", HTML_READING, 0, 0, 0},
    {"ruby", HTML_READING, 0, 1, 0},
    {"s", HTML_FORMAT, NODE_STRIKE, 0, HTML_SPANS},
    {"samp", HTML_CODE, 0, 0, 0},
    {"script", HTML_HIDDEN, 0, 0, HTML_SCRIPT},
    {"search", HTML_BLOCK, 0, 0, 0},
    {"section", HTML_FOOTNOTE, 0, 0, 0},
    {"select", HTML_BLOCK, 0, 0, 0},
    {"small", HTML_SPAN, 0, 0, HTML_SPANS},
    {"source", HTML_SOURCE, 0, 0, HTML_VOID},
    {"span", HTML_SPAN, 0, 0, HTML_SPANS},
    {"strike", HTML_FORMAT, NODE_STRIKE, 0, HTML_SPANS},
    {"strong", HTML_FORMAT, NODE_STRONG, 0, HTML_SPANS},
    {"style", HTML_HIDDEN, 0, 1, HTML_SCRIPT},
    {"sub", HTML_RAISED, 0, RAISED_BELOW, 0},
    {"summary", HTML_BLOCK, NODE_STRONG, 0, 0},
    {"sup", HTML_RAISED, 0, RAISED_ABOVE, 0},
    {"table", HTML_TABLE, 0, 0, 0},
    {"tbody", HTML_TABLE_PART, 0, HTML_BODY, 0},
    {"td", HTML_CELL, 0, 0, 0},
    {"template", HTML_HIDDEN, 0, 2, 0},
    {"textarea", HTML_BLOCK, 0, 0, 0},
    {"tfoot", HTML_TABLE_PART, 0, HTML_FOOT, 0},
    {"th", HTML_CELL, 0, 1, 0},
    {"thead", HTML_TABLE_PART, 0, HTML_HEAD, 0},
    {"time", HTML_SPAN, 0, 0, HTML_SPANS},
    {"title", HTML_HIDDEN, 0, 4, 0},
    {"tr", HTML_ROW, 0, 0, 0},
    {"track", HTML_NOTHING, 0, 0, HTML_VOID},
    {"tt", HTML_CODE, 0, 0, 0},
    {"u", HTML_SPAN, 0, 0, HTML_SPANS},
    {"ul", HTML_LIST, 0, 0, 0},
    {"var", HTML_FORMAT, NODE_EMPHASIS, 0, HTML_SPANS},
    {"video", HTML_MEDIA, 0, 0, 0},
    {"wbr", HTML_NOTHING, 0, 0, HTML_VOID},
    {"xmp", HTML_PREFORMATTED, 0, 0, 0},
};

enum { ELEMENTS = sizeof elements / sizeof *elements, LETTERS = 'z' - 'a' + 1 };

/* The first row for each first letter, filled by the first search. Each tag of raw HTML is looked
 * up, and a binary search compares seven names where this compares two. */
static uint8_t starts[LETTERS + 1];

static void find_starts(void)
{
    uint8_t row = 0;
    for (unsigned letter = 0; letter < LETTERS; letter++) {
        starts[letter] = row;
        while (row < ELEMENTS && elements[row].name[0] == (char)('a' + letter))
            row++;
    }
    starts[LETTERS] = row;
}

const struct html_element *html_element_find(const char *name)
{
    unsigned letter = (unsigned)(*name - 'a');
    if (letter >= LETTERS)
        return NULL;
    if (!starts[LETTERS])
        find_starts();
    for (unsigned i = starts[letter]; i < starts[letter + 1]; i++) {
        const char *row = elements[i].name;
        if (row[1] == name[1] && (!row[1] || strcmp(row + 1, name + 1) == 0))
            return &elements[i];
    }
    return NULL;
}
