/* markup/markdown and markup/parse: the text and the kinds of nodes that Markdown becomes. */
#include "markup/headings.h"
#include "dialect/line.h"
#include "markup/parse.h"
#include "dump.h"
#include "suites.h"
#include "padded.h"

#include <stdlib.h>
#include <string.h>

static struct document *parse(const char *s)
{
    struct page page;
    page_init(&page, "some-page.md");
    parse_padded(&page, s, strlen(s), NULL, NULL);
    struct document *document = document_copy(page.document);
    ck_assert(document_validate(document, document_bytes(document)));
    page_done(&page);
    return document;
}

static unsigned count(const struct document *document, enum node_kind kind)
{
    unsigned found = 0;
    for (uint32_t i = 0; i < document->node_count; i++)
        found += document->nodes[i].kind == kind;
    return found;
}

static const struct {
    const char *in;
    const char *text;
    enum node_kind kind;
    unsigned times;
} cases[] = {
    {"a *b* **c**", "a b c", NODE_STRONG, 1},
    {"take 10~20, then 30~40", "take 10~20, then 30~40", NODE_STRIKE, 0},
    /* single tildes around words cross them out: a withdrawn dose read as 'about 5 mg' */
    {"~**5** mg~", "5 mg", NODE_STRIKE, 1},
    {"Take ~5 mg~ 10 mg (~old~). From ~5 to ~10, ~3~4 or 4~6~",
     "Take 5 mg 10 mg (old). From ~5 to "
     "~10, ~3~4 or 4~6~",
     NODE_STRIKE, 2},
    {"H~2~O", "H~2~O", NODE_STRIKE, 0},
    {"~~gone~~ ~~**too**~~", "gone too", NODE_STRIKE, 2},
    {"one<!--more--> two", "one\ntwo", NODE_PARAGRAPH, 2},
    {"[**disc**](/disc)", "disc", NODE_LINK, 1},
    {"[the disc's]()", "the disc\u2019s", NODE_LINK, 1},
    {"[Write to a@b.example](mailto:a@b.example)", "Write to a@b.example", NODE_LINK, 1},
    {"[see www.b.example, *x*](/c) and [http://d.example e](/f)",
     "see www.b.example, x and http://d.example e", NODE_LINK, 2},
    {"[**http://b.example**](/c) http://d.example", "http://b.example http://d.example", NODE_LINK,
     2},
    {"a|b\n-|-\n**http://c.example**|d", "a\nb\nhttp://c.example\nd", NODE_STRONG, 1},
    {"a|b\n-|-\n`http://c.example|d`|e", "a\nb\nhttp://c.example|d\ne", NODE_CODE, 1},
    {"**http://a.example**\u3002**b** c", "http://a.example\u3002b c", NODE_STRONG, 2},
    {"**http://a.example**[^b]\n\n[^b]: c", "http://a.example[*1]\nc\u00a0\u21a9", NODE_STRONG, 1},
    {"**a http://b.example**(c) **d**", "a http://b.example(c) d", NODE_STRONG, 2},
    {"http://a.example**b** c", "http://a.exampleb c", NODE_STRONG, 1},
    {"* http://a.example**b** c", "http://a.exampleb c", NODE_STRONG, 1},
    {"**www.a.example[^b] www.c.example**\u2014d\n\n[^b]: e",
     "www.a.example[*1] www.c.example\u2014d\ne\u00a0\u21a9", NODE_STRONG, 1},
    {"<div>a\fb<i\fid=c>d</i></div>", "a bd", NODE_ANCHOR, 1},
    {"http://a.example's \"b\"", "http://a.example\u2019s \u201cb\u201d", NODE_LINK, 1},
    {"<div>http://a.example's</div>", "http://a.example's", NODE_LINK, 0},
    {"<b>a http://b.example's</b> c", "a http://b.example\u2019s c", NODE_LINK, 1},
    {"`a http://b.example\u3002c`", "a http://b.example\u3002c", NODE_CODE, 1},
    {"```\nhttp://b.example\u3002\n```", "http://b.example\u3002\n", NODE_CODE_BLOCK, 1},
    {"[~~a@b.example~~ c](/d)", "a@b.example c", NODE_STRIKE, 1},
    {"| a |\n|---|\n| [b www.c.example](/d) |\n| www.e.example |",
     "a\nb www.c.example\nwww.e.example", NODE_LINK, 2},
    {"| a |\n|---|\n| [b](/c) |", "a\nb", NODE_LINK, 1},
    {"a|b\n-|-\n`c\\|d` \\||`\\\\|`\n", "a\nb\nc|d |\n\\|", NODE_CODE, 2},
    {"`a\\|b`", "a\\|b", NODE_CODE, 1},
    {"a|b\n---|---\nftp://c.d|e", "a\nb\nftp://c.d\ne", NODE_TABLE_CELL, 4},
    {"![alt *text*](x.png)", "alt text", NODE_PICTURE, 1},
    {"> [!EMERGENCY]\n> Call", "Emergency: Call", NODE_QUOTE, 1},
    {"> [!WARNING] Don't \"do\"\n> this", "Warning: Don’t “do”\nthis", NODE_PARAGRAPH, 2},
    {"> [!NOTE]+\n> a", "Note: a", NODE_STRONG, 1},
    {"> [!tip]- Your *rest*\n> a", "Tip: Your rest\na", NODE_EMPHASIS, 1},
    {"> [!CAUTION] only", "Caution: only", NODE_PARAGRAPH, 1},
    {"> [!NOTE] A\n>\n> b", "Note: A\nb", NODE_PARAGRAPH, 2},
    {"> [!SOMETHING] a", "[!SOMETHING] a", NODE_STRONG, 0},
    {"> [!danger]- Stop\n> a", "Caution: Stop\na", NODE_PARAGRAPH, 2},
    {"> [!QUESTION] a", "Note: a", NODE_STRONG, 1},
    {"> [!nonurgent]\n> a", "Non-urgent: a", NODE_STRONG, 1},
    {"> - [!NOTE] a", "[!NOTE] a", NODE_STRONG, 0},
    {"> a\n> [!NOTE]", "a [!NOTE]", NODE_STRONG, 0},
    {"> [!WARNING] *Hot\n> b*", "Warning: Hot\nb", NODE_BREAK, 1},
    {"[!WARNING] x\n\n> a", "[!WARNING] x\na", NODE_STRONG, 0},
    {"> a\n>\n> [!NOTE] x", "a\n[!NOTE] x", NODE_STRONG, 0},
    {"> # H\n>\n> [!NOTE] x", "H\n[!NOTE] x", NODE_STRONG, 0},
    {"![a [b](c) d](e) f", "a b d f", NODE_LINK, 0},
    {"~~&lt;5 mg~~ ~~`5`~~ ~~<b>5</b>~~", "<5 mg 5 5", NODE_STRIKE, 3},
    {"## T {#id .c}", "T", NODE_HEADING, 1},
    {"## T ## {#id}", "T", NODE_HEADING, 1},
    {"A\nB {.c}\n---", "A B", NODE_HEADING, 1},
    {"A {.c}\nB\n---", "A {.c} B", NODE_HEADING, 1},
    {"## T {k} {}", "T {k}", NODE_HEADING, 1},
    {"## T *{.x}*", "T {.x}", NODE_EMPHASIS, 1},
    {"## {#id}", "", NODE_HEADING, 1},
    {"## T \\{#id}", "T {#id}", NODE_HEADING, 1},
    {"## T \\\\{#id}", "T \\{#id}", NODE_HEADING, 1},
    {"&hearts; &#65; &#27;[31m &nosuch;", "♥ A [31m &nosuch;", NODE_TEXT, 1},
    {"10&#150;20 mg", "10–20 mg", NODE_TEXT, 1},
    {"<div>x<script>bad()</script> y</div>", "x y", NODE_PARAGRAPH, 1},
    {"a<br>b", "a\nb", NODE_BREAK, 1},
    {"a\tb", "a b", NODE_TEXT, 1},
    {"a tab\tamong more letters than are read at once",
     "a tab among more letters than are read at once", NODE_TEXT, 1},
    /* What word processors write for a line's and a page's end; line ends of old Macs, and spoilt
     * ones. */
    {"Take 5\v10 mg", "Take 5 10 mg", NODE_TEXT, 1},
    {"|a|\n|-|\n|5\v10\f20|", "a\n5 10 20", NODE_TABLE_CELL, 2},
    {"---\ntitle: A\vB\n---\nx", "A B\nx", NODE_HEADING, 1},
    {"---\rtitle: T\r---\r# T\r\ra[^1]\r\r[^1]: b\r", "T\na[*1]\nb\u00a0\u21a9", NODE_FOOTNOTE, 1},
    {"T\r: d\r\r|a|\r|-|\r|b|", "T\nd\na\nb", NODE_TABLE_CELL, 2},
    {"|a|\r\r\n|---|\r\r\n|b|\r\r\n", "a\nb", NODE_TABLE_CELL, 2},
    {"```\na\tb\nabcd\te\n```", "a   b\nabcd    e\n", NODE_CODE_BLOCK, 1},
    {"- [x] done\n- [ ] open", "done\nopen", NODE_ITEM, 2},
    {"---\ntitle: T\n---\n# T\n\nx", "T\nx", NODE_HEADING, 1},
    {"---\r\ntitle: T\r\n---\r\n# T\r\n\r\nx", "T\nx", NODE_HEADING, 1},
    {"---\ntitle: T\n---\n# T ##\n\nx", "T\nx", NODE_HEADING, 1},
    {"---\ntitle: T\n---\n- T\n- U", "T\nT\nU", NODE_ITEM, 2},
    {"---\ntitle: >\n  T\n---\n# T\n\nx", "T\nx", NODE_HEADING, 1},
    {"---\ntitle: T\n---\n# Other\n\nx", "T\nOther\nx", NODE_HEADING, 2},
    /* "Call now" was below the words for a picture, out of sight on a small screen. */
    {"---\ntitle: T\nfeatured_image: f\nfeatured_image_alt: A spine\n---\nx\n\ny",
     "T\nx\nA spine\ny", NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\n> [!URGENT]\n> Call.\n\ny",
     "T\nUrgent: Call.\nA spine\ny", NODE_PICTURE, 1},
    /* "Do not take it if:" lost its list: the picture stood between, and in results of search
     * "you are pregnant" stood alone. */
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\nDo not take it if:\n\n- x\n\ny",
     "T\nDo not take it if:\nx\nA spine\ny", NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\n**Do not**\n\n- x\n",
     "T\nDo not\nx\nA spine", NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\nTake:\n\n5 mg\n\ny",
     "T\nTake:\n5 mg\nA spine\ny", NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\nTake:\n\n## P", "T\nTake:\nA spine\nP",
     NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\n- x\n- y\n\nz", "T\nA spine\nx\ny\nz",
     NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\n## P\n\ny", "T\nA spine\nP\ny", NODE_PICTURE,
     1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\n---\n", "T\nA spine", NODE_PICTURE, 1},
    {"---\nfeatured_image_alt: A spine\n---\nx[^1]\n\n[^1]: n", "x[*1]\nA spine\nn\xc2\xa0↩",
     NODE_PICTURE, 1},
    {"---\ntitle: T\ncover: {image: f, alt: A knee}\n---\nx", "T\nx\nA knee", NODE_PICTURE, 1},
    {"---\ntitle: T\nfeatured_image_alt: A spine\ncover: {alt: A knee}\n---\nx", "T\nx\nA spine",
     NODE_PICTURE, 1},
    {"---\ntitle: T\ncover: f.jpg\n---\nx", "T\nx", NODE_PICTURE, 0},
};

