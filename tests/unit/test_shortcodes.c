/* shortcode/shortcodes: what each shortcode of the table becomes. */
#include "base/words.h"
#include "expanding.h"
#include "suites.h"

#include <string.h>

static const struct expansion cases[] = {
    /* numbers that would run into those before them */
    {"5{{< sup >}}1{{< /sup >}} H{{% sub %}}2{{% /sub %}}O 10{{< sup 6 >}}",
     "5<sup>1</sup> H<sub>2</sub>O 10<sup>6</sup>", NULL},
    /* how characters are read */
    {"a{{< ruby \"yomi\" >}}b{{< /ruby >}}c", "a<abbr title=\"yomi\">b</abbr>c", NULL},
    {"{{< ruby py=\"chun\" >}}b{{< /ruby >}}", "<abbr title=\"chun\">b</abbr>", NULL},
    {"{{< ruby rb=\"b\" rt=\"chun\" >}} {{< ruby \"b\" \"chun\" >}}",
     "<abbr title=\"chun\">b</abbr> <abbr title=\"chun\">b</abbr>", NULL},
    /* formulas */
    {"a {{< mathjax/inline >}}\\(b \\ne 0\\){{< /mathjax/inline >}}", "a `\\(b \\ne 0\\)`", NULL},
    {"a {{< mathjax \"t_{s}=\\frac{1}{8}\" >}} b", "a `t_{s}=\\frac{1}{8}` b", NULL},
    {"a {{< mathjax >}} b", "a b", NULL},
    {"a {{< mathjax \"\" >}} b", "a b", "has no code in it, it is left out"},
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
    /* words that the site has for its templates */
    {"{{< i18n \"more\" >}}, {{< T dose >}}, {{% i18n key=more %}}",
     "Read &#42;more&#42;, Doses, Read &#42;more&#42;", NULL},
    {"`{{< i18n dose >}}` [a](/b?{{< i18n dose >}})", "`Doses` [a](/b?Doses)", NULL},
    /* the words around the number were lost */
    {"{{< i18n most \"5 *mg*\" >}}, {{< i18n left 3 >}}",
     "Take 5 &#42;mg&#42; of 5 &#42;mg&#42; a day, 3 left", NULL},
    {"{{< i18n most \"{{ . }}\" >}}",
     "Take &#123;&#123; . &#125;&#125; of &#123;&#123; . "
     "&#125;&#125; a day",
     NULL},
    /* it was "Doses" */
    {"{{< i18n dose 1 >}}, {{< i18n dose 12 >}}", "1 dose, Doses", NULL},
    /* where there is none, the words are not whole: "Take of a day" */
    {"a {{< i18n most \"\" >}} b", "a &#91;…&#93; b",
     "i18n is not known, it is left out: write what it shows in its place"},
    {"a {{< i18n most \" \" >}} b", "a &#91;…&#93; b",
     "i18n is not known, it is left out: write what it shows in its place"},
    {"{{< i18n named \"5 mg\" >}}", "\n5 mg", "i18n is not known, its words are kept"},
    {"{{< i18n odd \"5 mg\" >}}", "\n5 mg", "i18n is not known, its words are kept"},
    {"a {{< i18n left >}} b", "a &#91;…&#93; b",
     "shortcode i18n is not known, it is left out: write what it shows in its place"},
    {"a {{< T dose count=\"5 mg\" >}} b", "a Doses &#91;…&#93; b", "shortcode T leaves out 5 mg"},
    {"a {{< i18n dose \"5 mg\" >}} b", "a Doses &#91;…&#93; b", "shortcode i18n leaves out 5 mg"},
    {"a {{< T \"Take 5 mg\" >}} b", "a Take 5 mg b", "shortcode T is not known, its words"},
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
    /* the words were shown without the address */
    {"{{< email email=\"a@b.org\" text=\"Write\" >}} {{< email user=a domain=b.org >}}",
     "<a href=\"mailto:a@b.org\">Write</a> <a href=\"mailto:a@b.org\">a&#64;b.org</a>", NULL},
    {"{{< email \"mailto:a@b.org\" >}} {{< email \"Write to us\" >}}",
     "<a href=\"mailto:a@b.org\">a&#64;b.org</a> Write to us", NULL},
    {"{{< email name=\"Ann Lee\" domain=b.org address=\"a@b.org\" >}}",
     "<a href=\"mailto:a@b.org\">a&#64;b.org</a>", NULL},
    {"{{< email \"a@b.org\" text=\"Write @ us\" >}}",
     "<a href=\"mailto:a@b.org\">Write &#64; us</a>", NULL},
    /* words that a glossary of the site has were left out without a sign */
    {"Ask {{< tooltip glossary=\"Night nurse\" case=\"title\" >}}, or {{< abbr key=\"gp\" >}}.",
     "Ask Night nurse, or &#91;…&#93;.", "shortcode abbr has no words, it is left out"},
    /* a note beside the text ran into its sentence, without the word that it is about */
    {"your {{< sidenote \"knee\" >}}Or *hip*.{{< /sidenote >}} today",
     "your knee (Or *hip*.) today", NULL},
    {"rest{{< sidenote id=\"n1\" >}}Not in bed.{{< /sidenote >}} and move",
     "rest (Not in bed.) and move", NULL},
    {"your {{< sidenote \"right\" \"n1\" \"knee\" >}}Or hip.{{< /sidenote >}} a",
     "your knee (Or hip.) a", NULL},
    {"here {{< marginnote 1 >}}Or hip.{{< /marginnote >}} a", "here  (Or hip.) a", NULL},
    /* words of such a note's own tag vanished: of a lone one, or that begin with a number */
    {"a {{< marginnote \"5 mg at most\" >}}", "a 5 mg at most", "its words are kept"},
    {"a {{< sidenote \"n1\" \"Never 4 g\" >}}", "a Never 4 g", "its words are kept"},
    {"a {{< sidenote text=\"Never more than 4 g\" >}}", "a Never more than 4 g ",
     "its title and text are kept"},
    {"`{{< sidenote id=1 >}}`", "`{{< sidenote id=1 >}}`", "it is shown as it is"},
    {"Take {{< sidenote \"2 tablets\" >}}Or one.{{< /sidenote >}}", "Take 2 tablets (Or one.)",
     NULL},
    {"Take {{< sidenote label=\"2 tablets\" >}}Or one.{{< /sidenote >}}",
     "Take 2 tablets (Or one.)", NULL},
    {"Take {{< sidenote \"n1\" \"2 tablets\" >}}{{< /sidenote >}} a", "Take 2 tablets a", NULL},
    {"{{< dropcap \"T\" >}}ake it.", "Take it.", NULL},
    {"{{< dropcap >}}T{{< /dropcap >}}ake it.", "Take it.", NULL},
    {"{{< dropcap letter=T text=ake >}} it.", "Take it.", NULL},
    {"{{< dropcap letter=T >}}ake{{< /dropcap >}} it.", "Take it.", NULL},
    {"{{< foo title=\"Before you go\" desc=\"What to *bring*.\" >}}",
     "<section>\n<p><strong>Before you go</strong></p>\n\nWhat to *bring*.\n\n</section>", "kept"},
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
    {"{{< gist spf13 >}}x", "x", "shortcode gist has no address"},
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
    {"a {{< katex >}}\n\n$b$", "a \n\n$b$", NULL},
    {"{{< katex src=\"a\" >}}", "", "shortcode katex has no code in it"},
    {"{{< highlight go >}}", "", "shortcode highlight has no code in it"},
    {"`{{< highlight go >}}b *c*{{< /highlight >}} {{< kbd >}}d{{< /kbd >}}`", "`b *c* d`", NULL},
    {"a {{< kbd >}}` `{{< /kbd >}} {{< kbd >}}``b{{< /kbd >}}", "a `` ` ` `` ``` ``b ```", NULL},
    {"a {{< kbd \"\" >}} b", "a b", NULL},
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
    {"{{< note \"Important\" >}}x{{< /note >}}",
     "<aside data-card=\"note\" title=\"Important\">\n\nx\n\n</aside>", NULL},
    {"{{< alert \"important\" >}}x{{< /alert >}}",
     "<aside data-card=\"important\">\n\nx\n\n</aside>", NULL},
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
    {"{{< tabs tabName1=A tabName2=B >}}\n{{< tab tabNum=2 >}}\nb\n{{< /tab >}}\n{{< tab "
     "tabNum=1 >}}\na\n{{< /tab >}}\n{{< tab tabNum=3 >}}\nc\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>B</strong></p>\n\nb\n\n</section>\n\n"
     "<section>\n<p><strong>A</strong></p>\n\na\n\n</section>\n\n"
     "<section>\n\nc\n\n</section>\n\n</section>",
     NULL},
    /* a number that is none gave the next part the first name */
    {"{{< tabs tabName1=A >}}\n{{< tab tabNum=-1 >}}\nb\n{{< /tab >}}\n{{< tab >}}\nc\n"
     "{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n\nb\n\n</section>\n\n<section>\n\nc\n\n</section>\n\n"
     "</section>",
     NULL},
    {"{{< tabs `Adults,\nold` Children >}}\n{{< tab >}}\na\n{{< /tab >}}\n{{< tab >}}\nb\n"
     "{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>Adults, old</strong></p>\n\na\n\n</section>\n\n"
     "<section>\n<p><strong>Children</strong></p>\n\nb\n\n</section>\n\n</section>",
     NULL},
    {"{{< tabs 1 2 3 4 5 6 7 8 9 10 >}}\n{{< tab />}}\n{{< tab />}}\n{{< tab />}}\n{{< tab "
     "/>}}\n{{< tab />}}\n{{< tab />}}\n{{< tab />}}\n{{< tab />}}\n{{< tab />}}\n{{< tab "
     ">}}\nten\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n<p><strong>1</strong></p>\n</section>\n\n<section>\n<p><strong>2</"
     "strong></p>\n</section>\n\n<section>\n<p><strong>3</strong></p>\n</"
     "section>\n\n<section>\n<p><strong>4</strong></p>\n</section>\n\n<section>\n<p><strong>5</"
     "strong></p>\n</section>\n\n<section>\n<p><strong>6</strong></p>\n</"
     "section>\n\n<section>\n<p><strong>7</strong></p>\n</section>\n\n<section>\n<p><strong>8</"
     "strong></p>\n</section>\n\n<section>\n<p><strong>9</strong></p>\n</"
     "section>\n\n<section>\n<p><strong>10</strong></p>\n\nten\n\n</section>\n\n</section>",
     NULL},
    {"20{{< icon arrow-right >}}10", "20 10", NULL},
    {"20 mg{{< foo >}}10", "20 mg&#91;…&#93;10", "shortcode foo is not known"},
    {"{{< tabs id >}}\n{{< tab >}}\na\n{{< /tab >}}\n{{< /tabs >}}",
     "<section>\n\n<section>\n\na\n\n</section>\n\n</section>", NULL},
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
    /* a site's own shortcode around Markdown's code: the marks of the code were shown as a part of
       it */
    {"{{% codeblock %}}\n```sh\na\n\nb\n```\n{{% /codeblock %}}", "```sh\na\n\nb\n```", NULL},
    {"- x\n  {{% code %}}\n  ````\n  a ``` b\n  ````\n  {{% /code %}}",
     "- x\n\n  ````\n  a ``` b\n  ````", NULL},
    {"{{% code %}}\n```\n```\n{{% /code %}}", "```\n```", NULL},
    {"{{% code %}}\n```\na\n```\nb\n```\nc\n```\n{{% /code %}}",
     "````\n```\na\n```\nb\n```\nc\n```\n````", NULL},
    {"{{% code %}}\n```\na ```\n{{% /code %}}", "````\n```\na ```\n````", NULL},
    {"{{% code %}}\n```a`b\nc\n```\n{{% /code %}}", "````\n```a`b\nc\n```\n````", NULL},
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
    {"{{< columns >}}\na\n \t<--->\nb\n{{< /columns >}}", "\n\na\n\nb", NULL},
    /* files that were not included */
    {"{{< readfile file=\"a*b.md\" >}}", "&#91;included file a&#42;b.md&#93;",
     "shortcode readfile"},
    {"{{% pamphlet/left-out \"a.md\" %}}", "&#91;included file a.md&#93;", NULL},
    {"`{{% pamphlet/opening \"<\" %}} x`", "`{{< x`", NULL},
};

