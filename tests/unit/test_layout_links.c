/* layout: the lines of links, footnotes and anchors, and how linear mode says them. */
#include "laid.h"
#include "layout/print.h"
#include "layout/turn.h"

#include <stdlib.h>
#include <string.h>

/* A way back from a footnote is only a sign or a number: a link with words is the author's. */
START_TEST(words_that_lead_to_a_note_are_read_aloud)
{
    laid_must_be(laid_parse("Back to [the first of the notes](#fnref:1)."),
                 (struct layout_options){.cols = 80, .linear = true},
                 "Back to the first of the notes.\n");
}
END_TEST

/* What a page calls "leaflet.pdf" is nowhere on a phone: it has to be told whose leaflet. */
START_TEST(an_address_can_be_typed_elsewhere)
{
    static const char page[] = "https://a.example/back/care/knee/";
    static const struct {
        const char *page;
        const char *address;
        const char *whole;
    } cases[] = {
        {page, "leaflet.pdf", "https://a.example/back/care/knee/leaflet.pdf"},
        {page, "./x/../leaflet.pdf?y=../z#p",
         "https://a.example/back/care/knee/leaflet.pdf?y=../z#p"},
        {page, "../hip/", "https://a.example/back/care/hip/"},
        {page, "../../../../../a.pdf", "https://a.example/a.pdf"},
        {page, "/files/a.pdf", "https://a.example/files/a.pdf"},
        {page, "/", "https://a.example/"},
        {page, "//cdn.example/spine.png", "https://cdn.example/spine.png"},
        {page, "http://b.example/x", "http://b.example/x"},
        {page, "mailto:a@b.example", "mailto:a@b.example"},
        {page, "my plan.pdf", "https://a.example/back/care/knee/my%20plan.pdf"},
        {page, "http://b.example/my plan", "http://b.example/my%20plan"},
        {page, "tel:01632 960123", "tel:01632-960123"},
        {page, "TEL:%2B44%20(0)1632%C2%A0 960123", "TEL:+44-(0)1632-960123"},
        {page, "tel:01632\u00a0960123", "tel:01632-960123"},
        {"", "tel:01632%20960123", "tel:01632-960123"},
        {"", "tel: 01632 - 960123%0a", "tel:01632-960123"},
        {"", "tel:1%1b%5D%00%4", "tel:1-]%00%4"},
        {"", "sms:01632%20960123", "sms:01632%20960123"},
        {page, "a/b:c.pdf", "https://a.example/back/care/knee/a/b:c.pdf"},
        {page, "?x=1:2", "https://a.example/back/care/knee/?x=1:2"},
        {page, "#part", "https://a.example/back/care/knee/#part"},
        {"https://a.example/knee.html", "leaflet.pdf", "https://a.example/leaflet.pdf"},
        {"https://a.example/", "../leaflet.pdf", "https://a.example/leaflet.pdf"},
        {"", "leaflet.pdf", "leaflet.pdf"},
        {"", "//cdn.example/spine.png", "https://cdn.example/spine.png"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out = {0};
        buffer_add_string(&out, "[1] ");
        print_address(cases[i].page, cases[i].address, strlen(cases[i].address), &out);
        ck_assert_str_eq(out.bytes + strlen("[1] "), cases[i].whole);
        buffer_done(&out);
    }
}
END_TEST

/* "info@clinic.example.org" is another address than the one that is written to. */
START_TEST(an_address_is_said_by_words_that_have_all_of_it)
{
    static const struct {
        const char *markdown;
        bool said;
    } cases[] = {
        {"[info@a.example](mailto:info@a.example)", true},
        {"[Write to info@a.example.](mailto:info@a.example?subject=Knee)", true},
        {"[(INFO@a.example)](mailto:info@a.example)", true},
        {"[myinfo@a.example or info@a.example](mailto:info@a.example)", true},
        {"[info@a.example.org](mailto:info@a.example)", false},
        {"[info@a.example-b.org](mailto:info@a.example)", false},
        {"[my-info@a.example](mailto:info@a.example)", false},
        {"[my.info@a.example](mailto:info@a.example)", false},
        {"[Write to us](mailto:info@a.example)", false},
    };
    struct laid laid;
    ck_assert_uint_eq(sizeof cases / sizeof *cases, 9);
    laid_out(&laid, laid_parse(cases[_i].markdown),
             (struct layout_options){.cols = 80, .number_links = true});
    ck_assert_msg((strstr(buffer_string(&laid.text), "[1]") == NULL) == cases[_i].said, "%s",
                  laid.text.bytes);
    laid_done(&laid);
}
END_TEST

/* One of a megabyte among two megabytes of words took a minute. */
START_TEST(an_address_longer_than_any_is_not_looked_for_in_words)
{
    enum { LONGEST = 254 };
    for (int longer = 0; longer < 2; longer++) {
        struct buffer markdown = {0};
        char address[LONGEST + 2];
        memset(address, 'a', sizeof address - 1);
        address[1] = '@';
        address[LONGEST + longer] = '\0';
        buffer_format(&markdown, "[%s](mailto:%s)", address, address);
        struct laid laid;
        laid_out(&laid, laid_parse(markdown.bytes),
                 (struct layout_options){.cols = 300, .number_links = true});
        ck_assert_int_eq(strstr(laid.text.bytes, "[1]") != NULL, longer);
        laid_done(&laid);
        buffer_done(&markdown);
    }
}
END_TEST

/* A picture can be chosen, but in a link only that can. */
START_TEST(what_can_be_chosen_has_room_for_one_number)
{
    static const char *const lines[][2] = {
        {"![Knee](a.png)", "[ ][Picture: Knee]\n"},
        {"[![Knee](a.png)](/b/)", "[ ][Picture: Knee]\n"},
        {"[a ![Knee](a.png) b](/b/)", "[ ]a [Picture: Knee] b\n"},
    };
    laid_must_be(laid_parse(lines[_i][0]), (struct layout_options){.cols = 80, .link_rooms = true},
                 lines[_i][1]);
}
END_TEST

/* Two links without a blank between them looked like one: underlined from end to end. */
START_TEST(links_side_by_side_are_parted)
{
    static const struct {
        const char *markdown;
        const char *line;
    } cases[] = {
        {"[Hip](/a/)[Knee](/b/)", "Hip Knee\n"},
        {"**[Hip](/a/)**[Knee](/b/)*[Foot](/c/)*", "Hip Knee Foot\n"},
        {"[Hip](/a/) [Knee](/b/),[Foot](/c/)", "Hip Knee,Foot\n"},
        {"[[Hip]](/a/)[[Knee]](/b/)[[Foot]](/b/)", "[Hip][Knee][Foot]\n"},
        {"[膝盖](/a/)[髋](/b/)", "膝盖 髋\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct laid laid;
        laid_out(&laid, laid_parse(cases[i].markdown), (struct layout_options){.cols = 40});
        ck_assert_str_eq(buffer_string(&laid.text), cases[i].line);
        for (size_t span = 0; span < laid.layout.lines.span_count; span++)
            if (*laid.layout.lines.span[span].text == ' ')
                ck_assert_uint_eq(laid.layout.lines.span[span].style & STYLE_LINK, 0);
        laid_done(&laid);
    }
}
END_TEST

static void add_note(struct builder *builder, uint32_t number, const char *s)
{
    builder_open(builder, NODE_FOOTNOTE);
    builder_set_number(builder, number);
    laid_add(builder, NODE_PARAGRAPH, s);
    builder_close(builder);
}

START_TEST(definitions_are_indented_and_notes_stand_below_a_rule)
{
    static const char lines[] = "Disc\n    A cushion\n    between bones.\n\n    Also a plate.\n\n"
                                "────────────\n[*1] A note.\n\n[*2] Another,\n     longest one.\n";
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_DEFINITION_LIST);
    laid_add(&builder, NODE_TERM, "Disc");
    builder_open(&builder, NODE_DEFINITION);
    laid_add(&builder, NODE_PARAGRAPH, "A cushion between bones.");
    builder_close(&builder);
    builder_open(&builder, NODE_DEFINITION);
    laid_add(&builder, NODE_PARAGRAPH, "Also a plate.");
    builder_close(&builder);
    builder_close(&builder);
    add_note(&builder, 1, "A note.");
    add_note(&builder, 2, "Another, longest one.");
    struct laid laid;
    laid_out(&laid, builder_finish(&builder), (struct layout_options){.cols = 18});
    ck_assert_str_eq(buffer_string(&laid.text), lines);
    ck_assert_uint_eq(laid.layout.lines.span[0].style, STYLE_STRONG);
    laid_done(&laid);
}
END_TEST

/* In linear mode a footnote ends with its words, and its number differs from those of links. */
START_TEST(notes_are_read_aloud)
{
    static const char lines[] = "One[*1], two[*1], [1] a link, three[*2].\n\n"
                                "[*1] Note.\n\n[*2] Code:\n\n         x\n\nMore.\n";
    struct document *document = laid_parse("One[^a], two[^a], [a link](/x), three[^b].\n\n"
                                           "[^a]: Note.\n[^b]: Code:\n\n        x\n");
    struct builder builder;
    builder_init(&builder);
    builder_splice(&builder, document);
    laid_add(&builder, NODE_PARAGRAPH, "More.");
    struct document *whole = builder_finish(&builder);
    struct laid laid;
    laid_out(&laid, whole,
             (struct layout_options){
                 .cols = 80, .linear = true, .number_links = true, .numbers_first = true});
    ck_assert_str_eq(buffer_string(&laid.text), lines);
    ck_assert_uint_eq(laid.layout.link_count, 4);
    laid_done(&laid);
    free(document);
}
END_TEST

/* Whoever reads a line at a time by touch finds a number in the line of its link's first word. */
START_TEST(a_number_before_its_link_is_not_parted_from_it)
{
    struct laid laid;
    laid_out(&laid, laid_parse("Read of back [pain at night](/x) and ([a](/y))."),
             (struct layout_options){
                 .cols = 18, .linear = true, .number_links = true, .numbers_first = true});
    ck_assert_str_eq(buffer_string(&laid.text), "Read of back\n[1] pain at night\nand ([2] a).\n");
    ck_assert_uint_eq(laid.layout.link_count, 2);
    laid_done(&laid);
}
END_TEST

/* A link in the first column that is further down than one in the second is still reached. */
START_TEST(links_side_by_side_are_all_reached)
{
    struct laid laid;
    laid_out(&laid,
             laid_parse("| a | b |\n|---|---|\n| words and words [first](/1) | "
                        "[second](/2) and more words here |"),
             (struct layout_options){.cols = 24});
    ck_assert_uint_eq(laid.layout.link_count, 2);
    ck_assert_uint_lt(laid.layout.links[0].node, laid.layout.links[1].node);
    ck_assert_uint_gt(laid.layout.links[0].line, laid.layout.links[1].line);
    laid_done(&laid);
}
END_TEST

/* A picture inside a link is no link of its own. */
START_TEST(a_picture_in_a_link_leads_where_the_link_does)
{
    struct document *document = laid_parse("[![alt](x.png)](/y)");
    struct laid laid;
    laid_out(&laid, document, (struct layout_options){.cols = 24});
    ck_assert_uint_eq(laid.layout.link_count, 1);
    ck_assert_uint_eq(document->nodes[laid.layout.links[0].node].kind, NODE_LINK);
    laid_done(&laid);
}
END_TEST

/* If the address of a link may not be shown, its words stay, but cannot be chosen. */
START_TEST(a_link_that_is_refused_cannot_be_chosen)
{
    struct document *document = laid_parse("[one](javascript:alert(1)) and [two](/y)");
    uint32_t link = 1;
    while (document->nodes[link].kind != NODE_LINK)
        link++;
    document_set_target(document, link, TARGET_REFUSED, 0, 0);
    struct laid laid;
    laid_out(&laid, document,
             (struct layout_options){.cols = 24, .number_links = true, .link_rooms = true});
    ck_assert_str_eq(buffer_string(&laid.text), "one and [ ]two[1]\n");
    ck_assert_uint_eq(laid.layout.link_count, 1);
    laid_done(&laid);
}
END_TEST

START_TEST(a_heading_is_found_above_its_rule)
{
    struct document *document = laid_parse("Words.\n\n## Heading\n\nMore.");
    struct laid laid;
    laid_out(&laid, document, (struct layout_options){.cols = 40});
    uint32_t heading = document_first_heading(document);
    struct place place = {document_first_leaf(document, heading), 0};
    ck_assert_uint_eq(layout_line_of(&laid.layout, place), 2);
    laid_done(&laid);
}
END_TEST

START_TEST(the_number_of_a_link_is_not_torn)
{
    for (uint32_t cols = 8; cols < 30; cols++) {
        struct laid laid;
        laid_out(&laid, laid_parse("Abcdefghijklmnop[qrst](b.md) and more"),
                 (struct layout_options){.cols = cols, .number_links = true});
        bool whole = false;
        for (size_t i = 0; i < laid.layout.lines.span_count; i++) {
            const struct span *span = &laid.layout.lines.span[i];
            whole = whole || (span->bytes == 3 && memcmp(span->text, "[1]", 3) == 0);
        }
        ck_assert_msg(whole, "at %u", cols);
        laid_done(&laid);
    }
}
END_TEST

static uint32_t anchor_of(const struct document *document)
{
    uint32_t i = 1;
    while (i < document->node_count && document->nodes[i].kind != NODE_ANCHOR)
        i++;
    ck_assert_uint_lt(i, document->node_count);
    return i;
}

static const char *const anchored[] = {
    "Before it some words.\n\n<a id=\"x\"></a>Target and more words.",
    "Before it some words.\n\n<a id=\"x\"></a>\n\nTarget and more words.",
    "Before it some words.\n\nIn a line <a id=\"x\"></a> Target and more words.",
    "In a line with other words of a<a id=\"x\"></a>Target that goes on.",
    "- Before\n- <a id=\"x\"></a>Target and more\n- Behind",
    "| a | b |\n|---|---|\n| one | two three four five six seven |\n| <a id=\"x\"></a>Target | "
    "eight nine "
    "ten eleven twelve |\n| c | d |",
    "| a | b |\n|---|---|\n| one | two |\n| three four five six seven eight | <a "
    "id=\"x\"></a>**Target** "
    "|\n| c | d |",
};

/* An anchor is invisible: a reader sent there wants the words after it, not the line above, nor the
 * end of the row. */
START_TEST(an_anchor_is_where_the_words_behind_it_are)
{
    struct document *document = laid_parse(anchored[_i]);
    struct place place = {anchor_of(document), 0};
    for (uint32_t cols = 10; cols < 80; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        layout_make(&layout, document, &options);
        ck_assert_msg(laid_shows(&layout, layout_line_of(&layout, place), "Target"), "at %u", cols);
        layout_done(&layout);
    }
    free(document);
}
END_TEST

SUITE(layout_links)
{
    tcase_add_test(tcase, words_that_lead_to_a_note_are_read_aloud);
    tcase_add_test(tcase, an_address_can_be_typed_elsewhere);
    tcase_add_loop_test(tcase, an_address_is_said_by_words_that_have_all_of_it, 0, 9);
    tcase_add_test(tcase, an_address_longer_than_any_is_not_looked_for_in_words);
    tcase_add_loop_test(tcase, what_can_be_chosen_has_room_for_one_number, 0, 3);
    tcase_add_test(tcase, links_side_by_side_are_parted);
    tcase_add_test(tcase, definitions_are_indented_and_notes_stand_below_a_rule);
    tcase_add_test(tcase, notes_are_read_aloud);
    tcase_add_test(tcase, a_number_before_its_link_is_not_parted_from_it);
    tcase_add_test(tcase, links_side_by_side_are_all_reached);
    tcase_add_test(tcase, a_picture_in_a_link_leads_where_the_link_does);
    tcase_add_test(tcase, a_link_that_is_refused_cannot_be_chosen);
    tcase_add_test(tcase, a_heading_is_found_above_its_rule);
    tcase_add_rows(tcase, an_anchor_is_where_the_words_behind_it_are, anchored);
    tcase_add_test(tcase, the_number_of_a_link_is_not_torn);
}
