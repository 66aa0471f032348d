/* layout/table, layout/rows: at any width, each word of a table is shown, and in its place. */
#include "laid.h"
#include "layout/print.h"
#include "layout/blocks.h"
#include "layout/turn.h"

#include <stdlib.h>
#include <string.h>

static const char *const table =
    "| Name | What it is for | When |\n|---|:-:|--:|\n| **Rest** | [A day](/a) at most, then get "
    "up | "
    "at first |\n| Walk | Short walks of ten minutes | day 2 |";

START_TEST(the_widest_column_shrinks_first)
{
    uint32_t natural[] = {10, 40, 20};
    const uint32_t least[] = {5, 5, 5};
    ck_assert(table_fit(natural, least, 3, 3, 46));
    ck_assert_uint_eq(natural[0], 10);
    ck_assert_uint_eq(natural[1], 15);
    ck_assert_uint_eq(natural[2], 15);
    ck_assert(!table_fit(natural, least, 3, 3, 20));
}
END_TEST

/* At any width, a narrow table shows each of its words, heads before values. */
START_TEST(no_word_of_a_narrow_table_is_lost)
{
    struct document *document = laid_parse(table);
    static const char *const said[] = {"Rest", "Aday", "atmost", "thengetup", "Walk", "day2"};
    for (uint32_t cols = 4; cols <= 60; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        struct buffer text = {0};
        struct buffer packed = {0};
        layout_make(&layout, document, &options);
        print_lines(&layout.lines, PRINT_PLAIN, &text);
        bool side_by_side = strstr(text.bytes, "│") != NULL;
        for (size_t i = 0; i < text.used; i++)
            if (text.bytes[i] != ' ' && text.bytes[i] != '\n')
                buffer_add_char(&packed, text.bytes[i]);
        for (size_t i = 0; !side_by_side && i < sizeof said / sizeof *said; i++)
            ck_assert_msg(strstr(packed.bytes, said[i]) != NULL, "%s at %u: %s", said[i], cols,
                          packed.bytes);
        buffer_done(&text);
        buffer_done(&packed);
        layout_done(&layout);
    }
    free(document);
}
END_TEST

/* A label too long to repeat with each row is shown in full once, then by its beginning. */
START_TEST(a_long_label_is_shown_by_its_beginning)
{
    static const char *const later[] = {"\n- The name of the medicine that …: second\n",
                                        "\n- The name of the medicine that ...: second\n"};
    struct laid laid;
    laid_out(
        &laid,
        laid_parse(
            "| The name of the medicine that you take each day, and how much of it, and with what "
            "kind of food or drink, and at what time of the day, as your doctor or your pharmacist "
            "has told you |\n|---|\n| first |\n| second |"),
        (struct layout_options){.cols = 400, .linear = true, .ascii = _i});
    ck_assert_msg(strstr(buffer_string(&laid.text), "pharmacist has told you: first\n") != NULL,
                  "%s", laid.text.bytes);
    ck_assert_msg(strstr(laid.text.bytes, later[_i]) != NULL, "%s", laid.text.bytes);
    laid_done(&laid);
}
END_TEST

static void add_beside(struct builder *builder, enum node_kind kind)
{
    if (kind == NODE_ANCHOR)
        builder_anchor(builder, "id", 2);
    else
        laid_add(builder, kind, "beside");
}

/* A table with a head and one row, as a library file may contain it, with a node of the kind
 * `beside` between the rows, and another before the second row's cell. */
static struct document *table_with(enum node_kind beside)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_TABLE);
    builder_open(&builder, NODE_TABLE_ROW);
    builder_set_flags(&builder, NODE_HEAD);
    laid_add(&builder, NODE_TABLE_CELL, "head");
    builder_close(&builder);
    add_beside(&builder, beside);
    builder_open(&builder, NODE_TABLE_ROW);
    add_beside(&builder, beside);
    laid_add(&builder, NODE_TABLE_CELL, "cell");
    builder_close(&builder);
    builder_close(&builder);
    return builder_finish(&builder);
}

/* Anchors are neither rows nor cells. Words outside the cells have no place in columns. */
static const struct {
    enum node_kind beside;
    bool linear;
    const char *lines;
} tables[] = {
    {NODE_ANCHOR, false, "head\n────\ncell\n"},
    {NODE_ANCHOR, true, "- head: cell\n"},
    {NODE_PARAGRAPH, false, "head\n\nbeside\n\nbeside\n\ncell\n"},
    {NODE_PARAGRAPH, true, "head\n\nbeside\n\nbeside\n\ncell\n"},
};

START_TEST(what_stands_beside_cells_is_no_cell_and_not_lost)
{
    laid_must_be(table_with(tables[_i].beside),
                 (struct layout_options){.cols = 40, .linear = tables[_i].linear},
                 tables[_i].lines);
}
END_TEST

