/* content/shortcodes: what each becomes, where it is put, and the notes on bad ones. */
#include "content/shortcodes.h"
#include "content/yaml.h"
#include "suites.h"

#include <string.h>

static const char front[] = "color: blue\n"
                            "html: '<b>x</b> *y* &mdash; | \"q\"'\n"
                            "lines: \"a\\nb\"\n"
                            "tags: [one, two]\n"
                            "contact: {phone: 0123 456}\n"
                            "params: {deep: {er: {est: 7}}}\n"
                            "faq:\n"
                            "- {question: 'Is it *safe*?', answer: 'Yes, **mostly**.'}\n"
                            "- {question: And, answer: 'a <script>x</script> <!-- y'}\n"
                            "- {question: Not answered yet}\n";
static const char language[] = "color: green\nversion: \"1.1\"\n";
static const char site[] = "color: red\nversion: \"1.2\"\nonly: here\nEmail: a@b.org\n"
                           "icon: '<i class=\"fa-{1} {2} {3}\"></i>'\n"
                           "button: class=\"b-{1}\"\nhides: \"<script><!--\\n\"\n";

static struct value *read_yaml(struct arena *arena, const char *s, const char *file)
{
    return yaml_read(&(struct value_text){s, strlen(s), file, 1}, arena, NULL);
}

static void expand(const char *s, size_t n_bytes, struct buffer *out, struct notes *notes)
{
    struct arena arena;
    arena_init(&arena);
    struct value *own = read_yaml(&arena, language, "hugo.yaml");
    own->next = read_yaml(&arena, site, "hugo.yaml");
    const struct value params = {.kind = VALUE_LIST, .first = own};
    struct shortcode_context context = {
        .path = "t.md",
        .line = 3,
        .column = 5,
        .front = read_yaml(&arena, front, "t.md"),
        .params = &params,
    };
    shortcodes_expand(out, s, n_bytes, &context, notes);
    arena_done(&arena);
}

