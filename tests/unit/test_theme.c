/* term/theme: every colour pair has a contrast of 4.5:1 (WCAG 2.2, 1.4.3) on the usual palettes. */
#include "suites.h"
#include "term/theme.h"

#include <math.h>
#include <stddef.h>

/* The eight colours and their bright forms: the Linux console's and VGA's, and xterm's. */
static const unsigned palettes[2][16] = {
    {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555,
     0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff},
    {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
     0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff},
};

static double channel(unsigned value)
{
    double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned rgb)
{
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8 & 255) +
           0.0722 * channel(rgb & 255);
}

static double contrast(unsigned a, unsigned b)
{
    double la = luminance(a);
    double lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

static const struct {
    const char *name;
    double least; /* WCAG 2.2: 1.4.3, 1.4.6 */
} wanted[] = {{"default", 4.5}, {"dark", 4.5}, {"light", 4.5}, {"contrast", 7.0}};

/* Every set of up to three styles, since styles add up: a bold link in a heading with focus. */
START_TEST(every_look_can_be_read)
{
    const struct theme *theme = theme_find(wanted[_i].name);
    ck_assert_ptr_nonnull(theme);
    for (int a = 0; a < STYLE_BIT_MAX; a++)
        for (int b = 0; b < STYLE_BIT_MAX; b++)
            for (int c = 0; c < STYLE_BIT_MAX; c++)
                for (int way = 0; way < 4; way++) {
                    int palette = way % 2;
                    unsigned lacks = way < 2 ? 0 : LOOK_UNDERLINE;
                    struct look look = theme_look(theme, 1u << a | 1u << b | 1u << c, lacks);
                    ck_assert((look.foreground == COLOUR_DEFAULT) ==
                              (look.background == COLOUR_DEFAULT));
                    if (look.foreground == COLOUR_DEFAULT)
                        continue;
                    int front = look.attributes & LOOK_REVERSE ? look.background : look.foreground;
                    int back = look.attributes & LOOK_REVERSE ? look.foreground : look.background;
                    int brightest = look.attributes & LOOK_BOLD ? 8 : 0;
                    /* On some terminals bold is also bright; both must be readable. */
                    for (int bright = 0; bright <= brightest; bright += 8)
                        ck_assert_msg(contrast(palettes[palette][front + bright],
                                               palettes[palette][back]) >= wanted[_i].least,
                                      "%s: styles %d %d %d, colour %d on %d", theme->name, a, b, c,
                                      front + bright, back);
                }
}
END_TEST

/* What Enter takes, what was found and what is bold must stand out, in colour or without. */
START_TEST(what_matters_stands_out_in_every_theme)
{
    static const uint32_t styles[] = {STYLE_FOCUS, STYLE_MATCH, STYLE_BAR, STYLE_STRONG,
                                      STYLE_LINK};
    const struct theme *theme = theme_find("default");
    do {
        struct look plain = theme_look(theme, STYLE_PLAIN, 0);
        for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
            struct look look = theme_look(theme, styles[i], 0);
            ck_assert_msg(look.attributes != plain.attributes ||
                              look.foreground != plain.foreground ||
                              look.background != plain.background,
                          "%s: style %zu", theme->name, i);
        }
        theme = theme_next(theme);
    } while (theme != theme_find("default"));
}
END_TEST

/* Of several places that were found, one is where the reader is, and one may be what Enter takes.
 */
START_TEST(the_place_and_the_focus_stand_out_among_what_was_found)
{
    static const uint32_t words[] = {STYLE_PLAIN, STYLE_STRONG, STYLE_EMPHASIS, STYLE_LINK,
                                     STYLE_LINK | STYLE_STRONG};
    const struct theme *theme = theme_find("default");
    do {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            unsigned found = theme_look(theme, words[i] | STYLE_MATCH, 0).attributes;
            unsigned here = theme_look(theme, words[i] | STYLE_MATCH | STYLE_HERE, 0).attributes;
            ck_assert_msg(found != here, "%s: the place in words %zu", theme->name, i);
            if (!(words[i] & STYLE_LINK))
                continue;
            unsigned focus = theme_look(theme, words[i] | STYLE_MATCH | STYLE_FOCUS, 0).attributes;
            ck_assert_msg(found != focus, "%s: the focus on words %zu", theme->name, i);
        }
        theme = theme_next(theme);
    } while (theme != theme_find("default"));
}
END_TEST

