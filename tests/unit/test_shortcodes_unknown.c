/* content/shortcode_unknown: what is kept of shortcodes that the table does not have. */
#include "expanding.h"
#include "suites.h"

static const struct expansion cases[] = {
    /* unknown ones */
    {"a {{< foo \"words\" >}} b", "a &#91;…&#93; b",
     "t.md:3:7: warning: shortcode foo is not known, it is left"},
    {"a\n{{< foo >}}\nb", "a\nb", "t.md:4:1: warning: shortcode foo"},
    {"a {{< foo >}}*b*{{< /foo >}} c", "a *b* c",
     "t.md:3:7: info: shortcode foo is not known, the"},
    {"a\n{{% foo %}}\n*b*\n{{% /foo %}}\nc", "a\n\n\n\n*b*\n\n\n\nc", "info: shortcode foo"},
    {"{{% foo %}}x{{< / foo >}}", "x", "info: shortcode foo"},
    {"`{{< foo >}}`", "`{{< foo >}}`", "is not known, it is shown as it is"},
    {"```\n{{< foo >}}x{{< /foo >}}\n```", "```\n{{< foo >}}x{{< /foo >}}\n```", "shown as it is"},
    /* where words stand beside one that is left out, a sentence may lack a number without it */
    {"Take {{< dose \"adult\" >}} mg.", "Take &#91;…&#93; mg.", "it is left out"},
    {"{{< dose >}} mg twice", "&#91;…&#93; mg twice", "it is left out"},
    {"لا {{< dose >}}", "لا &#91;…&#93;", "it is left out"},
    {"| {{< a >}} | {{< icon >}} |", "| | |", "it is left out"},
    {"{{< icon >}} {{< a >}}, {{< fa >}}", " , ", "it is left out"},
    {"| {{< a >}} | 5 |", "| &#91;…&#93; | 5 |", "it is left out"},
    {"Call {{< param none >}}.", "Call &#91;…&#93;.", "names no parameter"},
    {"[Call us](tel:{{< param none >}})", "[Call us](tel:)", "names no parameter"},
    {"Since {{< term >}}.", "Since &#91;…&#93;.", NULL},
    {"<a title=\"{{< a >}}\">b</a>", "<a title=\"\">b</a>", "it is left out"},
    {"a\n{{< foo >}} *\nb", "a\n *\nb", "it is left out"},
    {"a {{< icon-tick >}} b {{< svgIcon \"x\" >}}", "a b ", NULL},
    {"a {{< foo src=\"/x\" >}} b", "a b", "it is left out"},
    {"a{{< br >}}b", "a<br>b", NULL},
    /* what stands below a table or a picture is for readers */
    {"{{< foo caption=\"Adults\" >}}\na\n{{< /foo >}}",
     "<section>\n<p><strong>Adults</strong></p>\n\na\n\n</section>", "title and text are kept"},
    {"{{< foo title=\"Flu jabs on Monday\" image=\"/x.png\" >}}",
     "<section>\n<p><strong>Flu jabs on Monday</strong></p>\n</section>",
     "title and text are kept"},
    {"{{< foo caption=\"Table 1: mg a day\" >}}",
     "<section>\n<p><strong>Table 1: mg a day</strong></p>\n</section>", "title and text are kept"},
    {"a {{< foo src=x.png caption=\"Adults\" >}}", "a <img src=\"x.png\" alt=\"Adults\">",
     "its alternative text is kept"},
    {"a {{< /foo >}} b", "a b", "t.md:3:7: warning: shortcode foo is closed, but was not opened"},
    {"{{<a.inline>}}{{ now }}{{</a.inline>}}x", "x", "shortcode a.inline is template code"},
    {"{{< foo title=\"When to call\" >}}\n*b*\n{{< /foo >}}",
     "<section>\n<p><strong>When to call</strong></p>\n\n*b*\n\n</section>",
     "info: shortcode foo is not known, its title and text are kept"},
    {"{{< foo title=\"Clinic\" subtitle=\"We *help*\" url=\"/b\" >}}",
     "<section>\n<p><strong>Clinic</strong></p>\n\nWe *help*\n\n<p><a href=\"/b\">Read "
     "more</a></p>\n"
     "</section>",
     "its title and text are kept"},
    {"{{< foo title=\"Our clinic\" lead=\"We *help*.\" text=\"Come in.\" >}}\n{{< /foo >}}",
     "<section>\n<p><strong>Our clinic</strong></p>\n\nWe *help*.\n\n\nCome in.\n\n</section>",
     "its title and text are kept"},
    /* one that is called as a parameter is shows it, as clinics have their numbers in the site's */
    {"Call {{< phone >}}.", "Call 0123 456.",
     "info: shortcode phone is not known, the parameter of its name is shown"},
    {"Call {{% contact \"phone\" %}}.", "Call 0123 456.", "the parameter of its name is shown"},
    {"Write to {{< email >}}.", "Write to a&#64;b.org.", NULL},
    {"Call {{< phone size=2 >}}.", "Call &#91;…&#93;.", "is not known, it is left out"},
    /* what leads somewhere by no key may be a picture's page: more than a few words are no link */
    {"{{< foo \"/p/\" >}}\nOne.\n\nTwo.\n{{< /foo >}}", "\n\nOne.\n\nTwo.",
     "the text between its tags"},
    {"a {{< hours >}} b", "a &#91;…&#93; b", "is not known, it is left out"},
    {"a {{< contact >}} b", "a &#91;…&#93; b", "is not known, it is left out"},
    {"`{{< phone >}}`", "`{{< phone >}}`", "is not known, it is shown as it is"},
    /* words without a key are read as they begin: as a sentence, a name or a number does */
    {"**Phone:** {{< foo \"(01632) 960 123\" >}}", "**Phone:** &#40;01632&#41; 960 123",
     "info: shortcode foo is not known, its words are kept"},
    {"a\n{{< foo 3 \"What to bring\" blue >}}\nb", "a\n\n\nWhat to bring\n\nb",
     "its words are kept"},
    {"a {{< foo \"绿色标题\" green >}}", "a 绿色标题", "its words are kept"},
    {"a {{< foo \"table-striped table-hover\" >}}", "a &#91;…&#93;", "it is left out"},
    {"{{< foo label=\"By hand\" >}}\nx\n{{< /foo >}}",
     "<section>\n<p><strong>By hand</strong></p>\n\nx\n\n</section>",
     "its title and text are kept"},
    {"{{< foo label=\"col-6\" >}}\nx\n{{< /foo >}}", "\n\nx", "the text between its tags"},
    {"{{< foo date=\"May 2026\" >}}\nx\n{{< /foo >}}", "<section>\n\nMay 2026\n\nx\n\n</section>",
     "its title and text are kept"},
    {"a {{< foo \"My knee.png\" >}}", "a ", "it is left out"},
    {"a {{< foo \"My knee.JPG\" >}}", "a ", "it is left out"},
    {"a {{< foo \"/my-knee.PNG\" >}}", "a ", "it is left out"},
    /* nor do colours, icons and proportions lead anywhere */
    {"a {{< foo \"#ff0000\" >}}", "a ", "it is left out"},
    {"a {{< foo \"#fff\" >}}b{{< /foo >}} c", "a b c", "the text between its tags"},
    {"a {{< foo \"mdi:home\" >}}", "a ", "it is left out"},
    {"a {{< foo \"16:9\" >}}", "a ", "it is left out"},
    /* small numbers are how wide something is */
    {"a {{< foo \"6 4\" >}}", "a &#91;…&#93;", "it is left out"},
    {"a {{< foo \"50% 50%\" \"1fr 2fr\" \"0 auto\" >}}", "a &#91;…&#93;", "it is left out"},
    {"a {{< foo \"255, 0, 0\" >}}b{{< /foo >}} c", "a b c", "the text between its tags"},
    {"a {{< foo \"116 117\" >}}", "a 116 117", "its words are kept"},
    {"a {{< foo \"8 am to 6 pm\" >}}", "a 8 am to 6 pm", "its words are kept"},
    {"a {{< foo \"2 mg\" >}}", "a 2 mg", "its words are kept"},
    {"a {{< foo \"#rest\" >}}", "a <a href=\"#rest\">&#35;rest</a>", "its link and text are kept"},
    {"a {{< foo \"mailto:a@b.org\" \"Write to us\" >}}",
     "a <a href=\"mailto:a@b.org\">Write to us</a>", "its link and text are kept"},
    /* what is for readers is shown rather than what only has a name */
    {"{{< foo name=\"box1\" heading=\"At home\" >}}\nx\n{{< /foo >}}",
     "<section>\n<p><strong>At home</strong></p>\n\nx\n\n</section>",
     "its title and text are kept"},
    {"{{< foo name=\"box1\" label=\"At home\" >}}\nx\n{{< /foo >}}",
     "<section>\n<p><strong>At home</strong></p>\n\nx\n\n</section>",
     "its title and text are kept"},
    {"{{< faqitem name=\"q1\" question=\"May I drive?\" >}}\nx\n{{< /faqitem >}}",
     "<details>\n<summary>May I drive?</summary>\n\nx\n\n</details>", NULL},
    /* telephone numbers are grouped by blanks */
    {"{{< foo href=\"tel:01632 960 123\" >}}",
     "<a href=\"tel:01632%20960%20123\">tel&#58;01632 960 123</a>", "its link and text are kept"},
    {"{{< foo \"tel:01632 960 123\" \"Call us\" >}}",
     "<a href=\"tel:01632%20960%20123\">Call us</a>", "its link and text are kept"},
    /* a title without a key begins as one does */
    {"{{< foo \"Proof\" >}}\nx\n{{< /foo >}}",
     "<section>\n<p><strong>Proof</strong></p>\n\nx\n\n</section>", "its title and text are kept"},
    {"a {{< foo \"S 3\" >}}b{{< /foo >}} c", "a <strong>S 3</strong> b c",
     "its title and text are kept"},
    {"{{< foo q=\"May I?\" >}}x{{< /foo >}}",
     "<section>\n<p><strong>May I?</strong></p>\n\nx\n\n</section>", "its title and text are kept"},
    {"a {{< foo \"table table-hover\" >}}b{{< /foo >}} c", "a b c", "the text between its tags"},
    {"a {{< foo \"NAME|TOKEN\" >}}b{{< /foo >}} c", "a b c", "the text between its tags"},
    {"a {{< foo \"EN\" >}}b{{< /foo >}} c", "a b c", "the text between its tags"},
    /* what a word means, in a pair within that of the word */
    {"a {{< tooltip >}}BP{{< definition >}}blood *pressure*{{< /definition >}}{{< /tooltip >}} c",
     "a BP (blood *pressure*) c", "info: shortcode definition is not known, the text between"},
    /* an address leads there */
    {"{{< foo href=\"/b\" >}}\nBook *now*\n{{< /foo >}}", "<a href=\"/b\">\n\nBook *now*\n\n</a>",
     "info: shortcode foo is not known, its link and text are kept"},
    {"a {{< foo href=\"/b\" >}}Book *now*{{< /foo >}}, c", "a <a href=\"/b\">Book *now*</a>, c",
     "its link and text are kept"},
    {"{{< foo link=\"/b\" >}}\nOne\n\nTwo\n{{< /foo >}}",
     "<section>\n\nOne\n\nTwo\n\n<p><a href=\"/b\">Read more</a></p>\n</section>",
     "its title and text are kept"},
    {"{{< foo \"#rest\" >}}Rest{{< /foo >}}", "<a href=\"#rest\">\n\nRest\n\n</a>",
     "its link and text are kept"},
    {"a {{< foo text=\"Our hours\" link=\"/b\" >}} c", "a <a href=\"/b\">Our hours</a> c",
     "its link and text are kept"},
    {"by {{< foo url=\"/b\" name=\"ann\" >}}.", "by <a href=\"/b\">ann</a>.",
     "its link and text are kept"},
    {"{{< foo \"Our hours\" \"https://a.org\" \"_blank\" >}}",
     "<a href=\"https://a.org\">Our hours</a>", "its link and text are kept"},
    {"a {{< foo \"/b/\" \"/c/\" >}}", "a <a href=\"/b/\">/b/</a> <a href=\"/c/\">/c/</a>",
     "its link and text are kept"},
    {"a {{< foo link=/b >}}", "a <a href=\"/b\">/b</a>", "its link and text are kept"},
    {"a {{< foo \"https://a.org/c\" >}}", "a <a href=\"https://a.org/c\">https&#58;//a.org/c</a>",
     "its link and text are kept"},
    {"a {{< foo url=/look.css >}}", "a ", "it is left out"},
    {"a {{< foo link=true text=\"col-6\" >}}", "a &#91;…&#93;", "it is left out"},
    {"a {{< foo link=true >}}b{{< /foo >}}", "a b", "the text between its tags is kept"},
    {"`{{< foo href=\"/b\" >}}b{{< /foo >}}`", "`{{< foo href=\"/b\" >}}b{{< /foo >}}`",
     "is not known, it is shown as it is"},
    {"a\n{{< warnign >}}\nx\n{{< /warnign >}}\nc", "a\n\n\n\nx\n\n\n\nc",
     "warning: shortcode warnign is not known, and begins no card: write warning if that is meant"},
    {"a {{< Urgnt >}} b", "a &#91;…&#93; b", "begins no card: write urgent if that is meant"},
    {"{{< warnign title=T >}}x{{< /warnign >}}",
     "<section>\n<p><strong>T</strong></p>\n\nx\n\n</section>", "begins no card: write warning"},
    {"a {{< top >}} b", "a b", NULL},
    {"a {{< foo url=/t.png alt=\"A tick\" >}}", "a <img src=\"/t.png\" alt=\"A tick\">",
     "info: shortcode foo is not known, its alternative text is kept"},
    {"a {{< foo url=/t.png alt=\"\" >}}", "a ", "it is left out"},
    {"a {{< foo text=\"Closed on Monday\" >}}", "a Closed on Monday ",
     "its title and text are kept"},
    {"a {{< foo title=\"home\" >}}", "a &#91;…&#93;", "it is left out"},
    {"a {{< foo text=\"col-6\" >}}", "a &#91;…&#93;", "it is left out"},
    {"`{{< foo text=\"A b\" >}}`", "`{{< foo text=\"A b\" >}}`",
     "is not known, it is shown as it is"},
    {"{{< foo name=\"Ann Lee\" >}}\na\n{{< /foo >}}",
     "<section>\n<p><strong>Ann Lee</strong></p>\n\na\n\n</section>",
     "its title and text are kept"},
};

START_TEST(a_shortcode_becomes_markdown_and_html_that_mean_the_same)
{
    expanding_check(&cases[_i]);
}
END_TEST

Suite *shortcodes_unknown_suite(void)
{
    Suite *suite = suite_create("shortcodes_unknown");
    TCase *tcase = tcase_create("shortcodes_unknown");
    tcase_add_loop_test(tcase, a_shortcode_becomes_markdown_and_html_that_mean_the_same, 0,
                        sizeof cases / sizeof *cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