static const struct {
    const char *in;
    const char *out;
    const char *note; /* a part of the only note, NULL: none */
} cases[] = {
    /* no tags */
    {"", "", NULL},
    {"plain {{ .Site.Title }} {x} {{", "plain {{ .Site.Title }} {x} {{", NULL},
    /* forms of tags */
    {"a {{<param color>}} b", "a blue b", NULL},
    {"Caf\xe9{{< kbd a >}}, \xe9{{< tip >}}b{{< /tip >}}",
     "Caf\xe9<code>a</code>, \xe9 <strong>Tip:</strong> b", NULL},
    {"{{% param \"color\" %}}", "blue", NULL},
    {"{{< param `color` />}}", "blue", NULL},
    {"{{< param key = \"color\" >}}", "blue", NULL},
    {"[a](tel:{{< param contact.phone >}}) [a](tel:{{% param contact.phone %}}) "
     "([a] {{< param contact.phone >}}) (tel:{{< param contact.phone >}})",
     "[a](tel:0123&#32;456) [a](tel:0123&#32;456) ([a] 0123 456) (tel:0123 456)", NULL},
    {"{{< param key=color >}}", "blue", NULL},
    {"{{<\n  param\n\n  key=\"color\"\n>}} x", "blue x", NULL},
    {"{{< param \\\"color\\\" >}}", "blue", NULL},
    {"{{< kbd \"a \\\" > {{< b\" >}}", "<code>a &#34; &#62; &#123;&#123;&#60; b</code>", NULL},
    {"{{< kbd `a\n\"b\"` >}}", "<code>a &#34;b&#34;</code>", NULL},
    {"{{< kbd text=a/b/>}}", "<code>a/b</code>", NULL},
    {"{{< PARAM color >}}", "blue", NULL},
    {"{{< param color %}}", "blue", NULL},
    /* shown, not run */
    {"{{</* param color */>}}", "{{< param color >}}", NULL},
    {"{{%/* a \"b\" */%}}", "{{% a \"b\" %}}", NULL},
    {"`{{</* a */>}}`", "`{{< a >}}`", NULL},
    {"{{</*a*/>}} `{{</*a*/>}}`", "{{&lt;a>}} `{{<a>}}`", NULL},
    {"{{</*/* a */*/>}}", "{{&lt;/* a */>}}", NULL},
    {"{{</* a\n\nb */>}}", "{{< a\n\nb >}}", NULL},
    /* junk is shown */
    {"a\n{{< b", "a\n{{< b", "t.md:4:1: warning: this shortcode does not end, it is shown"},
    {"{{<b c", "{{&lt;b c", "t.md:3:5: warning: this shortcode does not end"},
    {"{{<>}}", "{{<>}}", "does not end"},
    {"{{< \"a\" >}}", "{{< \"a\" >}}", "does not end"},
    {"{{< a \"b\n>}} {{<param color>}}", "{{< a \"b\n>}} blue", "does not end"},
    {"{{< a `b >}} {{<param color>}}", "{{< a `b >}} blue", "does not end"},
    {"{{< a {{<param color>}}", "{{< a blue", "does not end"},
    {"{{< a b= {{<param color>}}", "{{< a b= blue", "does not end"},
    {"{{<a!b>}}", "{{&lt;a!b>}}", "does not end"},
    {"{{</* a", "{{&lt;/* a", "does not end"},
    {"{{</*/>}}", "{{&lt;/*/>}}", "does not end"},
    {"{{%", "{{%", "does not end"},
    /* unknown ones */
    {"a {{< foo \"words\" >}} b", "a b",
     "t.md:3:7: warning: shortcode foo is not known, it is left"},
    {"a\n{{< foo >}}\nb", "a\nb", "t.md:4:1: warning: shortcode foo"},
    {"a {{< foo >}}*b*{{< /foo >}} c", "a *b* c",
     "t.md:3:7: info: shortcode foo is not known, the"},
    {"a\n{{% foo %}}\n*b*\n{{% /foo %}}\nc", "a\n\n\n\n*b*\n\n\n\nc", "info: shortcode foo"},
    {"{{% foo %}}x{{< / foo >}}", "x", "info: shortcode foo"},
    {"`{{< foo >}}`", "`{{< foo >}}`", "is not known, it is shown as it is"},
    {"```\n{{< foo >}}x{{< /foo >}}\n```", "```\n{{< foo >}}x{{< /foo >}}\n```", "shown as it is"},
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
    {"a {{< hours >}} b", "a b", "is not known, it is left out"},
    {"a {{< contact >}} b", "a b", "is not known, it is left out"},
    {"`{{< phone >}}`", "`{{< phone >}}`", "is not known, it is shown as it is"},
    /* words without a key are read as they begin: as a sentence, a name or a number does */
    {"**Phone:** {{< foo \"(01632) 960 123\" >}}", "**Phone:** &#40;01632&#41; 960 123",
     "info: shortcode foo is not known, its words are kept"},
    {"a\n{{< foo 3 \"What to bring\" blue >}}\nb", "a\n\n\nWhat to bring\n\nb",
     "its words are kept"},
    {"a {{< foo \"绿色标题\" green >}}", "a 绿色标题", "its words are kept"},
    {"a {{< foo \"table-striped table-hover\" >}}", "a ", "it is left out"},
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
    {"a {{< foo \"6 4\" >}}", "a ", "it is left out"},
    {"a {{< foo \"50% 50%\" \"1fr 2fr\" \"0 auto\" >}}", "a ", "it is left out"},
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
    /* a formula without any signs */
    {"a {{< mathjax \"\" >}} b", "a b", "has no code in it, it is left out"},
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
    /* numbers that would run into those before them */
    {"5{{< sup >}}1{{< /sup >}} H{{% sub %}}2{{% /sub %}}O 10{{< sup 6 >}}",
     "5<sup>1</sup> H<sub>2</sub>O 10<sup>6</sup>", NULL},
    /* how characters are read */
    {"a{{< ruby \"yomi\" >}}b{{< /ruby >}}c", "ab<rt>yomi</rt>c", NULL},
    {"{{< ruby py=\"chun\" >}}b{{< /ruby >}}", "b<rt>chun</rt>", NULL},
    {"{{< ruby rb=\"b\" rt=\"chun\" >}} {{< ruby \"b\" \"chun\" >}}",
     "b<rt>chun</rt> b<rt>chun</rt>", NULL},
    {"`{{< ruby \"b\" \"chun\" >}}`", "`b chun`", NULL},
    /* formulas */
    {"a {{< mathjax/inline >}}\\(b \\ne 0\\){{< /mathjax/inline >}}", "a `\\(b \\ne 0\\)`", NULL},
    {"a {{< mathjax \"t_{s}=\\frac{1}{8}\" >}} b", "a `t_{s}=\\frac{1}{8}` b", NULL},
    {"a {{< mathjax >}} b", "a b", NULL},
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
    {"a {{< foo link=/b >}}", "a <a href=\"/b\">/b</a>", "its link and text are kept"},
    {"a {{< foo \"https://a.org/c\" >}}", "a <a href=\"https://a.org/c\">https&#58;//a.org/c</a>",
     "its link and text are kept"},
    {"a {{< foo url=/look.css >}}", "a ", "it is left out"},
    {"a {{< foo link=true text=\"col-6\" >}}", "a ", "it is left out"},
    {"a {{< foo link=true >}}b{{< /foo >}}", "a b", "the text between its tags is kept"},
    {"`{{< foo href=\"/b\" >}}b{{< /foo >}}`", "`{{< foo href=\"/b\" >}}b{{< /foo >}}`",
     "is not known, it is shown as it is"},
    {"a\n{{< warnign >}}\nx\n{{< /warnign >}}\nc", "a\n\n\n\nx\n\n\n\nc",
     "warning: shortcode warnign is not known, and begins no card: write warning if that is meant"},
    {"a {{< Urgnt >}} b", "a b", "begins no card: write urgent if that is meant"},
    {"{{< warnign title=T >}}x{{< /warnign >}}",
     "<section>\n<p><strong>T</strong></p>\n\nx\n\n</section>", "begins no card: write warning"},
    {"a {{< top >}} b", "a b", "is not known, it is left out"},
    {"a {{< foo url=/t.png alt=\"A tick\" >}}", "a <img src=\"/t.png\" alt=\"A tick\">",
     "info: shortcode foo is not known, its alternative text is kept"},
    {"a\n{{< warnign >}}\nx\n{{< /warnign >}}\nc", "a\n\n\n\nx\n\n\n\nc",
     "warning: shortcode warnign is not known, and begins no card: write warning if that is meant"},
    {"a {{< Urgnt >}} b", "a b", "begins no card: write urgent if that is meant"},
    {"{{< warnign title=T >}}x{{< /warnign >}}",
     "<section>\n<p><strong>T</strong></p>\n\nx\n\n</section>", "begins no card: write warning"},
    {"a {{< top >}} b", "a b", "is not known, it is left out"},
    {"a {{< foo url=/t.png alt=\"\" >}}", "a ", "it is left out"},
    {"a {{< foo text=\"Closed on Monday\" >}}", "a Closed on Monday ",
     "its title and text are kept"},
    {"a {{< foo title=\"home\" >}}", "a ", "it is left out"},
    {"a {{< foo text=\"col-6\" >}}", "a ", "it is left out"},
    {"`{{< foo text=\"A b\" >}}`", "`{{< foo text=\"A b\" >}}`",
     "is not known, it is shown as it is"},
    /* matching */
    {"{{<keep2/>}}", "", "keep2 is not known, it is left out"},
    {"{{<row>}}a{{<comment>}}b{{</row>}}c", "abc", NULL},
    {"{{<row>}}{{<row>}}a{{</row>}}b{{</row>}}c", "abc", NULL},
    /* params */
    {"{{< param deep.er.est >}} {{< param DEEP.Er.est >}}", "7 7", NULL},
    {"{{< param contact.phone >}}", "0123 456", NULL},
    {"{{< param version >}} {{< param only >}} {{< param tags >}}", "1.1 here one, two", NULL},
    {"{{< param nosuch >}}", "", "shortcode param names no parameter"},
    {"{{< param contact >}}", "", "shortcode param names no parameter"},
    {"{{% _param nosuch %}}x", "x", NULL},
    {"{{% _param icon solid book %}}x", "<i class=\"fa-solid book {3}\"></i>x", NULL},
    {"`{{% _param icon solid %}}`", "`<i class=\"fa-solid {2} {3}\"></i>`", NULL},
    {"<a {{% _param button large %}} href=\"/x\">", "<a class=\"b-large\" href=\"/x\">", NULL},
    {"{{% _param hides %}}x", "&lt;script>&lt;!-- x", NULL},
    {"{{< param html >}}", "&#60;b&#62;x&#60;/b&#62; &#42;y&#42; &mdash; &#124; &#34;q&#34;", NULL},
    {"{{% param html %}}", "&#60;b>x&#60;/b> *y* &mdash; &#124; &#34;q&#34;", NULL},
    {"`{{% param html %}}`", "`<b>x</b> *y* &mdash; | \"q\"`", NULL},
    {"| {{% param lines %}} |", "| a b |", NULL},
    {"<a href=\"{{% param version %}}\">", "<a href=\"1.1\">", NULL},
    {"```\nv{{< param version >}}\n```", "```\nv1.1\n```", NULL},
    /* addresses of pages */
    {"[a]({{< ref \"b\" >}})", "[a](b.md)", NULL},
    {"[a]({{< relref \"b.md\" >}})", "[a](b.md)", NULL},
    {"[a]({{< relref \"b c#d\" >}})", "[a](b%20c.md#d)", NULL},
    {"[a]({{< relref \"#d\" >}})", "[a](#d)", NULL},
    {"[a]({{< relref \"/b/c\" >}})", "[a](/b/c.md)", NULL},
    {"[a]({{< relref \"/\" >}})", "[a](/_index.md)", NULL},
    {"[a]({{< relref path=\"/\" lang=\"fr\" >}})", "[a](/_index.fr.md)", NULL},
    {"[a]({{< relref \"b/c/\" >}})", "[a](b/c.md)", NULL},
    {"[a]({{< relref path=\"b\" lang=\"fr\" >}})", "[a](b.fr.md)", NULL},
    {"[a]({{< relref path=\"/b.md#c\" lang=\"fr\" >}})", "[a](/b.fr.md#c)", NULL},
    {"[a]({{< ref \"release-1.2\" >}})", "[a](release-1.2.md)", NULL},
    {"<a href=\"{{< ref \"b\" >}}\">", "<a href=\"b.md\">", NULL},
    {"[a]({{< ref \"https://x.org/y?a&b\" >}})", "[a](https://x.org/y?a&amp;b)", NULL},
    {"[a]({{< ref `b)\"<c>` >}})", "[a](b%29%22%3Cc%3E.md)", NULL},
    {"[a]({{< ref >}})", "[a]()", "shortcode ref names no page"},
    /* words of an argument are never Markdown */
    {"{{< email \"- a\" >}}", "&#45; a", NULL},
    {"{{< email \"# a\" >}}", "&#35; a", NULL},
    {"{{< email \"1986. a\" >}} {{< email \"1986.\" >}} {{< email \"1.5 mg\" >}}",
     "1986&#46; a 1986&#46; 1.5 mg", NULL},
    {"{{< email \"a_b _c_ d_\" >}}", "a_b &#95;c&#95; d&#95;", NULL},
    {"{{< email \"a & b &amp; &lt &#60; &;\" >}}", "a &#38; b &amp; &#38;lt &#60; &#38;;", NULL},
    {"{{< email \"a: b :c: www.x.y\" >}}", "a: b &#58;c: www&#46;x.y", NULL},
    {"{{< figure src=a alt=\"R&D &eacute; &lt\" >}}",
     "<figure>\n<img src=\"a\" alt=\"R&#38;D &eacute; &#38;lt\">\n</figure>", NULL},
    {"{{< alert text=\"```a|b\" >}}",
     "<aside data-card=\"note\">\n\n&#96;&#96;&#96;a&#124;b\n\n</aside>", NULL},
    {"{{< highlight \"c++\" >}}x{{< /highlight >}}", "```c++\nx\n```", NULL},
    {"{{< highlight \"c<b\" >}}x{{< /highlight >}}", "```\nx\n```", NULL},
    /* pictures */
    {"a {{< figure src=\"x.png\" alt=\"A\" >}} b", "a <img src=\"x.png\" alt=\"A\"> b", NULL},
    {"{{< figure src=\"x.png\" title=\"T\" caption=\"C\" >}}",
     "<figure>\n<img src=\"x.png\" alt=\"T\">\n<figcaption>\n\nC\n\n</figcaption>\n</figure>",
     NULL},
    {"{{< figure src=x.png alt=A title=T caption=\"*C*\" attr=B >}}",
     "<figure>\n<img src=\"x.png\" alt=\"A\">\n<figcaption>\n\n<strong>T</strong>\n\n*C* "
     "B\n\n</figcaption>\n</figure>",
     NULL},
    {"a {{< figure src=x.png alt=`Bend\nthe knee` >}} b",
     "a <img src=\"x.png\" alt=\"Bend the knee\"> b", NULL},
    {"a\n{{< img src=\"x y.png\" alt=\"\\\"><script>\" link=\"/l\" >}}\nb",
     "a\n\n<figure>\n<a href=\"/l\"><img src=\"x%20y.png\" "
     "alt=\"&#34;&#62;&#60;script&#62;\"></a>\n</figure>\n\nb",
     NULL},
    {"| {{< img x.png >}} | b |", "| <img src=\"x.png\"> | b |", NULL},
    {"{{< abbr MRI \"magnetic imaging\" >}} {{< abbr text=CT title=\"x\" >}} {{< abbr NHS >}}",
     "<abbr title=\"magnetic imaging\">MRI</abbr> <abbr title=\"x\">CT</abbr> NHS", NULL},
    {"{{< tooltip \"What it is\" >}}a *b*{{< /tooltip >}} `{{< abbr A \"b c\" >}}`",
     "<abbr title=\"What it is\">a *b*</abbr> `A`", NULL},
    {"a {{< img b.png \"A knee\" >}} {{< img b.png right >}}",
     "a <img src=\"b.png\" alt=\"A knee\"> <img src=\"b.png\">", NULL},
    {"`{{< img src=x.png alt=A >}}`", "`[Picture: A]`", NULL},
    {"{{< figure src=a.png alt=A attr=Me attrlink=/me >}} x",
     "<img src=\"a.png\" alt=\"A\"> <a href=\"/me\">Me</a> x", NULL},
    {"{{< imgproc s Fill >}}\nBy *me*\n{{< /imgproc >}}",
     "<figure>\n<img src=\"s\">\n<figcaption>\n\nBy *me*\n\n</figcaption>\n</figure>", NULL},
    {"{{< asset-static file=\"a.pdf\" label=\"A\" >}}", "<a href=\"a.pdf\">A</a>", NULL},
    /* media and pages elsewhere */
    {"a {{< youtube id=ID title=\"T\" >}}",
     "a <a href=\"https://youtu.be/ID\">&#91;Video: T&#93;</a>", NULL},
    {"{{< vimeo 1 >}}",
     "<p><a href=\"https://vimeo.com/1\">&#91;Video: https&#58;//vimeo.com/1&#93;</a></p>", NULL},
    {"{{< youtube >}}x", "x", "shortcode youtube has no address"},
    {"a {{< x user=\"u\" id=\"1\" >}}",
     "a <a href=\"https://x.com/u/status/1\">&#91;Post: https&#58;//x.com/u/status/1&#93;</a>",
     NULL},
    {"a {{< tweet 1 >}}",
     "a <a href=\"https://x.com/i/status/1\">&#91;Post: https&#58;//x.com/i/status/1&#93;</a>",
     NULL},
    {"a {{< gist u 1 f >}}", "a <a href=\"https://gist.github.com/u/1\">&#91;Code: f&#93;</a>",
     NULL},
    {"a {{< tweet https://x.com/u/status/1 >}}",
     "a <a href=\"https://x.com/u/status/1\">&#91;Post: https&#58;//x.com/u/status/1&#93;</a>",
     NULL},
    {"{{< tweet >}}x", "x", "shortcode tweet has no address"},
    {"{{< gist >}}x", "x", "shortcode gist has no address"},
    {"{{< button >}}x", "x", "shortcode button has no address"},
    {"{{< glossary-term >}}x", "x", "shortcode glossary-term lists pages"},
    {"{{< button Book /b >}} {{< button Call tel:1 >}} {{< button Write mailto:a >}}",
     "<a href=\"/b\">Book</a> <a href=\"tel:1\">Call</a> <a href=\"mailto:a\">Write</a>", NULL},
    {"`{{< button href=/b text=Book >}} {{< youtube id=ID title=T >}} {{< eturl >}}`",
     "`Book /b [Video: T] https://youtu.be/ID "
     "https://github.com/gohugoio/hugo/tree/master/tpl/tplimpl/embedded/templates`",
     NULL},
    {"{{< asset-static file=a.pdf >}}", "<figure>\n<img src=\"a.pdf\">\n</figure>", NULL},
    {"a {{< qr text=\"tel:1\" >}}", "a <a href=\"tel:1\">tel&#58;1</a>", NULL},
    {"{{< qr >}}\nA\nB\n{{< /qr >}}", "```\nA\nB\n```", NULL},
    {"{{< button \"/b\" \"Book *it*\" >}}", "<a href=\"/b\">Book &#42;it&#42;</a>", NULL},
    {"{{< button href=\"/b\" >}}\nBook *it*\n{{< /button >}}", "<a href=\"/b\">Book *it*</a>",
     NULL},
    {"{{< button href=\"/b\" text=\"Book\" >}} {{< /button >}}", "<a href=\"/b\">Book</a>", NULL},
    {"{{< button href=\"/b\" >}}{{< /button >}}", "<a href=\"/b\">/b</a>", NULL},
    {"{{< button text=\"A\" relref=\"/b\" >}}", "<a href=\"/b\">A</a>", NULL},
    {"{{< contact-buttons >}}",
     "<a href=\"tel:0123456\">0123 456</a> <a href=\"mailto:a@b.org\">a&#64;b.org</a>", NULL},
    {"a {{< contact-buttons phone=\"(01) 2\" email=\"\" href=/c text=Us >}}",
     "a <a href=\"tel:012\">&#40;01&#41; 2</a> <a href=\"/c\">Us</a>", NULL},
    {"a {{< contact-buttons phone=\"\" email=\"\" >}}", "a ",
     "shortcode contact-buttons finds no telephone number or address"},
    {"{{% glossary-term \"a b\" %}}", "<a href=\"/quick-reference/glossary/a-b\">a b</a>", NULL},
    {"{{% render-list-of-pages-in-section path=/a %}}", "<a href=\"/a\">Pages in /a</a>", NULL},
    /* code */
    {"{{< highlight go \"linenos=table\" >}}\n\n  a\n```\n{{< /highlight >}}\nb",
     "````go\n  a\n```\n````\n\nb", NULL},
    {"a {{< highlight go >}}b `c`{{< /highlight >}} d", "a `` b `c` `` d", NULL},
    {"a\n{{< highlight go \"hl_inline=true\" >}}b{{< /highlight >}}\nc", "a\n`b`\nc", NULL},
    {"- a\n  {{< highlight go >}}\n  b\n    c\n  {{< /highlight >}}\n  d",
     "- a\n\n  ```go\n  b\n    c\n  ```\n\n  d", NULL},
    {"{{< highlight go >}}{{< param color >}}{{< note >}}x{{< /note >}}{{< /highlight >}}",
     "```go\nbluex\n```", NULL},
    /* Markdown in an argument, where raw HTML is around it */
    {"<div>\n    {{< figure src=a.png alt=A caption=\"**C**\" >}}\n    <p>b</p>\n</div>",
     "<div>\n\n<figure>\n<img src=\"a.png\" alt=\"A\">\n<figcaption>\n\n**C**\n\n"
     "</figcaption>\n</figure>\n\n<p>b</p>\n</div>",
     NULL},
    {"<div>\n{{< alert text=\"Be *careful*\" />}}\n</div>",
     "<div>\n\n<aside data-card=\"note\">\n\nBe *careful*\n\n</aside>\n\n</div>", NULL},
    {"<div>\n{{< figure src=a.png caption=C >}}\n</div>",
     "<div>\n<img src=\"a.png\" alt=\"C\">\n</div>", NULL},
    /* an item goes on below a tag that leaves nothing, or that is not beside its mark */
    {"- {{< icon x >}}\n\n  a\n- b", "- <!-- -->\n\n  a\n- b", NULL},
    {"1. {{< row >}}{{< /row >}}\n2. b", "1. <!-- -->\n2. b", NULL},
    {"> - {{< comment >}}a{{< /comment >}}\n>\n>   b", "> - <!-- -->\n>\n>   b", NULL},
    {"-\n  {{< icon x >}}\n\n  a", "-\n  <!-- -->\n\n  a", NULL},
    {"1.\n   {{< note >}}\n   a\n   {{< /note >}}\n2. b",
     "1.\n   <aside data-card=\"note\">\n\n   a\n\n   </aside>\n\n2. b", NULL},
    {"-   \n  {{< row >}}\n  a\n  {{< /row >}}", "-   \n  <!-- -->\n\n  a\n\n  ", NULL},
    {"-\n{{< icon x >}}\na", "-\na", NULL},
    {"-\n\n  {{< icon x >}}\n  a", "-\n\n  a", NULL},
    {"<!--\n- {{< icon x >}}\n- {{< row >}}\n  a\n  {{< /row >}}\n-->",
     "<!--\n- \n- \n\n  a\n\n  \n\n-->", NULL},
    /* a rule is no item, and ends those that it is not in */
    {"* * *\n{{< highlight go >}}b{{< /highlight >}}", "* * *\n\n```go\nb\n```", NULL},
    {"- a\n- - -\n{{< highlight go >}}b{{< /highlight >}}", "- a\n- - -\n\n```go\nb\n```", NULL},
    {"- a\n  * * *\n  {{< highlight go >}}b{{< /highlight >}}",
     "- a\n  * * *\n\n  ```go\n  b\n  ```", NULL},
    {"> - - -\n> {{< highlight go >}}b{{< /highlight >}}", "> - - -\n>\n> ```go\n> b\n> ```", NULL},
    /* an indented colon begins no definition */
    {"a\n\n  : {{< highlight go >}}b{{< /highlight >}}", "a\n\n  : `b`", NULL},
    {"a\n  : {{< highlight go >}}b{{< /highlight >}}", "a\n  : `b`", NULL},
    {"- a\n  : {{< highlight go >}}b{{< /highlight >}}", "- a\n  : ```go\n    b\n    ```", NULL},
    {"a {{< katex >}}\n\n$b$", "a \n\n$b$", NULL},
    {"{{< katex src=\"a\" >}}", "", "shortcode katex has no code in it"},
    {"{{< highlight go >}}", "", "shortcode highlight has no code in it"},
    {"`{{< highlight go >}}b *c*{{< /highlight >}} {{< kbd >}}d{{< /kbd >}}`", "`b *c* d`", NULL},
    {"a {{< kbd >}}` `{{< /kbd >}} {{< kbd >}}``b{{< /kbd >}}", "a `` ` ` `` ``` ``b ```", NULL},
    {"a {{< kbd >}} {{< kbd \"Esc\" >}} b", "a <code>Esc</code> b", NULL},
    {"{{< code-toggle file=hugo >}}\na = 1\n{{< /code-toggle >}}",
     "<p><strong>hugo.toml</strong></p>\n\n```toml\na = 1\n```", NULL},
    {"{{< code-toggle >}}\na: 1\n{{< /code-toggle >}}", "```yaml\na: 1\n```", NULL},
    {"{{< code-toggle >}}\n[a]\nb: 1\n{{< /code-toggle >}}", "```toml\n[a]\nb: 1\n```", NULL},
    {"{{< code-toggle >}}\na: \"b = c\"\n{{< /code-toggle >}}", "```yaml\na: \"b = c\"\n```", NULL},
    {"{{< code-toggle >}}\na = \"b: c\"\n{{< /code-toggle >}}", "```toml\na = \"b: c\"\n```", NULL},
    {"{{< tabpane >}}\n{{< tab header=\"H\" lang=\"sh\" >}}\necho\n{{< /tab >}}\n{{< /tabpane >}}",
     "<section>\n\n<p><strong>H</strong></p>\n\n```sh\necho\n```\n\n</section>", NULL},
    {"{{< tabpane text=true >}}\n{{< tab \"H\" >}}\na\n{{< /tab >}}\n{{< /tabpane >}}",
     "<section>\n\n<section>\n<p><strong>H</strong></p>\n\na\n\n</section>\n\n</section>", NULL},
    /* cards */
    {"{{< note >}}\na *b*\n{{< /note >}}", "<aside data-card=\"note\">\n\na *b*\n\n</aside>", NULL},
    {"{{% alert title=\"A \\\"b\\\"\" color=\"warning\" %}}x{{% /alert %}}",
     "<aside data-card=\"warning\" title=\"A &#34;b&#34;\">\n\nx\n\n</aside>", NULL},
    {"{{% notice note \"Question faq\" %}}x{{% /notice %}}",
     "<aside data-card=\"note\" title=\"Question faq\">\n\nx\n\n</aside>", NULL},
    {"{{% alert title=Warning color=warning %}}x{{% /alert %}}",
     "<aside data-card=\"warning\">\n\nx\n\n</aside>", NULL},
    {"a {{< img src=b.png alt=\"\" >}}", "a <img src=\"b.png\" alt=\"\">", NULL},
    {"{{% notice tip \"My title\" %}}x{{% /notice %}}",
     "<aside data-card=\"tip\" title=\"My title\">\n\nx\n\n</aside>", NULL},
    {"{{< emergency >}}x{{< /emergency >}}", "<aside data-card=\"emergency\">\n\nx\n\n</aside>",
     NULL},
    {"{{< non-urgent >}}x{{< /non-urgent >}}", "<aside data-card=\"non-urgent\">\n\nx\n\n</aside>",
     NULL},
    {"{{< callout type=\"danger\" >}}x{{< /callout >}}",
     "<aside data-card=\"caution\">\n\nx\n\n</aside>", NULL},
    {"{{< alert \"fire\" >}}x{{< /alert >}}", "<aside data-card=\"note\">\n\nx\n\n</aside>", NULL},
    {"{{< alert text=\"Be *careful* <b>\" />}}",
     "<aside data-card=\"note\">\n\nBe *careful* &#60;b>\n\n</aside>", NULL},
    {"a {{< warning >}}b{{< /warning >}} c", "a <strong>Warning:</strong> b c", NULL},
    {"a {{< warning title=\"Hot *x*\" >}}b{{< /warning >}} c",
     "a <strong>Warning:</strong> <strong>Hot x</strong> b c", NULL},
    {"{{< warning >}}", "", "shortcode warning is not closed"},
    {"{{< details \"More\" >}}\nx", "<details>\n<summary>More</summary>\n\n</details>\n\nx",
     "shortcode details is not closed, only its label is shown"},
    {"{{< details summary=\"More\" text=\"x\" >}}",
     "<details>\n<summary>More</summary>\n\nx\n</details>", NULL},
    {"{{< new-in 1.2 />}} x", "(New in version 1.2) x", NULL},
    {"{{< deprecated-in 1.2 >}}\nx\n{{< /deprecated-in >}}",
     "<aside data-card=\"note\" title=\"Deprecated in version 1.2\">\n\nx\n\n</aside>", NULL},
    /* tabs that are named where they begin */
    {"{{< tabs \"Adults, old\" Children >}}\n{{% codetab %}}\na\n{{% /codetab %}}\n{{% codetab "
     "%}}\nb\n{{% /codetab %}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>Adults, old</strong></p>\n\na\n\n</section>\n\n"
     "<section>\n<p><strong>Children</strong></p>\n\nb\n\n</section>\n\n</section>",
     NULL},
    {"{{< tabs tabTotal=2 tabName1=A tabName2=B >}}\n{{< tab tabNum=1 >}}\na\n{{< /tab >}}\n{{< "
     "tab "
     "tabNum=2 >}}\nb\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>A</strong></p>\n\na\n\n</section>\n\n"
     "<section>\n<p><strong>B</strong></p>\n\nb\n\n</section>\n\n</section>",
     NULL},
    {"{{< tabs id >}}\n{{< tab >}}\na\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n\na\n\n</section>\n\n</section>", NULL},
    {"{{< foo name=\"Ann Lee\" >}}\na\n{{< /foo >}}",
     "<section>\n<p><strong>Ann Lee</strong></p>\n\na\n\n</section>",
     "its title and text are kept"},
    /* steps have numbers on the website */
    {"{{< steps >}}\n{{< step >}}\na\n{{< /step >}}\n{{% step \"T\" %}}\nb\n{{% /step %}}\n"
     "{{< /steps >}}",
     "\n\n<ol start=\"1\"><li>\n\na\n\n</li></ol>\n\n"
     "<ol start=\"2\"><li>\n<p><strong>T</strong></p>\n\nb\n\n</li></ol>",
     NULL},
    /* what opens and closes */
    {"{{< details summary=\"S <b>\" >}}\nx\n{{< /details >}}",
     "<details>\n<summary>S &#60;b&#62;</summary>\n\nx\n\n</details>", NULL},
    {"{{< expand >}}x{{< /expand >}}", "<details>\n<summary>More</summary>\n\nx\n\n</details>",
     NULL},
    {"{{< accordion title=\"T\" >}}x{{< /accordion >}}",
     "<section>\n<p><strong>T</strong></p>\n\nx\n\n</section>", NULL},
    {"{{< card link=\"/c\" title=\"C\" subtitle=\"S\" >}}", "<p><a href=\"/c\">C</a> S</p>", NULL},
    {"{{< card header=\"H\" text=\"Call first\" footer=\"F\" >}}", "<p>H Call first F</p>", NULL},
    {"a {{< card link=/c title=T header=H text=x >}} b", "a <a href=\"/c\">T</a> H x b", NULL},
    {"{{< card link=/c >}}", "<p><a href=\"/c\">/c</a></p>", NULL},
    {"{{< card header=\"**H** \" title=\"_T_\" >}}x{{< /card >}}",
     "<section>\n<p><strong>H</strong></p>\n<p><strong>T</strong></p>\n\nx\n\n</section>", NULL},
    {"{{< card header=\"*a* and *b*\" >}}x{{< /card >}}",
     "<section>\n<p><strong>a and b</strong></p>\n\nx\n\n</section>", NULL},
    /* a title is read as Markdown, but no sign of a dose in it is */
    {"{{< details summary=\"**Languages**: `a_b` and *c **d** e*\" >}}x{{< /details >}}",
     "<details>\n<summary>Languages: a_b and c d e</summary>\n\nx\n\n</details>", NULL},
    {"{{< details summary=\"2*3*4 mg * 5, 1 *or 2* a_b_c **x* \" >}}x{{< /details >}}",
     "<details>\n<summary>2&#42;3&#42;4 mg &#42; 5, 1 or 2 a_b_c &#42;&#42;x&#42;</summary>\n\nx"
     "\n\n</details>",
     NULL},
    {"{{< notice warning \"Careful **now**\" >}}x{{< /notice >}}",
     "<aside data-card=\"warning\" title=\"Careful now\">\n\nx\n\n</aside>", NULL},
    {"a {{< video /v caption=\"**How** to lift\" >}}",
     "a <a href=\"/v\">&#91;Video: How to lift&#93;</a>", NULL},
    {"a {{< card title=\"**A**\" subtitle=\"to *b*\" >}}", "a A to b", NULL},
    {"{{< card code=true header=\"**C**\" lang=\"C\" footer=F >}}\nputs(\"*\");\n{{< /card >}}",
     "<p><strong>C</strong></p>\n\n```C\nputs(\"*\");\n```\n<p><strong>F</strong></p>", NULL},
    {"{{% card code=true header=C %}}x{{% /card %}}",
     "<section>\n<p><strong>C</strong></p>\n\nx\n\n</section>", NULL},
    {"{{< timelineItem header=\"Week 1\" badge=rest subheader=\"At home\" >}}x{{< /timelineItem "
     ">}}",
     "<section>\n<p><strong>Week 1</strong></p>\n\nrest\n\n\nAt home\n\nx\n\n</section>", NULL},
    {"{{< tabs title=\"Take it with\" >}}\n{{% tab title=food %}}\nx\n{{% /tab %}}\n{{< /tabs >}}",
     "<section>\n<p><strong>Take it "
     "with</strong></p>\n\n<section>\n<p><strong>food</strong></p>\n\nx"
     "\n\n</section>\n\n</section>",
     NULL},
    /* words right below {{< >}} are no code, however far in they are */
    {"{{< tab T >}}\n    <b>x</b>\n    y\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n<b>x</b>\ny\n\n</section>", NULL},
    {"{{< nav >}}\n  {{< nav-item header=T >}}\n    a *b*\n\n    - c\n  {{< /nav-item >}}\n{{< "
     "/nav >}}",
     "<section>\n\n  <section>\n  <p><strong>T</strong></p>\n\na *b*\n\n- c\n\n  "
     "</section>\n\n</section>",
     NULL},
    {"- a\n\n  {{< tab T >}}\n        x\n  {{< /tab >}}",
     "- a\n\n  <section>\n  <p><strong>T</strong></p>\n\n  x\n\n  </section>", NULL},
    {"{{< tab T >}}\n\n    x\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n\n    x\n\n</section>", NULL},
    {"{{% tab T %}}\n    x\n{{% /tab %}}",
     "<section>\n<p><strong>T</strong></p>\n\n    x\n\n</section>", NULL},
    {"{{< tab T >}}\n   x\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n   x\n\n</section>", NULL},
    {"{{< highlight sh >}}\n    x\n{{< /highlight >}}", "```sh\n    x\n```", NULL},
    {"{{< tab T >}}\n    {{< /tab >}}", "<section>\n<p><strong>T</strong></p>\n\n</section>", NULL},
    /* what other themes have */
    {"{{< spoiler text=\"See it\" >}}x{{< /spoiler >}}",
     "<details>\n<summary>See it</summary>\n\nx\n\n</details>", NULL},
    {"{{% staticref \"cv.pdf\" \"newtab\" %}}My CV{{% /staticref %}}, {{< cta cta_text=Book "
     "cta_link=/b >}}, {{< link href=/a content=A title=\"Visit it\" >}}",
     "<a href=\"cv.pdf\">My CV</a>, <a href=\"/b\">Book</a>, <a href=\"/a\">A</a>", NULL},
    {"a\n{{< script >}}\nx = 1;\n{{< /script >}}\nb", "a\nb", NULL},
    {"{{< quote author=\"A patient\" source=Letter >}}\nThey were *kind*.\n{{< /quote >}}",
     "<blockquote>\n\nThey were *kind*.\n\n\u2014 A patient, Letter\n</blockquote>", NULL},
    {"{{< quote \"Be kind\" Ann >}}", "<blockquote>\n\nBe kind\n\n\u2014 Ann\n</blockquote>", NULL},
    {"a {{< quote by=Ann >}}b{{< /quote >}} c", "a b \u2014 Ann c", NULL},
    {"{{< quote >}}", "<blockquote>\n\n</blockquote>", "quote is not closed, it is left out"},
    {"a {{< badge title=Stage value=2 >}}, {{< badge style=info value=\"Only\" >}}, "
     "{{% badge title=Version %}}6{{% /badge %}}, {{< badge content=news link=/n >}}",
     "a Stage 2, Only, Version 6, <a href=\"/n\">news</a>", NULL},
    {"{{< details summary=\"**S**\" >}}x{{< /details >}}",
     "<details>\n<summary>S</summary>\n\nx\n\n</details>", NULL},
    /* one question with its answer, where a site's questions are in its text */
    {"{{< faq \"May I drive?\" >}}\nNot yet.\n{{< /faq >}}",
     "<details>\n<summary>May I drive?</summary>\n\nNot yet.\n\n</details>", NULL},
    {"{{< accordion-item accordion-title=\"At home\" >}}x{{< /accordion-item >}}",
     "<details>\n<summary>At home</summary>\n\nx\n\n</details>", NULL},
    {"{{< card header=\"H\" footer=\"F\" >}}x{{< /card >}}",
     "<section>\n<p><strong>H</strong></p>\n\nx\n\n\nF\n\n</section>", NULL},
    {"{{% blocks/cover title=\"T\" %}}\nx\n{{% blocks/link-down %}}\n{{% /blocks/cover %}}",
     "<section>\n<h2>T</h2>\n\nx\n\n</section>", NULL},
    {"{{% blocks/feature title=\"T\" url=\"/u\" %}}\nx\n{{% /blocks/feature %}}",
     "<section>\n<h3>T</h3>\n\nx\n\n<p><a href=\"/u\">Read more</a></p>\n</section>", NULL},
    {"{{% blocks/feature title=T text=\"a *b*\" url=/u url_text=Book footer=F %}}",
     "<section>\n<h3>T</h3>\n\na *b*\n\n\nF\n\n<p><a href=\"/u\">Book</a></p>\n</section>", NULL},
    {"a {{% blocks/feature title=T text=b url=/u footer=F %}}",
     "a <strong>T</strong> b F  <a href=\"/u\">Read more</a>", NULL},
    {"a\n{{< comment >}}\nb {{< foo >}}\n{{< /comment >}}\nc", "a\nc", NULL},
    {"a {{< comment >}}b{{< /comment >}} c", "a c", NULL},
    {"{{< tabs items=\"Adults, Children\" >}}\n{{< tab >}}\na\n{{< /tab >}}\n{{< tab >}}\nb\n{{< "
     "/tab "
     ">}}\n{{< tab >}}\nc\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>Adults</strong></p>\n\na\n\n</section>\n\n<section>\n"
     "<p><strong>Children</strong></p>\n\nb\n\n</section>\n\n<section>\n\nc\n\n</section>\n\n"
     "</section>",
     NULL},
    {"{{< columns >}}\n\na\n\n<--->\n\nb <---> c\n{{< note >}}\n<--->\n{{< /note >}}\n{{< /columns "
     ">}}\n\n<--->",
     "\n\n\na\n\n\n\nb <---> c\n\n<aside data-card=\"note\">\n\n<--->\n\n</aside>\n\n\n\n\n<--->",
     NULL},
    /* files that were not included */
    {"{{< readfile file=\"a*b.md\" >}}", "&#91;included file a&#42;b.md&#93;",
     "shortcode readfile"},
    {"{{% pamphlet/left-out \"a.md\" %}}", "&#91;included file a.md&#93;", NULL},
    {"`{{% pamphlet/opening \"<\" %}} x`", "`{{< x`", NULL},
    /* lists, quotes, tables, HTML */
    {"{{< note \"Important\" >}}x{{< /note >}}",
     "<aside data-card=\"note\" title=\"Important\">\n\nx\n\n</aside>", NULL},
    {"{{< alert \"important\" >}}x{{< /alert >}}",
     "<aside data-card=\"important\">\n\nx\n\n</aside>", NULL},
    /* a fence ends with its quote, and is none in a comment */
    {"> ~~~\n> a\n\n{{< emergency >}}x{{< /emergency >}}",
     "> ~~~\n> a\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"~~~\n> ~~~\n~~~\n\n{{< emergency >}}x{{< /emergency >}}",
     "~~~\n> ~~~\n~~~\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"> ```\n> x\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "> ```\n> x\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"> <div>x</div>\n```\na\n\nb\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "> <div>x</div>\n```\na\n\nb\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"    <!-- n\n\na\n\n```\nb --> c\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "    <!-- n\n\na\n\n```\nb --> c\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>",
     NULL},
    {"<!--\n```\n-->\n\n{{< emergency >}}x{{< /emergency >}}",
     "<!--\n```\n-->\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"- {{< note >}}a{{< /note >}}\n- b",
     "- <aside data-card=\"note\">\n\n  a\n\n  </aside>\n\n- b", NULL},
    {"1. a\n   {{< note >}}\n   b\n   {{< /note >}}\n   c",
     "1. a\n\n   <aside data-card=\"note\">\n\n   b\n\n   </aside>\n\n   c", NULL},
    {"> a\n> {{< note >}}\n> b\n> {{< /note >}}\n> c",
     "> a\n>\n> <aside data-card=\"note\">\n>\n> b\n>\n> </aside>\n>\n> c", NULL},
    {"{{< row >}}\n\n    {{< note >}}\n    a\n    {{< /note >}}\n{{< /row >}}",
     "\n\n\n<aside data-card=\"note\">\n\na\n\n</aside>", NULL},
    {"a {{< note >}}\nb\n{{< /note >}} c", "a\n\n<aside data-card=\"note\">\n\nb\n\n</aside>\n\nc",
     NULL},
    {"{{< tip >}}a{{< /tip >}}{{< tip >}}b{{< /tip >}}c.",
     "<strong>Tip:</strong> a "
     "<strong>Tip:</strong> b c.",
     NULL},
    {"“{{< tip >}}a{{< /tip >}}” «\u00a0{{< tip >}}b{{< /tip >}}\u00a0» "
     "{{< tip >}}c{{< /tip >}}’s {{< tip >}}d{{< /tip >}}。",
     "“<strong>Tip:</strong> a” «\u00a0<strong>Tip:</strong> b\u00a0» "
     "<strong>Tip:</strong> c’s <strong>Tip:</strong> d。",
     NULL},
    {"é{{< tip >}}a{{< /tip >}}é…{{< tip >}}b{{< /tip >}}",
     "é <strong>Tip:</strong> a é… <strong>Tip:</strong> b", NULL},
    {"a{{< youtube X >}}b ({{< youtube X >}}).",
     "a <a href=\"https://youtu.be/X\">&#91;Video: https&#58;//youtu.be/X&#93;</a> b "
     "(<a href=\"https://youtu.be/X\">&#91;Video: https&#58;//youtu.be/X&#93;</a>).",
     NULL},
    {"{{< col >}}a{{< /col >}}{{< col >}}b{{< /col >}}{{< foo >}}c{{< /foo >}}", "a bc",
     "info: shortcode foo"},
    {"{{< btn href=/x >}}a{{< /btn >}}{{< btn href=/x >}}b{{< /btn >}}",
     "<a href=\"/x\">a</a> <a href=\"/x\">b</a>", NULL},
    {"a{{< param color >}}{{< param color >}}b", "ablueblueb", NULL},
    {"| {{< note >}}a{{< /note >}} | {{< details >}}b{{< /details >}} |",
     "| <strong>Note:</strong> a | <strong>Details</strong> b |", NULL},
    {"|a|\n|-|\n|{{< note >}}a|\\|`b|c`{{< /note >}}|{{% foot %}}d|e{{% /foot %}}|f|",
     "|a|\n|-|\n|<strong>Note:</strong> a&#124;\\|`b\\|c`|d&#124;e|f|", "shortcode foot"},
    {"> {{< note >}}a | b{{< /note >}} | c\n> --|--\n\n{{< note >}}d | e{{< /note >}} f",
     "> <strong>Note:</strong> a &#124; b | c\n> --|--\n\n<strong>Note:</strong> d | e f", NULL},
    {"|a|\n|-|\n|{{< highlight go >}}a|b{{< /highlight >}}|", "|a|\n|-|\n|`a|b`|", NULL},
    /* the content of a pair stays in its container */
    {"[^1]: a {{< note >}}\n    b\n\n    c\n    {{< /note >}} d",
     "[^1]: a\n\n    <aside data-card=\"note\">\n\n    b\n\n    c\n\n    </aside>\n\n    d", NULL},
    {"> [^1]: {{< note >}}\n>     a\n>     {{< /note >}}",
     "> [^1]: <aside data-card=\"note\">\n>\n>     a\n>\n>     </aside>", NULL},
    {"[^long]: {{< note >}}\na\n\n  b\n{{< note >}}\nc\n{{< /note >}}\n{{< /note >}}\nd",
     "[^long]: <aside data-card=\"note\">\n\n    a\n\n      b\n\n    <aside data-card=\"note\">\n\n"
     "    c\n\n    </aside>\n\n    </aside>\n\n    d",
     NULL},
    {"> - {{% cards %}}\na\n> b\n{{% /cards %}}c", "> - <!-- -->\n>   a\n>   > b\n>   c", NULL},
    {"[^1]: a\n{{< note >}}\nb\n{{< /note >}}\nc\nd\n\ne",
     "[^1]: a\n\n    <aside data-card=\"note\">\n\n    b\n\n    </aside>\n\n    c\nd\n\ne", NULL},
    {"> - a\n>   {{< note >}}b{{< /note >}}\n> c\n\nd",
     "> - a\n>\n>   <aside data-card=\"note\">\n>\n>   b\n>\n>   </aside>\n>\n>   c\n\nd", NULL},
    {"- a\n> b\n{{< note >}}c{{< /note >}}\nd",
     "- a\n> b\n>\n> <aside data-card=\"note\">\n>\n> c\n>\n> </aside>\n>\n> d", NULL},
    {"- a\n# b\n{{< note >}}c{{< /note >}}\nd",
     "- a\n# b\n\n<aside data-card=\"note\">\n\nc\n\n</aside>\n\nd", NULL},
    {"- a\n{{% note %}}b{{% /note %}}\nc",
     "- a\n\n<aside data-card=\"note\">\n\nb\n\n</aside>\n\nc", NULL},
    /* a fence indented less than an item's text ends the item */
    {"- a\n```\n{{< details >}}b{{< /details >}}\n```\n{{< row >}}c{{< /row >}}",
     "- a\n```\nb\n```\nc", NULL},
    {"1. a\n  ~~~\n  {{< note >}}b{{< /note >}}\n  ~~~", "1. a\n  ~~~\n  b\n  ~~~", NULL},
    /* but one that closes the item's own hides no card below it */
    {"1. ```\n   a\n```\n{{< note >}}b{{< /note >}}",
     "1. ```\n   a\n```\n\n<aside data-card=\"note\">\n\nb\n\n</aside>", NULL},
    /* nor does what does not close a fence */
    {"```\n``` a\n{{< note >}}b{{< /note >}}\n```", "```\n``` a\nb\n```", NULL},
    {"````\n```\n{{< note >}}b{{< /note >}}\n````", "````\n```\nb\n````", NULL},
    {"~~~ a~\n{{< note >}}b{{< /note >}}\n~~~", "~~~ a~\nb\n~~~", NULL},
    {"``` a`b\n{{< note >}}c{{< /note >}}",
     "``` a`b\n\n<aside data-card=\"note\">\n\nc\n\n</aside>", NULL},
    {"```\n<!--\n```\n{{< note >}}b{{< /note >}}",
     "```\n<!--\n```\n\n<aside data-card=\"note\">\n\nb\n\n</aside>", NULL},
    {"> a\n>\n>{{< note >}}b{{< /note >}}",
     "> a\n>\n><aside data-card=\"note\">\n>\n>b\n>\n></aside>", NULL},
    /* an item that begins with a pair that only wraps is not empty */
    {"1. {{< row >}}\n   a\n   {{< /row >}}\n2. b", "1. <!-- -->\n\n   a\n\n   \n\n2. b", NULL},
    {"1. {{< row >}}\n\n   a\n\n   {{< /row >}}", "1. <!-- -->\n\n\n   a\n\n   ", NULL},
    /* lines that are empty but for quote markers belong to the quotes */
    {"> 1. {{< note >}}\n>\n>    a\n>    {{< /note >}}",
     "> 1. <aside data-card=\"note\">\n>\n>\n>    a\n>\n>    </aside>", NULL},
    /* HTML in an item stays in it, however far it is indented there */
    {"1. a\n   <div>\n     {{< note >}}b{{< /note >}}\n     <p>c\n   </div>\n\n   d\n2. e",
     "1. a\n   <div>\n\n     <aside data-card=\"note\">\n\n     b\n\n     </aside>\n\n   <p>c\n   "
     "</div>\n\n"
     "   d\n2. e",
     NULL},
    {"[^1]: a\n    <div>\n    {{< note >}}b{{< /note >}}\n    </div>\n\n    c",
     "[^1]: a\n    <div>\n\n    <aside data-card=\"note\">\n\n    b\n\n    </aside>\n\n    "
     "</div>\n\n    c",
     NULL},
    {"- <ul>\n        {{< note >}}b{{< /note >}}\n        <li>c\n</ul>",
     "- <ul>\n\n  <aside data-card=\"note\">\n\n  b\n\n  </aside>\n\n  <li>c\n</ul>", NULL},
    {"  {{< note >}}\na\n  {{< /note >}}", "  <aside data-card=\"note\">\n\na\n\n  </aside>", NULL},
    {"<div>\n    {{< note >}}\n    a\n    {{< /note >}}\n    <p>b\n</div>\n\n  c",
     "<div>\n\n<aside data-card=\"note\">\n\na\n\n</aside>\n\n<p>b\n</div>\n\n  c", NULL},
    {"<div>\n{{< img a.png >}}\n{{< foo >}}\n</div>", "<div>\n<img src=\"a.png\">\n</div>",
     "shortcode foo"},
    {"a\n\n    {{< param color >}} {{</*a*/>}}", "a\n\n    blue {{<a>}}", NULL},
    {"~~~\n{{< note >}}a{{< /note >}}\n~~~\n{{< note >}}a{{< /note >}}",
     "~~~\na\n~~~\n\n<aside data-card=\"note\">\n\na\n\n</aside>", NULL},
};

