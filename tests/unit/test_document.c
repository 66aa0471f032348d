/* document: what is built is valid, and what is damaged is refused. */
#include "base/memory.h"
#include "document/builder.h"
#include "dump.h"
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
    ck_assert_uint_eq(dump_find_id(document, "causes", 6), 1);
    ck_assert_uint_eq(dump_find_id(document, "cause", 5), 0);
    free(document);
}
END_TEST

/* A damaged document is either refused, or can still be walked and copied. */
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
                builder_splice_ascii(&builder, damaged);
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

/* Any document built from any text is valid; so are its copy, and its splice below other nodes,
 * down to the depth limit. */
START_TEST(whatever_is_built_is_sound)
{
    static const char *const pieces[] = {
        "word", "\xcc\x81\xcc\x81\xcc\x81", "\xe2\x80\x8d", "\xd8\xa7", "\x1b[2J", "\xe4\xb8", "中",
        " \n"};
    static const enum node_kind kinds[] = {NODE_QUOTE, NODE_LIST,    NODE_EMPHASIS,
                                           NODE_LINK,  NODE_PICTURE, NODE_QUOTE};
    uint32_t seed = (uint32_t)_i;
    struct builder builder;
    builder_init(&builder);
    for (int i = 0; i < 400; i++) {
        seed = seed * 1664525 + 1013904223;
        const char *piece = pieces[seed >> 8 & 7];
        bool is_inline = node_kind_is_inline(builder_node(&builder)->kind) ||
                         builder_node(&builder)->kind == NODE_PARAGRAPH;
        enum node_kind kind = kinds[(seed >> 12) % 6];
        switch (seed >> 28) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
            if (!is_inline || node_kind_is_inline(kind)) {
                builder_open(&builder, kind);
                builder_data(&builder, piece, strlen(piece));
            }
            break;
        case 5:
        case 6:
            builder_close(&builder);
            break;
        case 7:
            builder_soft_break(&builder);
            break;
        case 8:
            builder_hard_break(&builder);
            break;
        default:
            builder_text(&builder, seed & 1 ? NODE_TEXT : NODE_CODE, piece, strlen(piece));
        }
    }
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    builder_init(&builder);
    for (int i = 0; i < _i; i++)
        builder_open(&builder, NODE_QUOTE);
    if (_i % 2)
        builder_splice_ascii(&builder, document);
    else
        builder_splice(&builder, document);
    struct document *copy = builder_finish(&builder);
    ck_assert(document_validate(copy, document_bytes(copy)));
    free(document);
    free(copy);
}
END_TEST

START_TEST(marks_of_one_piece_do_not_pile_on_the_next)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    for (int i = 0; i < 100; i++)
        builder_text(&builder, NODE_TEXT, "\xcc\x81", 2);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

/* Who walks a document keeps as many ends of subtrees as this, and looks at no limit. */
START_TEST(no_document_is_deeper_than_its_readers_go)
{
    for (uint32_t depth = DOCUMENT_DEPTH_MAX; depth <= DOCUMENT_DEPTH_MAX + 1; depth++) {
        struct document head = {
            .magic = DOCUMENT_MAGIC, .version = DOCUMENT_VERSION, .node_count = depth + 1};
        struct document *document = memory_new(document_bytes(&head));
        *document = head;
        for (uint32_t i = 0; i <= depth; i++)
            document->nodes[i] =
                (struct node){.kind = i ? NODE_QUOTE : NODE_DOCUMENT, .size = depth + 1 - i};
        ck_assert_int_eq(document_validate(document, document_bytes(document)),
                         depth == DOCUMENT_DEPTH_MAX);
        free(document);
    }
}
END_TEST

/* What is spliced below the depth limit must not change the nodes above it. */
START_TEST(a_deep_splice_leaves_its_parents_alone)
{
    struct builder builder;
    struct document *from = sample();
    builder_init(&builder);
    for (int i = 0; i < DOCUMENT_DEPTH_MAX; i++)
        builder_open(&builder, NODE_QUOTE);
    builder_splice(&builder, from);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    for (uint32_t i = 0; i < document->node_count; i++)
        ck_assert(document->nodes[i].kind != NODE_QUOTE || document->nodes[i].level == 0);
    free(from);
    free(document);
}
END_TEST

