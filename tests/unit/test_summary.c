/* markup/summary: which words are a page's summary. For dividers and for Hugo's newer rule, the
 * expected words are what Hugo prints, without tags. */
#include "suites.h"
#include "padded.h"

#include <string.h>

#define WORDS10 "a b c d e f g h i j "
#define WORDS2 "aa bb cc dd ee ff gg hh "
#define WORDS2X40 WORDS2 WORDS2 WORDS2 WORDS2 WORDS2
#define WORDS70 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10

static const struct {
    const char *text;
    const char *summary;
} cases[] = {
    {"---\nt: 1\n---\nFirst **bold** para.\n<!--more-->\nRest.\n", "First bold para."},
    {"First glued.<!--more-->Rest glued.", "First glued."},
    {"First **bold** inline. <!--more--> Rest inline.\n\nSecond.", "First bold inline."},
    {"<!--more-->\nOnly text.", ""},
    {"Only text.\n<!--more-->", "Only text."},
    {"A.\n<!--more-->\nB.\n<!--more-->\nC.", "A."},
    {"aa `<!--more-->` bb\n\nrest", "aa `"},
    {"aa\n\n```\n<!--more-->\n```\n\nrest", "aa"},
    {"- one\n- two <!--more-->\n- three", "one two"},
    {"# Head\n\nwords\n<!--more-->\n", "Head words"},
    {"First.\n\n<!-- more -->\n\nRest.", "First. Rest."},
    {"First.\n\n<!--MORE-->\n\nRest.", "First. Rest."},
    {"---\nsummary: \"FM **md** [l](/x) `c`\"\n---\nText.", "FM md l c"},
    {"---\nsummary: FM\n---\nText.\n<!--more-->\nrest", "Text."},
    {"---\nsummary: FM only\n---\nText.\n", "FM only"},
    {"Take ~~5 mg~~ *10* mg\n\n- ~~a **b**~~", "Take [Crossed out: 5 mg] 10 mg [Crossed out: a b]"},
    {"<del>5 <s>mg</s> x</del> y<s></s>", "[Crossed out: 5 mg x] y"},
    {"## Head\n\none\n\n| a |\n|---|\n| b |\n\n    code\n\ntwo", "one two"},
    {WORDS70 "\n\nmore",
     "a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j "
     "a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j"},
    {"w\n\n" WORDS70 "\n\nmore",
     "w a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j "
     "a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j"},
    {"> said\n\nTerm\n: meaning\n\ntext", "said Term meaning text"},
    {WORDS2X40 "\n\nmore",
     "aa bb cc dd ee ff gg hh aa bb cc dd ee ff gg hh aa bb cc dd ee ff gg hh "
     "aa bb cc dd ee ff gg hh aa bb cc dd ee ff gg hh more"},
    {"", ""},
};

START_TEST(a_page_has_a_summary)
{
    struct content_options options = {.summary = true};
    struct page page;
    for (int fields_only = 0; fields_only < 2; fields_only++) {
        options.fields_only = fields_only;
        page_init(&page, "t.md");
        parse_padded(&page, cases[_i].text, strlen(cases[_i].text), &options, NULL);
        ck_assert_str_eq(page.field[PAGE_SUMMARY], cases[_i].summary);
        page_done(&page);
    }
}
END_TEST

/* In a script without blanks each character counts as a word. A long text is cut between words. */
START_TEST(a_summary_ends_in_a_script_without_blanks_too)
{
    struct content_options options = {.summary = true};
    struct buffer text = {0};
    struct page page;
    for (int i = 0; i < 3; i++) {
        buffer_add_repeated(&text, "坐骨神经痛", 10);
        buffer_add_string(&text, "\n\n");
    }
    page_init(&page, "t.md");
    parse_padded(&page, text.bytes, text.used, &options, NULL);
    ck_assert_uint_eq(strlen(page.field[PAGE_SUMMARY]), 2 * 10 * 15 + 1);
    page_done(&page);
    text.used = 0;
    buffer_add_repeated(&text, "words ", 10000);
    page_init(&page, "t.md");
    parse_padded(&page, text.bytes, text.used, &options, NULL);
    ck_assert_uint_le(strlen(page.field[PAGE_SUMMARY]), 4096);
    ck_assert_str_eq(page.field[PAGE_SUMMARY] + strlen(page.field[PAGE_SUMMARY]) - 5, "words");
    page_done(&page);
    text.used = 0;
    buffer_add_string(&text, "x"); /* so that the limit falls inside a letter */
    buffer_add_repeated(&text, "ä", 10000);
    page_init(&page, "t.md");
    parse_padded(&page, text.bytes, text.used, &options, NULL);
    size_t n = strlen(page.field[PAGE_SUMMARY]);
    ck_assert(n > 1000 && n % 2 == 1 && memcmp(page.field[PAGE_SUMMARY], text.bytes, n) == 0);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

/* Without the option, the summary in front matter stays as it is. */
START_TEST(a_summary_that_is_not_asked_for)
{
    static const char text[] = "---\nsummary: \"**S**\"\n---\nx\n<!--more-->\n";
    struct page page;
    page_init(&page, "t.md");
    parse_padded(&page, text, sizeof text - 1, NULL, NULL);
    ck_assert_str_eq(page.field[PAGE_SUMMARY], "**S**");
    page_done(&page);
}
END_TEST

SUITE(summary)
{
    tcase_add_rows(tcase, a_page_has_a_summary, cases);
    tcase_add_test(tcase, a_summary_ends_in_a_script_without_blanks_too);
    tcase_add_test(tcase, a_summary_that_is_not_asked_for);
}