START_TEST(a_shortcode_becomes_markdown_and_html_that_mean_the_same)
{
    expanding_check(&cases[_i]);
}
END_TEST

/* Five weeks had the form for a fraction, or no words where there is none. */
START_TEST(the_words_of_a_site_have_the_form_that_the_language_of_the_page_has_for_the_number)
{
    static const struct expansion polish[] = {
        {"{{< i18n weeks 1 >}}, {{< i18n weeks 3 >}}, {{< i18n weeks 5 >}}, {{< i18n weeks 22 >}}",
         "tydzień, 3 tygodnie, 5 tygodni, 22 tygodnie", NULL},
        {"{{< i18n dose 1 >}}, {{< i18n dose 3 >}}", "1 dose, Doses", NULL},
        {"{{< i18n days 3 >}}, {{< i18n days \"1.5\" >}}", "3 dni, 1.5 dnia", NULL},
    };
    words_choose("pl");
    for (size_t i = 0; i < sizeof polish / sizeof *polish; i++)
        expanding_check(&polish[i]);
    words_choose("en");
}
END_TEST

START_TEST(a_tenth_part_has_its_name_too)
{
    static const char *const heads[] = {
        "{{< tabs A B C D E F G H I J >}}\n",
        "{{< tabs tabName1=A tabName2=B tabName3=C tabName4=D tabName5=E tabName6=F tabName7=G "
        "tabName8=H tabName9=I tabName10=J >}}\n"};
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_string(&in, heads[_i]);
    for (int i = 0; i < 10; i++)
        buffer_add_string(&in, "{{% codetab %}}\nx\n{{% /codetab %}}\n");
    buffer_add_string(&in, "{{< /tabs >}}\n");
    expanding_run(in.bytes, in.used, &out, &notes);
    ck_assert_ptr_nonnull(strstr(buffer_string(&out), "<strong>A</strong>"));
    ck_assert_ptr_nonnull(strstr(buffer_string(&out), "<strong>I</strong>"));
    ck_assert_ptr_nonnull(strstr(buffer_string(&out), "<strong>J</strong>"));
    buffer_done(&in);
    buffer_done(&out);
    notes_done(&notes);
}
END_TEST