/* Names with the same meaning, each followed by a blank; each is tried in place of "%". */
static const struct {
    const char *names;
    const char *in;
    const char *out;
} kinds[] = {
    {"figure img image picture photo legacy-img img-right img-left img-flexible lightbox svg "
     "inline-svg ",
     "a {{< % src=\"x.png\" alt=\"A\" >}} b", "a <img src=\"x.png\" alt=\"A\"> b"},
    {"youtube youtubelite youtube-lite youtube_simple youtube-enhanced sign-language-section ",
     "a {{< % id=I title=T >}}", "a <a href=\"https://youtu.be/I\">&#91;Video: T&#93;</a>"},
    {"vimeo vimeo_simple ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://vimeo.com/I\">&#91;Video: T&#93;</a>"},
    {"dailymotion ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://www.dailymotion.com/video/I\">&#91;Video: T&#93;</a>"},
    {"bilibili ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://www.bilibili.com/video/I\">&#91;Video: T&#93;</a>"},
    {"asciinema ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://asciinema.org/a/I\">&#91;Video: T&#93;</a>"},
    {"instagram instagram_simple ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://www.instagram.com/p/I/\">&#91;Post: T&#93;</a>"},
    {"facebook ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://www.facebook.com/I\">&#91;Post: T&#93;</a>"},
    {"soundcloud ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://soundcloud.com/I\">&#91;Audio: T&#93;</a>"},
    {"spotify ", "a {{< % id=I title=T >}}",
     "a <a href=\"https://open.spotify.com/I\">&#91;Audio: T&#93;</a>"},
    {"video peertube ", "a {{< % src=\"/f\" title=T >}}",
     "a <a href=\"/f\">&#91;Video: T&#93;</a>"},
    {"audio podcast ", "a {{< % src=\"/f\" title=T >}}", "a <a href=\"/f\">&#91;Audio: T&#93;</a>"},
    {"pdf embed-pdf ", "a {{< % src=\"/f\" title=T >}}",
     "a <a href=\"/f\">&#91;Document: T&#93;</a>"},
    {"iframe embed ", "a {{< % src=\"/f\" title=T >}}", "a <a href=\"/f\">&#91;Page: T&#93;</a>"},
    {"map ", "a {{< % src=\"/f\" title=T >}}", "a <a href=\"/f\">&#91;Map: T&#93;</a>"},
    {"mastodon ", "a {{< % src=\"/f\" title=T >}}", "a <a href=\"/f\">&#91;Post: T&#93;</a>"},
    {"x x_simple tweet twitter twitter_simple ", "a {{< % user=u id=1 >}}",
     "a <a href=\"https://x.com/u/status/1\">&#91;Post: https&#58;//x.com/u/status/1&#93;</a>"},
    {"button btn link link-button cta download hextra/hero-button ",
     "a {{< % href=\"/b\" >}}Book{{< /% >}}", "a <a href=\"/b\">Book</a>"},
    {"highlight code codeblock code-block ", "{{< % sh >}}\na\n{{< /% >}}", "```sh\na\n```"},
    {"mermaid ", "{{< % >}}\na\n{{< /% >}}", "```mermaid\na\n```"},
    {"plantuml ", "{{< % >}}\na\n{{< /% >}}", "```plantuml\na\n```"},
    {"math katex mathjax mathjax/block latex tex equation eq ", "{{< % >}}\na\n{{< /% >}}",
     "```math\na\n```"},
    {"chart echarts ", "{{< % >}}\na\n{{< /% >}}", "```json\na\n```"},
    {"hl kbd cmd ", "a {{< % >}}b{{< /% >}}", "a `b`"},
    {"emergency ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"emergency\">\n\nx\n\n</aside>"},
    {"urgent ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"urgent\">\n\nx\n\n</aside>"},
    {"non-urgent nonurgent ", "{{< % >}}x{{< /% >}}",
     "<aside data-card=\"non-urgent\">\n\nx\n\n</aside>"},
    {"note info card-policy ", "{{< % >}}x{{< /% >}}",
     "<aside data-card=\"note\">\n\nx\n\n</aside>"},
    {"quote blockquote pullquote testimonial ", "{{< % by=A >}}x{{< /% >}}",
     "<blockquote>\n\nx\n\n\u2014 A\n</blockquote>"},
    {"script javascript js css ", "a {{< % >}}b{{< /% >}} c", "a c"},
    {"tip ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"tip\">\n\nx\n\n</aside>"},
    {"important ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"important\">\n\nx\n\n</aside>"},
    {"warning ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"warning\">\n\nx\n\n</aside>"},
    {"caution danger ", "{{< % >}}x{{< /% >}}", "<aside data-card=\"caution\">\n\nx\n\n</aside>"},
    {"hint alert pageinfo notice callout admonition admonish care-card box ",
     "{{< % type=warning >}}x{{< /% >}}", "<aside data-card=\"warning\">\n\nx\n\n</aside>"},
    {"note notes info information primary secondary default light dark normal blue abstract "
     "summary quote question faq example todo nothing-known ",
     "{{< alert type=\"%\" >}}x{{< /alert >}}", "<aside data-card=\"note\">\n\nx\n\n</aside>"},
    {"tip tips success hint check done green ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"tip\">\n\nx\n\n</aside>"},
    {"important attention ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"important\">\n\nx\n\n</aside>"},
    {"warning warn yellow orange Warning ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"warning\">\n\nx\n\n</aside>"},
    {"caution danger error bug failure fail red critical ",
     "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"caution\">\n\nx\n\n</aside>"},
    {"emergency ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"emergency\">\n\nx\n\n</aside>"},
    {"urgent ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"urgent\">\n\nx\n\n</aside>"},
    {"non-urgent nonurgent non_urgent ", "{{< alert color=\"% w-75\" >}}x{{< /alert >}}",
     "<aside data-card=\"non-urgent\">\n\nx\n\n</aside>"},
    {"type style level kind status color colour context class icon ",
     "{{< alert %=\"danger\" >}}x{{< /alert >}}", "<aside data-card=\"caution\">\n\nx\n\n</aside>"},
    {"a-level-that-is-longer-than-any-that-a-theme-has-would-be ",
     "{{< alert type=\"%\" >}}x{{< /alert >}}", "<aside data-card=\"note\">\n\nx\n\n</aside>"},
    {"details expand collapse spoiler toggle accordion-item accordionitem faq-item faqitem faq "
     "faqs ",
     "{{< % title=T >}}x{{< /% >}}", "<details>\n<summary>T</summary>\n\nx\n\n</details>"},
    {"accordion foundation_tab tabitem tab-item ", "{{< % title=T >}}x{{< /% >}}",
     "<section>\n<p><strong>T</strong></p>\n\nx\n\n</section>"},
    {"card link-card hextra/feature-card ", "{{< % link=\"/c\" title=C >}}",
     "<p><a href=\"/c\">C</a></p>"},
    {"accordions cardpane cards card-grid hextra/feature-grid hextra/hero-badge "
     "hextra/hero-container hextra/hero-headline hextra/hero-subtitle blocks/section blocks/lead "
     "blocks/content column columns "
     "row col grid section div center steps lead markdown md rawhtml raw-html html ",
     "a {{< % >}}b{{< /% >}} c", "a b c"},
    {"icon fa toc clear spacer blocks/link-down ", "a\n\n{{< % >}}\n\nb", "a\n\n\nb"},
    {"glossary_tooltip tooltip term badge mark highlight-text email abbr ",
     "a {{< % text=\"W\" >}} b", "a W b"},
    /* arguments */
    {"src url image img file filename name path slug ", "a {{< figure %=\"x.png\" alt=A >}}",
     "a <img src=\"x.png\" alt=\"A\">"},
    {"id src url link href file key code video user mp4 webm ",
     "a {{< peertube %=\"/f\" title=T >}}", "a <a href=\"/f\">&#91;Video: T&#93;</a>"},
    {"title caption alt label ", "a {{< video \"/f\" %=T >}} {{< video src=\"/f\" %=T >}}",
     "a <a href=\"/f\">&#91;Video: T&#93;</a> <a href=\"/f\">&#91;Video: T&#93;</a>"},
    {"title header heading summary ", "{{< note %=\"Read this\" >}}x{{< /note >}}",
     "<aside data-card=\"note\" title=\"Read this\">\n\nx\n\n</aside>"},
    {"text content message msg body description ", "{{< note %=\"Read *this*\" />}}",
     "<aside data-card=\"note\">\n\nRead *this*\n\n</aside>"},
    {"summary title header label name question q accordion-title ",
     "{{< details %=\"T\" >}}x{{< /details >}}",
     "<details>\n<summary>T</summary>\n\nx\n\n</details>"},
    {"href link url relref ref to target_url path page file src ",
     "a {{< button %=\"/b\" text=Book >}}", "a <a href=\"/b\">Book</a>"},
    {"text label title name content caption ", "a {{< button href=\"/b\" %=Book >}}",
     "a <a href=\"/b\">Book</a>"},
    {"phone tel telephone ", "{{< contact-buttons %=\"01 2\" >}}",
     "<a href=\"tel:012\">01 2</a> <a href=\"mailto:a@b.org\">a&#64;b.org</a>"},
    {"email mail ", "{{< contact-buttons %=\"c@d.org\" >}}",
     "<a href=\"tel:0123456\">0123 456</a> <a href=\"mailto:c@d.org\">c&#64;d.org</a>"},
    {"siteparam site-param param ", "a {{< % only >}} b", "a here b"},
    {"question q title ", "{{< faq %=\"T\" >}}x{{< /faq >}}",
     "<details>\n<summary>T</summary>\n\nx\n\n</details>"},
    {"faq faqs faq-list ", "{{< % >}}",
     "### Is it &#42;safe&#42;?\n\nYes, **mostly**.\n\n### And\n\na &lt;script>x&lt;/script> "
     "&lt;!-- y\n\n### Not answered yet"},
};