START_TEST(markdown_becomes_its_text_and_its_nodes)
{
    struct document *document = parse(cases[_i].in);
    char *text = memory_copy(document_text(document), document->text_bytes);
    ck_assert_str_eq(text, cases[_i].text);
    ck_assert_uint_eq(count(document, cases[_i].kind), cases[_i].times);
    free(text);
    free(document);
}
END_TEST

/* CommonMark 4.6, start condition 6. Each name is followed by a blank. */
static const char html_blocks[] =
    "address article aside base basefont blockquote body caption center col colgroup dd details "
    "dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option "
    "p param search section source summary table tbody td tfoot th thead title tr track ul ";

START_TEST(tags_begin_blocks)
{
    for (const char *name = html_blocks; *name; name = strchr(name, ' ') + 1) {
        int n = (int)strcspn(name, " ");
        ck_assert_msg(line_is_html_block(name, (size_t)n), "%.*s", n, name);
    }
    ck_assert(!line_is_html_block("span", 4));
    ck_assert(!line_is_html_block("headers", 7));
    ck_assert(!line_is_html_block("hea", 3));
}
END_TEST

/* A card's level in words and its title share one strong line if the title allows it. */
static const struct dump_case cards[] = {
    {"> [!NOTE] A title\n> a", "block-quote 4\n"
                               "  paragraph > strong > text \"Note: A title\"\n"
                               "  paragraph > text \"a\"\n"},
    {"> [!NOTE] A title  \r\n> a\r\n", "block-quote 4\n"
                                       "  paragraph > strong > text \"Note: A title\"\n"
                                       "  paragraph > text \"a\"\n"},
    {"> [!NOTE] A *title*\n> a", "block-quote 4\n"
                                 "  paragraph\n"
                                 "    strong > text \"Note:\"\n"
                                 "    text \" A \"\n"
                                 "    emphasis > text \"title\"\n"
                                 "  paragraph > text \"a\"\n"},
};

