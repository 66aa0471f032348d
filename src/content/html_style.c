/*
 * Looks of words of HTML, by the attributes style and hidden.
 *
 * Refuses to read style sheets, and of a style all but a few words.
 */
#define _GNU_SOURCE /* strcasestr */
#include "content/html_style.h"

#include "base/ascii.h"

#include <string.h>
#include <strings.h>

/* The value that a style gives a property; "" if it gives none. */
static const char *value_of(const char *style, const char *property)
{
    const char *at = strcasestr(style, property);
    if (!at || (at > style && (at[-1] == '-' || ascii_is_letter((unsigned char)at[-1]))))
        return "";
    at += strlen(property);
    return at + strspn(at, " \t\n:");
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

unsigned html_looks(const struct html_token *tag)
{
    struct buffer attribute = {0};
    unsigned looks = html_attribute(tag, "hidden", NULL) ? LOOK_UNSEEN : 0;
    if (html_attribute(tag, "style", &attribute)) {
        const char *style = buffer_string(&attribute);
        const char *display = value_of(style, "display");
        looks |= strcasestr(style, "line-through") ? LOOK_STRUCK : 0;
        looks |= is_apart(display) ? LOOK_APART : 0;
        looks |= begins_with(display, "none") ? LOOK_UNSEEN : 0;
        looks |= begins_with(value_of(style, "visibility"), "hidden") ? LOOK_UNSEEN : 0;
    }
    buffer_done(&attribute);
    return looks;
}
