/* layout: at every width no line is too wide and no word is lost, doubled or moved. */
#include "base/text.h"
#include "laid.h"
#include "layout/print.h"
#include "layout/turn.h"

#include <stdlib.h>
#include <string.h>

static const char *const pages[] = {
    "# A heading\n\nSome *words* in **bold and long** and a [link](/x), then more-or-less hyphens.",
    "- one\n- two\n  - deep\n    1. deeper and deeper\n    2. again\n\n> quoted words in a "
    "row\n>\n> > twice",
    "Страшная боль в спине бывает редко, **но её** надо знать.",
    "中文字符测试没有空格的长句子需要换行，不然就看不见了。**粗体**也一样。",
    "日本語の長い文章は空白がなくても折り返されます。한국어 문장은 띄어쓰기가 있습니다.",
    "ภาษาไทยเขียนติดกันโดยไม่เว้นวรรคระหว่างคำ",
    "हिन्दी में लिखा हुआ एक लंबा वाक्य जो टूटना चाहिए",
    "👩‍👩‍👧 emoji ❤️ and 👍🏽 in a row 👍👍👍👍👍👍👍👍",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen "
    "https://www.example.org/a/b/c/d/e/f/g",
    "    code that is longer than the line and has to go on below it\n\n    x",
    ("| Name | What it is for | When |\n|---|:-:|--:|\n| **Rest** | [A day](/a) at most, then get "
     "up | "
     "at first |\n| Walk | Short walks of ten minutes | day 2 |"),
};

enum { PAGES = sizeof pages / sizeof *pages };

/* Hits and the reader's place are a node and an offset, so each span must be at its node's text. */
static void assert_spans_are_at_their_places(const struct layout *layout,
                                             const struct document *document)
{
    for (size_t i = 0; i < layout->lines.span_count; i++) {
        const struct span *span = &layout->lines.span[i];
        const struct node *node = &document->nodes[span->node];
        if (span->made)
            continue;
        ck_assert_uint_le(span->offset + span->bytes, node->text_bytes);
        ck_assert_mem_eq(span->text, node_text(document, node) + span->offset, span->bytes);
    }
}

/* The document's own characters in the order in which the lines show them, without blanks. Tables
 * show cells side by side, so for them the test counts characters instead. */
static void shown(const struct layout *layout, struct buffer *out)
{
    for (size_t i = 0; i < layout->lines.span_count; i++) {
        const struct span *span = &layout->lines.span[i];
        for (uint32_t j = 0; span->node && !span->made && j < span->bytes; j++)
            if (span->text[j] != ' ')
                buffer_add_char(out, span->text[j]);
    }
}

static void words(const struct document *document, struct buffer *out)
{
    const char *text = document_text(document);
    for (uint32_t i = 0; i < document->text_bytes; i++)
        if (text[i] != ' ' && text[i] != '\n')
            buffer_add_char(out, text[i]);
}