START_TEST(cards_have_titles)
{
    dump_check(&cards[_i]);
}
END_TEST

/* Goldmark's ids (hugo.md's heading rules). */
static const struct {
    const char *in;
    const char *id;
} ids[] = {
    {"## Simple Heading", "simple-heading"},
    {"## a & b", "a--b"},
    {"## [link](/x) y", "linkx-y"},
    {"## Über uns", "über-uns"},
    {"## !!!", "heading"},
    {"Set\n===", "set"},
    {"## A\n\n## A\n\n## A", "a"},
    {"##  Closed ##", "closed"},
    {"## हिन्दी", "हनद"},
    {"## №½① a_b", "-a_b"},
    {"Ab\ncd ef\n---", "cd-ef"},
    {"> - ## 1. In *item*", "1-in-item"},
    {"- Set\n  ===", "set"},
    {"## C# and F#", "c-and-f"},
    {"## T {#my.id:1 .c k=\"v w\"}  ", "my.id:1"},
    {"## T ## {#id}", "id"},
    {"## T {#id} ##", "id"},
    {"A\nB {#id}\n===", "id"},
    {"## T {.c}", "t"},
    {"## T {k}", "t-k"},
    {"## T {#a} {#b}", "b"},
    {"## T {k='v }' #a, .b}", "a"},
    {"## T {id=a.b .c}", "a.b"},
    {"## T {.c id=\"a b\"}", "a b"},
    {"## T {#a id=b}", "b"},
    {"## T {id=\"\"}", "t"},
    {"## T {data-id=a ID=b}", "t"},
    {"p\n{id=a}", "a"},
    {"## T {id='a\"b'}", "t"},
    {"-5 mg\n===", "-5-mg"},
    {"3.5 mg\n---", "35-mg"},
    {"## ##", "heading"},
    {"## A#", "a"},
    {"> T {#id}\n> ===", "id"},
    {"T {#id}\n  --- ", "id"},
};