/* The foot names keys beside what they do; a letter must not be read as a word. */
START_TEST(keys_stand_out_in_every_bar)
{
    const struct theme *theme = theme_find("default");
    do {
        struct look bar = theme_look(theme, STYLE_BAR, 0);
        struct look key = theme_look(theme, STYLE_BAR | STYLE_KEY, 0);
        ck_assert_msg(key.attributes != bar.attributes || key.foreground != bar.foreground, "%s",
                      theme->name);
        theme = theme_next(theme);
    } while (theme != theme_find("default"));
}
END_TEST

/* The Linux console, on which many kiosks run, has no underline in colour. */
START_TEST(links_and_places_stand_out_where_colours_have_no_underline)
{
    static const struct {
        uint32_t style, beside;
    } pairs[] = {
        {STYLE_LINK, STYLE_PLAIN},
        {STYLE_LINK, STYLE_STRONG},
        {STYLE_LINK, STYLE_HEADING},
        {STYLE_LINK, STYLE_LINK | STYLE_FOCUS},
        {STYLE_LINK, STYLE_MATCH},
        {STYLE_LINK | STYLE_STRONG, STYLE_STRONG},
        {STYLE_LINK, STYLE_EMPHASIS},
        {STYLE_LINK | STYLE_EMPHASIS, STYLE_EMPHASIS},
        {STYLE_EMPHASIS, STYLE_PLAIN},
        {STYLE_MATCH | STYLE_HERE, STYLE_MATCH},
        {STYLE_MATCH | STYLE_HERE, STYLE_PLAIN},
        {STYLE_MATCH | STYLE_LINK | STYLE_FOCUS, STYLE_MATCH | STYLE_LINK},
    };
    const struct theme *theme = theme_find("default");
    do {
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            struct look look = theme_look(theme, pairs[i].style, LOOK_UNDERLINE);
            struct look beside = theme_look(theme, pairs[i].beside, LOOK_UNDERLINE);
            ck_assert_msg(look.attributes != beside.attributes ||
                              look.foreground != beside.foreground ||
                              look.background != beside.background,
                          "%s: pair %zu", theme->name, i);
        }
        theme = theme_next(theme);
    } while (theme != theme_find("default"));
}
END_TEST

/* An underline promises a link, in every theme and without colour. What is emphasised stands out
 * otherwise, and a link in it is one that can be seen. */
START_TEST(emphasis_does_not_look_like_a_link)
{
    const struct theme *theme = theme_find("default");
    do {
        struct look plain = theme_look(theme, STYLE_PLAIN, 0);
        struct look look = theme_look(theme, STYLE_EMPHASIS, 0);
        struct look link = theme_look(theme, STYLE_EMPHASIS | STYLE_LINK, 0);
        ck_assert_msg(!(look.attributes & LOOK_UNDERLINE), "%s", theme->name);
        ck_assert_msg(link.attributes & LOOK_UNDERLINE, "%s", theme->name);
        ck_assert_msg(look.attributes != plain.attributes || look.foreground != plain.foreground,
                      "%s", theme->name);
        theme = theme_next(theme);
    } while (theme != theme_find("default"));
}
END_TEST

START_TEST(mono_has_no_colour)
{
    const struct theme *theme = theme_find("mono");
    for (int style = 0; style < STYLE_BIT_MAX; style++)
        ck_assert_int_eq(theme_look(theme, 1u << style, 0).foreground, COLOUR_DEFAULT);
    ck_assert_ptr_null(theme_find("nosuch"));
}
END_TEST

SUITE(theme)
{
    tcase_add_rows(tcase, every_look_can_be_read, wanted);
    tcase_add_test(tcase, what_matters_stands_out_in_every_theme);
    tcase_add_test(tcase, the_place_and_the_focus_stand_out_among_what_was_found);
    tcase_add_test(tcase, links_and_places_stand_out_where_colours_have_no_underline);
    tcase_add_test(tcase, keys_stand_out_in_every_bar);
    tcase_add_test(tcase, emphasis_does_not_look_like_a_link);
    tcase_add_test(tcase, mono_has_no_colour);
}