/* (field, node, forbidden value). Nodes of the sample: 0 document, 1 heading, 2 its text, 3
 * paragraph, 4 text, 5 link, 6 its text. */
/* clang-format off */
#define WRONG(X)                                                                                   \
    X(kind, 1, NODE_MAX)                                                                           \
    X(kind, 0, NODE_QUOTE)                                                                         \
    X(kind, 1, NODE_TEXT) X(kind, 4, NODE_PARAGRAPH) X(kind, 3, NODE_RULE) X(level, 1, 0)          \
        X(level, 1, 7) X(level, 5, TARGET_REFUSED + 1) X(size, 0, 6) X(size, 0, 8) X(size, 1, 0)   \
            X(size, 3, 5) X(size, 5, 3) X(size, 6, UINT32_MAX) X(text, 4, 0)                       \
                X(text, 6, UINT32_MAX) X(text_bytes, 6, UINT32_MAX) X(text_bytes, 2, 7)            \
                    X(text_bytes, 4, 99) X(data, 5, UINT32_MAX) X(data_bytes, 5, 7)
/* clang-format on */

static const struct {
    uint32_t node;
    size_t offset, bytes;
    uint32_t value;
} wrong[] = {
#define X(field, index, value)                                                                     \
    {index, offsetof(struct node, field), sizeof((struct node *)0)->field, value},
    WRONG(X)
#undef X
};

START_TEST(a_wrong_field_is_refused)
{
    struct document *document = sample();
    char *field = (char *)&document->nodes[wrong[_i].node] + wrong[_i].offset;
    if (wrong[_i].bytes == 1)
        *(uint8_t *)field = (uint8_t)wrong[_i].value;
    else
        memcpy(field, &wrong[_i].value, sizeof wrong[_i].value);
    ck_assert(!document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

/* Else a small file could make a reader go through all its bytes once for each of its nodes. */
START_TEST(words_belong_to_one_node)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "aaaa", 4);
    builder_text(&builder, NODE_CODE, "bbbb", 4);
    struct document *document = builder_finish(&builder);
    document->nodes[3].text = 0;
    ck_assert(!document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

/* The second byte of this letter alone is CSI, which begins a terminal's control sequences. */
START_TEST(half_a_letter_is_no_data)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_open(&builder, NODE_LINK);
    builder_data(&builder,
                 "\xc3\x9b"
                 "31m",
                 5);
    builder_text(&builder, NODE_TEXT, "link", 4);
    struct document *document = builder_finish(&builder);
    struct node *link = &document->nodes[2];
    ck_assert_uint_eq(link->data_bytes, 5);
    ck_assert(document_validate(document, document_bytes(document)));
    link->data_bytes = 1;
    ck_assert(!document_validate(document, document_bytes(document)));
    link->data++;
    link->data_bytes = 4;
    ck_assert(!document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

/* So many anchors that the array of nodes moves while one is added. */
START_TEST(anchors_and_captions_are_kept)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    for (int i = 0; i < 1000; i++)
        builder_anchor(&builder, "here", 4);
    builder_open(&builder, NODE_PICTURE);
    builder_data(&builder, "x.png", 5);
    builder_text(&builder, NODE_TEXT, "alt", 3);
    uint32_t picture = builder.open[builder.depth - 1];
    builder_caption(&builder, "a\ncaption", 9);
    builder_close(&builder);
    builder_caption(&builder, "of nothing", 10);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    for (uint32_t i = 2; i < 1002; i++) {
        ck_assert_int_eq(document->nodes[i].kind, NODE_ANCHOR);
        ck_assert_uint_eq(document->nodes[i].data_bytes, 4);
    }
    size_t bytes;
    const char *caption = document_caption(document, picture, &bytes);
    ck_assert_uint_eq(bytes, 9);
    ck_assert_int_eq(memcmp(caption, "a caption", 9), 0);
    ck_assert_uint_eq(document->nodes[picture].data_bytes, 5);
    ck_assert_uint_eq(document->nodes[picture].text_bytes, 3);
    document->nodes[picture + 2].kind = NODE_PICTURE;
    ck_assert(document_validate(document, document_bytes(document)));
    document->nodes[2].kind = NODE_TITLE;
    ck_assert(!document_validate(document, document_bytes(document)));
    free(document);
}
END_TEST

START_TEST(the_first_heading_and_the_first_leaf)
{
    struct document *document = sample();
    ck_assert_uint_eq(document_first_heading(document), 1);
    ck_assert_uint_eq(document_first_leaf(document, 0), 2);
    ck_assert_uint_eq(document_first_leaf(document, 5), 6);
    ck_assert_uint_eq(dump_find_id(document, "", 0), 0);
    free(document);
}
END_TEST

/* A list in a table's cell becomes lines of words, and each close belongs to its own open. */
START_TEST(blocks_among_inlines_are_lines)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_TABLE);
    builder_open(&builder, NODE_TABLE_ROW);
    builder_open(&builder, NODE_TABLE_CELL);
    ck_assert(!builder_takes_blocks(&builder));
    for (int i = 0; i < 2; i++) {
        builder_open(&builder, NODE_PARAGRAPH);
        ck_assert(!builder_has_node(&builder));
        builder_open(&builder, NODE_STRONG);
        ck_assert(builder_has_node(&builder));
        builder_text(&builder, NODE_TEXT, "a", 1);
        builder_close(&builder);
        builder_close(&builder);
    }
    builder_text(&builder, NODE_CODE, "b\nc", 3);
    builder_close(&builder);
    builder_close(&builder);
    ck_assert_uint_eq(builder_node(&builder)->kind, NODE_TABLE);
    builder_close(&builder);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    ck_assert_uint_eq(document->text_bytes, strlen("a\nab\nc"));
    ck_assert_mem_eq(document_text(document), "a\nab\nc", document->text_bytes);
    free(document);
}
END_TEST

