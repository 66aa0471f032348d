/* ui/theme: every colour pair keeps 4.5:1 (WCAG 2.2, 1.4.3) on the palettes it may meet. */
#include "suites.h"
#include "ui/theme.h"

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

START_TEST(every_pair_can_be_read)
{
    const struct theme *theme = theme_find("default");
    for (int style = 0; style < STYLE_BIT_MAX; style++) {
        struct look look = theme->looks[style];
        ck_assert((look.foreground == COLOUR_DEFAULT) == (look.background == COLOUR_DEFAULT));
        if (look.foreground == COLOUR_DEFAULT)
            continue;
        /* Many terminals show bold as the bright colour; it must be right either way. */
        for (int bright = 0; bright <= 8; bright += 8)
            ck_assert_double_ge(
                contrast(palettes[_i][look.foreground + bright], palettes[_i][look.background]),
                4.5);
    }
}
END_TEST

START_TEST(mono_has_no_colour)
{
    const struct theme *theme = theme_find("mono");
    for (int style = 0; style < STYLE_BIT_MAX; style++)
        ck_assert_int_eq(theme->looks[style].foreground, COLOUR_DEFAULT);
    ck_assert_uint_ne(theme_look(theme, STYLE_STRONG).attributes, 0);
    ck_assert_uint_ne(theme_look(theme, STYLE_FOCUS).attributes, 0);
    ck_assert_ptr_null(theme_find("nosuch"));
}
END_TEST

Suite *theme_suite(void)
{
    Suite *suite = suite_create("theme");
    TCase *tcase = tcase_create("theme");
    tcase_add_loop_test(tcase, every_pair_can_be_read, 0, 2);
    tcase_add_test(tcase, mono_has_no_colour);
    suite_add_tcase(suite, tcase);
    return suite;
}
