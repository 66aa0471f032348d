/* document: what is built is sound, and what is damaged is refused. */
#include "document/builder.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct document *sample(void)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_HEADING);
    builder_set_level(&builder, 2);
    builder_data(&builder, "causes", 6);
    builder_text(&builder, NODE_TEXT, "Causes", 6);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "A \x1b[31mdisc", 11);
    builder_soft_break(&builder);
    builder_open(&builder, NODE_LINK);
    builder_data(&builder, "/disc/", 6);
    builder_text(&builder, NODE_TEXT, "here", 4);
    builder_close(&builder);
    builder_close(&builder);
    return builder_finish(&builder);
}

START_TEST(a_built_document_is_sound)
{
    struct document *document = sample();
    ck_assert(document_validate(document, document_bytes(document)));
    ck_assert_uint_eq(document->text_bytes, strlen("Causes\nA [31mdisc here"));
    ck_assert_mem_eq(document_text(document), "Causes\nA [31mdisc here", document->text_bytes);
    ck_assert_uint_eq(document_find_heading(document, "causes", 6), 1);
    ck_assert_uint_eq(document_find_heading(document, "cause", 5), 0);
    free(document);
}
END_TEST

/* Any damage is either refused or leaves a document that can be walked and copied. */
START_TEST(a_damaged_document_is_refused_or_harmless)
{
    struct document *document = sample();
    size_t n = document_bytes(document);
    for (size_t i = 0; i < n; i++) {
        for (int bit = 0; bit < 8; bit++) {
            struct document *damaged = document_copy(document);
            ((unsigned char *)damaged)[i] ^= (unsigned char)(1 << bit);
            if (document_validate(damaged, n)) {
                struct builder builder;
                builder_init(&builder);
                builder_splice(&builder, damaged, true);
                free(builder_finish(&builder));
            }
            free(damaged);
        }
    }
    for (size_t cut = 0; cut < n; cut++)
        ck_assert(!document_validate(document, cut));
    free(document);
}
END_TEST

START_TEST(deep_nesting_is_flattened_and_no_word_lost)
{
    struct builder builder;
    builder_init(&builder);
    for (int i = 0; i < 1000; i++)
        builder_open(&builder, i % 2 ? NODE_ITEM : NODE_LIST);
    builder_text(&builder, NODE_TEXT, "deep", 4);
    for (int i = 0; i < 1000; i++)
        builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "after", 5);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    ck_assert_mem_eq(document_text(document), "deep\nafter", 10);
    free(document);
}
END_TEST

START_TEST(a_soft_break_between_chinese_is_no_blank)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "中", 3);
    builder_soft_break(&builder);
    builder_text(&builder, NODE_TEXT, "文", 3);
    builder_soft_break(&builder);
    builder_text(&builder, NODE_TEXT, "a", 1);
    struct document *document = builder_finish(&builder);
    ck_assert_uint_eq(document->text_bytes, strlen("中文 a"));
    ck_assert_mem_eq(document_text(document), "中文 a", document->text_bytes);
    free(document);
}
END_TEST

Suite *document_suite(void)
{
    Suite *suite = suite_create("document");
    TCase *tcase = tcase_create("document");
    tcase_add_test(tcase, a_built_document_is_sound);
    tcase_add_test(tcase, a_damaged_document_is_refused_or_harmless);
    tcase_add_test(tcase, deep_nesting_is_flattened_and_no_word_lost);
    tcase_add_test(tcase, a_soft_break_between_chinese_is_no_blank);
    suite_add_tcase(suite, tcase);
    return suite;
}
