/*
 * Looks of words of HTML, by the attributes style and hidden.
 *
 * Refuses to read style sheets, and of a style all but a few words.
 */
#define _GNU_SOURCE /* strcasestr */
#include "markup/html_style.h"

#include "base/ascii.h"
#include "base/list.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool begins_with(const char *value, const char *word)
{
    return strncasecmp(value, word, strlen(word)) == 0;
}

/* What puts an element on lines of its own, or nowhere. */
static unsigned look_of_display(const char *display)
{
    static const char *const apart[] = {"block", "flex", "grid", "table", "list-item"};
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (begins_with(display, apart[i]))
            return LOOK_APART;
    return begins_with(display, "none") ? LOOK_UNSEEN : 0;
}

static unsigned look_of_visibility(const char *visibility)
{
    return begins_with(visibility, "hidden") ? LOOK_UNSEEN : 0;
}

/* Of text-decoration and text-decoration-line, which may name several lines. */
static unsigned look_of_lines(const char *lines)
{
    return strcasestr(lines, "line-through") ? LOOK_STRUCK : LOOK_WHOLE;
}

/* How far a length moves words may be of no meaning, so lengths are not read here. */
static unsigned look_of_align(const char *align)
{
    if (begins_with(align, "super"))
        return LOOK_ABOVE;
    return begins_with(align, "sub") ? LOOK_BELOW : 0;
}

/* By how much Word says that it raised words: three points unless its writer chose others. What it
 * moves by less, lines beside a picture, is moved for looks. */
static unsigned look_of_raise(const char *raise)
{
    enum { RAISE_MIN_POINTS = 3 };
    double points = strtod(raise, NULL);
    return points <= -RAISE_MIN_POINTS ? LOOK_BELOW : points >= RAISE_MIN_POINTS ? LOOK_ABOVE : 0;
}

static unsigned look_of_weight(const char *weight)
{
    enum { BOLD_MIN = 600 };
    if (begins_with(weight, "bold") || strtol(weight, NULL, 10) >= BOLD_MIN)
        return LOOK_BOLD;
    bool light = begins_with(weight, "normal") || begins_with(weight, "lighter");
    return light || ascii_is_digit(*weight) ? LOOK_LIGHT : 0;
}

static unsigned look_of_slant(const char *slant)
{
    if (begins_with(slant, "italic") || begins_with(slant, "oblique"))
        return LOOK_SLANTED;
    return begins_with(slant, "normal") ? LOOK_UPRIGHT : 0;
}

static unsigned look_of_family(const char *family)
{
    return html_font_of_name(family) * LOOK_FONT;
}

/* Of several values for one property, whose looks exclude each other, the last counts. */
static const struct {
    const char *name;
    unsigned (*look)(const char *value);
    unsigned exclude;
} properties[] = {
    {"display", look_of_display, 0},
    {"visibility", look_of_visibility, 0},
    {"text-decoration", look_of_lines, LOOK_STRUCK | LOOK_WHOLE},
    {"text-decoration-line", look_of_lines, LOOK_STRUCK | LOOK_WHOLE},
    {"vertical-align", look_of_align, LOOK_ABOVE | LOOK_BELOW},
    {"mso-text-raise", look_of_raise, LOOK_ABOVE | LOOK_BELOW},
    {"font-weight", look_of_weight, LOOK_BOLD | LOOK_LIGHT},
    {"font-style", look_of_slant, LOOK_SLANTED | LOOK_UPRIGHT},
    {"font-family", look_of_family, LOOK_FONTS},
};

/* The looks with what one declaration of a style adds, "name: value". Safari once wrote its own
 * name before some. */
static unsigned add_look(unsigned looks, const char *name, size_t n_bytes, const char *value)
{
    size_t own = begins_with(name, "-webkit-") ? strlen("-webkit-") : 0;
    name += own;
    n_bytes -= own;
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        const char *known = properties[i].name;
        if ((*name | 0x20) != *known || strlen(known) != n_bytes ||
            strncasecmp(name, known, n_bytes) != 0)
            continue;
        unsigned look = properties[i].look(value);
        return look ? (looks & ~properties[i].exclude) | look : looks;
    }
    return looks;
}

/* Ends each value in `style` with a NUL while it is read. */
static unsigned looks_of_style(char *style)
{
    unsigned looks = 0;
    for (char *at = style; *at;) {
        at += strspn(at, " \t\n;");
        size_t n = strcspn(at, ":; \t\n");
        char *value = at + n + strspn(at + n, " \t\n");
        char *end = at + n + strcspn(at + n, ";");
        bool more = *end;
        *end = '\0';
        if (*value == ':')
            looks = add_look(looks, at, n, value + 1 + strspn(value + 1, " \t\n"));
        at = more ? end + 1 : end;
    }
    return looks;
}

/* The names of a class by which style sheets raise words, lower them or draw a line through them,
 * whoever wrote the sheet. "sub" is missing: it may be a line below a title. */
static const struct {
    const char *name;
    unsigned look;
} classes[] = {
    {"sup", LOOK_ABOVE},           {"superscript", LOOK_ABOVE}, {"subscript", LOOK_BELOW},
    {"line-through", LOOK_STRUCK}, {"strike", LOOK_STRUCK},     {"strikethrough", LOOK_STRUCK},
};

static unsigned looks_of_class(const char *class)
{
    unsigned looks = 0;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (list_has(class, classes[i].name, strlen(classes[i].name)))
            looks |= classes[i].look;
    return looks;
}

unsigned html_looks(const struct html_token *tag)
{
    struct buffer attribute = {0};
    unsigned looks = html_attribute(tag, "hidden", NULL) ? LOOK_UNSEEN : 0;
    if (html_attribute(tag, "class", &attribute) && attribute.used)
        looks |= looks_of_class(attribute.bytes);
    if (html_attribute(tag, "style", &attribute) && attribute.used)
        looks |= looks_of_style(attribute.bytes);
    if (!(looks & LOOK_FONTS))
        looks |= html_font_of_tag(tag) * LOOK_FONT;
    buffer_done(&attribute);
    return looks;
}