/* Each value is said with the words of all rows of the head above it. */
static const struct {
    const char *html;
    const char *lines;
} heads[] = {
    {"<table><tr><th rowspan=2>Drug<th colspan=2>Dose<tr><th>Adult<th>Child<tr><td>A<td>5<td>2</"
     "table>",
     "- Drug: A\n  Dose, Adult: 5\n  Dose, Child: 2\n"},
    {"<table><thead><tr><th colspan=2>Opening hours<tr><th>Day<th>From</thead><tr><td>Monday<td>9</"
     "table>",
     "- Opening hours\n- Day: Monday\n  From: 9\n"},
    {"<table><thead><tr><th>A<th>B<tr><th>C<th>D<tr><th>E<th>F<tr><th>G<th>H</"
     "thead><tr><td>1<td>2</table>",
     "- A, C, E, G: 1\n  B, D, F, H: 2\n"},
    {"<table><thead><tr><th>A<th>B<tr><th>C<th>D<tr><th>E<th>F<tr><th>G<th>H<tr><th>I<th>J</thead>"
     "<tr><td>1<td>2</table>",
     "- A, C, E, G: I\n  B, D, F, H: J\n- A, C, E, G: 1\n  B, D, F, H: 2\n"},
    {"<table><thead><tr><th>A<th>B<tr><th>C<th>D</thead></table>", "- A: C\n  B: D\n"},
    /* What spans rows belongs to each of them, what spans columns to all of these. */
    {"<table><tr><th>Drug<th>When<th>Dose<tr><td "
     "rowspan=2>A<td>Noon<td>5<tr><td>Night<td>2</table>",
     "- Drug: A\n  When: Noon\n  Dose: 5\n- Drug: A\n  When: Night\n  Dose: 2\n"},
    {"<table><tr><th>Drug<th>Dose<tr><td>A<td rowspan=2>5<tr><td>B</table>",
     "- Drug: A\n  Dose: 5\n- Drug: B\n  Dose: 5\n"},
    {"<table><tr><th>Drug<th>When<th>Dose<tr><td>A<td colspan=2>1 g at noon</table>",
     "- Drug: A\n  When, Dose: 1 g at noon\n"},
    {"<table><tr><th>Age<th>Dose<tr><th colspan=2>Children<tr><td>5<td>2 mg</table>",
     "- Children\n- Age: 5\n  Dose: 2 mg\n"},
    {"<table><tr><th>Age<th>Dose<tr><td colspan=2>None</table>", "- None\n- Age:\n  Dose:\n"},
    /* No cell reaches from one part of a table into the next. */
    {"<table><tr><td rowspan=2>A<td>1<tbody><tr><td>B<td>2</table>", "- A\n  1\n- B\n  2\n"},
    /* A label that reaches down into values is none of them. */
    {"<table><tr><th rowspan=2>Drug<th>Dose<tr><td>5</table>", "- Drug:\n  Dose: 5\n"},
    /* A head cell beside the row it names, and an empty one in the corner. */
    {"<table><tr><td><th>Adult<th>Child<tr><th>Noon<td>5<td>2</table>",
     "- Noon\n  Adult: 5\n  Child: 2\n"},
    {"<table><tr><th>Noon<td>5<tr><th>Night<td></table>", "- Noon: 5\n- Night\n"},
    /* A new head further down, and a sum, which is none. */
    {"<table><tr><th>Drug<th>Dose<tr><td>A<td>5<tr><th>Drug<th>Every<tr><td>A<td>6 h</table>",
     "- Drug: A\n  Dose: 5\n- Drug: A\n  Every: 6 h\n"},
    {"<table><tr><th>Drug<th>Dose<tr><td>A<td>5<tr><th>Sum<th>5<tr><td>B<td>6</table>",
     "- Drug: A\n  Dose: 5\n- Drug: Sum\n  Dose: 5\n- Drug: B\n  Dose: 6\n"},
    {"<table><tr><th rowspan=2>Drug<th colspan=2>Dose:<tr><th>Adult<th>Child:<tr><td>A<td>5<td>2</"
     "table>",
     "- Drug: A\n  Dose: Adult: 5\n  Dose: Child: 2\n"},
};

START_TEST(each_value_has_all_its_labels)
{
    laid_must_be(laid_parse(heads[_i].html), (struct layout_options){.cols = 40, .linear = true},
                 heads[_i].lines);
}
END_TEST