START_TEST(each_name_has_its_meaning)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    for (const char *name = kinds[_i].names; *name; name = strchr(name, ' ') + 1) {
        in.used = out.used = 0;
        for (const char *s = kinds[_i].in; *s; s++)
            if (*s == '%')
                buffer_add(&in, name, strcspn(name, " "));
            else
                buffer_add_char(&in, *s);
        expand(buffer_string(&in), in.used, &out, &notes);
        while (out.used && out.bytes[out.used - 1] == '\n')
            out.bytes[--out.used] = '\0';
        ck_assert_msg(strcmp(buffer_string(&out), kinds[_i].out) == 0,
                      "--- in\n%s\n--- out\n%s\n--- wanted\n%s\n---", buffer_string(&in),
                      buffer_string(&out), kinds[_i].out);
        ck_assert_msg(notes.count == 0, "%s: %s", buffer_string(&in),
                      notes.count ? notes.list[0].message : "");
    }
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(a_shortcode_becomes_markdown_and_html_that_mean_the_same)
{
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    expand(cases[_i].in, strlen(cases[_i].in), &out, &notes);
    while (out.used && out.bytes[out.used - 1] == '\n') /* final line ends do not matter */
        out.bytes[--out.used] = '\0';
    ck_assert_msg(strcmp(buffer_string(&out), cases[_i].out) == 0,
                  "case %d\n--- in\n%s\n--- out\n%s\n--- wanted\n%s\n---", _i, cases[_i].in,
                  buffer_string(&out), cases[_i].out);
    ck_assert_msg(notes.count == (cases[_i].note != NULL), "%s: %zu notes", cases[_i].in,
                  notes.count);
    if (notes.count) {
        struct buffer line = {0};
        note_format(&line, &notes.list[0]);
        ck_assert_msg(strstr(line.bytes, cases[_i].note) != NULL, "%s: %s", cases[_i].in,
                      line.bytes);
        buffer_done(&line);
    }
    notes_done(&notes);
    buffer_done(&out);
}
END_TEST

