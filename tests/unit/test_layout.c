/* layout: at every width no line is too wide and no word is lost, doubled or moved. */
#include "base/text.h"
#include "content/parse.h"
#include "layout/print.h"
#include "layout/table.h"
#include "suites.h"

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

static struct document *parse(const char *s)
{
    struct page page;
    page_init(&page, "p.md");
    page_parse(&page, s, strlen(s), NULL, NULL);
    struct document *document = document_copy(page.document);
    page_done(&page);
    return document;
}

/* The document's own characters as the lines show them, blanks left out, in order. Tables put cells
 * side by side, so for them characters are counted instead. */
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
    struct document *document = parse(pages[_i]);
    bool table = strchr(pages[_i], '|') != NULL;
    for (uint32_t cols = 1; cols <= 200; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        struct buffer expected = {0};
        struct buffer actual = {0};
        layout_make(&layout, document, &options);
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

/* Whatever the width, a narrow table says each of its words, heads before values. */
START_TEST(no_word_of_a_narrow_table_is_lost)
{
    struct document *document = parse(pages[PAGES - 1]);
    static const char *const said[] = {"Rest", "Aday", "atmost", "thengetup", "Walk", "day2"};
    for (uint32_t cols = 4; cols <= 60; cols++) {
        struct layout_options options = {.cols = cols};
        struct layout layout;
        struct buffer text = {0};
        struct buffer packed = {0};
        layout_make(&layout, document, &options);
        print_lines(&layout.lines, false, &text);
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

START_TEST(a_place_survives_any_chain_of_widths)
{
    struct document *document = parse(pages[0]);
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

START_TEST(bold_is_carried_across_a_wrap)
{
    struct document *document = parse("**one two three four**");
    struct layout_options options = {.cols = 9};
    struct layout layout;
    layout_make(&layout, document, &options);
    ck_assert_uint_ge(layout.lines.count, 2);
    for (size_t i = 0; i < layout.lines.span_count; i++)
        ck_assert_uint_eq(layout.lines.span[i].style, STYLE_STRONG);
    layout_done(&layout);
    free(document);
}
END_TEST

Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *tcase = tcase_create("layout");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, every_width_holds_and_loses_nothing, 0, PAGES);
    tcase_add_test(tcase, no_word_of_a_narrow_table_is_lost);
    tcase_add_test(tcase, a_place_survives_any_chain_of_widths);
    tcase_add_test(tcase, the_widest_column_shrinks_first);
    tcase_add_test(tcase, bold_is_carried_across_a_wrap);
    suite_add_tcase(suite, tcase);
    return suite;
}