START_TEST(the_name_of_a_row_is_strong)
{
    struct laid laid;
    laid_out(&laid, laid_parse("<table><tr><th>Noon<td>5<td>6<tr><th>Night<td>7<td>8</table>"),
             (struct layout_options){.cols = 40, .linear = true});
    laid.text.used = 0;
    print_lines(&laid.layout.lines, PRINT_ANSI, &laid.text);
    ck_assert_msg(strstr(buffer_string(&laid.text), "\x1b[1mNoon"), "%s", laid.text.bytes);
    ck_assert_msg(strstr(laid.text.bytes, "\x1b[1mNight"), "%s", laid.text.bytes);
    ck_assert_ptr_null(strstr(laid.text.bytes, "\x1b[1m7"));
    laid_done(&laid);
}
END_TEST

/* A cell of several rows is shown in each, and one of several columns below the heads of all. */
static const struct {
    const char *html;
    const char *lines;
} spans[] = {
    {"<table><tr><th>Drug<th>When<th>Dose<tr><td>A<td>Noon<td rowspan=2>5<tr><td colspan=2>B if "
     "you "
     "are ill</table>",
     "Drug   │ When    │ Dose\n───────┼─────────┼─────\nA      │ Noon    │ 5\nB if you are ill │ "
     "5\n"},
    {"<table><tr><td rowspan=2>A<td>one<br>two<tr><td>three</table>",
     "A │ one\n  │ two\n  │\nA │ three\n"},
    {"<table><tr><th>Age<th>Dose<tr><td colspan=9>Children<tr><td>5<td>2</table>",
     "Age │ Dose\n────┼─────\nChildren\n5   │ 2\n"},
};

START_TEST(a_cell_is_shown_where_it_spans)
{
    laid_must_be(laid_parse(spans[_i].html), (struct layout_options){.cols = 40}, spans[_i].lines);
}
END_TEST

/* Words of a cell that is said with each of 500 rows. They were, however many: 4 GB of lines. */
START_TEST(a_long_cell_of_many_rows_is_shown_again_by_its_beginning)
{
    enum { ROWS = 500, WORDS = 2000 };
    struct buffer html = {0};
    buffer_add_string(&html, "<table><tr><td rowspan=500>Take up to five of these in all, 1000 mg");
    buffer_add_repeated(&html, " word", WORDS);
    buffer_add_string(&html, "<td>y");
    buffer_add_repeated(&html, "<tr><td>z", ROWS - 1);
    buffer_add_string(&html, "</table>");
    struct laid laid;
    laid_out(&laid, laid_parse(buffer_string(&html)), (struct layout_options){.cols = 60});
    size_t again = 0;
    for (const char *at = laid.text.bytes; (at = strstr(at, "Take up to five of these in")); at++)
        again++;
    ck_assert_uint_eq(again, ROWS);
    ck_assert_ptr_null(strstr(strstr(laid.text.bytes, "z\n"), "word"));
    ck_assert_uint_lt(laid.layout.lines.count, 2 * ROWS + WORDS);
    buffer_done(&html);
    laid_done(&laid);
}
END_TEST

/* None of these cells is long, but 400 KB had 3 GB of lines where each row said all of them. */
START_TEST(many_cells_of_many_rows_are_shown_again_by_little_where_that_is_too_much)
{
    enum { PARTS = 4, ROWS = 1000, CELLS = 4, WORDS = 30 };
    struct buffer html = {0};
    buffer_add_string(&html, "<table>");
    for (size_t i = 0; i < PARTS; i++) {
        buffer_add_string(&html, "<tr>");
        for (size_t j = 0; j < CELLS; j++) {
            buffer_add_string(&html, "<td rowspan=1000>Two a day");
            buffer_add_repeated(&html, " word", WORDS - 2);
        }
        buffer_add_repeated(&html, "<tr><td>1 mg", ROWS - 1);
    }
    buffer_add_string(&html, "</table>");
    struct laid laid;
    laid_out(&laid, laid_parse(buffer_string(&html)),
             (struct layout_options){.cols = 60, .linear = true});
    const char *end = buffer_string(&laid.text) + laid.text.used - strlen("  Two a …\n  1 mg\n");
    ck_assert_str_eq(end, "  Two a …\n  1 mg\n");
    ck_assert_uint_lt(laid.layout.lines.count, 2 * PARTS * ROWS * (CELLS + 1));
    buffer_done(&html);
    laid_done(&laid);
}
END_TEST

/* "10…" would be another dose than 1000 mg. */
START_TEST(the_beginning_of_a_long_cell_ends_between_words_and_doses)
{
    struct laid laid;
    laid_out(
        &laid,
        laid_parse(
            "<table><tr><td rowspan=2>Take of these at most this: 1000 mg by day, and after that "
            "none "
            "before the evening meal, not even if the pain is worse than it was on the day before, "
            "or so the leaflet says to all<td>y<tr><td>z</table>"),
        (struct layout_options){.cols = 60});
    ck_assert_ptr_nonnull(strstr(laid.text.bytes, "\nTake of these at most this: … "));
    laid_done(&laid);
}
END_TEST

