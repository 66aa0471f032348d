/* markup/typographer, on whole pages: marks in prose, and all the places that must have none. */
#include "suites.h"
#include "padded.h"

#include <stdlib.h>
#include <string.h>

static char *words(const char *s, const struct content_options *options)
{
    struct page page;
    page_init(&page, "p.md");
    parse_padded(&page, s, strlen(s), options, NULL);
    ck_assert(document_validate(page.document, document_bytes(page.document)));
    char *text = memory_copy(document_text(page.document), page.document->text_bytes);
    page_done(&page);
    return text;
}

static const struct {
    const char *in;
    const char *out;
} cases[] = {
    {"\"a b\" (\"c\") [\"d\"](/x)", "“a b” (“c”) “d”"},
    {"\"**bold**\" **\"in\"** *\"a* b\"", "“bold” “in” “a b”"},
    {"\"a\nb\" <b>\"c\"</b>", "“a b” “c”"},
    {"\"a 'b' c\" 'd'", "“a ‘b’ c” ‘d’"},
    {"\"a 'b'\", (\"c 'd'\") 'e \"f\"'. \"'g' h\"", "“a ‘b’”, (“c ‘d’”) ‘e “f”’. “‘g’ h”"},
    {"\"'...a' b\" '\"...a\" b' \"'.5 mg'\"", "“‘…a’ b” ‘“…a” b’ “‘.5 mg’”"},
    {"don't o'clock the patients' it's", "don’t o’clock the patients’ it’s"},
    {"'90s 'twas rock 'n' roll", "’90s ’twas rock ’n’ roll"},
    {"'tissue' 'em'", "‘tissue’ ’em’"},
    {"<<a>> b <<c d>> e <<f g", "«a» b «c d» e <<f g"},
    {"a <<b c>> d <<e f>> g <<h i", "a «b c» d «e f» g <<h i"},
    {"a -- b --- c a--b", "a – b — c a–b"},
    {"wait... yes…", "wait… yes…"},
    {"<<a b>> << c >> <<d>>", "«a b» « c » «d»"},
    {"\"a\n\nb\"", "“a\nb\""},
    {"| \"a\" |\n|---|\n| 'b' |", "“a”\n‘b’"},
    {"背景：\"是什么\"，\"解决\"", "背景：“是什么”，“解决”"},
    {"l'1% 'il' (l')", "l’1% ‘il’ (l’)"},
    {"# \"a\" -- b", "“a” – b"},
    {"[\"a\" -- b](https://clinic.example/a/b)", "“a” – b"},
    {"![\"a\"](x.png)", "“a”"},
    /* numbers, doses and units */
    {"5'10\" tall, 2'' wide, 5\" tube, 3\"-4\"", "5'10\" tall, 2'' wide, 5\" tube, 3\"-4\""},
    {"\"take 5\" and \"rest\"", "\"take 5\" and “rest”"},
    {"'take 5' and 'rest'", "'take 5' and ‘rest’"},
    {"10--20 mg", "10–20 mg"},
    {"10-20 mg -5 --5", "10-20 mg -5 --5"},
    {"1...2 5... ...5", "1...2 5... ...5"},
    {"a <<5 b, 5<<6, a << b", "a <<5 b, 5<<6, a << b"},
    {"1980's 30'", "1980's 30'"},
    {"\"5 mg\" '5 mg'", "“5 mg” ‘5 mg’"},
    /* runs of other lengths, drawings */
    {"---- ..... .. \"\" ''", "---- ..... .. \"\" ''"},
    {"a --> b <-- c |--|", "a --> b <-- c |--|"},
    {"ab\"cd \"", "ab\"cd \""},
    {"a ' b \" c", "a ' b \" c"},
    {"\"a\"b\" \"\u202fc\u202f\"", "“a\"b” \"\u202fc\u202f\""},
    {"ļ--ļ", "ļ–ļ"}, /* U+013C: its low byte is "<" */
    {"a <<5 b>> c", "a <<5 b>> c"},
    /* never here */
    {"`\"a\" -- b`", "\"a\" -- b"},
    {"```\n\"a\" -- b...\n```", "\"a\" -- b...\n"},
    {"a <code>\"x\" -- y</code> \"b\" <kbd>--c</kbd>", "a \"x\" -- y “b” --c"},
    {"<https://a.b/\"x\"--y>", "https://a.b/\"x\"--y"},
    {"http://a.b/x--y www.a.b/c--d", "http://a.b/x--y www.a.b/c--d"},
    {"\\\"a\\\" \\-- &quot;b&quot;", "\"a\" -- \"b\""},
    /* comments that CommonMark 0.31 allows and md4c does not */
    {"a <!-- b -- c\nd --> e", "a  e"},
    {"a <!--> b <!---> c", "a  b  c"},
    {"a \\<!-- b -- c --> d", "a <!-- b – c --> d"},
    {"a <5 mg --> b", "a <5 mg --> b"},
    {"a <o:> b <v:c d> e", "a <o:> b <v:c d> e"},
    {"`<!-- b -- c -->`", "<!-- b -- c -->"},
    {"a <!-- b -- c\n\nd --> e", "a <!-- b – c\nd --> e"},
    {"a <!-- b -- c\n- d --> e", "a <!-- b – c\nd --> e"},
};

START_TEST(what_a_keyboard_has_becomes_typographic_marks)
{
    char *text = words(cases[_i].in, NULL);
    ck_assert_str_eq(text, cases[_i].out);
    free(text);
}
END_TEST

