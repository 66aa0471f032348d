/*
 * Looks of words of HTML, by the attributes style and hidden.
 *
 * Refuses to read style sheets, and of a style all but a few words.
 */
#define _GNU_SOURCE /* strcasestr */
#include "content/html_style.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The value that a style gives a property, and not one whose name only ends so, as Word's
 * "mso-bidi-font-weight" does; "" if it gives none. */
static const char *value_of(const char *style, const char *property)
{
    size_t n = strlen(property);
    for (const char *at = style; (at = strcasestr(at, property)); at += n)
        if (at == style || (at[-1] != '-' && !ascii_is_letter((unsigned char)at[-1])))
            return at + n + strspn(at + n, " \t\n:");
    return "";
}

static bool begins_with(const char *value, const char *word)
{
    return strncasecmp(value, word, strlen(word)) == 0;
}

/* Whether a value of "display" puts an element on lines of its own. */
static bool is_apart(const char *display)
{
    static const char *const values[] = {"block", "flex", "grid", "table", "list-item"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (begins_with(display, values[i]))
            return true;
    return false;
}

/* Raised or lowered, as an exponent or an index is. How far a length moves words may be of no
 * meaning, except where Word says that it raised them. */
static unsigned look_of_height(const char *style)
{
    const char *align = value_of(style, "vertical-align");
    const char *raise = value_of(style, "mso-text-raise");
    if (begins_with(align, "super"))
        return LOOK_ABOVE;
    if (begins_with(align, "sub"))
        return LOOK_BELOW;
    double points = strtod(raise, NULL);
    return points < 0 ? LOOK_BELOW : points > 0 ? LOOK_ABOVE : 0;
}

static unsigned look_of_font(const char *style)
{
    enum { BOLD_MIN = 600 };
    const char *weight = value_of(style, "font-weight");
    const char *slant = value_of(style, "font-style");
    unsigned looks = 0;
    if (begins_with(weight, "bold") || strtol(weight, NULL, 10) >= BOLD_MIN)
        looks |= LOOK_BOLD;
    else if (begins_with(weight, "normal") || begins_with(weight, "lighter") ||
             ascii_is_digit(*weight))
        looks |= LOOK_LIGHT;
    if (begins_with(slant, "italic") || begins_with(slant, "oblique"))
        looks |= LOOK_SLANTED;
    else if (begins_with(slant, "normal"))
        looks |= LOOK_UPRIGHT;
    return looks;
}

unsigned html_looks(const struct html_token *tag)
{
    struct buffer attribute = {0};
    unsigned looks = html_attribute(tag, "hidden", NULL) ? LOOK_UNSEEN : 0;
    looks |= html_font_of_tag(tag) * LOOK_FONT;
    if (html_attribute(tag, "style", &attribute)) {
        const char *style = buffer_string(&attribute);
        const char *display = value_of(style, "display");
        looks |= strcasestr(style, "line-through") ? LOOK_STRUCK : 0;
        looks |= is_apart(display) ? LOOK_APART : 0;
        looks |= begins_with(display, "none") ? LOOK_UNSEEN : 0;
        looks |= look_of_height(style) | look_of_font(style);
        looks |= html_font_of_style(style) * LOOK_FONT;
        looks |= begins_with(value_of(style, "visibility"), "hidden") ? LOOK_UNSEEN : 0;
    }
    buffer_done(&attribute);
    return looks;
}