/* What was read of the names ended behind a long one: the third part had the second's. */
START_TEST(a_part_behind_very_long_names_has_no_other_parts_name)
{
    enum { LONG = 5000 };
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_string(&in, "{{< tabs A");
    buffer_add_repeated(&in, "a", LONG);
    buffer_add_string(&in, " B C >}}\n");
    for (int i = 0; i < 3; i++)
        buffer_add_string(&in, "{{% codetab %}}\nx\n{{% /codetab %}}\n");
    buffer_add_string(&in, "{{< /tabs >}}\n");
    expanding_run(in.bytes, in.used, &out, &notes);
    const char *second = strstr(buffer_string(&out), "<strong>B</strong>");
    ck_assert_ptr_nonnull(second);
    ck_assert_ptr_null(strstr(second + 1, "<strong>B</strong>"));
    buffer_done(&in);
    buffer_done(&out);
    notes_done(&notes);
}
END_TEST

SUITE(shortcodes)
{
    tcase_add_rows(tcase, a_shortcode_becomes_markdown_and_html_that_mean_the_same, cases);
    tcase_add_test(
        tcase, the_words_of_a_site_have_the_form_that_the_language_of_the_page_has_for_the_number);
    tcase_add_loop_test(tcase, a_tenth_part_has_its_name_too, 0, 2);
    tcase_add_test(tcase, a_part_behind_very_long_names_has_no_other_parts_name);
}