/* What is said again of this. A dose that no longer holds must not read like one that does, and
 * none is parted. */
static const struct {
    const char *cell, *again;
    uint32_t cols;
} beginnings[] = {
    {"<s>Take 1000 mg</s> now, ", "- [Crossed out: Take 1000 mg] now, and\n  after …\n  z\n", 40},
    {"<s>Take 1000 mg daily ", "- [Crossed out: Take 1000 mg daily and after] …\n  z\n", 60},
    {"<s></s><b>Take 1000 mg</b><br>", "- Take 1000 mg\n  and after that …\n  z\n", 40},
    {"Now take of these 1000 mg, ", "- Now take of these\n  1000 mg, …\n  z\n", 23},
    {"Täglich von diesen 1000 mg, ", "- Täglich von diesen\n  1000 mg, …\n  z\n", 24},
    {"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 ", "- …\n  z\n", 40},
    {"<b>1</b>000000000000000000000000000000 ", "- …\n  z\n", 40},
    {"Dreißig Gramm Paracetamol-Suspension ", "- Dreißig Gramm …\n  z\n", 60},
};

START_TEST(the_beginning_of_a_long_cell_keeps_its_marks)
{
    struct buffer html = {0};
    buffer_format(
        &html,
        "<table><tr><td rowspan=2>%sand after that none before the evening meal, not even "
        "if the pain is worse than on the day before, or so the leaflet says to all who "
        "take these tablets at home<td>y<tr><td>z</table>",
        beginnings[_i].cell);
    struct laid laid;
    laid_out(&laid, laid_parse(buffer_string(&html)),
             (struct layout_options){.cols = beginnings[_i].cols, .linear = true});
    const char *second = strstr(strstr(buffer_string(&laid.text), "  y\n"), "- ");
    ck_assert_str_eq(second, beginnings[_i].again);
    buffer_done(&html);
    laid_done(&laid);
}
END_TEST

static uint32_t node_with_text(const struct document *document, const char *text)
{
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_TEXT && document->nodes[i].text_bytes >= strlen(text) &&
            memcmp(node_text(document, &document->nodes[i]), text, strlen(text)) == 0)
            return i;
    ck_abort_msg("no text %s", text);
}

/* Labels are shown below the head, with the values, and the lines of one row share one place. */
START_TEST(a_word_of_a_table_is_on_the_line_that_shows_it)
{
    struct document *document = laid_parse(
        "Before.\n\n| zebra | giraffe |\n|---|---|\n| elephant | one two three four five six "
        "seven eight nine ten eleven twelve |\n| a | b |");
    static const char *const words[] = {"zebra", "giraffe", "elephant", "one two"};
    for (uint32_t cols = 10; cols < 60; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        layout_make(&layout, document, &options);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            struct place place = {node_with_text(document, words[i]), 0};
            char first[16] = "";
            memcpy(first, words[i], strcspn(words[i], " "));
            ck_assert_msg(laid_shows(&layout, layout_line_of(&layout, place), first), "%s at %u",
                          first, cols);
        }
        struct place late = {node_with_text(document, "one two"), strlen("one two three four ")};
        ck_assert_msg(laid_shows(&layout, layout_line_of(&layout, late), "five"), "at %u", cols);
        layout_done(&layout);
    }
    free(document);
}
END_TEST

SUITE(layout_tables)
{
    tcase_add_test(tcase, no_word_of_a_narrow_table_is_lost);
    tcase_add_test(tcase, the_widest_column_shrinks_first);
    tcase_add_rows(tcase, what_stands_beside_cells_is_no_cell_and_not_lost, tables);
    tcase_add_test(tcase, a_word_of_a_table_is_on_the_line_that_shows_it);
    tcase_add_rows(tcase, each_value_has_all_its_labels, heads);
    tcase_add_test(tcase, the_name_of_a_row_is_strong);
    tcase_add_rows(tcase, a_cell_is_shown_where_it_spans, spans);
    tcase_add_test(tcase, a_long_cell_of_many_rows_is_shown_again_by_its_beginning);
    tcase_add_test(tcase, many_cells_of_many_rows_are_shown_again_by_little_where_that_is_too_much);
    tcase_add_test(tcase, the_beginning_of_a_long_cell_ends_between_words_and_doses);
    tcase_add_rows(tcase, the_beginning_of_a_long_cell_keeps_its_marks, beginnings);
    tcase_add_loop_test(tcase, a_long_label_is_shown_by_its_beginning, 0, 2);
}