static int compare_bytes(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

START_TEST(every_width_holds_and_loses_nothing)
{
    struct document *document = laid_parse(pages[_i]);
    bool table = strchr(pages[_i], '|') != NULL;
    for (uint32_t cols = 1; cols <= 200; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        struct buffer expected = {0};
        struct buffer actual = {0};
        layout_make(&layout, document, &options);
        assert_spans_are_at_their_places(&layout, document);
        for (size_t i = 0; i < layout.lines.count; i++) {
            const struct line *line = &layout.lines.line[i];
            size_t sum = 0;
            for (uint32_t j = 0; j < line->span_count; j++) {
                const struct span *span = &layout.lines.span[line->first_span + j];
                ck_assert_uint_eq(text_cols(span->text, span->bytes), span->cols);
                sum += span->cols;
            }
            ck_assert_uint_eq(sum, line->cols);
            /* One grapheme may be wider than the screen. */
            ck_assert_msg(sum <= cols || cols < 6, "%zu columns in %u", sum, cols);
        }
        if (!table || cols > 60) {
            shown(&layout, &actual);
            words(document, &expected);
            if (table) {
                qsort(actual.bytes, actual.used, 1, compare_bytes);
                qsort(expected.bytes, expected.used, 1, compare_bytes);
            }
            ck_assert_msg(strcmp(buffer_string(&actual), buffer_string(&expected)) == 0,
                          "at %u columns: %s", cols, actual.bytes);
        }
        buffer_done(&expected);
        buffer_done(&actual);
        layout_done(&layout);
    }
    free(document);
}
END_TEST

START_TEST(a_place_survives_any_chain_of_widths)
{
    struct document *document = laid_parse(pages[0]);
    struct layout_options options = {.cols = 20};
    struct layout layout;
    layout_make(&layout, document, &options);
    struct place place = layout_place_of(&layout, layout.lines.count - 1);
    for (uint32_t cols = 1; cols <= 100; cols++) {
        struct layout other;
        options.cols = cols;
        layout_make(&other, document, &options);
        struct place at = other.lines.line[layout_line_of(&other, place)].place;
        ck_assert(at.node < place.node || (at.node == place.node && at.offset <= place.offset));
        layout_done(&other);
    }
    layout_done(&layout);
    free(document);
}
END_TEST

/* One SGR sequence (ECMA-48) can set several looks. */
START_TEST(several_looks_are_one_sequence)
{
    struct laid laid;
    laid_out(&laid, laid_parse("a ***b***"), (struct layout_options){.cols = 80});
    laid.text.used = 0;
    print_lines(&laid.layout.lines, PRINT_ANSI, &laid.text);
    ck_assert_str_eq(buffer_string(&laid.text), "a \033[1;3mb\033[0m\n");
    laid_done(&laid);
}
END_TEST

START_TEST(bold_is_carried_across_a_wrap)
{
    struct laid laid;
    laid_out(&laid, laid_parse("**one two three four**"), (struct layout_options){.cols = 9});
    ck_assert_uint_ge(laid.layout.lines.count, 2);
    for (size_t i = 0; i < laid.layout.lines.span_count; i++)
        ck_assert_uint_eq(laid.layout.lines.span[i].style, STYLE_STRONG);
    laid_done(&laid);
}
END_TEST

/* Markdown, and the exact lines that it becomes at a width. */
static const struct {
    const char *markdown;
    uint32_t cols;
    const char *lines;
} shown_as[] = {
    /* A definition of which nothing is shown has no line. */
    {"a\n: ![](x.png)\n\nb", 20, "a\n\nb\n"},
    {"Donau&shy;dampf&shy;schiff", 12, "Donaudampf-\nschiff\n"},
    {"Donau&shy;dampf&shy;schiff", 10, "Donau-\ndampf-\nschiff\n"},
    {"Donau&shy;dampf&shy;schiff", 80, "Donaudampfschiff\n"},
    {"ab&shy; cdef", 5, "ab\ncdef\n"},      /* the line does not end at the hyphen */
    {"abcdef&shy;ghi", 6, "abcdef\nghi\n"}, /* there is no room for it */
    {"```\nDonau\u00addampf 5\u00ad0\n```", 80,
     "    Donaudampf 50\n"},              /* a terminal would show it */
    {"12 **345** mg", 8, "12 345\nmg\n"}, /* not 12345 */
    {"12 **345** \u00b5g", 8, "12 345\n\u00b5g\n"},
    {"abc \u0665 \u0645\u0644\u063a d", 6, "abc\n\u0665 \u0645\u0644\u063a\nd\n"},
    {"abcd \u00bd ml e", 5, "abcd\n\u00bd ml\ne\n"},
    {"abcd \u00be ml e", 5, "abcd\n\u00be ml\ne\n"},
    {"abcd \u00bd abcdefghijklmnop", 18, "abcd\n\u00bd abcdefghijklmnop\n"},
    {"abcd \u00bd abcdefghijklmnopq", 19, "abcd \u00bd\nabcdefghijklmnopq\n"},
    {"abc 8 h 30", 8, "abc\n8 h 30\n"},
    {"a (020) 79", 9, "a\n(020) 79\n"},
    {"a (b) 79", 6, "a (b)\n79\n"},
    {"a 5 h b", 6, "a 5 h\nb\n"},
    {"a 5 \u2013 10 e", 6, "a\n5 \u2013 10\ne\n"},
    {"a 2 \u00d7 500 e", 7, "a\n2 \u00d7 500\ne\n"},
    {"a 2 x 500 e", 7, "a\n2 x 500\ne\n"},
    {"abc 2 x55 e", 5, "abc 2\nx55 e\n"},
    {"ab 5 weeks c", 5, "ab 5\nweeks\nc\n"},
    {"ab 18h 30 c", 6, "ab\n18h 30\nc\n"},
    {"abc 5 g\u0301x", 6, "abc 5\ng\u0301x\n"}, /* a word, no unit */
    {"aa Combien ? bb", 10, "aa\nCombien ?\nbb\n"},
    {"aa Combi\u00e9n ?! bb", 11, "aa\nCombi\u00e9n ?!\nbb\n"},
    {"\u00ab le soir \u00bb ; et", 9, "\u00ab le\nsoir \u00bb ;\net\n"},
    {"aa \u00ab le soir \u00bb", 5, "aa\n\u00ab le\nsoir\n\u00bb\n"},
    {"aa (\u00ab le b", 5, "aa\n(\u00ab le\nb\n"},
    {"a soir \u00bb b", 6, "a\nsoir \u00bb\nb\n"},
    {"*a* bb \u00ab cc dd", 5, "a bb\n\u00ab cc\ndd\n"},
    {"*a* \u00ab bb \u00bb c", 7, "a\n\u00ab bb \u00bb\nc\n"},
    {"l \u2026 a", 2, "l\n\u2026\na\n"},
    {"BP 120 / 80 now", 8, "BP 120 /\n80 now\n"},
    {"aa **bb** ! cc", 5, "aa\nbb !\ncc\n"},
    {"aa **bbbb** ! cc", 5, "aa\nbbbb\n! cc\n"},
    {"aaaa ! ! ! ! b", 5, "aaaa\n! ! !\n! b\n"},
    {"\u062c\u062c \u062f\u062f \u061f \u062c", 5, "\u062c\u062c\n\u062f\u062f \u061f\n\u062c\n"},
    {"\u062c\u062c \u062f\u062f \u061b \u062c", 5, "\u062c\u062c\n\u062f\u062f \u061b\n\u062c\n"},
    {"\u062c\u062c \u062f\u062f \u060c \u062c", 5, "\u062c\u062c\n\u062f\u062f \u060c\n\u062c\n"},
    {"\u062c\u062c \u062f\u062f \u06d4 \u062c", 5, "\u062c\u062c\n\u062f\u062f \u06d4\n\u062c\n"},
    {"\u0932\u0932 \u0932\u0932 \u0965 \u0932", 5, "\u0932\u0932\n\u0932\u0932 \u0965\n\u0932\n"},
    {"\u0932\u0932 \u0932\u0932 \u0964 \u0932", 5, "\u0932\u0932\n\u0932\u0932 \u0964\n\u0932\n"},
    {"aa : bb /cc :dd: !ee", 4, "aa :\nbb\n/cc\n:dd:\n!ee\n"},
    /* "-500mg" is less than nothing, "-50" another dose */
    {"calcium-500mg", 8, "calcium-\n500mg\n"},
    {"calcium-500mg", 7, "calciu\nm-500mg\n"},
    {"calcium-500mg", 10, "calcium-\n500mg\n"},
    /* half a letter was left on the line */
    {"\u0436\u0443-5mg", 2, "\u0436\n\u0443-\n5m\ng\n"},
    {"\u0436-50", 1, "\u0436\n-\n5\n0\n"},
    {"10-20mg", 2, "10\n-2\n0m\ng\n"},
    {"020-7946-0018", 8, "020-7946\n-0018\n"},
    {"10&nbsp;mg of x", 5, "10\xc2\xa0mg\nof x\n"},
    {"see https://example.org/a/b/c now", 16, "see\nhttps://example.\norg/a/b/c now\n"},
    {"中文，字", 4, "中\n文，\n字\n"},
    {"👩\xe2\x80\x8d👧👩", 4, "👩\xe2\x80\x8d👧\n👩\n"},
    {"| a | b |\n|---|---|\n| one two | three |", 11, "a   │ b\n────┼──────\none │ three\ntwo │\n"},
    {"| a | b |\n|---|---|\n| one two | three |\n| x | y |\n| z | |", 11,
     "a   │ b\n────┼──────\none │ three\ntwo │\n    │\nx   │ y\n    │\nz   │\n"},
    {"| a | b |\n|---|---|\n| x | y |\n| 1<br>2 | z |", 11,
     "a │ b\n──┼──\nx │ y\n  │\n1 │ z\n2 │\n"},
    {"| a head | b |\n|---|---|\n| x | y |\n| z | 1 |", 8,
     "a    │ b\nhead │\n─────┼──\nx    │ y\nz    │ 1\n"},
    {"<table><tr><td>one two</td></tr><tr><td>x</td></tr></table>", 4, "one\ntwo\n\nx\n"},
    {"| h | |\n|---|---|\n| one | |", 6, "- h:\n  one\n"},
    {"<table><tr><td></td><td>two</td></tr></table>", 6, "- two\n"},
    {"| one: | two |\n|---|---|\n| three | four |", 11, "- one:\n  three\n  two: four\n"},
    {"| one | two |\n|---|---|", 6, "- one\n  two\n"},
    {"<table><tr><th>one</th><th>two</th></tr><tr><td>three</td></tr></table>", 10,
     "- one:\n  three\n  two:\n"},
    {"<table><tr><th>one</th><th></th></tr><tr><td>three</td></tr></table>", 8,
     "- one:\n  three\n"},
    {"*aaa*&#x202f;**bbbbbb**", 6, "aaa\u202f\nbbbbbb\n"},
    {"*aaa*&nbsp;**bbbbbb**", 6, "aaa\u00a0\nbbbbbb\n"},
    {"```\na\tb\n```", 80, "    a   b\n"},
    {"| a | b |\n|---|---|\n| Donau&shy;dampf | x |", 9, "- a:\n  Donau-\n  dampf\n  b: x\n"},
    {"aa 中**文**", 6, "aa 中\n文\n"},
    {"- - a", 6, "• •\n  a\n"},      /* a marker without room is neither lost nor moved */
    {"3. \n4. b", 80, "3.\n4. b\n"}, /* nor is that of an empty item */
    {"<dl><dt>a</dt><dd></dd><dt>b</dt><dd>c</dd></dl>", 80, "a\n\nb\n    c\n"},
    {"![alt](x.png \"title\")", 80, "[Picture: alt]\n"},
    {"![](x.png \"title\")", 80, "[Picture: title]\n"},
    {"![](x.png)", 80, ""},
    {"a\n\n![](x.png)\n\nb", 80, "a\n\nb\n"},
    {"> ## Part\n>\n> x", 40, "│ Part\n│ ────\n│\n│ x\n"}, /* a rule is as wide as its words */
    {"> a\n>\n> ![](x.png)\n\nb", 80, "│ a\n\nb\n"},
    {"take ~~5 mg~~ 10 mg", 80, "take [Crossed out: 5 mg] 10 mg\n"},
    {"take ~~*5* mg~~ 10 mg", 16, "take [Crossed\nout: 5 mg] 10 mg\n"},
    {"take <del> 5 mg</del> 10 mg", 80, "take [Crossed out: 5 mg] 10 mg\n"},
    {"none<del> </del><s>&nbsp;</s> here", 80, "none \xc2\xa0 here\n"},
    {"~~![alt](x.png)~~", 80, "[Crossed out: [Picture: alt]]\n"},
    {"A\n: b\n: \n: c", 80, "A\n    b\n\n    c\n"},
    {"A\n: \n: c", 80, "A\n    c\n"},
};

/* Markdown in linear mode, for speech: no frames, no rules, signs that say what a block is. */
static const struct {
    const char *markdown;
    const char *lines;
} said_as[] = {
    {"> a\n>\n> b\n\nc", "> a\n\n  b\n\nc\n"},
    {"> [!WARNING]\n> a\n>\n> > b", "Warning: a\n\n> b\n"},
    {"# a\n\n## b\n\n###### c", "# a\n\n## b\n\n###### c\n"},
    {"a\n\n---\n\nb", "a\n\nb\n"},
    {"- a\n  ***\n  b\n- c", "\u2022 a\n\n  b\n\u2022 c\n"},
    {"| a | b |\n|---|---|\n| c | d |", "- a: c\n  b: d\n"},
};

START_TEST(markdown_becomes_lines_for_speech)
{
    laid_must_be(laid_parse(said_as[_i].markdown),
                 (struct layout_options){.cols = 80, .linear = true}, said_as[_i].lines);
}
END_TEST

START_TEST(markdown_becomes_lines)
{
    laid_must_be(laid_parse(shown_as[_i].markdown),
                 (struct layout_options){.cols = shown_as[_i].cols}, shown_as[_i].lines);
}
END_TEST

/* Markdown in visual order (UAX 9; adjacent numbers run in the paragraph's direction). */
static const struct {
    const char *markdown;
    uint32_t cols;
    const char *lines;
} seen_as[] = {
    {"אב\n\n1 = 2", 10, "        בא\n\n     2 = 1\n"},
    /* Code does not count for the direction of a page, */
    {"אב\n\n```\nab\n```\n\n```\ncd\n```\n\n1 = 2", 10,
     "        בא\n\n    ab\n\n    cd\n\n     2 = 1\n"},
    /* nor does a word that we add count for that of a paragraph. */
    {"- ab\n- ![אב](x.png)", 30, "• ab\n• [בא :Picture]\n"},
    /* A page runs in the direction of most of its blocks; in a tie, in that of the first. */
    {"ab\n\nאב\n\nאב\n\n1 = 2", 10, "        ab\n\n        בא\n\n        בא\n\n     2 = 1\n"},
    {"אב\n\nab\n\nab\n\n1 = 2", 10, "        בא\n\nab\n\nab\n\n1 = 2\n"},
    {"ab\n\nאב\n\n1 = 2", 10, "ab\n\n        בא\n\n1 = 2\n"},
    {"אב\n\nab\n\n1 = 2", 10, "        בא\n\n        ab\n\n     2 = 1\n"},
    /* An arrow does not join the number before it, as a fraction does. */
    {"אב 5→6", 10, "    6→5 בא\n"},
    {"אב 5⅞", 10, "     5⅞ בא\n"},
    /* A plus between two numbers belongs to neither. */
    {"אב \u0662+\u0663", 10, "    \u0663+\u0662 בא\n"},
    /* A hyphen before a blank makes no range of what follows that. */
    {"אב 030-12 34.56", 16, " 030-12 34.56 בא\n"},
    /* The first letter decides, whatever follows it. */
    {"אב\n\n**ab**!", 10, "        בא\n\n       ab!\n"},
};

START_TEST(markdown_becomes_lines_in_the_order_they_are_seen)
{
    laid_must_be(laid_parse(seen_as[_i].markdown),
                 (struct layout_options){.cols = seen_as[_i].cols, .bidi = LAYOUT_BIDI_REORDER},
                 seen_as[_i].lines);
}
END_TEST

/* A link's number moves to the next line together with it. */
START_TEST(a_line_that_ends_before_a_number_in_a_word_ends_in_a_hyphen)
{
    struct laid laid;
    laid_out(&laid, laid_parse("Wärme so\xc2\xad[hyphen](b.md)"),
             (struct layout_options){.cols = 12, .link_rooms = true});
    ck_assert_uint_eq(laid.layout.lines.count, 2);
    ck_assert(laid_shows(&laid.layout, 0, "so-"));
    ck_assert(laid_shows(&laid.layout, 1, "hyphen"));
    laid_done(&laid);
}
END_TEST

/* A text in a library file may contain them. They are shown as blanks, and break no line. */
START_TEST(a_tab_or_a_line_end_in_a_text_is_a_blank)
{
    struct builder builder;
    builder_init(&builder);
    laid_add(&builder, NODE_PARAGRAPH, _i ? "één\ntwee\tdrie" : "one\ntwo\tthree");
    laid_must_be(builder_finish(&builder), (struct layout_options){.cols = 80},
                 _i ? "één twee drie\n" : "one two three\n");
}
END_TEST

static const struct {
    const char *words;
    bool join;
    const char *seen; /* part of what is shown; NULL: no joiner is shown */
} joiners[] = {
    {"می\u200cخواهم", false, "\u200c"},       /* the terminal shapes the letters */
    {"می\u200cخواهم", true, NULL},            /* letters are shaped already */
    {"سلام 👩\u200d👧 سلام", true, "👩\u200d👧"}, /* else a family is two people */
};

START_TEST(a_joiner_stays_where_it_still_has_work)
{
    struct buffer seen = {0};
    turn_words(&seen, joiners[_i].words, strlen(joiners[_i].words), false, joiners[_i].join);
    if (joiners[_i].seen)
        ck_assert_msg(strstr(buffer_string(&seen), joiners[_i].seen) != NULL, "%s", seen.bytes);
    else
        ck_assert_msg(!strstr(buffer_string(&seen), "\u200c"), "%s", seen.bytes);
    buffer_done(&seen);
}
END_TEST

/* Lam and alef become one letter (U+FEFB, U+FEFC), and no lam is left before it. */
static const char *const ligatures[][2] = {
    {"The word لا means", "The word \ufefb means"},
    {"(لا)", "(\ufefb)"},
    {"a لا", "a \ufefb"},
    {"لاً", "\ufefb\u064b"},
    {"سلا", "\ufefc\ufeb3"},
};

START_TEST(a_ligature_takes_its_first_letter)
{
    struct buffer seen = {0};
    turn_words(&seen, ligatures[_i][0], strlen(ligatures[_i][0]), false, true);
    ck_assert_str_eq(buffer_string(&seen), ligatures[_i][1]);
    buffer_done(&seen);
}
END_TEST

/* Code as a library file may have it; pages that we read ourselves have no tabs left. */
static struct document *code_with_tabs(const char *s)
{
    struct builder builder;
    builder_init(&builder);
    laid_add(&builder, NODE_CODE_BLOCK, s);
    return builder_finish(&builder);
}

/* CommonMark 2.2: tab stops are four columns apart. */
START_TEST(a_tab_ends_at_its_stop)
{
    laid_must_be(code_with_tabs("a\tb\nabcd\te\n\tf\n"), (struct layout_options){.cols = 80},
                 "    a   b\n    abcd    e\n        f\n");
}
END_TEST

/* So a hit after a tab is marked in its place. */
START_TEST(code_behind_a_tab_stands_at_its_own_place)
{
    struct document *document = code_with_tabs("one\ttwo\t\tthree four\n\tfive\n");
    for (uint32_t cols = 1; cols < 40; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        layout_make(&layout, document, &options);
        assert_spans_are_at_their_places(&layout, document);
        layout_done(&layout);
    }
    free(document);
}
END_TEST

START_TEST(a_measure_has_bounds)
{
    ck_assert_int_eq(layout_measure(""), LAYOUT_MEASURE);
    ck_assert_int_eq(layout_measure("66"), 66);
    ck_assert_int_eq(layout_measure("1"), LAYOUT_MEASURE_MIN);
    ck_assert_int_eq(layout_measure("-5"), LAYOUT_MEASURE_MIN);
    ck_assert_int_eq(layout_measure("99999999999999999999"), LAYOUT_MEASURE_MAX);
    ck_assert_int_eq(layout_measure("x"), LAYOUT_MEASURE_MIN);
}
END_TEST

SUITE(layout)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, every_width_holds_and_loses_nothing, 0, PAGES);
    tcase_add_test(tcase, a_place_survives_any_chain_of_widths);
    tcase_add_test(tcase, bold_is_carried_across_a_wrap);
    tcase_add_rows(tcase, markdown_becomes_lines, shown_as);
    tcase_add_rows(tcase, markdown_becomes_lines_for_speech, said_as);
    tcase_add_rows(tcase, markdown_becomes_lines_in_the_order_they_are_seen, seen_as);
    tcase_add_rows(tcase, a_ligature_takes_its_first_letter, ligatures);
    tcase_add_rows(tcase, a_joiner_stays_where_it_still_has_work, joiners);
    tcase_add_test(tcase, a_line_that_ends_before_a_number_in_a_word_ends_in_a_hyphen);
    tcase_add_loop_test(tcase, a_tab_or_a_line_end_in_a_text_is_a_blank, 0, 2);
    tcase_add_test(tcase, a_tab_ends_at_its_stop);
    tcase_add_test(tcase, several_looks_are_one_sequence);
    tcase_add_test(tcase, code_behind_a_tab_stands_at_its_own_place);
    tcase_add_test(tcase, a_measure_has_bounds);
}
