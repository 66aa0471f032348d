/* markup/html: blocks and lists. */
#include "markup/parse.h"
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    {"<div>Fish&nbsp;&amp; <b>chips</b>\n"
     "  here</div>",
     "paragraph\n"
     "  text \"Fish\302\240& \"\n"
     "  strong > text \"chips\"\n"
     "  text \" here\"\n"},
    {"<p>one<p>two</div>three", "paragraph > text \"one\"\n"
                                "paragraph > text \"two\"\n"
                                "paragraph > text \"three\"\n"},
    {"<DIV><P ALIGN=CENTER>Upper<BR/>case</P></DIV><center>Old</center>",
     "paragraph\n"
     "  text \"Upper\"\n"
     "  hard-break\n"
     "  text \"case\"\n"
     "paragraph > text \"Old\"\n"},
    {"a</div>b", "paragraph\n"
                 "  text \"a\"\n"
                 "  hard-break\n"
                 "  text \"b\"\n"},
    {"text <h3>Mid</h3> rest *em* </p> end", "paragraph > text \"text \"\n"
                                             "heading 3 (mid) > text \"Mid\"\n"
                                             "paragraph\n"
                                             "  text \"rest \"\n"
                                             "  emphasis > text \"em\"\n"
                                             "  text \" \"\n"
                                             "paragraph > text \"end\"\n"},
    {"<h2>Causes</h2>\n"
     "\n"
     "## Causes\n"
     "\n"
     "<h2 id=own>Own</h2><div><h3>In <b>div</b></h3></div>",
     "heading 2 (causes) > text \"Causes\"\n"
     "heading 2 (causes-1) > text \"Causes\"\n"
     "heading 2 (own) > text \"Own\"\n"
     "heading 3 (in-div)\n"
     "  text \"In \"\n"
     "  strong > text \"div\"\n"},
    {"<h2>One<h3>Two</h2>x", "heading 2 (one) > text \"One\"\n"
                             "heading 3 (two) > text \"Two\"\n"
                             "paragraph > text \"x\"\n"},
    {"<blockquote>Quoted<p>two</blockquote><hr>", "block-quote\n"
                                                  "  paragraph > text \"Quoted\"\n"
                                                  "  paragraph > text \"two\"\n"
                                                  "thematic-break\n"},
    {"<pre><code class=\"language-sh\">a  b\n"
     "\tc\n"
     "</code></pre>",
     "code-block (sh) > text \"a  b\\n    c\\n\"\n"},
    {"<pre>\n"
     "  two  blanks<br>next <b>b</b></pre>",
     "code-block > text \"  two  blanks\\nnext b\"\n"},
    {"<div><pre>\n"
     "a\n"
     "\n"
     "b\n"
     "c\n"
     "\n"
     "    d\n"
     "\n"
     "</pre></div>\n"
     "\n"
     "e",
     "code-block > text \"a\\nb\\nc\\nd\\n\"\n"
     "paragraph > text \"e\"\n"},
    {"<div>\n"
     "<pre>a\n"
     "\n"
     "```\n"
     "b\n"
     "```\n"
     "\n"
     "# C\n"
     "\n"
     "- d\n"
     "\n"
     "e [f](g)\n"
     "h\n"
     "\n"
     "<p>i</p>\n"
     "<p>j</p>\n"
     "</pre>\n"
     "\n"
     "k\n"
     "l",
     "code-block > text \"a\\n\"\n"
     "code-block > text \"b\\n\"\n"
     "heading 1 (c) > code \"C\"\n"
     "list tight > item > paragraph > code \"d\"\n"
     "paragraph\n"
     "  code \"e \"\n"
     "  link (g) > code \"f\"\n"
     "  hard-break\n"
     "  code \"h\"\n"
     "paragraph > code \"i\"\n"
     "paragraph > code \"j\"\n"
     "paragraph > text \"k l\"\n"},
    {"text<br><br>more<br>\n"
     "\n"
     "<p>&nbsp;</p><br><br><p>b</p>",
     "paragraph\n"
     "  text \"text\"\n"
     "  hard-break\n"
     "  hard-break\n"
     "  text \"more\"\n"
     "paragraph > text \"b\"\n"},
    {"<details><summary>Q</summary>\n"
     "\n"
     "A *md*\n"
     "\n"
     "</details>after",
     "paragraph > strong > text \"Q\"\n"
     "paragraph\n"
     "  text \"A \"\n"
     "  emphasis > text \"md\"\n"
     "paragraph > text \"after\"\n"},
    {"<details><summary><h3>Q</h3></summary>A</details>", "heading 3 (q) > strong > text \"Q\"\n"
                                                          "paragraph > text \"A\"\n"},
    {"<aside data-card=\"emergency\">Call <b>112</b></aside><aside>plain</aside>",
     "block-quote 1 > paragraph\n"
     "  strong > text \"Emergency:\"\n"
     "  text \" Call \"\n"
     "  strong > text \"112\"\n"
     "paragraph > text \"plain\"\n"},
    {"<aside data-card=\"WARNING\" title=\"T &amp; U\">\n"
     "\n"
     "Text\n"
     "\n"
     "</aside>",
     "block-quote 7\n"
     "  paragraph\n"
     "    strong > text \"Warning:\"\n"
     "    text \" \"\n"
     "    strong > text \"T & U\"\n"
     "  paragraph > text \"Text\"\n"},
    {"<aside data-card=note>\n"
     "\n"
     "Text\n"
     "\n"
     "</aside>\n"
     "\n"
     "<aside data-card=tip>\n"
     "\n"
     "- list\n"
     "\n"
     "</aside>",
     "block-quote 4 > paragraph\n"
     "  strong > text \"Note:\"\n"
     "  text \" Text\"\n"
     "block-quote 5\n"
     "  paragraph > strong > text \"Tip:\"\n"
     "  list tight > item > paragraph > text \"list\"\n"},
    {"<section data-footnote=\"1\">\n"
     "\n"
     "Note\n"
     "\n"
     "</section>\n"
     "\n"
     "<section>plain</section>",
     "footnote (1) > paragraph > text \"Note\"\n"
     "paragraph > text \"plain\"\n"},
    {"> <div>in quote\n"
     "> <ul><li>x\n"
     "\n"
     "out",
     "block-quote\n"
     "  paragraph > text \"in quote\"\n"
     "  list tight > item > paragraph > text \"x\"\n"
     "paragraph > text \"out\"\n"},
    {"<a href=\"/x\"><h3>Title</h3><p>Text</p></a>",
     "heading 3 (title) > link (/x) > text \"Title\"\n"
     "paragraph > link (/x) > text \"Text\"\n"},
    {"<select><option>a<option>b</select><button>Go</button><label>L</label>x",
     "paragraph > text \"a\"\n"
     "paragraph > text \"b\"\n"
     "paragraph > text \"Go L x\"\n"},
    {"中文\n"
     "<div>中\n"
     "文 a\n"
     "b</div>",
     "paragraph > text \"中文\"\n"
     "paragraph > text \"中文 a b\"\n"},
};

