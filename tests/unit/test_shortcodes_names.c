/* shortcode/table: the names of shortcodes, and of their arguments, that mean the same. */
#include "expanding.h"
#include "suites.h"

#include <string.h>

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
        expanding_run(buffer_string(&in), in.used, &out, &notes);
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

SUITE(shortcodes_names)
{
    tcase_add_rows(tcase, each_name_has_its_meaning, kinds);
}