START_TEST(a_released_paragraph_makes_room_for_a_block)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_QUOTE);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "a", 1);
    ck_assert(builder_release(&builder));
    ck_assert(!builder_release(&builder));
    builder_open(&builder, NODE_LIST);
    ck_assert(builder_has_node(&builder));
    builder_close(&builder);
    builder_text(&builder, NODE_TEXT, "b", 1);
    builder_close(&builder); /* for the paragraph's builder_open */
    ck_assert_uint_eq(builder_node(&builder)->kind, NODE_QUOTE);
    builder_close(&builder);
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    ck_assert_mem_eq(document_text(document), "a\nb", document->text_bytes);
    free(document);
}
END_TEST

START_TEST(what_is_cut_is_gone)
{
    struct builder builder;
    builder_init(&builder);
    builder_text(&builder, NODE_TEXT, "a", 1);
    struct builder_mark mark = builder_mark(&builder);
    builder_text(&builder, NODE_TEXT, "b", 1);
    builder_open(&builder, NODE_STRONG);
    builder_text(&builder, NODE_TEXT, "c", 1);
    ck_assert(!builder_rewind(&builder, &mark));
    builder_close(&builder);
    ck_assert(builder_rewind(&builder, &mark));
    builder_text(&builder, NODE_TEXT, "d", 1);
    builder_end_paragraph(&builder);
    builder_text(&builder, NODE_TEXT, "e", 1);
    ck_assert(!builder_rewind(&builder, &mark)); /* another paragraph */
    struct document *document = builder_finish(&builder);
    ck_assert(document_validate(document, document_bytes(document)));
    ck_assert_mem_eq(document_text(document), "ad\ne", document->text_bytes);
    free(document);
}
END_TEST

START_TEST(an_empty_paragraph_is_none)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_line_break(&builder);
    builder_soft_break(&builder);
    builder_close(&builder);
    struct document *document = builder_finish(&builder);
    ck_assert_uint_eq(document->node_count, 1);
    free(document);
}
END_TEST