/* The same in a page of HTML, without Markdown around it. */
START_TEST(a_page_of_html)
{
    static const char in[] =
        "---\ntitle: T\n---\n<p>a <a href=\"/x\">b</a> <a href=\"/y\">*c*</a> d\n\n"
        "    <ul><li>e</ul>\n\n<b>f</b>\n";
    struct page page;
    struct buffer tree = {0};
    page_init(&page, "t.html");
    page_parse(&page, in, sizeof in - 1, NULL, NULL);
    dump_document(&tree, page.document);
    ck_assert_str_eq(buffer_string(&tree), "heading 1 from-head > text \"T\"\n"
                                           "paragraph\n"
                                           "  text \"a \"\n"
                                           "  link (/x) > text \"b\"\n"
                                           "  text \" \"\n"
                                           "  link (/y) > text \"*c*\"\n"
                                           "  text \" d\"\n"
                                           "list tight > item > paragraph > text \"e\"\n"
                                           "paragraph > strong > text \"f\"\n");
    buffer_done(&tree);
    page_done(&page);
}
END_TEST

/* Markup that is never closed, again and again, each time up to the next empty line. */
static const char *const unclosed[] = {"<!--\n\nb\n", "<?\n\nb\n", "<script>\n\nb\n"};

START_TEST(a_page_of_unclosed_html_takes_no_long_time)
{
    enum { TIMES = 100000 };
    struct page page;
    struct buffer text = {0};
    buffer_add_repeated(&text, unclosed[_i], TIMES);
    page_init(&page, "t.html");
    page_parse(&page, text.bytes, text.used, NULL, NULL);
    ck_assert_uint_ge(page.document->text_bytes, TIMES);
    buffer_done(&text);
    page_done(&page);
}
END_TEST

/* How elements show the words in them (HTML 15.3). Each name is followed by a blank. */
static const struct {
    const char *names;
    const char *before;
    const char *within;
    const char *behind;
    const char *tree;
} meanings[] = {
    {"address article body center details dialog div fieldset figcaption figure footer form header "
     "hgroup html legend main nav optgroup option p search section select textarea ",
     "<div>a", "b", "c</div>",
     "paragraph > text \"a\"\n"
     "paragraph > text \"b\"\n"
     "paragraph > text \"c\"\n"},
    {"dir menu ul ", "", "<li>a</li>", "", "list tight > item > paragraph > text \"a\"\n"},
    {"ol ", "", "<li>a</li>", "", "list #1 ordered tight > item #1 > paragraph > text \"a\"\n"},
    {"h5 ", "", "a", "", "heading 5 (a) > text \"a\"\n"},
    {"h6 ", "", "a", "", "heading 6 (a) > text \"a\"\n"},
    {"listing pre xmp ", "", "a\nb", "", "code-block > text \"a\\nb\"\n"},
    {"b strong ", "<p>", "a", "</p>", "paragraph > strong > text \"a\"\n"},
    {"cite dfn em i var ", "<p>", "a", "</p>", "paragraph > emphasis > text \"a\"\n"},
    {"del s strike ", "<p>", "a", "</p>", "paragraph > strikethrough > text \"a\"\n"},
    {"code kbd samp tt ", "<p>", "a", "</p>", "paragraph > code \"a\"\n"},
};

START_TEST(each_element_has_its_meaning)
{
    struct buffer in = {0};
    for (const char *name = meanings[_i].names; *name; name = strchr(name, ' ') + 1) {
        int n = (int)strcspn(name, " ");
        in.used = 0;
        buffer_format(&in, "%s<%.*s>%s</%.*s>%s", meanings[_i].before, n, name, meanings[_i].within,
                      n, name, meanings[_i].behind);
        dump_check(&(struct dump_case){buffer_string(&in), meanings[_i].tree});
    }
    buffer_done(&in);
}
END_TEST

START_TEST(blocks_of_html_become_nodes)
{
    dump_check(&cases[_i]);
}
END_TEST

SUITE(html_blocks)
{
    tcase_add_rows(tcase, blocks_of_html_become_nodes, cases);
    tcase_add_rows(tcase, each_element_has_its_meaning, meanings);
    tcase_add_test(tcase, a_page_of_html);
    tcase_add_rows(tcase, a_page_of_unclosed_html_takes_no_long_time, unclosed);
}