/* Notes have the line and column of the file, even after tags over several lines and in included
 * text. */
static const struct {
    const char *in;
    unsigned line;
    unsigned column;
    const char *file;
} positions[] = {
    {"{{<foo>}}", 3, 5, "t.md"},
    {"a {{<foo>}}", 3, 7, "t.md"},
    {"a\nbc {{<foo>}}", 4, 4, "t.md"},
    {"{{<kbd\n\na>}} {{<foo>}}", 5, 6, "t.md"},
    {"{{<figure\nsrc=a>}}\n\n{{<foo>}}", 6, 1, "t.md"},
    {"{{%pamphlet/included \"b.md\" 9 0 0%}}{{<foo>}}", 9, 1, "b.md"},
    {"{{%pamphlet/included \"b.md\" 9 2 2%}}  a\n  {{<foo>}}", 10, 1, "b.md"},
    {"{{%pamphlet/included \"b.md\" 9 0 0%}}\na{{%/pamphlet/included \"\" 7 0 4%}} {{<foo>}}", 7, 5,
     "t.md"},
};

START_TEST(notes_say_where)
{
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    expand(positions[_i].in, strlen(positions[_i].in), &out, &notes);
    ck_assert_uint_eq(notes.count, 1);
    ck_assert_uint_eq(notes.list[0].line, positions[_i].line);
    ck_assert_uint_eq(notes.list[0].column, positions[_i].column);
    ck_assert_str_eq(notes.list[0].file, positions[_i].file);
    notes_done(&notes);
    buffer_done(&out);
}
END_TEST

