/* shortcode/amount: what a tag says of a dose is shown, or a sign stands for it. */
#include "expanding.h"
#include "suites.h"

#define GAP "&#91;…&#93;"
#define KEPT "is not known, the text between its tags is kept"

static const struct expansion cases[] = {
    /* a title or a link hid that an amount was lost */
    {"{{< foo title=\"Dose\" amount=\"5 mg\" >}}Book{{< /foo >}}",
     "<section>\n<p><strong>Dose</strong></p>\n\n" GAP "\n\nBook\n\n</section>",
     "warning: shortcode foo is not known, its title and text are kept; it leaves out 5 mg: write "
     "that beside it"},
    {"a {{< foo title=\"Dose\" amount=\"5 mg\" >}}b{{< /foo >}} c",
     "a <strong>Dose</strong> " GAP " b c", "its title and text are kept; it leaves out 5 mg:"},
    {"a {{< foo href=/b amount=\"5 mg\" >}}b{{< /foo >}} c", "a <a href=\"/b\">" GAP " b</a> c",
     "warning: shortcode foo is not known, its link and text are kept; it leaves out 5 mg:"},
    {"a {{< foo href=/b text=Book amount=\"5 mg\" >}} c", "a <a href=\"/b\">Book</a> " GAP " c",
     "its link and text are kept; it leaves out 5 mg:"},
    {"{{< foo title=\"Take one\" dose=\"5 mg\" >}}",
     "<section>\n<p><strong>Take one</strong></p>\n</section>\n\n" GAP,
     "its title and text are kept; it leaves out 5 mg:"},
    {"a {{< foo text=\"Take one\" dose=\"5 mg\" >}} b", "a Take one " GAP " b",
     "its title and text are kept; it leaves out 5 mg:"},
    {"a {{< foo \"Take one\" dose=\"5 mg\" >}} b", "a Take one " GAP " b",
     "its words are kept; it leaves out 5 mg:"},
    {"{{< warning-box amount=\"5 mg\" >}}\nx\n{{< /warning-box >}}",
     "<aside data-card=\"warning\">\n\n" GAP "\n\nx\n\n</aside>",
     "t.md:3:5: warning: shortcode warning-box leaves out 5 mg: write that beside it"},
    {"a {{< warning dose=\"5 mg\" >}}b{{< /warning >}} c",
     "a <strong>Warning:</strong> " GAP " b c", "shortcode warning leaves out 5 mg:"},
    {"{{< details title=\"Dose\" amount=\"5 mg\" >}}\nx\n{{< /details >}}",
     "<details>\n<summary>Dose</summary>\n\n" GAP "\n\nx\n\n</details>",
     "shortcode details leaves out 5 mg:"},
    {"a {{< button href=/b dose=\"5 mg\" >}}b{{< /button >}} c", "a <a href=\"/b\">b</a> " GAP " c",
     "shortcode button leaves out 5 mg:"},
    {"{{< warnign dose=\"5 mg\" >}}\nx\n{{< /warnign >}}", GAP "\n\nx",
     "begins no card: write warning if that is meant; it leaves out 5 mg:"},
    {"a {{< foo dose=\"5 mg\" rest=\"20 minutes\" >}}b{{< /foo >}} c", "a " GAP " b c",
     KEPT "; it leaves out 5 mg, 20 minutes:"},
    {"a\n\n{{< foo dose=\"5 mg\" >}}\n\nb", "a\n\n" GAP "\n\nb", "is not known, it is left out"},
    {"a {{< foo dose=\"5 mg\" >}} b", "a " GAP " b", "is not known, it is left out"},
    /* the medicine was lost, and how often */
    {"Take {{< foo Ibuprofen \"400 mg\" >}} now", "Take Ibuprofen 400 mg now",
     "info: shortcode foo is not known, its words are kept"},
    {"Take {{< foo \"400 mg\" 3 Ibuprofen >}} now", "Take 400 mg Ibuprofen " GAP " now",
     "its words are kept; it leaves out 3:"},
    {"a\n\n    {{< foo dose=\"5 mg\" >}}b{{< /foo >}}", "a\n\n    […] b", "it leaves out 5 mg:"},
    {"a {{< foo \"1 mg\" \"2 mg\" \"3 mg\" \"4 mg\" \"5 mg\" >}}", "a 1 mg 2 mg 3 mg 4 mg 5 mg",
     "its words are kept"},
    {"a {{< foo \"1 tablet\" daily >}} b", "a 1 tablet " GAP " b", "it leaves out daily:"},
    {"{{< foo 5 mg >}}a{{< /foo >}} b", GAP " a b", "it leaves out 5, mg:"},
    {"{{< foo 5 mg Ibuprofen >}}", GAP, "is not known, it is left out"},
    {"a {{< foo \"4 g\" \"col-6\" \"#fff\" true >}} b", "a 4 g b", "its words are kept"},
    {"{{< card title=A dose=\"5 mg\" >}}", "<p>A</p>\n\n" GAP, "shortcode card leaves out 5 mg:"},
    {"{{< tabs \"Adults\" \"Child 4 g\" >}}\n{{< tab >}}\nx\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>Adults</strong></p>\n\nx\n\n</section>\n\n</section>",
     NULL},
    /* nothing is lost that is shown */
    {"{{< foo title=\"5 *mg* daily\" >}}x{{< /foo >}}",
     "<section>\n<p><strong>5 mg daily</strong></p>\n\nx\n\n</section>",
     "info: shortcode foo is not known, its title and text are kept"},
    {"{{< foo title=\"Dose\" footer=\"5 mg\" >}}x{{< /foo >}}",
     "<section>\n<p><strong>Dose</strong></p>\n\nx\n\n\n5 mg\n\n</section>",
     "info: shortcode foo is not known"},
    {"{{< note title=\"<5 mg & more\" >}}\nx\n{{< /note >}}",
     "<aside data-card=\"note\" title=\"&#60;5 mg &#38; more\">\n\nx\n\n</aside>", NULL},
    {"{{< quote author=\"5 people\" >}}\nx\n{{< /quote >}}",
     "<blockquote>\n\nx\n\n\u2014 5 people\n</blockquote>", NULL},
    {"a {{< foo title=\"25 mg\" dose=\"5 mg\" >}}b{{< /foo >}}",
     "a <strong>25 mg</strong> " GAP " b", "it leaves out 5 mg:"},
    {"a {{< foo title=\"2.5 mg\" dose=\"5 mg\" >}}b{{< /foo >}}",
     "a <strong>2.5 mg</strong> " GAP " b", "it leaves out 5 mg:"},
    /* what only says how something looks or moves is no amount */
    {"a {{< foo delay=\"0.5s\" size=\"10pt\" x=\"2xl\" id=\"5-star\" >}}b{{< /foo >}} c", "a b c",
     "info: shortcode foo " KEPT},
    {"a {{< foo width=\"50%\" max-width=\"12cm\" id=5g class=\"2 mm\" >}}b{{< /foo >}} c", "a b c",
     "info: shortcode foo " KEPT},
    {"a {{< foo \"50%\" margin=\"0 auto\" grid=\"1fr 2fr\" p=\"0 10px\" >}}b{{< /foo >}} c",
     "a b c", "info: shortcode foo " KEPT},
    {"a {{< foo level=2 icon=\"500px\" ratio=\"16:9\" c=\"1abc9c\" >}}b{{< /foo >}} c", "a b c",
     "info: shortcode foo " KEPT},
    /* and these are */
    {"a {{< foo prep=\"20 min\" >}}b{{< /foo >}}", "a " GAP " b", "it leaves out 20 min:"},
    {"a {{< foo width=\"5 cm\" >}}b{{< /foo >}}", "a " GAP " b", "it leaves out 5 cm:"},
    {"a {{< foo strength=\"2%\" >}}b{{< /foo >}}", "a " GAP " b", "it leaves out 2%:"},
    {"a {{< foo at=\"8:30\" >}}b{{< /foo >}}", "a " GAP " b", "it leaves out 8:30:"},
    {"a {{< foo mon=\"8:00-18:00\" >}}b{{< /foo >}}", "a " GAP " b", "it leaves out 8:00-18:00:"},
    {"a {{< foo max=\"up to 5 mg\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out up to 5 mg:"},
    {"a {{< foo max=\"<5mg\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out <5mg:"},
    {"a {{< foo how=\"5-mg tablet\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out 5-mg tablet:"},
    {"a {{< foo how=\"1-2 tablets\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out 1-2 tablets:"},
    {"a {{< foo how=\"3x daily\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out 3x daily:"},
    {"a {{< foo how=\"3 × täglich\" >}}b{{< /foo >}}", "a " GAP " b", "out 3 × täglich:"},
    {"a {{< foo how=\"½ tablet\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out ½ tablet:"},
    {"a {{< foo how=\"٥ ملغ\" >}}b{{< /foo >}}", "a " GAP " b", "leaves out ٥ ملغ:"},
    {"a {{< foo mg=5 >}}b{{< /foo >}}", "a " GAP " b", "leaves out 5:"},
    {"a {{< foo Tabletten=2 >}}b{{< /foo >}}", "a " GAP " b", "leaves out 2:"},
    {"a {{< foo tel=\"01632 960 123\" >}}b{{< /foo >}}", "a " GAP " b", "out 01632 960 123:"},
    /* a pair without text is as a lone tag */
    {"Take {{< foo n=5 >}}{{< /foo >}} daily", "Take " GAP " daily",
     "warning: shortcode foo is not known, it is left out"},
    {"a\n\n{{< foo >}}{{< /foo >}}\n\nb", "a\n\n\nb", "is not known, it is left out"},
    {"a {{< foo \"#fff\" >}}{{< /foo >}} b", "a b", "is not known, it is left out"},
    /* the sign is no part of an address, and takes no item or heading its mark */
    {"<a href=\"tel:{{< foo number=5 >}}01632{{< /foo >}}\">b</a>", "<a href=\"tel:01632\">b</a>",
     "it leaves out 5:"},
    {"[b](tel:{{< foo number=5 >}}01632{{< /foo >}})", "[b](tel:01632)", "it leaves out 5:"},
    {"<a\n href=\"tel:{{< foo >}}\">b</a>", "<a\n href=\"tel:\">b</a>", "it is left out"},
    {"{{< foo dose=\"5 mg\" >}}- x{{< /foo >}}", GAP "\n\n- x", "it leaves out 5 mg:"},
    {"a\n\n{{% foo dose=\"5 mg\" %}}## x{{% /foo %}}\n\nb", "a\n\n" GAP "\n\n## x\n\nb",
     "it leaves out 5 mg:"},
    {"> {{< foo dose=\"5 mg\" >}}1. x{{< /foo >}}", "> " GAP "\n>\n> 1. x", "it leaves out 5 mg:"},
    {"a {{< foo dose=\"5 mg\" >}}- x{{< /foo >}}", "a " GAP " - x", "it leaves out 5 mg:"},
    /* the answer was lost, and beside nothing but a parameter the question too */
    {"{{< faq question=\"How much?\" answer=\"5 mg\" >}}",
     "<details>\n<summary>How much?</summary>\n\n5 mg\n</details>", NULL},
    {"{{< faq-item q=\"How much?\" answer=\"5 mg\" />}}",
     "<details>\n<summary>How much?</summary>\n\n5 mg\n</details>", NULL},
    {"{{< foo question=\"How much?\" answer=\"5 mg\" >}}",
     "<section>\n<p><strong>How much?</strong></p>\n\n5 mg\n\n</section>",
     "its title and text are kept"},
    {"{{< tabs dose=\"5 mg\" >}}\nx\n{{< /tabs >}}", "<section>\n\n" GAP "\n\nx\n\n</section>",
     "shortcode tabs leaves out 5 mg:"},
    /* the marks of code without words were those of the next code */
    {"`{{< param nosuch >}}` and `b`", "`[…]` and `b`", "names no parameter"},
    {"`a {{< abbr >}}`", "`a […]`", "has no words"},
    /* what is known and has no words was left out without a note */
    {"Ask {{< abbr key=\"gp\" >}}.", "Ask " GAP ".",
     "t.md:3:9: warning: shortcode abbr has no words, it is left out"},
    {"Ask {{< term >}}.", "Ask " GAP ".", "shortcode term has no words, it is left out"},
    /* the second argument was lost */
    {"{{< email \"a@b.org\" \"Write to us\" >}}", "<a href=\"mailto:a@b.org\">Write to us</a>",
     NULL},
    {"{{< email \"Write to us\" \"a@b.org\" >}}", "<a href=\"mailto:a@b.org\">Write to us</a>",
     NULL},
};

START_TEST(an_amount_is_shown_or_a_sign_stands_for_it)
{
    expanding_check(&cases[_i]);
}
END_TEST

SUITE(shortcodes_amounts)
{
    tcase_add_rows(tcase, an_amount_is_shown_or_a_sign_stands_for_it, cases);
}
