/*
 * Formulas of MathML, in one line.
 *
 * Refuses to draw them. A half is not 12, ten to the fifth not 105, two and a half not 21/2: the
 * parts of a fraction or power have a sign between them, parentheses where they have parts
 * themselves, and no two numbers become one.
 */
#include "markup/html_build.h"

#include <string.h>

enum { SIGNS = 2 };

/* The signs before what is in an element, between its first and second part, between all others,
 * and behind it. */
static const struct {
    const char *before;
    const char *between[SIGNS];
    const char *behind;
} signs[MATH_KINDS] = {
    [MATH_WORD] = {"", {"", ""}, ""},       [MATH_SIGN] = {"", {"", ""}, ""},
    [MATH_ROW] = {"", {"", ""}, ""},        [MATH_SQUARE_ROOT] = {"√(", {"", ""}, ")"},
    [MATH_FRACTION] = {"", {"/", "/"}, ""}, [MATH_POWER] = {"", {"^", "^"}, ""},
    [MATH_INDEX] = {"", {"_", "^"}, ""},    [MATH_ASIDE] = {"", {" ", " "}, ""},
    [MATH_ROOT] = {"", {"^(1/", " "}, ")"}, [MATH_FENCED] = {"(", {"; ", "; "}, ")"},
};

static void add_sign(struct html *html, const char *sign)
{
    if (*sign)
        html_add_text(html, sign, strlen(sign));
}

/* Takes back a blank that only indents the parts of an element. */
static void end_indent(struct html *html, const struct html_open *open)
{
    if (open->parts && html->builder->text.used > open->words)
        html->builder->soft_break = false;
}

/* Adds the sign that separates a part from what is before it. Returns whether this is such a part.
 */
static bool begin_part(struct html *html)
{
    struct html_open *around = html->count ? &html->open[html->count - 1] : NULL;
    if (!around || around->element->role != HTML_MATH)
        return false;
    end_indent(html, around);
    if (around->parts)
        add_sign(html, signs[around->element->level].between[around->parts - 1]);
    around->parts += around->parts < SIGNS;
    return true;
}

static bool ends_itself(const struct html_token *tag)
{
    return tag->n_bytes > 1 && tag->s[tag->n_bytes - 2] == '/';
}

void html_begin_math(struct html *html, const struct html_element *element,
                     const struct html_token *tag)
{
    html_before_text(html);
    bool grouped = begin_part(html) && element->level >= MATH_ROW;
    if (ends_itself(tag))
        return;
    html->beside_number |= element->level != MATH_SIGN;
    struct html_open *open = html_push(html, element);
    if (!open)
        return;
    add_sign(html, grouped ? "(" : "");
    add_sign(html, signs[element->level].before);
    open->grouped = grouped;
    open->words = html->builder->text.used;
}

void html_finish_math(struct html *html, struct html_open *open)
{
    end_indent(html, open);
    const char *behind = signs[open->element->level].behind;
    bool lone_root = open->element->level == MATH_ROOT && open->parts < SIGNS;
    add_sign(html, lone_root ? "" : behind);
    add_sign(html, open->grouped ? ")" : "");
    html->beside_number |= open->element->level != MATH_SIGN;
}