/* Deep nests of tags: nothing may crash, and no word is lost. */
static const struct {
    const char *open;
    const char *close;
} nests[] = {
    {"{{<note>}}", "{{</note>}}"},
    {"{{<foo>}}\n", "\n{{</foo>}}\n"},
    {"{{<highlight>}}", "{{</highlight>}}"},
    {"{{<button>}}", "{{</button>}}"},
    {"{{<details>}}\n", "{{</details>}}"},
    {"{{<", "}"},
    {"{{< a \"", "\""},
    {"- {{<tab>}}", "{{</tab>}}\n"},
    {"> {{% card %}}\n", "{{% /row %}}"},
};

START_TEST(nests_of_any_depth)
{
    enum { TIMES = 3000 };
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, nests[_i].open, TIMES);
    buffer_add_string(&in, " the word ");
    buffer_add_repeated(&in, nests[_i].close, TIMES);
    expand(in.bytes, in.used, &out, &notes);
    ck_assert_msg(strstr(buffer_string(&out), "the word") != NULL, "%s", nests[_i].open);
    ck_assert_uint_le(notes.count, SHORTCODE_NOTES_MAX + 1);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

/* A page cannot fill the memory, or hold the program up, by asking for a value again and again. */
static const char *const asking[] = {"{{<faq-list>}}\n", "{{<mark>}}\n"};