START_TEST(headings_have_the_ids_of_goldmark)
{
    struct document *document = parse(ids[_i].in);
    ck_assert_uint_ne(dump_find_id(document, ids[_i].id, strlen(ids[_i].id)), 0);
    free(document);
}
END_TEST

START_TEST(repeated_headings_are_numbered)
{
    struct document *document = parse("## A\n\n## A\n\n## A\n\n## A 1\n\n# {#a}\n\n## A");
    ck_assert_uint_ne(dump_find_id(document, "a-1-1", 5), 0);
    ck_assert_uint_ne(dump_find_id(document, "a-3", 3), 0);
    ck_assert_uint_lt(dump_find_id(document, "a", 1), dump_find_id(document, "a-1", 3));
    ck_assert_uint_lt(dump_find_id(document, "a-1", 3), dump_find_id(document, "a-2", 3));
    free(document);
}
END_TEST

static const struct {
    enum heading_ids rule;
    const char *in;
    const char *id;
} rules[] = {
    {HEADING_IDS_GITHUB, "Über Straße ø №½ a_b  c--d & É", "über-straße-ø--a_b--c--d--é"},
    {HEADING_IDS_GITHUB_ASCII, "Über Straße ø №½ a_b  c--d & É", "uber-strae---a_b--c--d--e"},
    {HEADING_IDS_BLACKFRIDAY, "Über Straße ø №½ a_b  c--d & É", "über-straße-ø-½-a-b-c-d-é"},
    {HEADING_IDS_GITHUB_ASCII, "हिन्दी x", "-x"},
    {HEADING_IDS_GITHUB, "İpuçları ΑΣ", "ipuçları-ασ"},
    {HEADING_IDS_BLACKFRIDAY, "-- lead a.b!", "lead-a-b"},
    {HEADING_IDS_BLACKFRIDAY, "!!!", "heading"},
};