/* With shorter or longer words, everything around them stays the same and the copy is valid. */
START_TEST(a_copy_may_have_other_words)
{
    static const char *const words[] = {"N", "Causas de todo esto"};
    struct document *document = sample();
    uint32_t leaf = document_first_leaf(document, 1);
    const char *s = words[_i];
    struct document_words other = {leaf, s, (uint32_t)strlen(s)};
    struct document *copy = document_copy_with(document, &other, 1);
    ck_assert_uint_eq(copy->node_count, document->node_count);
    ck_assert(document_validate(copy, document_bytes(copy)));
    ck_assert_uint_eq(copy->nodes[leaf].text_bytes, strlen(s));
    ck_assert_mem_eq(node_text(copy, &copy->nodes[leaf]), s, strlen(s));
    for (uint32_t i = leaf + 1; i < copy->node_count; i++) {
        const struct node *a = &document->nodes[i];
        const struct node *b = &copy->nodes[i];
        ck_assert_uint_eq(a->text_bytes, b->text_bytes);
        ck_assert_mem_eq(node_text(document, a), node_text(copy, b), a->text_bytes);
        ck_assert_mem_eq(node_data(document, a), node_data(copy, b), a->data_bytes);
    }
    free(copy);
    free(document);
}
END_TEST

/* Several at once, some inside the text ranges of other nodes: the ranges around them still fit. */
START_TEST(a_copy_may_have_several_other_words)
{
    struct document *document = sample();
    struct document_words words[3];
    size_t count = 0;
    for (uint32_t i = 1; i < document->node_count && count < 3; i++)
        if (document->nodes[i].kind == NODE_TEXT)
            words[count++] = (struct document_words){i, "other", strlen("other")};
    ck_assert_uint_eq(count, 3);
    struct document *copy = document_copy_with(document, words, count);
    ck_assert(document_validate(copy, document_bytes(copy)));
    struct document *one = document_copy(document);
    for (size_t i = 0; i < count; i++) {
        struct document *next = document_copy_with(one, &words[i], 1);
        free(one);
        one = next;
    }
    ck_assert_uint_eq(document_bytes(copy), document_bytes(one));
    ck_assert_mem_eq(copy, one, document_bytes(one));
    free(one);
    free(copy);
    free(document);
}
END_TEST

SUITE(document)
{
    tcase_add_test(tcase, a_built_document_is_sound);
    tcase_add_test(tcase, a_damaged_document_is_refused_or_harmless);
    tcase_add_test(tcase, deep_nesting_is_flattened_and_no_word_lost);
    tcase_add_test(tcase, a_soft_break_between_chinese_is_no_blank);
    tcase_add_loop_test(tcase, whatever_is_built_is_sound, 0, DOCUMENT_DEPTH_MAX + 8);
    tcase_add_test(tcase, marks_of_one_piece_do_not_pile_on_the_next);
    tcase_add_test(tcase, blocks_among_inlines_are_lines);
    tcase_add_test(tcase, a_released_paragraph_makes_room_for_a_block);
    tcase_add_test(tcase, what_is_cut_is_gone);
    tcase_add_test(tcase, an_empty_paragraph_is_none);
    tcase_add_test(tcase, no_document_is_deeper_than_its_readers_go);
    tcase_add_test(tcase, a_deep_splice_leaves_its_parents_alone);
    tcase_add_rows(tcase, a_wrong_field_is_refused, wrong);
    tcase_add_test(tcase, words_belong_to_one_node);
    tcase_add_test(tcase, half_a_letter_is_no_data);
    tcase_add_test(tcase, anchors_and_captions_are_kept);
    tcase_add_test(tcase, the_first_heading_and_the_first_leaf);
    tcase_add_loop_test(tcase, a_copy_may_have_other_words, 0, 2);
    tcase_add_test(tcase, a_copy_may_have_several_other_words);
    tcase_set_timeout(tcase, 60);
}