START_TEST(values_are_limited)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, asking[_i], 6000);
    expand(in.bytes, in.used, &out, &notes);
    ck_assert_uint_lt(out.used, 4 * 1024 * 1024);
    ck_assert_uint_gt(notes.count, 0);
    ck_assert(strstr(notes.list[0].message, "is one too many, it is left out: make two pages") !=
              NULL);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(too_many_tags_are_text)
{
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, "{{<param color>}}\n", 70000);
    expand(in.bytes, in.used, &out, &notes);
    bool told = false;
    for (size_t i = 0; i < notes.count; i++)
        told = told || strstr(notes.list[i].message, "more than 65536 shortcodes");
    ck_assert(told);
    notes_done(&notes);
    ck_assert(strstr(out.bytes, "blue") != NULL);
    ck_assert(strstr(out.bytes, "{{<param color>}}") != NULL);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

START_TEST(zero_bytes_hide_nothing)
{
    static const char in[] = "{{<kbd \"a\0b\">}} \0 {{<foo\0>}} c";
    struct buffer out = {0};
    expand(in, sizeof in - 1, &out, NULL);
    ck_assert_msg(strstr(out.bytes, "<code>a b</code>") != NULL, "%s", out.bytes);
    ck_assert_uint_gt(out.used, 20);
    buffer_done(&out);
}
END_TEST

Suite *shortcodes_suite(void)
{
    Suite *suite = suite_create("shortcodes");
    TCase *tcase = tcase_create("shortcodes");
    tcase_set_timeout(tcase, 30); /* some take a while under a sanitizer */
    tcase_add_loop_test(tcase, each_name_has_its_meaning, 0, sizeof kinds / sizeof *kinds);
    tcase_add_loop_test(tcase, a_shortcode_becomes_markdown_and_html_that_mean_the_same, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, notes_say_where, 0, sizeof positions / sizeof *positions);
    tcase_add_loop_test(tcase, nests_of_any_depth, 0, sizeof nests / sizeof *nests);
    tcase_add_loop_test(tcase, values_are_limited, 0, sizeof asking / sizeof *asking);
    tcase_add_test(tcase, too_many_tags_are_text);
    tcase_add_test(tcase, zero_bytes_hide_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