/* As Hugo 0.111 makes them for each autoHeadingIDType. */
START_TEST(a_heading_has_the_id_that_the_sites_rule_makes)
{
    struct buffer id = {0};
    headings_make_id(&id, rules[_i].in, strlen(rules[_i].in), rules[_i].rule);
    ck_assert_str_eq(buffer_string(&id), rules[_i].id);
    buffer_done(&id);
}
END_TEST

/* A page that repeats one heading is read in linear time. */
START_TEST(many_headings_of_one_name)
{
    struct buffer text = {0};
    buffer_add_repeated(&text, "# A\n", 20000);
    struct document *document = parse(text.bytes);
    ck_assert_uint_ne(dump_find_id(document, "a-19999", 7), 0);
    free(document);
    buffer_done(&text);
}
END_TEST

static const struct {
    const char *path;
    const char *name;
} names[] = {
    {"conditions/slipped-disc/index.md", "Slipped disc"},
    {"conditions/_index.md", "Conditions"},
    {"neck_pain.md", "Neck pain"},
    {"index.md", "Home"},
};

START_TEST(a_page_without_a_title_is_called_as_its_file)
{
    struct arena arena;
    arena_init(&arena);
    ck_assert_str_eq(page_name_from_path(&arena, names[_i].path), names[_i].name);
    arena_done(&arena);
}
END_TEST

START_TEST(a_title_comes_from_front_matter_then_heading_then_file)
{
    static const char *const in[] = {
        "---\ntitle: T\n---\n# H", "text\n\n# H",     "text", "#\n\n## H",
        "# &nbsp;\n\n# **H**",     "# \u202f\n\n## H"};
    static const char *const out[] = {"T", "H", "Some page", "H", "H", "H"};
    for (size_t i = 0; i < sizeof in / sizeof *in; i++) {
        struct page page;
        page_init(&page, "some-page.md");
        parse_padded(&page, in[i], strlen(in[i]), NULL, NULL);
        ck_assert_str_eq(page.field[PAGE_TITLE], out[i]);
        page_done(&page);
    }
}
END_TEST

/* However many blanks a title and the first heading have, one word follows the other on the screen.
 */