START_TEST(a_site_may_do_without)
{
    struct content_options options = {.no_typographer = true};
    char *text = words("\"a\" -- don't... <<b, c>>", &options);
    ck_assert_str_eq(text, "\"a\" -- don't... <<b, c>>");
    free(text);
}
END_TEST

/* md4c takes the words between << and >> for a tag, which would remove them. */
START_TEST(words_between_marks_stay_without_it)
{
    struct content_options options = {.no_typographer = true};
    char *text = words("a <<b>> <<two words>> <<c>>, <b>d</b> 2 << 3 <i>e</i>>>", &options);
    ck_assert_str_eq(text, "a <<b>> <<two words>> <<c>>, d 2 << 3 e>>");
    free(text);
}
END_TEST

/* "10^9^" was shown as it was typed, where the site's configuration raises it. */
START_TEST(extras_mean_what_a_site_turns_on)
{
    static const char in[] = "10^9^/L H~2~O ++a++ ==*b* c== 10~20 mg to 30~40, 1^a b^ 2^`c`^ \\^9^ "
                             "`3^9^` a^b c^ ~~d~~ 4^[x](y^z)^ a == b == c\n\n5^6\n\n7^8";
    static const struct {
        unsigned extras;
        const char *out;
    } rows[] = {
        {0, "10^9^/L H~2~O ++a++ ==b c== 10~20 mg to 30~40, 1^a b^ 2^c^ ^9^ 3^9^ a^b c^ "
            "d 4^x^ a == b == c\n5^6\n7^8"},
        {31, "10⁹/L H₂O a b c 10~20 mg to 30~40, 1^a b^ 2^c^ ^9^ 3^9^ a^b c^ d "
             "4^x^ a == b == c\n5^6\n7^8"},
        {1u << EXTRA_SUPERSCRIPT,
         "10⁹/L H~2~O ++a++ ==b c== 10~20 mg to 30~40, 1^a b^ 2^c^ ^9^ 3^9^ a^b c^ "
         "d 4^x^ a == b == c\n5^6\n7^8"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct content_options options = {.extras = rows[i].extras};
        char *text = words(in, &options);
        ck_assert_str_eq(text, rows[i].out);
        free(text);
    }
}
END_TEST

START_TEST(what_an_extra_crosses_out_is_marked)
{
    struct content_options options = {.extras = 1u << EXTRA_SUBSCRIPT | 1u << EXTRA_DELETE};
    static const struct {
        const char *in;
        const char *text;
        unsigned strikes;
    } rows[] = {
        {"~~5 mg~~ 6~a~", "5 mg 6a", 1},
        {"~~8 (mg)~~ ~~9 `~~ x`~~ b", "8 (mg) 9 ~~ x b", 2},
        {"~~a [b](c~~) d", "~~a b d", 0},
        {"~~a <b title='~~'>c</b> d", "~~a c d", 0},
        {"~~a [b](c~~) d~~", "a b d", 1},
        {"~~a <b title='~~'>c</b> d~~", "a c d", 1},
        {"~~a <br> 1 < 2~~ 3 > 2", "a \n1 < 2 3 > 2", 1},
        {"~~a [b](c(d)~~) e", "~~a b e", 0},
        {"~~a <!-- > ~~ --> b", "~~a  b", 0},
        {"~~a ](b~~", "~~a ](b~~", 0},
        {"~~a <5~~", "a <5", 1},
        {"~~a\n\nb~~", "~~a\nb~~", 0},
        {"~~a `b~~` c", "~~a b~~ c", 0},
        {"- ~~a\n  b~~", "a b", 1},
        {"> ~~a\n> b~~", "a b", 1},
        {"~~a\n- b~~", "~~a\nb~~", 0},
        {"~~a\n# b~~", "~~a\nb~~", 0},
        {"~~a\n---\nb~~", "~~a\nb~~", 0},
        {"a | b\n-|-\n~~c\nd~~ |", "a\nb\n~~c\nd~~", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct page page;
        unsigned strikes = 0;
        page_init(&page, "p.md");
        parse_padded(&page, rows[i].in, strlen(rows[i].in), &options, NULL);
        for (uint32_t k = 0; k < page.document->node_count; k++)
            strikes += page.document->nodes[k].kind == NODE_STRIKE;
        ck_assert_msg(strikes == rows[i].strikes, "%s: %u", rows[i].in, strikes);
        ck_assert_msg(memcmp(document_text(page.document), rows[i].text, strlen(rows[i].text)) == 0,
                      "%s: %s", rows[i].in, document_text(page.document));
        page_done(&page);
    }
}
END_TEST

START_TEST(the_line_ends_of_hard_wraps_stay)
{
    struct content_options options = {.hard_wraps = true};
    char *text = words("a\nb", &options);
    ck_assert_str_eq(text, "a\nb");
    free(text);
}
END_TEST

SUITE(typographer)
{
    tcase_add_rows(tcase, what_a_keyboard_has_becomes_typographic_marks, cases);
    tcase_add_test(tcase, a_site_may_do_without);
    tcase_add_test(tcase, words_between_marks_stay_without_it);
    tcase_add_test(tcase, extras_mean_what_a_site_turns_on);
    tcase_add_test(tcase, what_an_extra_crosses_out_is_marked);
    tcase_add_test(tcase, the_line_ends_of_hard_wraps_stay);
}