START_TEST(a_heading_repeats_the_title_whatever_blanks_it_has)
{
    static const struct {
        const char *in;
        bool repeats;
    } pages[] = {
        {"---\ntitle: \"Back  pain\"\n---\n# Back  pain\n\nText", true},
        {"---\ntitle: \"Back  pain\"\n---\n# Back pain\n\nText", true},
        {"---\ntitle: Back pain\n---\n#  Back\t pain  #\nText", true},
        {"---\ntitle: Back pain\n---\n# **Back pain** {#back-pain .unnumbered} #\n", true},
        {"---\ntitle: Back pain\n---\n# **Back pain**\n", true},
        {"---\ntitle: Back pain\n---\n# Back pain{#a}\n", true},
        {"---\ntitle: \"&\"\n---\n# &amp;\n", true},
        {"---\ntitle: Fish & chips\n---\n# Fish &amp; chips\n", true},
        {"---\ntitle: Fish & chips\n---\n# Fish & chips\n", true},
        {"---\ntitle: \u00bd tablet *\n---\n# &frac12; tablet \\*\n", true},
        {"---\ntitle: \"&amp; a\"\n---\n# &amp; a\n", false},
        {"---\ntitle: \u00bd tablet\n---\n# &frac14; tablet\n", false},
        {"---\ntitle: Back pain\n---\n# **Back pain** now\n", false},
        {"---\ntitle: Back pain\n---\n# **Back pain\n", false},
        {"---\ntitle: Back pain\n---\n# Back pain {#a} b\n", false},
        {"---\ntitle: Back pain\n---\n# Back painful\n", false},
        {"---\ntitle: Back pain\n---\n# Backpain\n", false},
        {"---\ntitle: Back pain\n---\n# Back\npain\n", false},
        {"---\ntitle: Back pain\n---\n# Back", false},
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct page page;
        unsigned headings = 0;
        page_init(&page, "a.md");
        parse_padded(&page, pages[i].in, strlen(pages[i].in), NULL, NULL);
        for (uint32_t at = 0; at < page.document->node_count; at++)
            headings += page.document->nodes[at].kind == NODE_HEADING;
        ck_assert_uint_eq(headings, pages[i].repeats ? 1 : 2);
        page_done(&page);
    }
}
END_TEST

/* A link to the heading that repeats the title leads to the title, and no other heading has its id.
 */
START_TEST(the_id_of_a_repeated_title_is_the_titles)
{
    static const struct {
        const char *heading;
        const char *id;
        const char *next;
    } pages[] = {{"# Back pain", "back-pain", "back-pain-1"},
                 {"# **Back pain** ##", "back-pain", "back-pain-1"},
                 {"# Back pain {#bp .x}", "bp", "back-pain"}};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct page page;
        struct buffer text = {0};
        buffer_format(&text, "---\ntitle: Back pain\n---\n%s\n\n## Back pain\n", pages[i].heading);
        page_init(&page, "a.md");
        parse_padded(&page, text.bytes, text.used, NULL, NULL);
        const char *id = pages[i].id;
        ck_assert_uint_eq(dump_find_id(page.document, id, strlen(id)), 1);
        ck_assert_uint_gt(dump_find_id(page.document, pages[i].next, strlen(pages[i].next)), 1);
        buffer_done(&text);
        page_done(&page);
    }
}
END_TEST

/* Autolinks: as on Hugo's websites, an address without a scheme gets https; others keep theirs. */
static const struct {
    const char *in;
    const char *address;
} bare[] = {
    {"www.example.org", "https://www.example.org"},
    {"a www.example.org/b_c, d", "https://www.example.org/b_c"},
    {"**www.example.org**", "https://www.example.org"},
    {"~~www.example.org~~", "https://www.example.org"},
    {"(www.example.org)", "https://www.example.org"},
    {">www.example.org", "https://www.example.org"},
    {"> a\n>www.example.org", "https://www.example.org"},
    {"[<b>www.example.org](http://www.example.org)</b>", "http://www.example.org"},
    {"| a |\n|-|\n| www.example.org |", "https://www.example.org"},
    {"|a|b|\n|-|-|\n|c www.example.org/d|e|", "https://www.example.org/d"},
    {"a|b\n-|-\n**http://example.org**|c", "http://example.org"},
    {"http://www.example.org", "http://www.example.org"},
    {"<http://www.example.org>", "http://www.example.org"},
    {"[www.example.org](http://www.example.org)", "http://www.example.org"},
    {"[`www.example.org`](http://www.example.org)", "http://www.example.org"},
    {"[a](http://www.example.org/b\\_c)", "http://www.example.org/b_c"},
    {"[**www.example.org**](http://www.example.org)", "http://www.example.org"},
    {"[a www.example.org](/b)", "/b"},
    {"[a@b.example c](/d) [e](/f)", "/f"},
    {"[](http://www.example.org) a", "http://www.example.org"},
    {"https://example.org\u3002\u8bf7", "https://example.org"},
    {"**https://example.org/**\u060c b", "https://example.org/"},
    {"www.example.org\u3001a", "https://www.example.org"},
    {"a|b\n-|-\nhttps://example.org/c\uff0c d|e", "https://example.org/c"},
    {"https://example.org\u00a0!", "https://example.org"},
    {"www.example.org's", "https://www.example.org"},
    {"https://example.org,b;c", "https://example.org"},
    {"www.example.org- a", "https://www.example.org"},
    {"https://example.org-- a", "https://example.org"},
    {"https://xn--a.example, b", "https://xn--a.example"},
    {"https://a-b.example/c-", "https://a-b.example/c-"},
    {"[https://example.org/a]", "https://example.org/a"},
    {"a https://example.org/b[^c].\n\n[^c]: d", "https://example.org/b"},
    {"(https://example.org)[^a]\n\n[^a]: b", "https://example.org"},
    {"https://example.org/a**b**", "https://example.org/a"},
    {"www.example.org&nbsp;b", "https://www.example.org"},
    {"https://example.org&amp;b", "https://example.org"},
    {"https://example.org/a[b],c;d", "https://example.org/a[b],c;d"},
    {"https://example.org:80/a?b=[c]", "https://example.org:80/a?b=[c]"},
    {"(\u4f8b: www.example.org/a)\u306b\u57fa", "https://www.example.org/a"},
    {"www.example.org/a_(b)\u306b", "https://www.example.org/a_(b)\u306b"},
    {"www.example.org/a)b", "https://www.example.org/a)b"},
    {"[a](https://example.org/*b*c)", "https://example.org/*b*c"},
    {"[^a]\n\n[^a]: https://example.org\u3002", "https://example.org"},
    {"https://example.org/\u8170\u75db\u3002", "https://example.org/\u8170\u75db"},
    {"[a](https://example.org/\u3002)", "https://example.org/\u3002"},
    {"[a]( https://example.org/\u3002)", "https://example.org/\u3002"},
    {"[a](\nhttps://example.org/b*c)", "https://example.org/b*c"},
    {"[a]\n\n[a]:\nhttps://example.org/b*c", "https://example.org/b*c"},
    {"> [a]\n>\n> [a]: \n> https://example.org/\u3002", "https://example.org/\u3002"},
    {"[^a]\n\n[^a]:\n    https://example.org/b*c*", "https://example.org/b"},
    {"<https://example.org/\u3002>", "https://example.org/\u3002"},
    {"<b>https://example.org/a</b>", "https://example.org/a"},
    {"a<br>www.example.org<br>b", "https://www.example.org"},
    {"> <u>a</u><u>https://example.org</u>", "https://example.org"},
    {"|a|\n|-|\n|b<br>https://example.org<br>c|", "https://example.org"},
    {"<a href=\"/a\">b</a><b>https://example.org</b>", "https://example.org"},
    {"c <a href=\"/a\">https://example.org</a>", "/a"},
    {"c <a href=\"/a\"><b>www.example.org</b></a>", "/a"},
    {"[<b>https://example.org</b>](/a)", "/a"},
    {"<a href=\"/a\">b@c.example</a>", "/a"},
    {"<a href=\"/a\">see https://b.example/_c_(d) now</a>", "/a"},
    {"<a href=\"/a\">**www.b.example** *c*</a>", "/a"},
    {"<a href=\"/a\"><https://b.example></a>", "https://b.example"},
    {"https://b.example/~c/ https://d.example/~e/", "https://d.example/~e/"},
    {"~~a~~ https://b.example/~~c~~/d", "https://b.example/~~c~~/d"},
    {"[a]\n\n[a]: https://b.example/~c/~d", "https://b.example/~c/~d"},
    {"[^a]\n\n[^a]: https://b.example/~c/~d", "https://b.example/~c/~d"},
    {"[https://b.example/~c~](https://b.example/~c~)", "https://b.example/~c~"},
    {"|a|b|\n|-|-|\n|https://c.example/d|e|", "https://c.example/d"},
    {"<a href=\"/a\">[b](/c)</a>", "/c"},
    {"<a href=\"/a\">b</a> c@d.example", "mailto:c@d.example"},
    {"<a id=\"a\">b@c.example</a>", "mailto:b@c.example"},
    {"> [a]\n>\n> [a]: https://example.org/\u3002", "https://example.org/\u3002"},
    {"<a href=\"https://example.org/\u3002\">b</a>", "https://example.org/\u3002"},
    {"[http://www.example.org]\n\n[http://www.example.org]: http://www.example.org",
     "http://www.example.org"},
};

START_TEST(a_bare_address_is_that_of_the_website)
{
    struct document *document = parse(bare[_i].in);
    const struct node *link = NULL;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK &&
            *node_data(document, &document->nodes[i]) != '#')
            link = &document->nodes[i];
    ck_assert_ptr_nonnull(link);
    char address[64] = "";
    ck_assert_uint_lt(link->data_bytes, sizeof address);
    memcpy(address, node_data(document, link), link->data_bytes);
    ck_assert_str_eq(address, bare[_i].address);
    free(document);
}
END_TEST

/* What each item is: t a task, d one that is done, - none. */
static const struct {
    const char *in;
    const char *items;
} tasks[] = {
    {"- [ ] a\n  > b\n- [X] c\n- [ ] d", "tdt"},
    {"1. a\n   > b\n2. [x] c\n\n3. d", "-d-"},
    {"> - > a\n> - [ ] b", "-t"},
    {"- > a\n- \\[x] b\n- `[x] c`\n- **d** [x] e", "----"},
    {"- > a\n- > [x] b\n- # [x] c\n- [x](/d)", "----"},
    {"- > a\n- - [x] b", "--d"},
    {"- [ ]\n- [x] a: b\n\n  c", "td"},
    {"- [x] a\n- b\n  1. [X]\n\n> + [x]\tc\n\n[x]: /d", "d-dd"}, /* no link of that name */
    {"T\n: - [x] a\n\n[x]: /d", "d"},
};

START_TEST(an_item_may_be_a_task)
{
    struct document *document = parse(tasks[_i].in);
    char items[8] = "";
    size_t n = 0;
    for (uint32_t i = 1; i < document->node_count && n < sizeof items - 1; i++) {
        unsigned flags = document->nodes[i].flags;
        if (document->nodes[i].kind == NODE_ITEM)
            items[n++] = flags & NODE_DONE ? 'd' : flags & NODE_TASK ? 't' : '-';
    }
    ck_assert_str_eq(items, tasks[_i].items);
    for (uint32_t i = 0; tasks[_i].items[0] != '-' && i < document->node_count; i++)
        ck_assert_ptr_null(
            memchr(node_text(document, &document->nodes[i]), '[', document->nodes[i].text_bytes));
    free(document);
}
END_TEST

SUITE(markdown)
{
    tcase_add_rows(tcase, markdown_becomes_its_text_and_its_nodes, cases);
    tcase_add_test(tcase, tags_begin_blocks);
    tcase_add_rows(tcase, cards_have_titles, cards);
    tcase_add_rows(tcase, headings_have_the_ids_of_goldmark, ids);
    tcase_add_test(tcase, repeated_headings_are_numbered);
    tcase_add_rows(tcase, a_heading_has_the_id_that_the_sites_rule_makes, rules);
    tcase_add_test(tcase, many_headings_of_one_name);
    tcase_add_rows(tcase, a_page_without_a_title_is_called_as_its_file, names);
    tcase_add_test(tcase, a_title_comes_from_front_matter_then_heading_then_file);
    tcase_add_test(tcase, a_heading_repeats_the_title_whatever_blanks_it_has);
    tcase_add_test(tcase, the_id_of_a_repeated_title_is_the_titles);
    tcase_add_rows(tcase, a_bare_address_is_that_of_the_website, bare);
    tcase_add_rows(tcase, an_item_may_be_a_task, tasks);
}
